* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant auditc_1 auditc_2 auditc_3.

* ==== AUDIT alcohol consumption questions (AUDIT-C) (auditc, definition 1.0).
* Bush, Kivlahan, McDonell, Fihn and Bradley (1998). Arch Intern Med 158:1789-1795. Items and codes:
  wording, order and codes 0-4 as read in an open-source implementation (CamCOPS, audit.xml), which
  follows Bush et al 1998 (verified).
VARIABLE LABELS auditc_1 'how often drank' /auditc_2 'drinks on a typical day' /auditc_3
    'six or more on one occasion'.
VALUE LABELS auditc_1 0 'Never' 1 'Monthly or less' 2 '2 to 4 times a month' 3 '2 to 3 times a week'
    4 '4 or more times a week' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
VALUE LABELS auditc_2 0 '0, 1, or 2' 1 '3 or 4' 2 '5 or 6' 3 '7, 8, or 9' 4 '10 or more' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
VALUE LABELS auditc_3 0 'Never' 1 'Less than monthly' 2 'Monthly' 3 'Weekly' 4
    'Daily or almost daily' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES auditc_1 auditc_2 auditc_3 (-9 THRU -4).

* -- Alcohol consumption, total of 3 (auditc_total).
* Key: sum 0 to 12, as read (verified).
* Missing items: an open-source implementation (CamCOPS) requires all three; no published rule was
  found (unverified).
* Bands: Bush et al 1998 and Bradley et al 2003 (Arch Intern Med 163:821-829), as quoted on a public
  page (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE auditc_1 auditc_2 auditc_3 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_auditc_1
    k_auditc_2 k_auditc_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE auditc_total_answered = NVALID(k_auditc_1, k_auditc_2, k_auditc_3).
COUNT s_missing1 = auditc_1 auditc_2 auditc_3 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE auditc_total_missing = s_missing1.
COMPUTE auditc_total_na = 0.
COMPUTE auditc_total_raw = SUM(k_auditc_1, k_auditc_2, k_auditc_3).
* Why there is no score, if there is none. The first reason counts.
STRING auditc_total_why (A16).
COMPUTE s_declared = auditc_total_answered + auditc_total_missing + auditc_total_na.
IF (auditc_total_why = '' AND s_declared < 3) auditc_total_why = 'under_query'.
IF (auditc_total_why = '' AND auditc_total_answered = 0) auditc_total_why = 'nothing_answered'.
COMPUTE s_gone = auditc_total_missing + auditc_total_na.
IF (auditc_total_why = '' AND s_gone > 0) auditc_total_why = 'too_many_missing'.
* Alcohol consumption, total of 3. Add up the 3 answers.
COMPUTE auditc_total = auditc_total_raw.
IF (auditc_total_why <> '') auditc_total = $SYSMIS.
COMPUTE auditc_total_prorated = 0.
IF (NOT SYSMIS(auditc_total) AND auditc_total_answered < 3) auditc_total_prorated = 1.
* Bands: 1 Below 3, 2 3 (positive in women), 3 4 or more (positive in men too).
COMPUTE auditc_total_band = $SYSMIS.
IF (auditc_total >= 0) auditc_total_band = 1.
IF (auditc_total >= 3) auditc_total_band = 2.
IF (auditc_total >= 4) auditc_total_band = 3.
VARIABLE LABELS auditc_total 'Alcohol consumption, total of 3' /auditc_total_band
    'Alcohol consumption, total of 3: band'.
VALUE LABELS auditc_total_band 1 'Below 3' 2 '3 (positive in women)' 3
    '4 or more (positive in men too)'.

SAVE OUTFILE='scores.sav' /KEEP=participant auditc_total auditc_total_answered auditc_total_missing
    auditc_total_na auditc_total_prorated auditc_total_raw auditc_total_band auditc_total_why.
