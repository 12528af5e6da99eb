* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10
    imr_11 imr_12 imr_13 imr_14 imr_15.

* ==== Illness Management and Recovery scale, client self-rating (IMR) (imr, definition 1.0).
* Mueser, Gingerich, Salyers, McGuire, Reyes and Cunningham (2004); Salyers et al (2007), doi
  10.1007/s10597-007-9087-6. Items and codes: number of items, codes and topics of items 1-5 as
  read; topics of items 6-15 from knowledge of the publication and not re-read (unverified).
VARIABLE LABELS imr_1 'progress to personal goals' /imr_2 'knowledge of illness and treatment'
    /imr_3 'involvement of family and friends' /imr_4 'contact with people outside the family'
    /imr_5 'time in structured roles' /imr_6 'distress from symptoms' /imr_7
    'impairment by symptoms' /imr_8 'planning to prevent relapse' /imr_9 'how recent a relapse was'
    /imr_10 'how recent a stay in hospital was' /imr_11 'coping' /imr_12 'involvement in self-help'
    /imr_13 'use of medication as prescribed' /imr_14 'impairment through alcohol' /imr_15
    'impairment through drugs'.
VALUE LABELS imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_13
    imr_14 imr_15 1 '1 (least favourable)' 2 '2' 3 '3' 4 '4' 5 '5 (most favourable)' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_13
    imr_14 imr_15 (-9 THRU -4).

* -- Illness self-management, total (imr_total).
* Key: sum 15 to 75 as read; that every item is anchored so that 5 is better, and none is reversed,
  is from knowledge and not re-read (unverified).
* Missing items: from knowledge and not re-read, 15 times the mean of the answered items where item
  13 does not apply; no published rule for missing answers was found (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_13 imr_14
    imr_15 (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO k_imr_1 k_imr_2 k_imr_3 k_imr_4 k_imr_5
    k_imr_6 k_imr_7 k_imr_8 k_imr_9 k_imr_10 k_imr_11 k_imr_12 k_imr_13 k_imr_14 k_imr_15.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE imr_total_answered = NVALID(k_imr_1, k_imr_2, k_imr_3, k_imr_4, k_imr_5, k_imr_6, k_imr_7,
    k_imr_8, k_imr_9, k_imr_10, k_imr_11, k_imr_12, k_imr_13, k_imr_14, k_imr_15).
COUNT s_missing1 = imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_14
    imr_15 (-9, -8, -7, -6, -5, SYSMIS).
COUNT s_missing2 = imr_13 (-9, -8, -6, -5, SYSMIS).
COUNT s_na2 = imr_13 (-7).
COMPUTE imr_total_missing = s_missing1 + s_missing2.
COMPUTE imr_total_na = s_na2.
COMPUTE imr_total_raw = SUM(k_imr_1, k_imr_2, k_imr_3, k_imr_4, k_imr_5, k_imr_6, k_imr_7, k_imr_8,
    k_imr_9, k_imr_10, k_imr_11, k_imr_12, k_imr_13, k_imr_14, k_imr_15).
* Why there is no score, if there is none. The first reason counts.
STRING imr_total_why (A16).
COMPUTE s_declared = imr_total_answered + imr_total_missing + imr_total_na.
IF (imr_total_why = '' AND s_declared < 15) imr_total_why = 'under_query'.
IF (imr_total_why = '' AND imr_total_answered = 0) imr_total_why = 'nothing_answered'.
IF (imr_total_why = '' AND imr_total_missing > 0) imr_total_why = 'too_many_missing'.
IF (imr_total_why = '' AND imr_total_answered < 14) imr_total_why = 'too_few_answered'.
* Illness self-management, total. Add up the 15 answers.
COMPUTE imr_total = imr_total_raw.
IF (imr_total_answered > 0 AND imr_total_answered < 15) imr_total = imr_total_raw * 15 /
    imr_total_answered.
IF (imr_total_why <> '') imr_total = $SYSMIS.
COMPUTE imr_total_prorated = 0.
IF (NOT SYSMIS(imr_total) AND imr_total_answered < 15) imr_total_prorated = 1.
VARIABLE LABELS imr_total 'Illness self-management, total'.

SAVE OUTFILE='scores.sav' /KEEP=participant imr_total imr_total_answered imr_total_missing
    imr_total_na imr_total_prorated imr_total_raw imr_total_why.
