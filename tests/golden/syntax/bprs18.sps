* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7
    bprs18_8 bprs18_9 bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16
    bprs18_17 bprs18_18.

* ==== Brief Psychiatric Rating Scale, 18 items (BPRS-18) (bprs18, definition 1.0).
* Overall & Gorham (1962), doi 10.2466/pr0.1962.10.3.799; 18-item version of the 1970s. Items and
  codes: item order and codes 1-7 as read for the 18-item version; 0 for not assessed (verified).
VARIABLE LABELS bprs18_1 'somatic concern' /bprs18_2 'anxiety' /bprs18_3 'emotional withdrawal'
    /bprs18_4 'conceptual disorganisation' /bprs18_5 'guilt' /bprs18_6 'tension' /bprs18_7
    'mannerisms' /bprs18_8 'grandiosity' /bprs18_9 'depressive mood' /bprs18_10 'hostility'
    /bprs18_11 'suspiciousness' /bprs18_12 'hallucinatory behaviour' /bprs18_13 'motor retardation'
    /bprs18_14 'uncooperativeness' /bprs18_15 'unusual thought content' /bprs18_16 'blunted affect'
    /bprs18_17 'excitement' /bprs18_18 'disorientation'.
VALUE LABELS bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9
    bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 1
    '1 (not present)' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6' 7 '7 (extremely severe)' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open' 0
    'Not assessed'.
MISSING VALUES bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9
    bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 (-9
    THRU -4, 0).

* -- Psychiatric symptoms, total of 18 (bprs18_total).
* Key: 18 items rated 1 to 7, total 18 to 126, as read (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9 bprs18_10
    bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 (1=1) (2=2)
    (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS) INTO k_bprs18_1 k_bprs18_2 k_bprs18_3 k_bprs18_4
    k_bprs18_5 k_bprs18_6 k_bprs18_7 k_bprs18_8 k_bprs18_9 k_bprs18_10 k_bprs18_11 k_bprs18_12
    k_bprs18_13 k_bprs18_14 k_bprs18_15 k_bprs18_16 k_bprs18_17 k_bprs18_18.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs18_total_answered = NVALID(k_bprs18_1, k_bprs18_2, k_bprs18_3, k_bprs18_4, k_bprs18_5,
    k_bprs18_6, k_bprs18_7, k_bprs18_8, k_bprs18_9, k_bprs18_10, k_bprs18_11, k_bprs18_12,
    k_bprs18_13, k_bprs18_14, k_bprs18_15, k_bprs18_16, k_bprs18_17, k_bprs18_18).
COUNT s_missing1 = bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9
    bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 (-9,
    -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs18_total_missing = s_missing1.
COMPUTE bprs18_total_na = 0.
COMPUTE bprs18_total_raw = SUM(k_bprs18_1, k_bprs18_2, k_bprs18_3, k_bprs18_4, k_bprs18_5,
    k_bprs18_6, k_bprs18_7, k_bprs18_8, k_bprs18_9, k_bprs18_10, k_bprs18_11, k_bprs18_12,
    k_bprs18_13, k_bprs18_14, k_bprs18_15, k_bprs18_16, k_bprs18_17, k_bprs18_18).
* Why there is no score, if there is none. The first reason counts.
STRING bprs18_total_why (A16).
COMPUTE s_declared = bprs18_total_answered + bprs18_total_missing + bprs18_total_na.
IF (bprs18_total_why = '' AND s_declared < 18) bprs18_total_why = 'under_query'.
IF (bprs18_total_why = '' AND bprs18_total_answered = 0) bprs18_total_why = 'nothing_answered'.
COMPUTE s_gone = bprs18_total_missing + bprs18_total_na.
IF (bprs18_total_why = '' AND s_gone > 0) bprs18_total_why = 'too_many_missing'.
* Psychiatric symptoms, total of 18. Add up the 18 answers.
COMPUTE bprs18_total = bprs18_total_raw.
IF (bprs18_total_why <> '') bprs18_total = $SYSMIS.
COMPUTE bprs18_total_prorated = 0.
IF (NOT SYSMIS(bprs18_total) AND bprs18_total_answered < 18) bprs18_total_prorated = 1.
VARIABLE LABELS bprs18_total 'Psychiatric symptoms, total of 18'.

SAVE OUTFILE='scores.sav' /KEEP=participant bprs18_total bprs18_total_answered bprs18_total_missing
    bprs18_total_na bprs18_total_prorated bprs18_total_raw bprs18_total_why.
