* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant rand36_1 rand36_2 rand36_3 rand36_4 rand36_5 rand36_6 rand36_7
    rand36_8 rand36_9 rand36_10 rand36_11 rand36_12 rand36_13 rand36_14 rand36_15 rand36_16
    rand36_17 rand36_18 rand36_19 rand36_20 rand36_21 rand36_22 rand36_23 rand36_24 rand36_25
    rand36_26 rand36_27 rand36_28 rand36_29 rand36_30 rand36_31 rand36_32 rand36_33 rand36_34
    rand36_35 rand36_36.

* ==== RAND 36-Item Health Survey 1.0 (RAND-36) (rand36, definition 1.0).
* Hays, Sherbourne and Mazel (1993). The RAND 36-Item Health Survey 1.0. Health Econ 2:217-227; Ware
  and Sherbourne (1992) for the items. Items and codes: topics, codes and order of the 36 items from
  an open-source implementation (CamCOPS), which follows RAND's guide (verified).
VARIABLE LABELS rand36_1 'health in general' /rand36_2 'health compared with a year ago' /rand36_3
    'strenuous activity' /rand36_4 'moderate activity' /rand36_5 'lifting or carrying' /rand36_6
    'several flights of stairs' /rand36_7 'one flight of stairs' /rand36_8 'bending or kneeling'
    /rand36_9 'walking over a mile' /rand36_10 'walking some streets' /rand36_11
    'walking one street' /rand36_12 'bathing or dressing' /rand36_13 'less time on work (body)'
    /rand36_14 'did less than wished (body)' /rand36_15 'limited in kind of work (body)' /rand36_16
    'work was harder (body)' /rand36_17 'less time on work (feelings)' /rand36_18
    'did less than wished (feelings)' /rand36_19 'less careful at work (feelings)' /rand36_20
    'social life disturbed, how much' /rand36_21 'pain' /rand36_22 'pain disturbed work' /rand36_23
    'full of life' /rand36_24 'nervous' /rand36_25 'too low to be cheered' /rand36_26 'calm'
    /rand36_27 'energy' /rand36_28 'low-spirited' /rand36_29 'worn out' /rand36_30 'happy'
    /rand36_31 'tired' /rand36_32 'social life disturbed, how often' /rand36_33
    'ill more easily than others' /rand36_34 'as healthy as anybody' /rand36_35
    'expects health to worsen' /rand36_36 'health is excellent'.
VALUE LABELS rand36_1 1 '1 (best)' 2 '2' 3 '3' 4 '4' 5 '5 (worst)' -9 'Refused' -8 'Does not know'
    -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS rand36_2 1 '1 (much better)' 2 '2' 3 '3 (the same)' 4 '4' 5 '5 (much worse)' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
VALUE LABELS rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10 rand36_11
    rand36_12 1 '1 (limited a lot)' 2 '2' 3 '3 (not limited)' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS rand36_13 rand36_14 rand36_15 rand36_16 rand36_17 rand36_18 rand36_19 1 '1 (yes)' 2
    '2 (no)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
VALUE LABELS rand36_20 rand36_22 1 '1 (not at all)' 2 '2' 3 '3' 4 '4' 5 '5 (extremely)' -9 'Refused'
    -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS rand36_21 1 '1 (none)' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6 (very severe)' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS rand36_23 rand36_24 rand36_25 rand36_26 rand36_27 rand36_28 rand36_29 rand36_30
    rand36_31 1 '1 (all of the time)' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6 (none of the time)' -9 'Refused'
    -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS rand36_32 1 '1 (all of the time)' 2 '2' 3 '3' 4 '4' 5 '5 (none of the time)' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
VALUE LABELS rand36_33 rand36_34 rand36_35 rand36_36 1 '1 (definitely true)' 2 '2' 3 '3' 4 '4' 5
    '5 (definitely false)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES rand36_1 rand36_2 rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9
    rand36_10 rand36_11 rand36_12 rand36_13 rand36_14 rand36_15 rand36_16 rand36_17 rand36_18
    rand36_19 rand36_20 rand36_21 rand36_22 rand36_23 rand36_24 rand36_25 rand36_26 rand36_27
    rand36_28 rand36_29 rand36_30 rand36_31 rand36_32 rand36_33 rand36_34 rand36_35 rand36_36 (-9
    THRU -4).

* -- Physical functioning, 0 to 100 (rand36_physical).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10 rand36_11 rand36_12
    (1=0) (2=50) (3=100) (ELSE=SYSMIS) INTO k_rand36_3 k_rand36_4 k_rand36_5 k_rand36_6 k_rand36_7
    k_rand36_8 k_rand36_9 k_rand36_10 k_rand36_11 k_rand36_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_physical_answered = NVALID(k_rand36_3, k_rand36_4, k_rand36_5, k_rand36_6,
    k_rand36_7, k_rand36_8, k_rand36_9, k_rand36_10, k_rand36_11, k_rand36_12).
COUNT s_missing1 = rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10
    rand36_11 rand36_12 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_physical_missing = s_missing1.
COMPUTE rand36_physical_na = 0.
COMPUTE rand36_physical_raw = SUM(k_rand36_3, k_rand36_4, k_rand36_5, k_rand36_6, k_rand36_7,
    k_rand36_8, k_rand36_9, k_rand36_10, k_rand36_11, k_rand36_12).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_physical_why (A16).
COMPUTE s_declared = rand36_physical_answered + rand36_physical_missing + rand36_physical_na.
IF (rand36_physical_why = '' AND s_declared < 10) rand36_physical_why = 'under_query'.
IF (rand36_physical_why = '' AND rand36_physical_answered = 0) rand36_physical_why =
    'nothing_answered'.
COMPUTE s_gone = rand36_physical_missing + rand36_physical_na.
IF (rand36_physical_why = '' AND s_gone > 9) rand36_physical_why = 'too_many_missing'.
* Physical functioning, 0 to 100. Take the mean of the answers present, of 10.
IF (rand36_physical_answered > 0) rand36_physical = rand36_physical_raw / rand36_physical_answered.
IF (rand36_physical_why <> '') rand36_physical = $SYSMIS.
COMPUTE rand36_physical_prorated = 0.
IF (NOT SYSMIS(rand36_physical) AND rand36_physical_answered < 10) rand36_physical_prorated = 1.
VARIABLE LABELS rand36_physical 'Physical functioning, 0 to 100'.

* -- Role limitations, physical health, 0 to 100 (rand36_role_body).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_13 rand36_14 rand36_15 rand36_16 (1=0) (2=100) (ELSE=SYSMIS) INTO k_rand36_13
    k_rand36_14 k_rand36_15 k_rand36_16.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_role_body_answered = NVALID(k_rand36_13, k_rand36_14, k_rand36_15, k_rand36_16).
COUNT s_missing1 = rand36_13 rand36_14 rand36_15 rand36_16 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_role_body_missing = s_missing1.
COMPUTE rand36_role_body_na = 0.
COMPUTE rand36_role_body_raw = SUM(k_rand36_13, k_rand36_14, k_rand36_15, k_rand36_16).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_role_body_why (A16).
COMPUTE s_declared = rand36_role_body_answered + rand36_role_body_missing + rand36_role_body_na.
IF (rand36_role_body_why = '' AND s_declared < 4) rand36_role_body_why = 'under_query'.
IF (rand36_role_body_why = '' AND rand36_role_body_answered = 0) rand36_role_body_why =
    'nothing_answered'.
COMPUTE s_gone = rand36_role_body_missing + rand36_role_body_na.
IF (rand36_role_body_why = '' AND s_gone > 3) rand36_role_body_why = 'too_many_missing'.
* Role limitations, physical health, 0 to 100. Take the mean of the answers present, of 4.
IF (rand36_role_body_answered > 0) rand36_role_body = rand36_role_body_raw /
    rand36_role_body_answered.
IF (rand36_role_body_why <> '') rand36_role_body = $SYSMIS.
COMPUTE rand36_role_body_prorated = 0.
IF (NOT SYSMIS(rand36_role_body) AND rand36_role_body_answered < 4) rand36_role_body_prorated = 1.
VARIABLE LABELS rand36_role_body 'Role limitations, physical health, 0 to 100'.

* -- Role limitations, emotional problems, 0 to 100 (rand36_role_mind).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_17 rand36_18 rand36_19 (1=0) (2=100) (ELSE=SYSMIS) INTO k_rand36_17 k_rand36_18
    k_rand36_19.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_role_mind_answered = NVALID(k_rand36_17, k_rand36_18, k_rand36_19).
COUNT s_missing1 = rand36_17 rand36_18 rand36_19 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_role_mind_missing = s_missing1.
COMPUTE rand36_role_mind_na = 0.
COMPUTE rand36_role_mind_raw = SUM(k_rand36_17, k_rand36_18, k_rand36_19).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_role_mind_why (A16).
COMPUTE s_declared = rand36_role_mind_answered + rand36_role_mind_missing + rand36_role_mind_na.
IF (rand36_role_mind_why = '' AND s_declared < 3) rand36_role_mind_why = 'under_query'.
IF (rand36_role_mind_why = '' AND rand36_role_mind_answered = 0) rand36_role_mind_why =
    'nothing_answered'.
COMPUTE s_gone = rand36_role_mind_missing + rand36_role_mind_na.
IF (rand36_role_mind_why = '' AND s_gone > 2) rand36_role_mind_why = 'too_many_missing'.
* Role limitations, emotional problems, 0 to 100. Take the mean of the answers present, of 3.
IF (rand36_role_mind_answered > 0) rand36_role_mind = rand36_role_mind_raw /
    rand36_role_mind_answered.
IF (rand36_role_mind_why <> '') rand36_role_mind = $SYSMIS.
COMPUTE rand36_role_mind_prorated = 0.
IF (NOT SYSMIS(rand36_role_mind) AND rand36_role_mind_answered < 3) rand36_role_mind_prorated = 1.
VARIABLE LABELS rand36_role_mind 'Role limitations, emotional problems, 0 to 100'.

* -- Energy and fatigue, 0 to 100 (rand36_energy).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_23 rand36_27 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (ELSE=SYSMIS) INTO k_rand36_23
    k_rand36_27.
RECODE rand36_29 rand36_31 (1=0) (2=20) (3=40) (4=60) (5=80) (6=100) (ELSE=SYSMIS) INTO k_rand36_29
    k_rand36_31.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_energy_answered = NVALID(k_rand36_23, k_rand36_27, k_rand36_29, k_rand36_31).
COUNT s_missing1 = rand36_23 rand36_27 rand36_29 rand36_31 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_energy_missing = s_missing1.
COMPUTE rand36_energy_na = 0.
COMPUTE rand36_energy_raw = SUM(k_rand36_23, k_rand36_27, k_rand36_29, k_rand36_31).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_energy_why (A16).
COMPUTE s_declared = rand36_energy_answered + rand36_energy_missing + rand36_energy_na.
IF (rand36_energy_why = '' AND s_declared < 4) rand36_energy_why = 'under_query'.
IF (rand36_energy_why = '' AND rand36_energy_answered = 0) rand36_energy_why = 'nothing_answered'.
COMPUTE s_gone = rand36_energy_missing + rand36_energy_na.
IF (rand36_energy_why = '' AND s_gone > 3) rand36_energy_why = 'too_many_missing'.
* Energy and fatigue, 0 to 100. Take the mean of the answers present, of 4.
IF (rand36_energy_answered > 0) rand36_energy = rand36_energy_raw / rand36_energy_answered.
IF (rand36_energy_why <> '') rand36_energy = $SYSMIS.
COMPUTE rand36_energy_prorated = 0.
IF (NOT SYSMIS(rand36_energy) AND rand36_energy_answered < 4) rand36_energy_prorated = 1.
VARIABLE LABELS rand36_energy 'Energy and fatigue, 0 to 100'.

* -- Emotional well-being, 0 to 100 (rand36_wellbeing).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_24 rand36_25 rand36_28 (1=0) (2=20) (3=40) (4=60) (5=80) (6=100) (ELSE=SYSMIS) INTO
    k_rand36_24 k_rand36_25 k_rand36_28.
RECODE rand36_26 rand36_30 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (ELSE=SYSMIS) INTO k_rand36_26
    k_rand36_30.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_wellbeing_answered = NVALID(k_rand36_24, k_rand36_25, k_rand36_26, k_rand36_28,
    k_rand36_30).
COUNT s_missing1 = rand36_24 rand36_25 rand36_26 rand36_28 rand36_30 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_wellbeing_missing = s_missing1.
COMPUTE rand36_wellbeing_na = 0.
COMPUTE rand36_wellbeing_raw = SUM(k_rand36_24, k_rand36_25, k_rand36_26, k_rand36_28, k_rand36_30).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_wellbeing_why (A16).
COMPUTE s_declared = rand36_wellbeing_answered + rand36_wellbeing_missing + rand36_wellbeing_na.
IF (rand36_wellbeing_why = '' AND s_declared < 5) rand36_wellbeing_why = 'under_query'.
IF (rand36_wellbeing_why = '' AND rand36_wellbeing_answered = 0) rand36_wellbeing_why =
    'nothing_answered'.
COMPUTE s_gone = rand36_wellbeing_missing + rand36_wellbeing_na.
IF (rand36_wellbeing_why = '' AND s_gone > 4) rand36_wellbeing_why = 'too_many_missing'.
* Emotional well-being, 0 to 100. Take the mean of the answers present, of 5.
IF (rand36_wellbeing_answered > 0) rand36_wellbeing = rand36_wellbeing_raw /
    rand36_wellbeing_answered.
IF (rand36_wellbeing_why <> '') rand36_wellbeing = $SYSMIS.
COMPUTE rand36_wellbeing_prorated = 0.
IF (NOT SYSMIS(rand36_wellbeing) AND rand36_wellbeing_answered < 5) rand36_wellbeing_prorated = 1.
VARIABLE LABELS rand36_wellbeing 'Emotional well-being, 0 to 100'.

* -- Social functioning, 0 to 100 (rand36_social).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_20 (1=100) (2=75) (3=50) (4=25) (5=0) (ELSE=SYSMIS) INTO k_rand36_20.
RECODE rand36_32 (1=0) (2=25) (3=50) (4=75) (5=100) (ELSE=SYSMIS) INTO k_rand36_32.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_social_answered = NVALID(k_rand36_20, k_rand36_32).
COUNT s_missing1 = rand36_20 rand36_32 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_social_missing = s_missing1.
COMPUTE rand36_social_na = 0.
COMPUTE rand36_social_raw = SUM(k_rand36_20, k_rand36_32).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_social_why (A16).
COMPUTE s_declared = rand36_social_answered + rand36_social_missing + rand36_social_na.
IF (rand36_social_why = '' AND s_declared < 2) rand36_social_why = 'under_query'.
IF (rand36_social_why = '' AND rand36_social_answered = 0) rand36_social_why = 'nothing_answered'.
COMPUTE s_gone = rand36_social_missing + rand36_social_na.
IF (rand36_social_why = '' AND s_gone > 1) rand36_social_why = 'too_many_missing'.
* Social functioning, 0 to 100. Take the mean of the answers present, of 2.
IF (rand36_social_answered > 0) rand36_social = rand36_social_raw / rand36_social_answered.
IF (rand36_social_why <> '') rand36_social = $SYSMIS.
COMPUTE rand36_social_prorated = 0.
IF (NOT SYSMIS(rand36_social) AND rand36_social_answered < 2) rand36_social_prorated = 1.
VARIABLE LABELS rand36_social 'Social functioning, 0 to 100'.

* -- Pain, 0 to 100 (rand36_pain).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_21 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (ELSE=SYSMIS) INTO k_rand36_21.
RECODE rand36_22 (1=100) (2=75) (3=50) (4=25) (5=0) (ELSE=SYSMIS) INTO k_rand36_22.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_pain_answered = NVALID(k_rand36_21, k_rand36_22).
COUNT s_missing1 = rand36_21 rand36_22 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_pain_missing = s_missing1.
COMPUTE rand36_pain_na = 0.
COMPUTE rand36_pain_raw = SUM(k_rand36_21, k_rand36_22).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_pain_why (A16).
COMPUTE s_declared = rand36_pain_answered + rand36_pain_missing + rand36_pain_na.
IF (rand36_pain_why = '' AND s_declared < 2) rand36_pain_why = 'under_query'.
IF (rand36_pain_why = '' AND rand36_pain_answered = 0) rand36_pain_why = 'nothing_answered'.
COMPUTE s_gone = rand36_pain_missing + rand36_pain_na.
IF (rand36_pain_why = '' AND s_gone > 1) rand36_pain_why = 'too_many_missing'.
* Pain, 0 to 100. Take the mean of the answers present, of 2.
IF (rand36_pain_answered > 0) rand36_pain = rand36_pain_raw / rand36_pain_answered.
IF (rand36_pain_why <> '') rand36_pain = $SYSMIS.
COMPUTE rand36_pain_prorated = 0.
IF (NOT SYSMIS(rand36_pain) AND rand36_pain_answered < 2) rand36_pain_prorated = 1.
VARIABLE LABELS rand36_pain 'Pain, 0 to 100'.

* -- General health, 0 to 100 (rand36_general).
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
  (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
  items are left out of the average; no minimum was found there, so one answer is enough here, and a
  study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_1 rand36_34 rand36_36 (1=100) (2=75) (3=50) (4=25) (5=0) (ELSE=SYSMIS) INTO k_rand36_1
    k_rand36_34 k_rand36_36.
RECODE rand36_33 rand36_35 (1=0) (2=25) (3=50) (4=75) (5=100) (ELSE=SYSMIS) INTO k_rand36_33
    k_rand36_35.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_general_answered = NVALID(k_rand36_1, k_rand36_33, k_rand36_34, k_rand36_35,
    k_rand36_36).
COUNT s_missing1 = rand36_1 rand36_33 rand36_34 rand36_35 rand36_36 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_general_missing = s_missing1.
COMPUTE rand36_general_na = 0.
COMPUTE rand36_general_raw = SUM(k_rand36_1, k_rand36_33, k_rand36_34, k_rand36_35, k_rand36_36).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_general_why (A16).
COMPUTE s_declared = rand36_general_answered + rand36_general_missing + rand36_general_na.
IF (rand36_general_why = '' AND s_declared < 5) rand36_general_why = 'under_query'.
IF (rand36_general_why = '' AND rand36_general_answered = 0) rand36_general_why =
    'nothing_answered'.
COMPUTE s_gone = rand36_general_missing + rand36_general_na.
IF (rand36_general_why = '' AND s_gone > 4) rand36_general_why = 'too_many_missing'.
* General health, 0 to 100. Take the mean of the answers present, of 5.
IF (rand36_general_answered > 0) rand36_general = rand36_general_raw / rand36_general_answered.
IF (rand36_general_why <> '') rand36_general = $SYSMIS.
COMPUTE rand36_general_prorated = 0.
IF (NOT SYSMIS(rand36_general) AND rand36_general_answered < 5) rand36_general_prorated = 1.
VARIABLE LABELS rand36_general 'General health, 0 to 100'.

* -- Change of health over a year, 0 to 100 (rand36_change).
* Key: RAND's scoring guide (table 1) as reprinted and in an open-source implementation (CamCOPS);
  one item, in no scale, 50 being about the same (verified).
* Missing items: one answer, recoded (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE rand36_2 (1=100) (2=75) (3=50) (4=25) (5=0) (ELSE=SYSMIS) INTO k_rand36_2.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rand36_change_answered = NVALID(k_rand36_2).
COUNT s_missing1 = rand36_2 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rand36_change_missing = s_missing1.
COMPUTE rand36_change_na = 0.
COMPUTE rand36_change_raw = SUM(k_rand36_2).
* Why there is no score, if there is none. The first reason counts.
STRING rand36_change_why (A16).
COMPUTE s_declared = rand36_change_answered + rand36_change_missing + rand36_change_na.
IF (rand36_change_why = '' AND s_declared < 1) rand36_change_why = 'under_query'.
IF (rand36_change_why = '' AND rand36_change_answered = 0) rand36_change_why = 'nothing_answered'.
COMPUTE s_gone = rand36_change_missing + rand36_change_na.
IF (rand36_change_why = '' AND s_gone > 0) rand36_change_why = 'too_many_missing'.
* Change of health over a year, 0 to 100. Take the answer to rand36_2 as it is.
COMPUTE rand36_change = k_rand36_2.
IF (rand36_change_why <> '') rand36_change = $SYSMIS.
COMPUTE rand36_change_prorated = 0.
IF (NOT SYSMIS(rand36_change) AND rand36_change_answered < 1) rand36_change_prorated = 1.
VARIABLE LABELS rand36_change 'Change of health over a year, 0 to 100'.

SAVE OUTFILE='scores.sav' /KEEP=participant rand36_physical rand36_physical_answered
    rand36_physical_missing rand36_physical_na rand36_physical_prorated rand36_physical_raw
    rand36_physical_why rand36_role_body rand36_role_body_answered rand36_role_body_missing
    rand36_role_body_na rand36_role_body_prorated rand36_role_body_raw rand36_role_body_why
    rand36_role_mind rand36_role_mind_answered rand36_role_mind_missing rand36_role_mind_na
    rand36_role_mind_prorated rand36_role_mind_raw rand36_role_mind_why rand36_energy
    rand36_energy_answered rand36_energy_missing rand36_energy_na rand36_energy_prorated
    rand36_energy_raw rand36_energy_why rand36_wellbeing rand36_wellbeing_answered
    rand36_wellbeing_missing rand36_wellbeing_na rand36_wellbeing_prorated rand36_wellbeing_raw
    rand36_wellbeing_why rand36_social rand36_social_answered rand36_social_missing rand36_social_na
    rand36_social_prorated rand36_social_raw rand36_social_why rand36_pain rand36_pain_answered
    rand36_pain_missing rand36_pain_na rand36_pain_prorated rand36_pain_raw rand36_pain_why
    rand36_general rand36_general_answered rand36_general_missing rand36_general_na
    rand36_general_prorated rand36_general_raw rand36_general_why rand36_change
    rand36_change_answered rand36_change_missing rand36_change_na rand36_change_prorated
    rand36_change_raw rand36_change_why.
