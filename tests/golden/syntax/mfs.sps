* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant mfs_1 mfs_2 mfs_3 mfs_4 mfs_5 mfs_6 mfs_minutes.

* ==== Morning Feelings Scale (mfs, definition 1.0).
* invented. Items and codes: an invented questionnaire (verified).
VARIABLE LABELS mfs_1 'fresh' /mfs_2 'sore' /mfs_3 'hungry' /mfs_4 'in haste' /mfs_5 'coffee' /mfs_6
    'tea' /mfs_minutes 'minutes in bed awake'.
VALUE LABELS mfs_1 mfs_2 mfs_3 mfs_4 0 'Not at all' 1 'A little' 2 'Rather' 3 'Very' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS mfs_5 mfs_6 1 'Never' 2 'At times' 3 'Always' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS mfs_minutes -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES mfs_1 mfs_2 mfs_3 mfs_4 mfs_5 mfs_6 mfs_minutes (-9 THRU -4).

* -- Sum, of absent answers the rounded mean (mfs_sum).
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_1.
RECODE mfs_1 (0=3) (1=2) (2=1) (3=0) (ELSE=SYSMIS) INTO k_mfs_1.
RECODE mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_2 k_mfs_3 k_mfs_4.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_sum_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COUNT s_missing1 = mfs_1 mfs_2 mfs_4 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing2 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COUNT s_na2 = mfs_3 (-7).
COMPUTE mfs_sum_missing = s_missing1 + s_missing2.
COMPUTE mfs_sum_na = s_na2.
COMPUTE mfs_sum_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_sum_why (A16).
COMPUTE s_declared = mfs_sum_answered + mfs_sum_missing + mfs_sum_na.
IF (mfs_sum_why = '' AND s_declared < 4) mfs_sum_why = 'under_query'.
IF (mfs_sum_why = '' AND mfs_sum_answered = 0) mfs_sum_why = 'nothing_answered'.
COMPUTE s_gone = mfs_sum_missing + mfs_sum_na.
IF (mfs_sum_why = '' AND s_gone > 2) mfs_sum_why = 'too_many_missing'.
* Sum, of absent answers the rounded mean. Add up the 4 answers.
COMPUTE s_mean = $SYSMIS.
IF (mfs_sum_answered > 0) s_mean = mfs_sum_raw / mfs_sum_answered.
COMPUTE s_mean = RND(s_mean).
IF (SYSMIS(k_mfs_1)) k_mfs_1 = s_mean.
IF (SYSMIS(k_mfs_2)) k_mfs_2 = s_mean.
IF (SYSMIS(k_mfs_3)) k_mfs_3 = s_mean.
IF (SYSMIS(k_mfs_4)) k_mfs_4 = s_mean.
COMPUTE s_filled = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COMPUTE mfs_sum = s_filled.
IF (mfs_sum_answered < 4) mfs_sum = RND(mfs_sum).
IF (mfs_sum_why <> '') mfs_sum = $SYSMIS.
COMPUTE mfs_sum_prorated = 0.
IF (NOT SYSMIS(mfs_sum) AND mfs_sum_answered < 4) mfs_sum_prorated = 1.
* Bands: 1 Low, 2 High.
COMPUTE mfs_sum_band = $SYSMIS.
IF (mfs_sum >= 0) mfs_sum_band = 1.
IF (mfs_sum >= 6) mfs_sum_band = 2.
VARIABLE LABELS mfs_sum 'Sum, of absent answers the rounded mean' /mfs_sum_band
    'Sum, of absent answers the rounded mean: band'.
VALUE LABELS mfs_sum_band 1 'Low' 2 'High'.

* -- Sum, of an absent answer the mean rounded to the even one (mfs_even).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_1 k_mfs_2 k_mfs_3
    k_mfs_4.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_even_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COUNT s_missing1 = mfs_1 mfs_2 mfs_4 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_mfs_3 = mfs_3 (-7).
COUNT m_mfs_3 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COMPUTE mfs_even_missing = s_missing1 + m_mfs_3.
COMPUTE mfs_even_na = n_mfs_3.
COMPUTE mfs_even_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_even_why (A16).
COMPUTE s_declared = mfs_even_answered + mfs_even_missing + mfs_even_na.
IF (mfs_even_why = '' AND s_declared < 4) mfs_even_why = 'under_query'.
IF (mfs_even_why = '' AND mfs_even_answered = 0) mfs_even_why = 'nothing_answered'.
IF (mfs_even_why = '' AND mfs_even_missing > 2) mfs_even_why = 'too_many_missing'.
* Sum, of an absent answer the mean rounded to the even one. Add up the 4 answers.
IF (n_mfs_3 = 1) k_mfs_3 = 0.
COMPUTE s_used = NVALID(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COMPUTE s_total = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COMPUTE s_mean = $SYSMIS.
IF (s_used > 0) s_mean = s_total / s_used.
COMPUTE s_even = RND(s_mean).
IF (ABS(MOD(s_mean, 1)) = 0.5) s_even = 2 * RND(s_mean / 2).
COMPUTE s_mean = s_even.
IF (SYSMIS(k_mfs_1)) k_mfs_1 = s_mean.
IF (SYSMIS(k_mfs_2)) k_mfs_2 = s_mean.
IF (SYSMIS(k_mfs_3)) k_mfs_3 = s_mean.
IF (SYSMIS(k_mfs_4)) k_mfs_4 = s_mean.
COMPUTE s_filled = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COMPUTE mfs_even = s_filled.
COMPUTE s_even = RND(mfs_even).
IF (ABS(MOD(mfs_even, 1)) = 0.5) s_even = 2 * RND(mfs_even / 2).
IF (s_used < 4) mfs_even = s_even.
IF (mfs_even_why <> '') mfs_even = $SYSMIS.
COMPUTE mfs_even_prorated = 0.
IF (NOT SYSMIS(mfs_even) AND s_used < 4) mfs_even_prorated = 1.
VARIABLE LABELS mfs_even 'Sum, of an absent answer the mean rounded to the even one'.

* -- Sum with the mean, rounded to the even one (mfs_total).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_1 mfs_2 mfs_3 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_1 k_mfs_2 k_mfs_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_total_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3).
COMPUTE n_mfs_1 = 0.
COUNT m_mfs_1 = mfs_1 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing2 = mfs_2 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing3 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COUNT s_na3 = mfs_3 (-7).
COMPUTE mfs_total_missing = m_mfs_1 + s_missing2 + s_missing3.
COMPUTE mfs_total_na = n_mfs_1 + s_na3.
COMPUTE mfs_total_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_total_why (A16).
COMPUTE s_declared = mfs_total_answered + mfs_total_missing + mfs_total_na.
IF (mfs_total_why = '' AND s_declared < 3) mfs_total_why = 'under_query'.
IF (mfs_total_why = '' AND mfs_total_answered = 0) mfs_total_why = 'nothing_answered'.
COMPUTE s_gone = mfs_total_missing + mfs_total_na.
IF (mfs_total_why = '' AND s_gone > 1) mfs_total_why = 'too_many_missing'.
COMPUTE s_within = m_mfs_1 + n_mfs_1.
IF (mfs_total_why = '' AND s_within > 0) mfs_total_why = 'too_many_missing'.
* Sum with the mean, rounded to the even one. Add up the 3 answers.
COMPUTE mfs_total = mfs_total_raw.
IF (mfs_total_answered > 0 AND mfs_total_answered < 3) mfs_total = mfs_total_raw * 3 /
    mfs_total_answered.
COMPUTE s_even = RND(mfs_total).
IF (ABS(MOD(mfs_total, 1)) = 0.5) s_even = 2 * RND(mfs_total / 2).
IF (mfs_total_answered < 3) mfs_total = s_even.
IF (mfs_total_why <> '') mfs_total = $SYSMIS.
COMPUTE mfs_total_prorated = 0.
IF (NOT SYSMIS(mfs_total) AND mfs_total_answered < 3) mfs_total_prorated = 1.
VARIABLE LABELS mfs_total 'Sum with the mean, rounded to the even one'.

* -- Sum, of an absent answer the worst (mfs_worst).
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE mfs_5 (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO g_mfs_5.
COMPUTE n_mfs_5 = 0.
COUNT m_mfs_5 = mfs_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE c_mfs_6 = 0.
IF (NOT SYSMIS(g_mfs_5) AND g_mfs_5 < 2) c_mfs_6 = 1.
IF (n_mfs_5 = 1) c_mfs_6 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_2.
RECODE mfs_1 (0=0) (1=10) (2=40) (3=100) (ELSE=SYSMIS) INTO k_mfs_1.
RECODE mfs_2 (0=3) (1=2) (2=1) (3=0) (ELSE=SYSMIS) INTO k_mfs_2.
RECODE mfs_5 mfs_6 (1=100) (2=50) (3=0) (ELSE=SYSMIS) INTO k_mfs_5 k_mfs_6.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_mfs_6) AND k_mfs_6 < 100 AND c_mfs_6 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_mfs_6) AND k_mfs_6 > 100 AND c_mfs_6 = 1) s_against = s_against + 1.
IF (c_mfs_6 = 1) k_mfs_6 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_worst_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_5, k_mfs_6).
COUNT s_missing1 = mfs_1 mfs_2 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE n_mfs_5 = 0.
COUNT m_mfs_5 = mfs_5 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_mfs_6 = mfs_6 (-7).
COUNT m_mfs_6 = mfs_6 (-9, -8, -6, -5, SYSMIS).
IF (m_mfs_6 = 1 AND c_mfs_6 = 1) n_mfs_6 = 1.
IF (c_mfs_6 = 1) m_mfs_6 = 0.
IF (mfs_6 = 1 AND c_mfs_6 = 1) n_mfs_6 = 1.
COMPUTE mfs_worst_missing = s_missing1 + m_mfs_5 + m_mfs_6.
COMPUTE mfs_worst_na = n_mfs_5 + n_mfs_6.
COMPUTE mfs_worst_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_5, k_mfs_6).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_worst_why (A16).
COMPUTE s_declared = mfs_worst_answered + mfs_worst_missing + mfs_worst_na + s_against.
IF (mfs_worst_why = '' AND s_declared < 4) mfs_worst_why = 'under_query'.
IF (mfs_worst_why = '' AND s_against > 0) mfs_worst_why = 'contradicts_gate'.
IF (mfs_worst_why = '' AND mfs_worst_answered = 0) mfs_worst_why = 'nothing_answered'.
IF (mfs_worst_why = '' AND mfs_worst_missing > 2) mfs_worst_why = 'too_many_missing'.
COMPUTE s_within = m_mfs_5 + m_mfs_6.
IF (mfs_worst_why = '' AND s_within > 0) mfs_worst_why = 'too_many_missing'.
* Sum, of an absent answer the worst. Add up the 4 answers.
IF (n_mfs_5 = 1) k_mfs_5 = 100.
IF (n_mfs_6 = 1) k_mfs_6 = 100.
COMPUTE s_used = NVALID(k_mfs_1, k_mfs_2, k_mfs_5, k_mfs_6).
COMPUTE s_total = SUM(k_mfs_1, k_mfs_2, k_mfs_5, k_mfs_6).
IF (SYSMIS(k_mfs_1)) k_mfs_1 = 0.
IF (SYSMIS(k_mfs_2)) k_mfs_2 = 0.
IF (SYSMIS(k_mfs_5)) k_mfs_5 = 0.
IF (SYSMIS(k_mfs_6)) k_mfs_6 = 0.
COMPUTE s_filled = SUM(k_mfs_1, k_mfs_2, k_mfs_5, k_mfs_6).
COMPUTE mfs_worst = s_filled.
IF (mfs_worst_why <> '') mfs_worst = $SYSMIS.
COMPUTE mfs_worst_prorated = 0.
IF (NOT SYSMIS(mfs_worst) AND s_used < 4) mfs_worst_prorated = 1.
VARIABLE LABELS mfs_worst 'Sum, of an absent answer the worst'.

* -- How many are above the middle, of an absent answer the best (mfs_best).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_1 k_mfs_2 k_mfs_3
    k_mfs_4.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_best_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COUNT s_missing1 = mfs_1 mfs_2 mfs_4 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing2 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COUNT s_na2 = mfs_3 (-7).
COMPUTE mfs_best_missing = s_missing1 + s_missing2.
COMPUTE mfs_best_na = s_na2.
COMPUTE mfs_best_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_best_why (A16).
COMPUTE s_declared = mfs_best_answered + mfs_best_missing + mfs_best_na.
IF (mfs_best_why = '' AND s_declared < 4) mfs_best_why = 'under_query'.
IF (mfs_best_why = '' AND mfs_best_answered = 0) mfs_best_why = 'nothing_answered'.
COMPUTE s_gone = mfs_best_missing + mfs_best_na.
IF (mfs_best_why = '' AND s_gone > 1) mfs_best_why = 'too_many_missing'.
* How many are above the middle, of an absent answer the best. Count the answers at or above 2, of
  4.
IF (SYSMIS(k_mfs_1)) k_mfs_1 = 0.
IF (SYSMIS(k_mfs_2)) k_mfs_2 = 0.
IF (SYSMIS(k_mfs_3)) k_mfs_3 = 0.
IF (SYSMIS(k_mfs_4)) k_mfs_4 = 0.
COMPUTE s_filled = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COUNT mfs_best = k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4 (2 THRU HIGHEST).
IF (mfs_best_why <> '') mfs_best = $SYSMIS.
COMPUTE mfs_best_prorated = 0.
IF (NOT SYSMIS(mfs_best) AND mfs_best_answered < 4) mfs_best_prorated = 1.
VARIABLE LABELS mfs_best 'How many are above the middle, of an absent answer the best'.

* -- Any answer at the top (mfs_any).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_1 mfs_2 mfs_3 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_1 k_mfs_2 k_mfs_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_any_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3).
COUNT s_missing1 = mfs_1 mfs_2 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_mfs_3 = mfs_3 (-7).
COUNT m_mfs_3 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COMPUTE mfs_any_missing = s_missing1 + m_mfs_3.
COMPUTE mfs_any_na = n_mfs_3.
COMPUTE mfs_any_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_any_why (A16).
COMPUTE s_declared = mfs_any_answered + mfs_any_missing + mfs_any_na.
IF (mfs_any_why = '' AND s_declared < 3) mfs_any_why = 'under_query'.
IF (mfs_any_why = '' AND mfs_any_answered = 0) mfs_any_why = 'nothing_answered'.
IF (mfs_any_why = '' AND mfs_any_missing > 0) mfs_any_why = 'too_many_missing'.
* Any answer at the top. 1 if any of the 3 answers is at or above 3, and 0 if none is.
IF (n_mfs_3 = 1) k_mfs_3 = 0.
COMPUTE s_used = NVALID(k_mfs_1, k_mfs_2, k_mfs_3).
COMPUTE s_total = SUM(k_mfs_1, k_mfs_2, k_mfs_3).
COUNT s_at = k_mfs_1 k_mfs_2 k_mfs_3 (3 THRU HIGHEST).
COMPUTE mfs_any = 0.
IF (s_at > 0) mfs_any = 1.
IF (mfs_any_why <> '') mfs_any = $SYSMIS.
COMPUTE mfs_any_prorated = 0.
IF (NOT SYSMIS(mfs_any) AND s_used < 3) mfs_any_prorated = 1.
VARIABLE LABELS mfs_any 'Any answer at the top'.

* -- The largest answer (mfs_most).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_2 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_2.
RECODE mfs_5 (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_most_answered = NVALID(k_mfs_2, k_mfs_5).
COUNT s_missing1 = mfs_2 mfs_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE mfs_most_missing = s_missing1.
COMPUTE mfs_most_na = 0.
COMPUTE mfs_most_raw = SUM(k_mfs_2, k_mfs_5).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_most_why (A16).
COMPUTE s_declared = mfs_most_answered + mfs_most_missing + mfs_most_na.
IF (mfs_most_why = '' AND s_declared < 2) mfs_most_why = 'under_query'.
IF (mfs_most_why = '' AND mfs_most_answered = 0) mfs_most_why = 'nothing_answered'.
COMPUTE s_gone = mfs_most_missing + mfs_most_na.
IF (mfs_most_why = '' AND s_gone > 0) mfs_most_why = 'too_many_missing'.
* The largest answer. Take the largest of the 2 answers.
COMPUTE mfs_most = MAX(k_mfs_2, k_mfs_5).
IF (mfs_most_why <> '') mfs_most = $SYSMIS.
COMPUTE mfs_most_prorated = 0.
IF (NOT SYSMIS(mfs_most) AND mfs_most_answered < 2) mfs_most_prorated = 1.
VARIABLE LABELS mfs_most 'The largest answer'.

* -- Weighted sum (mfs_weighted).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_minutes (0 THRU 60=COPY) (ELSE=SYSMIS) INTO k_mfs_minutes.
IF (ABS(k_mfs_minutes - RND(k_mfs_minutes)) > 1E-6) k_mfs_minutes = $SYSMIS.
RECODE mfs_2 mfs_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_2 k_mfs_4.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_weighted_answered = NVALID(k_mfs_2, k_mfs_4, k_mfs_minutes).
COUNT s_missing1 = mfs_2 mfs_4 mfs_minutes (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE mfs_weighted_missing = s_missing1.
COMPUTE mfs_weighted_na = 0.
COMPUTE mfs_weighted_raw = SUM(k_mfs_2, k_mfs_4, k_mfs_minutes).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_weighted_why (A16).
COMPUTE s_declared = mfs_weighted_answered + mfs_weighted_missing + mfs_weighted_na.
IF (mfs_weighted_why = '' AND s_declared < 3) mfs_weighted_why = 'under_query'.
IF (mfs_weighted_why = '' AND mfs_weighted_answered = 0) mfs_weighted_why = 'nothing_answered'.
COMPUTE s_gone = mfs_weighted_missing + mfs_weighted_na.
IF (mfs_weighted_why = '' AND s_gone > 0) mfs_weighted_why = 'too_many_missing'.
* Weighted sum. Add up 1.5 × mfs_2, -0.5 × mfs_4, 0.1 × mfs_minutes.
COMPUTE mfs_weighted = 0 + 1.5 * k_mfs_2 - 0.5 * k_mfs_4 + 0.1 * k_mfs_minutes.
IF (mfs_weighted_why <> '') mfs_weighted = $SYSMIS.
COMPUTE mfs_weighted_prorated = 0.
IF (NOT SYSMIS(mfs_weighted) AND mfs_weighted_answered < 3) mfs_weighted_prorated = 1.
VARIABLE LABELS mfs_weighted 'Weighted sum'.

* -- Sum on a scale from 0 to 100 (mfs_percent).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_mfs_sum = mfs_sum.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_percent_answered = NVALID(k_mfs_sum).
COMPUTE n_mfs_sum = 0.
COUNT m_mfs_sum = mfs_sum (SYSMIS).
COMPUTE mfs_percent_missing = m_mfs_sum.
COMPUTE mfs_percent_na = n_mfs_sum.
COMPUTE mfs_percent_raw = SUM(k_mfs_sum).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_percent_why (A16).
COMPUTE s_declared = mfs_percent_answered + mfs_percent_missing + mfs_percent_na.
IF (mfs_percent_why = '' AND s_declared < 1) mfs_percent_why = 'under_query'.
IF (mfs_percent_why = '' AND mfs_sum_why = 'under_query') mfs_percent_why = 'under_query'.
IF (mfs_percent_why = '' AND mfs_sum_why = 'contradicts_gate') mfs_percent_why = 'contradicts_gate'.
IF (mfs_percent_why = '' AND mfs_percent_answered = 0 AND mfs_sum_why = 'nothing_answered')
    mfs_percent_why = 'nothing_answered'.
COMPUTE s_gone = mfs_percent_missing + mfs_percent_na.
IF (mfs_percent_why = '' AND s_gone > 0) mfs_percent_why = 'too_many_missing'.
* Sum on a scale from 0 to 100. Put mfs_sum on a scale where 0 is 0 and 12 is 100.
COMPUTE mfs_percent = (k_mfs_sum - 0) * 100 / 12 + 0.
IF (mfs_percent_why <> '') mfs_percent = $SYSMIS.
COMPUTE mfs_percent_prorated = 0.
IF (NOT SYSMIS(mfs_percent) AND mfs_percent_answered < 1) mfs_percent_prorated = 1.
IF (NOT SYSMIS(mfs_percent) AND mfs_sum_prorated = 1) mfs_percent_prorated = 1.
VARIABLE LABELS mfs_percent 'Sum on a scale from 0 to 100'.

* -- Sum turned round (mfs_wellness).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_mfs_total = mfs_total.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_wellness_answered = NVALID(k_mfs_total).
COMPUTE n_mfs_total = 0.
COUNT m_mfs_total = mfs_total (SYSMIS).
COMPUTE mfs_wellness_missing = m_mfs_total.
COMPUTE mfs_wellness_na = n_mfs_total.
COMPUTE mfs_wellness_raw = SUM(k_mfs_total).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_wellness_why (A16).
COMPUTE s_declared = mfs_wellness_answered + mfs_wellness_missing + mfs_wellness_na.
IF (mfs_wellness_why = '' AND s_declared < 1) mfs_wellness_why = 'under_query'.
IF (mfs_wellness_why = '' AND mfs_total_why = 'under_query') mfs_wellness_why = 'under_query'.
IF (mfs_wellness_why = '' AND mfs_total_why = 'contradicts_gate') mfs_wellness_why =
    'contradicts_gate'.
IF (mfs_wellness_why = '' AND mfs_wellness_answered = 0 AND mfs_total_why = 'nothing_answered')
    mfs_wellness_why = 'nothing_answered'.
COMPUTE s_gone = mfs_wellness_missing + mfs_wellness_na.
IF (mfs_wellness_why = '' AND s_gone > 0) mfs_wellness_why = 'too_many_missing'.
* Sum turned round. Put mfs_total on a scale where 0 is 3 and 9 is -3.
COMPUTE mfs_wellness = (k_mfs_total - 0) * (-6) / 9 + 3.
IF (mfs_wellness_why <> '') mfs_wellness = $SYSMIS.
COMPUTE mfs_wellness_prorated = 0.
IF (NOT SYSMIS(mfs_wellness) AND mfs_wellness_answered < 1) mfs_wellness_prorated = 1.
IF (NOT SYSMIS(mfs_wellness) AND mfs_total_prorated = 1) mfs_wellness_prorated = 1.
VARIABLE LABELS mfs_wellness 'Sum turned round'.

* -- Sum by a table (mfs_metric).
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_sum.
COMPUTE k_mfs_sum = 12 - mfs_sum.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_metric_answered = NVALID(k_mfs_sum).
COMPUTE n_mfs_sum = 0.
COUNT m_mfs_sum = mfs_sum (SYSMIS).
COMPUTE mfs_metric_missing = m_mfs_sum.
COMPUTE mfs_metric_na = n_mfs_sum.
COMPUTE mfs_metric_raw = SUM(k_mfs_sum).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_metric_why (A16).
COMPUTE s_declared = mfs_metric_answered + mfs_metric_missing + mfs_metric_na.
IF (mfs_metric_why = '' AND s_declared < 1) mfs_metric_why = 'under_query'.
IF (mfs_metric_why = '' AND mfs_sum_why = 'under_query') mfs_metric_why = 'under_query'.
IF (mfs_metric_why = '' AND mfs_sum_why = 'contradicts_gate') mfs_metric_why = 'contradicts_gate'.
IF (mfs_metric_why = '' AND mfs_metric_answered = 0 AND mfs_sum_why = 'nothing_answered')
    mfs_metric_why = 'nothing_answered'.
COMPUTE s_gone = mfs_metric_missing + mfs_metric_na.
IF (mfs_metric_why = '' AND s_gone > 0) mfs_metric_why = 'too_many_missing'.
* Sum by a table. Look mfs_sum up in a table: an invented one.
RECODE k_mfs_sum (0=7) (1=9.51) (2=11.25) (3=12.4) (4=13.33) (5=14.08) (6=15.75) (7=17.3) (8=19.84)
    (9=22.36) (10=26.88) (11=30.43) (12=35) (ELSE=SYSMIS) INTO mfs_metric.
IF (mfs_metric_why <> '') mfs_metric = $SYSMIS.
COMPUTE mfs_metric_prorated = 0.
IF (NOT SYSMIS(mfs_metric) AND mfs_metric_answered < 1) mfs_metric_prorated = 1.
IF (NOT SYSMIS(mfs_metric) AND mfs_sum_prorated = 1) mfs_metric_prorated = 1.
* Bands: 1 Low, 2 High.
COMPUTE mfs_metric_band = $SYSMIS.
IF (mfs_metric >= 7) mfs_metric_band = 1.
IF (mfs_metric >= 19) mfs_metric_band = 2.
VARIABLE LABELS mfs_metric 'Sum by a table' /mfs_metric_band 'Sum by a table: band'.
VALUE LABELS mfs_metric_band 1 'Low' 2 'High'.

* -- Sum as a T score (mfs_t).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_mfs_even = mfs_even.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_t_answered = NVALID(k_mfs_even).
COMPUTE n_mfs_even = 0.
COUNT m_mfs_even = mfs_even (SYSMIS).
COMPUTE mfs_t_missing = m_mfs_even.
COMPUTE mfs_t_na = n_mfs_even.
COMPUTE mfs_t_raw = SUM(k_mfs_even).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_t_why (A16).
COMPUTE s_declared = mfs_t_answered + mfs_t_missing + mfs_t_na.
IF (mfs_t_why = '' AND s_declared < 1) mfs_t_why = 'under_query'.
IF (mfs_t_why = '' AND mfs_even_why = 'under_query') mfs_t_why = 'under_query'.
IF (mfs_t_why = '' AND mfs_even_why = 'contradicts_gate') mfs_t_why = 'contradicts_gate'.
IF (mfs_t_why = '' AND mfs_t_answered = 0 AND mfs_even_why = 'nothing_answered') mfs_t_why =
    'nothing_answered'.
COMPUTE s_gone = mfs_t_missing + mfs_t_na.
IF (mfs_t_why = '' AND s_gone > 0) mfs_t_why = 'too_many_missing'.
* Sum as a T score. Compare mfs_even with an invented group (mean 4.3, standard deviation 2.6), so
  that their mean is 50 and their standard deviation 10; to 2 decimals.
COMPUTE mfs_t = (k_mfs_even - 4.3) * 10 / 2.6 + 50.
COMPUTE s_up = TRUNC(mfs_t * 100 + 0.5).
IF (s_up > (mfs_t * 100 + 0.5)) s_up = s_up - 1.
COMPUTE mfs_t = s_up / 100.
IF (mfs_t_why <> '') mfs_t = $SYSMIS.
COMPUTE mfs_t_prorated = 0.
IF (NOT SYSMIS(mfs_t) AND mfs_t_answered < 1) mfs_t_prorated = 1.
IF (NOT SYSMIS(mfs_t) AND mfs_even_prorated = 1) mfs_t_prorated = 1.
VARIABLE LABELS mfs_t 'Sum as a T score'.

* -- Both criteria (mfs_case).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (ELSE=SYSMIS) INTO k_mfs_1 k_mfs_2 k_mfs_3
    k_mfs_4.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_case_answered = NVALID(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
COUNT s_missing1 = mfs_1 mfs_2 mfs_4 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing2 = mfs_3 (-9, -8, -6, -5, SYSMIS).
COUNT s_na2 = mfs_3 (-7).
COMPUTE mfs_case_missing = s_missing1 + s_missing2.
COMPUTE mfs_case_na = s_na2.
COMPUTE mfs_case_raw = SUM(k_mfs_1, k_mfs_2, k_mfs_3, k_mfs_4).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_case_why (A16).
COMPUTE s_declared = mfs_case_answered + mfs_case_missing + mfs_case_na.
IF (mfs_case_why = '' AND s_declared < 4) mfs_case_why = 'under_query'.
IF (mfs_case_why = '' AND mfs_case_answered = 0) mfs_case_why = 'nothing_answered'.
COMPUTE s_gone = mfs_case_missing + mfs_case_na.
IF (mfs_case_why = '' AND s_gone > 0) mfs_case_why = 'too_many_missing'.
* Both criteria. 1 if all of this holds, and 0 if not: at least 2 and at most 3 of mfs_1, mfs_2,
  mfs_3, mfs_4 at 2 or more (mfs_4 at 1 or more); at least 1 of mfs_1, mfs_2 at 2 or more.
COMPUTE mfs_case = 1.
COUNT s_at1 = k_mfs_4 (1 THRU HIGHEST).
COUNT s_at2 = k_mfs_1 k_mfs_2 k_mfs_3 (2 THRU HIGHEST).
COMPUTE s_at = s_at1 + s_at2.
IF (s_at < 2) mfs_case = 0.
IF (s_at > 3) mfs_case = 0.
COUNT s_at1 = k_mfs_1 k_mfs_2 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 1) mfs_case = 0.
IF (mfs_case_why <> '') mfs_case = $SYSMIS.
COMPUTE mfs_case_prorated = 0.
IF (NOT SYSMIS(mfs_case) AND mfs_case_answered < 4) mfs_case_prorated = 1.
VARIABLE LABELS mfs_case 'Both criteria'.

* -- Worst-case sum on a scale from 100 to 0 (mfs_other).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_mfs_worst = mfs_worst.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_other_answered = NVALID(k_mfs_worst).
COMPUTE n_mfs_worst = 0.
COUNT m_mfs_worst = mfs_worst (SYSMIS).
COMPUTE mfs_other_missing = m_mfs_worst.
COMPUTE mfs_other_na = n_mfs_worst.
COMPUTE mfs_other_raw = SUM(k_mfs_worst).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_other_why (A16).
COMPUTE s_declared = mfs_other_answered + mfs_other_missing + mfs_other_na.
IF (mfs_other_why = '' AND s_declared < 1) mfs_other_why = 'under_query'.
IF (mfs_other_why = '' AND mfs_worst_why = 'under_query') mfs_other_why = 'under_query'.
IF (mfs_other_why = '' AND mfs_worst_why = 'contradicts_gate') mfs_other_why = 'contradicts_gate'.
IF (mfs_other_why = '' AND mfs_other_answered = 0 AND mfs_worst_why = 'nothing_answered')
    mfs_other_why = 'nothing_answered'.
COMPUTE s_gone = mfs_other_missing + mfs_other_na.
IF (mfs_other_why = '' AND s_gone > 0) mfs_other_why = 'too_many_missing'.
* Worst-case sum on a scale from 100 to 0. Put mfs_worst on a scale where 0 is 100 and 303 is 0.
COMPUTE mfs_other = (k_mfs_worst - 0) * (-100) / 303 + 100.
IF (mfs_other_why <> '') mfs_other = $SYSMIS.
COMPUTE mfs_other_prorated = 0.
IF (NOT SYSMIS(mfs_other) AND mfs_other_answered < 1) mfs_other_prorated = 1.
IF (NOT SYSMIS(mfs_other) AND mfs_worst_prorated = 1) mfs_other_prorated = 1.
VARIABLE LABELS mfs_other 'Worst-case sum on a scale from 100 to 0'.

* -- Mean of two scores on one scale (mfs_both).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_mfs_percent = mfs_percent.
COMPUTE k_mfs_other = mfs_other.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mfs_both_answered = NVALID(k_mfs_percent, k_mfs_other).
COMPUTE n_mfs_percent = 0.
COUNT m_mfs_percent = mfs_percent (SYSMIS).
COMPUTE n_mfs_other = 0.
COUNT m_mfs_other = mfs_other (SYSMIS).
COMPUTE mfs_both_missing = m_mfs_percent + m_mfs_other.
COMPUTE mfs_both_na = n_mfs_percent + n_mfs_other.
COMPUTE mfs_both_raw = SUM(k_mfs_percent, k_mfs_other).
* Why there is no score, if there is none. The first reason counts.
STRING mfs_both_why (A16).
COMPUTE s_declared = mfs_both_answered + mfs_both_missing + mfs_both_na.
IF (mfs_both_why = '' AND s_declared < 2) mfs_both_why = 'under_query'.
IF (mfs_both_why = '' AND mfs_percent_why = 'under_query') mfs_both_why = 'under_query'.
IF (mfs_both_why = '' AND mfs_other_why = 'under_query') mfs_both_why = 'under_query'.
IF (mfs_both_why = '' AND mfs_percent_why = 'contradicts_gate') mfs_both_why = 'contradicts_gate'.
IF (mfs_both_why = '' AND mfs_other_why = 'contradicts_gate') mfs_both_why = 'contradicts_gate'.
IF (mfs_both_why = '' AND mfs_both_answered = 0 AND mfs_percent_why = 'nothing_answered' AND
    mfs_other_why = 'nothing_answered') mfs_both_why = 'nothing_answered'.
COMPUTE s_gone = mfs_both_missing + mfs_both_na.
IF (mfs_both_why = '' AND s_gone > 1) mfs_both_why = 'too_many_missing'.
* Mean of two scores on one scale. Take the mean of the answers present, of 2.
IF (mfs_both_answered > 0) mfs_both = mfs_both_raw / mfs_both_answered.
IF (mfs_both_why <> '') mfs_both = $SYSMIS.
COMPUTE mfs_both_prorated = 0.
IF (NOT SYSMIS(mfs_both) AND mfs_both_answered < 2) mfs_both_prorated = 1.
IF (NOT SYSMIS(mfs_both) AND mfs_percent_prorated = 1) mfs_both_prorated = 1.
IF (NOT SYSMIS(mfs_both) AND mfs_other_prorated = 1) mfs_both_prorated = 1.
VARIABLE LABELS mfs_both 'Mean of two scores on one scale'.

SAVE OUTFILE='scores.sav' /KEEP=participant mfs_sum mfs_sum_answered mfs_sum_missing mfs_sum_na
    mfs_sum_prorated mfs_sum_raw mfs_sum_band mfs_sum_why mfs_even mfs_even_answered
    mfs_even_missing mfs_even_na mfs_even_prorated mfs_even_raw mfs_even_why mfs_total
    mfs_total_answered mfs_total_missing mfs_total_na mfs_total_prorated mfs_total_raw mfs_total_why
    mfs_worst mfs_worst_answered mfs_worst_missing mfs_worst_na mfs_worst_prorated mfs_worst_raw
    mfs_worst_why mfs_best mfs_best_answered mfs_best_missing mfs_best_na mfs_best_prorated
    mfs_best_raw mfs_best_why mfs_any mfs_any_answered mfs_any_missing mfs_any_na mfs_any_prorated
    mfs_any_raw mfs_any_why mfs_most mfs_most_answered mfs_most_missing mfs_most_na
    mfs_most_prorated mfs_most_raw mfs_most_why mfs_weighted mfs_weighted_answered
    mfs_weighted_missing mfs_weighted_na mfs_weighted_prorated mfs_weighted_raw mfs_weighted_why
    mfs_percent mfs_percent_answered mfs_percent_missing mfs_percent_na mfs_percent_prorated
    mfs_percent_raw mfs_percent_why mfs_wellness mfs_wellness_answered mfs_wellness_missing
    mfs_wellness_na mfs_wellness_prorated mfs_wellness_raw mfs_wellness_why mfs_metric
    mfs_metric_answered mfs_metric_missing mfs_metric_na mfs_metric_prorated mfs_metric_raw
    mfs_metric_band mfs_metric_why mfs_t mfs_t_answered mfs_t_missing mfs_t_na mfs_t_prorated
    mfs_t_raw mfs_t_why mfs_case mfs_case_answered mfs_case_missing mfs_case_na mfs_case_prorated
    mfs_case_raw mfs_case_why mfs_other mfs_other_answered mfs_other_missing mfs_other_na
    mfs_other_prorated mfs_other_raw mfs_other_why mfs_both mfs_both_answered mfs_both_missing
    mfs_both_na mfs_both_prorated mfs_both_raw mfs_both_why.
