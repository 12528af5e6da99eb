* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant wb_read wb_plans wb_meetings.

* ==== Use of the recovery workbook, and meetings attended (workbook_use, definition 1.0).
* Johnson S, et al (2018). Lancet 392:409-418, which asked in both arms whether the workbook was
  read and used to make plans. Items and codes: that the questions were asked, and the range of 0 to
  10 meetings, as read; the form's own wording, order and codes are not known (unverified).
VARIABLE LABELS wb_read 'read the workbook' /wb_plans 'made written plans with it' /wb_meetings
    'meetings attended with a peer support worker, from records'.
VALUE LABELS wb_read 0 'None of it' 1 'Some of it' 2 'All of it' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS wb_plans 0 'No' 1 'Yes' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS wb_meetings -9 'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5
    'Unreadable' -4 'Data query open'.
MISSING VALUES wb_read wb_plans wb_meetings (-9 THRU -4).

* -- Use of the workbook (not read, read, read and made written plans) (wb_use).
* Key: our own descriptive count, which no publication defines (unverified).
* Missing items: our own rule; plans are not asked of someone who has not read the workbook, and
  count as none (unverified).
* Bands: our own labels (unverified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE wb_read (0=0) (1=1) (2=2) (ELSE=SYSMIS) INTO g_wb_read.
COMPUTE n_wb_read = 0.
COUNT m_wb_read = wb_read (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE c_wb_plans = 0.
IF (NOT SYSMIS(g_wb_read) AND g_wb_read < 1) c_wb_plans = 1.
IF (n_wb_read = 1) c_wb_plans = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wb_read (0=0) (1=1) (2=2) (ELSE=SYSMIS) INTO k_wb_read.
RECODE wb_plans (0=0) (1=1) (ELSE=SYSMIS) INTO k_wb_plans.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_wb_plans) AND k_wb_plans < 0 AND c_wb_plans = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_wb_plans) AND k_wb_plans > 0 AND c_wb_plans = 1) s_against = s_against + 1.
IF (c_wb_plans = 1) k_wb_plans = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wb_use_answered = NVALID(k_wb_read, k_wb_plans).
COUNT s_missing1 = wb_read (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_wb_plans = wb_plans (-7).
COUNT m_wb_plans = wb_plans (-9, -8, -6, -5, SYSMIS).
IF (m_wb_plans = 1 AND c_wb_plans = 1) n_wb_plans = 1.
IF (c_wb_plans = 1) m_wb_plans = 0.
IF (wb_plans = 0 AND c_wb_plans = 1) n_wb_plans = 1.
COMPUTE wb_use_missing = s_missing1 + m_wb_plans.
COMPUTE wb_use_na = n_wb_plans.
COMPUTE wb_use_raw = SUM(k_wb_read, k_wb_plans).
* Why there is no score, if there is none. The first reason counts.
STRING wb_use_why (A16).
COMPUTE s_declared = wb_use_answered + wb_use_missing + wb_use_na + s_against.
IF (wb_use_why = '' AND s_declared < 2) wb_use_why = 'under_query'.
IF (wb_use_why = '' AND s_against > 0) wb_use_why = 'contradicts_gate'.
IF (wb_use_why = '' AND wb_use_answered = 0) wb_use_why = 'nothing_answered'.
IF (wb_use_why = '' AND wb_use_missing > 0) wb_use_why = 'too_many_missing'.
* Use of the workbook (not read, read, read and made written plans). Count the answers at or above
  1, of 2.
IF (n_wb_plans = 1) k_wb_plans = 0.
COMPUTE s_used = NVALID(k_wb_read, k_wb_plans).
COMPUTE s_total = SUM(k_wb_read, k_wb_plans).
COUNT wb_use = k_wb_read k_wb_plans (1 THRU HIGHEST).
IF (wb_use_why <> '') wb_use = $SYSMIS.
COMPUTE wb_use_prorated = 0.
IF (NOT SYSMIS(wb_use) AND s_used < 2) wb_use_prorated = 1.
* Bands: 1 Not read, 2 Read, 3 Read and made written plans.
COMPUTE wb_use_band = $SYSMIS.
IF (wb_use >= 0) wb_use_band = 1.
IF (wb_use >= 1) wb_use_band = 2.
IF (wb_use >= 2) wb_use_band = 3.
VARIABLE LABELS wb_use 'Use of the workbook (not read, read, read and made written plans)'
    /wb_use_band 'Use of the workbook (not read, read, read and made written plans): band'.
VALUE LABELS wb_use_band 1 'Not read' 2 'Read' 3 'Read and made written plans'.

* -- Attended at least 3 meetings (wb_met3).
* Key: at least 3 meetings was reported as attendance in the public summary of the results
  (verified).
* Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wb_meetings (0 THRU 10=COPY) (ELSE=SYSMIS) INTO k_wb_meetings.
IF (ABS(k_wb_meetings - RND(k_wb_meetings)) > 1E-6) k_wb_meetings = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wb_met3_answered = NVALID(k_wb_meetings).
COUNT s_missing1 = wb_meetings (-9, -8, -6, -5, SYSMIS).
COUNT s_na1 = wb_meetings (-7).
COMPUTE wb_met3_missing = s_missing1.
COMPUTE wb_met3_na = s_na1.
COMPUTE wb_met3_raw = SUM(k_wb_meetings).
* Why there is no score, if there is none. The first reason counts.
STRING wb_met3_why (A16).
COMPUTE s_declared = wb_met3_answered + wb_met3_missing + wb_met3_na.
IF (wb_met3_why = '' AND s_declared < 1) wb_met3_why = 'under_query'.
IF (wb_met3_why = '' AND wb_met3_answered = 0) wb_met3_why = 'nothing_answered'.
COMPUTE s_gone = wb_met3_missing + wb_met3_na.
IF (wb_met3_why = '' AND s_gone > 0) wb_met3_why = 'too_many_missing'.
* Attended at least 3 meetings. Count the answers at or above 3, of 1.
COUNT wb_met3 = k_wb_meetings (3 THRU HIGHEST).
IF (wb_met3_why <> '') wb_met3 = $SYSMIS.
COMPUTE wb_met3_prorated = 0.
IF (NOT SYSMIS(wb_met3) AND wb_met3_answered < 1) wb_met3_prorated = 1.
VARIABLE LABELS wb_met3 'Attended at least 3 meetings'.

* -- Attended all 10 meetings (wb_met10).
* Key: all 10 meetings was reported as attendance in the public summary of the results, of those
  with a known number (verified).
* Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE wb_meetings (0 THRU 10=COPY) (ELSE=SYSMIS) INTO k_wb_meetings.
IF (ABS(k_wb_meetings - RND(k_wb_meetings)) > 1E-6) k_wb_meetings = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE wb_met10_answered = NVALID(k_wb_meetings).
COUNT s_missing1 = wb_meetings (-9, -8, -6, -5, SYSMIS).
COUNT s_na1 = wb_meetings (-7).
COMPUTE wb_met10_missing = s_missing1.
COMPUTE wb_met10_na = s_na1.
COMPUTE wb_met10_raw = SUM(k_wb_meetings).
* Why there is no score, if there is none. The first reason counts.
STRING wb_met10_why (A16).
COMPUTE s_declared = wb_met10_answered + wb_met10_missing + wb_met10_na.
IF (wb_met10_why = '' AND s_declared < 1) wb_met10_why = 'under_query'.
IF (wb_met10_why = '' AND wb_met10_answered = 0) wb_met10_why = 'nothing_answered'.
COMPUTE s_gone = wb_met10_missing + wb_met10_na.
IF (wb_met10_why = '' AND s_gone > 0) wb_met10_why = 'too_many_missing'.
* Attended all 10 meetings. Count the answers at or above 10, of 1.
COUNT wb_met10 = k_wb_meetings (10 THRU HIGHEST).
IF (wb_met10_why <> '') wb_met10 = $SYSMIS.
COMPUTE wb_met10_prorated = 0.
IF (NOT SYSMIS(wb_met10) AND wb_met10_answered < 1) wb_met10_prorated = 1.
VARIABLE LABELS wb_met10 'Attended all 10 meetings'.

SAVE OUTFILE='scores.sav' /KEEP=participant wb_use wb_use_answered wb_use_missing wb_use_na
    wb_use_prorated wb_use_raw wb_use_band wb_use_why wb_met3 wb_met3_answered wb_met3_missing
    wb_met3_na wb_met3_prorated wb_met3_raw wb_met3_why wb_met10 wb_met10_answered wb_met10_missing
    wb_met10_na wb_met10_prorated wb_met10_raw wb_met10_why.
