* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7.

* ==== Insomnia Severity Index (ISI) (isi, definition 1.0).
* Bastien, Vallières and Morin (2001). Sleep Med 2:297-307, doi 10.1016/S1389-9457(00)00065-4 (from
  knowledge and not re-read). Items and codes: seven items, codes 0-4, order and bands as read on a
  public form used with the author's permission (My HealtheVet) (verified).
VARIABLE LABELS isi_1 'falling asleep' /isi_2 'staying asleep' /isi_3 'waking too early' /isi_4
    'dissatisfaction with sleep' /isi_5 'noticeable to others' /isi_6 'worry about it' /isi_7
    'interference with the day'.
VALUE LABELS isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 0 '0 (least trouble)' 1 '1' 2 '2' 3 '3' 4
    '4 (most trouble)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 (-9 THRU -4).

* -- Insomnia, total (isi_total).
* Key: sum of the seven items, 0 to 28, as printed on the public form (verified).
* Missing items: no rule was found in a source that could be read; all seven are required here, and
  a study may state its own (unverified).
* Bands: the categories printed on the public form (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO
    k_isi_1 k_isi_2 k_isi_3 k_isi_4 k_isi_5 k_isi_6 k_isi_7.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE isi_total_answered = NVALID(k_isi_1, k_isi_2, k_isi_3, k_isi_4, k_isi_5, k_isi_6, k_isi_7).
COUNT s_missing1 = isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE isi_total_missing = s_missing1.
COMPUTE isi_total_na = 0.
COMPUTE isi_total_raw = SUM(k_isi_1, k_isi_2, k_isi_3, k_isi_4, k_isi_5, k_isi_6, k_isi_7).
* Why there is no score, if there is none. The first reason counts.
STRING isi_total_why (A16).
COMPUTE s_declared = isi_total_answered + isi_total_missing + isi_total_na.
IF (isi_total_why = '' AND s_declared < 7) isi_total_why = 'under_query'.
IF (isi_total_why = '' AND isi_total_answered = 0) isi_total_why = 'nothing_answered'.
COMPUTE s_gone = isi_total_missing + isi_total_na.
IF (isi_total_why = '' AND s_gone > 0) isi_total_why = 'too_many_missing'.
* Insomnia, total. Add up the 7 answers.
COMPUTE isi_total = isi_total_raw.
IF (isi_total_why <> '') isi_total = $SYSMIS.
COMPUTE isi_total_prorated = 0.
IF (NOT SYSMIS(isi_total) AND isi_total_answered < 7) isi_total_prorated = 1.
* Bands: 1 Not clinically significant, 2 Subthreshold, 3 Moderate, 4 Severe.
COMPUTE isi_total_band = $SYSMIS.
IF (isi_total >= 0) isi_total_band = 1.
IF (isi_total >= 8) isi_total_band = 2.
IF (isi_total >= 15) isi_total_band = 3.
IF (isi_total >= 22) isi_total_band = 4.
VARIABLE LABELS isi_total 'Insomnia, total' /isi_total_band 'Insomnia, total: band'.
VALUE LABELS isi_total_band 1 'Not clinically significant' 2 'Subthreshold' 3 'Moderate' 4 'Severe'.

SAVE OUTFILE='scores.sav' /KEEP=participant isi_total isi_total_answered isi_total_missing
    isi_total_na isi_total_prorated isi_total_raw isi_total_band isi_total_why.
