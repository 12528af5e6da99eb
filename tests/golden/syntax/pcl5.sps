* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9
    pcl5_10 pcl5_11 pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20.

* ==== PTSD Checklist for DSM-5, past month (PCL-5) (pcl5, definition 1.0).
* Weathers et al (2013), National Center for PTSD; Blevins et al (2015). J Trauma Stress 28:489-498;
  Bovin et al (2016). Psychol Assess 28:1379-1391. Items and codes: wording, order and codes 0 to 4
  as read in several public reproductions of the form, which agree; clusters as in an open-source
  implementation (CamCOPS) (verified).
VARIABLE LABELS pcl5_1 'unwanted memories' /pcl5_2 'disturbing dreams' /pcl5_3
    'as if happening again' /pcl5_4 'upset by reminders' /pcl5_5 'body reacts to reminders' /pcl5_6
    'avoids memories or feelings' /pcl5_7 'avoids reminders outside' /pcl5_8
    'cannot remember important parts' /pcl5_9 'strong negative beliefs' /pcl5_10
    'blames self or others' /pcl5_11 'strong negative feelings' /pcl5_12 'loss of interest' /pcl5_13
    'distant from others' /pcl5_14 'cannot feel positive' /pcl5_15 'irritable or aggressive'
    /pcl5_16 'takes risks that could harm' /pcl5_17 'watchful' /pcl5_18 'jumpy' /pcl5_19
    'concentrating' /pcl5_20 'falling or staying asleep'.
VALUE LABELS pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12
    pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 0 'not at all' 1 'a little bit'
    2 'moderately' 3 'quite a bit' 4 'extremely' -9 'Refused' -8 'Does not know' -7 'Not applicable'
    -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11
    pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (-9 THRU -4).

* -- Post-traumatic stress, total (pcl5_total).
* Key: the National Center for PTSD's scoring as quoted by several scorers; sum of twenty, 0 to 80,
  none reversed (verified).
* Missing items: no published rule was found; all twenty are required here, and a study may state
  its own (unverified).
* Bands: a cut-point between 31 and 33 as suggested by the National Center for PTSD and quoted by
  several scorers; the middle band is what lies between the two (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12
    pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 k_pcl5_7 k_pcl5_8
    k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 k_pcl5_16 k_pcl5_17
    k_pcl5_18 k_pcl5_19 k_pcl5_20.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_total_answered = NVALID(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5, k_pcl5_6,
    k_pcl5_7, k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13, k_pcl5_14, k_pcl5_15,
    k_pcl5_16, k_pcl5_17, k_pcl5_18, k_pcl5_19, k_pcl5_20).
COUNT s_missing1 = pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11
    pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE pcl5_total_missing = s_missing1.
COMPUTE pcl5_total_na = 0.
COMPUTE pcl5_total_raw = SUM(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5, k_pcl5_6, k_pcl5_7,
    k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13, k_pcl5_14, k_pcl5_15, k_pcl5_16,
    k_pcl5_17, k_pcl5_18, k_pcl5_19, k_pcl5_20).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_total_why (A16).
COMPUTE s_declared = pcl5_total_answered + pcl5_total_missing + pcl5_total_na.
IF (pcl5_total_why = '' AND s_declared < 20) pcl5_total_why = 'under_query'.
IF (pcl5_total_why = '' AND pcl5_total_answered = 0) pcl5_total_why = 'nothing_answered'.
COMPUTE s_gone = pcl5_total_missing + pcl5_total_na.
IF (pcl5_total_why = '' AND s_gone > 0) pcl5_total_why = 'too_many_missing'.
* Post-traumatic stress, total. Add up the 20 answers.
COMPUTE pcl5_total = pcl5_total_raw.
IF (pcl5_total_why <> '') pcl5_total = $SYSMIS.
COMPUTE pcl5_total_prorated = 0.
IF (NOT SYSMIS(pcl5_total) AND pcl5_total_answered < 20) pcl5_total_prorated = 1.
* Bands: 1 Below 31, 2 31 or 32 (within the cut-points), 3 33 or more.
COMPUTE pcl5_total_band = $SYSMIS.
IF (pcl5_total >= 0) pcl5_total_band = 1.
IF (pcl5_total >= 31) pcl5_total_band = 2.
IF (pcl5_total >= 33) pcl5_total_band = 3.
VARIABLE LABELS pcl5_total 'Post-traumatic stress, total' /pcl5_total_band
    'Post-traumatic stress, total: band'.
VALUE LABELS pcl5_total_band 1 'Below 31' 2 '31 or 32 (within the cut-points)' 3 '33 or more'.

* -- Intrusion (cluster B) (pcl5_intrusion).
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster B is items 1 to
  5, 0 to 20 (verified).
* Missing items: no published rule was found; all five are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_pcl5_1
    k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_intrusion_answered = NVALID(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5).
COUNT s_missing1 = pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE pcl5_intrusion_missing = s_missing1.
COMPUTE pcl5_intrusion_na = 0.
COMPUTE pcl5_intrusion_raw = SUM(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_intrusion_why (A16).
COMPUTE s_declared = pcl5_intrusion_answered + pcl5_intrusion_missing + pcl5_intrusion_na.
IF (pcl5_intrusion_why = '' AND s_declared < 5) pcl5_intrusion_why = 'under_query'.
IF (pcl5_intrusion_why = '' AND pcl5_intrusion_answered = 0) pcl5_intrusion_why =
    'nothing_answered'.
COMPUTE s_gone = pcl5_intrusion_missing + pcl5_intrusion_na.
IF (pcl5_intrusion_why = '' AND s_gone > 0) pcl5_intrusion_why = 'too_many_missing'.
* Intrusion (cluster B). Add up the 5 answers.
COMPUTE pcl5_intrusion = pcl5_intrusion_raw.
IF (pcl5_intrusion_why <> '') pcl5_intrusion = $SYSMIS.
COMPUTE pcl5_intrusion_prorated = 0.
IF (NOT SYSMIS(pcl5_intrusion) AND pcl5_intrusion_answered < 5) pcl5_intrusion_prorated = 1.
VARIABLE LABELS pcl5_intrusion 'Intrusion (cluster B)'.

* -- Avoidance (cluster C) (pcl5_avoidance).
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster C is items 6 and
  7, 0 to 8 (verified).
* Missing items: no published rule was found; both are required here, and a study may state its own
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_6 pcl5_7 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_pcl5_6 k_pcl5_7.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_avoidance_answered = NVALID(k_pcl5_6, k_pcl5_7).
COUNT s_missing1 = pcl5_6 pcl5_7 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE pcl5_avoidance_missing = s_missing1.
COMPUTE pcl5_avoidance_na = 0.
COMPUTE pcl5_avoidance_raw = SUM(k_pcl5_6, k_pcl5_7).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_avoidance_why (A16).
COMPUTE s_declared = pcl5_avoidance_answered + pcl5_avoidance_missing + pcl5_avoidance_na.
IF (pcl5_avoidance_why = '' AND s_declared < 2) pcl5_avoidance_why = 'under_query'.
IF (pcl5_avoidance_why = '' AND pcl5_avoidance_answered = 0) pcl5_avoidance_why =
    'nothing_answered'.
COMPUTE s_gone = pcl5_avoidance_missing + pcl5_avoidance_na.
IF (pcl5_avoidance_why = '' AND s_gone > 0) pcl5_avoidance_why = 'too_many_missing'.
* Avoidance (cluster C). Add up the 2 answers.
COMPUTE pcl5_avoidance = pcl5_avoidance_raw.
IF (pcl5_avoidance_why <> '') pcl5_avoidance = $SYSMIS.
COMPUTE pcl5_avoidance_prorated = 0.
IF (NOT SYSMIS(pcl5_avoidance) AND pcl5_avoidance_answered < 2) pcl5_avoidance_prorated = 1.
VARIABLE LABELS pcl5_avoidance 'Avoidance (cluster C)'.

* -- Negative changes of thought and mood (cluster D) (pcl5_mood).
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster D is items 8 to
  14, 0 to 28 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 pcl5_13 pcl5_14 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_mood_answered = NVALID(k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13,
    k_pcl5_14).
COUNT s_missing1 = pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 pcl5_13 pcl5_14 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE pcl5_mood_missing = s_missing1.
COMPUTE pcl5_mood_na = 0.
COMPUTE pcl5_mood_raw = SUM(k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13,
    k_pcl5_14).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_mood_why (A16).
COMPUTE s_declared = pcl5_mood_answered + pcl5_mood_missing + pcl5_mood_na.
IF (pcl5_mood_why = '' AND s_declared < 7) pcl5_mood_why = 'under_query'.
IF (pcl5_mood_why = '' AND pcl5_mood_answered = 0) pcl5_mood_why = 'nothing_answered'.
COMPUTE s_gone = pcl5_mood_missing + pcl5_mood_na.
IF (pcl5_mood_why = '' AND s_gone > 0) pcl5_mood_why = 'too_many_missing'.
* Negative changes of thought and mood (cluster D). Add up the 7 answers.
COMPUTE pcl5_mood = pcl5_mood_raw.
IF (pcl5_mood_why <> '') pcl5_mood = $SYSMIS.
COMPUTE pcl5_mood_prorated = 0.
IF (NOT SYSMIS(pcl5_mood) AND pcl5_mood_answered < 7) pcl5_mood_prorated = 1.
VARIABLE LABELS pcl5_mood 'Negative changes of thought and mood (cluster D)'.

* -- Arousal and reactivity (cluster E) (pcl5_arousal).
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster E is items 15 to
  20, 0 to 24 (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS)
    INTO k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_arousal_answered = NVALID(k_pcl5_15, k_pcl5_16, k_pcl5_17, k_pcl5_18, k_pcl5_19,
    k_pcl5_20).
COUNT s_missing1 = pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE pcl5_arousal_missing = s_missing1.
COMPUTE pcl5_arousal_na = 0.
COMPUTE pcl5_arousal_raw = SUM(k_pcl5_15, k_pcl5_16, k_pcl5_17, k_pcl5_18, k_pcl5_19, k_pcl5_20).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_arousal_why (A16).
COMPUTE s_declared = pcl5_arousal_answered + pcl5_arousal_missing + pcl5_arousal_na.
IF (pcl5_arousal_why = '' AND s_declared < 6) pcl5_arousal_why = 'under_query'.
IF (pcl5_arousal_why = '' AND pcl5_arousal_answered = 0) pcl5_arousal_why = 'nothing_answered'.
COMPUTE s_gone = pcl5_arousal_missing + pcl5_arousal_na.
IF (pcl5_arousal_why = '' AND s_gone > 0) pcl5_arousal_why = 'too_many_missing'.
* Arousal and reactivity (cluster E). Add up the 6 answers.
COMPUTE pcl5_arousal = pcl5_arousal_raw.
IF (pcl5_arousal_why <> '') pcl5_arousal = $SYSMIS.
COMPUTE pcl5_arousal_prorated = 0.
IF (NOT SYSMIS(pcl5_arousal) AND pcl5_arousal_answered < 6) pcl5_arousal_prorated = 1.
VARIABLE LABELS pcl5_arousal 'Arousal and reactivity (cluster E)'.

* -- Provisional criteria met (1) or not (0) (pcl5_provisional).
* Key: the National Center for PTSD's scoring as quoted by several scorers; an item counts from 2,
  and 1 B, 1 C, 2 D and 2 E are needed (verified).
* Missing items: no published rule was found; all twenty are required here, even where those
  answered would settle it, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12
    pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 k_pcl5_7 k_pcl5_8
    k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 k_pcl5_16 k_pcl5_17
    k_pcl5_18 k_pcl5_19 k_pcl5_20.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pcl5_provisional_answered = NVALID(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5,
    k_pcl5_6, k_pcl5_7, k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13, k_pcl5_14,
    k_pcl5_15, k_pcl5_16, k_pcl5_17, k_pcl5_18, k_pcl5_19, k_pcl5_20).
COUNT s_missing1 = pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11
    pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE pcl5_provisional_missing = s_missing1.
COMPUTE pcl5_provisional_na = 0.
COMPUTE pcl5_provisional_raw = SUM(k_pcl5_1, k_pcl5_2, k_pcl5_3, k_pcl5_4, k_pcl5_5, k_pcl5_6,
    k_pcl5_7, k_pcl5_8, k_pcl5_9, k_pcl5_10, k_pcl5_11, k_pcl5_12, k_pcl5_13, k_pcl5_14, k_pcl5_15,
    k_pcl5_16, k_pcl5_17, k_pcl5_18, k_pcl5_19, k_pcl5_20).
* Why there is no score, if there is none. The first reason counts.
STRING pcl5_provisional_why (A16).
COMPUTE s_declared = pcl5_provisional_answered + pcl5_provisional_missing + pcl5_provisional_na.
IF (pcl5_provisional_why = '' AND s_declared < 20) pcl5_provisional_why = 'under_query'.
IF (pcl5_provisional_why = '' AND pcl5_provisional_answered = 0) pcl5_provisional_why =
    'nothing_answered'.
COMPUTE s_gone = pcl5_provisional_missing + pcl5_provisional_na.
IF (pcl5_provisional_why = '' AND s_gone > 0) pcl5_provisional_why = 'too_many_missing'.
* Provisional criteria met (1) or not (0). 1 if all of this holds, and 0 if not: at least 1 of
  pcl5_1, pcl5_2, pcl5_3, pcl5_4, pcl5_5 at 2 or more; at least 1 of pcl5_6, pcl5_7 at 2 or more; at
  least 2 of pcl5_8, pcl5_9, pcl5_10, pcl5_11, pcl5_12, pcl5_13, pcl5_14 at 2 or more; at least 2 of
  pcl5_15, pcl5_16, pcl5_17, pcl5_18, pcl5_19, pcl5_20 at 2 or more.
COMPUTE pcl5_provisional = 1.
COUNT s_at1 = k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 1) pcl5_provisional = 0.
COUNT s_at1 = k_pcl5_6 k_pcl5_7 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 1) pcl5_provisional = 0.
COUNT s_at1 = k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 2) pcl5_provisional = 0.
COUNT s_at1 = k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20 (2 THRU HIGHEST).
COMPUTE s_at = s_at1.
IF (s_at < 2) pcl5_provisional = 0.
IF (pcl5_provisional_why <> '') pcl5_provisional = $SYSMIS.
COMPUTE pcl5_provisional_prorated = 0.
IF (NOT SYSMIS(pcl5_provisional) AND pcl5_provisional_answered < 20) pcl5_provisional_prorated = 1.
VARIABLE LABELS pcl5_provisional 'Provisional criteria met (1) or not (0)'.

SAVE OUTFILE='scores.sav' /KEEP=participant pcl5_total pcl5_total_answered pcl5_total_missing
    pcl5_total_na pcl5_total_prorated pcl5_total_raw pcl5_total_band pcl5_total_why pcl5_intrusion
    pcl5_intrusion_answered pcl5_intrusion_missing pcl5_intrusion_na pcl5_intrusion_prorated
    pcl5_intrusion_raw pcl5_intrusion_why pcl5_avoidance pcl5_avoidance_answered
    pcl5_avoidance_missing pcl5_avoidance_na pcl5_avoidance_prorated pcl5_avoidance_raw
    pcl5_avoidance_why pcl5_mood pcl5_mood_answered pcl5_mood_missing pcl5_mood_na
    pcl5_mood_prorated pcl5_mood_raw pcl5_mood_why pcl5_arousal pcl5_arousal_answered
    pcl5_arousal_missing pcl5_arousal_na pcl5_arousal_prorated pcl5_arousal_raw pcl5_arousal_why
    pcl5_provisional pcl5_provisional_answered pcl5_provisional_missing pcl5_provisional_na
    pcl5_provisional_prorated pcl5_provisional_raw pcl5_provisional_why.
