* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10

* ==== Kessler psychological distress scale, 10 items, coded 1 to 5 (K10) (k10, definition 1.0)
* Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
* knowledge and not re-read). Items and codes: codes 1-5, total and groups from an information paper
* of the Australian statistics bureau (4817.0.55.001); order of the ten as on an Australian form
* (verified)
label define k10_1_ 1 `"None of the time"' 2 `"A little of the time"' 3 `"Some of the time"' 4 `"Most of the time"' 5 `"All of the time"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10 k10_1_
label variable k10_1 `"tiredness"'
label variable k10_2 `"nervousness"'
label variable k10_3 `"nervousness beyond calming"'
label variable k10_4 `"hopelessness"'
label variable k10_5 `"restlessness"'
label variable k10_6 `"restlessness beyond sitting still"'
label variable k10_7 `"depression"'
label variable k10_8 `"everything an effort"'
label variable k10_9 `"deep sadness"'
label variable k10_10 `"worthlessness"'

* -- Psychological distress, total of 10 (10 to 50) (k10_total)
* Key: sum 10 to 50, skipped items scoring as none of the time, as read (verified).
* Missing items: specification of the Australian primary mental health care data set (logicly-
* au/pmhc-mds-spec, K10+ score), one of ten may be missing and the total is then the rounded sum of
* nine times 10 / 9; it does not speak of skipped items (verified).
* Bands: Australian statistics bureau, information paper 4817.0.55.001, table E (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_k10_2
recode k10_2 (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(g_k10_2)
capture drop n_k10_2
generate n_k10_2 = 0
capture drop m_k10_2
generate m_k10_2 = 0
foreach v of varlist k10_2 {
    replace m_k10_2 = m_k10_2 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop g_k10_5
recode k10_5 (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(g_k10_5)
capture drop n_k10_5
generate n_k10_5 = 0
capture drop m_k10_5
generate m_k10_5 = 0
foreach v of varlist k10_5 {
    replace m_k10_5 = m_k10_5 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop c_k10_3
generate double c_k10_3 = 0
replace c_k10_3 = 1 if !missing(g_k10_2) & g_k10_2 < 2
replace c_k10_3 = 1 if n_k10_2 == 1
capture drop c_k10_6
generate double c_k10_6 = 0
replace c_k10_6 = 1 if !missing(g_k10_5) & g_k10_5 < 2
replace c_k10_6 = 1 if n_k10_5 == 1
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_k10_1
capture drop k_k10_2
capture drop k_k10_3
capture drop k_k10_4
capture drop k_k10_5
capture drop k_k10_6
capture drop k_k10_7
capture drop k_k10_8
capture drop k_k10_9
capture drop k_k10_10
recode k10_1 k10_2 k10_3 k10_4 k10_5 k10_6 k10_7 k10_8 k10_9 k10_10 (1=1) (2=2) (3=3) (4=4) ///
    (5=5) (else=.), generate(k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 k_k10_8 ///
    k_k10_9 k_k10_10)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_k10_3) & k_k10_3 < 1 & c_k10_3 == 1
replace s_against = s_against + 1 if !missing(k_k10_3) & k_k10_3 > 1 & !missing(k_k10_3) & ///
    c_k10_3 == 1
replace k_k10_3 = . if c_k10_3 == 1
replace s_against = s_against + 1 if !missing(k_k10_6) & k_k10_6 < 1 & c_k10_6 == 1
replace s_against = s_against + 1 if !missing(k_k10_6) & k_k10_6 > 1 & !missing(k_k10_6) & ///
    c_k10_6 == 1
replace k_k10_6 = . if c_k10_6 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop k10_total_answered
egen k10_total_answered = rownonmiss(k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 ///
    k_k10_8 k_k10_9 k_k10_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist k10_1 k10_2 k10_4 k10_5 k10_7 k10_8 k10_9 k10_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_k10_3
generate n_k10_3 = 0
foreach v of varlist k10_3 {
    replace n_k10_3 = n_k10_3 + 1 if inlist(`v', .c)
}
capture drop m_k10_3
generate m_k10_3 = 0
foreach v of varlist k10_3 {
    replace m_k10_3 = m_k10_3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_k10_3 = 1 if m_k10_3 == 1 & c_k10_3 == 1
replace m_k10_3 = 0 if c_k10_3 == 1
replace n_k10_3 = 1 if k10_3 == 1 & c_k10_3 == 1
capture drop n_k10_6
generate n_k10_6 = 0
foreach v of varlist k10_6 {
    replace n_k10_6 = n_k10_6 + 1 if inlist(`v', .c)
}
capture drop m_k10_6
generate m_k10_6 = 0
foreach v of varlist k10_6 {
    replace m_k10_6 = m_k10_6 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_k10_6 = 1 if m_k10_6 == 1 & c_k10_6 == 1
replace m_k10_6 = 0 if c_k10_6 == 1
replace n_k10_6 = 1 if k10_6 == 1 & c_k10_6 == 1
capture drop k10_total_missing
generate double k10_total_missing = s_missing1 + m_k10_3 + m_k10_6
capture drop k10_total_na
generate double k10_total_na = n_k10_3 + n_k10_6
capture drop k10_total_raw
egen double k10_total_raw = rowtotal(k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 ///
    k_k10_8 k_k10_9 k_k10_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop k10_total_why
generate str16 k10_total_why = ""
capture drop s_declared
generate double s_declared = k10_total_answered + k10_total_missing + k10_total_na + s_against
replace k10_total_why = "under_query" if missing(k10_total_why) & s_declared < 10
replace k10_total_why = "contradicts_gate" if missing(k10_total_why) & s_against > 0 & ///
    !missing(s_against)
replace k10_total_why = "nothing_answered" if missing(k10_total_why) & k10_total_answered == 0
replace k10_total_why = "too_many_missing" if missing(k10_total_why) & k10_total_missing > 1 & ///
    !missing(k10_total_missing)
* Psychological distress, total of 10 (10 to 50). Add up the 10 answers.
replace k_k10_3 = 1 if n_k10_3 == 1
replace k_k10_6 = 1 if n_k10_6 == 1
capture drop s_used
egen s_used = rownonmiss(k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 k_k10_8 k_k10_9 ///
    k_k10_10)
capture drop s_total
egen double s_total = rowtotal(k_k10_1 k_k10_2 k_k10_3 k_k10_4 k_k10_5 k_k10_6 k_k10_7 k_k10_8 ///
    k_k10_9 k_k10_10), missing
capture drop k10_total
generate double k10_total = s_total
replace k10_total = s_total * 10 / s_used if s_used > 0 & !missing(s_used) & s_used < 10
replace k10_total = floor(k10_total + 0.5) if s_used < 10
replace k10_total = . if !missing(k10_total_why)
capture drop k10_total_prorated
generate double k10_total_prorated = 0
replace k10_total_prorated = 1 if !missing(k10_total) & s_used < 10
* Bands: 1 Low, 2 Moderate, 3 High, 4 Very high.
capture drop k10_total_band
generate double k10_total_band = .
replace k10_total_band = 1 if k10_total >= 10 & !missing(k10_total)
replace k10_total_band = 2 if k10_total >= 16 & !missing(k10_total)
replace k10_total_band = 3 if k10_total >= 22 & !missing(k10_total)
replace k10_total_band = 4 if k10_total >= 30 & !missing(k10_total)
label variable k10_total `"Psychological distress, total of 10 (10 to 50)"'
label define k10_total_ 1 `"Low"' 2 `"Moderate"' 3 `"High"' 4 `"Very high"', replace
label values k10_total_band k10_total_

keep participant k10_total k10_total_answered k10_total_missing k10_total_na k10_total_prorated ///
    k10_total_raw k10_total_band k10_total_why
save "scores.dta", replace
