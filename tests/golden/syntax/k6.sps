* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant k6_1 k6_2 k6_3 k6_4 k6_5 k6_6.

* ==== Kessler psychological distress scale, 6 items (K6) (k6, definition 1.0).
* Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
  knowledge and not re-read). Items and codes: six items, order and codes 4 (all of the time) to 0
  (none of the time) as read in an account of the World Mental Health surveys (verified).
VARIABLE LABELS k6_1 'nervousness' /k6_2 'hopelessness' /k6_3 'restlessness' /k6_4 'deep sadness'
    /k6_5 'everything an effort' /k6_6 'worthlessness'.
VALUE LABELS k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 0 'None of the time' 1 'A little of the time' 2
    'Some of the time' 3 'Most of the time' 4 'All of the time' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 (-9 THRU -4).

* -- Psychological distress, total of 6 (k6_total).
* Key: unweighted sum, 0 to 24, as read in an account of the World Mental Health surveys (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
  own (unverified).
* Bands: 13 for serious and 5 for moderate distress, doi 10.1002/mpr.1349 (abstract) (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_k6_1 k_k6_2
    k_k6_3 k_k6_4 k_k6_5 k_k6_6.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE k6_total_answered = NVALID(k_k6_1, k_k6_2, k_k6_3, k_k6_4, k_k6_5, k_k6_6).
COUNT s_missing1 = k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE k6_total_missing = s_missing1.
COMPUTE k6_total_na = 0.
COMPUTE k6_total_raw = SUM(k_k6_1, k_k6_2, k_k6_3, k_k6_4, k_k6_5, k_k6_6).
* Why there is no score, if there is none. The first reason counts.
STRING k6_total_why (A16).
COMPUTE s_declared = k6_total_answered + k6_total_missing + k6_total_na.
IF (k6_total_why = '' AND s_declared < 6) k6_total_why = 'under_query'.
IF (k6_total_why = '' AND k6_total_answered = 0) k6_total_why = 'nothing_answered'.
COMPUTE s_gone = k6_total_missing + k6_total_na.
IF (k6_total_why = '' AND s_gone > 0) k6_total_why = 'too_many_missing'.
* Psychological distress, total of 6. Add up the 6 answers.
COMPUTE k6_total = k6_total_raw.
IF (k6_total_why <> '') k6_total = $SYSMIS.
COMPUTE k6_total_prorated = 0.
IF (NOT SYSMIS(k6_total) AND k6_total_answered < 6) k6_total_prorated = 1.
* Bands: 1 None or low, 2 Moderate distress, 3 Serious distress.
COMPUTE k6_total_band = $SYSMIS.
IF (k6_total >= 0) k6_total_band = 1.
IF (k6_total >= 5) k6_total_band = 2.
IF (k6_total >= 13) k6_total_band = 3.
VARIABLE LABELS k6_total 'Psychological distress, total of 6' /k6_total_band
    'Psychological distress, total of 6: band'.
VALUE LABELS k6_total_band 1 'None or low' 2 'Moderate distress' 3 'Serious distress'.

SAVE OUTFILE='scores.sav' /KEEP=participant k6_total k6_total_answered k6_total_missing k6_total_na
    k6_total_prorated k6_total_raw k6_total_band k6_total_why.
