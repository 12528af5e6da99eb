* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant edq_1 edq_2 edq_3 edq_4 edq_5 edq_hours edq_6

* ==== Evening Drinks Questionnaire (edq, definition 1.0)
* invented. Items and codes: an invented questionnaire (verified)
label define edq_1_ 0 `"Never"' 1 `"Monthly"' 2 `"Weekly"' 3 `"Often"' 4 `"Daily"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' 99 `"Cannot be rated"', replace
label values edq_1 edq_2 edq_3 edq_4 edq_5 edq_6 edq_1_
label define edq_2_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' 99 `"Cannot be rated"', replace
label values edq_hours edq_2_
label variable edq_1 `"drinks in the evening"'
label variable edq_2 `"drinks more than meant"'
label variable edq_3 `"tried to stop"'
label variable edq_4 `"sleeps late"'
label variable edq_5 `"drank in an earlier year"'
label variable edq_hours `"hours slept"'
label variable edq_6 `"is tired by day"'

* -- Sum, what does not apply as the lowest (edq_lowest)
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_edq_1
recode edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_1)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop g_edq_2
recode edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_2)
capture drop c_edq_2
generate double c_edq_2 = 0
replace c_edq_2 = 1 if !missing(g_edq_1) & g_edq_1 < 1
replace c_edq_2 = 1 if n_edq_1 == 1
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop c_edq_3
generate double c_edq_3 = 0
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 < 1
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 > 3 & !missing(g_edq_2)
replace c_edq_3 = 1 if n_edq_2 == 1
capture drop c_edq_5
generate double c_edq_5 = 0
replace c_edq_5 = 1 if !missing(g_edq_1) & g_edq_1 < 0
replace c_edq_5 = 1 if !missing(g_edq_1) & g_edq_1 > 0 & !missing(g_edq_1)
replace c_edq_5 = 1 if n_edq_1 == 1
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_5.
capture drop k_edq_1
capture drop k_edq_2
capture drop k_edq_3
recode edq_1 edq_2 edq_3 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_edq_1 k_edq_2 ///
    k_edq_3)
capture drop k_edq_5
recode edq_5 (0=4) (1=3) (2=2) (3=1) (4=0) (else=.), generate(k_edq_5)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_edq_2) & k_edq_2 < 0 & c_edq_2 == 1
replace s_against = s_against + 1 if !missing(k_edq_2) & k_edq_2 > 0 & !missing(k_edq_2) & ///
    c_edq_2 == 1
replace k_edq_2 = . if c_edq_2 == 1
replace s_against = s_against + 1 if !missing(k_edq_3) & k_edq_3 < 0 & c_edq_3 == 1
replace s_against = s_against + 1 if !missing(k_edq_3) & k_edq_3 > 0 & !missing(k_edq_3) & ///
    c_edq_3 == 1
replace k_edq_3 = . if c_edq_3 == 1
replace s_against = s_against + 1 if !missing(k_edq_5) & k_edq_5 < 4 & c_edq_5 == 1
replace s_against = s_against + 1 if !missing(k_edq_5) & k_edq_5 > 4 & !missing(k_edq_5) & ///
    c_edq_5 == 1
replace k_edq_5 = . if c_edq_5 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_lowest_answered
egen edq_lowest_answered = rownonmiss(k_edq_1 k_edq_2 k_edq_3 k_edq_5)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
replace n_edq_2 = 1 if edq_2 == 0 & c_edq_2 == 1
capture drop n_edq_3
generate n_edq_3 = 0
foreach v of varlist edq_3 {
    replace n_edq_3 = n_edq_3 + 1 if inlist(`v', .c)
}
capture drop m_edq_3
generate m_edq_3 = 0
foreach v of varlist edq_3 {
    replace m_edq_3 = m_edq_3 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_3 = 1 if m_edq_3 == 1 & c_edq_3 == 1
replace m_edq_3 = 0 if c_edq_3 == 1
replace n_edq_3 = 1 if edq_3 == 0 & c_edq_3 == 1
capture drop n_edq_5
generate n_edq_5 = 0
foreach v of varlist edq_5 {
    replace n_edq_5 = n_edq_5 + 1 if inlist(`v', .c)
}
capture drop m_edq_5
generate m_edq_5 = 0
foreach v of varlist edq_5 {
    replace m_edq_5 = m_edq_5 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_5 = 1 if m_edq_5 == 1 & c_edq_5 == 1
replace m_edq_5 = 0 if c_edq_5 == 1
replace n_edq_5 = 1 if edq_5 == 0 & c_edq_5 == 1
capture drop edq_lowest_missing
generate double edq_lowest_missing = m_edq_1 + m_edq_2 + m_edq_3 + m_edq_5
capture drop edq_lowest_na
generate double edq_lowest_na = n_edq_1 + n_edq_2 + n_edq_3 + n_edq_5
capture drop edq_lowest_raw
egen double edq_lowest_raw = rowtotal(k_edq_1 k_edq_2 k_edq_3 k_edq_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_lowest_why
generate str16 edq_lowest_why = ""
capture drop s_declared
generate double s_declared = edq_lowest_answered + edq_lowest_missing + edq_lowest_na + ///
    s_against
replace edq_lowest_why = "under_query" if missing(edq_lowest_why) & s_declared < 4
replace edq_lowest_why = "contradicts_gate" if missing(edq_lowest_why) & s_against > 0 & ///
    !missing(s_against)
replace edq_lowest_why = "nothing_answered" if missing(edq_lowest_why) & edq_lowest_answered == ///
    0
replace edq_lowest_why = "too_many_missing" if missing(edq_lowest_why) & edq_lowest_missing > 0 ///
    & !missing(edq_lowest_missing)
* Sum, what does not apply as the lowest. Add up the 4 answers.
replace k_edq_1 = 0 if n_edq_1 == 1
replace k_edq_2 = 0 if n_edq_2 == 1
replace k_edq_3 = 0 if n_edq_3 == 1
replace k_edq_5 = 4 if n_edq_5 == 1
capture drop s_used
egen s_used = rownonmiss(k_edq_1 k_edq_2 k_edq_3 k_edq_5)
capture drop s_total
egen double s_total = rowtotal(k_edq_1 k_edq_2 k_edq_3 k_edq_5), missing
capture drop edq_lowest
generate double edq_lowest = s_total
replace edq_lowest = . if !missing(edq_lowest_why)
capture drop edq_lowest_prorated
generate double edq_lowest_prorated = 0
replace edq_lowest_prorated = 1 if !missing(edq_lowest) & s_used < 4
label variable edq_lowest `"Sum, what does not apply as the lowest"'

* -- Sum, what does not apply left out (edq_excluded)
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_edq_1
recode edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_1)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop g_edq_2
recode edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_2)
capture drop c_edq_2
generate double c_edq_2 = 0
replace c_edq_2 = 1 if !missing(g_edq_1) & g_edq_1 < 1
replace c_edq_2 = 1 if n_edq_1 == 1
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop c_edq_3
generate double c_edq_3 = 0
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 < 1
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 > 3 & !missing(g_edq_2)
replace c_edq_3 = 1 if n_edq_2 == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_edq_1
capture drop k_edq_2
capture drop k_edq_3
capture drop k_edq_4
recode edq_1 edq_2 edq_3 edq_4 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_edq_1 k_edq_2 ///
    k_edq_3 k_edq_4)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_edq_2) & c_edq_2 == 1
replace k_edq_2 = . if c_edq_2 == 1
replace s_against = s_against + 1 if !missing(k_edq_3) & c_edq_3 == 1
replace k_edq_3 = . if c_edq_3 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_excluded_answered
egen edq_excluded_answered = rownonmiss(k_edq_1 k_edq_2 k_edq_3 k_edq_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist edq_1 edq_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop s_na1
generate s_na1 = 0
foreach v of varlist edq_1 edq_4 {
    replace s_na1 = s_na1 + 1 if inlist(`v', .c)
}
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop n_edq_3
generate n_edq_3 = 0
foreach v of varlist edq_3 {
    replace n_edq_3 = n_edq_3 + 1 if inlist(`v', .c)
}
capture drop m_edq_3
generate m_edq_3 = 0
foreach v of varlist edq_3 {
    replace m_edq_3 = m_edq_3 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_3 = 1 if m_edq_3 == 1 & c_edq_3 == 1
replace m_edq_3 = 0 if c_edq_3 == 1
capture drop edq_excluded_missing
generate double edq_excluded_missing = s_missing1 + m_edq_2 + m_edq_3
capture drop edq_excluded_na
generate double edq_excluded_na = s_na1 + n_edq_2 + n_edq_3
capture drop edq_excluded_raw
egen double edq_excluded_raw = rowtotal(k_edq_1 k_edq_2 k_edq_3 k_edq_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_excluded_why
generate str16 edq_excluded_why = ""
capture drop s_declared
generate double s_declared = edq_excluded_answered + edq_excluded_missing + edq_excluded_na + ///
    s_against
replace edq_excluded_why = "under_query" if missing(edq_excluded_why) & s_declared < 4
replace edq_excluded_why = "contradicts_gate" if missing(edq_excluded_why) & s_against > 0 & ///
    !missing(s_against)
replace edq_excluded_why = "nothing_answered" if missing(edq_excluded_why) & ///
    edq_excluded_answered == 0
replace edq_excluded_why = "too_many_missing" if missing(edq_excluded_why) & ///
    edq_excluded_missing > 1 & !missing(edq_excluded_missing)
replace edq_excluded_why = "too_few_answered" if missing(edq_excluded_why) & ///
    edq_excluded_answered < 2
* Sum, what does not apply left out. Add up the 4 answers.
capture drop edq_excluded
generate double edq_excluded = edq_excluded_raw
replace edq_excluded = edq_excluded_raw * 4 / edq_excluded_answered if edq_excluded_answered > 0 ///
    & !missing(edq_excluded_answered) & edq_excluded_answered < 4
replace edq_excluded = floor(edq_excluded + 0.5) if edq_excluded_answered < 4
replace edq_excluded = . if !missing(edq_excluded_why)
capture drop edq_excluded_prorated
generate double edq_excluded_prorated = 0
replace edq_excluded_prorated = 1 if !missing(edq_excluded) & edq_excluded_answered < 4
* Bands: 1 Low, 2 Middle, 3 High.
capture drop edq_excluded_band
generate double edq_excluded_band = .
replace edq_excluded_band = 1 if edq_excluded >= 0 & !missing(edq_excluded)
replace edq_excluded_band = 2 if edq_excluded >= 5 & !missing(edq_excluded)
replace edq_excluded_band = 3 if edq_excluded >= 9 & !missing(edq_excluded)
label variable edq_excluded `"Sum, what does not apply left out"'
label define edq_excluded_ 1 `"Low"' 2 `"Middle"' 3 `"High"', replace
label values edq_excluded_band edq_excluded_

* -- Mean, what does not apply as missing (edq_mean)
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_edq_1
recode edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_1)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop c_edq_2
generate double c_edq_2 = 0
replace c_edq_2 = 1 if !missing(g_edq_1) & g_edq_1 < 1
replace c_edq_2 = 1 if n_edq_1 == 1
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_4.
capture drop k_edq_1
capture drop k_edq_2
recode edq_1 edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_edq_1 k_edq_2)
capture drop k_edq_4
recode edq_4 (0=4) (1=3) (2=2) (3=1) (4=0) (else=.), generate(k_edq_4)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_edq_2) & c_edq_2 == 1
replace k_edq_2 = . if c_edq_2 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_mean_answered
egen edq_mean_answered = rownonmiss(k_edq_1 k_edq_2 k_edq_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist edq_1 edq_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop s_na1
generate s_na1 = 0
foreach v of varlist edq_1 edq_4 {
    replace s_na1 = s_na1 + 1 if inlist(`v', .c)
}
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop edq_mean_missing
generate double edq_mean_missing = s_missing1 + m_edq_2
capture drop edq_mean_na
generate double edq_mean_na = s_na1 + n_edq_2
capture drop edq_mean_raw
egen double edq_mean_raw = rowtotal(k_edq_1 k_edq_2 k_edq_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_mean_why
generate str16 edq_mean_why = ""
capture drop s_declared
generate double s_declared = edq_mean_answered + edq_mean_missing + edq_mean_na + s_against
replace edq_mean_why = "under_query" if missing(edq_mean_why) & s_declared < 3
replace edq_mean_why = "contradicts_gate" if missing(edq_mean_why) & s_against > 0 & ///
    !missing(s_against)
replace edq_mean_why = "nothing_answered" if missing(edq_mean_why) & edq_mean_answered == 0
capture drop s_gone
generate double s_gone = edq_mean_missing + edq_mean_na
replace edq_mean_why = "too_many_missing" if missing(edq_mean_why) & s_gone > 1 & ///
    !missing(s_gone)
* Mean, what does not apply as missing. Take the mean of the answers present, of 3.
replace edq_mean = edq_mean_raw / edq_mean_answered if edq_mean_answered > 0 & ///
    !missing(edq_mean_answered)
replace edq_mean = . if !missing(edq_mean_why)
capture drop edq_mean_prorated
generate double edq_mean_prorated = 0
replace edq_mean_prorated = 1 if !missing(edq_mean) & edq_mean_answered < 3
label variable edq_mean `"Mean, what does not apply as missing"'

* -- Count of weekly or more (edq_weekly)
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_edq_1
recode edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_1)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop g_edq_2
recode edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_2)
capture drop c_edq_2
generate double c_edq_2 = 0
replace c_edq_2 = 1 if !missing(g_edq_1) & g_edq_1 < 1
replace c_edq_2 = 1 if n_edq_1 == 1
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop g_edq_hours
generate double g_edq_hours = edq_hours if inrange(edq_hours, 0, 24) & abs(edq_hours * 10 - ///
    round(edq_hours * 10)) < 1e-6
capture drop n_edq_hours
generate n_edq_hours = 0
capture drop m_edq_hours
generate m_edq_hours = 0
foreach v of varlist edq_hours {
    replace m_edq_hours = m_edq_hours + 1 if inlist(`v', .a, .b, .c, .d, .e, 99, .)
}
capture drop c_edq_3
generate double c_edq_3 = 0
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 < 1
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 > 3 & !missing(g_edq_2)
replace c_edq_3 = 1 if n_edq_2 == 1
capture drop c_edq_6
generate double c_edq_6 = 0
replace c_edq_6 = 1 if !missing(g_edq_hours) & g_edq_hours > 8 & !missing(g_edq_hours)
replace c_edq_6 = 1 if n_edq_hours == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_edq_1
capture drop k_edq_2
capture drop k_edq_3
capture drop k_edq_6
recode edq_1 edq_2 edq_3 edq_6 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_edq_1 k_edq_2 ///
    k_edq_3 k_edq_6)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_edq_2) & k_edq_2 < 0 & c_edq_2 == 1
replace s_against = s_against + 1 if !missing(k_edq_2) & k_edq_2 > 0 & !missing(k_edq_2) & ///
    c_edq_2 == 1
replace k_edq_2 = . if c_edq_2 == 1
replace s_against = s_against + 1 if !missing(k_edq_3) & k_edq_3 < 0 & c_edq_3 == 1
replace s_against = s_against + 1 if !missing(k_edq_3) & k_edq_3 > 0 & !missing(k_edq_3) & ///
    c_edq_3 == 1
replace k_edq_3 = . if c_edq_3 == 1
replace s_against = s_against + 1 if !missing(k_edq_6) & k_edq_6 < 0 & c_edq_6 == 1
replace s_against = s_against + 1 if !missing(k_edq_6) & k_edq_6 > 0 & !missing(k_edq_6) & ///
    c_edq_6 == 1
replace k_edq_6 = . if c_edq_6 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_weekly_answered
egen edq_weekly_answered = rownonmiss(k_edq_1 k_edq_2 k_edq_3 k_edq_6)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
replace n_edq_2 = 1 if edq_2 == 0 & c_edq_2 == 1
capture drop n_edq_3
generate n_edq_3 = 0
foreach v of varlist edq_3 {
    replace n_edq_3 = n_edq_3 + 1 if inlist(`v', .c)
}
capture drop m_edq_3
generate m_edq_3 = 0
foreach v of varlist edq_3 {
    replace m_edq_3 = m_edq_3 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_3 = 1 if m_edq_3 == 1 & c_edq_3 == 1
replace m_edq_3 = 0 if c_edq_3 == 1
replace n_edq_3 = 1 if edq_3 == 0 & c_edq_3 == 1
capture drop n_edq_6
generate n_edq_6 = 0
foreach v of varlist edq_6 {
    replace n_edq_6 = n_edq_6 + 1 if inlist(`v', .c)
}
capture drop m_edq_6
generate m_edq_6 = 0
foreach v of varlist edq_6 {
    replace m_edq_6 = m_edq_6 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_6 = 1 if m_edq_6 == 1 & c_edq_6 == 1
replace m_edq_6 = 0 if c_edq_6 == 1
replace n_edq_6 = 1 if edq_6 == 0 & c_edq_6 == 1
capture drop edq_weekly_missing
generate double edq_weekly_missing = m_edq_1 + m_edq_2 + m_edq_3 + m_edq_6
capture drop edq_weekly_na
generate double edq_weekly_na = n_edq_1 + n_edq_2 + n_edq_3 + n_edq_6
capture drop edq_weekly_raw
egen double edq_weekly_raw = rowtotal(k_edq_1 k_edq_2 k_edq_3 k_edq_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_weekly_why
generate str16 edq_weekly_why = ""
capture drop s_declared
generate double s_declared = edq_weekly_answered + edq_weekly_missing + edq_weekly_na + ///
    s_against
replace edq_weekly_why = "under_query" if missing(edq_weekly_why) & s_declared < 4
replace edq_weekly_why = "contradicts_gate" if missing(edq_weekly_why) & s_against > 0 & ///
    !missing(s_against)
replace edq_weekly_why = "nothing_answered" if missing(edq_weekly_why) & edq_weekly_answered == ///
    0
replace edq_weekly_why = "too_many_missing" if missing(edq_weekly_why) & edq_weekly_missing > 0 ///
    & !missing(edq_weekly_missing)
* Count of weekly or more. Count the answers at or above 2, of 4.
replace k_edq_1 = 0 if n_edq_1 == 1
replace k_edq_2 = 0 if n_edq_2 == 1
replace k_edq_3 = 0 if n_edq_3 == 1
replace k_edq_6 = 0 if n_edq_6 == 1
capture drop s_used
egen s_used = rownonmiss(k_edq_1 k_edq_2 k_edq_3 k_edq_6)
capture drop s_total
egen double s_total = rowtotal(k_edq_1 k_edq_2 k_edq_3 k_edq_6), missing
capture drop edq_weekly
generate edq_weekly = 0
foreach v of varlist k_edq_1 k_edq_2 k_edq_3 k_edq_6 {
    replace edq_weekly = edq_weekly + 1 if `v' >= 2 & !missing(`v')
}
replace edq_weekly = . if !missing(edq_weekly_why)
capture drop edq_weekly_prorated
generate double edq_weekly_prorated = 0
replace edq_weekly_prorated = 1 if !missing(edq_weekly) & s_used < 4
label variable edq_weekly `"Count of weekly or more"'

* -- Hours slept (edq_slept)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_edq_hours
generate double k_edq_hours = edq_hours if inrange(edq_hours, 0, 24) & abs(edq_hours * 10 - ///
    round(edq_hours * 10)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_slept_answered
egen edq_slept_answered = rownonmiss(k_edq_hours)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist edq_hours {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 99, .)
}
capture drop edq_slept_missing
generate double edq_slept_missing = s_missing1
capture drop edq_slept_na
generate double edq_slept_na = 0
capture drop edq_slept_raw
egen double edq_slept_raw = rowtotal(k_edq_hours), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_slept_why
generate str16 edq_slept_why = ""
capture drop s_declared
generate double s_declared = edq_slept_answered + edq_slept_missing + edq_slept_na
replace edq_slept_why = "under_query" if missing(edq_slept_why) & s_declared < 1
replace edq_slept_why = "nothing_answered" if missing(edq_slept_why) & edq_slept_answered == 0
capture drop s_gone
generate double s_gone = edq_slept_missing + edq_slept_na
replace edq_slept_why = "too_many_missing" if missing(edq_slept_why) & s_gone > 0 & ///
    !missing(s_gone)
* Hours slept. Take the answer to edq_hours as it is.
capture drop edq_slept
generate double edq_slept = k_edq_hours
replace edq_slept = . if !missing(edq_slept_why)
capture drop edq_slept_prorated
generate double edq_slept_prorated = 0
replace edq_slept_prorated = 1 if !missing(edq_slept) & edq_slept_answered < 1
label variable edq_slept `"Hours slept"'

* -- Tried to stop (edq_tried)
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_edq_1
recode edq_1 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_1)
capture drop n_edq_1
generate n_edq_1 = 0
foreach v of varlist edq_1 {
    replace n_edq_1 = n_edq_1 + 1 if inlist(`v', .c)
}
capture drop m_edq_1
generate m_edq_1 = 0
foreach v of varlist edq_1 {
    replace m_edq_1 = m_edq_1 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
capture drop g_edq_2
recode edq_2 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(g_edq_2)
capture drop c_edq_2
generate double c_edq_2 = 0
replace c_edq_2 = 1 if !missing(g_edq_1) & g_edq_1 < 1
replace c_edq_2 = 1 if n_edq_1 == 1
capture drop n_edq_2
generate n_edq_2 = 0
foreach v of varlist edq_2 {
    replace n_edq_2 = n_edq_2 + 1 if inlist(`v', .c)
}
capture drop m_edq_2
generate m_edq_2 = 0
foreach v of varlist edq_2 {
    replace m_edq_2 = m_edq_2 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_2 = 1 if m_edq_2 == 1 & c_edq_2 == 1
replace m_edq_2 = 0 if c_edq_2 == 1
capture drop c_edq_3
generate double c_edq_3 = 0
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 < 1
replace c_edq_3 = 1 if !missing(g_edq_2) & g_edq_2 > 3 & !missing(g_edq_2)
replace c_edq_3 = 1 if n_edq_2 == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_edq_3
recode edq_3 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_edq_3)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_edq_3) & c_edq_3 == 1
replace k_edq_3 = . if c_edq_3 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop edq_tried_answered
egen edq_tried_answered = rownonmiss(k_edq_3)
capture drop n_edq_3
generate n_edq_3 = 0
foreach v of varlist edq_3 {
    replace n_edq_3 = n_edq_3 + 1 if inlist(`v', .c)
}
capture drop m_edq_3
generate m_edq_3 = 0
foreach v of varlist edq_3 {
    replace m_edq_3 = m_edq_3 + 1 if inlist(`v', .a, .b, .d, .e, 99, .)
}
replace n_edq_3 = 1 if m_edq_3 == 1 & c_edq_3 == 1
replace m_edq_3 = 0 if c_edq_3 == 1
capture drop edq_tried_missing
generate double edq_tried_missing = m_edq_3
capture drop edq_tried_na
generate double edq_tried_na = n_edq_3
capture drop edq_tried_raw
egen double edq_tried_raw = rowtotal(k_edq_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop edq_tried_why
generate str16 edq_tried_why = ""
capture drop s_declared
generate double s_declared = edq_tried_answered + edq_tried_missing + edq_tried_na + s_against
replace edq_tried_why = "under_query" if missing(edq_tried_why) & s_declared < 1
replace edq_tried_why = "contradicts_gate" if missing(edq_tried_why) & s_against > 0 & ///
    !missing(s_against)
replace edq_tried_why = "nothing_answered" if missing(edq_tried_why) & edq_tried_answered == 0
capture drop s_gone
generate double s_gone = edq_tried_missing + edq_tried_na
replace edq_tried_why = "too_many_missing" if missing(edq_tried_why) & s_gone > 0 & ///
    !missing(s_gone)
* Tried to stop. Take the answer to edq_3 as it is.
capture drop edq_tried
generate double edq_tried = k_edq_3
replace edq_tried = . if !missing(edq_tried_why)
capture drop edq_tried_prorated
generate double edq_tried_prorated = 0
replace edq_tried_prorated = 1 if !missing(edq_tried) & edq_tried_answered < 1
label variable edq_tried `"Tried to stop"'

keep participant edq_lowest edq_lowest_answered edq_lowest_missing edq_lowest_na ///
    edq_lowest_prorated edq_lowest_raw edq_lowest_why edq_excluded edq_excluded_answered ///
    edq_excluded_missing edq_excluded_na edq_excluded_prorated edq_excluded_raw ///
    edq_excluded_band edq_excluded_why edq_mean edq_mean_answered edq_mean_missing edq_mean_na ///
    edq_mean_prorated edq_mean_raw edq_mean_why edq_weekly edq_weekly_answered ///
    edq_weekly_missing edq_weekly_na edq_weekly_prorated edq_weekly_raw edq_weekly_why edq_slept ///
    edq_slept_answered edq_slept_missing edq_slept_na edq_slept_prorated edq_slept_raw ///
    edq_slept_why edq_tried edq_tried_answered edq_tried_missing edq_tried_na edq_tried_prorated ///
    edq_tried_raw edq_tried_why
save "scores.dta", replace
