* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant audit_1 audit_2 audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 audit_9 ///
    audit_10

* ==== Alcohol Use Disorders Identification Test, interview (AUDIT) (audit, definition 1.0)
* Babor, Higgins-Biddle, Saunders and Monteiro (2001). AUDIT, guidelines for use in primary care,
* 2nd edition. WHO/MSD/MSB/01.6a. Items and codes: ten items, order, codes and both skips of the
* interview as read in public copies of the form and in an open-source implementation (CamCOPS)
* (verified)
label define audit_1_ 0 `"never"' 1 `"once a month at most"' 2 `"2 to 4 times a month"' 3 `"2 or 3 times a week"' 4 `"4 times a week or more"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values audit_1 audit_1_
label define audit_2_ 0 `"1 or 2"' 1 `"3 or 4"' 2 `"5 or 6"' 3 `"7 to 9"' 4 `"10 or more"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values audit_2 audit_2_
label define audit_3_ 0 `"never"' 1 `"less than monthly"' 2 `"monthly"' 3 `"weekly"' 4 `"daily or nearly"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 audit_3_
label define audit_4_ 0 `"no"' 2 `"longer ago"' 4 `"in the past year"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values audit_9 audit_10 audit_4_
label variable audit_1 `"how often drinks"'
label variable audit_2 `"drinks on a typical day"'
label variable audit_3 `"six or more on one occasion"'
label variable audit_4 `"unable to stop"'
label variable audit_5 `"failed expectations"'
label variable audit_6 `"drink in the morning"'
label variable audit_7 `"guilt"'
label variable audit_8 `"memory gaps"'
label variable audit_9 `"injury"'
label variable audit_10 `"concern of others"'

* -- Alcohol use, total of 10 (audit_total)
* Key: sum 0 to 40, skipped items adding nothing, as in an open-source implementation (CamCOPS)
* (verified).
* Missing items: the skips of the interview as read; no published rule for missing answers was
* found, so every item that is asked is required here (unverified).
* Bands: Babor et al 2001, zones as quoted in public summaries of the manual; the highest are of
* expert opinion (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_audit_1
recode audit_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_audit_1)
capture drop n_audit_1
generate n_audit_1 = 0
capture drop m_audit_1
generate m_audit_1 = 0
foreach v of varlist audit_1 {
    replace m_audit_1 = m_audit_1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop c_audit_2
generate double c_audit_2 = 0
replace c_audit_2 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_2 = 1 if n_audit_1 == 1
capture drop c_audit_3
generate double c_audit_3 = 0
replace c_audit_3 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_3 = 1 if n_audit_1 == 1
capture drop c_audit_4
generate double c_audit_4 = 0
replace c_audit_4 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_4 = 1 if n_audit_1 == 1
capture drop c_audit_5
generate double c_audit_5 = 0
replace c_audit_5 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_5 = 1 if n_audit_1 == 1
capture drop c_audit_6
generate double c_audit_6 = 0
replace c_audit_6 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_6 = 1 if n_audit_1 == 1
capture drop c_audit_7
generate double c_audit_7 = 0
replace c_audit_7 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_7 = 1 if n_audit_1 == 1
capture drop c_audit_8
generate double c_audit_8 = 0
replace c_audit_8 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_8 = 1 if n_audit_1 == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_audit_1
capture drop k_audit_2
capture drop k_audit_3
capture drop k_audit_4
capture drop k_audit_5
capture drop k_audit_6
capture drop k_audit_7
capture drop k_audit_8
recode audit_1 audit_2 audit_3 audit_4 audit_5 audit_6 audit_7 audit_8 (0=0) (1=1) (2=2) (3=3) ///
    (4=4) (else=.), generate(k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 k_audit_6 ///
    k_audit_7 k_audit_8)
capture drop k_audit_9
capture drop k_audit_10
recode audit_9 audit_10 (0=0) (2=2) (4=4) (else=.), generate(k_audit_9 k_audit_10)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_audit_2) & k_audit_2 < 0 & c_audit_2 == 1
replace s_against = s_against + 1 if !missing(k_audit_2) & k_audit_2 > 0 & !missing(k_audit_2) & ///
    c_audit_2 == 1
replace k_audit_2 = . if c_audit_2 == 1
replace s_against = s_against + 1 if !missing(k_audit_3) & k_audit_3 < 0 & c_audit_3 == 1
replace s_against = s_against + 1 if !missing(k_audit_3) & k_audit_3 > 0 & !missing(k_audit_3) & ///
    c_audit_3 == 1
replace k_audit_3 = . if c_audit_3 == 1
replace s_against = s_against + 1 if !missing(k_audit_4) & k_audit_4 < 0 & c_audit_4 == 1
replace s_against = s_against + 1 if !missing(k_audit_4) & k_audit_4 > 0 & !missing(k_audit_4) & ///
    c_audit_4 == 1
replace k_audit_4 = . if c_audit_4 == 1
replace s_against = s_against + 1 if !missing(k_audit_5) & k_audit_5 < 0 & c_audit_5 == 1
replace s_against = s_against + 1 if !missing(k_audit_5) & k_audit_5 > 0 & !missing(k_audit_5) & ///
    c_audit_5 == 1
replace k_audit_5 = . if c_audit_5 == 1
replace s_against = s_against + 1 if !missing(k_audit_6) & k_audit_6 < 0 & c_audit_6 == 1
replace s_against = s_against + 1 if !missing(k_audit_6) & k_audit_6 > 0 & !missing(k_audit_6) & ///
    c_audit_6 == 1
replace k_audit_6 = . if c_audit_6 == 1
replace s_against = s_against + 1 if !missing(k_audit_7) & k_audit_7 < 0 & c_audit_7 == 1
replace s_against = s_against + 1 if !missing(k_audit_7) & k_audit_7 > 0 & !missing(k_audit_7) & ///
    c_audit_7 == 1
replace k_audit_7 = . if c_audit_7 == 1
replace s_against = s_against + 1 if !missing(k_audit_8) & k_audit_8 < 0 & c_audit_8 == 1
replace s_against = s_against + 1 if !missing(k_audit_8) & k_audit_8 > 0 & !missing(k_audit_8) & ///
    c_audit_8 == 1
replace k_audit_8 = . if c_audit_8 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop audit_total_answered
egen audit_total_answered = rownonmiss(k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 ///
    k_audit_6 k_audit_7 k_audit_8 k_audit_9 k_audit_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist audit_1 audit_9 audit_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_audit_2
generate n_audit_2 = 0
foreach v of varlist audit_2 {
    replace n_audit_2 = n_audit_2 + 1 if inlist(`v', .c)
}
capture drop m_audit_2
generate m_audit_2 = 0
foreach v of varlist audit_2 {
    replace m_audit_2 = m_audit_2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_2 = 1 if m_audit_2 == 1 & c_audit_2 == 1
replace m_audit_2 = 0 if c_audit_2 == 1
replace n_audit_2 = 1 if audit_2 == 0 & c_audit_2 == 1
capture drop n_audit_3
generate n_audit_3 = 0
foreach v of varlist audit_3 {
    replace n_audit_3 = n_audit_3 + 1 if inlist(`v', .c)
}
capture drop m_audit_3
generate m_audit_3 = 0
foreach v of varlist audit_3 {
    replace m_audit_3 = m_audit_3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_3 = 1 if m_audit_3 == 1 & c_audit_3 == 1
replace m_audit_3 = 0 if c_audit_3 == 1
replace n_audit_3 = 1 if audit_3 == 0 & c_audit_3 == 1
capture drop n_audit_4
generate n_audit_4 = 0
foreach v of varlist audit_4 {
    replace n_audit_4 = n_audit_4 + 1 if inlist(`v', .c)
}
capture drop m_audit_4
generate m_audit_4 = 0
foreach v of varlist audit_4 {
    replace m_audit_4 = m_audit_4 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_4 = 1 if m_audit_4 == 1 & c_audit_4 == 1
replace m_audit_4 = 0 if c_audit_4 == 1
replace n_audit_4 = 1 if audit_4 == 0 & c_audit_4 == 1
capture drop n_audit_5
generate n_audit_5 = 0
foreach v of varlist audit_5 {
    replace n_audit_5 = n_audit_5 + 1 if inlist(`v', .c)
}
capture drop m_audit_5
generate m_audit_5 = 0
foreach v of varlist audit_5 {
    replace m_audit_5 = m_audit_5 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_5 = 1 if m_audit_5 == 1 & c_audit_5 == 1
replace m_audit_5 = 0 if c_audit_5 == 1
replace n_audit_5 = 1 if audit_5 == 0 & c_audit_5 == 1
capture drop n_audit_6
generate n_audit_6 = 0
foreach v of varlist audit_6 {
    replace n_audit_6 = n_audit_6 + 1 if inlist(`v', .c)
}
capture drop m_audit_6
generate m_audit_6 = 0
foreach v of varlist audit_6 {
    replace m_audit_6 = m_audit_6 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_6 = 1 if m_audit_6 == 1 & c_audit_6 == 1
replace m_audit_6 = 0 if c_audit_6 == 1
replace n_audit_6 = 1 if audit_6 == 0 & c_audit_6 == 1
capture drop n_audit_7
generate n_audit_7 = 0
foreach v of varlist audit_7 {
    replace n_audit_7 = n_audit_7 + 1 if inlist(`v', .c)
}
capture drop m_audit_7
generate m_audit_7 = 0
foreach v of varlist audit_7 {
    replace m_audit_7 = m_audit_7 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_7 = 1 if m_audit_7 == 1 & c_audit_7 == 1
replace m_audit_7 = 0 if c_audit_7 == 1
replace n_audit_7 = 1 if audit_7 == 0 & c_audit_7 == 1
capture drop n_audit_8
generate n_audit_8 = 0
foreach v of varlist audit_8 {
    replace n_audit_8 = n_audit_8 + 1 if inlist(`v', .c)
}
capture drop m_audit_8
generate m_audit_8 = 0
foreach v of varlist audit_8 {
    replace m_audit_8 = m_audit_8 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_8 = 1 if m_audit_8 == 1 & c_audit_8 == 1
replace m_audit_8 = 0 if c_audit_8 == 1
replace n_audit_8 = 1 if audit_8 == 0 & c_audit_8 == 1
capture drop audit_total_missing
generate double audit_total_missing = s_missing1 + m_audit_2 + m_audit_3 + m_audit_4 + m_audit_5 ///
    + m_audit_6 + m_audit_7 + m_audit_8
capture drop audit_total_na
generate double audit_total_na = n_audit_2 + n_audit_3 + n_audit_4 + n_audit_5 + n_audit_6 + ///
    n_audit_7 + n_audit_8
capture drop audit_total_raw
egen double audit_total_raw = rowtotal(k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 ///
    k_audit_6 k_audit_7 k_audit_8 k_audit_9 k_audit_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop audit_total_why
generate str16 audit_total_why = ""
capture drop s_declared
generate double s_declared = audit_total_answered + audit_total_missing + audit_total_na + ///
    s_against
replace audit_total_why = "under_query" if missing(audit_total_why) & s_declared < 10
replace audit_total_why = "contradicts_gate" if missing(audit_total_why) & s_against > 0 & ///
    !missing(s_against)
replace audit_total_why = "nothing_answered" if missing(audit_total_why) & audit_total_answered ///
    == 0
replace audit_total_why = "too_many_missing" if missing(audit_total_why) & audit_total_missing > ///
    0 & !missing(audit_total_missing)
* Alcohol use, total of 10. Add up the 10 answers.
replace k_audit_2 = 0 if n_audit_2 == 1
replace k_audit_3 = 0 if n_audit_3 == 1
replace k_audit_4 = 0 if n_audit_4 == 1
replace k_audit_5 = 0 if n_audit_5 == 1
replace k_audit_6 = 0 if n_audit_6 == 1
replace k_audit_7 = 0 if n_audit_7 == 1
replace k_audit_8 = 0 if n_audit_8 == 1
capture drop s_used
egen s_used = rownonmiss(k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 k_audit_6 k_audit_7 ///
    k_audit_8 k_audit_9 k_audit_10)
capture drop s_total
egen double s_total = rowtotal(k_audit_1 k_audit_2 k_audit_3 k_audit_4 k_audit_5 k_audit_6 ///
    k_audit_7 k_audit_8 k_audit_9 k_audit_10), missing
capture drop audit_total
generate double audit_total = s_total
replace audit_total = . if !missing(audit_total_why)
capture drop audit_total_prorated
generate double audit_total_prorated = 0
replace audit_total_prorated = 1 if !missing(audit_total) & s_used < 10
* Bands: 1 Zone I (low risk), 2 Zone II (hazardous), 3 Zone III (harmful), 4 Zone IV (possible
* dependence).
capture drop audit_total_band
generate double audit_total_band = .
replace audit_total_band = 1 if audit_total >= 0 & !missing(audit_total)
replace audit_total_band = 2 if audit_total >= 8 & !missing(audit_total)
replace audit_total_band = 3 if audit_total >= 16 & !missing(audit_total)
replace audit_total_band = 4 if audit_total >= 20 & !missing(audit_total)
label variable audit_total `"Alcohol use, total of 10"'
label define audit_total_ 1 `"Zone I (low risk)"' 2 `"Zone II (hazardous)"' 3 `"Zone III (harmful)"' 4 `"Zone IV (possible dependence)"', replace
label values audit_total_band audit_total_

* -- Alcohol consumption (items 1 to 3) (audit_consumption)
* Key: the AUDIT-C, 0 to 12, as read (verified).
* Missing items: the skip of the interview as read; no published rule for missing answers was found,
* so every item that is asked is required here (unverified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_audit_1
recode audit_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_audit_1)
capture drop n_audit_1
generate n_audit_1 = 0
capture drop m_audit_1
generate m_audit_1 = 0
foreach v of varlist audit_1 {
    replace m_audit_1 = m_audit_1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop c_audit_2
generate double c_audit_2 = 0
replace c_audit_2 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_2 = 1 if n_audit_1 == 1
capture drop c_audit_3
generate double c_audit_3 = 0
replace c_audit_3 = 1 if !missing(g_audit_1) & g_audit_1 < 1
replace c_audit_3 = 1 if n_audit_1 == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_audit_1
capture drop k_audit_2
capture drop k_audit_3
recode audit_1 audit_2 audit_3 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_audit_1 ///
    k_audit_2 k_audit_3)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_audit_2) & k_audit_2 < 0 & c_audit_2 == 1
replace s_against = s_against + 1 if !missing(k_audit_2) & k_audit_2 > 0 & !missing(k_audit_2) & ///
    c_audit_2 == 1
replace k_audit_2 = . if c_audit_2 == 1
replace s_against = s_against + 1 if !missing(k_audit_3) & k_audit_3 < 0 & c_audit_3 == 1
replace s_against = s_against + 1 if !missing(k_audit_3) & k_audit_3 > 0 & !missing(k_audit_3) & ///
    c_audit_3 == 1
replace k_audit_3 = . if c_audit_3 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop audit_consumption_answered
egen audit_consumption_answered = rownonmiss(k_audit_1 k_audit_2 k_audit_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist audit_1 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_audit_2
generate n_audit_2 = 0
foreach v of varlist audit_2 {
    replace n_audit_2 = n_audit_2 + 1 if inlist(`v', .c)
}
capture drop m_audit_2
generate m_audit_2 = 0
foreach v of varlist audit_2 {
    replace m_audit_2 = m_audit_2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_2 = 1 if m_audit_2 == 1 & c_audit_2 == 1
replace m_audit_2 = 0 if c_audit_2 == 1
replace n_audit_2 = 1 if audit_2 == 0 & c_audit_2 == 1
capture drop n_audit_3
generate n_audit_3 = 0
foreach v of varlist audit_3 {
    replace n_audit_3 = n_audit_3 + 1 if inlist(`v', .c)
}
capture drop m_audit_3
generate m_audit_3 = 0
foreach v of varlist audit_3 {
    replace m_audit_3 = m_audit_3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_audit_3 = 1 if m_audit_3 == 1 & c_audit_3 == 1
replace m_audit_3 = 0 if c_audit_3 == 1
replace n_audit_3 = 1 if audit_3 == 0 & c_audit_3 == 1
capture drop audit_consumption_missing
generate double audit_consumption_missing = s_missing1 + m_audit_2 + m_audit_3
capture drop audit_consumption_na
generate double audit_consumption_na = n_audit_2 + n_audit_3
capture drop audit_consumption_raw
egen double audit_consumption_raw = rowtotal(k_audit_1 k_audit_2 k_audit_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop audit_consumption_why
generate str16 audit_consumption_why = ""
capture drop s_declared
generate double s_declared = audit_consumption_answered + audit_consumption_missing + ///
    audit_consumption_na + s_against
replace audit_consumption_why = "under_query" if missing(audit_consumption_why) & s_declared < 3
replace audit_consumption_why = "contradicts_gate" if missing(audit_consumption_why) & s_against ///
    > 0 & !missing(s_against)
replace audit_consumption_why = "nothing_answered" if missing(audit_consumption_why) & ///
    audit_consumption_answered == 0
replace audit_consumption_why = "too_many_missing" if missing(audit_consumption_why) & ///
    audit_consumption_missing > 0 & !missing(audit_consumption_missing)
* Alcohol consumption (items 1 to 3). Add up the 3 answers.
replace k_audit_2 = 0 if n_audit_2 == 1
replace k_audit_3 = 0 if n_audit_3 == 1
capture drop s_used
egen s_used = rownonmiss(k_audit_1 k_audit_2 k_audit_3)
capture drop s_total
egen double s_total = rowtotal(k_audit_1 k_audit_2 k_audit_3), missing
capture drop audit_consumption
generate double audit_consumption = s_total
replace audit_consumption = . if !missing(audit_consumption_why)
capture drop audit_consumption_prorated
generate double audit_consumption_prorated = 0
replace audit_consumption_prorated = 1 if !missing(audit_consumption) & s_used < 3
label variable audit_consumption `"Alcohol consumption (items 1 to 3)"'

keep participant audit_total audit_total_answered audit_total_missing audit_total_na ///
    audit_total_prorated audit_total_raw audit_total_band audit_total_why audit_consumption ///
    audit_consumption_answered audit_consumption_missing audit_consumption_na ///
    audit_consumption_prorated audit_consumption_raw audit_consumption_why
save "scores.dta", replace
