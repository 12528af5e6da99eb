* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant audit_1 audit_2 audit_3 audit_4 audit_5 audit_6 audit_7
    audit_8 audit_9 audit_10.

* ==== Alcohol Use Disorders Identification Test, interview (AUDIT) (audit, definition 1.0).
* Babor, Higgins-Biddle, Saunders and Monteiro (2001). AUDIT, guidelines for use in primary care,
  2nd edition. WHO/MSD/MSB/01.6a. Items and codes: ten items, order, codes and both skips of the
  interview as read in public copies of the form and in an open-source implementation (CamCOPS)
  (verified).
VARIABLE LABELS audit_1 'how often drinks' /audit_2 'drinks on a typical day' /audit_3
    'six or more on one occasion' /audit_4 'unable to stop' /audit_5 'failed expectations' /audit_6
    'drink in the morning' /audit_7 'guilt' /audit_8 'memory gaps' /audit_9 'injury' /audit_10
    'concern of others'.
VALUE LABELS audit_1 0 'never' 1 'once a month at most' 2 '2 to 4 times a month' 3
    '2 or 3 times a week' 4 '4 times a week or more' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS audit_2 0 '1 or 2' 1 '3 or 4' 2 '5 or 6' 3 '7 to 9' 4 '10 or more' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 0 'never' 1 'less than monthly' 2
    'monthly' 3 'weekly' 4 'daily or nearly' -9 'Refused' -8 'Does not know' -7 'Not applicable' -6
    'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS audit_9 audit_10 0 'no' 2 'longer ago' 4 'in the past year' -9 'Refused' -8
    'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
MISSING VALUES audit_1 audit_2 audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 audit_9 audit_10 (-9
    THRU -4).

* -- Alcohol use, total of 10 (audit_total).
* Key: sum 0 to 40, skipped items adding nothing, as in an open-source implementation (CamCOPS)
  (verified).
* Missing items: the skips of the interview as read; no published rule for missing answers was
  found, so every item that is asked is required here (unverified).
* Bands: Babor et al 2001, zones as quoted in public summaries of the manual; the highest are of
  expert opinion (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE audit_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_audit_1.
COMPUTE n_audit_1 = 0.
COUNT m_audit_1 = audit_1 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE c_audit_2 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_2 = 1.
IF (n_audit_1 = 1) c_audit_2 = 1.
COMPUTE c_audit_3 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_3 = 1.
IF (n_audit_1 = 1) c_audit_3 = 1.
COMPUTE c_audit_4 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_4 = 1.
IF (n_audit_1 = 1) c_audit_4 = 1.
COMPUTE c_audit_5 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_5 = 1.
IF (n_audit_1 = 1) c_audit_5 = 1.
COMPUTE c_audit_6 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_6 = 1.
IF (n_audit_1 = 1) c_audit_6 = 1.
COMPUTE c_audit_7 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_7 = 1.
IF (n_audit_1 = 1) c_audit_7 = 1.
COMPUTE c_audit_8 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_8 = 1.
IF (n_audit_1 = 1) c_audit_8 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE audit_1 audit_2 audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 (0=0) (1=1) (2=2) (3=3) (4=4)
    (ELSE=SYSMIS) INTO k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 k_audit_6 k_audit_7
    k_audit_8.
RECODE audit_9 audit_10 (0=0) (2=2) (4=4) (ELSE=SYSMIS) INTO k_audit_9 k_audit_10.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_audit_2) AND k_audit_2 < 0 AND c_audit_2 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_2) AND k_audit_2 > 0 AND c_audit_2 = 1) s_against = s_against + 1.
IF (c_audit_2 = 1) k_audit_2 = $SYSMIS.
IF (NOT SYSMIS(k_audit_3) AND k_audit_3 < 0 AND c_audit_3 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_3) AND k_audit_3 > 0 AND c_audit_3 = 1) s_against = s_against + 1.
IF (c_audit_3 = 1) k_audit_3 = $SYSMIS.
IF (NOT SYSMIS(k_audit_4) AND k_audit_4 < 0 AND c_audit_4 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_4) AND k_audit_4 > 0 AND c_audit_4 = 1) s_against = s_against + 1.
IF (c_audit_4 = 1) k_audit_4 = $SYSMIS.
IF (NOT SYSMIS(k_audit_5) AND k_audit_5 < 0 AND c_audit_5 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_5) AND k_audit_5 > 0 AND c_audit_5 = 1) s_against = s_against + 1.
IF (c_audit_5 = 1) k_audit_5 = $SYSMIS.
IF (NOT SYSMIS(k_audit_6) AND k_audit_6 < 0 AND c_audit_6 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_6) AND k_audit_6 > 0 AND c_audit_6 = 1) s_against = s_against + 1.
IF (c_audit_6 = 1) k_audit_6 = $SYSMIS.
IF (NOT SYSMIS(k_audit_7) AND k_audit_7 < 0 AND c_audit_7 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_7) AND k_audit_7 > 0 AND c_audit_7 = 1) s_against = s_against + 1.
IF (c_audit_7 = 1) k_audit_7 = $SYSMIS.
IF (NOT SYSMIS(k_audit_8) AND k_audit_8 < 0 AND c_audit_8 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_8) AND k_audit_8 > 0 AND c_audit_8 = 1) s_against = s_against + 1.
IF (c_audit_8 = 1) k_audit_8 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE audit_total_answered = NVALID(k_audit_1, k_audit_2, k_audit_3, k_audit_4, k_audit_5,
    k_audit_6, k_audit_7, k_audit_8, k_audit_9, k_audit_10).
COUNT s_missing1 = audit_1 audit_9 audit_10 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_audit_2 = audit_2 (-7).
COUNT m_audit_2 = audit_2 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_2 = 1 AND c_audit_2 = 1) n_audit_2 = 1.
IF (c_audit_2 = 1) m_audit_2 = 0.
IF (audit_2 = 0 AND c_audit_2 = 1) n_audit_2 = 1.
COUNT n_audit_3 = audit_3 (-7).
COUNT m_audit_3 = audit_3 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_3 = 1 AND c_audit_3 = 1) n_audit_3 = 1.
IF (c_audit_3 = 1) m_audit_3 = 0.
IF (audit_3 = 0 AND c_audit_3 = 1) n_audit_3 = 1.
COUNT n_audit_4 = audit_4 (-7).
COUNT m_audit_4 = audit_4 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_4 = 1 AND c_audit_4 = 1) n_audit_4 = 1.
IF (c_audit_4 = 1) m_audit_4 = 0.
IF (audit_4 = 0 AND c_audit_4 = 1) n_audit_4 = 1.
COUNT n_audit_5 = audit_5 (-7).
COUNT m_audit_5 = audit_5 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_5 = 1 AND c_audit_5 = 1) n_audit_5 = 1.
IF (c_audit_5 = 1) m_audit_5 = 0.
IF (audit_5 = 0 AND c_audit_5 = 1) n_audit_5 = 1.
COUNT n_audit_6 = audit_6 (-7).
COUNT m_audit_6 = audit_6 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_6 = 1 AND c_audit_6 = 1) n_audit_6 = 1.
IF (c_audit_6 = 1) m_audit_6 = 0.
IF (audit_6 = 0 AND c_audit_6 = 1) n_audit_6 = 1.
COUNT n_audit_7 = audit_7 (-7).
COUNT m_audit_7 = audit_7 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_7 = 1 AND c_audit_7 = 1) n_audit_7 = 1.
IF (c_audit_7 = 1) m_audit_7 = 0.
IF (audit_7 = 0 AND c_audit_7 = 1) n_audit_7 = 1.
COUNT n_audit_8 = audit_8 (-7).
COUNT m_audit_8 = audit_8 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_8 = 1 AND c_audit_8 = 1) n_audit_8 = 1.
IF (c_audit_8 = 1) m_audit_8 = 0.
IF (audit_8 = 0 AND c_audit_8 = 1) n_audit_8 = 1.
COMPUTE audit_total_missing = s_missing1 + m_audit_2 + m_audit_3 + m_audit_4 + m_audit_5 + m_audit_6
    + m_audit_7 + m_audit_8.
COMPUTE audit_total_na = n_audit_2 + n_audit_3 + n_audit_4 + n_audit_5 + n_audit_6 + n_audit_7 +
    n_audit_8.
COMPUTE audit_total_raw = SUM(k_audit_1, k_audit_2, k_audit_3, k_audit_4, k_audit_5, k_audit_6,
    k_audit_7, k_audit_8, k_audit_9, k_audit_10).
* Why there is no score, if there is none. The first reason counts.
STRING audit_total_why (A16).
COMPUTE s_declared = audit_total_answered + audit_total_missing + audit_total_na + s_against.
IF (audit_total_why = '' AND s_declared < 10) audit_total_why = 'under_query'.
IF (audit_total_why = '' AND s_against > 0) audit_total_why = 'contradicts_gate'.
IF (audit_total_why = '' AND audit_total_answered = 0) audit_total_why = 'nothing_answered'.
IF (audit_total_why = '' AND audit_total_missing > 0) audit_total_why = 'too_many_missing'.
* Alcohol use, total of 10. Add up the 10 answers.
IF (n_audit_2 = 1) k_audit_2 = 0.
IF (n_audit_3 = 1) k_audit_3 = 0.
IF (n_audit_4 = 1) k_audit_4 = 0.
IF (n_audit_5 = 1) k_audit_5 = 0.
IF (n_audit_6 = 1) k_audit_6 = 0.
IF (n_audit_7 = 1) k_audit_7 = 0.
IF (n_audit_8 = 1) k_audit_8 = 0.
COMPUTE s_used = NVALID(k_audit_1, k_audit_2, k_audit_3, k_audit_4, k_audit_5, k_audit_6, k_audit_7,
    k_audit_8, k_audit_9, k_audit_10).
COMPUTE s_total = SUM(k_audit_1, k_audit_2, k_audit_3, k_audit_4, k_audit_5, k_audit_6, k_audit_7,
    k_audit_8, k_audit_9, k_audit_10).
COMPUTE audit_total = s_total.
IF (audit_total_why <> '') audit_total = $SYSMIS.
COMPUTE audit_total_prorated = 0.
IF (NOT SYSMIS(audit_total) AND s_used < 10) audit_total_prorated = 1.
* Bands: 1 Zone I (low risk), 2 Zone II (hazardous), 3 Zone III (harmful), 4 Zone IV (possible
  dependence).
COMPUTE audit_total_band = $SYSMIS.
IF (audit_total >= 0) audit_total_band = 1.
IF (audit_total >= 8) audit_total_band = 2.
IF (audit_total >= 16) audit_total_band = 3.
IF (audit_total >= 20) audit_total_band = 4.
VARIABLE LABELS audit_total 'Alcohol use, total of 10' /audit_total_band
    'Alcohol use, total of 10: band'.
VALUE LABELS audit_total_band 1 'Zone I (low risk)' 2 'Zone II (hazardous)' 3 'Zone III (harmful)' 4
    'Zone IV (possible dependence)'.

* -- Alcohol consumption (items 1 to 3) (audit_consumption).
* Key: the AUDIT-C, 0 to 12, as read (verified).
* Missing items: the skip of the interview as read; no published rule for missing answers was found,
  so every item that is asked is required here (unverified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
RECODE audit_1 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO g_audit_1.
COMPUTE n_audit_1 = 0.
COUNT m_audit_1 = audit_1 (-9, -8, -7, -6, -5, SYSMIS).
COMPUTE c_audit_2 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_2 = 1.
IF (n_audit_1 = 1) c_audit_2 = 1.
COMPUTE c_audit_3 = 0.
IF (NOT SYSMIS(g_audit_1) AND g_audit_1 < 1) c_audit_3 = 1.
IF (n_audit_1 = 1) c_audit_3 = 1.
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE audit_1 audit_2 audit_3 (0=0) (1=1) (2=2) (3=3) (4=4) (ELSE=SYSMIS) INTO k_audit_1 k_audit_2
    k_audit_3.
* An answer to a question that was not to be asked speaks against its gate.
COMPUTE s_against = 0.
IF (NOT SYSMIS(k_audit_2) AND k_audit_2 < 0 AND c_audit_2 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_2) AND k_audit_2 > 0 AND c_audit_2 = 1) s_against = s_against + 1.
IF (c_audit_2 = 1) k_audit_2 = $SYSMIS.
IF (NOT SYSMIS(k_audit_3) AND k_audit_3 < 0 AND c_audit_3 = 1) s_against = s_against + 1.
IF (NOT SYSMIS(k_audit_3) AND k_audit_3 > 0 AND c_audit_3 = 1) s_against = s_against + 1.
IF (c_audit_3 = 1) k_audit_3 = $SYSMIS.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE audit_consumption_answered = NVALID(k_audit_1, k_audit_2, k_audit_3).
COUNT s_missing1 = audit_1 (-9, -8, -7, -6, -5, SYSMIS).
COUNT n_audit_2 = audit_2 (-7).
COUNT m_audit_2 = audit_2 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_2 = 1 AND c_audit_2 = 1) n_audit_2 = 1.
IF (c_audit_2 = 1) m_audit_2 = 0.
IF (audit_2 = 0 AND c_audit_2 = 1) n_audit_2 = 1.
COUNT n_audit_3 = audit_3 (-7).
COUNT m_audit_3 = audit_3 (-9, -8, -6, -5, SYSMIS).
IF (m_audit_3 = 1 AND c_audit_3 = 1) n_audit_3 = 1.
IF (c_audit_3 = 1) m_audit_3 = 0.
IF (audit_3 = 0 AND c_audit_3 = 1) n_audit_3 = 1.
COMPUTE audit_consumption_missing = s_missing1 + m_audit_2 + m_audit_3.
COMPUTE audit_consumption_na = n_audit_2 + n_audit_3.
COMPUTE audit_consumption_raw = SUM(k_audit_1, k_audit_2, k_audit_3).
* Why there is no score, if there is none. The first reason counts.
STRING audit_consumption_why (A16).
COMPUTE s_declared = audit_consumption_answered + audit_consumption_missing + audit_consumption_na +
    s_against.
IF (audit_consumption_why = '' AND s_declared < 3) audit_consumption_why = 'under_query'.
IF (audit_consumption_why = '' AND s_against > 0) audit_consumption_why = 'contradicts_gate'.
IF (audit_consumption_why = '' AND audit_consumption_answered = 0) audit_consumption_why =
    'nothing_answered'.
IF (audit_consumption_why = '' AND audit_consumption_missing > 0) audit_consumption_why =
    'too_many_missing'.
* Alcohol consumption (items 1 to 3). Add up the 3 answers.
IF (n_audit_2 = 1) k_audit_2 = 0.
IF (n_audit_3 = 1) k_audit_3 = 0.
COMPUTE s_used = NVALID(k_audit_1, k_audit_2, k_audit_3).
COMPUTE s_total = SUM(k_audit_1, k_audit_2, k_audit_3).
COMPUTE audit_consumption = s_total.
IF (audit_consumption_why <> '') audit_consumption = $SYSMIS.
COMPUTE audit_consumption_prorated = 0.
IF (NOT SYSMIS(audit_consumption) AND s_used < 3) audit_consumption_prorated = 1.
VARIABLE LABELS audit_consumption 'Alcohol consumption (items 1 to 3)'.

SAVE OUTFILE='scores.sav' /KEEP=participant audit_total audit_total_answered audit_total_missing
    audit_total_na audit_total_prorated audit_total_raw audit_total_band audit_total_why
    audit_consumption audit_consumption_answered audit_consumption_missing audit_consumption_na
    audit_consumption_prorated audit_consumption_raw audit_consumption_why.
