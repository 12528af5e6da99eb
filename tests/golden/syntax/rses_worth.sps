* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4
    rses_worth_5 rses_worth_6 rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10.

* ==== Rosenberg Self-Esteem Scale, worth first (RSES) (rses_worth, definition 1.0).
* Rosenberg M (1965). Society and the adolescent self-image. Princeton University Press. Items and
  codes: wording, order and key from the Open-Source Psychometrics Project and a public scorer
  (JWileymisc); codes 0 to 3 from the latter (verified).
VARIABLE LABELS rses_worth_1 'a person of worth' /rses_worth_2 'good qualities' /rses_worth_3
    'inclined to feel a failure' /rses_worth_4 'as able as most' /rses_worth_5
    'not much to be proud of' /rses_worth_6 'positive attitude to self' /rses_worth_7
    'satisfied with self' /rses_worth_8 'wishes for more self-respect' /rses_worth_9
    'useless at times' /rses_worth_10 'no good at times'.
VALUE LABELS rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 rses_worth_6
    rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10 0 'strongly disagree' 1 'disagree' 2
    'agree' 3 'strongly agree' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 rses_worth_6
    rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10 (-9 THRU -4).

* -- Self-esteem, total (rses_worth_total).
* Key: the author's scoring as public reproductions of the form print it; total 0 to 30, five items
  reversed as 3 - x (verified).
* Missing items: that no total is made with more than two missing is the documented rule of one
  package (qscorer), and that the person's mean stands for them is not said there; no rule of the
  author's was found (unverified).
* Bands: quoted from the author's university by several pages; no study behind it was found
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed:
  rses_worth_3, rses_worth_5, rses_worth_8, rses_worth_9, rses_worth_10.
RECODE rses_worth_1 rses_worth_2 rses_worth_4 rses_worth_6 rses_worth_7 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_rses_worth_1 k_rses_worth_2 k_rses_worth_4 k_rses_worth_6 k_rses_worth_7.
RECODE rses_worth_3 rses_worth_5 rses_worth_8 rses_worth_9 rses_worth_10 (0=3) (1=2) (2=1) (3=0)
    (ELSE=SYSMIS) INTO k_rses_worth_3 k_rses_worth_5 k_rses_worth_8 k_rses_worth_9 k_rses_worth_10.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rses_worth_total_answered = NVALID(k_rses_worth_1, k_rses_worth_2, k_rses_worth_3,
    k_rses_worth_4, k_rses_worth_5, k_rses_worth_6, k_rses_worth_7, k_rses_worth_8, k_rses_worth_9,
    k_rses_worth_10).
COUNT s_missing1 = rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 rses_worth_6
    rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rses_worth_total_missing = s_missing1.
COMPUTE rses_worth_total_na = 0.
COMPUTE rses_worth_total_raw = SUM(k_rses_worth_1, k_rses_worth_2, k_rses_worth_3, k_rses_worth_4,
    k_rses_worth_5, k_rses_worth_6, k_rses_worth_7, k_rses_worth_8, k_rses_worth_9,
    k_rses_worth_10).
* Why there is no score, if there is none. The first reason counts.
STRING rses_worth_total_why (A16).
COMPUTE s_declared = rses_worth_total_answered + rses_worth_total_missing + rses_worth_total_na.
IF (rses_worth_total_why = '' AND s_declared < 10) rses_worth_total_why = 'under_query'.
IF (rses_worth_total_why = '' AND rses_worth_total_answered = 0) rses_worth_total_why =
    'nothing_answered'.
COMPUTE s_gone = rses_worth_total_missing + rses_worth_total_na.
IF (rses_worth_total_why = '' AND s_gone > 2) rses_worth_total_why = 'too_many_missing'.
* Self-esteem, total. Add up the 10 answers.
COMPUTE rses_worth_total = rses_worth_total_raw.
IF (rses_worth_total_answered > 0 AND rses_worth_total_answered < 10) rses_worth_total =
    rses_worth_total_raw * 10 / rses_worth_total_answered.
IF (rses_worth_total_why <> '') rses_worth_total = $SYSMIS.
COMPUTE rses_worth_total_prorated = 0.
IF (NOT SYSMIS(rses_worth_total) AND rses_worth_total_answered < 10) rses_worth_total_prorated = 1.
* Bands: 1 Below 15 (called low), 2 15 or more.
COMPUTE rses_worth_total_band = $SYSMIS.
IF (rses_worth_total >= 0) rses_worth_total_band = 1.
IF (rses_worth_total >= 15) rses_worth_total_band = 2.
VARIABLE LABELS rses_worth_total 'Self-esteem, total' /rses_worth_total_band
    'Self-esteem, total: band'.
VALUE LABELS rses_worth_total_band 1 'Below 15 (called low)' 2 '15 or more'.

SAVE OUTFILE='scores.sav' /KEEP=participant rses_worth_total rses_worth_total_answered
    rses_worth_total_missing rses_worth_total_na rses_worth_total_prorated rses_worth_total_raw
    rses_worth_total_band rses_worth_total_why.
