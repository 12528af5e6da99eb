* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 ///
    core10_9 core10_10

* ==== Clinical Outcomes in Routine Evaluation, 10 items (CORE-10) (core10, definition 1.0)
* Barkham et al (2013). Couns Psychother Res 13:3-13; Connell and Barkham (2007), user manual
* version 1.0. Items and codes: order, topics and numerals 0-4 as read in an open-source
* implementation (CamCOPS), where items 2 and 3 are keyed already (verified)
label define core10_1_ 0 `"0 (least distress)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (most distress)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9 ///
    core10_10 core10_1_
label variable core10_1 `"tension"'
label variable core10_2 `"support (lack of it)"'
label variable core10_3 `"coping (lack of it)"'
label variable core10_4 `"being with people"'
label variable core10_5 `"panic"'
label variable core10_6 `"plans of suicide"'
label variable core10_7 `"sleep"'
label variable core10_8 `"despair"'
label variable core10_9 `"unhappiness"'
label variable core10_10 `"unwanted memories"'

* -- Psychological distress, clinical score (core10_total)
* Key: ten times the mean of the items, 0 to 40, as read (verified).
* Missing items: CORE System Trust, prorate only if one item of the ten is missing (verified).
* Bands: 11 as the clinical cut-off and bands from 15, 20 and 25, as read; names as in a public
* guide to the scale (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_core10_1
capture drop k_core10_2
capture drop k_core10_3
capture drop k_core10_4
capture drop k_core10_5
capture drop k_core10_6
capture drop k_core10_7
capture drop k_core10_8
capture drop k_core10_9
capture drop k_core10_10
recode core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 core10_9 ///
    core10_10 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_core10_1 k_core10_2 k_core10_3 ///
    k_core10_4 k_core10_5 k_core10_6 k_core10_7 k_core10_8 k_core10_9 k_core10_10)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop core10_total_answered
egen core10_total_answered = rownonmiss(k_core10_1 k_core10_2 k_core10_3 k_core10_4 k_core10_5 ///
    k_core10_6 k_core10_7 k_core10_8 k_core10_9 k_core10_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist core10_1 core10_2 core10_3 core10_4 core10_5 core10_6 core10_7 core10_8 ///
    core10_9 core10_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop core10_total_missing
generate double core10_total_missing = s_missing1
capture drop core10_total_na
generate double core10_total_na = 0
capture drop core10_total_raw
egen double core10_total_raw = rowtotal(k_core10_1 k_core10_2 k_core10_3 k_core10_4 k_core10_5 ///
    k_core10_6 k_core10_7 k_core10_8 k_core10_9 k_core10_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop core10_total_why
generate str16 core10_total_why = ""
capture drop s_declared
generate double s_declared = core10_total_answered + core10_total_missing + core10_total_na
replace core10_total_why = "under_query" if missing(core10_total_why) & s_declared < 10
replace core10_total_why = "nothing_answered" if missing(core10_total_why) & ///
    core10_total_answered == 0
capture drop s_gone
generate double s_gone = core10_total_missing + core10_total_na
replace core10_total_why = "too_many_missing" if missing(core10_total_why) & s_gone > 1 & ///
    !missing(s_gone)
* Psychological distress, clinical score. Add up the 10 answers.
capture drop core10_total
generate double core10_total = core10_total_raw
replace core10_total = core10_total_raw * 10 / core10_total_answered if core10_total_answered > ///
    0 & !missing(core10_total_answered) & core10_total_answered < 10
replace core10_total = . if !missing(core10_total_why)
capture drop core10_total_prorated
generate double core10_total_prorated = 0
replace core10_total_prorated = 1 if !missing(core10_total) & core10_total_answered < 10
* Bands: 1 Healthy or low level (below 11), 2 Mild, 3 Moderate, 4 Moderate to severe, 5 Severe.
capture drop core10_total_band
generate double core10_total_band = .
replace core10_total_band = 1 if core10_total >= 0 & !missing(core10_total)
replace core10_total_band = 2 if core10_total >= 11 & !missing(core10_total)
replace core10_total_band = 3 if core10_total >= 15 & !missing(core10_total)
replace core10_total_band = 4 if core10_total >= 20 & !missing(core10_total)
replace core10_total_band = 5 if core10_total >= 25 & !missing(core10_total)
label variable core10_total `"Psychological distress, clinical score"'
label define core10_total_ 1 `"Healthy or low level (below 11)"' 2 `"Mild"' 3 `"Moderate"' 4 `"Moderate to severe"' 5 `"Severe"', replace
label values core10_total_band core10_total_

keep participant core10_total core10_total_answered core10_total_missing core10_total_na ///
    core10_total_prorated core10_total_raw core10_total_band core10_total_why
save "scores.dta", replace
