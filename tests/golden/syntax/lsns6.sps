* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6.

* ==== Lubben Social Network Scale, 6 items (LSNS-6) (lsns6, definition 1.0).
* Lubben et al (2006). Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes:
  structure and code set as read, the codes being shared with the 18-item version (verified).
VARIABLE LABELS lsns6_1 'family: seen or heard from each month' /lsns6_2
    'family: can talk with about private matters' /lsns6_3 'family: can call on for help' /lsns6_4
    'friends: seen or heard from each month' /lsns6_5 'friends: can talk with about private matters'
    /lsns6_6 'friends: can call on for help'.
VALUE LABELS lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 0 'none' 1 '1' 2 '2' 3 '3 or 4' 4
    '5 to 8' 5 '9 or more' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 (-9 THRU -4).

* -- Social network, total (lsns6_total).
* Key: Lubben et al 2006; total 0 to 30, none reversed (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
  own (unverified).
* Bands: Lubben et al 2006, in adults of 65 and over; not validated in younger adults (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5)
    (ELSE=SYSMIS) INTO k_lsns6_1 k_lsns6_2 k_lsns6_3 k_lsns6_4 k_lsns6_5 k_lsns6_6.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsns6_total_answered = NVALID(k_lsns6_1, k_lsns6_2, k_lsns6_3, k_lsns6_4, k_lsns6_5,
    k_lsns6_6).
COUNT s_missing1 = lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsns6_total_missing = s_missing1.
COMPUTE lsns6_total_na = 0.
COMPUTE lsns6_total_raw = SUM(k_lsns6_1, k_lsns6_2, k_lsns6_3, k_lsns6_4, k_lsns6_5, k_lsns6_6).
* Why there is no score, if there is none. The first reason counts.
STRING lsns6_total_why (A16).
COMPUTE s_declared = lsns6_total_answered + lsns6_total_missing + lsns6_total_na.
IF (lsns6_total_why = '' AND s_declared < 6) lsns6_total_why = 'under_query'.
IF (lsns6_total_why = '' AND lsns6_total_answered = 0) lsns6_total_why = 'nothing_answered'.
COMPUTE s_gone = lsns6_total_missing + lsns6_total_na.
IF (lsns6_total_why = '' AND s_gone > 0) lsns6_total_why = 'too_many_missing'.
* Social network, total. Add up the 6 answers.
COMPUTE lsns6_total = lsns6_total_raw.
IF (lsns6_total_why <> '') lsns6_total = $SYSMIS.
COMPUTE lsns6_total_prorated = 0.
IF (NOT SYSMIS(lsns6_total) AND lsns6_total_answered < 6) lsns6_total_prorated = 1.
* Bands: 1 Below 12 (at risk of isolation, older-adult threshold), 2 12 or more.
COMPUTE lsns6_total_band = $SYSMIS.
IF (lsns6_total >= 0) lsns6_total_band = 1.
IF (lsns6_total >= 12) lsns6_total_band = 2.
VARIABLE LABELS lsns6_total 'Social network, total' /lsns6_total_band 'Social network, total: band'.
VALUE LABELS lsns6_total_band 1 'Below 12 (at risk of isolation, older-adult threshold)' 2
    '12 or more'.

* -- Social network, family (lsns6_family).
* Key: Lubben et al 2006; items 1 to 3, 0 to 15 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
  own (unverified).
* Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsns6_1 lsns6_2 lsns6_3 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO k_lsns6_1
    k_lsns6_2 k_lsns6_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsns6_family_answered = NVALID(k_lsns6_1, k_lsns6_2, k_lsns6_3).
COUNT s_missing1 = lsns6_1 lsns6_2 lsns6_3 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsns6_family_missing = s_missing1.
COMPUTE lsns6_family_na = 0.
COMPUTE lsns6_family_raw = SUM(k_lsns6_1, k_lsns6_2, k_lsns6_3).
* Why there is no score, if there is none. The first reason counts.
STRING lsns6_family_why (A16).
COMPUTE s_declared = lsns6_family_answered + lsns6_family_missing + lsns6_family_na.
IF (lsns6_family_why = '' AND s_declared < 3) lsns6_family_why = 'under_query'.
IF (lsns6_family_why = '' AND lsns6_family_answered = 0) lsns6_family_why = 'nothing_answered'.
COMPUTE s_gone = lsns6_family_missing + lsns6_family_na.
IF (lsns6_family_why = '' AND s_gone > 0) lsns6_family_why = 'too_many_missing'.
* Social network, family. Add up the 3 answers.
COMPUTE lsns6_family = lsns6_family_raw.
IF (lsns6_family_why <> '') lsns6_family = $SYSMIS.
COMPUTE lsns6_family_prorated = 0.
IF (NOT SYSMIS(lsns6_family) AND lsns6_family_answered < 3) lsns6_family_prorated = 1.
* Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
COMPUTE lsns6_family_band = $SYSMIS.
IF (lsns6_family >= 0) lsns6_family_band = 1.
IF (lsns6_family >= 6) lsns6_family_band = 2.
VARIABLE LABELS lsns6_family 'Social network, family' /lsns6_family_band
    'Social network, family: band'.
VALUE LABELS lsns6_family_band 1 'Below 6 (unconfirmed threshold)' 2 '6 or more'.

* -- Social network, friends (lsns6_friends).
* Key: Lubben et al 2006; items 4 to 6, 0 to 15 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
  own (unverified).
* Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsns6_4 lsns6_5 lsns6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO k_lsns6_4
    k_lsns6_5 k_lsns6_6.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsns6_friends_answered = NVALID(k_lsns6_4, k_lsns6_5, k_lsns6_6).
COUNT s_missing1 = lsns6_4 lsns6_5 lsns6_6 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsns6_friends_missing = s_missing1.
COMPUTE lsns6_friends_na = 0.
COMPUTE lsns6_friends_raw = SUM(k_lsns6_4, k_lsns6_5, k_lsns6_6).
* Why there is no score, if there is none. The first reason counts.
STRING lsns6_friends_why (A16).
COMPUTE s_declared = lsns6_friends_answered + lsns6_friends_missing + lsns6_friends_na.
IF (lsns6_friends_why = '' AND s_declared < 3) lsns6_friends_why = 'under_query'.
IF (lsns6_friends_why = '' AND lsns6_friends_answered = 0) lsns6_friends_why = 'nothing_answered'.
COMPUTE s_gone = lsns6_friends_missing + lsns6_friends_na.
IF (lsns6_friends_why = '' AND s_gone > 0) lsns6_friends_why = 'too_many_missing'.
* Social network, friends. Add up the 3 answers.
COMPUTE lsns6_friends = lsns6_friends_raw.
IF (lsns6_friends_why <> '') lsns6_friends = $SYSMIS.
COMPUTE lsns6_friends_prorated = 0.
IF (NOT SYSMIS(lsns6_friends) AND lsns6_friends_answered < 3) lsns6_friends_prorated = 1.
* Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
COMPUTE lsns6_friends_band = $SYSMIS.
IF (lsns6_friends >= 0) lsns6_friends_band = 1.
IF (lsns6_friends >= 6) lsns6_friends_band = 2.
VARIABLE LABELS lsns6_friends 'Social network, friends' /lsns6_friends_band
    'Social network, friends: band'.
VALUE LABELS lsns6_friends_band 1 'Below 6 (unconfirmed threshold)' 2 '6 or more'.

SAVE OUTFILE='scores.sav' /KEEP=participant lsns6_total lsns6_total_answered lsns6_total_missing
    lsns6_total_na lsns6_total_prorated lsns6_total_raw lsns6_total_band lsns6_total_why
    lsns6_family lsns6_family_answered lsns6_family_missing lsns6_family_na lsns6_family_prorated
    lsns6_family_raw lsns6_family_band lsns6_family_why lsns6_friends lsns6_friends_answered
    lsns6_friends_missing lsns6_friends_na lsns6_friends_prorated lsns6_friends_raw
    lsns6_friends_band lsns6_friends_why.
