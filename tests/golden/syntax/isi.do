* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7

* ==== Insomnia Severity Index (ISI) (isi, definition 1.0)
* Bastien, Vallières and Morin (2001). Sleep Med 2:297-307, doi 10.1016/S1389-9457(00)00065-4 (from
* knowledge and not re-read). Items and codes: seven items, codes 0-4, order and bands as read on a
* public form used with the author's permission (My HealtheVet) (verified)
label define isi_1_ 0 `"0 (least trouble)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (most trouble)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 isi_1_
label variable isi_1 `"falling asleep"'
label variable isi_2 `"staying asleep"'
label variable isi_3 `"waking too early"'
label variable isi_4 `"dissatisfaction with sleep"'
label variable isi_5 `"noticeable to others"'
label variable isi_6 `"worry about it"'
label variable isi_7 `"interference with the day"'

* -- Insomnia, total (isi_total)
* Key: sum of the seven items, 0 to 28, as printed on the public form (verified).
* Missing items: no rule was found in a source that could be read; all seven are required here, and
* a study may state its own (unverified).
* Bands: the categories printed on the public form (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_isi_1
capture drop k_isi_2
capture drop k_isi_3
capture drop k_isi_4
capture drop k_isi_5
capture drop k_isi_6
capture drop k_isi_7
recode isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_isi_1 k_isi_2 k_isi_3 k_isi_4 k_isi_5 k_isi_6 k_isi_7)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop isi_total_answered
egen isi_total_answered = rownonmiss(k_isi_1 k_isi_2 k_isi_3 k_isi_4 k_isi_5 k_isi_6 k_isi_7)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist isi_1 isi_2 isi_3 isi_4 isi_5 isi_6 isi_7 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop isi_total_missing
generate double isi_total_missing = s_missing1
capture drop isi_total_na
generate double isi_total_na = 0
capture drop isi_total_raw
egen double isi_total_raw = rowtotal(k_isi_1 k_isi_2 k_isi_3 k_isi_4 k_isi_5 k_isi_6 k_isi_7), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop isi_total_why
generate str16 isi_total_why = ""
capture drop s_declared
generate double s_declared = isi_total_answered + isi_total_missing + isi_total_na
replace isi_total_why = "under_query" if missing(isi_total_why) & s_declared < 7
replace isi_total_why = "nothing_answered" if missing(isi_total_why) & isi_total_answered == 0
capture drop s_gone
generate double s_gone = isi_total_missing + isi_total_na
replace isi_total_why = "too_many_missing" if missing(isi_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Insomnia, total. Add up the 7 answers.
capture drop isi_total
generate double isi_total = isi_total_raw
replace isi_total = . if !missing(isi_total_why)
capture drop isi_total_prorated
generate double isi_total_prorated = 0
replace isi_total_prorated = 1 if !missing(isi_total) & isi_total_answered < 7
* Bands: 1 Not clinically significant, 2 Subthreshold, 3 Moderate, 4 Severe.
capture drop isi_total_band
generate double isi_total_band = .
replace isi_total_band = 1 if isi_total >= 0 & !missing(isi_total)
replace isi_total_band = 2 if isi_total >= 8 & !missing(isi_total)
replace isi_total_band = 3 if isi_total >= 15 & !missing(isi_total)
replace isi_total_band = 4 if isi_total >= 22 & !missing(isi_total)
label variable isi_total `"Insomnia, total"'
label define isi_total_ 1 `"Not clinically significant"' 2 `"Subthreshold"' 3 `"Moderate"' 4 `"Severe"', replace
label values isi_total_band isi_total_

keep participant isi_total isi_total_answered isi_total_missing isi_total_na isi_total_prorated ///
    isi_total_raw isi_total_band isi_total_why
save "scores.dta", replace
