* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain
    eq5d3l_anxiety eq5d3l_vas.

* ==== EQ-5D, three levels, with the visual analogue scale (EQ-5D-3L) (eq5d3l, definition 1.0).
* Dolan P (1997). Med Care, doi 10.1097/00005650-199711000-00002 (UK value set). Items and codes:
  dimensions, levels 1-3 and scale 0-100 as read (verified).
VARIABLE LABELS eq5d3l_mobility 'mobility' /eq5d3l_selfcare 'self-care' /eq5d3l_usual
    'usual activities' /eq5d3l_pain 'pain and discomfort' /eq5d3l_anxiety 'anxiety and depression'
    /eq5d3l_vas 'own health today'.
VALUE LABELS eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety 1
    'Level 1 (best)' 2 'Level 2' 3 'Level 3 (worst)' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS eq5d3l_vas -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety eq5d3l_vas
    (-9 THRU -4).

* -- EQ-5D-3L index, UK time trade-off set (Dolan 1997) (eq5d3l_index).
* Key: Dolan 1997, coefficients as read in an open-source implementation (fragla/eq5d) (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_eq5d3l_mobility k_eq5d3l_selfcare k_eq5d3l_usual k_eq5d3l_pain
    k_eq5d3l_anxiety.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE eq5d3l_index_answered = NVALID(k_eq5d3l_mobility, k_eq5d3l_selfcare, k_eq5d3l_usual,
    k_eq5d3l_pain, k_eq5d3l_anxiety).
COUNT s_missing1 = eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE eq5d3l_index_missing = s_missing1.
COMPUTE eq5d3l_index_na = 0.
COMPUTE eq5d3l_index_raw = SUM(k_eq5d3l_mobility, k_eq5d3l_selfcare, k_eq5d3l_usual, k_eq5d3l_pain,
    k_eq5d3l_anxiety).
* Why there is no score, if there is none. The first reason counts.
STRING eq5d3l_index_why (A16).
COMPUTE s_declared = eq5d3l_index_answered + eq5d3l_index_missing + eq5d3l_index_na.
IF (eq5d3l_index_why = '' AND s_declared < 5) eq5d3l_index_why = 'under_query'.
IF (eq5d3l_index_why = '' AND eq5d3l_index_answered = 0) eq5d3l_index_why = 'nothing_answered'.
COMPUTE s_gone = eq5d3l_index_missing + eq5d3l_index_na.
IF (eq5d3l_index_why = '' AND s_gone > 0) eq5d3l_index_why = 'too_many_missing'.
* EQ-5D-3L index, UK time trade-off set (Dolan 1997). From 1, take the UK time trade-off (Dolan
  1997) decrement of each dimension's level; take 0.081 if any is above 1, and 0.269 if any is at 3.
RECODE k_eq5d3l_mobility (1=0) (2=0.069) (3=0.314) (ELSE=SYSMIS) INTO l_eq5d3l_mobility.
RECODE k_eq5d3l_selfcare (1=0) (2=0.104) (3=0.214) (ELSE=SYSMIS) INTO l_eq5d3l_selfcare.
RECODE k_eq5d3l_usual (1=0) (2=0.036) (3=0.094) (ELSE=SYSMIS) INTO l_eq5d3l_usual.
RECODE k_eq5d3l_pain (1=0) (2=0.123) (3=0.386) (ELSE=SYSMIS) INTO l_eq5d3l_pain.
RECODE k_eq5d3l_anxiety (1=0) (2=0.071) (3=0.236) (ELSE=SYSMIS) INTO l_eq5d3l_anxiety.
COMPUTE eq5d3l_index = 1 - l_eq5d3l_mobility - l_eq5d3l_selfcare - l_eq5d3l_usual - l_eq5d3l_pain -
    l_eq5d3l_anxiety.
COMPUTE s_worst = MAX(k_eq5d3l_mobility, k_eq5d3l_selfcare, k_eq5d3l_usual, k_eq5d3l_pain,
    k_eq5d3l_anxiety).
IF (s_worst > 1) eq5d3l_index = eq5d3l_index - 0.081.
IF (s_worst >= 3) eq5d3l_index = eq5d3l_index - 0.269.
COMPUTE s_up = TRUNC(eq5d3l_index * 1000 + 0.5).
IF (s_up > (eq5d3l_index * 1000 + 0.5)) s_up = s_up - 1.
COMPUTE eq5d3l_index = s_up / 1000.
IF (eq5d3l_index_why <> '') eq5d3l_index = $SYSMIS.
COMPUTE eq5d3l_index_prorated = 0.
IF (NOT SYSMIS(eq5d3l_index) AND eq5d3l_index_answered < 5) eq5d3l_index_prorated = 1.
VARIABLE LABELS eq5d3l_index 'EQ-5D-3L index, UK time trade-off set (Dolan 1997)'.

* -- EQ VAS, own health today (eq5d3l_health).
* Key: scale from 0 to 100 as read (verified).
* Missing items: one answer, reported as it is (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE eq5d3l_vas (0 THRU 100=COPY) (ELSE=SYSMIS) INTO k_eq5d3l_vas.
IF (ABS(k_eq5d3l_vas - RND(k_eq5d3l_vas)) > 1E-6) k_eq5d3l_vas = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE eq5d3l_health_answered = NVALID(k_eq5d3l_vas).
COUNT s_missing1 = eq5d3l_vas (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE eq5d3l_health_missing = s_missing1.
COMPUTE eq5d3l_health_na = 0.
COMPUTE eq5d3l_health_raw = SUM(k_eq5d3l_vas).
* Why there is no score, if there is none. The first reason counts.
STRING eq5d3l_health_why (A16).
COMPUTE s_declared = eq5d3l_health_answered + eq5d3l_health_missing + eq5d3l_health_na.
IF (eq5d3l_health_why = '' AND s_declared < 1) eq5d3l_health_why = 'under_query'.
IF (eq5d3l_health_why = '' AND eq5d3l_health_answered = 0) eq5d3l_health_why = 'nothing_answered'.
COMPUTE s_gone = eq5d3l_health_missing + eq5d3l_health_na.
IF (eq5d3l_health_why = '' AND s_gone > 0) eq5d3l_health_why = 'too_many_missing'.
* EQ VAS, own health today. Take the answer to eq5d3l_vas as it is.
COMPUTE eq5d3l_health = k_eq5d3l_vas.
IF (eq5d3l_health_why <> '') eq5d3l_health = $SYSMIS.
COMPUTE eq5d3l_health_prorated = 0.
IF (NOT SYSMIS(eq5d3l_health) AND eq5d3l_health_answered < 1) eq5d3l_health_prorated = 1.
VARIABLE LABELS eq5d3l_health 'EQ VAS, own health today'.

SAVE OUTFILE='scores.sav' /KEEP=participant eq5d3l_index eq5d3l_index_answered eq5d3l_index_missing
    eq5d3l_index_na eq5d3l_index_prorated eq5d3l_index_raw eq5d3l_index_why eq5d3l_health
    eq5d3l_health_answered eq5d3l_health_missing eq5d3l_health_na eq5d3l_health_prorated
    eq5d3l_health_raw eq5d3l_health_why.
