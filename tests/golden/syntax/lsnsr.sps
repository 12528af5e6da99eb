* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7
    lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 lsnsr_12.

* ==== Lubben Social Network Scale, revised, 12 items (LSNS-R) (lsnsr, definition 1.0).
* Lubben J (1988). Fam Community Health 11:42-52 (original scale); Lubben et al
  (2006). Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes: order of the
  twelve items and their codes 0 to 5 from a public reproduction of the form (studylib 11164540)
  (verified).
VARIABLE LABELS lsnsr_1 'family: seen or heard from each month' /lsnsr_2
    'family: contact with the one most seen' /lsnsr_3 'family: can talk with about private matters'
    /lsnsr_4 'family: can call on for help' /lsnsr_5 'family: talk about own decisions' /lsnsr_6
    'family: there for one''s decisions' /lsnsr_7 'friends: seen or heard from each month' /lsnsr_8
    'friends: contact with the one most seen' /lsnsr_9
    'friends: can talk with about private matters' /lsnsr_10 'friends: can call on for help'
    /lsnsr_11 'friends: talk about own decisions' /lsnsr_12 'friends: there for one''s decisions'.
VALUE LABELS lsnsr_1 lsnsr_3 lsnsr_4 lsnsr_7 lsnsr_9 lsnsr_10 0 'none' 1 '1' 2 '2' 3 '3 or 4' 4
    '5 to 8' 5 '9 or more' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
VALUE LABELS lsnsr_2 lsnsr_8 0 '0 (least often)' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5 (most often)' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
VALUE LABELS lsnsr_5 lsnsr_6 lsnsr_11 lsnsr_12 0 '0 (least often)' 1 '1' 2 '2' 3 '3' 4 '4' 5
    '5 (most often)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10
    lsnsr_11 lsnsr_12 (-9 THRU -4).

* -- Social network, total of 12 (lsnsr_total).
* Key: total 0 to 60 from the measures section of a paper that was seen without its title; sum of
  twelve as coded on the form, none reversed (unverified).
* Missing items: no published rule was found; all twelve are required here, and a study may state
  its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11
    lsnsr_12 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO k_lsnsr_1 k_lsnsr_2 k_lsnsr_3
    k_lsnsr_4 k_lsnsr_5 k_lsnsr_6 k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 k_lsnsr_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsnsr_total_answered = NVALID(k_lsnsr_1, k_lsnsr_2, k_lsnsr_3, k_lsnsr_4, k_lsnsr_5,
    k_lsnsr_6, k_lsnsr_7, k_lsnsr_8, k_lsnsr_9, k_lsnsr_10, k_lsnsr_11, k_lsnsr_12).
COUNT s_missing1 = lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10
    lsnsr_11 lsnsr_12 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsnsr_total_missing = s_missing1.
COMPUTE lsnsr_total_na = 0.
COMPUTE lsnsr_total_raw = SUM(k_lsnsr_1, k_lsnsr_2, k_lsnsr_3, k_lsnsr_4, k_lsnsr_5, k_lsnsr_6,
    k_lsnsr_7, k_lsnsr_8, k_lsnsr_9, k_lsnsr_10, k_lsnsr_11, k_lsnsr_12).
* Why there is no score, if there is none. The first reason counts.
STRING lsnsr_total_why (A16).
COMPUTE s_declared = lsnsr_total_answered + lsnsr_total_missing + lsnsr_total_na.
IF (lsnsr_total_why = '' AND s_declared < 12) lsnsr_total_why = 'under_query'.
IF (lsnsr_total_why = '' AND lsnsr_total_answered = 0) lsnsr_total_why = 'nothing_answered'.
COMPUTE s_gone = lsnsr_total_missing + lsnsr_total_na.
IF (lsnsr_total_why = '' AND s_gone > 0) lsnsr_total_why = 'too_many_missing'.
* Social network, total of 12. Add up the 12 answers.
COMPUTE lsnsr_total = lsnsr_total_raw.
IF (lsnsr_total_why <> '') lsnsr_total = $SYSMIS.
COMPUTE lsnsr_total_prorated = 0.
IF (NOT SYSMIS(lsnsr_total) AND lsnsr_total_answered < 12) lsnsr_total_prorated = 1.
VARIABLE LABELS lsnsr_total 'Social network, total of 12'.

* -- Social network, family, of 6 (lsnsr_family).
* Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
  seen without its title; items 1 to 6 (unverified).
* Missing items: no published rule was found; all six are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5)
    (ELSE=SYSMIS) INTO k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 k_lsnsr_6.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsnsr_family_answered = NVALID(k_lsnsr_1, k_lsnsr_2, k_lsnsr_3, k_lsnsr_4, k_lsnsr_5,
    k_lsnsr_6).
COUNT s_missing1 = lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsnsr_family_missing = s_missing1.
COMPUTE lsnsr_family_na = 0.
COMPUTE lsnsr_family_raw = SUM(k_lsnsr_1, k_lsnsr_2, k_lsnsr_3, k_lsnsr_4, k_lsnsr_5, k_lsnsr_6).
* Why there is no score, if there is none. The first reason counts.
STRING lsnsr_family_why (A16).
COMPUTE s_declared = lsnsr_family_answered + lsnsr_family_missing + lsnsr_family_na.
IF (lsnsr_family_why = '' AND s_declared < 6) lsnsr_family_why = 'under_query'.
IF (lsnsr_family_why = '' AND lsnsr_family_answered = 0) lsnsr_family_why = 'nothing_answered'.
COMPUTE s_gone = lsnsr_family_missing + lsnsr_family_na.
IF (lsnsr_family_why = '' AND s_gone > 0) lsnsr_family_why = 'too_many_missing'.
* Social network, family, of 6. Add up the 6 answers.
COMPUTE lsnsr_family = lsnsr_family_raw.
IF (lsnsr_family_why <> '') lsnsr_family = $SYSMIS.
COMPUTE lsnsr_family_prorated = 0.
IF (NOT SYSMIS(lsnsr_family) AND lsnsr_family_answered < 6) lsnsr_family_prorated = 1.
VARIABLE LABELS lsnsr_family 'Social network, family, of 6'.

* -- Social network, friends, of 6 (lsnsr_friends).
* Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
  seen without its title; items 7 to 12 (unverified).
* Missing items: no published rule was found; all six are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 lsnsr_12 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5)
    (ELSE=SYSMIS) INTO k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 k_lsnsr_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE lsnsr_friends_answered = NVALID(k_lsnsr_7, k_lsnsr_8, k_lsnsr_9, k_lsnsr_10, k_lsnsr_11,
    k_lsnsr_12).
COUNT s_missing1 = lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 lsnsr_12 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE lsnsr_friends_missing = s_missing1.
COMPUTE lsnsr_friends_na = 0.
COMPUTE lsnsr_friends_raw = SUM(k_lsnsr_7, k_lsnsr_8, k_lsnsr_9, k_lsnsr_10, k_lsnsr_11,
    k_lsnsr_12).
* Why there is no score, if there is none. The first reason counts.
STRING lsnsr_friends_why (A16).
COMPUTE s_declared = lsnsr_friends_answered + lsnsr_friends_missing + lsnsr_friends_na.
IF (lsnsr_friends_why = '' AND s_declared < 6) lsnsr_friends_why = 'under_query'.
IF (lsnsr_friends_why = '' AND lsnsr_friends_answered = 0) lsnsr_friends_why = 'nothing_answered'.
COMPUTE s_gone = lsnsr_friends_missing + lsnsr_friends_na.
IF (lsnsr_friends_why = '' AND s_gone > 0) lsnsr_friends_why = 'too_many_missing'.
* Social network, friends, of 6. Add up the 6 answers.
COMPUTE lsnsr_friends = lsnsr_friends_raw.
IF (lsnsr_friends_why <> '') lsnsr_friends = $SYSMIS.
COMPUTE lsnsr_friends_prorated = 0.
IF (NOT SYSMIS(lsnsr_friends) AND lsnsr_friends_answered < 6) lsnsr_friends_prorated = 1.
VARIABLE LABELS lsnsr_friends 'Social network, friends, of 6'.

SAVE OUTFILE='scores.sav' /KEEP=participant lsnsr_total lsnsr_total_answered lsnsr_total_missing
    lsnsr_total_na lsnsr_total_prorated lsnsr_total_raw lsnsr_total_why lsnsr_family
    lsnsr_family_answered lsnsr_family_missing lsnsr_family_na lsnsr_family_prorated
    lsnsr_family_raw lsnsr_family_why lsnsr_friends lsnsr_friends_answered lsnsr_friends_missing
    lsnsr_friends_na lsnsr_friends_prorated lsnsr_friends_raw lsnsr_friends_why.
