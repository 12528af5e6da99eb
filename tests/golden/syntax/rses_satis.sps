* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4
    rses_satis_5 rses_satis_6 rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10.

* ==== Rosenberg Self-Esteem Scale, satisfaction first (RSES) (rses_satis, definition 1.0).
* Rosenberg M (1965). Society and the adolescent self-image. Princeton University Press. Items and
  codes: wording, order and key from two public reproductions of the form and one package (qscorer);
  codes 0 to 3 from the same (verified).
VARIABLE LABELS rses_satis_1 'satisfied with self' /rses_satis_2 'no good at times' /rses_satis_3
    'good qualities' /rses_satis_4 'as able as most' /rses_satis_5 'not much to be proud of'
    /rses_satis_6 'useless at times' /rses_satis_7 'a person of worth' /rses_satis_8
    'wishes for more self-respect' /rses_satis_9 'inclined to feel a failure' /rses_satis_10
    'positive attitude to self'.
VALUE LABELS rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 rses_satis_6
    rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10 0 'strongly disagree' 1 'disagree' 2
    'agree' 3 'strongly agree' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 rses_satis_6
    rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10 (-9 THRU -4).

* -- Self-esteem, total (rses_satis_total).
* Key: the author's scoring as public reproductions of the form print it; total 0 to 30, five items
  reversed as 3 - x (verified).
* Missing items: that no total is made with more than two missing is the documented rule of one
  package (qscorer), and that the person's mean stands for them is not said there; no rule of the
  author's was found (unverified).
* Bands: quoted from the author's university by several pages; no study behind it was found
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed:
  rses_satis_2, rses_satis_5, rses_satis_6, rses_satis_8, rses_satis_9.
RECODE rses_satis_1 rses_satis_3 rses_satis_4 rses_satis_7 rses_satis_10 (0=0) (1=1) (2=2) (3=3)
    (ELSE=SYSMIS) INTO k_rses_satis_1 k_rses_satis_3 k_rses_satis_4 k_rses_satis_7 k_rses_satis_10.
RECODE rses_satis_2 rses_satis_5 rses_satis_6 rses_satis_8 rses_satis_9 (0=3) (1=2) (2=1) (3=0)
    (ELSE=SYSMIS) INTO k_rses_satis_2 k_rses_satis_5 k_rses_satis_6 k_rses_satis_8 k_rses_satis_9.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE rses_satis_total_answered = NVALID(k_rses_satis_1, k_rses_satis_2, k_rses_satis_3,
    k_rses_satis_4, k_rses_satis_5, k_rses_satis_6, k_rses_satis_7, k_rses_satis_8, k_rses_satis_9,
    k_rses_satis_10).
COUNT s_missing1 = rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 rses_satis_6
    rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE rses_satis_total_missing = s_missing1.
COMPUTE rses_satis_total_na = 0.
COMPUTE rses_satis_total_raw = SUM(k_rses_satis_1, k_rses_satis_2, k_rses_satis_3, k_rses_satis_4,
    k_rses_satis_5, k_rses_satis_6, k_rses_satis_7, k_rses_satis_8, k_rses_satis_9,
    k_rses_satis_10).
* Why there is no score, if there is none. The first reason counts.
STRING rses_satis_total_why (A16).
COMPUTE s_declared = rses_satis_total_answered + rses_satis_total_missing + rses_satis_total_na.
IF (rses_satis_total_why = '' AND s_declared < 10) rses_satis_total_why = 'under_query'.
IF (rses_satis_total_why = '' AND rses_satis_total_answered = 0) rses_satis_total_why =
    'nothing_answered'.
COMPUTE s_gone = rses_satis_total_missing + rses_satis_total_na.
IF (rses_satis_total_why = '' AND s_gone > 2) rses_satis_total_why = 'too_many_missing'.
* Self-esteem, total. Add up the 10 answers.
COMPUTE rses_satis_total = rses_satis_total_raw.
IF (rses_satis_total_answered > 0 AND rses_satis_total_answered < 10) rses_satis_total =
    rses_satis_total_raw * 10 / rses_satis_total_answered.
IF (rses_satis_total_why <> '') rses_satis_total = $SYSMIS.
COMPUTE rses_satis_total_prorated = 0.
IF (NOT SYSMIS(rses_satis_total) AND rses_satis_total_answered < 10) rses_satis_total_prorated = 1.
* Bands: 1 Below 15 (called low), 2 15 or more.
COMPUTE rses_satis_total_band = $SYSMIS.
IF (rses_satis_total >= 0) rses_satis_total_band = 1.
IF (rses_satis_total >= 15) rses_satis_total_band = 2.
VARIABLE LABELS rses_satis_total 'Self-esteem, total' /rses_satis_total_band
    'Self-esteem, total: band'.
VALUE LABELS rses_satis_total_band 1 'Below 15 (called low)' 2 '15 or more'.

SAVE OUTFILE='scores.sav' /KEEP=participant rses_satis_total rses_satis_total_answered
    rses_satis_total_missing rses_satis_total_na rses_satis_total_prorated rses_satis_total_raw
    rses_satis_total_band rses_satis_total_why.
