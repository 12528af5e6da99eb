* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10.

* ==== General Self-Efficacy Scale (GSE) (gse, definition 1.0).
* Schwarzer R, Jerusalem M (1995). In Weinman, Wright & Johnston (eds), Measures in health
  psychology, pp 35-37. NFER-NELSON. Items and codes: order of the ten topics and codes 1 to 4 from
  a reprint in a paper (PMC6647554, table 3) (verified).
VARIABLE LABELS gse_1 'solves hard problems with effort' /gse_2 'gets own way against opposition'
    /gse_3 'keeps to aims' /gse_4 'deals with the unexpected' /gse_5
    'handles the unforeseen by resource' /gse_6 'solves most problems with effort' /gse_7
    'calm in difficulty' /gse_8 'finds several solutions' /gse_9 'thinks of a way out of trouble'
    /gse_10 'handles whatever comes'.
VALUE LABELS gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 1 '1 (least true)' 2 '2' 3
    '3' 4 '4 (most true)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 (-9 THRU -4).

* -- Self-efficacy, total (gse_total).
* Key: the author's documentation of the scale (2014); sum of ten, 10 to 40, none reversed
  (verified).
* Missing items: the author's documentation (2014), a score as long as no more than three of ten are
  missing, as the mean of those answered (SPSS MEAN.7); here ten times that mean (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_gse_1 k_gse_2 k_gse_3 k_gse_4 k_gse_5 k_gse_6 k_gse_7 k_gse_8 k_gse_9
    k_gse_10.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE gse_total_answered = NVALID(k_gse_1, k_gse_2, k_gse_3, k_gse_4, k_gse_5, k_gse_6, k_gse_7,
    k_gse_8, k_gse_9, k_gse_10).
COUNT s_missing1 = gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE gse_total_missing = s_missing1.
COMPUTE gse_total_na = 0.
COMPUTE gse_total_raw = SUM(k_gse_1, k_gse_2, k_gse_3, k_gse_4, k_gse_5, k_gse_6, k_gse_7, k_gse_8,
    k_gse_9, k_gse_10).
* Why there is no score, if there is none. The first reason counts.
STRING gse_total_why (A16).
COMPUTE s_declared = gse_total_answered + gse_total_missing + gse_total_na.
IF (gse_total_why = '' AND s_declared < 10) gse_total_why = 'under_query'.
IF (gse_total_why = '' AND gse_total_answered = 0) gse_total_why = 'nothing_answered'.
COMPUTE s_gone = gse_total_missing + gse_total_na.
IF (gse_total_why = '' AND s_gone > 3) gse_total_why = 'too_many_missing'.
* Self-efficacy, total. Add up the 10 answers.
COMPUTE gse_total = gse_total_raw.
IF (gse_total_answered > 0 AND gse_total_answered < 10) gse_total = gse_total_raw * 10 /
    gse_total_answered.
IF (gse_total_why <> '') gse_total = $SYSMIS.
COMPUTE gse_total_prorated = 0.
IF (NOT SYSMIS(gse_total) AND gse_total_answered < 10) gse_total_prorated = 1.
VARIABLE LABELS gse_total 'Self-efficacy, total'.

SAVE OUTFILE='scores.sav' /KEEP=participant gse_total gse_total_answered gse_total_missing
    gse_total_na gse_total_prorated gse_total_raw gse_total_why.
