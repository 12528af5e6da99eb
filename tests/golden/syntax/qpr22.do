* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 ///
    qpr22_10 qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 ///
    qpr22_20 qpr22_21 qpr22_22

* ==== Questionnaire about the Process of Recovery, 22 items (QPR-22) (qpr22, definition 1.0)
* Neil et al (2009). Psychosis 1(2):145-155. Items and codes: item order from Kanehara et al 2017
* (doi 10.1186/s12888-017-1520-y), table 3; codes 0 to 4 inferred from the totals at ggzdataportaal
* (0 to 68 for 17 items, 0 to 20 for 5) (unverified)
label define qpr22_1_ 0 `"0 (strongest disagreement)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (strongest agreement)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10 ///
    qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20 ///
    qpr22_21 qpr22_22 qpr22_1_
label variable qpr22_1 `"feels better about self"'
label variable qpr22_2 `"feels able to take chances"'
label variable qpr22_3 `"can form positive relationships"'
label variable qpr22_4 `"feels part of society"'
label variable qpr22_5 `"can assert self"'
label variable qpr22_6 `"life has a purpose"'
label variable qpr22_7 `"experiences brought change for the better"'
label variable qpr22_8 `"has come to terms with the past"'
label variable qpr22_9 `"is motivated to get better"'
label variable qpr22_10 `"recognises the positive things done"'
label variable qpr22_11 `"understands self better"'
label variable qpr22_12 `"can take charge of own life"'
label variable qpr22_13 `"has access to independent support"'
label variable qpr22_14 `"can weigh up pros and cons of treatment"'
label variable qpr22_15 `"is more sensitive to others"'
label variable qpr22_16 `"has met people with similar experience"'
label variable qpr22_17 `"challenges others' views of recovery"'
label variable qpr22_18 `"has made sense of distressing experiences"'
label variable qpr22_19 `"can engage with life"'
label variable qpr22_20 `"hears views other than professionals'"'
label variable qpr22_21 `"can take control of aspects of life"'
label variable qpr22_22 `"finds time for enjoyed activities"'

* -- Recovery, total of 22 (qpr22_total)
* Key: ggzdataportaal; total 0 to 88 (17 items 0 to 68 and 5 items 0 to 20); that nothing is
* reversed was read for the 15-item version only (unverified).
* Missing items: no published rule was found; every item is required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_qpr22_1
capture drop k_qpr22_2
capture drop k_qpr22_3
capture drop k_qpr22_4
capture drop k_qpr22_5
capture drop k_qpr22_6
capture drop k_qpr22_7
capture drop k_qpr22_8
capture drop k_qpr22_9
capture drop k_qpr22_10
capture drop k_qpr22_11
capture drop k_qpr22_12
capture drop k_qpr22_13
capture drop k_qpr22_14
capture drop k_qpr22_15
capture drop k_qpr22_16
capture drop k_qpr22_17
capture drop k_qpr22_18
capture drop k_qpr22_19
capture drop k_qpr22_20
capture drop k_qpr22_21
capture drop k_qpr22_22
recode qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10 qpr22_11 ///
    qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 qpr22_20 qpr22_21 ///
    qpr22_22 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_qpr22_1 k_qpr22_2 k_qpr22_3 ///
    k_qpr22_4 k_qpr22_5 k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 ///
    k_qpr22_13 k_qpr22_14 k_qpr22_15 k_qpr22_16 k_qpr22_17 k_qpr22_18 k_qpr22_19 k_qpr22_20 ///
    k_qpr22_21 k_qpr22_22)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop qpr22_total_answered
egen qpr22_total_answered = rownonmiss(k_qpr22_1 k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 ///
    k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 k_qpr22_13 ///
    k_qpr22_14 k_qpr22_15 k_qpr22_16 k_qpr22_17 k_qpr22_18 k_qpr22_19 k_qpr22_20 k_qpr22_21 ///
    k_qpr22_22)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 ///
    qpr22_10 qpr22_11 qpr22_12 qpr22_13 qpr22_14 qpr22_15 qpr22_16 qpr22_17 qpr22_18 qpr22_19 ///
    qpr22_20 qpr22_21 qpr22_22 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop qpr22_total_missing
generate double qpr22_total_missing = s_missing1
capture drop qpr22_total_na
generate double qpr22_total_na = 0
capture drop qpr22_total_raw
egen double qpr22_total_raw = rowtotal(k_qpr22_1 k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 ///
    k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 k_qpr22_13 ///
    k_qpr22_14 k_qpr22_15 k_qpr22_16 k_qpr22_17 k_qpr22_18 k_qpr22_19 k_qpr22_20 k_qpr22_21 ///
    k_qpr22_22), missing
* Why there is no score, if there is none. The first reason counts.
capture drop qpr22_total_why
generate str16 qpr22_total_why = ""
capture drop s_declared
generate double s_declared = qpr22_total_answered + qpr22_total_missing + qpr22_total_na
replace qpr22_total_why = "under_query" if missing(qpr22_total_why) & s_declared < 22
replace qpr22_total_why = "nothing_answered" if missing(qpr22_total_why) & qpr22_total_answered ///
    == 0
capture drop s_gone
generate double s_gone = qpr22_total_missing + qpr22_total_na
replace qpr22_total_why = "too_many_missing" if missing(qpr22_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Recovery, total of 22. Add up the 22 answers.
capture drop qpr22_total
generate double qpr22_total = qpr22_total_raw
replace qpr22_total = . if !missing(qpr22_total_why)
capture drop qpr22_total_prorated
generate double qpr22_total_prorated = 0
replace qpr22_total_prorated = 1 if !missing(qpr22_total) & qpr22_total_answered < 22
label variable qpr22_total `"Recovery, total of 22"'

* -- Recovery, total of the 15 items that the 15-item version keeps (qpr22_qpr15)
* Key: inferred, because topics and order of the 15-item version match items 1-12, 19, 21 and 22 one
* to one; not read in a paper (unverified).
* Missing items: no published rule was found; every item is required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_qpr22_1
capture drop k_qpr22_2
capture drop k_qpr22_3
capture drop k_qpr22_4
capture drop k_qpr22_5
capture drop k_qpr22_6
capture drop k_qpr22_7
capture drop k_qpr22_8
capture drop k_qpr22_9
capture drop k_qpr22_10
capture drop k_qpr22_11
capture drop k_qpr22_12
capture drop k_qpr22_19
capture drop k_qpr22_21
capture drop k_qpr22_22
recode qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 qpr22_10 qpr22_11 ///
    qpr22_12 qpr22_19 qpr22_21 qpr22_22 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_qpr22_1 k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 k_qpr22_6 k_qpr22_7 k_qpr22_8 ///
    k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 k_qpr22_19 k_qpr22_21 k_qpr22_22)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop qpr22_qpr15_answered
egen qpr22_qpr15_answered = rownonmiss(k_qpr22_1 k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 ///
    k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 k_qpr22_19 ///
    k_qpr22_21 k_qpr22_22)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist qpr22_1 qpr22_2 qpr22_3 qpr22_4 qpr22_5 qpr22_6 qpr22_7 qpr22_8 qpr22_9 ///
    qpr22_10 qpr22_11 qpr22_12 qpr22_19 qpr22_21 qpr22_22 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop qpr22_qpr15_missing
generate double qpr22_qpr15_missing = s_missing1
capture drop qpr22_qpr15_na
generate double qpr22_qpr15_na = 0
capture drop qpr22_qpr15_raw
egen double qpr22_qpr15_raw = rowtotal(k_qpr22_1 k_qpr22_2 k_qpr22_3 k_qpr22_4 k_qpr22_5 ///
    k_qpr22_6 k_qpr22_7 k_qpr22_8 k_qpr22_9 k_qpr22_10 k_qpr22_11 k_qpr22_12 k_qpr22_19 ///
    k_qpr22_21 k_qpr22_22), missing
* Why there is no score, if there is none. The first reason counts.
capture drop qpr22_qpr15_why
generate str16 qpr22_qpr15_why = ""
capture drop s_declared
generate double s_declared = qpr22_qpr15_answered + qpr22_qpr15_missing + qpr22_qpr15_na
replace qpr22_qpr15_why = "under_query" if missing(qpr22_qpr15_why) & s_declared < 15
replace qpr22_qpr15_why = "nothing_answered" if missing(qpr22_qpr15_why) & qpr22_qpr15_answered ///
    == 0
capture drop s_gone
generate double s_gone = qpr22_qpr15_missing + qpr22_qpr15_na
replace qpr22_qpr15_why = "too_many_missing" if missing(qpr22_qpr15_why) & s_gone > 0 & ///
    !missing(s_gone)
* Recovery, total of the 15 items that the 15-item version keeps. Add up the 15 answers.
capture drop qpr22_qpr15
generate double qpr22_qpr15 = qpr22_qpr15_raw
replace qpr22_qpr15 = . if !missing(qpr22_qpr15_why)
capture drop qpr22_qpr15_prorated
generate double qpr22_qpr15_prorated = 0
replace qpr22_qpr15_prorated = 1 if !missing(qpr22_qpr15) & qpr22_qpr15_answered < 15
label variable qpr22_qpr15 `"Recovery, total of the 15 items that the 15-item version keeps"'

keep participant qpr22_total qpr22_total_answered qpr22_total_missing qpr22_total_na ///
    qpr22_total_prorated qpr22_total_raw qpr22_total_why qpr22_qpr15 qpr22_qpr15_answered ///
    qpr22_qpr15_missing qpr22_qpr15_na qpr22_qpr15_prorated qpr22_qpr15_raw qpr22_qpr15_why
save "scores.dta", replace
