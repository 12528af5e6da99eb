* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7
    bprs24_8 bprs24_9 bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16
    bprs24_17 bprs24_18 bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24.

* ==== Brief Psychiatric Rating Scale, expanded, 24 items (BPRS-E) (bprs24, definition 1.0).
* Lukoff et al (1986); Ventura et al (1993). Items and codes: item order and codes 1-7 as read for
  the 24-item version; 0 for not assessed (verified).
VARIABLE LABELS bprs24_1 'somatic concern' /bprs24_2 'anxiety' /bprs24_3 'depression' /bprs24_4
    'suicidality' /bprs24_5 'guilt' /bprs24_6 'hostility' /bprs24_7 'elevated mood' /bprs24_8
    'grandiosity' /bprs24_9 'suspiciousness' /bprs24_10 'hallucinations' /bprs24_11
    'unusual thought content' /bprs24_12 'bizarre behaviour' /bprs24_13 'self-neglect' /bprs24_14
    'disorientation' /bprs24_15 'conceptual disorganisation' /bprs24_16 'blunted affect' /bprs24_17
    'emotional withdrawal' /bprs24_18 'motor retardation' /bprs24_19 'tension' /bprs24_20
    'uncooperativeness' /bprs24_21 'excitement' /bprs24_22 'distractibility' /bprs24_23
    'motor hyperactivity' /bprs24_24 'mannerisms and posturing'.
VALUE LABELS bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9
    bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18
    bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 1 '1 (not present)' 2 '2' 3 '3' 4
    '4' 5 '5' 6 '6' 7 '7 (extremely severe)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open' 0 'Not assessed'.
MISSING VALUES bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9
    bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18
    bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 (-9 THRU -4, 0).

* -- Psychiatric symptoms, total of 24 (bprs24_total).
* Key: 24 items rated 1 to 7, total 24 to 168, as read (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9 bprs24_10
    bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18 bprs24_19
    bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7)
    (ELSE=SYSMIS) INTO k_bprs24_1 k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5 k_bprs24_6 k_bprs24_7
    k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11 k_bprs24_12 k_bprs24_13 k_bprs24_14 k_bprs24_15
    k_bprs24_16 k_bprs24_17 k_bprs24_18 k_bprs24_19 k_bprs24_20 k_bprs24_21 k_bprs24_22 k_bprs24_23
    k_bprs24_24.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_total_answered = NVALID(k_bprs24_1, k_bprs24_2, k_bprs24_3, k_bprs24_4, k_bprs24_5,
    k_bprs24_6, k_bprs24_7, k_bprs24_8, k_bprs24_9, k_bprs24_10, k_bprs24_11, k_bprs24_12,
    k_bprs24_13, k_bprs24_14, k_bprs24_15, k_bprs24_16, k_bprs24_17, k_bprs24_18, k_bprs24_19,
    k_bprs24_20, k_bprs24_21, k_bprs24_22, k_bprs24_23, k_bprs24_24).
COUNT s_missing1 = bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9
    bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18
    bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_total_missing = s_missing1.
COMPUTE bprs24_total_na = 0.
COMPUTE bprs24_total_raw = SUM(k_bprs24_1, k_bprs24_2, k_bprs24_3, k_bprs24_4, k_bprs24_5,
    k_bprs24_6, k_bprs24_7, k_bprs24_8, k_bprs24_9, k_bprs24_10, k_bprs24_11, k_bprs24_12,
    k_bprs24_13, k_bprs24_14, k_bprs24_15, k_bprs24_16, k_bprs24_17, k_bprs24_18, k_bprs24_19,
    k_bprs24_20, k_bprs24_21, k_bprs24_22, k_bprs24_23, k_bprs24_24).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_total_why (A16).
COMPUTE s_declared = bprs24_total_answered + bprs24_total_missing + bprs24_total_na.
IF (bprs24_total_why = '' AND s_declared < 24) bprs24_total_why = 'under_query'.
IF (bprs24_total_why = '' AND bprs24_total_answered = 0) bprs24_total_why = 'nothing_answered'.
COMPUTE s_gone = bprs24_total_missing + bprs24_total_na.
IF (bprs24_total_why = '' AND s_gone > 0) bprs24_total_why = 'too_many_missing'.
* Psychiatric symptoms, total of 24. Add up the 24 answers.
COMPUTE bprs24_total = bprs24_total_raw.
IF (bprs24_total_why <> '') bprs24_total = $SYSMIS.
COMPUTE bprs24_total_prorated = 0.
IF (NOT SYSMIS(bprs24_total) AND bprs24_total_answered < 24) bprs24_total_prorated = 1.
VARIABLE LABELS bprs24_total 'Psychiatric symptoms, total of 24'.

* -- Affect (Dazzi 2016) (bprs24_affect).
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
  32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_2 bprs24_3 bprs24_4 bprs24_5 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS)
    INTO k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_affect_answered = NVALID(k_bprs24_2, k_bprs24_3, k_bprs24_4, k_bprs24_5).
COUNT s_missing1 = bprs24_2 bprs24_3 bprs24_4 bprs24_5 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_affect_missing = s_missing1.
COMPUTE bprs24_affect_na = 0.
COMPUTE bprs24_affect_raw = SUM(k_bprs24_2, k_bprs24_3, k_bprs24_4, k_bprs24_5).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_affect_why (A16).
COMPUTE s_declared = bprs24_affect_answered + bprs24_affect_missing + bprs24_affect_na.
IF (bprs24_affect_why = '' AND s_declared < 4) bprs24_affect_why = 'under_query'.
IF (bprs24_affect_why = '' AND bprs24_affect_answered = 0) bprs24_affect_why = 'nothing_answered'.
COMPUTE s_gone = bprs24_affect_missing + bprs24_affect_na.
IF (bprs24_affect_why = '' AND s_gone > 0) bprs24_affect_why = 'too_many_missing'.
* Affect (Dazzi 2016). Add up the 4 answers.
COMPUTE bprs24_affect = bprs24_affect_raw.
IF (bprs24_affect_why <> '') bprs24_affect = $SYSMIS.
COMPUTE bprs24_affect_prorated = 0.
IF (NOT SYSMIS(bprs24_affect) AND bprs24_affect_answered < 4) bprs24_affect_prorated = 1.
VARIABLE LABELS bprs24_affect 'Affect (Dazzi 2016)'.

* -- Positive symptoms (Dazzi 2016) (bprs24_positive).
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
  32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_8 bprs24_9 bprs24_10 bprs24_11 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS)
    INTO k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_positive_answered = NVALID(k_bprs24_8, k_bprs24_9, k_bprs24_10, k_bprs24_11).
COUNT s_missing1 = bprs24_8 bprs24_9 bprs24_10 bprs24_11 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_positive_missing = s_missing1.
COMPUTE bprs24_positive_na = 0.
COMPUTE bprs24_positive_raw = SUM(k_bprs24_8, k_bprs24_9, k_bprs24_10, k_bprs24_11).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_positive_why (A16).
COMPUTE s_declared = bprs24_positive_answered + bprs24_positive_missing + bprs24_positive_na.
IF (bprs24_positive_why = '' AND s_declared < 4) bprs24_positive_why = 'under_query'.
IF (bprs24_positive_why = '' AND bprs24_positive_answered = 0) bprs24_positive_why =
    'nothing_answered'.
COMPUTE s_gone = bprs24_positive_missing + bprs24_positive_na.
IF (bprs24_positive_why = '' AND s_gone > 0) bprs24_positive_why = 'too_many_missing'.
* Positive symptoms (Dazzi 2016). Add up the 4 answers.
COMPUTE bprs24_positive = bprs24_positive_raw.
IF (bprs24_positive_why <> '') bprs24_positive = $SYSMIS.
COMPUTE bprs24_positive_prorated = 0.
IF (NOT SYSMIS(bprs24_positive) AND bprs24_positive_answered < 4) bprs24_positive_prorated = 1.
VARIABLE LABELS bprs24_positive 'Positive symptoms (Dazzi 2016)'.

* -- Negative symptoms (Dazzi 2016) (bprs24_negative).
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
  32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_16 bprs24_17 bprs24_18 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS) INTO
    k_bprs24_16 k_bprs24_17 k_bprs24_18.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_negative_answered = NVALID(k_bprs24_16, k_bprs24_17, k_bprs24_18).
COUNT s_missing1 = bprs24_16 bprs24_17 bprs24_18 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_negative_missing = s_missing1.
COMPUTE bprs24_negative_na = 0.
COMPUTE bprs24_negative_raw = SUM(k_bprs24_16, k_bprs24_17, k_bprs24_18).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_negative_why (A16).
COMPUTE s_declared = bprs24_negative_answered + bprs24_negative_missing + bprs24_negative_na.
IF (bprs24_negative_why = '' AND s_declared < 3) bprs24_negative_why = 'under_query'.
IF (bprs24_negative_why = '' AND bprs24_negative_answered = 0) bprs24_negative_why =
    'nothing_answered'.
COMPUTE s_gone = bprs24_negative_missing + bprs24_negative_na.
IF (bprs24_negative_why = '' AND s_gone > 0) bprs24_negative_why = 'too_many_missing'.
* Negative symptoms (Dazzi 2016). Add up the 3 answers.
COMPUTE bprs24_negative = bprs24_negative_raw.
IF (bprs24_negative_why <> '') bprs24_negative = $SYSMIS.
COMPUTE bprs24_negative_prorated = 0.
IF (NOT SYSMIS(bprs24_negative) AND bprs24_negative_answered < 3) bprs24_negative_prorated = 1.
VARIABLE LABELS bprs24_negative 'Negative symptoms (Dazzi 2016)'.

* -- Activation (Dazzi 2016) (bprs24_activation).
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
  32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_7 bprs24_21 bprs24_22 bprs24_23 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7)
    (ELSE=SYSMIS) INTO k_bprs24_7 k_bprs24_21 k_bprs24_22 k_bprs24_23.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_activation_answered = NVALID(k_bprs24_7, k_bprs24_21, k_bprs24_22, k_bprs24_23).
COUNT s_missing1 = bprs24_7 bprs24_21 bprs24_22 bprs24_23 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_activation_missing = s_missing1.
COMPUTE bprs24_activation_na = 0.
COMPUTE bprs24_activation_raw = SUM(k_bprs24_7, k_bprs24_21, k_bprs24_22, k_bprs24_23).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_activation_why (A16).
COMPUTE s_declared = bprs24_activation_answered + bprs24_activation_missing + bprs24_activation_na.
IF (bprs24_activation_why = '' AND s_declared < 4) bprs24_activation_why = 'under_query'.
IF (bprs24_activation_why = '' AND bprs24_activation_answered = 0) bprs24_activation_why =
    'nothing_answered'.
COMPUTE s_gone = bprs24_activation_missing + bprs24_activation_na.
IF (bprs24_activation_why = '' AND s_gone > 0) bprs24_activation_why = 'too_many_missing'.
* Activation (Dazzi 2016). Add up the 4 answers.
COMPUTE bprs24_activation = bprs24_activation_raw.
IF (bprs24_activation_why <> '') bprs24_activation = $SYSMIS.
COMPUTE bprs24_activation_prorated = 0.
IF (NOT SYSMIS(bprs24_activation) AND bprs24_activation_answered < 4) bprs24_activation_prorated =
    1.
VARIABLE LABELS bprs24_activation 'Activation (Dazzi 2016)'.

* -- Disorganisation (Dazzi 2016, optional) (bprs24_disorg).
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
  32 studies; this subscale is optional there (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_13 bprs24_14 bprs24_15 bprs24_24 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7)
    (ELSE=SYSMIS) INTO k_bprs24_13 k_bprs24_14 k_bprs24_15 k_bprs24_24.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_disorg_answered = NVALID(k_bprs24_13, k_bprs24_14, k_bprs24_15, k_bprs24_24).
COUNT s_missing1 = bprs24_13 bprs24_14 bprs24_15 bprs24_24 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_disorg_missing = s_missing1.
COMPUTE bprs24_disorg_na = 0.
COMPUTE bprs24_disorg_raw = SUM(k_bprs24_13, k_bprs24_14, k_bprs24_15, k_bprs24_24).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_disorg_why (A16).
COMPUTE s_declared = bprs24_disorg_answered + bprs24_disorg_missing + bprs24_disorg_na.
IF (bprs24_disorg_why = '' AND s_declared < 4) bprs24_disorg_why = 'under_query'.
IF (bprs24_disorg_why = '' AND bprs24_disorg_answered = 0) bprs24_disorg_why = 'nothing_answered'.
COMPUTE s_gone = bprs24_disorg_missing + bprs24_disorg_na.
IF (bprs24_disorg_why = '' AND s_gone > 0) bprs24_disorg_why = 'too_many_missing'.
* Disorganisation (Dazzi 2016, optional). Add up the 4 answers.
COMPUTE bprs24_disorg = bprs24_disorg_raw.
IF (bprs24_disorg_why <> '') bprs24_disorg = $SYSMIS.
COMPUTE bprs24_disorg_prorated = 0.
IF (NOT SYSMIS(bprs24_disorg) AND bprs24_disorg_answered < 4) bprs24_disorg_prorated = 1.
VARIABLE LABELS bprs24_disorg 'Disorganisation (Dazzi 2016, optional)'.

* -- Anxiety and depression (Ballerini 2007) (bprs24_anxdep).
* Key: Ballerini 2007 (BMC Psychiatry 7:3), without suicidality (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
  state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE bprs24_2 bprs24_3 bprs24_5 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (ELSE=SYSMIS) INTO
    k_bprs24_2 k_bprs24_3 k_bprs24_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE bprs24_anxdep_answered = NVALID(k_bprs24_2, k_bprs24_3, k_bprs24_5).
COUNT s_missing1 = bprs24_2 bprs24_3 bprs24_5 (-9, -8, -7, -6, -5, 0, SYSMIS).
COMPUTE bprs24_anxdep_missing = s_missing1.
COMPUTE bprs24_anxdep_na = 0.
COMPUTE bprs24_anxdep_raw = SUM(k_bprs24_2, k_bprs24_3, k_bprs24_5).
* Why there is no score, if there is none. The first reason counts.
STRING bprs24_anxdep_why (A16).
COMPUTE s_declared = bprs24_anxdep_answered + bprs24_anxdep_missing + bprs24_anxdep_na.
IF (bprs24_anxdep_why = '' AND s_declared < 3) bprs24_anxdep_why = 'under_query'.
IF (bprs24_anxdep_why = '' AND bprs24_anxdep_answered = 0) bprs24_anxdep_why = 'nothing_answered'.
COMPUTE s_gone = bprs24_anxdep_missing + bprs24_anxdep_na.
IF (bprs24_anxdep_why = '' AND s_gone > 0) bprs24_anxdep_why = 'too_many_missing'.
* Anxiety and depression (Ballerini 2007). Add up the 3 answers.
COMPUTE bprs24_anxdep = bprs24_anxdep_raw.
IF (bprs24_anxdep_why <> '') bprs24_anxdep = $SYSMIS.
COMPUTE bprs24_anxdep_prorated = 0.
IF (NOT SYSMIS(bprs24_anxdep) AND bprs24_anxdep_answered < 3) bprs24_anxdep_prorated = 1.
VARIABLE LABELS bprs24_anxdep 'Anxiety and depression (Ballerini 2007)'.

SAVE OUTFILE='scores.sav' /KEEP=participant bprs24_total bprs24_total_answered bprs24_total_missing
    bprs24_total_na bprs24_total_prorated bprs24_total_raw bprs24_total_why bprs24_affect
    bprs24_affect_answered bprs24_affect_missing bprs24_affect_na bprs24_affect_prorated
    bprs24_affect_raw bprs24_affect_why bprs24_positive bprs24_positive_answered
    bprs24_positive_missing bprs24_positive_na bprs24_positive_prorated bprs24_positive_raw
    bprs24_positive_why bprs24_negative bprs24_negative_answered bprs24_negative_missing
    bprs24_negative_na bprs24_negative_prorated bprs24_negative_raw bprs24_negative_why
    bprs24_activation bprs24_activation_answered bprs24_activation_missing bprs24_activation_na
    bprs24_activation_prorated bprs24_activation_raw bprs24_activation_why bprs24_disorg
    bprs24_disorg_answered bprs24_disorg_missing bprs24_disorg_na bprs24_disorg_prorated
    bprs24_disorg_raw bprs24_disorg_why bprs24_anxdep bprs24_anxdep_answered bprs24_anxdep_missing
    bprs24_anxdep_na bprs24_anxdep_prorated bprs24_anxdep_raw bprs24_anxdep_why.
