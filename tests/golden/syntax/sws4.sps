* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant sws4_1 sws4_2 sws4_3 sws4_4.

* ==== Sleep Worry Scale, 4 items (sws4, definition 1.0).
* Doe & Roe (2019), table 2. Items and codes: an invented scale (verified).
VARIABLE LABELS sws4_1 'lies awake worrying' /sws4_2 'sleeps soundly' /sws4_3 'dreads bedtime'
    /sws4_4 'gets up'.
VALUE LABELS sws4_1 sws4_2 sws4_3 sws4_4 0 'Never' 1 'Sometimes' 2 'Often' 3 'Always' -9 'Refused'
    -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES sws4_1 sws4_2 sws4_3 sws4_4 (-9 THRU -4).

* -- Sleep worry, total (sws4_total).
* Key: invented (verified).
* Missing items: manual p. 12 (verified).
* Bands: manual p. 13 (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: sws4_2.
RECODE sws4_1 sws4_3 sws4_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_sws4_1 k_sws4_3 k_sws4_4.
RECODE sws4_2 (0=3) (1=2) (2=1) (3=0) (ELSE=SYSMIS) INTO k_sws4_2.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE sws4_total_answered = NVALID(k_sws4_1, k_sws4_2, k_sws4_3, k_sws4_4).
COUNT s_missing1 = sws4_1 sws4_2 sws4_3 sws4_4 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE sws4_total_missing = s_missing1.
COMPUTE sws4_total_na = 0.
COMPUTE sws4_total_raw = SUM(k_sws4_1, k_sws4_2, k_sws4_3, k_sws4_4).
* Why there is no score, if there is none. The first reason counts.
STRING sws4_total_why (A16).
COMPUTE s_declared = sws4_total_answered + sws4_total_missing + sws4_total_na.
IF (sws4_total_why = '' AND s_declared < 4) sws4_total_why = 'under_query'.
IF (sws4_total_why = '' AND sws4_total_answered = 0) sws4_total_why = 'nothing_answered'.
COMPUTE s_gone = sws4_total_missing + sws4_total_na.
IF (sws4_total_why = '' AND s_gone > 1) sws4_total_why = 'too_many_missing'.
* Sleep worry, total. Add up the 4 answers.
COMPUTE sws4_total = sws4_total_raw.
IF (sws4_total_answered > 0 AND sws4_total_answered < 4) sws4_total = sws4_total_raw * 4 /
    sws4_total_answered.
IF (sws4_total_why <> '') sws4_total = $SYSMIS.
COMPUTE sws4_total_prorated = 0.
IF (NOT SYSMIS(sws4_total) AND sws4_total_answered < 4) sws4_total_prorated = 1.
* Bands: 1 Low, 2 Moderate, 3 High.
COMPUTE sws4_total_band = $SYSMIS.
IF (sws4_total >= 0) sws4_total_band = 1.
IF (sws4_total >= 5) sws4_total_band = 2.
IF (sws4_total >= 9) sws4_total_band = 3.
VARIABLE LABELS sws4_total 'Sleep worry, total' /sws4_total_band 'Sleep worry, total: band'.
VALUE LABELS sws4_total_band 1 'Low' 2 'Moderate' 3 'High'.

SAVE OUTFILE='scores.sav' /KEEP=participant sws4_total sws4_total_answered sws4_total_missing
    sws4_total_na sws4_total_prorated sws4_total_raw sws4_total_band sws4_total_why.
