* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 ///
    wemwbs_9 wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14

* ==== Warwick-Edinburgh Mental Wellbeing Scale, 14 items (WEMWBS) (wemwbs, definition 1.0)
* Tennant et al (2007). Health Qual Life Outcomes 5:63, doi 10.1186/1477-7525-5-63. Items and codes:
* fourteen positively worded items, codes 1-5 and total as read on the holder's page; topics of the
* items in the order of an open-source implementation (CamCOPS) (verified)
label define wemwbs_1_ 1 `"1 (least often)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most often)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9 ///
    wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 wemwbs_1_
label variable wemwbs_1 `"optimism"'
label variable wemwbs_2 `"usefulness"'
label variable wemwbs_3 `"relaxation"'
label variable wemwbs_4 `"interest in others"'
label variable wemwbs_5 `"energy"'
label variable wemwbs_6 `"dealing with problems"'
label variable wemwbs_7 `"clear thinking"'
label variable wemwbs_8 `"feeling good about self"'
label variable wemwbs_9 `"closeness to others"'
label variable wemwbs_10 `"confidence"'
label variable wemwbs_11 `"own decisions"'
label variable wemwbs_12 `"feeling loved"'
label variable wemwbs_13 `"interest in new things"'
label variable wemwbs_14 `"cheerfulness"'

* -- Mental wellbeing, total of 14 (wemwbs_total)
* Key: the holders' page on scoring, sum of the 14 items, 14 to 70 (verified).
* Missing items: no rule was found in a source that could be read; all fourteen are required here,
* and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wemwbs_1
capture drop k_wemwbs_2
capture drop k_wemwbs_3
capture drop k_wemwbs_4
capture drop k_wemwbs_5
capture drop k_wemwbs_6
capture drop k_wemwbs_7
capture drop k_wemwbs_8
capture drop k_wemwbs_9
capture drop k_wemwbs_10
capture drop k_wemwbs_11
capture drop k_wemwbs_12
capture drop k_wemwbs_13
capture drop k_wemwbs_14
recode wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 wemwbs_9 ///
    wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), ///
    generate(k_wemwbs_1 k_wemwbs_2 k_wemwbs_3 k_wemwbs_4 k_wemwbs_5 k_wemwbs_6 k_wemwbs_7 ///
    k_wemwbs_8 k_wemwbs_9 k_wemwbs_10 k_wemwbs_11 k_wemwbs_12 k_wemwbs_13 k_wemwbs_14)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wemwbs_total_answered
egen wemwbs_total_answered = rownonmiss(k_wemwbs_1 k_wemwbs_2 k_wemwbs_3 k_wemwbs_4 k_wemwbs_5 ///
    k_wemwbs_6 k_wemwbs_7 k_wemwbs_8 k_wemwbs_9 k_wemwbs_10 k_wemwbs_11 k_wemwbs_12 k_wemwbs_13 ///
    k_wemwbs_14)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wemwbs_1 wemwbs_2 wemwbs_3 wemwbs_4 wemwbs_5 wemwbs_6 wemwbs_7 wemwbs_8 ///
    wemwbs_9 wemwbs_10 wemwbs_11 wemwbs_12 wemwbs_13 wemwbs_14 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop wemwbs_total_missing
generate double wemwbs_total_missing = s_missing1
capture drop wemwbs_total_na
generate double wemwbs_total_na = 0
capture drop wemwbs_total_raw
egen double wemwbs_total_raw = rowtotal(k_wemwbs_1 k_wemwbs_2 k_wemwbs_3 k_wemwbs_4 k_wemwbs_5 ///
    k_wemwbs_6 k_wemwbs_7 k_wemwbs_8 k_wemwbs_9 k_wemwbs_10 k_wemwbs_11 k_wemwbs_12 k_wemwbs_13 ///
    k_wemwbs_14), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wemwbs_total_why
generate str16 wemwbs_total_why = ""
capture drop s_declared
generate double s_declared = wemwbs_total_answered + wemwbs_total_missing + wemwbs_total_na
replace wemwbs_total_why = "under_query" if missing(wemwbs_total_why) & s_declared < 14
replace wemwbs_total_why = "nothing_answered" if missing(wemwbs_total_why) & ///
    wemwbs_total_answered == 0
capture drop s_gone
generate double s_gone = wemwbs_total_missing + wemwbs_total_na
replace wemwbs_total_why = "too_many_missing" if missing(wemwbs_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Mental wellbeing, total of 14. Add up the 14 answers.
capture drop wemwbs_total
generate double wemwbs_total = wemwbs_total_raw
replace wemwbs_total = . if !missing(wemwbs_total_why)
capture drop wemwbs_total_prorated
generate double wemwbs_total_prorated = 0
replace wemwbs_total_prorated = 1 if !missing(wemwbs_total) & wemwbs_total_answered < 14
label variable wemwbs_total `"Mental wellbeing, total of 14"'

keep participant wemwbs_total wemwbs_total_answered wemwbs_total_missing wemwbs_total_na ///
    wemwbs_total_prorated wemwbs_total_raw wemwbs_total_why
save "scores.dta", replace
