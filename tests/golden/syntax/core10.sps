* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7
    core10_8 core10_9 core10_10.

* ==== Clinical Outcomes in Routine Evaluation, 10 items (CORE-10) (core10, definition 1.0).
* Barkham et al (2013). Couns Psychother Res 13:3-13; Connell and Barkham (2007), user manual
  version 1.0. Items and codes: order, topics and numerals 0-4 as read in an open-source
  implementation (CamCOPS), where items 2 and 3 are keyed already (verified).
VARIABLE LABELS core10_1 'tension' /core10_2 'support (lack of it)' /core10_3 'coping (lack of it)'
    /core10_4 'being with people' /core10_5 'panic' /core10_6 'plans of suicide' /core10_7 'sleep'
    /core10_8 'despair' /core10_9 'unhappiness' /core10_10 'unwanted memories'.
VALUE LABELS core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9
    core10_10 0 '0 (least distress)' 1 '1' 2 '2' 3 '3' 4 '4 (most distress)' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9
    core10_10 (-9 THRU -4).

* -- Psychological distress, clinical score (core10_total).
* Key: ten times the mean of the items, 0 to 40, as read (verified).
* Missing items: CORE System Trust, prorate only if one item of the ten is missing (verified).
* Bands: 11 as the clinical cut-off and bands from 15, 20 and 25, as read; names as in a public
  guide to the scale (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9 core10_10
    (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_core10_1 k_core10_2 k_core10_3 k_core10_4
    k_core10_5 k_core10_6 k_core10_7 k_core10_8 k_core10_9 k_core10_10.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE core10_total_answered = NVALID(k_core10_1, k_core10_2, k_core10_3, k_core10_4, k_core10_5,
    k_core10_6, k_core10_7, k_core10_8, k_core10_9, k_core10_10).
COUNT s_missing1 = core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9
    core10_10 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE core10_total_missing = s_missing1.
COMPUTE core10_total_na = 0.
COMPUTE core10_total_raw = SUM(k_core10_1, k_core10_2, k_core10_3, k_core10_4, k_core10_5,
    k_core10_6, k_core10_7, k_core10_8, k_core10_9, k_core10_10).
* Why there is no score, if there is none. The first reason counts.
STRING core10_total_why (A16).
COMPUTE s_declared = core10_total_answered + core10_total_missing + core10_total_na.
IF (core10_total_why = '' AND s_declared < 10) core10_total_why = 'under_query'.
IF (core10_total_why = '' AND core10_total_answered = 0) core10_total_why = 'nothing_answered'.
COMPUTE s_gone = core10_total_missing + core10_total_na.
IF (core10_total_why = '' AND s_gone > 1) core10_total_why = 'too_many_missing'.
* Psychological distress, clinical score. Add up the 10 answers.
COMPUTE core10_total = core10_total_raw.
IF (core10_total_answered > 0 AND core10_total_answered < 10) core10_total = core10_total_raw * 10 /
    core10_total_answered.
IF (core10_total_why <> '') core10_total = $SYSMIS.
COMPUTE core10_total_prorated = 0.
IF (NOT SYSMIS(core10_total) AND core10_total_answered < 10) core10_total_prorated = 1.
* Bands: 1 Healthy or low level (below 11), 2 Mild, 3 Moderate, 4 Moderate to severe, 5 Severe.
COMPUTE core10_total_band = $SYSMIS.
IF (core10_total >= 0) core10_total_band = 1.
IF (core10_total >= 11) core10_total_band = 2.
IF (core10_total >= 15) core10_total_band = 3.
IF (core10_total >= 20) core10_total_band = 4.
IF (core10_total >= 25) core10_total_band = 5.
VARIABLE LABELS core10_total 'Psychological distress, clinical score' /core10_total_band
    'Psychological distress, clinical score: band'.
VALUE LABELS core10_total_band 1 'Healthy or low level (below 11)' 2 'Mild' 3 'Moderate' 4
    'Moderate to severe' 5 'Severe'.

SAVE OUTFILE='scores.sav' /KEEP=participant core10_total core10_total_answered core10_total_missing
    core10_total_na core10_total_prorated core10_total_raw core10_total_band core10_total_why.
