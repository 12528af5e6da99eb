* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7
    ucla20_8 ucla20_9 ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16
    ucla20_17 ucla20_18 ucla20_19 ucla20_20.

* ==== UCLA Loneliness Scale, version 3, 20 items (ucla20, definition 1.0).
* Russell DW (1996). UCLA Loneliness Scale (version 3). J Pers Assess 66:20-40, doi
  10.1207/s15327752jpa6601_2. Items and codes: topics of items 1 to 17 in order, codes and which of
  them are reversed from a reprint (hotchocrates.com); reversals of all 20 from two public scorers;
  topics of items 18 to 20 from knowledge (unverified).
VARIABLE LABELS ucla20_1 'in tune with others' /ucla20_2 'companionship lacking' /ucla20_3
    'nobody to turn to' /ucla20_4 'alone' /ucla20_5 'part of a group' /ucla20_6
    'much in common with others' /ucla20_7 'no longer close to anyone' /ucla20_8
    'interests not shared' /ucla20_9 'outgoing' /ucla20_10 'close to people' /ucla20_11 'left out'
    /ucla20_12 'relationships without meaning' /ucla20_13 'nobody knows one well' /ucla20_14
    'isolated' /ucla20_15 'companionship can be found' /ucla20_16 'understood by people' /ucla20_17
    'shy' /ucla20_18 'people around, not with one' /ucla20_19 'people to talk to' /ucla20_20
    'people to turn to'.
VALUE LABELS ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ucla20_9
    ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ucla20_18
    ucla20_19 ucla20_20 1 'Never' 2 'Rarely' 3 'Sometimes' 4 'Always' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ucla20_9
    ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ucla20_18
    ucla20_19 ucla20_20 (-9 THRU -4).

* -- Loneliness, total of 20 (ucla20_total).
* Key: Russell 1996 as given by two public scorers; total 20 to 80, items 1, 5, 6, 9, 10, 15, 16, 19
  and 20 reversed as 5 - x (verified).
* Missing items: no published rule was found; all twenty are required here, and a study may state
  its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: ucla20_1,
  ucla20_5, ucla20_6, ucla20_9, ucla20_10, ucla20_15, ucla20_16, ucla20_19, ucla20_20.
RECODE ucla20_1 ucla20_5 ucla20_6 ucla20_9 ucla20_10 ucla20_15 ucla20_16 ucla20_19 ucla20_20 (1=4)
    (2=3) (3=2) (4=1) (ELSE=SYSMIS) INTO k_ucla20_1 k_ucla20_5 k_ucla20_6 k_ucla20_9 k_ucla20_10
    k_ucla20_15 k_ucla20_16 k_ucla20_19 k_ucla20_20.
RECODE ucla20_2 ucla20_3 ucla20_4 ucla20_7 ucla20_8 ucla20_11 ucla20_12 ucla20_13 ucla20_14
    ucla20_17 ucla20_18 (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_ucla20_2 k_ucla20_3 k_ucla20_4
    k_ucla20_7 k_ucla20_8 k_ucla20_11 k_ucla20_12 k_ucla20_13 k_ucla20_14 k_ucla20_17 k_ucla20_18.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE ucla20_total_answered = NVALID(k_ucla20_1, k_ucla20_2, k_ucla20_3, k_ucla20_4, k_ucla20_5,
    k_ucla20_6, k_ucla20_7, k_ucla20_8, k_ucla20_9, k_ucla20_10, k_ucla20_11, k_ucla20_12,
    k_ucla20_13, k_ucla20_14, k_ucla20_15, k_ucla20_16, k_ucla20_17, k_ucla20_18, k_ucla20_19,
    k_ucla20_20).
COUNT s_missing1 = ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ucla20_9
    ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ucla20_18
    ucla20_19 ucla20_20 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE ucla20_total_missing = s_missing1.
COMPUTE ucla20_total_na = 0.
COMPUTE ucla20_total_raw = SUM(k_ucla20_1, k_ucla20_2, k_ucla20_3, k_ucla20_4, k_ucla20_5,
    k_ucla20_6, k_ucla20_7, k_ucla20_8, k_ucla20_9, k_ucla20_10, k_ucla20_11, k_ucla20_12,
    k_ucla20_13, k_ucla20_14, k_ucla20_15, k_ucla20_16, k_ucla20_17, k_ucla20_18, k_ucla20_19,
    k_ucla20_20).
* Why there is no score, if there is none. The first reason counts.
STRING ucla20_total_why (A16).
COMPUTE s_declared = ucla20_total_answered + ucla20_total_missing + ucla20_total_na.
IF (ucla20_total_why = '' AND s_declared < 20) ucla20_total_why = 'under_query'.
IF (ucla20_total_why = '' AND ucla20_total_answered = 0) ucla20_total_why = 'nothing_answered'.
COMPUTE s_gone = ucla20_total_missing + ucla20_total_na.
IF (ucla20_total_why = '' AND s_gone > 0) ucla20_total_why = 'too_many_missing'.
* Loneliness, total of 20. Add up the 20 answers.
COMPUTE ucla20_total = ucla20_total_raw.
IF (ucla20_total_why <> '') ucla20_total = $SYSMIS.
COMPUTE ucla20_total_prorated = 0.
IF (NOT SYSMIS(ucla20_total) AND ucla20_total_answered < 20) ucla20_total_prorated = 1.
VARIABLE LABELS ucla20_total 'Loneliness, total of 20'.

SAVE OUTFILE='scores.sav' /KEEP=participant ucla20_total ucla20_total_answered ucla20_total_missing
    ucla20_total_na ucla20_total_prorated ucla20_total_raw ucla20_total_why.
