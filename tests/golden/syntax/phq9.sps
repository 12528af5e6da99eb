* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9
    phq9_10.

* ==== Patient Health Questionnaire, depression, 9 items (PHQ-9) (phq9, definition 1.0).
* Kroenke, Spitzer and Williams (2001). J Gen Intern Med 16:606-613, doi
  10.1046/j.1525-1497.2001.016009606.x (from knowledge and not re-read). Items and codes: wording,
  order and codes 0-3 as read in an open-source implementation (CamCOPS, phq9.xml) (verified).
VARIABLE LABELS phq9_1 'interest and pleasure' /phq9_2 'low mood' /phq9_3 'sleep' /phq9_4 'energy'
    /phq9_5 'appetite' /phq9_6 'self-worth' /phq9_7 'concentration' /phq9_8
    'slowness or restlessness' /phq9_9 'thoughts of death or self-harm' /phq9_10 'impairment'.
VALUE LABELS phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 0 'Not at all' 1
    'Several days' 2 'More than half the days' 3 'Nearly every day' -9 'Refused' -8 'Does not know'
    -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS phq9_10 0 'Not difficult at all' 1 'Somewhat difficult' 2 'Very difficult' 3
    'Extremely difficult' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 phq9_10 (-9 THRU -4).

* -- Depression, total of 9 (phq9_total).
* Key: sum 0 to 27, none reversed, as read (verified).
* Missing items: Arrieta et al 2017 (doi 10.1002/jclp.22390), the person's mean stands for up to two
  missing; no rule of the authors was seen (verified).
* Bands: edges 5, 10, 15 and 20 as read in an open-source implementation (CamCOPS) and in secondary
  summaries (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8
    k_phq9_9.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE phq9_total_answered = NVALID(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6,
    k_phq9_7, k_phq9_8, k_phq9_9).
COUNT s_missing1 = phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (-9, -8, -7, -6,
    -5, SYSMIS).
COMPUTE phq9_total_missing = s_missing1.
COMPUTE phq9_total_na = 0.
COMPUTE phq9_total_raw = SUM(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6, k_phq9_7,
    k_phq9_8, k_phq9_9).
* Why there is no score, if there is none. The first reason counts.
STRING phq9_total_why (A16).
COMPUTE s_declared = phq9_total_answered + phq9_total_missing + phq9_total_na.
IF (phq9_total_why = '' AND s_declared < 9) phq9_total_why = 'under_query'.
IF (phq9_total_why = '' AND phq9_total_answered = 0) phq9_total_why = 'nothing_answered'.
COMPUTE s_gone = phq9_total_missing + phq9_total_na.
IF (phq9_total_why = '' AND s_gone > 2) phq9_total_why = 'too_many_missing'.
* Depression, total of 9. Add up the 9 answers.
COMPUTE phq9_total = phq9_total_raw.
IF (phq9_total_answered > 0 AND phq9_total_answered < 9) phq9_total = phq9_total_raw * 9 /
    phq9_total_answered.
IF (phq9_total_why <> '') phq9_total = $SYSMIS.
COMPUTE phq9_total_prorated = 0.
IF (NOT SYSMIS(phq9_total) AND phq9_total_answered < 9) phq9_total_prorated = 1.
* Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
COMPUTE phq9_total_band = $SYSMIS.
IF (phq9_total >= 0) phq9_total_band = 1.
IF (phq9_total >= 5) phq9_total_band = 2.
IF (phq9_total >= 10) phq9_total_band = 3.
IF (phq9_total >= 15) phq9_total_band = 4.
IF (phq9_total >= 20) phq9_total_band = 5.
VARIABLE LABELS phq9_total 'Depression, total of 9' /phq9_total_band 'Depression, total of 9: band'.
VALUE LABELS phq9_total_band 1 'None or minimal' 2 'Mild' 3 'Moderate' 4 'Moderately severe' 5
    'Severe'.

* -- Meets the definition of major depressive syndrome (screen) (phq9_major).
* Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 356 of DSM-IV-TR;
  at least five symptoms, one of them item 1 or 2, on more than half the days, item 9 counting at
  all (verified).
* Missing items: no published rule was found; all nine are required here (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8
    k_phq9_9.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE phq9_major_answered = NVALID(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6,
    k_phq9_7, k_phq9_8, k_phq9_9).
COUNT s_missing1 = phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (-9, -8, -7, -6,
    -5, SYSMIS).
COMPUTE phq9_major_missing = s_missing1.
COMPUTE phq9_major_na = 0.
COMPUTE phq9_major_raw = SUM(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6, k_phq9_7,
    k_phq9_8, k_phq9_9).
* Why there is no score, if there is none. The first reason counts.
STRING phq9_major_why (A16).
COMPUTE s_declared = phq9_major_answered + phq9_major_missing + phq9_major_na.
IF (phq9_major_why = '' AND s_declared < 9) phq9_major_why = 'under_query'.
IF (phq9_major_why = '' AND phq9_major_answered = 0) phq9_major_why = 'nothing_answered'.
COMPUTE s_gone = phq9_major_missing + phq9_major_na.
IF (phq9_major_why = '' AND s_gone > 0) phq9_major_why = 'too_many_missing'.
* Meets the definition of major depressive syndrome (screen). 1 if all of this holds, and 0 if not:
  at least 1 of phq9_1, phq9_2 at 2 or more; at least 5 of phq9_1, phq9_2, phq9_3, phq9_4, phq9_5,
  phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
COMPUTE phq9_major = 1.
COUNT s_at1 = k_phq9_1 k_phq9_2 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 1) phq9_major = 0.
COUNT s_at1 = k_phq9_9 (1 THRU HIGHEST).
COUNT s_at2 = k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 (2 THRU
    HIGHEST).
COMPUTE s_at = s_at1 + s_at2.
IF (s_at < 5) phq9_major = 0.
IF (phq9_major_why <> '') phq9_major = $SYSMIS.
COMPUTE phq9_major_prorated = 0.
IF (NOT SYSMIS(phq9_major) AND phq9_major_answered < 9) phq9_major_prorated = 1.
VARIABLE LABELS phq9_major 'Meets the definition of major depressive syndrome (screen)'.

* -- Meets the definition of other depressive syndrome (screen) (phq9_other).
* Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 775 of DSM-IV-TR;
  two to four symptoms, counted as for the major syndrome (verified).
* Missing items: no published rule was found; all nine are required here (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8
    k_phq9_9.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE phq9_other_answered = NVALID(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6,
    k_phq9_7, k_phq9_8, k_phq9_9).
COUNT s_missing1 = phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (-9, -8, -7, -6,
    -5, SYSMIS).
COMPUTE phq9_other_missing = s_missing1.
COMPUTE phq9_other_na = 0.
COMPUTE phq9_other_raw = SUM(k_phq9_1, k_phq9_2, k_phq9_3, k_phq9_4, k_phq9_5, k_phq9_6, k_phq9_7,
    k_phq9_8, k_phq9_9).
* Why there is no score, if there is none. The first reason counts.
STRING phq9_other_why (A16).
COMPUTE s_declared = phq9_other_answered + phq9_other_missing + phq9_other_na.
IF (phq9_other_why = '' AND s_declared < 9) phq9_other_why = 'under_query'.
IF (phq9_other_why = '' AND phq9_other_answered = 0) phq9_other_why = 'nothing_answered'.
COMPUTE s_gone = phq9_other_missing + phq9_other_na.
IF (phq9_other_why = '' AND s_gone > 0) phq9_other_why = 'too_many_missing'.
* Meets the definition of other depressive syndrome (screen). 1 if all of this holds, and 0 if not:
  at least 1 of phq9_1, phq9_2 at 2 or more; at least 2 and at most 4 of phq9_1, phq9_2, phq9_3,
  phq9_4, phq9_5, phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
COMPUTE phq9_other = 1.
COUNT s_at1 = k_phq9_1 k_phq9_2 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 1) phq9_other = 0.
COUNT s_at1 = k_phq9_9 (1 THRU HIGHEST).
COUNT s_at2 = k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 (2 THRU
    HIGHEST).
COMPUTE s_at = s_at1 + s_at2.
IF (s_at < 2) phq9_other = 0.
IF (s_at > 4) phq9_other = 0.
IF (phq9_other_why <> '') phq9_other = $SYSMIS.
COMPUTE phq9_other_prorated = 0.
IF (NOT SYSMIS(phq9_other) AND phq9_other_answered < 9) phq9_other_prorated = 1.
VARIABLE LABELS phq9_other 'Meets the definition of other depressive syndrome (screen)'.

SAVE OUTFILE='scores.sav' /KEEP=participant phq9_total phq9_total_answered phq9_total_missing
    phq9_total_na phq9_total_prorated phq9_total_raw phq9_total_band phq9_total_why phq9_major
    phq9_major_answered phq9_major_missing phq9_major_na phq9_major_prorated phq9_major_raw
    phq9_major_why phq9_other phq9_other_answered phq9_other_missing phq9_other_na
    phq9_other_prorated phq9_other_raw phq9_other_why.
