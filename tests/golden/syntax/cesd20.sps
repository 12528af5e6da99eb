* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7
    cesd20_8 cesd20_9 cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16
    cesd20_17 cesd20_18 cesd20_19 cesd20_20.

* ==== Center for Epidemiologic Studies Depression Scale, 20 items (CES-D) (cesd20, definition 1.0).
* Radloff LS (1977). Appl Psychol Meas 1:385-401, doi 10.1177/014662167700100306. Items and codes:
  wording, codes 0 to 3 and key as reprinted in two public sources (doi 10.3390/ijerph15061069,
  table A2; a scoring sheet) (verified).
VARIABLE LABELS cesd20_1 'bothered by small things' /cesd20_2 'appetite' /cesd20_3
    'low mood not to be shaken off' /cesd20_4 'as good as others' /cesd20_5 'concentration'
    /cesd20_6 'depressed' /cesd20_7 'everything an effort' /cesd20_8 'hopeful' /cesd20_9
    'life a failure' /cesd20_10 'fearful' /cesd20_11 'restless sleep' /cesd20_12 'happy' /cesd20_13
    'talked less' /cesd20_14 'lonely' /cesd20_15 'people unfriendly' /cesd20_16 'enjoyed life'
    /cesd20_17 'crying' /cesd20_18 'sad' /cesd20_19 'feels disliked' /cesd20_20
    'could not get going'.
VALUE LABELS cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 cesd20_9
    cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 cesd20_18
    cesd20_19 cesd20_20 0 'rarely (less than 1 day)' 1 'some (1-2 days)' 2 'occasionally (3-4 days)'
    3 'most (5-7 days)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 cesd20_9
    cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 cesd20_18
    cesd20_19 cesd20_20 (-9 THRU -4).

* -- Depressive symptoms, total (cesd20_total).
* Key: Radloff 1977 as reprinted (doi 10.3390/ijerph15061069); total 0 to 60, items 4, 8, 12 and 16
  reversed as 3 - x (verified).
* Missing items: that the scale is not scored with more than four missing is printed in two public
  sources (doi 10.3390/ijerph15061069; a scoring sheet); what stands for up to four is not said
  there, and the person's mean is our choice (unverified).
* Bands: 16 or more, as reprinted (doi 10.3390/ijerph15061069) and in an open-source implementation
  (CamCOPS) (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: cesd20_4,
  cesd20_8, cesd20_12, cesd20_16.
RECODE cesd20_1 cesd20_2 cesd20_3 cesd20_5 cesd20_6 cesd20_7 cesd20_9 cesd20_10 cesd20_11 cesd20_13
    cesd20_14 cesd20_15 cesd20_17 cesd20_18 cesd20_19 cesd20_20 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_cesd20_1 k_cesd20_2 k_cesd20_3 k_cesd20_5 k_cesd20_6 k_cesd20_7 k_cesd20_9
    k_cesd20_10 k_cesd20_11 k_cesd20_13 k_cesd20_14 k_cesd20_15 k_cesd20_17 k_cesd20_18 k_cesd20_19
    k_cesd20_20.
RECODE cesd20_4 cesd20_8 cesd20_12 cesd20_16 (0=3) (1=2) (2=1) (3=0) (ELSE=SYSMIS) INTO k_cesd20_4
    k_cesd20_8 k_cesd20_12 k_cesd20_16.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE cesd20_total_answered = NVALID(k_cesd20_1, k_cesd20_2, k_cesd20_3, k_cesd20_4, k_cesd20_5,
    k_cesd20_6, k_cesd20_7, k_cesd20_8, k_cesd20_9, k_cesd20_10, k_cesd20_11, k_cesd20_12,
    k_cesd20_13, k_cesd20_14, k_cesd20_15, k_cesd20_16, k_cesd20_17, k_cesd20_18, k_cesd20_19,
    k_cesd20_20).
COUNT s_missing1 = cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 cesd20_9
    cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 cesd20_18
    cesd20_19 cesd20_20 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE cesd20_total_missing = s_missing1.
COMPUTE cesd20_total_na = 0.
COMPUTE cesd20_total_raw = SUM(k_cesd20_1, k_cesd20_2, k_cesd20_3, k_cesd20_4, k_cesd20_5,
    k_cesd20_6, k_cesd20_7, k_cesd20_8, k_cesd20_9, k_cesd20_10, k_cesd20_11, k_cesd20_12,
    k_cesd20_13, k_cesd20_14, k_cesd20_15, k_cesd20_16, k_cesd20_17, k_cesd20_18, k_cesd20_19,
    k_cesd20_20).
* Why there is no score, if there is none. The first reason counts.
STRING cesd20_total_why (A16).
COMPUTE s_declared = cesd20_total_answered + cesd20_total_missing + cesd20_total_na.
IF (cesd20_total_why = '' AND s_declared < 20) cesd20_total_why = 'under_query'.
IF (cesd20_total_why = '' AND cesd20_total_answered = 0) cesd20_total_why = 'nothing_answered'.
COMPUTE s_gone = cesd20_total_missing + cesd20_total_na.
IF (cesd20_total_why = '' AND s_gone > 4) cesd20_total_why = 'too_many_missing'.
* Depressive symptoms, total. Add up the 20 answers.
COMPUTE cesd20_total = cesd20_total_raw.
IF (cesd20_total_answered > 0 AND cesd20_total_answered < 20) cesd20_total = cesd20_total_raw * 20 /
    cesd20_total_answered.
IF (cesd20_total_why <> '') cesd20_total = $SYSMIS.
COMPUTE cesd20_total_prorated = 0.
IF (NOT SYSMIS(cesd20_total) AND cesd20_total_answered < 20) cesd20_total_prorated = 1.
* Bands: 1 Below 16, 2 16 or more.
COMPUTE cesd20_total_band = $SYSMIS.
IF (cesd20_total >= 0) cesd20_total_band = 1.
IF (cesd20_total >= 16) cesd20_total_band = 2.
VARIABLE LABELS cesd20_total 'Depressive symptoms, total' /cesd20_total_band
    'Depressive symptoms, total: band'.
VALUE LABELS cesd20_total_band 1 'Below 16' 2 '16 or more'.

SAVE OUTFILE='scores.sav' /KEEP=participant cesd20_total cesd20_total_answered cesd20_total_missing
    cesd20_total_na cesd20_total_prorated cesd20_total_raw cesd20_total_band cesd20_total_why.
