* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7

* ==== Short Warwick-Edinburgh Mental Wellbeing Scale, 7 items (SWEMWBS) (swemwbs, definition 1.0)
* Stewart-Brown et al (2009). Health Qual Life Outcomes 7:15, doi 10.1186/1477-7525-7-15. Items and
* codes: seven items of the long scale (1, 2, 3, 6, 7, 9 and 11), codes 1-5, and a sum that has to
* be converted, as read on the holders' pages (verified)
label define swemwbs_1_ 1 `"1 (least often)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most often)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 swemwbs_1_
label variable swemwbs_1 `"optimism"'
label variable swemwbs_2 `"usefulness"'
label variable swemwbs_3 `"relaxation"'
label variable swemwbs_4 `"dealing with problems"'
label variable swemwbs_5 `"clear thinking"'
label variable swemwbs_6 `"closeness to others"'
label variable swemwbs_7 `"own decisions"'

* -- Mental wellbeing, raw sum of 7 (not to be reported) (swemwbs_sum)
* Key: the holders' page on scoring, the sum of the seven comes first (verified).
* Missing items: no rule was found in a source that could be read; all seven are required here,
* because the table has no row for a part of them (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_swemwbs_1
capture drop k_swemwbs_2
capture drop k_swemwbs_3
capture drop k_swemwbs_4
capture drop k_swemwbs_5
capture drop k_swemwbs_6
capture drop k_swemwbs_7
recode swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 (1=1) (2=2) (3=3) ///
    (4=4) (5=5) (else=.), generate(k_swemwbs_1 k_swemwbs_2 k_swemwbs_3 k_swemwbs_4 k_swemwbs_5 ///
    k_swemwbs_6 k_swemwbs_7)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop swemwbs_sum_answered
egen swemwbs_sum_answered = rownonmiss(k_swemwbs_1 k_swemwbs_2 k_swemwbs_3 k_swemwbs_4 ///
    k_swemwbs_5 k_swemwbs_6 k_swemwbs_7)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist swemwbs_1 swemwbs_2 swemwbs_3 swemwbs_4 swemwbs_5 swemwbs_6 swemwbs_7 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop swemwbs_sum_missing
generate double swemwbs_sum_missing = s_missing1
capture drop swemwbs_sum_na
generate double swemwbs_sum_na = 0
capture drop swemwbs_sum_raw
egen double swemwbs_sum_raw = rowtotal(k_swemwbs_1 k_swemwbs_2 k_swemwbs_3 k_swemwbs_4 ///
    k_swemwbs_5 k_swemwbs_6 k_swemwbs_7), missing
* Why there is no score, if there is none. The first reason counts.
capture drop swemwbs_sum_why
generate str16 swemwbs_sum_why = ""
capture drop s_declared
generate double s_declared = swemwbs_sum_answered + swemwbs_sum_missing + swemwbs_sum_na
replace swemwbs_sum_why = "under_query" if missing(swemwbs_sum_why) & s_declared < 7
replace swemwbs_sum_why = "nothing_answered" if missing(swemwbs_sum_why) & swemwbs_sum_answered ///
    == 0
capture drop s_gone
generate double s_gone = swemwbs_sum_missing + swemwbs_sum_na
replace swemwbs_sum_why = "too_many_missing" if missing(swemwbs_sum_why) & s_gone > 0 & ///
    !missing(s_gone)
* Mental wellbeing, raw sum of 7 (not to be reported). Add up the 7 answers.
capture drop swemwbs_sum
generate double swemwbs_sum = swemwbs_sum_raw
replace swemwbs_sum = . if !missing(swemwbs_sum_why)
capture drop swemwbs_sum_prorated
generate double swemwbs_sum_prorated = 0
replace swemwbs_sum_prorated = 1 if !missing(swemwbs_sum) & swemwbs_sum_answered < 7
label variable swemwbs_sum `"Mental wellbeing, raw sum of 7 (not to be reported)"'

* -- Mental wellbeing, metric score (swemwbs_metric)
* Key: the published conversion table as read in three independent copies (verified).
* Missing items: there is no metric score without the raw sum (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_swemwbs_sum
generate double k_swemwbs_sum = swemwbs_sum
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop swemwbs_metric_answered
egen swemwbs_metric_answered = rownonmiss(k_swemwbs_sum)
capture drop n_swemwbs_sum
generate n_swemwbs_sum = 0
capture drop m_swemwbs_sum
generate m_swemwbs_sum = 0
foreach v of varlist swemwbs_sum {
    replace m_swemwbs_sum = m_swemwbs_sum + 1 if inlist(`v', .)
}
capture drop swemwbs_metric_missing
generate double swemwbs_metric_missing = m_swemwbs_sum
capture drop swemwbs_metric_na
generate double swemwbs_metric_na = n_swemwbs_sum
capture drop swemwbs_metric_raw
egen double swemwbs_metric_raw = rowtotal(k_swemwbs_sum), missing
* Why there is no score, if there is none. The first reason counts.
capture drop swemwbs_metric_why
generate str16 swemwbs_metric_why = ""
capture drop s_declared
generate double s_declared = swemwbs_metric_answered + swemwbs_metric_missing + ///
    swemwbs_metric_na
replace swemwbs_metric_why = "under_query" if missing(swemwbs_metric_why) & s_declared < 1
replace swemwbs_metric_why = "under_query" if missing(swemwbs_metric_why) & swemwbs_sum_why == ///
    "under_query"
replace swemwbs_metric_why = "contradicts_gate" if missing(swemwbs_metric_why) & swemwbs_sum_why ///
    == "contradicts_gate"
replace swemwbs_metric_why = "nothing_answered" if missing(swemwbs_metric_why) & ///
    swemwbs_metric_answered == 0 & swemwbs_sum_why == "nothing_answered"
capture drop s_gone
generate double s_gone = swemwbs_metric_missing + swemwbs_metric_na
replace swemwbs_metric_why = "too_many_missing" if missing(swemwbs_metric_why) & s_gone > 0 & ///
    !missing(s_gone)
* Mental wellbeing, metric score. Look swemwbs_sum up in a table: SWEMWBS metric conversion
* (Stewart-Brown 2009).
capture drop swemwbs_metric
recode k_swemwbs_sum (7=7) (8=9.51) (9=11.25) (10=12.4) (11=13.33) (12=14.08) (13=14.75) ///
    (14=15.32) (15=15.84) (16=16.36) (17=16.88) (18=17.43) (19=17.98) (20=18.59) (21=19.25) ///
    (22=19.98) (23=20.73) (24=21.54) (25=22.35) (26=23.21) (27=24.11) (28=25.03) (29=26.02) ///
    (30=27.03) (31=28.13) (32=29.31) (33=30.7) (34=32.55) (35=35) (else=.), ///
    generate(swemwbs_metric)
replace swemwbs_metric = . if !missing(swemwbs_metric_why)
capture drop swemwbs_metric_prorated
generate double swemwbs_metric_prorated = 0
replace swemwbs_metric_prorated = 1 if !missing(swemwbs_metric) & swemwbs_metric_answered < 1
replace swemwbs_metric_prorated = 1 if !missing(swemwbs_metric) & swemwbs_sum_prorated == 1
label variable swemwbs_metric `"Mental wellbeing, metric score"'

keep participant swemwbs_sum swemwbs_sum_answered swemwbs_sum_missing swemwbs_sum_na ///
    swemwbs_sum_prorated swemwbs_sum_raw swemwbs_sum_why swemwbs_metric swemwbs_metric_answered ///
    swemwbs_metric_missing swemwbs_metric_na swemwbs_metric_prorated swemwbs_metric_raw ///
    swemwbs_metric_why
save "scores.dta", replace
