* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7
    wemwbs_8 wemwbs_9 wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14.

* ==== Warwick-Edinburgh Mental Wellbeing Scale, 14 items (WEMWBS) (wemwbs, definition 1.0).
* Tennant et al (2007). Health Qual Life Outcomes 5:63, doi 10.1186/1477-7525-5-63. Items and codes:
  fourteen positively worded items, codes 1-5 and total as read on the holder's page; topics of the
  items in the order of an open-source implementation (CamCOPS) (verified).
VARIABLE LABELS wemwbs_1 'optimism' /wemwbs_2 'usefulness' /wemwbs_3 'relaxation' /wemwbs_4
    'interest in others' /wemwbs_5 'energy' /wemwbs_6 'dealing with problems' /wemwbs_7
    'clear thinking' /wemwbs_8 'feeling good about self' /wemwbs_9 'closeness to others' /wemwbs_10
    'confidence' /wemwbs_11 'own decisions' /wemwbs_12 'feeling loved' /wemwbs_13
    'interest in new things' /wemwbs_14 'cheerfulness'.
VALUE LABELS wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9
    wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 1 '1 (least often)' 2 '2' 3 '3' 4 '4' 5
    '5 (most often)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9
    wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 (-9 THRU -4).

* -- Mental wellbeing, total of 14 (wemwbs_total).
* Key: the holders' page on scoring, sum of the 14 items, 14 to 70 (verified).
* Missing items: no rule was found in a source that could be read; all fourteen are required here,
  and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9 wemwbs_10
    wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 (1=1) (2=2) (3=3) (4=4) (5=5) (ELSE=SYSMIS) INTO
    k_wemwbs_1 k_wemwbs_2 k_wemwbs_3 k_wemwbs_4 k_wemwbs_5 k_wemwbs_6 k_wemwbs_7 k_wemwbs_8
    k_wemwbs_9 k_wemwbs_10 k_wemwbs_11 k_wemwbs_12 k_wemwbs_13 k_wemwbs_14.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wemwbs_total_answered = NVALID(k_wemwbs_1, k_wemwbs_2, k_wemwbs_3, k_wemwbs_4, k_wemwbs_5,
    k_wemwbs_6, k_wemwbs_7, k_wemwbs_8, k_wemwbs_9, k_wemwbs_10, k_wemwbs_11, k_wemwbs_12,
    k_wemwbs_13, k_wemwbs_14).
COUNT s_missing1 = wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9
    wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE wemwbs_total_missing = s_missing1.
COMPUTE wemwbs_total_na = 0.
COMPUTE wemwbs_total_raw = SUM(k_wemwbs_1, k_wemwbs_2, k_wemwbs_3, k_wemwbs_4, k_wemwbs_5,
    k_wemwbs_6, k_wemwbs_7, k_wemwbs_8, k_wemwbs_9, k_wemwbs_10, k_wemwbs_11, k_wemwbs_12,
    k_wemwbs_13, k_wemwbs_14).
* Why there is no score, if there is none. The first reason counts.
STRING wemwbs_total_why (A16).
COMPUTE s_declared = wemwbs_total_answered + wemwbs_total_missing + wemwbs_total_na.
IF (wemwbs_total_why = '' AND s_declared < 14) wemwbs_total_why = 'under_query'.
IF (wemwbs_total_why = '' AND wemwbs_total_answered = 0) wemwbs_total_why = 'nothing_answered'.
COMPUTE s_gone = wemwbs_total_missing + wemwbs_total_na.
IF (wemwbs_total_why = '' AND s_gone > 0) wemwbs_total_why = 'too_many_missing'.
* Mental wellbeing, total of 14. Add up the 14 answers.
COMPUTE wemwbs_total = wemwbs_total_raw.
IF (wemwbs_total_why <> '') wemwbs_total = $SYSMIS.
COMPUTE wemwbs_total_prorated = 0.
IF (NOT SYSMIS(wemwbs_total) AND wemwbs_total_answered < 14) wemwbs_total_prorated = 1.
VARIABLE LABELS wemwbs_total 'Mental wellbeing, total of 14'.

SAVE OUTFILE='scores.sav' /KEEP=participant wemwbs_total wemwbs_total_answered wemwbs_total_missing
    wemwbs_total_na wemwbs_total_prorated wemwbs_total_raw wemwbs_total_why.
