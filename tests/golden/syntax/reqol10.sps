* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6
    reqol10_7 reqol10_8 reqol10_9 reqol10_10 reqol10_physical.

* ==== Recovering Quality of Life, 10 items (ReQoL-10) (reqol10, definition 1.0).
* Keetharuth et al (2018). Br J Psychiatry 212:42-49, doi 10.1192/bjp.2017.10. Items and codes:
  topics of the ten items as read in Keetharuth et al 2019 (doi 10.1186/s12955-019-1123-z, table 2);
  their order, and that the numerals on the form are keyed, from knowledge and not re-read
  (unverified).
VARIABLE LABELS reqol10_1 'starting everyday tasks' /reqol10_2 'trust' /reqol10_3 'coping'
    /reqol10_4 'doing what is wanted' /reqol10_5 'happiness' /reqol10_6
    'whether life is worth living' /reqol10_7 'enjoyment' /reqol10_8 'hope' /reqol10_9 'loneliness'
    /reqol10_10 'confidence' /reqol10_physical 'physical health'.
VALUE LABELS reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8
    reqol10_9 reqol10_10 reqol10_physical 0 '0 (least favourable)' 1 '1' 2 '2' 3 '3' 4
    '4 (most favourable)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8
    reqol10_9 reqol10_10 reqol10_physical (-9 THRU -4).

* -- Recovering quality of life, total of 10 (reqol10_total).
* Key: ten items, 0 to 40, without the item on physical health, as read in secondary summaries;
  keyed numerals from knowledge and not re-read (unverified).
* Missing items: no rule was found in a source that could be read; all ten are required here, and a
  study may state its own (unverified).
* Bands: below 24 as read in one paper, 0 to 24 in the manual from knowledge and not re-read
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8 reqol10_9
    reqol10_10 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_reqol10_1 k_reqol10_2 k_reqol10_3
    k_reqol10_4 k_reqol10_5 k_reqol10_6 k_reqol10_7 k_reqol10_8 k_reqol10_9 k_reqol10_10.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE reqol10_total_answered = NVALID(k_reqol10_1, k_reqol10_2, k_reqol10_3, k_reqol10_4,
    k_reqol10_5, k_reqol10_6, k_reqol10_7, k_reqol10_8, k_reqol10_9, k_reqol10_10).
COUNT s_missing1 = reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8
    reqol10_9 reqol10_10 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE reqol10_total_missing = s_missing1.
COMPUTE reqol10_total_na = 0.
COMPUTE reqol10_total_raw = SUM(k_reqol10_1, k_reqol10_2, k_reqol10_3, k_reqol10_4, k_reqol10_5,
    k_reqol10_6, k_reqol10_7, k_reqol10_8, k_reqol10_9, k_reqol10_10).
* Why there is no score, if there is none. The first reason counts.
STRING reqol10_total_why (A16).
COMPUTE s_declared = reqol10_total_answered + reqol10_total_missing + reqol10_total_na.
IF (reqol10_total_why = '' AND s_declared < 10) reqol10_total_why = 'under_query'.
IF (reqol10_total_why = '' AND reqol10_total_answered = 0) reqol10_total_why = 'nothing_answered'.
COMPUTE s_gone = reqol10_total_missing + reqol10_total_na.
IF (reqol10_total_why = '' AND s_gone > 0) reqol10_total_why = 'too_many_missing'.
* Recovering quality of life, total of 10. Add up the 10 answers.
COMPUTE reqol10_total = reqol10_total_raw.
IF (reqol10_total_why <> '') reqol10_total = $SYSMIS.
COMPUTE reqol10_total_prorated = 0.
IF (NOT SYSMIS(reqol10_total) AND reqol10_total_answered < 10) reqol10_total_prorated = 1.
* Bands: 1 Below 24 (clinical range), 2 24 (on the disputed edge), 3 Above 24.
COMPUTE reqol10_total_band = $SYSMIS.
IF (reqol10_total >= 0) reqol10_total_band = 1.
IF (reqol10_total >= 24) reqol10_total_band = 2.
IF (reqol10_total >= 25) reqol10_total_band = 3.
VARIABLE LABELS reqol10_total 'Recovering quality of life, total of 10' /reqol10_total_band
    'Recovering quality of life, total of 10: band'.
VALUE LABELS reqol10_total_band 1 'Below 24 (clinical range)' 2 '24 (on the disputed edge)' 3
    'Above 24'.

SAVE OUTFILE='scores.sav' /KEEP=participant reqol10_total reqol10_total_answered
    reqol10_total_missing reqol10_total_na reqol10_total_prorated reqol10_total_raw
    reqol10_total_band reqol10_total_why.
