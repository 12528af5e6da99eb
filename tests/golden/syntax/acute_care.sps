* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant ac_covered ac_episodes ac_readmitted ac_time ac_days.

* ==== Acute care within one year, from health records (acute_care, definition 1.0).
* Johnson S, et al (2018). Lancet 392:409-418, whose primary outcome was readmission to acute care
  within one year. Items and codes: that readmission within one year was taken from records is
  published; how episodes were counted in detail was not found (unverified).
VARIABLE LABELS ac_covered 'days of the year that the records cover' /ac_episodes
    'episodes that began in those days' /ac_readmitted 'readmitted within one year' /ac_time
    'day of the first readmission, or the last day covered' /ac_days 'days spent in acute care'.
VALUE LABELS ac_covered ac_episodes ac_time ac_days -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open' -3
    'Records end before the year does'.
VALUE LABELS ac_readmitted 0 'No' 1 'Yes' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open' -3 'Records end before the year does'.
MISSING VALUES ac_covered ac_episodes ac_readmitted ac_time ac_days (-9 THRU -3).

* -- Readmitted to acute care within one year (ac_readmission).
* Key: the primary outcome as named in the abstract of the results (Johnson et al 2018) (verified).
* Missing items: our own rule; not known where the records end earlier and hold no readmission
  (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE ac_readmitted (0=0) (1=1) (ELSE=SYSMIS) INTO k_ac_readmitted.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE ac_readmission_answered = NVALID(k_ac_readmitted).
COUNT s_missing1 = ac_readmitted (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE ac_readmission_missing = s_missing1.
COMPUTE ac_readmission_na = 0.
COMPUTE ac_readmission_raw = SUM(k_ac_readmitted).
* Why there is no score, if there is none. The first reason counts.
STRING ac_readmission_why (A16).
COMPUTE s_declared = ac_readmission_answered + ac_readmission_missing + ac_readmission_na.
IF (ac_readmission_why = '' AND s_declared < 1) ac_readmission_why = 'under_query'.
IF (ac_readmission_why = '' AND ac_readmission_answered = 0) ac_readmission_why =
    'nothing_answered'.
COMPUTE s_gone = ac_readmission_missing + ac_readmission_na.
IF (ac_readmission_why = '' AND s_gone > 0) ac_readmission_why = 'too_many_missing'.
* Readmitted to acute care within one year. Take the answer to ac_readmitted as it is.
COMPUTE ac_readmission = k_ac_readmitted.
IF (ac_readmission_why <> '') ac_readmission = $SYSMIS.
COMPUTE ac_readmission_prorated = 0.
IF (NOT SYSMIS(ac_readmission) AND ac_readmission_answered < 1) ac_readmission_prorated = 1.
VARIABLE LABELS ac_readmission 'Readmitted to acute care within one year'.

* -- Days to the first readmission, or to the last day covered (ac_first).
* Key: time to first readmission is named among the outcomes in commentary; the count of days is our
  own (unverified).
* Missing items: one number, reported as it is (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE ac_time (0 THRU 365=COPY) (ELSE=SYSMIS) INTO k_ac_time.
IF (ABS(k_ac_time - RND(k_ac_time)) > 1E-6) k_ac_time = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE ac_first_answered = NVALID(k_ac_time).
COUNT s_missing1 = ac_time (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE ac_first_missing = s_missing1.
COMPUTE ac_first_na = 0.
COMPUTE ac_first_raw = SUM(k_ac_time).
* Why there is no score, if there is none. The first reason counts.
STRING ac_first_why (A16).
COMPUTE s_declared = ac_first_answered + ac_first_missing + ac_first_na.
IF (ac_first_why = '' AND s_declared < 1) ac_first_why = 'under_query'.
IF (ac_first_why = '' AND ac_first_answered = 0) ac_first_why = 'nothing_answered'.
COMPUTE s_gone = ac_first_missing + ac_first_na.
IF (ac_first_why = '' AND s_gone > 0) ac_first_why = 'too_many_missing'.
* Days to the first readmission, or to the last day covered. Take the answer to ac_time as it is.
COMPUTE ac_first = k_ac_time.
IF (ac_first_why <> '') ac_first = $SYSMIS.
COMPUTE ac_first_prorated = 0.
IF (NOT SYSMIS(ac_first) AND ac_first_answered < 1) ac_first_prorated = 1.
VARIABLE LABELS ac_first 'Days to the first readmission, or to the last day covered'.

* -- Days in acute care within one year (ac_days_in).
* Key: days in acute care are named among the outcomes in commentary; the count of days is our own
  (unverified).
* Missing items: our own rule; not known where the records do not cover the whole year (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE ac_days (0 THRU 365=COPY) (ELSE=SYSMIS) INTO k_ac_days.
IF (ABS(k_ac_days - RND(k_ac_days)) > 1E-6) k_ac_days = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE ac_days_in_answered = NVALID(k_ac_days).
COUNT s_missing1 = ac_days (-9, -8, -7, -6, -5, -3, SYSMIS).
COMPUTE ac_days_in_missing = s_missing1.
COMPUTE ac_days_in_na = 0.
COMPUTE ac_days_in_raw = SUM(k_ac_days).
* Why there is no score, if there is none. The first reason counts.
STRING ac_days_in_why (A16).
COMPUTE s_declared = ac_days_in_answered + ac_days_in_missing + ac_days_in_na.
IF (ac_days_in_why = '' AND s_declared < 1) ac_days_in_why = 'under_query'.
IF (ac_days_in_why = '' AND ac_days_in_answered = 0) ac_days_in_why = 'nothing_answered'.
COMPUTE s_gone = ac_days_in_missing + ac_days_in_na.
IF (ac_days_in_why = '' AND s_gone > 0) ac_days_in_why = 'too_many_missing'.
* Days in acute care within one year. Take the answer to ac_days as it is.
COMPUTE ac_days_in = k_ac_days.
IF (ac_days_in_why <> '') ac_days_in = $SYSMIS.
COMPUTE ac_days_in_prorated = 0.
IF (NOT SYSMIS(ac_days_in) AND ac_days_in_answered < 1) ac_days_in_prorated = 1.
VARIABLE LABELS ac_days_in 'Days in acute care within one year'.

SAVE OUTFILE='scores.sav' /KEEP=participant ac_readmission ac_readmission_answered
    ac_readmission_missing ac_readmission_na ac_readmission_prorated ac_readmission_raw
    ac_readmission_why ac_first ac_first_answered ac_first_missing ac_first_na ac_first_prorated
    ac_first_raw ac_first_why ac_days_in ac_days_in_answered ac_days_in_missing ac_days_in_na
    ac_days_in_prorated ac_days_in_raw ac_days_in_why.
