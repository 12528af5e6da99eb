* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant edq_1 edq_2 edq_3 edq_4 edq_5 edq_hours edq_6.

* ==== Evening Drinks Questionnaire (edq, definition 1.0).
* invented. Items and codes: an invented questionnaire (verified).
VARIABLE LABELS edq_1 'drinks in the evening' /edq_2 'drinks more than meant' /edq_3 'tried to stop'
    /edq_4 'sleeps late' /edq_5 'drank in an earlier year' /edq_hours 'hours slept' /edq_6
    'is tired by day'.
VALUE LABELS edq_1 edq_2 edq_3 edq_4 edq_5 edq_6 0 'Never' 1 'Monthly' 2 'Weekly' 3 'Often' 4
    'Daily' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open' 99 'Cannot be rated'.
VALUE LABELS edq_hours -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open' 99 'Cannot be rated'.
MISSING VALUES edq_1 edq_2 edq_3 edq_4 edq_5 edq_hours edq_6 (-9 THRU -4, 99).

* -- Sum, what does not apply as the lowest (edq_lowest).
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_1.
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
RECODE edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_2.
COMPUTE c_edq_2 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 1) c_edq_2 = 1.
IF (n_edq_1 = 1) c_edq_2 = 1.
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
COMPUTE c_edq_3 = 0.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 < 1) c_edq_3 = 1.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 > 3) c_edq_3 = 1.
IF (n_edq_2 = 1) c_edq_3 = 1.
COMPUTE c_edq_5 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 0) c_edq_5 = 1.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 > 0) c_edq_5 = 1.
IF (n_edq_1 = 1) c_edq_5 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_5.
RECODE edq_1 edq_2 edq_3 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_edq_1 k_edq_2 k_edq_3.
RECODE edq_5 (0=4) (1=3) (2=2) (3=1) (4=0) (ELSE=SYSMIS) INTO k_edq_5.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_edq_2) AND k_edq_2 < 0 AND c_edq_2 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_2) AND k_edq_2 > 0 AND c_edq_2 = 1) s_against = s_against + 1.
IF (c_edq_2 = 1) k_edq_2 = $SYSMIS.
IF (NOT SYSMIS(k_edq_3) AND k_edq_3 < 0 AND c_edq_3 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_3) AND k_edq_3 > 0 AND c_edq_3 = 1) s_against = s_against + 1.
IF (c_edq_3 = 1) k_edq_3 = $SYSMIS.
IF (NOT SYSMIS(k_edq_5) AND k_edq_5 < 4 AND c_edq_5 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_5) AND k_edq_5 > 4 AND c_edq_5 = 1) s_against = s_against + 1.
IF (c_edq_5 = 1) k_edq_5 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_lowest_answered = NVALID(k_edq_1, k_edq_2, k_edq_3, k_edq_5).
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
IF (edq_2 = 0 AND c_edq_2 = 1) n_edq_2 = 1.
COUNT n_edq_3 = edq_3 (-7).
COUNT m_edq_3 = edq_3 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_3 = 1 AND c_edq_3 = 1) n_edq_3 = 1.
IF (c_edq_3 = 1) m_edq_3 = 0.
IF (edq_3 = 0 AND c_edq_3 = 1) n_edq_3 = 1.
COUNT n_edq_5 = edq_5 (-7).
COUNT m_edq_5 = edq_5 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_5 = 1 AND c_edq_5 = 1) n_edq_5 = 1.
IF (c_edq_5 = 1) m_edq_5 = 0.
IF (edq_5 = 0 AND c_edq_5 = 1) n_edq_5 = 1.
COMPUTE edq_lowest_missing = m_edq_1 + m_edq_2 + m_edq_3 + m_edq_5.
COMPUTE edq_lowest_na = n_edq_1 + n_edq_2 + n_edq_3 + n_edq_5.
COMPUTE edq_lowest_raw = SUM(k_edq_1, k_edq_2, k_edq_3, k_edq_5).
* Why there is no score, if there is none. The first reason counts.
STRING edq_lowest_why (A16).
COMPUTE s_declared = edq_lowest_answered + edq_lowest_missing + edq_lowest_na + s_against.
IF (edq_lowest_why = '' AND s_declared < 4) edq_lowest_why = 'under_query'.
IF (edq_lowest_why = '' AND s_against > 0) edq_lowest_why = 'contradicts_gate'.
IF (edq_lowest_why = '' AND edq_lowest_answered = 0) edq_lowest_why = 'nothing_answered'.
IF (edq_lowest_why = '' AND edq_lowest_missing > 0) edq_lowest_why = 'too_many_missing'.
* Sum, what does not apply as the lowest. Add up the 4 answers.
IF (n_edq_1 = 1) k_edq_1 = 0.
IF (n_edq_2 = 1) k_edq_2 = 0.
IF (n_edq_3 = 1) k_edq_3 = 0.
IF (n_edq_5 = 1) k_edq_5 = 4.
COMPUTE s_used = NVALID(k_edq_1, k_edq_2, k_edq_3, k_edq_5).
COMPUTE s_total = SUM(k_edq_1, k_edq_2, k_edq_3, k_edq_5).
COMPUTE edq_lowest = s_total.
IF (edq_lowest_why <> '') edq_lowest = $SYSMIS.
COMPUTE edq_lowest_prorated = 0.
IF (NOT SYSMIS(edq_lowest) AND s_used < 4) edq_lowest_prorated = 1.
VARIABLE LABELS edq_lowest 'Sum, what does not apply as the lowest'.

* -- Sum, what does not apply left out (edq_excluded).
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_1.
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
RECODE edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_2.
COMPUTE c_edq_2 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 1) c_edq_2 = 1.
IF (n_edq_1 = 1) c_edq_2 = 1.
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
COMPUTE c_edq_3 = 0.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 < 1) c_edq_3 = 1.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 > 3) c_edq_3 = 1.
IF (n_edq_2 = 1) c_edq_3 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE edq_1 edq_2 edq_3 edq_4 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_edq_1 k_edq_2
    k_edq_3 k_edq_4.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_edq_2) AND c_edq_2 = 1) s_against = s_against + 1.
IF (c_edq_2 = 1) k_edq_2 = $SYSMIS.
IF (NOT SYSMIS(k_edq_3) AND c_edq_3 = 1) s_against = s_against + 1.
IF (c_edq_3 = 1) k_edq_3 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_excluded_answered = NVALID(k_edq_1, k_edq_2, k_edq_3, k_edq_4).
COUNT s_missing1 = edq_1 edq_4 (-9, -8, -6, -5, 99, SYSMIS).
COUNT s_na1 = edq_1 edq_4 (-7).
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
COUNT n_edq_3 = edq_3 (-7).
COUNT m_edq_3 = edq_3 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_3 = 1 AND c_edq_3 = 1) n_edq_3 = 1.
IF (c_edq_3 = 1) m_edq_3 = 0.
COMPUTE edq_excluded_missing = s_missing1 + m_edq_2 + m_edq_3.
COMPUTE edq_excluded_na = s_na1 + n_edq_2 + n_edq_3.
COMPUTE edq_excluded_raw = SUM(k_edq_1, k_edq_2, k_edq_3, k_edq_4).
* Why there is no score, if there is none. The first reason counts.
STRING edq_excluded_why (A16).
COMPUTE s_declared = edq_excluded_answered + edq_excluded_missing + edq_excluded_na + s_against.
IF (edq_excluded_why = '' AND s_declared < 4) edq_excluded_why = 'under_query'.
IF (edq_excluded_why = '' AND s_against > 0) edq_excluded_why = 'contradicts_gate'.
IF (edq_excluded_why = '' AND edq_excluded_answered = 0) edq_excluded_why = 'nothing_answered'.
IF (edq_excluded_why = '' AND edq_excluded_missing > 1) edq_excluded_why = 'too_many_missing'.
IF (edq_excluded_why = '' AND edq_excluded_answered < 2) edq_excluded_why = 'too_few_answered'.
* Sum, what does not apply left out. Add up the 4 answers.
COMPUTE edq_excluded = edq_excluded_raw.
IF (edq_excluded_answered > 0 AND edq_excluded_answered < 4) edq_excluded = edq_excluded_raw * 4 /
    edq_excluded_answered.
IF (edq_excluded_answered < 4) edq_excluded = RND(edq_excluded).
IF (edq_excluded_why <> '') edq_excluded = $SYSMIS.
COMPUTE edq_excluded_prorated = 0.
IF (NOT SYSMIS(edq_excluded) AND edq_excluded_answered < 4) edq_excluded_prorated = 1.
* Bands: 1 Low, 2 Middle, 3 High.
COMPUTE edq_excluded_band = $SYSMIS.
IF (edq_excluded >= 0) edq_excluded_band = 1.
IF (edq_excluded >= 5) edq_excluded_band = 2.
IF (edq_excluded >= 9) edq_excluded_band = 3.
VARIABLE LABELS edq_excluded 'Sum, what does not apply left out' /edq_excluded_band
    'Sum, what does not apply left out: band'.
VALUE LABELS edq_excluded_band 1 'Low' 2 'Middle' 3 'High'.

* -- Mean, what does not apply as missing (edq_mean).
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_1.
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
COMPUTE c_edq_2 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 1) c_edq_2 = 1.
IF (n_edq_1 = 1) c_edq_2 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_4.
RECODE edq_1 edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_edq_1 k_edq_2.
RECODE edq_4 (0=4) (1=3) (2=2) (3=1) (4=0) (ELSE=SYSMIS) INTO k_edq_4.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_edq_2) AND c_edq_2 = 1) s_against = s_against + 1.
IF (c_edq_2 = 1) k_edq_2 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_mean_answered = NVALID(k_edq_1, k_edq_2, k_edq_4).
COUNT s_missing1 = edq_1 edq_4 (-9, -8, -6, -5, 99, SYSMIS).
COUNT s_na1 = edq_1 edq_4 (-7).
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
COMPUTE edq_mean_missing = s_missing1 + m_edq_2.
COMPUTE edq_mean_na = s_na1 + n_edq_2.
COMPUTE edq_mean_raw = SUM(k_edq_1, k_edq_2, k_edq_4).
* Why there is no score, if there is none. The first reason counts.
STRING edq_mean_why (A16).
COMPUTE s_declared = edq_mean_answered + edq_mean_missing + edq_mean_na + s_against.
IF (edq_mean_why = '' AND s_declared < 3) edq_mean_why = 'under_query'.
IF (edq_mean_why = '' AND s_against > 0) edq_mean_why = 'contradicts_gate'.
IF (edq_mean_why = '' AND edq_mean_answered = 0) edq_mean_why = 'nothing_answered'.
COMPUTE s_gone = edq_mean_missing + edq_mean_na.
IF (edq_mean_why = '' AND s_gone > 1) edq_mean_why = 'too_many_missing'.
* Mean, what does not apply as missing. Take the mean of the answers present, of 3.
IF (edq_mean_answered > 0) edq_mean = edq_mean_raw / edq_mean_answered.
IF (edq_mean_why <> '') edq_mean = $SYSMIS.
COMPUTE edq_mean_prorated = 0.
IF (NOT SYSMIS(edq_mean) AND edq_mean_answered < 3) edq_mean_prorated = 1.
VARIABLE LABELS edq_mean 'Mean, what does not apply as missing'.

* -- Count of weekly or more (edq_weekly).
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_1.
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
RECODE edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_2.
COMPUTE c_edq_2 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 1) c_edq_2 = 1.
IF (n_edq_1 = 1) c_edq_2 = 1.
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
RECODE edq_hours (0 THRU 24=COPY) (ELSE=SYSMIS) INTO g_edq_hours.
IF (ABS(g_edq_hours * 10 - RND(g_edq_hours * 10)) > 1E-6) g_edq_hours = $SYSMIS.
COMPUTE n_edq_hours = 0.
COUNT m_edq_hours = edq_hours (-9, -8, -7, -6, -5, 99, SYSMIS).
COMPUTE c_edq_3 = 0.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 < 1) c_edq_3 = 1.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 > 3) c_edq_3 = 1.
IF (n_edq_2 = 1) c_edq_3 = 1.
COMPUTE c_edq_6 = 0.
IF (NOT SYSMIS(g_edq_hours) AND g_edq_hours > 8) c_edq_6 = 1.
IF (n_edq_hours = 1) c_edq_6 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE edq_1 edq_2 edq_3 edq_6 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_edq_1 k_edq_2
    k_edq_3 k_edq_6.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_edq_2) AND k_edq_2 < 0 AND c_edq_2 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_2) AND k_edq_2 > 0 AND c_edq_2 = 1) s_against = s_against + 1.
IF (c_edq_2 = 1) k_edq_2 = $SYSMIS.
IF (NOT SYSMIS(k_edq_3) AND k_edq_3 < 0 AND c_edq_3 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_3) AND k_edq_3 > 0 AND c_edq_3 = 1) s_against = s_against + 1.
IF (c_edq_3 = 1) k_edq_3 = $SYSMIS.
IF (NOT SYSMIS(k_edq_6) AND k_edq_6 < 0 AND c_edq_6 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_edq_6) AND k_edq_6 > 0 AND c_edq_6 = 1) s_against = s_against + 1.
IF (c_edq_6 = 1) k_edq_6 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_weekly_answered = NVALID(k_edq_1, k_edq_2, k_edq_3, k_edq_6).
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
IF (edq_2 = 0 AND c_edq_2 = 1) n_edq_2 = 1.
COUNT n_edq_3 = edq_3 (-7).
COUNT m_edq_3 = edq_3 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_3 = 1 AND c_edq_3 = 1) n_edq_3 = 1.
IF (c_edq_3 = 1) m_edq_3 = 0.
IF (edq_3 = 0 AND c_edq_3 = 1) n_edq_3 = 1.
COUNT n_edq_6 = edq_6 (-7).
COUNT m_edq_6 = edq_6 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_6 = 1 AND c_edq_6 = 1) n_edq_6 = 1.
IF (c_edq_6 = 1) m_edq_6 = 0.
IF (edq_6 = 0 AND c_edq_6 = 1) n_edq_6 = 1.
COMPUTE edq_weekly_missing = m_edq_1 + m_edq_2 + m_edq_3 + m_edq_6.
COMPUTE edq_weekly_na = n_edq_1 + n_edq_2 + n_edq_3 + n_edq_6.
COMPUTE edq_weekly_raw = SUM(k_edq_1, k_edq_2, k_edq_3, k_edq_6).
* Why there is no score, if there is none. The first reason counts.
STRING edq_weekly_why (A16).
COMPUTE s_declared = edq_weekly_answered + edq_weekly_missing + edq_weekly_na + s_against.
IF (edq_weekly_why = '' AND s_declared < 4) edq_weekly_why = 'under_query'.
IF (edq_weekly_why = '' AND s_against > 0) edq_weekly_why = 'contradicts_gate'.
IF (edq_weekly_why = '' AND edq_weekly_answered = 0) edq_weekly_why = 'nothing_answered'.
IF (edq_weekly_why = '' AND edq_weekly_missing > 0) edq_weekly_why = 'too_many_missing'.
* Count of weekly or more. Count the answers at or above 2, of 4.
IF (n_edq_1 = 1) k_edq_1 = 0.
IF (n_edq_2 = 1) k_edq_2 = 0.
IF (n_edq_3 = 1) k_edq_3 = 0.
IF (n_edq_6 = 1) k_edq_6 = 0.
COMPUTE s_used = NVALID(k_edq_1, k_edq_2, k_edq_3, k_edq_6).
COMPUTE s_total = SUM(k_edq_1, k_edq_2, k_edq_3, k_edq_6).
COUNT edq_weekly = k_edq_1 k_edq_2 k_edq_3 k_edq_6 (2 THRU HIGHEST).
IF (edq_weekly_why <> '') edq_weekly = $SYSMIS.
COMPUTE edq_weekly_prorated = 0.
IF (NOT SYSMIS(edq_weekly) AND s_used < 4) edq_weekly_prorated = 1.
VARIABLE LABELS edq_weekly 'Count of weekly or more'.

* -- Hours slept (edq_slept).
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE edq_hours (0 THRU 24=COPY) (ELSE=SYSMIS) INTO k_edq_hours.
IF (ABS(k_edq_hours * 10 - RND(k_edq_hours * 10)) > 1E-6) k_edq_hours = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_slept_answered = NVALID(k_edq_hours).
COUNT s_missing1 = edq_hours (-9, -8, -7, -6, -5, 99, SYSMIS).
COMPUTE edq_slept_missing = s_missing1.
COMPUTE edq_slept_na = 0.
COMPUTE edq_slept_raw = SUM(k_edq_hours).
* Why there is no score, if there is none. The first reason counts.
STRING edq_slept_why (A16).
COMPUTE s_declared = edq_slept_answered + edq_slept_missing + edq_slept_na.
IF (edq_slept_why = '' AND s_declared < 1) edq_slept_why = 'under_query'.
IF (edq_slept_why = '' AND edq_slept_answered = 0) edq_slept_why = 'nothing_answered'.
COMPUTE s_gone = edq_slept_missing + edq_slept_na.
IF (edq_slept_why = '' AND s_gone > 0) edq_slept_why = 'too_many_missing'.
* Hours slept. Take the answer to edq_hours as it is.
COMPUTE edq_slept = k_edq_hours.
IF (edq_slept_why <> '') edq_slept = $SYSMIS.
COMPUTE edq_slept_prorated = 0.
IF (NOT SYSMIS(edq_slept) AND edq_slept_answered < 1) edq_slept_prorated = 1.
VARIABLE LABELS edq_slept 'Hours slept'.

* -- Tried to stop (edq_tried).
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_1.
COUNT n_edq_1 = edq_1 (-7).
COUNT m_edq_1 = edq_1 (-9, -8, -6, -5, 99, SYSMIS).
RECODE edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_edq_2.
COMPUTE c_edq_2 = 0.
IF (NOT SYSMIS(g_edq_1) AND g_edq_1 < 1) c_edq_2 = 1.
IF (n_edq_1 = 1) c_edq_2 = 1.
COUNT n_edq_2 = edq_2 (-7).
COUNT m_edq_2 = edq_2 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_2 = 1 AND c_edq_2 = 1) n_edq_2 = 1.
IF (c_edq_2 = 1) m_edq_2 = 0.
COMPUTE c_edq_3 = 0.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 < 1) c_edq_3 = 1.
IF (NOT SYSMIS(g_edq_2) AND g_edq_2 > 3) c_edq_3 = 1.
IF (n_edq_2 = 1) c_edq_3 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE edq_3 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_edq_3.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_edq_3) AND c_edq_3 = 1) s_against = s_against + 1.
IF (c_edq_3 = 1) k_edq_3 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE edq_tried_answered = NVALID(k_edq_3).
COUNT n_edq_3 = edq_3 (-7).
COUNT m_edq_3 = edq_3 (-9, -8, -6, -5, 99, SYSMIS).
IF (m_edq_3 = 1 AND c_edq_3 = 1) n_edq_3 = 1.
IF (c_edq_3 = 1) m_edq_3 = 0.
COMPUTE edq_tried_missing = m_edq_3.
COMPUTE edq_tried_na = n_edq_3.
COMPUTE edq_tried_raw = SUM(k_edq_3).
* Why there is no score, if there is none. The first reason counts.
STRING edq_tried_why (A16).
COMPUTE s_declared = edq_tried_answered + edq_tried_missing + edq_tried_na + s_against.
IF (edq_tried_why = '' AND s_declared < 1) edq_tried_why = 'under_query'.
IF (edq_tried_why = '' AND s_against > 0) edq_tried_why = 'contradicts_gate'.
IF (edq_tried_why = '' AND edq_tried_answered = 0) edq_tried_why = 'nothing_answered'.
COMPUTE s_gone = edq_tried_missing + edq_tried_na.
IF (edq_tried_why = '' AND s_gone > 0) edq_tried_why = 'too_many_missing'.
* Tried to stop. Take the answer to edq_3 as it is.
COMPUTE edq_tried = k_edq_3.
IF (edq_tried_why <> '') edq_tried = $SYSMIS.
COMPUTE edq_tried_prorated = 0.
IF (NOT SYSMIS(edq_tried) AND edq_tried_answered < 1) edq_tried_prorated = 1.
VARIABLE LABELS edq_tried 'Tried to stop'.

SAVE OUTFILE='scores.sav' /KEEP=participant edq_lowest edq_lowest_answered edq_lowest_missing
    edq_lowest_na edq_lowest_prorated edq_lowest_raw edq_lowest_why edq_excluded
    edq_excluded_answered edq_excluded_missing edq_excluded_na edq_excluded_prorated
    edq_excluded_raw edq_excluded_band edq_excluded_why edq_mean edq_mean_answered edq_mean_missing
    edq_mean_na edq_mean_prorated edq_mean_raw edq_mean_why edq_weekly edq_weekly_answered
    edq_weekly_missing edq_weekly_na edq_weekly_prorated edq_weekly_raw edq_weekly_why edq_slept
    edq_slept_answered edq_slept_missing edq_slept_na edq_slept_prorated edq_slept_raw edq_slept_why
    edq_tried edq_tried_answered edq_tried_missing edq_tried_na edq_tried_prorated edq_tried_raw
    edq_tried_why.
