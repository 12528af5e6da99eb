* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 ///
    qpr15_10 qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15

* ==== Questionnaire about the Process of Recovery, 15 items (QPR-15) (qpr15, definition 1.0)
* Williams et al (2015). Br J Psychiatry 207:551-555, doi 10.1192/bjp.bp.114.161695. Items and
* codes: codes 0-4 from PhenX; order of items 1-8 as read there; order of items 9-15 inferred from
* the 22-item order in Kanehara et al 2017, table 3 (unverified)
label define qpr15_1_ 0 `"0 (strongest disagreement)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (strongest agreement)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10 ///
    qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15 qpr15_1_
label variable qpr15_1 `"feels better about self"'
label variable qpr15_2 `"feels able to take chances"'
label variable qpr15_3 `"can form positive relationships"'
label variable qpr15_4 `"feels part of society"'
label variable qpr15_5 `"can assert self"'
label variable qpr15_6 `"life has a purpose"'
label variable qpr15_7 `"experiences brought change for the better"'
label variable qpr15_8 `"has come to terms with the past"'
label variable qpr15_9 `"is motivated to get better"'
label variable qpr15_10 `"recognises the positive things done"'
label variable qpr15_11 `"understands self better"'
label variable qpr15_12 `"can take charge of own life"'
label variable qpr15_13 `"can actively engage with life"'
label variable qpr15_14 `"can take control of aspects of life"'
label variable qpr15_15 `"finds time for enjoyed activities"'

* -- Recovery, total of 15 (qpr15_total)
* Key: PhenX; sum 0 to 60, no reversed items; the NHS England data set stores the same total
* (verified).
* Missing items: no published rule was found; all fifteen are required here, and a study may state
* its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_qpr15_1
capture drop k_qpr15_2
capture drop k_qpr15_3
capture drop k_qpr15_4
capture drop k_qpr15_5
capture drop k_qpr15_6
capture drop k_qpr15_7
capture drop k_qpr15_8
capture drop k_qpr15_9
capture drop k_qpr15_10
capture drop k_qpr15_11
capture drop k_qpr15_12
capture drop k_qpr15_13
capture drop k_qpr15_14
capture drop k_qpr15_15
recode qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 qpr15_10 qpr15_11 ///
    qpr15_12 qpr15_13 qpr15_14 qpr15_15 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_qpr15_1 k_qpr15_2 k_qpr15_3 k_qpr15_4 k_qpr15_5 k_qpr15_6 k_qpr15_7 k_qpr15_8 ///
    k_qpr15_9 k_qpr15_10 k_qpr15_11 k_qpr15_12 k_qpr15_13 k_qpr15_14 k_qpr15_15)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop qpr15_total_answered
egen qpr15_total_answered = rownonmiss(k_qpr15_1 k_qpr15_2 k_qpr15_3 k_qpr15_4 k_qpr15_5 ///
    k_qpr15_6 k_qpr15_7 k_qpr15_8 k_qpr15_9 k_qpr15_10 k_qpr15_11 k_qpr15_12 k_qpr15_13 ///
    k_qpr15_14 k_qpr15_15)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist qpr15_1 qpr15_2 qpr15_3 qpr15_4 qpr15_5 qpr15_6 qpr15_7 qpr15_8 qpr15_9 ///
    qpr15_10 qpr15_11 qpr15_12 qpr15_13 qpr15_14 qpr15_15 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop qpr15_total_missing
generate double qpr15_total_missing = s_missing1
capture drop qpr15_total_na
generate double qpr15_total_na = 0
capture drop qpr15_total_raw
egen double qpr15_total_raw = rowtotal(k_qpr15_1 k_qpr15_2 k_qpr15_3 k_qpr15_4 k_qpr15_5 ///
    k_qpr15_6 k_qpr15_7 k_qpr15_8 k_qpr15_9 k_qpr15_10 k_qpr15_11 k_qpr15_12 k_qpr15_13 ///
    k_qpr15_14 k_qpr15_15), missing
* Why there is no score, if there is none. The first reason counts.
capture drop qpr15_total_why
generate str16 qpr15_total_why = ""
capture drop s_declared
generate double s_declared = qpr15_total_answered + qpr15_total_missing + qpr15_total_na
replace qpr15_total_why = "under_query" if missing(qpr15_total_why) & s_declared < 15
replace qpr15_total_why = "nothing_answered" if missing(qpr15_total_why) & qpr15_total_answered ///
    == 0
capture drop s_gone
generate double s_gone = qpr15_total_missing + qpr15_total_na
replace qpr15_total_why = "too_many_missing" if missing(qpr15_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Recovery, total of 15. Add up the 15 answers.
capture drop qpr15_total
generate double qpr15_total = qpr15_total_raw
replace qpr15_total = . if !missing(qpr15_total_why)
capture drop qpr15_total_prorated
generate double qpr15_total_prorated = 0
replace qpr15_total_prorated = 1 if !missing(qpr15_total) & qpr15_total_answered < 15
label variable qpr15_total `"Recovery, total of 15"'

keep participant qpr15_total qpr15_total_answered qpr15_total_missing qpr15_total_na ///
    qpr15_total_prorated qpr15_total_raw qpr15_total_why
save "scores.dta", replace
