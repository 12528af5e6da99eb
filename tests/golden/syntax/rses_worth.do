* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 rses_worth_6 ///
    rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10

* ==== Rosenberg Self-Esteem Scale, worth first (RSES) (rses_worth, definition 1.0)
* Rosenberg M (1965). Society and the adolescent self-image. Princeton University Press. Items and
* codes: wording, order and key from the Open-Source Psychometrics Project and a public scorer
* (JWileymisc); codes 0 to 3 from the latter (verified)
label define rses_worth_1_ 0 `"strongly disagree"' 1 `"disagree"' 2 `"agree"' 3 `"strongly agree"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 rses_worth_6 ///
    rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10 rses_worth_1_
label variable rses_worth_1 `"a person of worth"'
label variable rses_worth_2 `"good qualities"'
label variable rses_worth_3 `"inclined to feel a failure"'
label variable rses_worth_4 `"as able as most"'
label variable rses_worth_5 `"not much to be proud of"'
label variable rses_worth_6 `"positive attitude to self"'
label variable rses_worth_7 `"satisfied with self"'
label variable rses_worth_8 `"wishes for more self-respect"'
label variable rses_worth_9 `"useless at times"'
label variable rses_worth_10 `"no good at times"'

* -- Self-esteem, total (rses_worth_total)
* Key: the author's scoring as public reproductions of the form print it; total 0 to 30, five items
* reversed as 3 - x (verified).
* Missing items: that no total is made with more than two missing is the documented rule of one
* package (qscorer), and that the person's mean stands for them is not said there; no rule of the
* author's was found (unverified).
* Bands: quoted from the author's university by several pages; no study behind it was found
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed:
* rses_worth_3, rses_worth_5, rses_worth_8, rses_worth_9, rses_worth_10.
capture drop k_rses_worth_1
capture drop k_rses_worth_2
capture drop k_rses_worth_4
capture drop k_rses_worth_6
capture drop k_rses_worth_7
recode rses_worth_1 rses_worth_2 rses_worth_4 rses_worth_6 rses_worth_7 (0=0) (1=1) (2=2) (3=3) ///
    (else=.), generate(k_rses_worth_1 k_rses_worth_2 k_rses_worth_4 k_rses_worth_6 ///
    k_rses_worth_7)
capture drop k_rses_worth_3
capture drop k_rses_worth_5
capture drop k_rses_worth_8
capture drop k_rses_worth_9
capture drop k_rses_worth_10
recode rses_worth_3 rses_worth_5 rses_worth_8 rses_worth_9 rses_worth_10 (0=3) (1=2) (2=1) (3=0) ///
    (else=.), generate(k_rses_worth_3 k_rses_worth_5 k_rses_worth_8 k_rses_worth_9 ///
    k_rses_worth_10)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rses_worth_total_answered
egen rses_worth_total_answered = rownonmiss(k_rses_worth_1 k_rses_worth_2 k_rses_worth_3 ///
    k_rses_worth_4 k_rses_worth_5 k_rses_worth_6 k_rses_worth_7 k_rses_worth_8 k_rses_worth_9 ///
    k_rses_worth_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rses_worth_1 rses_worth_2 rses_worth_3 rses_worth_4 rses_worth_5 ///
    rses_worth_6 rses_worth_7 rses_worth_8 rses_worth_9 rses_worth_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rses_worth_total_missing
generate double rses_worth_total_missing = s_missing1
capture drop rses_worth_total_na
generate double rses_worth_total_na = 0
capture drop rses_worth_total_raw
egen double rses_worth_total_raw = rowtotal(k_rses_worth_1 k_rses_worth_2 k_rses_worth_3 ///
    k_rses_worth_4 k_rses_worth_5 k_rses_worth_6 k_rses_worth_7 k_rses_worth_8 k_rses_worth_9 ///
    k_rses_worth_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rses_worth_total_why
generate str16 rses_worth_total_why = ""
capture drop s_declared
generate double s_declared = rses_worth_total_answered + rses_worth_total_missing + ///
    rses_worth_total_na
replace rses_worth_total_why = "under_query" if missing(rses_worth_total_why) & s_declared < 10
replace rses_worth_total_why = "nothing_answered" if missing(rses_worth_total_why) & ///
    rses_worth_total_answered == 0
capture drop s_gone
generate double s_gone = rses_worth_total_missing + rses_worth_total_na
replace rses_worth_total_why = "too_many_missing" if missing(rses_worth_total_why) & s_gone > 2 ///
    & !missing(s_gone)
* Self-esteem, total. Add up the 10 answers.
capture drop rses_worth_total
generate double rses_worth_total = rses_worth_total_raw
replace rses_worth_total = rses_worth_total_raw * 10 / rses_worth_total_answered if ///
    rses_worth_total_answered > 0 & !missing(rses_worth_total_answered) & ///
    rses_worth_total_answered < 10
replace rses_worth_total = . if !missing(rses_worth_total_why)
capture drop rses_worth_total_prorated
generate double rses_worth_total_prorated = 0
replace rses_worth_total_prorated = 1 if !missing(rses_worth_total) & rses_worth_total_answered ///
    < 10
* Bands: 1 Below 15 (called low), 2 15 or more.
capture drop rses_worth_total_band
generate double rses_worth_total_band = .
replace rses_worth_total_band = 1 if rses_worth_total >= 0 & !missing(rses_worth_total)
replace rses_worth_total_band = 2 if rses_worth_total >= 15 & !missing(rses_worth_total)
label variable rses_worth_total `"Self-esteem, total"'
label define rses_worth_total_ 1 `"Below 15 (called low)"' 2 `"15 or more"', replace
label values rses_worth_total_band rses_worth_total_

keep participant rses_worth_total rses_worth_total_answered rses_worth_total_missing ///
    rses_worth_total_na rses_worth_total_prorated rses_worth_total_raw rses_worth_total_band ///
    rses_worth_total_why
save "scores.dta", replace
