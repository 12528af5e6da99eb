* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6
    swemwbs_7.

* ==== Short Warwick-Edinburgh Mental Wellbeing Scale, 7 items (SWEMWBS) (swemwbs, definition 1.0).
* Stewart-Brown et al (2009). Health Qual Life Outcomes 7:15, doi 10.1186/1477-7525-7-15. Items and
  codes: seven items of the long scale (1, 2, 3, 6, 7, 9 and 11), codes 1-5, and a sum that has to
  be converted, as read on the holders' pages (verified).
VARIABLE LABELS swemwbs_1 'optimism' /swemwbs_2 'usefulness' /swemwbs_3 'relaxation' /swemwbs_4
    'dealing with problems' /swemwbs_5 'clear thinking' /swemwbs_6 'closeness to others' /swemwbs_7
    'own decisions'.
VALUE LABELS swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 1
    '1 (least often)' 2 '2' 3 '3' 4 '4' 5 '5 (most often)' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 (-9 THRU -4).

* -- Mental wellbeing, raw sum of 7 (not to be reported) (swemwbs_sum).
* Key: the holders' page on scoring, the sum of the seven comes first (verified).
* Missing items: no rule was found in a source that could be read; all seven are required here,
  because the table has no row for a part of them (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 (1=1) (2=2) (3=3) (4=4)
    (5=5) (ELSE=SYSMIS) INTO k_swemwbs_1 k_swemwbs_2 k_swemwbs_3 k_swemwbs_4 k_swemwbs_5 k_swemwbs_6
    k_swemwbs_7.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE swemwbs_sum_answered = NVALID(k_swemwbs_1, k_swemwbs_2, k_swemwbs_3, k_swemwbs_4,
    k_swemwbs_5, k_swemwbs_6, k_swemwbs_7).
COUNT s_missing1 = swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE swemwbs_sum_missing = s_missing1.
COMPUTE swemwbs_sum_na = 0.
COMPUTE swemwbs_sum_raw = SUM(k_swemwbs_1, k_swemwbs_2, k_swemwbs_3, k_swemwbs_4, k_swemwbs_5,
    k_swemwbs_6, k_swemwbs_7).
* Why there is no score, if there is none. The first reason counts.
STRING swemwbs_sum_why (A16).
COMPUTE s_declared = swemwbs_sum_answered + swemwbs_sum_missing + swemwbs_sum_na.
IF (swemwbs_sum_why = '' AND s_declared < 7) swemwbs_sum_why = 'under_query'.
IF (swemwbs_sum_why = '' AND swemwbs_sum_answered = 0) swemwbs_sum_why = 'nothing_answered'.
COMPUTE s_gone = swemwbs_sum_missing + swemwbs_sum_na.
IF (swemwbs_sum_why = '' AND s_gone > 0) swemwbs_sum_why = 'too_many_missing'.
* Mental wellbeing, raw sum of 7 (not to be reported). Add up the 7 answers.
COMPUTE swemwbs_sum = swemwbs_sum_raw.
IF (swemwbs_sum_why <> '') swemwbs_sum = $SYSMIS.
COMPUTE swemwbs_sum_prorated = 0.
IF (NOT SYSMIS(swemwbs_sum) AND swemwbs_sum_answered < 7) swemwbs_sum_prorated = 1.
VARIABLE LABELS swemwbs_sum 'Mental wellbeing, raw sum of 7 (not to be reported)'.

* -- Mental wellbeing, metric score (swemwbs_metric).
* Key: the published conversion table as read in three independent copies (verified).
* Missing items: there is no metric score without the raw sum (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
COMPUTE k_swemwbs_sum = swemwbs_sum.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE swemwbs_metric_answered = NVALID(k_swemwbs_sum).
COMPUTE n_swemwbs_sum = 0.
COUNT m_swemwbs_sum = swemwbs_sum (SYSMIS).
COMPUTE swemwbs_metric_missing = m_swemwbs_sum.
COMPUTE swemwbs_metric_na = n_swemwbs_sum.
COMPUTE swemwbs_metric_raw = SUM(k_swemwbs_sum).
* Why there is no score, if there is none. The first reason counts.
STRING swemwbs_metric_why (A16).
COMPUTE s_declared = swemwbs_metric_answered + swemwbs_metric_missing + swemwbs_metric_na.
IF (swemwbs_metric_why = '' AND s_declared < 1) swemwbs_metric_why = 'under_query'.
IF (swemwbs_metric_why = '' AND swemwbs_sum_why = 'under_query') swemwbs_metric_why = 'under_query'.
IF (swemwbs_metric_why = '' AND swemwbs_sum_why = 'contradicts_gate') swemwbs_metric_why =
    'contradicts_gate'.
IF (swemwbs_metric_why = '' AND swemwbs_metric_answered = 0 AND swemwbs_sum_why =
    'nothing_answered') swemwbs_metric_why = 'nothing_answered'.
COMPUTE s_gone = swemwbs_metric_missing + swemwbs_metric_na.
IF (swemwbs_metric_why = '' AND s_gone > 0) swemwbs_metric_why = 'too_many_missing'.
* Mental wellbeing, metric score. Look swemwbs_sum up in a table: SWEMWBS metric conversion
  (Stewart-Brown 2009).
RECODE k_swemwbs_sum (7=7) (8=9.51) (9=11.25) (10=12.4) (11=13.33) (12=14.08) (13=14.75) (14=15.32)
    (15=15.84) (16=16.36) (17=16.88) (18=17.43) (19=17.98) (20=18.59) (21=19.25) (22=19.98)
    (23=20.73) (24=21.54) (25=22.35) (26=23.21) (27=24.11) (28=25.03) (29=26.02) (30=27.03)
    (31=28.13) (32=29.31) (33=30.7) (34=32.55) (35=35) (ELSE=SYSMIS) INTO swemwbs_metric.
IF (swemwbs_metric_why <> '') swemwbs_metric = $SYSMIS.
COMPUTE swemwbs_metric_prorated = 0.
IF (NOT SYSMIS(swemwbs_metric) AND swemwbs_metric_answered < 1) swemwbs_metric_prorated = 1.
IF (NOT SYSMIS(swemwbs_metric) AND swemwbs_sum_prorated = 1) swemwbs_metric_prorated = 1.
VARIABLE LABELS swemwbs_metric 'Mental wellbeing, metric score'.

SAVE OUTFILE='scores.sav' /KEEP=participant swemwbs_sum swemwbs_sum_answered swemwbs_sum_missing
    swemwbs_sum_na swemwbs_sum_prorated swemwbs_sum_raw swemwbs_sum_why swemwbs_metric
    swemwbs_metric_answered swemwbs_metric_missing swemwbs_metric_na swemwbs_metric_prorated
    swemwbs_metric_raw swemwbs_metric_why.
