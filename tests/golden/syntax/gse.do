* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10

* ==== General Self-Efficacy Scale (GSE) (gse, definition 1.0)
* Schwarzer R, Jerusalem M (1995). In Weinman, Wright & Johnston (eds), Measures in health
* psychology, pp 35-37. NFER-NELSON. Items and codes: order of the ten topics and codes 1 to 4 from
* a reprint in a paper (PMC6647554, table 3) (verified)
label define gse_1_ 1 `"1 (least true)"' 2 `"2"' 3 `"3"' 4 `"4 (most true)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 gse_1_
label variable gse_1 `"solves hard problems with effort"'
label variable gse_2 `"gets own way against opposition"'
label variable gse_3 `"keeps to aims"'
label variable gse_4 `"deals with the unexpected"'
label variable gse_5 `"handles the unforeseen by resource"'
label variable gse_6 `"solves most problems with effort"'
label variable gse_7 `"calm in difficulty"'
label variable gse_8 `"finds several solutions"'
label variable gse_9 `"thinks of a way out of trouble"'
label variable gse_10 `"handles whatever comes"'

* -- Self-efficacy, total (gse_total)
* Key: the author's documentation of the scale (2014); sum of ten, 10 to 40, none reversed
* (verified).
* Missing items: the author's documentation (2014), a score as long as no more than three of ten are
* missing, as the mean of those answered (SPSS MEAN.7); here ten times that mean (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_gse_1
capture drop k_gse_2
capture drop k_gse_3
capture drop k_gse_4
capture drop k_gse_5
capture drop k_gse_6
capture drop k_gse_7
capture drop k_gse_8
capture drop k_gse_9
capture drop k_gse_10
recode gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 (1=1) (2=2) (3=3) (4=4) ///
    (else=.), generate(k_gse_1 k_gse_2 k_gse_3 k_gse_4 k_gse_5 k_gse_6 k_gse_7 k_gse_8 k_gse_9 ///
    k_gse_10)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop gse_total_answered
egen gse_total_answered = rownonmiss(k_gse_1 k_gse_2 k_gse_3 k_gse_4 k_gse_5 k_gse_6 k_gse_7 ///
    k_gse_8 k_gse_9 k_gse_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist gse_1 gse_2 gse_3 gse_4 gse_5 gse_6 gse_7 gse_8 gse_9 gse_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop gse_total_missing
generate double gse_total_missing = s_missing1
capture drop gse_total_na
generate double gse_total_na = 0
capture drop gse_total_raw
egen double gse_total_raw = rowtotal(k_gse_1 k_gse_2 k_gse_3 k_gse_4 k_gse_5 k_gse_6 k_gse_7 ///
    k_gse_8 k_gse_9 k_gse_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop gse_total_why
generate str16 gse_total_why = ""
capture drop s_declared
generate double s_declared = gse_total_answered + gse_total_missing + gse_total_na
replace gse_total_why = "under_query" if missing(gse_total_why) & s_declared < 10
replace gse_total_why = "nothing_answered" if missing(gse_total_why) & gse_total_answered == 0
capture drop s_gone
generate double s_gone = gse_total_missing + gse_total_na
replace gse_total_why = "too_many_missing" if missing(gse_total_why) & s_gone > 3 & ///
    !missing(s_gone)
* Self-efficacy, total. Add up the 10 answers.
capture drop gse_total
generate double gse_total = gse_total_raw
replace gse_total = gse_total_raw * 10 / gse_total_answered if gse_total_answered > 0 & ///
    !missing(gse_total_answered) & gse_total_answered < 10
replace gse_total = . if !missing(gse_total_why)
capture drop gse_total_prorated
generate double gse_total_prorated = 0
replace gse_total_prorated = 1 if !missing(gse_total) & gse_total_answered < 10
label variable gse_total `"Self-efficacy, total"'

keep participant gse_total gse_total_answered gse_total_missing gse_total_na gse_total_prorated ///
    gse_total_raw gse_total_why
save "scores.dta", replace
