* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain
    eq5d5l_anxiety eq5d5l_vas.

* ==== EQ-5D, five levels, with the visual analogue scale (EQ-5D-5L) (eq5d5l, definition 1.0).
* Rowen et al (2026). Value Health, doi 10.1016/j.jval.2026.03.008 (UK value set); Devlin et al
  (2018). Health Econ 27:7-22, doi 10.1002/hec.3564 (value set for England). Items and codes:
  dimensions, levels 1-5 and scale 0-100 as read (verified).
VARIABLE LABELS eq5d5l_mobility 'mobility' /eq5d5l_selfcare 'self-care' /eq5d5l_usual
    'usual activities' /eq5d5l_pain 'pain and discomfort' /eq5d5l_anxiety 'anxiety and depression'
    /eq5d5l_vas 'own health today'.
VALUE LABELS eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety 1
    'Level 1 (best)' 2 'Level 2' 3 'Level 3' 4 'Level 4' 5 'Level 5 (worst)' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS eq5d5l_vas -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety eq5d5l_vas
    (-9 THRU -4).

* -- EQ-5D-5L index, UK value set (Rowen 2026) (eq5d5l_uk2026).
* Key: Rowen et al 2026, coefficients as read in an open-source implementation (fragla/eq5d)
  (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (1=1) (2=2) (3=3)
    (4=4) (5=5) (ELSE=SYSMIS) INTO k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual k_eq5d5l_pain
    k_eq5d5l_anxiety.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE eq5d5l_uk2026_answered = NVALID(k_eq5d5l_mobility, k_eq5d5l_selfcare, k_eq5d5l_usual,
    k_eq5d5l_pain, k_eq5d5l_anxiety).
COUNT s_missing1 = eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE eq5d5l_uk2026_missing = s_missing1.
COMPUTE eq5d5l_uk2026_na = 0.
COMPUTE eq5d5l_uk2026_raw = SUM(k_eq5d5l_mobility, k_eq5d5l_selfcare, k_eq5d5l_usual, k_eq5d5l_pain,
    k_eq5d5l_anxiety).
* Why there is no score, if there is none. The first reason counts.
STRING eq5d5l_uk2026_why (A16).
COMPUTE s_declared = eq5d5l_uk2026_answered + eq5d5l_uk2026_missing + eq5d5l_uk2026_na.
IF (eq5d5l_uk2026_why = '' AND s_declared < 5) eq5d5l_uk2026_why = 'under_query'.
IF (eq5d5l_uk2026_why = '' AND eq5d5l_uk2026_answered = 0) eq5d5l_uk2026_why = 'nothing_answered'.
COMPUTE s_gone = eq5d5l_uk2026_missing + eq5d5l_uk2026_na.
IF (eq5d5l_uk2026_why = '' AND s_gone > 0) eq5d5l_uk2026_why = 'too_many_missing'.
* EQ-5D-5L index, UK value set (Rowen 2026). From 1, take the UK time trade-off (Rowen 2026)
  decrement of each dimension's level.
RECODE k_eq5d5l_mobility (1=0) (2=0.032) (3=0.058) (4=0.179) (5=0.279) (ELSE=SYSMIS) INTO
    l_eq5d5l_mobility.
RECODE k_eq5d5l_selfcare (1=0) (2=0.038) (3=0.06) (4=0.162) (5=0.206) (ELSE=SYSMIS) INTO
    l_eq5d5l_selfcare.
RECODE k_eq5d5l_usual (1=0) (2=0.049) (3=0.086) (4=0.184) (5=0.212) (ELSE=SYSMIS) INTO
    l_eq5d5l_usual.
RECODE k_eq5d5l_pain (1=0) (2=0.056) (3=0.066) (4=0.371) (5=0.479) (ELSE=SYSMIS) INTO l_eq5d5l_pain.
RECODE k_eq5d5l_anxiety (1=0) (2=0.041) (3=0.126) (4=0.313) (5=0.391) (ELSE=SYSMIS) INTO
    l_eq5d5l_anxiety.
COMPUTE eq5d5l_uk2026 = 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual - l_eq5d5l_pain -
    l_eq5d5l_anxiety.
COMPUTE s_up = TRUNC(eq5d5l_uk2026 * 1000 + 0.5).
IF (s_up > (eq5d5l_uk2026 * 1000 + 0.5)) s_up = s_up - 1.
COMPUTE eq5d5l_uk2026 = s_up / 1000.
IF (eq5d5l_uk2026_why <> '') eq5d5l_uk2026 = $SYSMIS.
COMPUTE eq5d5l_uk2026_prorated = 0.
IF (NOT SYSMIS(eq5d5l_uk2026) AND eq5d5l_uk2026_answered < 5) eq5d5l_uk2026_prorated = 1.
VARIABLE LABELS eq5d5l_uk2026 'EQ-5D-5L index, UK value set (Rowen 2026)'.

* -- EQ-5D-5L index, value set for England (Devlin 2018) (eq5d5l_england).
* Key: Devlin et al 2018, coefficients as read in an open-source implementation (fragla/eq5d)
  (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (1=1) (2=2) (3=3)
    (4=4) (5=5) (ELSE=SYSMIS) INTO k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual k_eq5d5l_pain
    k_eq5d5l_anxiety.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE eq5d5l_england_answered = NVALID(k_eq5d5l_mobility, k_eq5d5l_selfcare, k_eq5d5l_usual,
    k_eq5d5l_pain, k_eq5d5l_anxiety).
COUNT s_missing1 = eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (-9, -8,
    -7, -6, -5, SYSMIS).
COMPUTE eq5d5l_england_missing = s_missing1.
COMPUTE eq5d5l_england_na = 0.
COMPUTE eq5d5l_england_raw = SUM(k_eq5d5l_mobility, k_eq5d5l_selfcare, k_eq5d5l_usual,
    k_eq5d5l_pain, k_eq5d5l_anxiety).
* Why there is no score, if there is none. The first reason counts.
STRING eq5d5l_england_why (A16).
COMPUTE s_declared = eq5d5l_england_answered + eq5d5l_england_missing + eq5d5l_england_na.
IF (eq5d5l_england_why = '' AND s_declared < 5) eq5d5l_england_why = 'under_query'.
IF (eq5d5l_england_why = '' AND eq5d5l_england_answered = 0) eq5d5l_england_why =
    'nothing_answered'.
COMPUTE s_gone = eq5d5l_england_missing + eq5d5l_england_na.
IF (eq5d5l_england_why = '' AND s_gone > 0) eq5d5l_england_why = 'too_many_missing'.
* EQ-5D-5L index, value set for England (Devlin 2018). From 1, take the England (Devlin 2018)
  decrement of each dimension's level.
RECODE k_eq5d5l_mobility (1=0) (2=0.058) (3=0.076) (4=0.207) (5=0.274) (ELSE=SYSMIS) INTO
    l_eq5d5l_mobility.
RECODE k_eq5d5l_selfcare (1=0) (2=0.05) (3=0.08) (4=0.164) (5=0.203) (ELSE=SYSMIS) INTO
    l_eq5d5l_selfcare.
RECODE k_eq5d5l_usual (1=0) (2=0.05) (3=0.063) (4=0.162) (5=0.184) (ELSE=SYSMIS) INTO
    l_eq5d5l_usual.
RECODE k_eq5d5l_pain (1=0) (2=0.063) (3=0.084) (4=0.276) (5=0.335) (ELSE=SYSMIS) INTO l_eq5d5l_pain.
RECODE k_eq5d5l_anxiety (1=0) (2=0.078) (3=0.104) (4=0.285) (5=0.289) (ELSE=SYSMIS) INTO
    l_eq5d5l_anxiety.
COMPUTE eq5d5l_england = 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual - l_eq5d5l_pain
    - l_eq5d5l_anxiety.
COMPUTE s_up = TRUNC(eq5d5l_england * 1000 + 0.5).
IF (s_up > (eq5d5l_england * 1000 + 0.5)) s_up = s_up - 1.
COMPUTE eq5d5l_england = s_up / 1000.
IF (eq5d5l_england_why <> '') eq5d5l_england = $SYSMIS.
COMPUTE eq5d5l_england_prorated = 0.
IF (NOT SYSMIS(eq5d5l_england) AND eq5d5l_england_answered < 5) eq5d5l_england_prorated = 1.
VARIABLE LABELS eq5d5l_england 'EQ-5D-5L index, value set for England (Devlin 2018)'.

* -- EQ VAS, own health today (eq5d5l_health).
* Key: scale from 0 to 100 as read (verified).
* Missing items: one answer, reported as it is (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE eq5d5l_vas (0 THRU 100=COPY) (ELSE=SYSMIS) INTO k_eq5d5l_vas.
IF (ABS(k_eq5d5l_vas - RND(k_eq5d5l_vas)) > 1E-6) k_eq5d5l_vas = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE eq5d5l_health_answered = NVALID(k_eq5d5l_vas).
COUNT s_missing1 = eq5d5l_vas (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE eq5d5l_health_missing = s_missing1.
COMPUTE eq5d5l_health_na = 0.
COMPUTE eq5d5l_health_raw = SUM(k_eq5d5l_vas).
* Why there is no score, if there is none. The first reason counts.
STRING eq5d5l_health_why (A16).
COMPUTE s_declared = eq5d5l_health_answered + eq5d5l_health_missing + eq5d5l_health_na.
IF (eq5d5l_health_why = '' AND s_declared < 1) eq5d5l_health_why = 'under_query'.
IF (eq5d5l_health_why = '' AND eq5d5l_health_answered = 0) eq5d5l_health_why = 'nothing_answered'.
COMPUTE s_gone = eq5d5l_health_missing + eq5d5l_health_na.
IF (eq5d5l_health_why = '' AND s_gone > 0) eq5d5l_health_why = 'too_many_missing'.
* EQ VAS, own health today. Take the answer to eq5d5l_vas as it is.
COMPUTE eq5d5l_health = k_eq5d5l_vas.
IF (eq5d5l_health_why <> '') eq5d5l_health = $SYSMIS.
COMPUTE eq5d5l_health_prorated = 0.
IF (NOT SYSMIS(eq5d5l_health) AND eq5d5l_health_answered < 1) eq5d5l_health_prorated = 1.
VARIABLE LABELS eq5d5l_health 'EQ VAS, own health today'.

SAVE OUTFILE='scores.sav' /KEEP=participant eq5d5l_uk2026 eq5d5l_uk2026_answered
    eq5d5l_uk2026_missing eq5d5l_uk2026_na eq5d5l_uk2026_prorated eq5d5l_uk2026_raw
    eq5d5l_uk2026_why eq5d5l_england eq5d5l_england_answered eq5d5l_england_missing
    eq5d5l_england_na eq5d5l_england_prorated eq5d5l_england_raw eq5d5l_england_why eq5d5l_health
    eq5d5l_health_answered eq5d5l_health_missing eq5d5l_health_na eq5d5l_health_prorated
    eq5d5l_health_raw eq5d5l_health_why.
