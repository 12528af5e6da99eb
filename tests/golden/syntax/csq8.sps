* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8.

* ==== Client Satisfaction Questionnaire, 8 items (CSQ-8) (csq8, definition 1.0).
* Attkisson & Zwick (1982), doi 10.1016/0149-7189(82)90074-X; first described by Larsen, Attkisson,
  Hargreaves and Nguyen (1979). Items and codes: item topics, codes 1-4 and total from PhenX and the
  publisher's pages; numerals as printed from two public reproductions of the form (verified).
VARIABLE LABELS csq8_1 'quality of the service' /csq8_2 'kind of service' /csq8_3 'needs were met'
    /csq8_4 'would recommend it' /csq8_5 'amount of help' /csq8_6 'helped to deal with problems'
    /csq8_7 'satisfaction overall' /csq8_8 'would come back'.
VALUE LABELS csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 1 '1 (least satisfied)' 2 '2' 3
    '3' 4 '4 (most satisfied)' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 (-9 THRU -4).

* -- Satisfaction with the service, total (csq8_total).
* Key: PhenX and the publisher's pages; total 8 to 32, one factor, no reversal of printed numerals
  (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS)
    INTO k_csq8_1 k_csq8_2 k_csq8_3 k_csq8_4 k_csq8_5 k_csq8_6 k_csq8_7 k_csq8_8.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE csq8_total_answered = NVALID(k_csq8_1, k_csq8_2, k_csq8_3, k_csq8_4, k_csq8_5, k_csq8_6,
    k_csq8_7, k_csq8_8).
COUNT s_missing1 = csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 (-9, -8, -7, -6, -5,
    SYSMIS).
COMPUTE csq8_total_missing = s_missing1.
COMPUTE csq8_total_na = 0.
COMPUTE csq8_total_raw = SUM(k_csq8_1, k_csq8_2, k_csq8_3, k_csq8_4, k_csq8_5, k_csq8_6, k_csq8_7,
    k_csq8_8).
* Why there is no score, if there is none. The first reason counts.
STRING csq8_total_why (A16).
COMPUTE s_declared = csq8_total_answered + csq8_total_missing + csq8_total_na.
IF (csq8_total_why = '' AND s_declared < 8) csq8_total_why = 'under_query'.
IF (csq8_total_why = '' AND csq8_total_answered = 0) csq8_total_why = 'nothing_answered'.
COMPUTE s_gone = csq8_total_missing + csq8_total_na.
IF (csq8_total_why = '' AND s_gone > 0) csq8_total_why = 'too_many_missing'.
* Satisfaction with the service, total. Add up the 8 answers.
COMPUTE csq8_total = csq8_total_raw.
IF (csq8_total_why <> '') csq8_total = $SYSMIS.
COMPUTE csq8_total_prorated = 0.
IF (NOT SYSMIS(csq8_total) AND csq8_total_answered < 8) csq8_total_prorated = 1.
VARIABLE LABELS csq8_total 'Satisfaction with the service, total'.

SAVE OUTFILE='scores.sav' /KEEP=participant csq8_total csq8_total_answered csq8_total_missing
    csq8_total_na csq8_total_prorated csq8_total_raw csq8_total_why.
