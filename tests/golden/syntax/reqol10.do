* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8 ///
    reqol10_9 reqol10_10 reqol10_physical

* ==== Recovering Quality of Life, 10 items (ReQoL-10) (reqol10, definition 1.0)
* Keetharuth et al (2018). Br J Psychiatry 212:42-49, doi 10.1192/bjp.2017.10. Items and codes:
* topics of the ten items as read in Keetharuth et al 2019 (doi 10.1186/s12955-019-1123-z, table 2);
* their order, and that the numerals on the form are keyed, from knowledge and not re-read
* (unverified)
label define reqol10_1_ 0 `"0 (least favourable)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (most favourable)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8 ///
    reqol10_9 reqol10_10 reqol10_physical reqol10_1_
label variable reqol10_1 `"starting everyday tasks"'
label variable reqol10_2 `"trust"'
label variable reqol10_3 `"coping"'
label variable reqol10_4 `"doing what is wanted"'
label variable reqol10_5 `"happiness"'
label variable reqol10_6 `"whether life is worth living"'
label variable reqol10_7 `"enjoyment"'
label variable reqol10_8 `"hope"'
label variable reqol10_9 `"loneliness"'
label variable reqol10_10 `"confidence"'
label variable reqol10_physical `"physical health"'

* -- Recovering quality of life, total of 10 (reqol10_total)
* Key: ten items, 0 to 40, without the item on physical health, as read in secondary summaries;
* keyed numerals from knowledge and not re-read (unverified).
* Missing items: no rule was found in a source that could be read; all ten are required here, and a
* study may state its own (unverified).
* Bands: below 24 as read in one paper, 0 to 24 in the manual from knowledge and not re-read
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_reqol10_1
capture drop k_reqol10_2
capture drop k_reqol10_3
capture drop k_reqol10_4
capture drop k_reqol10_5
capture drop k_reqol10_6
capture drop k_reqol10_7
capture drop k_reqol10_8
capture drop k_reqol10_9
capture drop k_reqol10_10
recode reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 reqol10_8 reqol10_9 ///
    reqol10_10 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_reqol10_1 k_reqol10_2 ///
    k_reqol10_3 k_reqol10_4 k_reqol10_5 k_reqol10_6 k_reqol10_7 k_reqol10_8 k_reqol10_9 ///
    k_reqol10_10)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop reqol10_total_answered
egen reqol10_total_answered = rownonmiss(k_reqol10_1 k_reqol10_2 k_reqol10_3 k_reqol10_4 ///
    k_reqol10_5 k_reqol10_6 k_reqol10_7 k_reqol10_8 k_reqol10_9 k_reqol10_10)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist reqol10_1 reqol10_2 reqol10_3 reqol10_4 reqol10_5 reqol10_6 reqol10_7 ///
    reqol10_8 reqol10_9 reqol10_10 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop reqol10_total_missing
generate double reqol10_total_missing = s_missing1
capture drop reqol10_total_na
generate double reqol10_total_na = 0
capture drop reqol10_total_raw
egen double reqol10_total_raw = rowtotal(k_reqol10_1 k_reqol10_2 k_reqol10_3 k_reqol10_4 ///
    k_reqol10_5 k_reqol10_6 k_reqol10_7 k_reqol10_8 k_reqol10_9 k_reqol10_10), missing
* Why there is no score, if there is none. The first reason counts.
capture drop reqol10_total_why
generate str16 reqol10_total_why = ""
capture drop s_declared
generate double s_declared = reqol10_total_answered + reqol10_total_missing + reqol10_total_na
replace reqol10_total_why = "under_query" if missing(reqol10_total_why) & s_declared < 10
replace reqol10_total_why = "nothing_answered" if missing(reqol10_total_why) & ///
    reqol10_total_answered == 0
capture drop s_gone
generate double s_gone = reqol10_total_missing + reqol10_total_na
replace reqol10_total_why = "too_many_missing" if missing(reqol10_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Recovering quality of life, total of 10. Add up the 10 answers.
capture drop reqol10_total
generate double reqol10_total = reqol10_total_raw
replace reqol10_total = . if !missing(reqol10_total_why)
capture drop reqol10_total_prorated
generate double reqol10_total_prorated = 0
replace reqol10_total_prorated = 1 if !missing(reqol10_total) & reqol10_total_answered < 10
* Bands: 1 Below 24 (clinical range), 2 24 (on the disputed edge), 3 Above 24.
capture drop reqol10_total_band
generate double reqol10_total_band = .
replace reqol10_total_band = 1 if reqol10_total >= 0 & !missing(reqol10_total)
replace reqol10_total_band = 2 if reqol10_total >= 24 & !missing(reqol10_total)
replace reqol10_total_band = 3 if reqol10_total >= 25 & !missing(reqol10_total)
label variable reqol10_total `"Recovering quality of life, total of 10"'
label define reqol10_total_ 1 `"Below 24 (clinical range)"' 2 `"24 (on the disputed edge)"' 3 `"Above 24"', replace
label values reqol10_total_band reqol10_total_

keep participant reqol10_total reqol10_total_answered reqol10_total_missing reqol10_total_na ///
    reqol10_total_prorated reqol10_total_raw reqol10_total_band reqol10_total_why
save "scores.dta", replace
