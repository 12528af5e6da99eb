* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10.

* ==== Kessler psychological distress scale, 10 items, coded 1 to 5 (K10) (k10, definition 1.0).
* Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
  knowledge and not re-read). Items and codes: codes 1-5, total and groups from an information paper
  of the Australian statistics bureau (4817.0.55.001); order of the ten as on an Australian form
  (verified).
VARIABLE LABELS k10_1 'tiredness' /k10_2 'nervousness' /k10_3 'nervousness beyond calming' /k10_4
    'hopelessness' /k10_5 'restlessness' /k10_6 'restlessness beyond sitting still' /k10_7
    'depression' /k10_8 'everything an effort' /k10_9 'deep sadness' /k10_10 'worthlessness'.
VALUE LABELS k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10 1 'None of the time' 2
    'A little of the time' 3 'Some of the time' 4 'Most of the time' 5 'All of the time' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
MISSING VALUES k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10 (-9 THRU -4).

* -- Psychological distress, total of 10 (10 to 50) (k10_total).
* Key: sum 10 to 50, skipped items scoring as none of the time, as read (verified).
* Missing items: specification of the Australian primary mental health care data set (logicly-
  au/pmhc-mds-spec, K10+ score), one of ten may be missing and the total is then the rounded sum of
  nine times 10 / 9; it does not speak of skipped items (verified).
* Bands: Australian statistics bureau, information paper 4817.0.55.001, table E (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE k10_2 (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO g_k10_2.
COMPUTE n_k10_2 = 0.
COUNT m_k10_2 = k10_2 (-9, -8, -7, -6, -5, SYSMIS).
RECODE k10_5 (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO g_k10_5.
COMPUTE n_k10_5 = 0.
COUNT m_k10_5 = k10_5 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE c_k10_3 = 0.
IF (NOT SYSMIS(g_k10_2) AND g_k10_2 < 2) c_k10_3 = 1.
IF (n_k10_2 = 1) c_k10_3 = 1.
COMPUTE c_k10_6 = 0.
IF (NOT SYSMIS(g_k10_5) AND g_k10_5 < 2) c_k10_6 = 1.
IF (n_k10_5 = 1) c_k10_6 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10 (1=1) (2=2) (3=3) (4=4) (5=5)
    (ELSE=SYSMIS) INTO k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 k_k10_8 k_k10_9
    k_k10_10.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_k10_3) AND k_k10_3 < 1 AND c_k10_3 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_k10_3) AND k_k10_3 > 1 AND c_k10_3 = 1) s_against = s_against + 1.
IF (c_k10_3 = 1) k_k10_3 = $SYSMIS.
IF (NOT SYSMIS(k_k10_6) AND k_k10_6 < 1 AND c_k10_6 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_k10_6) AND k_k10_6 > 1 AND c_k10_6 = 1) s_against = s_against + 1.
IF (c_k10_6 = 1) k_k10_6 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE k10_total_answered = NVALID(k_k10_1, k_k10_2, k_k10_3, k_k10_4, k_k10_5, k_k10_6, k_k10_7,
    k_k10_8, k_k10_9, k_k10_10).
COUNT s_missing1 = k10_1 k10_2 k10_4 k10_5 k10_7 k10_8 k10_9 k10_10 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_k10_3 = k10_3 (-7).
COUNT m_k10_3 = k10_3 (-9, -8, -6, -5, SYSMIS).
IF (m_k10_3 = 1 AND c_k10_3 = 1) n_k10_3 = 1.
IF (c_k10_3 = 1) m_k10_3 = 0.
IF (k10_3 = 1 AND c_k10_3 = 1) n_k10_3 = 1.
COUNT n_k10_6 = k10_6 (-7).
COUNT m_k10_6 = k10_6 (-9, -8, -6, -5, SYSMIS).
IF (m_k10_6 = 1 AND c_k10_6 = 1) n_k10_6 = 1.
IF (c_k10_6 = 1) m_k10_6 = 0.
IF (k10_6 = 1 AND c_k10_6 = 1) n_k10_6 = 1.
COMPUTE k10_total_missing = s_missing1 + m_k10_3 + m_k10_6.
COMPUTE k10_total_na = n_k10_3 + n_k10_6.
COMPUTE k10_total_raw = SUM(k_k10_1, k_k10_2, k_k10_3, k_k10_4, k_k10_5, k_k10_6, k_k10_7, k_k10_8,
    k_k10_9, k_k10_10).
* Why there is no score, if there is none. The first reason counts.
STRING k10_total_why (A16).
COMPUTE s_declared = k10_total_answered + k10_total_missing + k10_total_na + s_against.
IF (k10_total_why = '' AND s_declared < 10) k10_total_why = 'under_query'.
IF (k10_total_why = '' AND s_against > 0) k10_total_why = 'contradicts_gate'.
IF (k10_total_why = '' AND k10_total_answered = 0) k10_total_why = 'nothing_answered'.
IF (k10_total_why = '' AND k10_total_missing > 1) k10_total_why = 'too_many_missing'.
* Psychological distress, total of 10 (10 to 50). Add up the 10 answers.
IF (n_k10_3 = 1) k_k10_3 = 1.
IF (n_k10_6 = 1) k_k10_6 = 1.
COMPUTE s_used = NVALID(k_k10_1, k_k10_2, k_k10_3, k_k10_4, k_k10_5, k_k10_6, k_k10_7, k_k10_8,
    k_k10_9, k_k10_10).
COMPUTE s_total = SUM(k_k10_1, k_k10_2, k_k10_3, k_k10_4, k_k10_5, k_k10_6, k_k10_7, k_k10_8,
    k_k10_9, k_k10_10).
COMPUTE k10_total = s_total.
IF (s_used > 0 AND s_used < 10) k10_total = s_total * 10 / s_used.
IF (s_used < 10) k10_total = RND(k10_total).
IF (k10_total_why <> '') k10_total = $SYSMIS.
COMPUTE k10_total_prorated = 0.
IF (NOT SYSMIS(k10_total) AND s_used < 10) k10_total_prorated = 1.
* Bands: 1 Low, 2 Moderate, 3 High, 4 Very high.
COMPUTE k10_total_band = $SYSMIS.
IF (k10_total >= 10) k10_total_band = 1.
IF (k10_total >= 16) k10_total_band = 2.
IF (k10_total >= 22) k10_total_band = 3.
IF (k10_total >= 30) k10_total_band = 4.
VARIABLE LABELS k10_total 'Psychological distress, total of 10 (10 to 50)' /k10_total_band
    'Psychological distress, total of 10 (10 to 50): band'.
VALUE LABELS k10_total_band 1 'Low' 2 'Moderate' 3 'High' 4 'Very high'.

SAVE OUTFILE='scores.sav' /KEEP=participant k10_total k10_total_answered k10_total_missing
    k10_total_na k10_total_prorated k10_total_raw k10_total_band k10_total_why.
