* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7.

* ==== Generalised Anxiety Disorder scale, 7 items (GAD-7) (gad7, definition 1.0).
* Spitzer, Kroenke, Williams and Löwe (2006). Arch Intern Med 166:1092-1097, doi
  10.1001/archinte.166.10.1092 (from knowledge and not re-read). Items and codes: wording, order and
  codes 0-3 as read in an open-source implementation (CamCOPS, gad7.xml) (verified).
VARIABLE LABELS gad7_1 'nervousness' /gad7_2 'worry that cannot be stopped' /gad7_3
    'worry about many things' /gad7_4 'trouble relaxing' /gad7_5 'restlessness' /gad7_6
    'irritability' /gad7_7 'fear'.
VALUE LABELS gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 0 'Not at all' 1 'Several days' 2
    'More than half the days' 3 'Nearly every day' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 (-9 THRU -4).

* -- Anxiety, total (gad7_total).
* Key: sum 0 to 21, none reversed, as read (verified).
* Missing items: no rule of the authors was found; all seven are required here, and a study may
  state its own (unverified).
* Bands: edges 5, 10 and 15, with 10 for a case, as read in secondary summaries and public scorers
  (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO
    k_gad7_1 k_gad7_2 k_gad7_3 k_gad7_4 k_gad7_5 k_gad7_6 k_gad7_7.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE gad7_total_answered = NVALID(k_gad7_1, k_gad7_2, k_gad7_3, k_gad7_4, k_gad7_5, k_gad7_6,
    k_gad7_7).
COUNT s_missing1 = gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE gad7_total_missing = s_missing1.
COMPUTE gad7_total_na = 0.
COMPUTE gad7_total_raw = SUM(k_gad7_1, k_gad7_2, k_gad7_3, k_gad7_4, k_gad7_5, k_gad7_6, k_gad7_7).
* Why there is no score, if there is none. The first reason counts.
STRING gad7_total_why (A16).
COMPUTE s_declared = gad7_total_answered + gad7_total_missing + gad7_total_na.
IF (gad7_total_why = '' AND s_declared < 7) gad7_total_why = 'under_query'.
IF (gad7_total_why = '' AND gad7_total_answered = 0) gad7_total_why = 'nothing_answered'.
COMPUTE s_gone = gad7_total_missing + gad7_total_na.
IF (gad7_total_why = '' AND s_gone > 0) gad7_total_why = 'too_many_missing'.
* Anxiety, total. Add up the 7 answers.
COMPUTE gad7_total = gad7_total_raw.
IF (gad7_total_why <> '') gad7_total = $SYSMIS.
COMPUTE gad7_total_prorated = 0.
IF (NOT SYSMIS(gad7_total) AND gad7_total_answered < 7) gad7_total_prorated = 1.
* Bands: 1 Minimal, 2 Mild, 3 Moderate, 4 Severe.
COMPUTE gad7_total_band = $SYSMIS.
IF (gad7_total >= 0) gad7_total_band = 1.
IF (gad7_total >= 5) gad7_total_band = 2.
IF (gad7_total >= 10) gad7_total_band = 3.
IF (gad7_total >= 15) gad7_total_band = 4.
VARIABLE LABELS gad7_total 'Anxiety, total' /gad7_total_band 'Anxiety, total: band'.
VALUE LABELS gad7_total_band 1 'Minimal' 2 'Mild' 3 'Moderate' 4 'Severe'.

SAVE OUTFILE='scores.sav' /KEEP=participant gad7_total gad7_total_answered gad7_total_missing
    gad7_total_na gad7_total_prorated gad7_total_raw gad7_total_band gad7_total_why.
