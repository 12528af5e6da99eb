* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant ac_covered ac_episodes ac_readmitted ac_time ac_days

* ==== Acute care within one year, from health records (acute_care, definition 1.0)
* Johnson S, et al (2018). Lancet 392:409-418, whose primary outcome was readmission to acute care
* within one year. Items and codes: that readmission within one year was taken from records is
* published; how episodes were counted in detail was not found (unverified)
label define acute_care_1_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' -3 `"Records end before the year does"', replace
label values ac_covered ac_episodes ac_time ac_days acute_care_1_
label define acute_care_2_ 0 `"No"' 1 `"Yes"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' -3 `"Records end before the year does"', replace
label values ac_readmitted acute_care_2_
label variable ac_covered `"days of the year that the records cover"'
label variable ac_episodes `"episodes that began in those days"'
label variable ac_readmitted `"readmitted within one year"'
label variable ac_time `"day of the first readmission, or the last day covered"'
label variable ac_days `"days spent in acute care"'

* -- Readmitted to acute care within one year (ac_readmission)
* Key: the primary outcome as named in the abstract of the results (Johnson et al 2018) (verified).
* Missing items: our own rule; not known where the records end earlier and hold no readmission
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_ac_readmitted
recode ac_readmitted (0=0) (1=1) (else=.), generate(k_ac_readmitted)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop ac_readmission_answered
egen ac_readmission_answered = rownonmiss(k_ac_readmitted)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist ac_readmitted {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop ac_readmission_missing
generate double ac_readmission_missing = s_missing1
capture drop ac_readmission_na
generate double ac_readmission_na = 0
capture drop ac_readmission_raw
egen double ac_readmission_raw = rowtotal(k_ac_readmitted), missing
* Why there is no score, if there is none. The first reason counts.
capture drop ac_readmission_why
generate str16 ac_readmission_why = ""
capture drop s_declared
generate double s_declared = ac_readmission_answered + ac_readmission_missing + ///
    ac_readmission_na
replace ac_readmission_why = "under_query" if missing(ac_readmission_why) & s_declared < 1
replace ac_readmission_why = "nothing_answered" if missing(ac_readmission_why) & ///
    ac_readmission_answered == 0
capture drop s_gone
generate double s_gone = ac_readmission_missing + ac_readmission_na
replace ac_readmission_why = "too_many_missing" if missing(ac_readmission_why) & s_gone > 0 & ///
    !missing(s_gone)
* Readmitted to acute care within one year. Take the answer to ac_readmitted as it is.
capture drop ac_readmission
generate double ac_readmission = k_ac_readmitted
replace ac_readmission = . if !missing(ac_readmission_why)
capture drop ac_readmission_prorated
generate double ac_readmission_prorated = 0
replace ac_readmission_prorated = 1 if !missing(ac_readmission) & ac_readmission_answered < 1
label variable ac_readmission `"Readmitted to acute care within one year"'

* -- Days to the first readmission, or to the last day covered (ac_first)
* Key: time to first readmission is named among the outcomes in commentary; the count of days is our
* own (unverified).
* Missing items: one number, reported as it is (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_ac_time
generate double k_ac_time = ac_time if inrange(ac_time, 0, 365) & abs(ac_time - round(ac_time)) ///
    < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop ac_first_answered
egen ac_first_answered = rownonmiss(k_ac_time)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist ac_time {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop ac_first_missing
generate double ac_first_missing = s_missing1
capture drop ac_first_na
generate double ac_first_na = 0
capture drop ac_first_raw
egen double ac_first_raw = rowtotal(k_ac_time), missing
* Why there is no score, if there is none. The first reason counts.
capture drop ac_first_why
generate str16 ac_first_why = ""
capture drop s_declared
generate double s_declared = ac_first_answered + ac_first_missing + ac_first_na
replace ac_first_why = "under_query" if missing(ac_first_why) & s_declared < 1
replace ac_first_why = "nothing_answered" if missing(ac_first_why) & ac_first_answered == 0
capture drop s_gone
generate double s_gone = ac_first_missing + ac_first_na
replace ac_first_why = "too_many_missing" if missing(ac_first_why) & s_gone > 0 & ///
    !missing(s_gone)
* Days to the first readmission, or to the last day covered. Take the answer to ac_time as it is.
capture drop ac_first
generate double ac_first = k_ac_time
replace ac_first = . if !missing(ac_first_why)
capture drop ac_first_prorated
generate double ac_first_prorated = 0
replace ac_first_prorated = 1 if !missing(ac_first) & ac_first_answered < 1
label variable ac_first `"Days to the first readmission, or to the last day covered"'

* -- Days in acute care within one year (ac_days_in)
* Key: days in acute care are named among the outcomes in commentary; the count of days is our own
* (unverified).
* Missing items: our own rule; not known where the records do not cover the whole year (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_ac_days
generate double k_ac_days = ac_days if inrange(ac_days, 0, 365) & abs(ac_days - round(ac_days)) ///
    < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop ac_days_in_answered
egen ac_days_in_answered = rownonmiss(k_ac_days)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist ac_days {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop ac_days_in_missing
generate double ac_days_in_missing = s_missing1
capture drop ac_days_in_na
generate double ac_days_in_na = 0
capture drop ac_days_in_raw
egen double ac_days_in_raw = rowtotal(k_ac_days), missing
* Why there is no score, if there is none. The first reason counts.
capture drop ac_days_in_why
generate str16 ac_days_in_why = ""
capture drop s_declared
generate double s_declared = ac_days_in_answered + ac_days_in_missing + ac_days_in_na
replace ac_days_in_why = "under_query" if missing(ac_days_in_why) & s_declared < 1
replace ac_days_in_why = "nothing_answered" if missing(ac_days_in_why) & ac_days_in_answered == ///
    0
capture drop s_gone
generate double s_gone = ac_days_in_missing + ac_days_in_na
replace ac_days_in_why = "too_many_missing" if missing(ac_days_in_why) & s_gone > 0 & ///
    !missing(s_gone)
* Days in acute care within one year. Take the answer to ac_days as it is.
capture drop ac_days_in
generate double ac_days_in = k_ac_days
replace ac_days_in = . if !missing(ac_days_in_why)
capture drop ac_days_in_prorated
generate double ac_days_in_prorated = 0
replace ac_days_in_prorated = 1 if !missing(ac_days_in) & ac_days_in_answered < 1
label variable ac_days_in `"Days in acute care within one year"'

keep participant ac_readmission ac_readmission_answered ac_readmission_missing ac_readmission_na ///
    ac_readmission_prorated ac_readmission_raw ac_readmission_why ac_first ac_first_answered ///
    ac_first_missing ac_first_na ac_first_prorated ac_first_raw ac_first_why ac_days_in ///
    ac_days_in_answered ac_days_in_missing ac_days_in_na ac_days_in_prorated ac_days_in_raw ///
    ac_days_in_why
save "scores.dta", replace
