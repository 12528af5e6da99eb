* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant k6_1 k6_2 k6_3 k6_4 k6_5 k6_6

* ==== Kessler psychological distress scale, 6 items (K6) (k6, definition 1.0)
* Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
* knowledge and not re-read). Items and codes: six items, order and codes 4 (all of the time) to 0
* (none of the time) as read in an account of the World Mental Health surveys (verified)
label define k6_1_ 0 `"None of the time"' 1 `"A little of the time"' 2 `"Some of the time"' 3 `"Most of the time"' 4 `"All of the time"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 k6_1_
label variable k6_1 `"nervousness"'
label variable k6_2 `"hopelessness"'
label variable k6_3 `"restlessness"'
label variable k6_4 `"deep sadness"'
label variable k6_5 `"everything an effort"'
label variable k6_6 `"worthlessness"'

* -- Psychological distress, total of 6 (k6_total)
* Key: unweighted sum, 0 to 24, as read in an account of the World Mental Health surveys (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
* own (unverified).
* Bands: 13 for serious and 5 for moderate distress, doi 10.1002/mpr.1349 (abstract) (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_k6_1
capture drop k_k6_2
capture drop k_k6_3
capture drop k_k6_4
capture drop k_k6_5
capture drop k_k6_6
recode k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_k6_1 ///
    k_k6_2 k_k6_3 k_k6_4 k_k6_5 k_k6_6)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop k6_total_answered
egen k6_total_answered = rownonmiss(k_k6_1 k_k6_2 k_k6_3 k_k6_4 k_k6_5 k_k6_6)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist k6_1 k6_2 k6_3 k6_4 k6_5 k6_6 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop k6_total_missing
generate double k6_total_missing = s_missing1
capture drop k6_total_na
generate double k6_total_na = 0
capture drop k6_total_raw
egen double k6_total_raw = rowtotal(k_k6_1 k_k6_2 k_k6_3 k_k6_4 k_k6_5 k_k6_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop k6_total_why
generate str16 k6_total_why = ""
capture drop s_declared
generate double s_declared = k6_total_answered + k6_total_missing + k6_total_na
replace k6_total_why = "under_query" if missing(k6_total_why) & s_declared < 6
replace k6_total_why = "nothing_answered" if missing(k6_total_why) & k6_total_answered == 0
capture drop s_gone
generate double s_gone = k6_total_missing + k6_total_na
replace k6_total_why = "too_many_missing" if missing(k6_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Psychological distress, total of 6. Add up the 6 answers.
capture drop k6_total
generate double k6_total = k6_total_raw
replace k6_total = . if !missing(k6_total_why)
capture drop k6_total_prorated
generate double k6_total_prorated = 0
replace k6_total_prorated = 1 if !missing(k6_total) & k6_total_answered < 6
* Bands: 1 None or low, 2 Moderate distress, 3 Serious distress.
capture drop k6_total_band
generate double k6_total_band = .
replace k6_total_band = 1 if k6_total >= 0 & !missing(k6_total)
replace k6_total_band = 2 if k6_total >= 5 & !missing(k6_total)
replace k6_total_band = 3 if k6_total >= 13 & !missing(k6_total)
label variable k6_total `"Psychological distress, total of 6"'
label define k6_total_ 1 `"None or low"' 2 `"Moderate distress"' 3 `"Serious distress"', replace
label values k6_total_band k6_total_

keep participant k6_total k6_total_answered k6_total_missing k6_total_na k6_total_prorated ///
    k6_total_raw k6_total_band k6_total_why
save "scores.dta", replace
