* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7
    qpr22_8 qpr22_9 qpr22_10 qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18
    qpr22_19 qpr22_20 qpr22_21 qpr22_22.

* ==== Questionnaire about the Process of Recovery, 22 items (QPR-22) (qpr22, definition 1.0).
* Neil et al (2009). Psychosis 1(2):145-155. Items and codes: item order from Kanehara et al 2017
  (doi 10.1186/s12888-017-1520-y), table 3; codes 0 to 4 inferred from the totals at ggzdataportaal
  (0 to 68 for 17 items, 0 to 20 for 5) (unverified).
VARIABLE LABELS qpr22_1 'feels better about self' /qpr22_2 'feels able to take chances' /qpr22_3
    'can form positive relationships' /qpr22_4 'feels part of society' /qpr22_5 'can assert self'
    /qpr22_6 'life has a purpose' /qpr22_7 'experiences brought change for the better' /qpr22_8
    'has come to terms with the past' /qpr22_9 'is motivated to get better' /qpr22_10
    'recognises the positive things done' /qpr22_11 'understands self better' /qpr22_12
    'can take charge of own life' /qpr22_13 'has access to independent support' /qpr22_14
    'can weigh up pros and cons of treatment' /qpr22_15 'is more sensitive to others' /qpr22_16
    'has met people with similar experience' /qpr22_17 'challenges others'' views of recovery'
    /qpr22_18 'has made sense of distressing experiences' /qpr22_19 'can engage with life' /qpr22_20
    'hears views other than professionals''' /qpr22_21 'can take control of aspects of life'
    /qpr22_22 'finds time for enjoyed activities'.
VALUE LABELS qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10
    qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20
    qpr22_21 qpr22_22 0 '0 (strongest disagreement)' 1 '1' 2 '2' 3 '3' 4 '4 (strongest agreement)'
    -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
MISSING VALUES qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10
    qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20
    qpr22_21 qpr22_22 (-9 THRU -4).

* -- Recovery, total of 22 (qpr22_total).
* Key: ggzdataportaal; total 0 to 88 (17 items 0 to 68 and 5 items 0 to 20); that nothing is
  reversed was read for the 15-item version only (unverified).
* Missing items: no published rule was found; every item is required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10 qpr22_11
    qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20 qpr22_21
    qpr22_22 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_qpr22_1 k_qpr22_2 k_qpr22_3
    k_qpr22_4 k_qpr22_5 k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12
    k_qpr22_13 k_qpr22_14 k_qpr22_15 k_qpr22_16 k_qpr22_17 k_qpr22_18 k_qpr22_19 k_qpr22_20
    k_qpr22_21 k_qpr22_22.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE qpr22_total_answered = NVALID(k_qpr22_1, k_qpr22_2, k_qpr22_3, k_qpr22_4, k_qpr22_5,
    k_qpr22_6, k_qpr22_7, k_qpr22_8, k_qpr22_9, k_qpr22_10, k_qpr22_11, k_qpr22_12, k_qpr22_13,
    k_qpr22_14, k_qpr22_15, k_qpr22_16, k_qpr22_17, k_qpr22_18, k_qpr22_19, k_qpr22_20, k_qpr22_21,
    k_qpr22_22).
COUNT s_missing1 = qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10
    qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20
    qpr22_21 qpr22_22 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE qpr22_total_missing = s_missing1.
COMPUTE qpr22_total_na = 0.
COMPUTE qpr22_total_raw = SUM(k_qpr22_1, k_qpr22_2, k_qpr22_3, k_qpr22_4, k_qpr22_5, k_qpr22_6,
    k_qpr22_7, k_qpr22_8, k_qpr22_9, k_qpr22_10, k_qpr22_11, k_qpr22_12, k_qpr22_13, k_qpr22_14,
    k_qpr22_15, k_qpr22_16, k_qpr22_17, k_qpr22_18, k_qpr22_19, k_qpr22_20, k_qpr22_21, k_qpr22_22).
* Why there is no score, if there is none. The first reason counts.
STRING qpr22_total_why (A16).
COMPUTE s_declared = qpr22_total_answered + qpr22_total_missing + qpr22_total_na.
IF (qpr22_total_why = '' AND s_declared < 22) qpr22_total_why = 'under_query'.
IF (qpr22_total_why = '' AND qpr22_total_answered = 0) qpr22_total_why = 'nothing_answered'.
COMPUTE s_gone = qpr22_total_missing + qpr22_total_na.
IF (qpr22_total_why = '' AND s_gone > 0) qpr22_total_why = 'too_many_missing'.
* Recovery, total of 22. Add up the 22 answers.
COMPUTE qpr22_total = qpr22_total_raw.
IF (qpr22_total_why <> '') qpr22_total = $SYSMIS.
COMPUTE qpr22_total_prorated = 0.
IF (NOT SYSMIS(qpr22_total) AND qpr22_total_answered < 22) qpr22_total_prorated = 1.
VARIABLE LABELS qpr22_total 'Recovery, total of 22'.

* -- Recovery, total of the 15 items that the 15-item version keeps (qpr22_qpr15).
* Key: inferred, because topics and order of the 15-item version match items 1-12, 19, 21 and 22 one
  to one; not read in a paper (unverified).
* Missing items: no published rule was found; every item is required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10 qpr22_11
    qpr22_12 qpr22_19 qpr22_21 qpr22_22 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_qpr22_1
    k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10
    k_qpr22_11 k_qpr22_12 k_qpr22_19 k_qpr22_21 k_qpr22_22.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE qpr22_qpr15_answered = NVALID(k_qpr22_1, k_qpr22_2, k_qpr22_3, k_qpr22_4, k_qpr22_5,
    k_qpr22_6, k_qpr22_7, k_qpr22_8, k_qpr22_9, k_qpr22_10, k_qpr22_11, k_qpr22_12, k_qpr22_19,
    k_qpr22_21, k_qpr22_22).
COUNT s_missing1 = qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10
    qpr22_11 qpr22_12 qpr22_19 qpr22_21 qpr22_22 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE qpr22_qpr15_missing = s_missing1.
COMPUTE qpr22_qpr15_na = 0.
COMPUTE qpr22_qpr15_raw = SUM(k_qpr22_1, k_qpr22_2, k_qpr22_3, k_qpr22_4, k_qpr22_5, k_qpr22_6,
    k_qpr22_7, k_qpr22_8, k_qpr22_9, k_qpr22_10, k_qpr22_11, k_qpr22_12, k_qpr22_19, k_qpr22_21,
    k_qpr22_22).
* Why there is no score, if there is none. The first reason counts.
STRING qpr22_qpr15_why (A16).
COMPUTE s_declared = qpr22_qpr15_answered + qpr22_qpr15_missing + qpr22_qpr15_na.
IF (qpr22_qpr15_why = '' AND s_declared < 15) qpr22_qpr15_why = 'under_query'.
IF (qpr22_qpr15_why = '' AND qpr22_qpr15_answered = 0) qpr22_qpr15_why = 'nothing_answered'.
COMPUTE s_gone = qpr22_qpr15_missing + qpr22_qpr15_na.
IF (qpr22_qpr15_why = '' AND s_gone > 0) qpr22_qpr15_why = 'too_many_missing'.
* Recovery, total of the 15 items that the 15-item version keeps. Add up the 15 answers.
COMPUTE qpr22_qpr15 = qpr22_qpr15_raw.
IF (qpr22_qpr15_why <> '') qpr22_qpr15 = $SYSMIS.
COMPUTE qpr22_qpr15_prorated = 0.
IF (NOT SYSMIS(qpr22_qpr15) AND qpr22_qpr15_answered < 15) qpr22_qpr15_prorated = 1.
VARIABLE LABELS qpr22_qpr15 'Recovery, total of the 15 items that the 15-item version keeps'.

SAVE OUTFILE='scores.sav' /KEEP=participant qpr22_total qpr22_total_answered qpr22_total_missing
    qpr22_total_na qpr22_total_prorated qpr22_total_raw qpr22_total_why qpr22_qpr15
    qpr22_qpr15_answered qpr22_qpr15_missing qpr22_qpr15_na qpr22_qpr15_prorated qpr22_qpr15_raw
    qpr22_qpr15_why.
