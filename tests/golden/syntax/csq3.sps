* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant csq3_1 csq3_2 csq3_3.

* ==== Client Satisfaction Questionnaire, 3 items (CSQ-3) (csq3, definition 1.0).
* Attkisson & Zwick (1982), doi 10.1016/0149-7189(82)90074-X; first described by Larsen, Attkisson,
  Hargreaves and Nguyen (1979). Items and codes: that the three are items 3, 7 and 8 of the CSQ-8
  from the publisher's pages; codes 1-4 as for the CSQ-8 (verified).
VARIABLE LABELS csq3_1 'needs were met' /csq3_2 'satisfaction overall' /csq3_3 'would come back'.
VALUE LABELS csq3_1 csq3_2 csq3_3 1 '1 (least satisfied)' 2 '2' 3 '3' 4 '4 (most satisfied)' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
MISSING VALUES csq3_1 csq3_2 csq3_3 (-9 THRU -4).

* -- Satisfaction with the service, total of 3 (csq3_total).
* Key: sum of the three, 3 to 12, by the key of the CSQ-8 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
  own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE csq3_1 csq3_2 csq3_3 (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_csq3_1 k_csq3_2 k_csq3_3.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE csq3_total_answered = NVALID(k_csq3_1, k_csq3_2, k_csq3_3).
COUNT s_missing1 = csq3_1 csq3_2 csq3_3 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE csq3_total_missing = s_missing1.
COMPUTE csq3_total_na = 0.
COMPUTE csq3_total_raw = SUM(k_csq3_1, k_csq3_2, k_csq3_3).
* Why there is no score, if there is none. The first reason counts.
STRING csq3_total_why (A16).
COMPUTE s_declared = csq3_total_answered + csq3_total_missing + csq3_total_na.
IF (csq3_total_why = '' AND s_declared < 3) csq3_total_why = 'under_query'.
IF (csq3_total_why = '' AND csq3_total_answered = 0) csq3_total_why = 'nothing_answered'.
COMPUTE s_gone = csq3_total_missing + csq3_total_na.
IF (csq3_total_why = '' AND s_gone > 0) csq3_total_why = 'too_many_missing'.
* Satisfaction with the service, total of 3. Add up the 3 answers.
COMPUTE csq3_total = csq3_total_raw.
IF (csq3_total_why <> '') csq3_total = $SYSMIS.
COMPUTE csq3_total_prorated = 0.
IF (NOT SYSMIS(csq3_total) AND csq3_total_answered < 3) csq3_total_prorated = 1.
VARIABLE LABELS csq3_total 'Satisfaction with the service, total of 3'.

SAVE OUTFILE='scores.sav' /KEEP=participant csq3_total csq3_total_answered csq3_total_missing
    csq3_total_na csq3_total_prorated csq3_total_raw csq3_total_why.
