* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7
    qpr15_8 qpr15_9 qpr15_10 qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15.

* ==== Questionnaire about the Process of Recovery, 15 items (QPR-15) (qpr15, definition 1.0).
* Williams et al (2015). Br J Psychiatry 207:551-555, doi 10.1192/bjp.bp.114.161695. Items and
  codes: codes 0-4 from PhenX; order of items 1-8 as read there; order of items 9-15 inferred from
  the 22-item order in Kanehara et al 2017, table 3 (unverified).
VARIABLE LABELS qpr15_1 'feels better about self' /qpr15_2 'feels able to take chances' /qpr15_3
    'can form positive relationships' /qpr15_4 'feels part of society' /qpr15_5 'can assert self'
    /qpr15_6 'life has a purpose' /qpr15_7 'experiences brought change for the better' /qpr15_8
    'has come to terms with the past' /qpr15_9 'is motivated to get better' /qpr15_10
    'recognises the positive things done' /qpr15_11 'understands self better' /qpr15_12
    'can take charge of own life' /qpr15_13 'can actively engage with life' /qpr15_14
    'can take control of aspects of life' /qpr15_15 'finds time for enjoyed activities'.
VALUE LABELS qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10
    qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15 0 '0 (strongest disagreement)' 1 '1' 2 '2' 3 '3' 4
    '4 (strongest agreement)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10
    qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15 (-9 THRU -4).

* -- Recovery, total of 15 (qpr15_total).
* Key: PhenX; sum 0 to 60, no reversed items; the NHS England data set stores the same total
  (verified).
* Missing items: no published rule was found; all fifteen are required here, and a study may state
  its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10 qpr15_11
    qpr15_12 qpr15_13 qpr15_14 qpr15_15 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_qpr15_1
    k_qpr15_2 k_qpr15_3 k_qpr15_4 k_qpr15_5 k_qpr15_6 k_qpr15_7 k_qpr15_8 k_qpr15_9 k_qpr15_10
    k_qpr15_11 k_qpr15_12 k_qpr15_13 k_qpr15_14 k_qpr15_15.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE qpr15_total_answered = NVALID(k_qpr15_1, k_qpr15_2, k_qpr15_3, k_qpr15_4, k_qpr15_5,
    k_qpr15_6, k_qpr15_7, k_qpr15_8, k_qpr15_9, k_qpr15_10, k_qpr15_11, k_qpr15_12, k_qpr15_13,
    k_qpr15_14, k_qpr15_15).
COUNT s_missing1 = qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10
    qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE qpr15_total_missing = s_missing1.
COMPUTE qpr15_total_na = 0.
COMPUTE qpr15_total_raw = SUM(k_qpr15_1, k_qpr15_2, k_qpr15_3, k_qpr15_4, k_qpr15_5, k_qpr15_6,
    k_qpr15_7, k_qpr15_8, k_qpr15_9, k_qpr15_10, k_qpr15_11, k_qpr15_12, k_qpr15_13, k_qpr15_14,
    k_qpr15_15).
* Why there is no score, if there is none. The first reason counts.
STRING qpr15_total_why (A16).
COMPUTE s_declared = qpr15_total_answered + qpr15_total_missing + qpr15_total_na.
IF (qpr15_total_why = '' AND s_declared < 15) qpr15_total_why = 'under_query'.
IF (qpr15_total_why = '' AND qpr15_total_answered = 0) qpr15_total_why = 'nothing_answered'.
COMPUTE s_gone = qpr15_total_missing + qpr15_total_na.
IF (qpr15_total_why = '' AND s_gone > 0) qpr15_total_why = 'too_many_missing'.
* Recovery, total of 15. Add up the 15 answers.
COMPUTE qpr15_total = qpr15_total_raw.
IF (qpr15_total_why <> '') qpr15_total = $SYSMIS.
COMPUTE qpr15_total_prorated = 0.
IF (NOT SYSMIS(qpr15_total) AND qpr15_total_answered < 15) qpr15_total_prorated = 1.
VARIABLE LABELS qpr15_total 'Recovery, total of 15'.

SAVE OUTFILE='scores.sav' /KEEP=participant qpr15_total qpr15_total_answered qpr15_total_missing
    qpr15_total_na qpr15_total_prorated qpr15_total_raw qpr15_total_why.
