* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8

* ==== Client Satisfaction Questionnaire, 8 items (CSQ-8) (csq8, definition 1.0)
* Attkisson & Zwick (1982), doi 10.1016/0149-7189(82)90074-X; first described by Larsen, Attkisson,
* Hargreaves and Nguyen (1979). Items and codes: item topics, codes 1-4 and total from PhenX and the
* publisher's pages; numerals as printed from two public reproductions of the form (verified)
label define csq8_1_ 1 `"1 (least satisfied)"' 2 `"2"' 3 `"3"' 4 `"4 (most satisfied)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 csq8_1_
label variable csq8_1 `"quality of the service"'
label variable csq8_2 `"kind of service"'
label variable csq8_3 `"needs were met"'
label variable csq8_4 `"would recommend it"'
label variable csq8_5 `"amount of help"'
label variable csq8_6 `"helped to deal with problems"'
label variable csq8_7 `"satisfaction overall"'
label variable csq8_8 `"would come back"'

* -- Satisfaction with the service, total (csq8_total)
* Key: PhenX and the publisher's pages; total 8 to 32, one factor, no reversal of printed numerals
* (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_csq8_1
capture drop k_csq8_2
capture drop k_csq8_3
capture drop k_csq8_4
capture drop k_csq8_5
capture drop k_csq8_6
capture drop k_csq8_7
capture drop k_csq8_8
recode csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_csq8_1 k_csq8_2 k_csq8_3 k_csq8_4 k_csq8_5 k_csq8_6 k_csq8_7 k_csq8_8)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop csq8_total_answered
egen csq8_total_answered = rownonmiss(k_csq8_1 k_csq8_2 k_csq8_3 k_csq8_4 k_csq8_5 k_csq8_6 ///
    k_csq8_7 k_csq8_8)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist csq8_1 csq8_2 csq8_3 csq8_4 csq8_5 csq8_6 csq8_7 csq8_8 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop csq8_total_missing
generate double csq8_total_missing = s_missing1
capture drop csq8_total_na
generate double csq8_total_na = 0
capture drop csq8_total_raw
egen double csq8_total_raw = rowtotal(k_csq8_1 k_csq8_2 k_csq8_3 k_csq8_4 k_csq8_5 k_csq8_6 ///
    k_csq8_7 k_csq8_8), missing
* Why there is no score, if there is none. The first reason counts.
capture drop csq8_total_why
generate str16 csq8_total_why = ""
capture drop s_declared
generate double s_declared = csq8_total_answered + csq8_total_missing + csq8_total_na
replace csq8_total_why = "under_query" if missing(csq8_total_why) & s_declared < 8
replace csq8_total_why = "nothing_answered" if missing(csq8_total_why) & csq8_total_answered == ///
    0
capture drop s_gone
generate double s_gone = csq8_total_missing + csq8_total_na
replace csq8_total_why = "too_many_missing" if missing(csq8_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Satisfaction with the service, total. Add up the 8 answers.
capture drop csq8_total
generate double csq8_total = csq8_total_raw
replace csq8_total = . if !missing(csq8_total_why)
capture drop csq8_total_prorated
generate double csq8_total_prorated = 0
replace csq8_total_prorated = 1 if !missing(csq8_total) & csq8_total_answered < 8
label variable csq8_total `"Satisfaction with the service, total"'

keep participant csq8_total csq8_total_answered csq8_total_missing csq8_total_na ///
    csq8_total_prorated csq8_total_raw csq8_total_why
save "scores.dta", replace
