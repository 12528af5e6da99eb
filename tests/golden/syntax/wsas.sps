* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant wsas_1 wsas_2 wsas_3 wsas_4 wsas_5.

* ==== Work and Social Adjustment Scale (WSAS) (wsas, definition 1.0).
* Mundt, Marks, Shear and Greist (2002). Br J Psychiatry 180:461-464, doi
  10.1192/bjp.180.5.461. Items and codes: five domains, numerals 0-8 and their order as read in an
  open-source implementation (CamCOPS) and in summaries of the paper (verified).
VARIABLE LABELS wsas_1 'work' /wsas_2 'running the home' /wsas_3 'leisure with others' /wsas_4
    'leisure alone' /wsas_5 'close relationships'.
VALUE LABELS wsas_1 wsas_2 wsas_3 wsas_4 wsas_5 0 '0 (not impaired)' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5' 6
    '6' 7 '7' 8 '8 (most severely impaired)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES wsas_1 wsas_2 wsas_3 wsas_4 wsas_5 (-9 THRU -4).

* -- Impaired functioning, total of five (work included) (wsas_total).
* Key: sum of five items, 0 to 40, as read (verified).
* Missing items: no agreed rule was found; all five are required here, so there is no total without
  an answer on work, and a study may state its own (unverified).
* Bands: Mundt et al 2002 as summarised in a database of rehabilitation measures; below 10
  subclinical, above 20 moderately severe or worse (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wsas_1 wsas_2 wsas_3 wsas_4 wsas_5 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (8=8)
    (ELSE=SYSMIS) INTO k_wsas_1 k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wsas_total_answered = NVALID(k_wsas_1, k_wsas_2, k_wsas_3, k_wsas_4, k_wsas_5).
COUNT s_missing1 = wsas_1 (-9, -8, -6, -5, SYSMIS).
COUNT s_na1 = wsas_1 (-7).
COUNT s_missing2 = wsas_2 wsas_3 wsas_4 wsas_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE wsas_total_missing = s_missing1 + s_missing2.
COMPUTE wsas_total_na = s_na1.
COMPUTE wsas_total_raw = SUM(k_wsas_1, k_wsas_2, k_wsas_3, k_wsas_4, k_wsas_5).
* Why there is no score, if there is none. The first reason counts.
STRING wsas_total_why (A16).
COMPUTE s_declared = wsas_total_answered + wsas_total_missing + wsas_total_na.
IF (wsas_total_why = '' AND s_declared < 5) wsas_total_why = 'under_query'.
IF (wsas_total_why = '' AND wsas_total_answered = 0) wsas_total_why = 'nothing_answered'.
COMPUTE s_gone = wsas_total_missing + wsas_total_na.
IF (wsas_total_why = '' AND s_gone > 0) wsas_total_why = 'too_many_missing'.
* Impaired functioning, total of five (work included). Add up the 5 answers.
COMPUTE wsas_total = wsas_total_raw.
IF (wsas_total_why <> '') wsas_total = $SYSMIS.
COMPUTE wsas_total_prorated = 0.
IF (NOT SYSMIS(wsas_total) AND wsas_total_answered < 5) wsas_total_prorated = 1.
* Bands: 1 Below 10, 2 10 to 20, 3 Above 20.
COMPUTE wsas_total_band = $SYSMIS.
IF (wsas_total >= 0) wsas_total_band = 1.
IF (wsas_total >= 10) wsas_total_band = 2.
IF (wsas_total >= 21) wsas_total_band = 3.
VARIABLE LABELS wsas_total 'Impaired functioning, total of five (work included)' /wsas_total_band
    'Impaired functioning, total of five (work included): band'.
VALUE LABELS wsas_total_band 1 'Below 10' 2 '10 to 20' 3 'Above 20'.

* -- Impaired functioning, total of four (work left out) (wsas_four).
* Key: sum of items 2 to 5, 0 to 32, as an open-source implementation (CamCOPS) scores people
  without a job (verified).
* Missing items: no published rule was found; all four are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wsas_2 wsas_3 wsas_4 wsas_5 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (8=8)
    (ELSE=SYSMIS) INTO k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wsas_four_answered = NVALID(k_wsas_2, k_wsas_3, k_wsas_4, k_wsas_5).
COUNT s_missing1 = wsas_2 wsas_3 wsas_4 wsas_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE wsas_four_missing = s_missing1.
COMPUTE wsas_four_na = 0.
COMPUTE wsas_four_raw = SUM(k_wsas_2, k_wsas_3, k_wsas_4, k_wsas_5).
* Why there is no score, if there is none. The first reason counts.
STRING wsas_four_why (A16).
COMPUTE s_declared = wsas_four_answered + wsas_four_missing + wsas_four_na.
IF (wsas_four_why = '' AND s_declared < 4) wsas_four_why = 'under_query'.
IF (wsas_four_why = '' AND wsas_four_answered = 0) wsas_four_why = 'nothing_answered'.
COMPUTE s_gone = wsas_four_missing + wsas_four_na.
IF (wsas_four_why = '' AND s_gone > 0) wsas_four_why = 'too_many_missing'.
* Impaired functioning, total of four (work left out). Add up the 4 answers.
COMPUTE wsas_four = wsas_four_raw.
IF (wsas_four_why <> '') wsas_four = $SYSMIS.
COMPUTE wsas_four_prorated = 0.
IF (NOT SYSMIS(wsas_four) AND wsas_four_answered < 4) wsas_four_prorated = 1.
VARIABLE LABELS wsas_four 'Impaired functioning, total of four (work left out)'.

SAVE OUTFILE='scores.sav' /KEEP=participant wsas_total wsas_total_answered wsas_total_missing
    wsas_total_na wsas_total_prorated wsas_total_raw wsas_total_band wsas_total_why wsas_four
    wsas_four_answered wsas_four_missing wsas_four_na wsas_four_prorated wsas_four_raw
    wsas_four_why.
