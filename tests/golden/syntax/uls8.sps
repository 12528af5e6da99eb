* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8.

* ==== UCLA Loneliness Scale, 8-item short form (ULS-8) (uls8, definition 1.0).
* Hays RD, DiMatteo MR (1987). A short-form measure of loneliness. J Pers Assess 51:69-81. Items and
  codes: Hays & DiMatteo 1987 (abstract) for the item set; item order and codes from forms in public
  use (verified).
VARIABLE LABELS uls8_1 'companionship lacking' /uls8_2 'nobody to turn to' /uls8_3 'outgoing'
    /uls8_4 'left out' /uls8_5 'isolated' /uls8_6 'companionship can be found' /uls8_7
    'unhappy about withdrawal' /uls8_8 'people around, not with one'.
VALUE LABELS uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8 1 'Never' 2 'Rarely' 3
    'Sometimes' 4 'Often' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8 (-9 THRU -4).

* -- Loneliness, total (uls8_total).
* Key: Hays & DiMatteo 1987; items 3 and 6 reversed as 5 - x (verified).
* Missing items: none published; the scorer written for the All of Us cohort needs all eight
  (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: uls8_3,
  uls8_6.
RECODE uls8_1 uls8_2 uls8_4 uls8_5 uls8_7 uls8_8 (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_uls8_1
    k_uls8_2 k_uls8_4 k_uls8_5 k_uls8_7 k_uls8_8.
RECODE uls8_3 uls8_6 (1=4) (2=3) (3=2) (4=1) (ELSE=SYSMIS) INTO k_uls8_3 k_uls8_6.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE uls8_total_answered = NVALID(k_uls8_1, k_uls8_2, k_uls8_3, k_uls8_4, k_uls8_5, k_uls8_6,
    k_uls8_7, k_uls8_8).
COUNT s_missing1 = uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE uls8_total_missing = s_missing1.
COMPUTE uls8_total_na = 0.
COMPUTE uls8_total_raw = SUM(k_uls8_1, k_uls8_2, k_uls8_3, k_uls8_4, k_uls8_5, k_uls8_6, k_uls8_7,
    k_uls8_8).
* Why there is no score, if there is none. The first reason counts.
STRING uls8_total_why (A16).
COMPUTE s_declared = uls8_total_answered + uls8_total_missing + uls8_total_na.
IF (uls8_total_why = '' AND s_declared < 8) uls8_total_why = 'under_query'.
IF (uls8_total_why = '' AND uls8_total_answered = 0) uls8_total_why = 'nothing_answered'.
COMPUTE s_gone = uls8_total_missing + uls8_total_na.
IF (uls8_total_why = '' AND s_gone > 0) uls8_total_why = 'too_many_missing'.
* Loneliness, total. Add up the 8 answers.
COMPUTE uls8_total = uls8_total_raw.
IF (uls8_total_why <> '') uls8_total = $SYSMIS.
COMPUTE uls8_total_prorated = 0.
IF (NOT SYSMIS(uls8_total) AND uls8_total_answered < 8) uls8_total_prorated = 1.
VARIABLE LABELS uls8_total 'Loneliness, total'.

SAVE OUTFILE='scores.sav' /KEEP=participant uls8_total uls8_total_answered uls8_total_missing
    uls8_total_na uls8_total_prorated uls8_total_raw uls8_total_why.
