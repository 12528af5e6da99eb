* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8.

* ==== Patient Health Questionnaire, depression, 8 items (PHQ-8) (phq8, definition 1.0).
* Kroenke, Strine, Spitzer, Williams, Berry and Mokdad (2009). J Affect Disord 114:163-173, doi
  10.1016/j.jad.2008.06.026 (from knowledge and not re-read). Items and codes: wording, order and
  codes 0-3 as read in an open-source implementation (CamCOPS, phq8.xml) (verified).
VARIABLE LABELS phq8_1 'interest and pleasure' /phq8_2 'low mood' /phq8_3 'sleep' /phq8_4 'energy'
    /phq8_5 'appetite' /phq8_6 'self-worth' /phq8_7 'concentration' /phq8_8
    'slowness or restlessness'.
VALUE LABELS phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 0 'Not at all' 1 'Several days'
    2 'More than half the days' 3 'Nearly every day' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 (-9 THRU -4).

* -- Depression, total of 8 (phq8_total).
* Key: sum 0 to 24, none reversed, as read (verified).
* Missing items: no rule for eight items was found; all are required here, and a study may state its
  own (two of nine, filled by the person's mean, is used for the PHQ-9) (unverified).
* Bands: the same edges as for the PHQ-9, 10 being the one for a case, as read in a secondary
  summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS)
    INTO k_phq8_1 k_phq8_2 k_phq8_3 k_phq8_4 k_phq8_5 k_phq8_6 k_phq8_7 k_phq8_8.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE phq8_total_answered = NVALID(k_phq8_1, k_phq8_2, k_phq8_3, k_phq8_4, k_phq8_5, k_phq8_6,
    k_phq8_7, k_phq8_8).
COUNT s_missing1 = phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE phq8_total_missing = s_missing1.
COMPUTE phq8_total_na = 0.
COMPUTE phq8_total_raw = SUM(k_phq8_1, k_phq8_2, k_phq8_3, k_phq8_4, k_phq8_5, k_phq8_6, k_phq8_7,
    k_phq8_8).
* Why there is no score, if there is none. The first reason counts.
STRING phq8_total_why (A16).
COMPUTE s_declared = phq8_total_answered + phq8_total_missing + phq8_total_na.
IF (phq8_total_why = '' AND s_declared < 8) phq8_total_why = 'under_query'.
IF (phq8_total_why = '' AND phq8_total_answered = 0) phq8_total_why = 'nothing_answered'.
COMPUTE s_gone = phq8_total_missing + phq8_total_na.
IF (phq8_total_why = '' AND s_gone > 0) phq8_total_why = 'too_many_missing'.
* Depression, total of 8. Add up the 8 answers.
COMPUTE phq8_total = phq8_total_raw.
IF (phq8_total_why <> '') phq8_total = $SYSMIS.
COMPUTE phq8_total_prorated = 0.
IF (NOT SYSMIS(phq8_total) AND phq8_total_answered < 8) phq8_total_prorated = 1.
* Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
COMPUTE phq8_total_band = $SYSMIS.
IF (phq8_total >= 0) phq8_total_band = 1.
IF (phq8_total >= 5) phq8_total_band = 2.
IF (phq8_total >= 10) phq8_total_band = 3.
IF (phq8_total >= 15) phq8_total_band = 4.
IF (phq8_total >= 20) phq8_total_band = 5.
VARIABLE LABELS phq8_total 'Depression, total of 8' /phq8_total_band 'Depression, total of 8: band'.
VALUE LABELS phq8_total_band 1 'None or minimal' 2 'Mild' 3 'Moderate' 4 'Moderately severe' 5
    'Severe'.

SAVE OUTFILE='scores.sav' /KEEP=participant phq8_total phq8_total_answered phq8_total_missing
    phq8_total_na phq8_total_prorated phq8_total_raw phq8_total_band phq8_total_why.
