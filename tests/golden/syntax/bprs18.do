* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 ///
    bprs18_9 bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 ///
    bprs18_18

* ==== Brief Psychiatric Rating Scale, 18 items (BPRS-18) (bprs18, definition 1.0)
* Overall & Gorham (1962), doi 10.2466/pr0.1962.10.3.799; 18-item version of the 1970s. Items and
* codes: item order and codes 1-7 as read for the 18-item version; 0 for not assessed (verified)
label define bprs18_1_ 1 `"1 (not present)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5"' 6 `"6"' 7 `"7 (extremely severe)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' .g `"Not assessed"', replace
label values bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9 ///
    bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 ///
    bprs18_1_
label variable bprs18_1 `"somatic concern"'
label variable bprs18_2 `"anxiety"'
label variable bprs18_3 `"emotional withdrawal"'
label variable bprs18_4 `"conceptual disorganisation"'
label variable bprs18_5 `"guilt"'
label variable bprs18_6 `"tension"'
label variable bprs18_7 `"mannerisms"'
label variable bprs18_8 `"grandiosity"'
label variable bprs18_9 `"depressive mood"'
label variable bprs18_10 `"hostility"'
label variable bprs18_11 `"suspiciousness"'
label variable bprs18_12 `"hallucinatory behaviour"'
label variable bprs18_13 `"motor retardation"'
label variable bprs18_14 `"uncooperativeness"'
label variable bprs18_15 `"unusual thought content"'
label variable bprs18_16 `"blunted affect"'
label variable bprs18_17 `"excitement"'
label variable bprs18_18 `"disorientation"'

* -- Psychiatric symptoms, total of 18 (bprs18_total)
* Key: 18 items rated 1 to 7, total 18 to 126, as read (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs18_1
capture drop k_bprs18_2
capture drop k_bprs18_3
capture drop k_bprs18_4
capture drop k_bprs18_5
capture drop k_bprs18_6
capture drop k_bprs18_7
capture drop k_bprs18_8
capture drop k_bprs18_9
capture drop k_bprs18_10
capture drop k_bprs18_11
capture drop k_bprs18_12
capture drop k_bprs18_13
capture drop k_bprs18_14
capture drop k_bprs18_15
capture drop k_bprs18_16
capture drop k_bprs18_17
capture drop k_bprs18_18
recode bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 bprs18_9 ///
    bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 bprs18_18 ///
    (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), generate(k_bprs18_1 k_bprs18_2 ///
    k_bprs18_3 k_bprs18_4 k_bprs18_5 k_bprs18_6 k_bprs18_7 k_bprs18_8 k_bprs18_9 k_bprs18_10 ///
    k_bprs18_11 k_bprs18_12 k_bprs18_13 k_bprs18_14 k_bprs18_15 k_bprs18_16 k_bprs18_17 ///
    k_bprs18_18)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs18_total_answered
egen bprs18_total_answered = rownonmiss(k_bprs18_1 k_bprs18_2 k_bprs18_3 k_bprs18_4 k_bprs18_5 ///
    k_bprs18_6 k_bprs18_7 k_bprs18_8 k_bprs18_9 k_bprs18_10 k_bprs18_11 k_bprs18_12 k_bprs18_13 ///
    k_bprs18_14 k_bprs18_15 k_bprs18_16 k_bprs18_17 k_bprs18_18)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs18_1 bprs18_2 bprs18_3 bprs18_4 bprs18_5 bprs18_6 bprs18_7 bprs18_8 ///
    bprs18_9 bprs18_10 bprs18_11 bprs18_12 bprs18_13 bprs18_14 bprs18_15 bprs18_16 bprs18_17 ///
    bprs18_18 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs18_total_missing
generate double bprs18_total_missing = s_missing1
capture drop bprs18_total_na
generate double bprs18_total_na = 0
capture drop bprs18_total_raw
egen double bprs18_total_raw = rowtotal(k_bprs18_1 k_bprs18_2 k_bprs18_3 k_bprs18_4 k_bprs18_5 ///
    k_bprs18_6 k_bprs18_7 k_bprs18_8 k_bprs18_9 k_bprs18_10 k_bprs18_11 k_bprs18_12 k_bprs18_13 ///
    k_bprs18_14 k_bprs18_15 k_bprs18_16 k_bprs18_17 k_bprs18_18), missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs18_total_why
generate str16 bprs18_total_why = ""
capture drop s_declared
generate double s_declared = bprs18_total_answered + bprs18_total_missing + bprs18_total_na
replace bprs18_total_why = "under_query" if missing(bprs18_total_why) & s_declared < 18
replace bprs18_total_why = "nothing_answered" if missing(bprs18_total_why) & ///
    bprs18_total_answered == 0
capture drop s_gone
generate double s_gone = bprs18_total_missing + bprs18_total_na
replace bprs18_total_why = "too_many_missing" if missing(bprs18_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Psychiatric symptoms, total of 18. Add up the 18 answers.
capture drop bprs18_total
generate double bprs18_total = bprs18_total_raw
replace bprs18_total = . if !missing(bprs18_total_why)
capture drop bprs18_total_prorated
generate double bprs18_total_prorated = 0
replace bprs18_total_prorated = 1 if !missing(bprs18_total) & bprs18_total_answered < 18
label variable bprs18_total `"Psychiatric symptoms, total of 18"'

keep participant bprs18_total bprs18_total_answered bprs18_total_missing bprs18_total_na ///
    bprs18_total_prorated bprs18_total_raw bprs18_total_why
save "scores.dta", replace
