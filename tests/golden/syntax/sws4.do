* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant sws4_1 sws4_2 sws4_3 sws4_4

* ==== Sleep Worry Scale, 4 items (sws4, definition 1.0)
* Doe & Roe (2019), table 2. Items and codes: an invented scale (verified)
label define sws4_1_ 0 `"Never"' 1 `"Sometimes"' 2 `"Often"' 3 `"Always"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values sws4_1 sws4_2 sws4_3 sws4_4 sws4_1_
label variable sws4_1 `"lies awake worrying"'
label variable sws4_2 `"sleeps soundly"'
label variable sws4_3 `"dreads bedtime"'
label variable sws4_4 `"gets up"'

* -- Sleep worry, total (sws4_total)
* Key: invented (verified).
* Missing items: manual p. 12 (verified).
* Bands: manual p. 13 (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: sws4_2.
capture drop k_sws4_1
capture drop k_sws4_3
capture drop k_sws4_4
recode sws4_1 sws4_3 sws4_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_sws4_1 k_sws4_3 ///
    k_sws4_4)
capture drop k_sws4_2
recode sws4_2 (0=3) (1=2) (2=1) (3=0) (else=.), generate(k_sws4_2)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop sws4_total_answered
egen sws4_total_answered = rownonmiss(k_sws4_1 k_sws4_2 k_sws4_3 k_sws4_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist sws4_1 sws4_2 sws4_3 sws4_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop sws4_total_missing
generate double sws4_total_missing = s_missing1
capture drop sws4_total_na
generate double sws4_total_na = 0
capture drop sws4_total_raw
egen double sws4_total_raw = rowtotal(k_sws4_1 k_sws4_2 k_sws4_3 k_sws4_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop sws4_total_why
generate str16 sws4_total_why = ""
capture drop s_declared
generate double s_declared = sws4_total_answered + sws4_total_missing + sws4_total_na
replace sws4_total_why = "under_query" if missing(sws4_total_why) & s_declared < 4
replace sws4_total_why = "nothing_answered" if missing(sws4_total_why) & sws4_total_answered == ///
    0
capture drop s_gone
generate double s_gone = sws4_total_missing + sws4_total_na
replace sws4_total_why = "too_many_missing" if missing(sws4_total_why) & s_gone > 1 & ///
    !missing(s_gone)
* Sleep worry, total. Add up the 4 answers.
capture drop sws4_total
generate double sws4_total = sws4_total_raw
replace sws4_total = sws4_total_raw * 4 / sws4_total_answered if sws4_total_answered > 0 & ///
    !missing(sws4_total_answered) & sws4_total_answered < 4
replace sws4_total = . if !missing(sws4_total_why)
capture drop sws4_total_prorated
generate double sws4_total_prorated = 0
replace sws4_total_prorated = 1 if !missing(sws4_total) & sws4_total_answered < 4
* Bands: 1 Low, 2 Moderate, 3 High.
capture drop sws4_total_band
generate double sws4_total_band = .
replace sws4_total_band = 1 if sws4_total >= 0 & !missing(sws4_total)
replace sws4_total_band = 2 if sws4_total >= 5 & !missing(sws4_total)
replace sws4_total_band = 3 if sws4_total >= 9 & !missing(sws4_total)
label variable sws4_total `"Sleep worry, total"'
label define sws4_total_ 1 `"Low"' 2 `"Moderate"' 3 `"High"', replace
label values sws4_total_band sws4_total_

keep participant sws4_total sws4_total_answered sws4_total_missing sws4_total_na ///
    sws4_total_prorated sws4_total_raw sws4_total_band sws4_total_why
save "scores.dta", replace
