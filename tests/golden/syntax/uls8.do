* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8

* ==== UCLA Loneliness Scale, 8-item short form (ULS-8) (uls8, definition 1.0)
* Hays RD, DiMatteo MR (1987). A short-form measure of loneliness. J Pers Assess 51:69-81. Items and
* codes: Hays & DiMatteo 1987 (abstract) for the item set; item order and codes from forms in public
* use (verified)
label define uls8_1_ 1 `"Never"' 2 `"Rarely"' 3 `"Sometimes"' 4 `"Often"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8 uls8_1_
label variable uls8_1 `"companionship lacking"'
label variable uls8_2 `"nobody to turn to"'
label variable uls8_3 `"outgoing"'
label variable uls8_4 `"left out"'
label variable uls8_5 `"isolated"'
label variable uls8_6 `"companionship can be found"'
label variable uls8_7 `"unhappy about withdrawal"'
label variable uls8_8 `"people around, not with one"'

* -- Loneliness, total (uls8_total)
* Key: Hays & DiMatteo 1987; items 3 and 6 reversed as 5 - x (verified).
* Missing items: none published; the scorer written for the All of Us cohort needs all eight
* (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: uls8_3,
* uls8_6.
capture drop k_uls8_1
capture drop k_uls8_2
capture drop k_uls8_4
capture drop k_uls8_5
capture drop k_uls8_7
capture drop k_uls8_8
recode uls8_1 uls8_2 uls8_4 uls8_5 uls8_7 uls8_8 (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_uls8_1 k_uls8_2 k_uls8_4 k_uls8_5 k_uls8_7 k_uls8_8)
capture drop k_uls8_3
capture drop k_uls8_6
recode uls8_3 uls8_6 (1=4) (2=3) (3=2) (4=1) (else=.), generate(k_uls8_3 k_uls8_6)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop uls8_total_answered
egen uls8_total_answered = rownonmiss(k_uls8_1 k_uls8_2 k_uls8_3 k_uls8_4 k_uls8_5 k_uls8_6 ///
    k_uls8_7 k_uls8_8)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist uls8_1 uls8_2 uls8_3 uls8_4 uls8_5 uls8_6 uls8_7 uls8_8 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop uls8_total_missing
generate double uls8_total_missing = s_missing1
capture drop uls8_total_na
generate double uls8_total_na = 0
capture drop uls8_total_raw
egen double uls8_total_raw = rowtotal(k_uls8_1 k_uls8_2 k_uls8_3 k_uls8_4 k_uls8_5 k_uls8_6 ///
    k_uls8_7 k_uls8_8), missing
* Why there is no score, if there is none. The first reason counts.
capture drop uls8_total_why
generate str16 uls8_total_why = ""
capture drop s_declared
generate double s_declared = uls8_total_answered + uls8_total_missing + uls8_total_na
replace uls8_total_why = "under_query" if missing(uls8_total_why) & s_declared < 8
replace uls8_total_why = "nothing_answered" if missing(uls8_total_why) & uls8_total_answered == ///
    0
capture drop s_gone
generate double s_gone = uls8_total_missing + uls8_total_na
replace uls8_total_why = "too_many_missing" if missing(uls8_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Loneliness, total. Add up the 8 answers.
capture drop uls8_total
generate double uls8_total = uls8_total_raw
replace uls8_total = . if !missing(uls8_total_why)
capture drop uls8_total_prorated
generate double uls8_total_prorated = 0
replace uls8_total_prorated = 1 if !missing(uls8_total) & uls8_total_answered < 8
label variable uls8_total `"Loneliness, total"'

keep participant uls8_total uls8_total_answered uls8_total_missing uls8_total_na ///
    uls8_total_prorated uls8_total_raw uls8_total_why
save "scores.dta", replace
