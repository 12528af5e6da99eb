* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant who5_1 who5_2 who5_3 who5_4 who5_5.

* ==== WHO-5 Well-Being Index (WHO-5) (who5, definition 1.0).
* Topp, Østergaard, Søndergaard and Bech (2015). Psychother Psychosom 84:167-176, doi
  10.1159/000376585 (from knowledge and not re-read). Items and codes: five items, codes 0-5, raw
  sum and percentage as read on public pages about the scale; order of the items as on a public page
  (verified).
VARIABLE LABELS who5_1 'cheerfulness' /who5_2 'calm' /who5_3 'activity' /who5_4 'waking rested'
    /who5_5 'interest in the day'.
VALUE LABELS who5_1 who5_2 who5_3 who5_4 who5_5 5 '5 (most often)' 4 '4' 3 '3' 2 '2' 1 '1' 0
    '0 (least often)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES who5_1 who5_2 who5_3 who5_4 who5_5 (-9 THRU -4).

* -- Wellbeing, raw sum (who5_raw_sum).
* Key: sum 0 to 25, none reversed, as read on public pages about the scale (verified).
* Missing items: all five as read in a secondary summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE who5_1 who5_2 who5_3 who5_4 who5_5 (5=5) (4=4) (3=3) (2=2) (1=1) (0=0) (ELSE=SYSMIS) INTO
    k_who5_1 k_who5_2 k_who5_3 k_who5_4 k_who5_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE who5_raw_sum_answered = NVALID(k_who5_1, k_who5_2, k_who5_3, k_who5_4, k_who5_5).
COUNT s_missing1 = who5_1 who5_2 who5_3 who5_4 who5_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE who5_raw_sum_missing = s_missing1.
COMPUTE who5_raw_sum_na = 0.
COMPUTE who5_raw_sum_raw = SUM(k_who5_1, k_who5_2, k_who5_3, k_who5_4, k_who5_5).
* Why there is no score, if there is none. The first reason counts.
STRING who5_raw_sum_why (A16).
COMPUTE s_declared = who5_raw_sum_answered + who5_raw_sum_missing + who5_raw_sum_na.
IF (who5_raw_sum_why = '' AND s_declared < 5) who5_raw_sum_why = 'under_query'.
IF (who5_raw_sum_why = '' AND who5_raw_sum_answered = 0) who5_raw_sum_why = 'nothing_answered'.
COMPUTE s_gone = who5_raw_sum_missing + who5_raw_sum_na.
IF (who5_raw_sum_why = '' AND s_gone > 0) who5_raw_sum_why = 'too_many_missing'.
* Wellbeing, raw sum. Add up the 5 answers.
COMPUTE who5_raw_sum = who5_raw_sum_raw.
IF (who5_raw_sum_why <> '') who5_raw_sum = $SYSMIS.
COMPUTE who5_raw_sum_prorated = 0.
IF (NOT SYSMIS(who5_raw_sum) AND who5_raw_sum_answered < 5) who5_raw_sum_prorated = 1.
VARIABLE LABELS who5_raw_sum 'Wellbeing, raw sum'.

* -- Wellbeing, percentage (who5_percent).
* Key: the raw sum times 4, as read on public pages about the scale (verified).
* Missing items: there is no percentage without the raw sum (verified).
* Bands: 50 and 28 as read in a secondary summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_who5_raw_sum = who5_raw_sum.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE who5_percent_answered = NVALID(k_who5_raw_sum).
COMPUTE n_who5_raw_sum = 0.
COUNT m_who5_raw_sum = who5_raw_sum (SYSMIS).
COMPUTE who5_percent_missing = m_who5_raw_sum.
COMPUTE who5_percent_na = n_who5_raw_sum.
COMPUTE who5_percent_raw = SUM(k_who5_raw_sum).
* Why there is no score, if there is none. The first reason counts.
STRING who5_percent_why (A16).
COMPUTE s_declared = who5_percent_answered + who5_percent_missing + who5_percent_na.
IF (who5_percent_why = '' AND s_declared < 1) who5_percent_why = 'under_query'.
IF (who5_percent_why = '' AND who5_raw_sum_why = 'under_query') who5_percent_why = 'under_query'.
IF (who5_percent_why = '' AND who5_raw_sum_why = 'contradicts_gate') who5_percent_why =
    'contradicts_gate'.
IF (who5_percent_why = '' AND who5_percent_answered = 0 AND who5_raw_sum_why = 'nothing_answered')
    who5_percent_why = 'nothing_answered'.
COMPUTE s_gone = who5_percent_missing + who5_percent_na.
IF (who5_percent_why = '' AND s_gone > 0) who5_percent_why = 'too_many_missing'.
* Wellbeing, percentage. Put who5_raw_sum on a scale where 0 is 0 and 25 is 100.
COMPUTE who5_percent = (k_who5_raw_sum - 0) * 100 / 25 + 0.
IF (who5_percent_why <> '') who5_percent = $SYSMIS.
COMPUTE who5_percent_prorated = 0.
IF (NOT SYSMIS(who5_percent) AND who5_percent_answered < 1) who5_percent_prorated = 1.
IF (NOT SYSMIS(who5_percent) AND who5_raw_sum_prorated = 1) who5_percent_prorated = 1.
* Bands: 1 28 or below, 2 Above 28, 50 or below, 3 Above 50.
COMPUTE who5_percent_band = $SYSMIS.
IF (who5_percent >= 0) who5_percent_band = 1.
IF (who5_percent >= 29) who5_percent_band = 2.
IF (who5_percent >= 51) who5_percent_band = 3.
VARIABLE LABELS who5_percent 'Wellbeing, percentage' /who5_percent_band
    'Wellbeing, percentage: band'.
VALUE LABELS who5_percent_band 1 '28 or below' 2 'Above 28, 50 or below' 3 'Above 50'.

SAVE OUTFILE='scores.sav' /KEEP=participant who5_raw_sum who5_raw_sum_answered who5_raw_sum_missing
    who5_raw_sum_na who5_raw_sum_prorated who5_raw_sum_raw who5_raw_sum_why who5_percent
    who5_percent_answered who5_percent_missing who5_percent_na who5_percent_prorated
    who5_percent_raw who5_percent_band who5_percent_why.
