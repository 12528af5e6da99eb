* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7
    honos_8 honos_9 honos_10 honos_11 honos_12.

* ==== Health of the Nation Outcome Scales, working-age adults (HoNOS) (honos, definition 1.0).
* Wing et al (1998). Br J Psychiatry 172:11-18, doi 10.1192/bjp.172.1.11. Items and codes: twelve
  scales, ratings 0-4 and 9 and their order as read in an open-source implementation (CamCOPS) and
  in a public copy of the rating guidelines (verified).
VARIABLE LABELS honos_1 'disruptive behaviour' /honos_2 'self-injury' /honos_3 'drink or drugs'
    /honos_4 'cognition' /honos_5 'physical illness or disability' /honos_6
    'hallucinations and delusions' /honos_7 'low mood' /honos_8
    'another mental or behavioural problem' /honos_9 'relationships' /honos_10 'daily living'
    /honos_11 'living conditions' /honos_12 'occupation and activities'.
VALUE LABELS honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10
    honos_11 honos_12 0 '0 (no problem)' 1 '1' 2 '2 (mild but definite)' 3 '3' 4 '4 (most severe)'
    -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open' 9 'Not known'.
MISSING VALUES honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10
    honos_11 honos_12 (-9 THRU -4, 9).

* -- Problems, total of 12 (honos_total).
* Key: sum of twelve scales, 0 to 48, 9 left out, as read in an open-source implementation (CamCOPS)
  (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Bands: totals linked with the clinical global impression, doi 10.1177/0004867420963725; the first
  and last names as read, those between from the impression's own levels (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10 honos_11
    honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_1 k_honos_2 k_honos_3
    k_honos_4 k_honos_5 k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_total_answered = NVALID(k_honos_1, k_honos_2, k_honos_3, k_honos_4, k_honos_5,
    k_honos_6, k_honos_7, k_honos_8, k_honos_9, k_honos_10, k_honos_11, k_honos_12).
COUNT s_missing1 = honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10
    honos_11 honos_12 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_total_missing = s_missing1.
COMPUTE honos_total_na = 0.
COMPUTE honos_total_raw = SUM(k_honos_1, k_honos_2, k_honos_3, k_honos_4, k_honos_5, k_honos_6,
    k_honos_7, k_honos_8, k_honos_9, k_honos_10, k_honos_11, k_honos_12).
* Why there is no score, if there is none. The first reason counts.
STRING honos_total_why (A16).
COMPUTE s_declared = honos_total_answered + honos_total_missing + honos_total_na.
IF (honos_total_why = '' AND s_declared < 12) honos_total_why = 'under_query'.
IF (honos_total_why = '' AND honos_total_answered = 0) honos_total_why = 'nothing_answered'.
COMPUTE s_gone = honos_total_missing + honos_total_na.
IF (honos_total_why = '' AND s_gone > 0) honos_total_why = 'too_many_missing'.
* Problems, total of 12. Add up the 12 answers.
COMPUTE honos_total = honos_total_raw.
IF (honos_total_why <> '') honos_total = $SYSMIS.
COMPUTE honos_total_prorated = 0.
IF (NOT SYSMIS(honos_total) AND honos_total_answered < 12) honos_total_prorated = 1.
* Bands: 1 Below 6, 2 Mildly ill, 3 Moderately ill, 4 Markedly ill, 5 Severely ill, 6 Extremely ill.
COMPUTE honos_total_band = $SYSMIS.
IF (honos_total >= 0) honos_total_band = 1.
IF (honos_total >= 6) honos_total_band = 2.
IF (honos_total >= 11) honos_total_band = 3.
IF (honos_total >= 17) honos_total_band = 4.
IF (honos_total >= 26) honos_total_band = 5.
IF (honos_total >= 36) honos_total_band = 6.
VARIABLE LABELS honos_total 'Problems, total of 12' /honos_total_band 'Problems, total of 12: band'.
VALUE LABELS honos_total_band 1 'Below 6' 2 'Mildly ill' 3 'Moderately ill' 4 'Markedly ill' 5
    'Severely ill' 6 'Extremely ill'.

* -- Behaviour (scales 1 to 3) (honos_behaviour).
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_1 honos_2 honos_3 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_1 k_honos_2
    k_honos_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_behaviour_answered = NVALID(k_honos_1, k_honos_2, k_honos_3).
COUNT s_missing1 = honos_1 honos_2 honos_3 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_behaviour_missing = s_missing1.
COMPUTE honos_behaviour_na = 0.
COMPUTE honos_behaviour_raw = SUM(k_honos_1, k_honos_2, k_honos_3).
* Why there is no score, if there is none. The first reason counts.
STRING honos_behaviour_why (A16).
COMPUTE s_declared = honos_behaviour_answered + honos_behaviour_missing + honos_behaviour_na.
IF (honos_behaviour_why = '' AND s_declared < 3) honos_behaviour_why = 'under_query'.
IF (honos_behaviour_why = '' AND honos_behaviour_answered = 0) honos_behaviour_why =
    'nothing_answered'.
COMPUTE s_gone = honos_behaviour_missing + honos_behaviour_na.
IF (honos_behaviour_why = '' AND s_gone > 0) honos_behaviour_why = 'too_many_missing'.
* Behaviour (scales 1 to 3). Add up the 3 answers.
COMPUTE honos_behaviour = honos_behaviour_raw.
IF (honos_behaviour_why <> '') honos_behaviour = $SYSMIS.
COMPUTE honos_behaviour_prorated = 0.
IF (NOT SYSMIS(honos_behaviour) AND honos_behaviour_answered < 3) honos_behaviour_prorated = 1.
VARIABLE LABELS honos_behaviour 'Behaviour (scales 1 to 3)'.

* -- Impairment (scales 4 and 5) (honos_impairment).
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_4 honos_5 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_4 k_honos_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_impairment_answered = NVALID(k_honos_4, k_honos_5).
COUNT s_missing1 = honos_4 honos_5 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_impairment_missing = s_missing1.
COMPUTE honos_impairment_na = 0.
COMPUTE honos_impairment_raw = SUM(k_honos_4, k_honos_5).
* Why there is no score, if there is none. The first reason counts.
STRING honos_impairment_why (A16).
COMPUTE s_declared = honos_impairment_answered + honos_impairment_missing + honos_impairment_na.
IF (honos_impairment_why = '' AND s_declared < 2) honos_impairment_why = 'under_query'.
IF (honos_impairment_why = '' AND honos_impairment_answered = 0) honos_impairment_why =
    'nothing_answered'.
COMPUTE s_gone = honos_impairment_missing + honos_impairment_na.
IF (honos_impairment_why = '' AND s_gone > 0) honos_impairment_why = 'too_many_missing'.
* Impairment (scales 4 and 5). Add up the 2 answers.
COMPUTE honos_impairment = honos_impairment_raw.
IF (honos_impairment_why <> '') honos_impairment = $SYSMIS.
COMPUTE honos_impairment_prorated = 0.
IF (NOT SYSMIS(honos_impairment) AND honos_impairment_answered < 2) honos_impairment_prorated = 1.
VARIABLE LABELS honos_impairment 'Impairment (scales 4 and 5)'.

* -- Symptoms (scales 6 to 8) (honos_symptoms).
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_6 honos_7 honos_8 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_6 k_honos_7
    k_honos_8.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_symptoms_answered = NVALID(k_honos_6, k_honos_7, k_honos_8).
COUNT s_missing1 = honos_6 honos_7 honos_8 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_symptoms_missing = s_missing1.
COMPUTE honos_symptoms_na = 0.
COMPUTE honos_symptoms_raw = SUM(k_honos_6, k_honos_7, k_honos_8).
* Why there is no score, if there is none. The first reason counts.
STRING honos_symptoms_why (A16).
COMPUTE s_declared = honos_symptoms_answered + honos_symptoms_missing + honos_symptoms_na.
IF (honos_symptoms_why = '' AND s_declared < 3) honos_symptoms_why = 'under_query'.
IF (honos_symptoms_why = '' AND honos_symptoms_answered = 0) honos_symptoms_why =
    'nothing_answered'.
COMPUTE s_gone = honos_symptoms_missing + honos_symptoms_na.
IF (honos_symptoms_why = '' AND s_gone > 0) honos_symptoms_why = 'too_many_missing'.
* Symptoms (scales 6 to 8). Add up the 3 answers.
COMPUTE honos_symptoms = honos_symptoms_raw.
IF (honos_symptoms_why <> '') honos_symptoms = $SYSMIS.
COMPUTE honos_symptoms_prorated = 0.
IF (NOT SYSMIS(honos_symptoms) AND honos_symptoms_answered < 3) honos_symptoms_prorated = 1.
VARIABLE LABELS honos_symptoms 'Symptoms (scales 6 to 8)'.

* -- Social (scales 9 to 12) (honos_social).
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_9 honos_10 honos_11 honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_9
    k_honos_10 k_honos_11 k_honos_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_social_answered = NVALID(k_honos_9, k_honos_10, k_honos_11, k_honos_12).
COUNT s_missing1 = honos_9 honos_10 honos_11 honos_12 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_social_missing = s_missing1.
COMPUTE honos_social_na = 0.
COMPUTE honos_social_raw = SUM(k_honos_9, k_honos_10, k_honos_11, k_honos_12).
* Why there is no score, if there is none. The first reason counts.
STRING honos_social_why (A16).
COMPUTE s_declared = honos_social_answered + honos_social_missing + honos_social_na.
IF (honos_social_why = '' AND s_declared < 4) honos_social_why = 'under_query'.
IF (honos_social_why = '' AND honos_social_answered = 0) honos_social_why = 'nothing_answered'.
COMPUTE s_gone = honos_social_missing + honos_social_na.
IF (honos_social_why = '' AND s_gone > 0) honos_social_why = 'too_many_missing'.
* Social (scales 9 to 12). Add up the 4 answers.
COMPUTE honos_social = honos_social_raw.
IF (honos_social_why <> '') honos_social = $SYSMIS.
COMPUTE honos_social_prorated = 0.
IF (NOT SYSMIS(honos_social) AND honos_social_answered < 4) honos_social_prorated = 1.
VARIABLE LABELS honos_social 'Social (scales 9 to 12)'.

* -- Number of definite problems (rated 2 or more) (honos_definite).
* Key: 2 is a mild problem that is definitely there, as read; that 2 or more counts as clinical is
  from knowledge and not re-read (unverified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
  in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10 honos_11
    honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_honos_1 k_honos_2 k_honos_3
    k_honos_4 k_honos_5 k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE honos_definite_answered = NVALID(k_honos_1, k_honos_2, k_honos_3, k_honos_4, k_honos_5,
    k_honos_6, k_honos_7, k_honos_8, k_honos_9, k_honos_10, k_honos_11, k_honos_12).
COUNT s_missing1 = honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10
    honos_11 honos_12 (-9, -8, -7, -6, -5, 9, SYSMIS).
COMPUTE honos_definite_missing = s_missing1.
COMPUTE honos_definite_na = 0.
COMPUTE honos_definite_raw = SUM(k_honos_1, k_honos_2, k_honos_3, k_honos_4, k_honos_5, k_honos_6,
    k_honos_7, k_honos_8, k_honos_9, k_honos_10, k_honos_11, k_honos_12).
* Why there is no score, if there is none. The first reason counts.
STRING honos_definite_why (A16).
COMPUTE s_declared = honos_definite_answered + honos_definite_missing + honos_definite_na.
IF (honos_definite_why = '' AND s_declared < 12) honos_definite_why = 'under_query'.
IF (honos_definite_why = '' AND honos_definite_answered = 0) honos_definite_why =
    'nothing_answered'.
COMPUTE s_gone = honos_definite_missing + honos_definite_na.
IF (honos_definite_why = '' AND s_gone > 0) honos_definite_why = 'too_many_missing'.
* Number of definite problems (rated 2 or more). Count the answers at or above 2, of 12.
COUNT honos_definite = k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 k_honos_6 k_honos_7
    k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12 (2 THRU HIGHEST).
IF (honos_definite_why <> '') honos_definite = $SYSMIS.
COMPUTE honos_definite_prorated = 0.
IF (NOT SYSMIS(honos_definite) AND honos_definite_answered < 12) honos_definite_prorated = 1.
VARIABLE LABELS honos_definite 'Number of definite problems (rated 2 or more)'.

SAVE OUTFILE='scores.sav' /KEEP=participant honos_total honos_total_answered honos_total_missing
    honos_total_na honos_total_prorated honos_total_raw honos_total_band honos_total_why
    honos_behaviour honos_behaviour_answered honos_behaviour_missing honos_behaviour_na
    honos_behaviour_prorated honos_behaviour_raw honos_behaviour_why honos_impairment
    honos_impairment_answered honos_impairment_missing honos_impairment_na honos_impairment_prorated
    honos_impairment_raw honos_impairment_why honos_symptoms honos_symptoms_answered
    honos_symptoms_missing honos_symptoms_na honos_symptoms_prorated honos_symptoms_raw
    honos_symptoms_why honos_social honos_social_answered honos_social_missing honos_social_na
    honos_social_prorated honos_social_raw honos_social_why honos_definite honos_definite_answered
    honos_definite_missing honos_definite_na honos_definite_prorated honos_definite_raw
    honos_definite_why.
