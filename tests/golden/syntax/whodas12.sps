* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5
    whodas12_6 whodas12_7 whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12.

* ==== WHO Disability Assessment Schedule 2.0, 12 items (WHODAS 2.0) (whodas12, definition 1.0).
* Ustun et al (2010). Bull World Health Organ 88:815-823; Measuring Health and Disability, WHO
  (2010), ISBN 978 92 4 154759 8. Items and codes: order of the twelve items, codes 1 to 5 and
  domains from a published table of the 12-item version, and the holder's pages (verified).
VARIABLE LABELS whodas12_1 'standing' /whodas12_2 'household' /whodas12_3 'learning something new'
    /whodas12_4 'joining in the community' /whodas12_5 'affected emotionally' /whodas12_6
    'concentrating' /whodas12_7 'walking far' /whodas12_8 'washing' /whodas12_9 'dressing'
    /whodas12_10 'dealing with strangers' /whodas12_11 'keeping a friendship' /whodas12_12
    'day''s work'.
VALUE LABELS whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7 whodas12_8
    whodas12_9 whodas12_10 whodas12_11 whodas12_12 1 '1 (least difficulty)' 2 '2' 3 '3' 4 '4' 5
    '5 (most difficulty)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7
    whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12 (-9 THRU -4).

* -- Disability, simple total (whodas12_total).
* Key: simple scoring as described by WHO and in doi 10.1371/journal.pone.0008343; sum of twelve, 12
  to 60, none reversed and none weighted (verified).
* Missing items: a rule for one missing of the 12-item version (its place taken by the mean of the
  others) is known but was not found to read; all twelve are required here, and a study may state
  its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7 whodas12_8
    whodas12_9 whodas12_10 whodas12_11 whodas12_12 (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO
    k_whodas12_1 k_whodas12_2 k_whodas12_3 k_whodas12_4 k_whodas12_5 k_whodas12_6 k_whodas12_7
    k_whodas12_8 k_whodas12_9 k_whodas12_10 k_whodas12_11 k_whodas12_12.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE whodas12_total_answered = NVALID(k_whodas12_1, k_whodas12_2, k_whodas12_3, k_whodas12_4,
    k_whodas12_5, k_whodas12_6, k_whodas12_7, k_whodas12_8, k_whodas12_9, k_whodas12_10,
    k_whodas12_11, k_whodas12_12).
COUNT s_missing1 = whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7
    whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE whodas12_total_missing = s_missing1.
COMPUTE whodas12_total_na = 0.
COMPUTE whodas12_total_raw = SUM(k_whodas12_1, k_whodas12_2, k_whodas12_3, k_whodas12_4,
    k_whodas12_5, k_whodas12_6, k_whodas12_7, k_whodas12_8, k_whodas12_9, k_whodas12_10,
    k_whodas12_11, k_whodas12_12).
* Why there is no score, if there is none. The first reason counts.
STRING whodas12_total_why (A16).
COMPUTE s_declared = whodas12_total_answered + whodas12_total_missing + whodas12_total_na.
IF (whodas12_total_why = '' AND s_declared < 12) whodas12_total_why = 'under_query'.
IF (whodas12_total_why = '' AND whodas12_total_answered = 0) whodas12_total_why =
    'nothing_answered'.
COMPUTE s_gone = whodas12_total_missing + whodas12_total_na.
IF (whodas12_total_why = '' AND s_gone > 0) whodas12_total_why = 'too_many_missing'.
* Disability, simple total. Add up the 12 answers.
COMPUTE whodas12_total = whodas12_total_raw.
IF (whodas12_total_why <> '') whodas12_total = $SYSMIS.
COMPUTE whodas12_total_prorated = 0.
IF (NOT SYSMIS(whodas12_total) AND whodas12_total_answered < 12) whodas12_total_prorated = 1.
VARIABLE LABELS whodas12_total 'Disability, simple total'.

SAVE OUTFILE='scores.sav' /KEEP=participant whodas12_total whodas12_total_answered
    whodas12_total_missing whodas12_total_na whodas12_total_prorated whodas12_total_raw
    whodas12_total_why.
