* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant pm_attended pm_three pm_ten.

* ==== Meetings with a peer support worker, from records (peer_meetings, definition 1.0).
* Johnson S, et al (2018). Lancet 392:409-418, of up to ten meetings of about an hour. Items and
  codes: up to ten meetings, and that at least 3 and all 10 were reported, as read in the public
  summary of the results (verified).
VARIABLE LABELS pm_attended 'meetings attended' /pm_three 'attended at least 3' /pm_ten
    'attended all 10'.
VALUE LABELS pm_attended -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open' -3 'The record of meetings is not complete'.
VALUE LABELS pm_three pm_ten 0 'No' 1 'Yes' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open' -3 'The record of meetings is not complete'.
MISSING VALUES pm_attended pm_three pm_ten (-9 THRU -3).

* -- Meetings attended (pm_number).
* Key: up to ten meetings, as read in the public summary of the results (verified).
* Missing items: our own rule; not known where the record is not complete (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pm_attended (0 THRU 10=COPY) (ELSE=SYSMIS) INTO k_pm_attended.
IF (ABS(k_pm_attended - RND(k_pm_attended)) > 1E-6) k_pm_attended = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pm_number_answered = NVALID(k_pm_attended).
COUNT s_missing1 = pm_attended (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE pm_number_missing = s_missing1.
COMPUTE pm_number_na = 0.
COMPUTE pm_number_raw = SUM(k_pm_attended).
* Why there is no score, if there is none. The first reason counts.
STRING pm_number_why (A16).
COMPUTE s_declared = pm_number_answered + pm_number_missing + pm_number_na.
IF (pm_number_why = '' AND s_declared < 1) pm_number_why = 'under_query'.
IF (pm_number_why = '' AND pm_number_answered = 0) pm_number_why = 'nothing_answered'.
COMPUTE s_gone = pm_number_missing + pm_number_na.
IF (pm_number_why = '' AND s_gone > 0) pm_number_why = 'too_many_missing'.
* Meetings attended. Take the answer to pm_attended as it is.
COMPUTE pm_number = k_pm_attended.
IF (pm_number_why <> '') pm_number = $SYSMIS.
COMPUTE pm_number_prorated = 0.
IF (NOT SYSMIS(pm_number) AND pm_number_answered < 1) pm_number_prorated = 1.
VARIABLE LABELS pm_number 'Meetings attended'.

* -- Attended at least 3 meetings (pm_at_least3).
* Key: at least 3 meetings was reported as attendance in the public summary of the results
  (verified).
* Missing items: our own rule; not known where the record is not complete and holds fewer
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pm_three (0=0) (1=1) (ELSE=SYSMIS) INTO k_pm_three.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pm_at_least3_answered = NVALID(k_pm_three).
COUNT s_missing1 = pm_three (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE pm_at_least3_missing = s_missing1.
COMPUTE pm_at_least3_na = 0.
COMPUTE pm_at_least3_raw = SUM(k_pm_three).
* Why there is no score, if there is none. The first reason counts.
STRING pm_at_least3_why (A16).
COMPUTE s_declared = pm_at_least3_answered + pm_at_least3_missing + pm_at_least3_na.
IF (pm_at_least3_why = '' AND s_declared < 1) pm_at_least3_why = 'under_query'.
IF (pm_at_least3_why = '' AND pm_at_least3_answered = 0) pm_at_least3_why = 'nothing_answered'.
COMPUTE s_gone = pm_at_least3_missing + pm_at_least3_na.
IF (pm_at_least3_why = '' AND s_gone > 0) pm_at_least3_why = 'too_many_missing'.
* Attended at least 3 meetings. Take the answer to pm_three as it is.
COMPUTE pm_at_least3 = k_pm_three.
IF (pm_at_least3_why <> '') pm_at_least3 = $SYSMIS.
COMPUTE pm_at_least3_prorated = 0.
IF (NOT SYSMIS(pm_at_least3) AND pm_at_least3_answered < 1) pm_at_least3_prorated = 1.
VARIABLE LABELS pm_at_least3 'Attended at least 3 meetings'.

* -- Attended all 10 meetings (pm_all10).
* Key: all 10 meetings was reported as attendance in the public summary of the results, of those
  with a known number (verified).
* Missing items: our own rule; not known where the record is not complete (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE pm_ten (0=0) (1=1) (ELSE=SYSMIS) INTO k_pm_ten.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE pm_all10_answered = NVALID(k_pm_ten).
COUNT s_missing1 = pm_ten (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE pm_all10_missing = s_missing1.
COMPUTE pm_all10_na = 0.
COMPUTE pm_all10_raw = SUM(k_pm_ten).
* Why there is no score, if there is none. The first reason counts.
STRING pm_all10_why (A16).
COMPUTE s_declared = pm_all10_answered + pm_all10_missing + pm_all10_na.
IF (pm_all10_why = '' AND s_declared < 1) pm_all10_why = 'under_query'.
IF (pm_all10_why = '' AND pm_all10_answered = 0) pm_all10_why = 'nothing_answered'.
COMPUTE s_gone = pm_all10_missing + pm_all10_na.
IF (pm_all10_why = '' AND s_gone > 0) pm_all10_why = 'too_many_missing'.
* Attended all 10 meetings. Take the answer to pm_ten as it is.
COMPUTE pm_all10 = k_pm_ten.
IF (pm_all10_why <> '') pm_all10 = $SYSMIS.
COMPUTE pm_all10_prorated = 0.
IF (NOT SYSMIS(pm_all10) AND pm_all10_answered < 1) pm_all10_prorated = 1.
VARIABLE LABELS pm_all10 'Attended all 10 meetings'.

SAVE OUTFILE='scores.sav' /KEEP=participant pm_number pm_number_answered pm_number_missing
    pm_number_na pm_number_prorated pm_number_raw pm_number_why pm_at_least3 pm_at_least3_answered
    pm_at_least3_missing pm_at_least3_na pm_at_least3_prorated pm_at_least3_raw pm_at_least3_why
    pm_all10 pm_all10_answered pm_all10_missing pm_all10_na pm_all10_prorated pm_all10_raw
    pm_all10_why.
