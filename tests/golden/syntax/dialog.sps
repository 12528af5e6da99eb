* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7
    dialog_8 dialog_9 dialog_10 dialog_11.

* ==== DIALOG scale, satisfaction with life and treatment (dialog, definition 1.0).
* Priebe et al (2007). Br J Psychiatry 191:420-426 (intervention); Mosler, Priebe and Bird
  (2020). BMC Health Serv Res, doi 10.1186/s12913-020-05840-z. Items and codes: eleven topics in
  this order and the codes 1 to 7 from leaflets of two NHS trusts (Pennine Care, Cheshire and
  Wirral) and from the holder's page (verified).
VARIABLE LABELS dialog_1 'mental health' /dialog_2 'physical health' /dialog_3 'job situation'
    /dialog_4 'accommodation' /dialog_5 'leisure' /dialog_6 'friendships' /dialog_7
    'partner or family' /dialog_8 'personal safety' /dialog_9 'medication' /dialog_10
    'practical help' /dialog_11 'meetings with professionals'.
VALUE LABELS dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 dialog_9
    dialog_10 dialog_11 1 '1 (least satisfied)' 2 '2' 3 '3' 4 '4 (middle)' 5 '5' 6 '6' 7
    '7 (most satisfied)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 dialog_9
    dialog_10 dialog_11 (-9 THRU -4).

* -- Satisfaction with life, mean of 8 (dialog_life).
* Key: the holder's page of the scale; mean of the eight life domains, the score of subjective
  quality of life (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 (1=1) (2=2) (3=3)
    (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS) INTO k_dialog_1 k_dialog_2 k_dialog_3 k_dialog_4
    k_dialog_5 k_dialog_6 k_dialog_7 k_dialog_8.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE dialog_life_answered = NVALID(k_dialog_1, k_dialog_2, k_dialog_3, k_dialog_4, k_dialog_5,
    k_dialog_6, k_dialog_7, k_dialog_8).
COUNT s_missing1 = dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE dialog_life_missing = s_missing1.
COMPUTE dialog_life_na = 0.
COMPUTE dialog_life_raw = SUM(k_dialog_1, k_dialog_2, k_dialog_3, k_dialog_4, k_dialog_5,
    k_dialog_6, k_dialog_7, k_dialog_8).
* Why there is no score, if there is none. The first reason counts.
STRING dialog_life_why (A16).
COMPUTE s_declared = dialog_life_answered + dialog_life_missing + dialog_life_na.
IF (dialog_life_why = '' AND s_declared < 8) dialog_life_why = 'under_query'.
IF (dialog_life_why = '' AND dialog_life_answered = 0) dialog_life_why = 'nothing_answered'.
COMPUTE s_gone = dialog_life_missing + dialog_life_na.
IF (dialog_life_why = '' AND s_gone > 0) dialog_life_why = 'too_many_missing'.
* Satisfaction with life, mean of 8. Take the mean of the answers present, of 8.
IF (dialog_life_answered > 0) dialog_life = dialog_life_raw / dialog_life_answered.
IF (dialog_life_why <> '') dialog_life = $SYSMIS.
COMPUTE dialog_life_prorated = 0.
IF (NOT SYSMIS(dialog_life) AND dialog_life_answered < 8) dialog_life_prorated = 1.
VARIABLE LABELS dialog_life 'Satisfaction with life, mean of 8'.

* -- Satisfaction with treatment, mean of 3 (dialog_treatment).
* Key: the holder's page of the scale; mean of the three aspects of treatment (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE dialog_9 dialog_10 dialog_11 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS) INTO
    k_dialog_9 k_dialog_10 k_dialog_11.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE dialog_treatment_answered = NVALID(k_dialog_9, k_dialog_10, k_dialog_11).
COUNT s_missing1 = dialog_9 dialog_10 dialog_11 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE dialog_treatment_missing = s_missing1.
COMPUTE dialog_treatment_na = 0.
COMPUTE dialog_treatment_raw = SUM(k_dialog_9, k_dialog_10, k_dialog_11).
* Why there is no score, if there is none. The first reason counts.
STRING dialog_treatment_why (A16).
COMPUTE s_declared = dialog_treatment_answered + dialog_treatment_missing + dialog_treatment_na.
IF (dialog_treatment_why = '' AND s_declared < 3) dialog_treatment_why = 'under_query'.
IF (dialog_treatment_why = '' AND dialog_treatment_answered = 0) dialog_treatment_why =
    'nothing_answered'.
COMPUTE s_gone = dialog_treatment_missing + dialog_treatment_na.
IF (dialog_treatment_why = '' AND s_gone > 0) dialog_treatment_why = 'too_many_missing'.
* Satisfaction with treatment, mean of 3. Take the mean of the answers present, of 3.
IF (dialog_treatment_answered > 0) dialog_treatment = dialog_treatment_raw /
    dialog_treatment_answered.
IF (dialog_treatment_why <> '') dialog_treatment = $SYSMIS.
COMPUTE dialog_treatment_prorated = 0.
IF (NOT SYSMIS(dialog_treatment) AND dialog_treatment_answered < 3) dialog_treatment_prorated = 1.
VARIABLE LABELS dialog_treatment 'Satisfaction with treatment, mean of 3'.

SAVE OUTFILE='scores.sav' /KEEP=participant dialog_life dialog_life_answered dialog_life_missing
    dialog_life_na dialog_life_prorated dialog_life_raw dialog_life_why dialog_treatment
    dialog_treatment_answered dialog_treatment_missing dialog_treatment_na dialog_treatment_prorated
    dialog_treatment_raw dialog_treatment_why.
