* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant who5_1 who5_2 who5_3 who5_4 who5_5

* ==== WHO-5 Well-Being Index (WHO-5) (who5, definition 1.0)
* Topp, Østergaard, Søndergaard and Bech (2015). Psychother Psychosom 84:167-176, doi
* 10.1159/000376585 (from knowledge and not re-read). Items and codes: five items, codes 0-5, raw
* sum and percentage as read on public pages about the scale; order of the items as on a public page
* (verified)
label define who5_1_ 5 `"5 (most often)"' 4 `"4"' 3 `"3"' 2 `"2"' 1 `"1"' 0 `"0 (least often)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values who5_1 who5_2 who5_3 who5_4 who5_5 who5_1_
label variable who5_1 `"cheerfulness"'
label variable who5_2 `"calm"'
label variable who5_3 `"activity"'
label variable who5_4 `"waking rested"'
label variable who5_5 `"interest in the day"'

* -- Wellbeing, raw sum (who5_raw_sum)
* Key: sum 0 to 25, none reversed, as read on public pages about the scale (verified).
* Missing items: all five as read in a secondary summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_who5_1
capture drop k_who5_2
capture drop k_who5_3
capture drop k_who5_4
capture drop k_who5_5
recode who5_1 who5_2 who5_3 who5_4 who5_5 (5=5) (4=4) (3=3) (2=2) (1=1) (0=0) (else=.), ///
    generate(k_who5_1 k_who5_2 k_who5_3 k_who5_4 k_who5_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop who5_raw_sum_answered
egen who5_raw_sum_answered = rownonmiss(k_who5_1 k_who5_2 k_who5_3 k_who5_4 k_who5_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist who5_1 who5_2 who5_3 who5_4 who5_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop who5_raw_sum_missing
generate double who5_raw_sum_missing = s_missing1
capture drop who5_raw_sum_na
generate double who5_raw_sum_na = 0
capture drop who5_raw_sum_raw
egen double who5_raw_sum_raw = rowtotal(k_who5_1 k_who5_2 k_who5_3 k_who5_4 k_who5_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop who5_raw_sum_why
generate str16 who5_raw_sum_why = ""
capture drop s_declared
generate double s_declared = who5_raw_sum_answered + who5_raw_sum_missing + who5_raw_sum_na
replace who5_raw_sum_why = "under_query" if missing(who5_raw_sum_why) & s_declared < 5
replace who5_raw_sum_why = "nothing_answered" if missing(who5_raw_sum_why) & ///
    who5_raw_sum_answered == 0
capture drop s_gone
generate double s_gone = who5_raw_sum_missing + who5_raw_sum_na
replace who5_raw_sum_why = "too_many_missing" if missing(who5_raw_sum_why) & s_gone > 0 & ///
    !missing(s_gone)
* Wellbeing, raw sum. Add up the 5 answers.
capture drop who5_raw_sum
generate double who5_raw_sum = who5_raw_sum_raw
replace who5_raw_sum = . if !missing(who5_raw_sum_why)
capture drop who5_raw_sum_prorated
generate double who5_raw_sum_prorated = 0
replace who5_raw_sum_prorated = 1 if !missing(who5_raw_sum) & who5_raw_sum_answered < 5
label variable who5_raw_sum `"Wellbeing, raw sum"'

* -- Wellbeing, percentage (who5_percent)
* Key: the raw sum times 4, as read on public pages about the scale (verified).
* Missing items: there is no percentage without the raw sum (verified).
* Bands: 50 and 28 as read in a secondary summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_who5_raw_sum
generate double k_who5_raw_sum = who5_raw_sum
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop who5_percent_answered
egen who5_percent_answered = rownonmiss(k_who5_raw_sum)
capture drop n_who5_raw_sum
generate n_who5_raw_sum = 0
capture drop m_who5_raw_sum
generate m_who5_raw_sum = 0
foreach v of varlist who5_raw_sum {
    replace m_who5_raw_sum = m_who5_raw_sum + 1 if inlist(`v', .)
}
capture drop who5_percent_missing
generate double who5_percent_missing = m_who5_raw_sum
capture drop who5_percent_na
generate double who5_percent_na = n_who5_raw_sum
capture drop who5_percent_raw
egen double who5_percent_raw = rowtotal(k_who5_raw_sum), missing
* Why there is no score, if there is none. The first reason counts.
capture drop who5_percent_why
generate str16 who5_percent_why = ""
capture drop s_declared
generate double s_declared = who5_percent_answered + who5_percent_missing + who5_percent_na
replace who5_percent_why = "under_query" if missing(who5_percent_why) & s_declared < 1
replace who5_percent_why = "under_query" if missing(who5_percent_why) & who5_raw_sum_why == ///
    "under_query"
replace who5_percent_why = "contradicts_gate" if missing(who5_percent_why) & who5_raw_sum_why == ///
    "contradicts_gate"
replace who5_percent_why = "nothing_answered" if missing(who5_percent_why) & ///
    who5_percent_answered == 0 & who5_raw_sum_why == "nothing_answered"
capture drop s_gone
generate double s_gone = who5_percent_missing + who5_percent_na
replace who5_percent_why = "too_many_missing" if missing(who5_percent_why) & s_gone > 0 & ///
    !missing(s_gone)
* Wellbeing, percentage. Put who5_raw_sum on a scale where 0 is 0 and 25 is 100.
capture drop who5_percent
generate double who5_percent = (k_who5_raw_sum - 0) * 100 / 25 + 0
replace who5_percent = . if !missing(who5_percent_why)
capture drop who5_percent_prorated
generate double who5_percent_prorated = 0
replace who5_percent_prorated = 1 if !missing(who5_percent) & who5_percent_answered < 1
replace who5_percent_prorated = 1 if !missing(who5_percent) & who5_raw_sum_prorated == 1
* Bands: 1 28 or below, 2 Above 28, 50 or below, 3 Above 50.
capture drop who5_percent_band
generate double who5_percent_band = .
replace who5_percent_band = 1 if who5_percent >= 0 & !missing(who5_percent)
replace who5_percent_band = 2 if who5_percent >= 29 & !missing(who5_percent)
replace who5_percent_band = 3 if who5_percent >= 51 & !missing(who5_percent)
label variable who5_percent `"Wellbeing, percentage"'
label define who5_percent_ 1 `"28 or below"' 2 `"Above 28, 50 or below"' 3 `"Above 50"', replace
label values who5_percent_band who5_percent_

keep participant who5_raw_sum who5_raw_sum_answered who5_raw_sum_missing who5_raw_sum_na ///
    who5_raw_sum_prorated who5_raw_sum_raw who5_raw_sum_why who5_percent who5_percent_answered ///
    who5_percent_missing who5_percent_na who5_percent_prorated who5_percent_raw ///
    who5_percent_band who5_percent_why
save "scores.dta", replace
