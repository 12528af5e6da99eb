* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 rses_satis_6 ///
    rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10

* ==== Rosenberg Self-Esteem Scale, satisfaction first (RSES) (rses_satis, definition 1.0)
* Rosenberg M (1965). Society and the adolescent self-image. Princeton University Press. Items and
* codes: wording, order and key from two public reproductions of the form and one package (qscorer);
* codes 0 to 3 from the same (verified)
label define rses_satis_1_ 0 `"strongly disagree"' 1 `"disagree"' 2 `"agree"' 3 `"strongly agree"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 rses_satis_6 ///
    rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10 rses_satis_1_
label variable rses_satis_1 `"satisfied with self"'
label variable rses_satis_2 `"no good at times"'
label variable rses_satis_3 `"good qualities"'
label variable rses_satis_4 `"as able as most"'
label variable rses_satis_5 `"not much to be proud of"'
label variable rses_satis_6 `"useless at times"'
label variable rses_satis_7 `"a person of worth"'
label variable rses_satis_8 `"wishes for more self-respect"'
label variable rses_satis_9 `"inclined to feel a failure"'
label variable rses_satis_10 `"positive attitude to self"'

* -- Self-esteem, total (rses_satis_total)
* Key: the author's scoring as public reproductions of the form print it; total 0 to 30, five items
* reversed as 3 - x (verified).
* Missing items: that no total is made with more than two missing is the documented rule of one
* package (qscorer), and that the person's mean stands for them is not said there; no rule of the
* author's was found (unverified).
* Bands: quoted from the author's university by several pages; no study behind it was found
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed:
* rses_satis_2, rses_satis_5, rses_satis_6, rses_satis_8, rses_satis_9.
capture drop k_rses_satis_1
capture drop k_rses_satis_3
capture drop k_rses_satis_4
capture drop k_rses_satis_7
capture drop k_rses_satis_10
recode rses_satis_1 rses_satis_3 rses_satis_4 rses_satis_7 rses_satis_10 (0=0) (1=1) (2=2) (3=3) ///
    (else=.), generate(k_rses_satis_1 k_rses_satis_3 k_rses_satis_4 k_rses_satis_7 ///
    k_rses_satis_10)
capture drop k_rses_satis_2
capture drop k_rses_satis_5
capture drop k_rses_satis_6
capture drop k_rses_satis_8
capture drop k_rses_satis_9
recode rses_satis_2 rses_satis_5 rses_satis_6 rses_satis_8 rses_satis_9 (0=3) (1=2) (2=1) (3=0) ///
    (else=.), generate(k_rses_satis_2 k_rses_satis_5 k_rses_satis_6 k_rses_satis_8 ///
    k_rses_satis_9)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rses_satis_total_answered
egen rses_satis_total_answered = rownonmiss(k_rses_satis_1 k_rses_satis_2 k_rses_satis_3 ///
    k_rses_satis_4 k_rses_satis_5 k_rses_satis_6 k_rses_satis_7 k_rses_satis_8 k_rses_satis_9 ///
    k_rses_satis_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rses_satis_1 rses_satis_2 rses_satis_3 rses_satis_4 rses_satis_5 ///
    rses_satis_6 rses_satis_7 rses_satis_8 rses_satis_9 rses_satis_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rses_satis_total_missing
generate double rses_satis_total_missing = s_missing1
capture drop rses_satis_total_na
generate double rses_satis_total_na = 0
capture drop rses_satis_total_raw
egen double rses_satis_total_raw = rowtotal(k_rses_satis_1 k_rses_satis_2 k_rses_satis_3 ///
    k_rses_satis_4 k_rses_satis_5 k_rses_satis_6 k_rses_satis_7 k_rses_satis_8 k_rses_satis_9 ///
    k_rses_satis_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rses_satis_total_why
generate str16 rses_satis_total_why = ""
capture drop s_declared
generate double s_declared = rses_satis_total_answered + rses_satis_total_missing + ///
    rses_satis_total_na
replace rses_satis_total_why = "under_query" if missing(rses_satis_total_why) & s_declared < 10
replace rses_satis_total_why = "nothing_answered" if missing(rses_satis_total_why) & ///
    rses_satis_total_answered == 0
capture drop s_gone
generate double s_gone = rses_satis_total_missing + rses_satis_total_na
replace rses_satis_total_why = "too_many_missing" if missing(rses_satis_total_why) & s_gone > 2 ///
    & !missing(s_gone)
* Self-esteem, total. Add up the 10 answers.
capture drop rses_satis_total
generate double rses_satis_total = rses_satis_total_raw
replace rses_satis_total = rses_satis_total_raw * 10 / rses_satis_total_answered if ///
    rses_satis_total_answered > 0 & !missing(rses_satis_total_answered) & ///
    rses_satis_total_answered < 10
replace rses_satis_total = . if !missing(rses_satis_total_why)
capture drop rses_satis_total_prorated
generate double rses_satis_total_prorated = 0
replace rses_satis_total_prorated = 1 if !missing(rses_satis_total) & rses_satis_total_answered ///
    < 10
* Bands: 1 Below 15 (called low), 2 15 or more.
capture drop rses_satis_total_band
generate double rses_satis_total_band = .
replace rses_satis_total_band = 1 if rses_satis_total >= 0 & !missing(rses_satis_total)
replace rses_satis_total_band = 2 if rses_satis_total >= 15 & !missing(rses_satis_total)
label variable rses_satis_total `"Self-esteem, total"'
label define rses_satis_total_ 1 `"Below 15 (called low)"' 2 `"15 or more"', replace
label values rses_satis_total_band rses_satis_total_

keep participant rses_satis_total rses_satis_total_answered rses_satis_total_missing ///
    rses_satis_total_na rses_satis_total_prorated rses_satis_total_raw rses_satis_total_band ///
    rses_satis_total_why
save "scores.dta", replace
