* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant wb_read wb_plans wb_meetings

* ==== Use of the recovery workbook, and meetings attended (workbook_use, definition 1.0)
* Johnson S, et al (2018). Lancet 392:409-418, which asked in both arms whether the workbook was
* read and used to make plans. Items and codes: that the questions were asked, and the range of 0 to
* 10 meetings, as read; the form's own wording, order and codes are not known (unverified)
label define workbook_use_1_ 0 `"None of it"' 1 `"Some of it"' 2 `"All of it"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values wb_read workbook_use_1_
label define workbook_use_2_ 0 `"No"' 1 `"Yes"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values wb_plans workbook_use_2_
label define workbook_use_3_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values wb_meetings workbook_use_3_
label variable wb_read `"read the workbook"'
label variable wb_plans `"made written plans with it"'
label variable wb_meetings `"meetings attended with a peer support worker, from records"'

* -- Use of the workbook (not read, read, read and made written plans) (wb_use)
* Key: our own descriptive count, which no publication defines (unverified).
* Missing items: our own rule; plans are not asked of someone who has not read the workbook, and
* count as none (unverified).
* Bands: our own labels (unverified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_wb_read
recode wb_read (0=0) (1=1) (2=2) (else=.), generate(g_wb_read)
capture drop n_wb_read
generate n_wb_read = 0
capture drop m_wb_read
generate m_wb_read = 0
foreach v of varlist wb_read {
    replace m_wb_read = m_wb_read + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop c_wb_plans
generate double c_wb_plans = 0
replace c_wb_plans = 1 if !missing(g_wb_read) & g_wb_read < 1
replace c_wb_plans = 1 if n_wb_read == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wb_read
recode wb_read (0=0) (1=1) (2=2) (else=.), generate(k_wb_read)
capture drop k_wb_plans
recode wb_plans (0=0) (1=1) (else=.), generate(k_wb_plans)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_wb_plans) & k_wb_plans < 0 & c_wb_plans == 1
replace s_against = s_against + 1 if !missing(k_wb_plans) & k_wb_plans > 0 & ///
    !missing(k_wb_plans) & c_wb_plans == 1
replace k_wb_plans = . if c_wb_plans == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wb_use_answered
egen wb_use_answered = rownonmiss(k_wb_read k_wb_plans)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wb_read {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_wb_plans
generate n_wb_plans = 0
foreach v of varlist wb_plans {
    replace n_wb_plans = n_wb_plans + 1 if inlist(`v', .c)
}
capture drop m_wb_plans
generate m_wb_plans = 0
foreach v of varlist wb_plans {
    replace m_wb_plans = m_wb_plans + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_wb_plans = 1 if m_wb_plans == 1 & c_wb_plans == 1
replace m_wb_plans = 0 if c_wb_plans == 1
replace n_wb_plans = 1 if wb_plans == 0 & c_wb_plans == 1
capture drop wb_use_missing
generate double wb_use_missing = s_missing1 + m_wb_plans
capture drop wb_use_na
generate double wb_use_na = n_wb_plans
capture drop wb_use_raw
egen double wb_use_raw = rowtotal(k_wb_read k_wb_plans), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wb_use_why
generate str16 wb_use_why = ""
capture drop s_declared
generate double s_declared = wb_use_answered + wb_use_missing + wb_use_na + s_against
replace wb_use_why = "under_query" if missing(wb_use_why) & s_declared < 2
replace wb_use_why = "contradicts_gate" if missing(wb_use_why) & s_against > 0 & ///
    !missing(s_against)
replace wb_use_why = "nothing_answered" if missing(wb_use_why) & wb_use_answered == 0
replace wb_use_why = "too_many_missing" if missing(wb_use_why) & wb_use_missing > 0 & ///
    !missing(wb_use_missing)
* Use of the workbook (not read, read, read and made written plans). Count the answers at or above
* 1, of 2.
replace k_wb_plans = 0 if n_wb_plans == 1
capture drop s_used
egen s_used = rownonmiss(k_wb_read k_wb_plans)
capture drop s_total
egen double s_total = rowtotal(k_wb_read k_wb_plans), missing
capture drop wb_use
generate wb_use = 0
foreach v of varlist k_wb_read k_wb_plans {
    replace wb_use = wb_use + 1 if `v' >= 1 & !missing(`v')
}
replace wb_use = . if !missing(wb_use_why)
capture drop wb_use_prorated
generate double wb_use_prorated = 0
replace wb_use_prorated = 1 if !missing(wb_use) & s_used < 2
* Bands: 1 Not read, 2 Read, 3 Read and made written plans.
capture drop wb_use_band
generate double wb_use_band = .
replace wb_use_band = 1 if wb_use >= 0 & !missing(wb_use)
replace wb_use_band = 2 if wb_use >= 1 & !missing(wb_use)
replace wb_use_band = 3 if wb_use >= 2 & !missing(wb_use)
label variable wb_use `"Use of the workbook (not read, read, read and made written plans)"'
label define wb_use_ 1 `"Not read"' 2 `"Read"' 3 `"Read and made written plans"', replace
label values wb_use_band wb_use_

* -- Attended at least 3 meetings (wb_met3)
* Key: at least 3 meetings was reported as attendance in the public summary of the results
* (verified).
* Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wb_meetings
generate double k_wb_meetings = wb_meetings if inrange(wb_meetings, 0, 10) & abs(wb_meetings - ///
    round(wb_meetings)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wb_met3_answered
egen wb_met3_answered = rownonmiss(k_wb_meetings)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wb_meetings {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na1
generate s_na1 = 0
foreach v of varlist wb_meetings {
    replace s_na1 = s_na1 + 1 if inlist(`v', .c)
}
capture drop wb_met3_missing
generate double wb_met3_missing = s_missing1
capture drop wb_met3_na
generate double wb_met3_na = s_na1
capture drop wb_met3_raw
egen double wb_met3_raw = rowtotal(k_wb_meetings), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wb_met3_why
generate str16 wb_met3_why = ""
capture drop s_declared
generate double s_declared = wb_met3_answered + wb_met3_missing + wb_met3_na
replace wb_met3_why = "under_query" if missing(wb_met3_why) & s_declared < 1
replace wb_met3_why = "nothing_answered" if missing(wb_met3_why) & wb_met3_answered == 0
capture drop s_gone
generate double s_gone = wb_met3_missing + wb_met3_na
replace wb_met3_why = "too_many_missing" if missing(wb_met3_why) & s_gone > 0 & !missing(s_gone)
* Attended at least 3 meetings. Count the answers at or above 3, of 1.
capture drop wb_met3
generate wb_met3 = 0
foreach v of varlist k_wb_meetings {
    replace wb_met3 = wb_met3 + 1 if `v' >= 3 & !missing(`v')
}
replace wb_met3 = . if !missing(wb_met3_why)
capture drop wb_met3_prorated
generate double wb_met3_prorated = 0
replace wb_met3_prorated = 1 if !missing(wb_met3) & wb_met3_answered < 1
label variable wb_met3 `"Attended at least 3 meetings"'

* -- Attended all 10 meetings (wb_met10)
* Key: all 10 meetings was reported as attendance in the public summary of the results, of those
* with a known number (verified).
* Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wb_meetings
generate double k_wb_meetings = wb_meetings if inrange(wb_meetings, 0, 10) & abs(wb_meetings - ///
    round(wb_meetings)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wb_met10_answered
egen wb_met10_answered = rownonmiss(k_wb_meetings)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wb_meetings {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na1
generate s_na1 = 0
foreach v of varlist wb_meetings {
    replace s_na1 = s_na1 + 1 if inlist(`v', .c)
}
capture drop wb_met10_missing
generate double wb_met10_missing = s_missing1
capture drop wb_met10_na
generate double wb_met10_na = s_na1
capture drop wb_met10_raw
egen double wb_met10_raw = rowtotal(k_wb_meetings), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wb_met10_why
generate str16 wb_met10_why = ""
capture drop s_declared
generate double s_declared = wb_met10_answered + wb_met10_missing + wb_met10_na
replace wb_met10_why = "under_query" if missing(wb_met10_why) & s_declared < 1
replace wb_met10_why = "nothing_answered" if missing(wb_met10_why) & wb_met10_answered == 0
capture drop s_gone
generate double s_gone = wb_met10_missing + wb_met10_na
replace wb_met10_why = "too_many_missing" if missing(wb_met10_why) & s_gone > 0 & ///
    !missing(s_gone)
* Attended all 10 meetings. Count the answers at or above 10, of 1.
capture drop wb_met10
generate wb_met10 = 0
foreach v of varlist k_wb_meetings {
    replace wb_met10 = wb_met10 + 1 if `v' >= 10 & !missing(`v')
}
replace wb_met10 = . if !missing(wb_met10_why)
capture drop wb_met10_prorated
generate double wb_met10_prorated = 0
replace wb_met10_prorated = 1 if !missing(wb_met10) & wb_met10_answered < 1
label variable wb_met10 `"Attended all 10 meetings"'

keep participant wb_use wb_use_answered wb_use_missing wb_use_na wb_use_prorated wb_use_raw ///
    wb_use_band wb_use_why wb_met3 wb_met3_answered wb_met3_missing wb_met3_na wb_met3_prorated ///
    wb_met3_raw wb_met3_why wb_met10 wb_met10_answered wb_met10_missing wb_met10_na ///
    wb_met10_prorated wb_met10_raw wb_met10_why
save "scores.dta", replace
