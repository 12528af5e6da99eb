* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9
    iesr_10 iesr_11 iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21
    iesr_22.

* ==== Impact of Event Scale, revised, 22 items (IES-R) (iesr, definition 1.0).
* Weiss DS, Marmar CR (1997). In Wilson & Keane (eds), Assessing psychological trauma and PTSD, pp
  399-411; Weiss (2007), 2nd ed, pp 168-189. Items and codes: item topics in order, codes 0 to 4 and
  subscales from an open-source implementation (CamCOPS); the 7 days from a public description of
  the scale (verified).
VARIABLE LABELS iesr_1 'reminders bring feelings' /iesr_2 'staying asleep' /iesr_3
    'other things bring it to mind' /iesr_4 'irritable' /iesr_5 'avoids getting upset' /iesr_6
    'unwanted thoughts' /iesr_7 'seems unreal' /iesr_8 'keeps from reminders' /iesr_9
    'pictures in the mind' /iesr_10 'jumpy' /iesr_11 'avoids thinking of it' /iesr_12
    'feelings not dealt with' /iesr_13 'numb' /iesr_14 'back at that time' /iesr_15 'falling asleep'
    /iesr_16 'waves of feeling' /iesr_17 'tries to forget' /iesr_18 'concentrating' /iesr_19
    'reminders felt in the body' /iesr_20 'dreams' /iesr_21 'watchful' /iesr_22
    'avoids talking of it'.
VALUE LABELS iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11 iesr_12
    iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 0
    '0 (least distress)' 1 '1' 2 '2' 3 '3' 4 '4 (most distress)' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11
    iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 (-9 THRU
    -4).

* -- Distress after an event, total (iesr_total).
* Key: sum of 22, 0 to 88, none reversed, as in an open-source implementation (CamCOPS) (verified).
* Missing items: no published rule was found; all 22 are required here, and a study may state its
  own (unverified).
* Bands: Creamer, Bell and Failla 2003 as quoted; 33, with sensitivity .91 and specificity .82
  against a checklist of post-traumatic stress (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11 iesr_12
    iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 (0=0) (1=1)
    (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_4 k_iesr_5 k_iesr_6
    k_iesr_7 k_iesr_8 k_iesr_9 k_iesr_10 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_14 k_iesr_15 k_iesr_16
    k_iesr_17 k_iesr_18 k_iesr_19 k_iesr_20 k_iesr_21 k_iesr_22.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE iesr_total_answered = NVALID(k_iesr_1, k_iesr_2, k_iesr_3, k_iesr_4, k_iesr_5, k_iesr_6,
    k_iesr_7, k_iesr_8, k_iesr_9, k_iesr_10, k_iesr_11, k_iesr_12, k_iesr_13, k_iesr_14, k_iesr_15,
    k_iesr_16, k_iesr_17, k_iesr_18, k_iesr_19, k_iesr_20, k_iesr_21, k_iesr_22).
COUNT s_missing1 = iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11
    iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE iesr_total_missing = s_missing1.
COMPUTE iesr_total_na = 0.
COMPUTE iesr_total_raw = SUM(k_iesr_1, k_iesr_2, k_iesr_3, k_iesr_4, k_iesr_5, k_iesr_6, k_iesr_7,
    k_iesr_8, k_iesr_9, k_iesr_10, k_iesr_11, k_iesr_12, k_iesr_13, k_iesr_14, k_iesr_15, k_iesr_16,
    k_iesr_17, k_iesr_18, k_iesr_19, k_iesr_20, k_iesr_21, k_iesr_22).
* Why there is no score, if there is none. The first reason counts.
STRING iesr_total_why (A16).
COMPUTE s_declared = iesr_total_answered + iesr_total_missing + iesr_total_na.
IF (iesr_total_why = '' AND s_declared < 22) iesr_total_why = 'under_query'.
IF (iesr_total_why = '' AND iesr_total_answered = 0) iesr_total_why = 'nothing_answered'.
COMPUTE s_gone = iesr_total_missing + iesr_total_na.
IF (iesr_total_why = '' AND s_gone > 0) iesr_total_why = 'too_many_missing'.
* Distress after an event, total. Add up the 22 answers.
COMPUTE iesr_total = iesr_total_raw.
IF (iesr_total_why <> '') iesr_total = $SYSMIS.
COMPUTE iesr_total_prorated = 0.
IF (NOT SYSMIS(iesr_total) AND iesr_total_answered < 22) iesr_total_prorated = 1.
* Bands: 1 Below 33, 2 33 or more (Creamer 2003).
COMPUTE iesr_total_band = $SYSMIS.
IF (iesr_total >= 0) iesr_total_band = 1.
IF (iesr_total >= 33) iesr_total_band = 2.
VARIABLE LABELS iesr_total 'Distress after an event, total' /iesr_total_band
    'Distress after an event, total: band'.
VALUE LABELS iesr_total_band 1 'Below 33' 2 '33 or more (Creamer 2003)'.

* -- Intrusion, mean of 7 (iesr_intrusion).
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
  the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE iesr_1 iesr_2 iesr_3 iesr_6 iesr_9 iesr_16 iesr_20 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_6 k_iesr_9 k_iesr_16 k_iesr_20.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE iesr_intrusion_answered = NVALID(k_iesr_1, k_iesr_2, k_iesr_3, k_iesr_6, k_iesr_9,
    k_iesr_16, k_iesr_20).
COUNT s_missing1 = iesr_1 iesr_2 iesr_3 iesr_6 iesr_9 iesr_16 iesr_20 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE iesr_intrusion_missing = s_missing1.
COMPUTE iesr_intrusion_na = 0.
COMPUTE iesr_intrusion_raw = SUM(k_iesr_1, k_iesr_2, k_iesr_3, k_iesr_6, k_iesr_9, k_iesr_16,
    k_iesr_20).
* Why there is no score, if there is none. The first reason counts.
STRING iesr_intrusion_why (A16).
COMPUTE s_declared = iesr_intrusion_answered + iesr_intrusion_missing + iesr_intrusion_na.
IF (iesr_intrusion_why = '' AND s_declared < 7) iesr_intrusion_why = 'under_query'.
IF (iesr_intrusion_why = '' AND iesr_intrusion_answered = 0) iesr_intrusion_why =
    'nothing_answered'.
COMPUTE s_gone = iesr_intrusion_missing + iesr_intrusion_na.
IF (iesr_intrusion_why = '' AND s_gone > 0) iesr_intrusion_why = 'too_many_missing'.
* Intrusion, mean of 7. Take the mean of the answers present, of 7.
IF (iesr_intrusion_answered > 0) iesr_intrusion = iesr_intrusion_raw / iesr_intrusion_answered.
IF (iesr_intrusion_why <> '') iesr_intrusion = $SYSMIS.
COMPUTE iesr_intrusion_prorated = 0.
IF (NOT SYSMIS(iesr_intrusion) AND iesr_intrusion_answered < 7) iesr_intrusion_prorated = 1.
VARIABLE LABELS iesr_intrusion 'Intrusion, mean of 7'.

* -- Avoidance, mean of 8 (iesr_avoidance).
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
  the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE iesr_5 iesr_7 iesr_8 iesr_11 iesr_12 iesr_13 iesr_17 iesr_22 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_iesr_5 k_iesr_7 k_iesr_8 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_17 k_iesr_22.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE iesr_avoidance_answered = NVALID(k_iesr_5, k_iesr_7, k_iesr_8, k_iesr_11, k_iesr_12,
    k_iesr_13, k_iesr_17, k_iesr_22).
COUNT s_missing1 = iesr_5 iesr_7 iesr_8 iesr_11 iesr_12 iesr_13 iesr_17 iesr_22 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE iesr_avoidance_missing = s_missing1.
COMPUTE iesr_avoidance_na = 0.
COMPUTE iesr_avoidance_raw = SUM(k_iesr_5, k_iesr_7, k_iesr_8, k_iesr_11, k_iesr_12, k_iesr_13,
    k_iesr_17, k_iesr_22).
* Why there is no score, if there is none. The first reason counts.
STRING iesr_avoidance_why (A16).
COMPUTE s_declared = iesr_avoidance_answered + iesr_avoidance_missing + iesr_avoidance_na.
IF (iesr_avoidance_why = '' AND s_declared < 8) iesr_avoidance_why = 'under_query'.
IF (iesr_avoidance_why = '' AND iesr_avoidance_answered = 0) iesr_avoidance_why =
    'nothing_answered'.
COMPUTE s_gone = iesr_avoidance_missing + iesr_avoidance_na.
IF (iesr_avoidance_why = '' AND s_gone > 0) iesr_avoidance_why = 'too_many_missing'.
* Avoidance, mean of 8. Take the mean of the answers present, of 8.
IF (iesr_avoidance_answered > 0) iesr_avoidance = iesr_avoidance_raw / iesr_avoidance_answered.
IF (iesr_avoidance_why <> '') iesr_avoidance = $SYSMIS.
COMPUTE iesr_avoidance_prorated = 0.
IF (NOT SYSMIS(iesr_avoidance) AND iesr_avoidance_answered < 8) iesr_avoidance_prorated = 1.
VARIABLE LABELS iesr_avoidance 'Avoidance, mean of 8'.

* -- Hyperarousal, mean of 7 (iesr_arousal).
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
  the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE iesr_4 iesr_10 iesr_14 iesr_15 iesr_18 iesr_19 iesr_21 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_iesr_4 k_iesr_10 k_iesr_14 k_iesr_15 k_iesr_18 k_iesr_19 k_iesr_21.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE iesr_arousal_answered = NVALID(k_iesr_4, k_iesr_10, k_iesr_14, k_iesr_15, k_iesr_18,
    k_iesr_19, k_iesr_21).
COUNT s_missing1 = iesr_4 iesr_10 iesr_14 iesr_15 iesr_18 iesr_19 iesr_21 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE iesr_arousal_missing = s_missing1.
COMPUTE iesr_arousal_na = 0.
COMPUTE iesr_arousal_raw = SUM(k_iesr_4, k_iesr_10, k_iesr_14, k_iesr_15, k_iesr_18, k_iesr_19,
    k_iesr_21).
* Why there is no score, if there is none. The first reason counts.
STRING iesr_arousal_why (A16).
COMPUTE s_declared = iesr_arousal_answered + iesr_arousal_missing + iesr_arousal_na.
IF (iesr_arousal_why = '' AND s_declared < 7) iesr_arousal_why = 'under_query'.
IF (iesr_arousal_why = '' AND iesr_arousal_answered = 0) iesr_arousal_why = 'nothing_answered'.
COMPUTE s_gone = iesr_arousal_missing + iesr_arousal_na.
IF (iesr_arousal_why = '' AND s_gone > 0) iesr_arousal_why = 'too_many_missing'.
* Hyperarousal, mean of 7. Take the mean of the answers present, of 7.
IF (iesr_arousal_answered > 0) iesr_arousal = iesr_arousal_raw / iesr_arousal_answered.
IF (iesr_arousal_why <> '') iesr_arousal = $SYSMIS.
COMPUTE iesr_arousal_prorated = 0.
IF (NOT SYSMIS(iesr_arousal) AND iesr_arousal_answered < 7) iesr_arousal_prorated = 1.
VARIABLE LABELS iesr_arousal 'Hyperarousal, mean of 7'.

SAVE OUTFILE='scores.sav' /KEEP=participant iesr_total iesr_total_answered iesr_total_missing
    iesr_total_na iesr_total_prorated iesr_total_raw iesr_total_band iesr_total_why iesr_intrusion
    iesr_intrusion_answered iesr_intrusion_missing iesr_intrusion_na iesr_intrusion_prorated
    iesr_intrusion_raw iesr_intrusion_why iesr_avoidance iesr_avoidance_answered
    iesr_avoidance_missing iesr_avoidance_na iesr_avoidance_prorated iesr_avoidance_raw
    iesr_avoidance_why iesr_arousal iesr_arousal_answered iesr_arousal_missing iesr_arousal_na
    iesr_arousal_prorated iesr_arousal_raw iesr_arousal_why.
