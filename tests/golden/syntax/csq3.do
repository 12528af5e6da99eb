* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant csq3_1 csq3_2 csq3_3

* ==== Client Satisfaction Questionnaire, 3 items (CSQ-3) (csq3, definition 1.0)
* Attkisson & Zwick (1982), doi 10.1016/0149-7189(82)90074-X; first described by Larsen, Attkisson,
* Hargreaves and Nguyen (1979). Items and codes: that the three are items 3, 7 and 8 of the CSQ-8
* from the publisher's pages; codes 1-4 as for the CSQ-8 (verified)
label define csq3_1_ 1 `"1 (least satisfied)"' 2 `"2"' 3 `"3"' 4 `"4 (most satisfied)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values csq3_1 csq3_2 csq3_3 csq3_1_
label variable csq3_1 `"needs were met"'
label variable csq3_2 `"satisfaction overall"'
label variable csq3_3 `"would come back"'

* -- Satisfaction with the service, total of 3 (csq3_total)
* Key: sum of the three, 3 to 12, by the key of the CSQ-8 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_csq3_1
capture drop k_csq3_2
capture drop k_csq3_3
recode csq3_1 csq3_2 csq3_3 (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_csq3_1 k_csq3_2 ///
    k_csq3_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop csq3_total_answered
egen csq3_total_answered = rownonmiss(k_csq3_1 k_csq3_2 k_csq3_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist csq3_1 csq3_2 csq3_3 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop csq3_total_missing
generate double csq3_total_missing = s_missing1
capture drop csq3_total_na
generate double csq3_total_na = 0
capture drop csq3_total_raw
egen double csq3_total_raw = rowtotal(k_csq3_1 k_csq3_2 k_csq3_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop csq3_total_why
generate str16 csq3_total_why = ""
capture drop s_declared
generate double s_declared = csq3_total_answered + csq3_total_missing + csq3_total_na
replace csq3_total_why = "under_query" if missing(csq3_total_why) & s_declared < 3
replace csq3_total_why = "nothing_answered" if missing(csq3_total_why) & csq3_total_answered == ///
    0
capture drop s_gone
generate double s_gone = csq3_total_missing + csq3_total_na
replace csq3_total_why = "too_many_missing" if missing(csq3_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Satisfaction with the service, total of 3. Add up the 3 answers.
capture drop csq3_total
generate double csq3_total = csq3_total_raw
replace csq3_total = . if !missing(csq3_total_why)
capture drop csq3_total_prorated
generate double csq3_total_prorated = 0
replace csq3_total_prorated = 1 if !missing(csq3_total) & csq3_total_answered < 3
label variable csq3_total `"Satisfaction with the service, total of 3"'

keep participant csq3_total csq3_total_answered csq3_total_missing csq3_total_na ///
    csq3_total_prorated csq3_total_raw csq3_total_why
save "scores.dta", replace
