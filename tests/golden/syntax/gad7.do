* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7

* ==== Generalised Anxiety Disorder scale, 7 items (GAD-7) (gad7, definition 1.0)
* Spitzer, Kroenke, Williams and Löwe (2006). Arch Intern Med 166:1092-1097, doi
* 10.1001/archinte.166.10.1092 (from knowledge and not re-read). Items and codes: wording, order and
* codes 0-3 as read in an open-source implementation (CamCOPS, gad7.xml) (verified)
label define gad7_1_ 0 `"Not at all"' 1 `"Several days"' 2 `"More than half the days"' 3 `"Nearly every day"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 gad7_1_
label variable gad7_1 `"nervousness"'
label variable gad7_2 `"worry that cannot be stopped"'
label variable gad7_3 `"worry about many things"'
label variable gad7_4 `"trouble relaxing"'
label variable gad7_5 `"restlessness"'
label variable gad7_6 `"irritability"'
label variable gad7_7 `"fear"'

* -- Anxiety, total (gad7_total)
* Key: sum 0 to 21, none reversed, as read (verified).
* Missing items: no rule of the authors was found; all seven are required here, and a study may
* state its own (unverified).
* Bands: edges 5, 10 and 15, with 10 for a case, as read in secondary summaries and public scorers
* (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_gad7_1
capture drop k_gad7_2
capture drop k_gad7_3
capture drop k_gad7_4
capture drop k_gad7_5
capture drop k_gad7_6
capture drop k_gad7_7
recode gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 (0=0) (1=1) (2=2) (3=3) (else=.), ///
    generate(k_gad7_1 k_gad7_2 k_gad7_3 k_gad7_4 k_gad7_5 k_gad7_6 k_gad7_7)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop gad7_total_answered
egen gad7_total_answered = rownonmiss(k_gad7_1 k_gad7_2 k_gad7_3 k_gad7_4 k_gad7_5 k_gad7_6 ///
    k_gad7_7)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop gad7_total_missing
generate double gad7_total_missing = s_missing1
capture drop gad7_total_na
generate double gad7_total_na = 0
capture drop gad7_total_raw
egen double gad7_total_raw = rowtotal(k_gad7_1 k_gad7_2 k_gad7_3 k_gad7_4 k_gad7_5 k_gad7_6 ///
    k_gad7_7), missing
* Why there is no score, if there is none. The first reason counts.
capture drop gad7_total_why
generate str16 gad7_total_why = ""
capture drop s_declared
generate double s_declared = gad7_total_answered + gad7_total_missing + gad7_total_na
replace gad7_total_why = "under_query" if missing(gad7_total_why) & s_declared < 7
replace gad7_total_why = "nothing_answered" if missing(gad7_total_why) & gad7_total_answered == ///
    0
capture drop s_gone
generate double s_gone = gad7_total_missing + gad7_total_na
replace gad7_total_why = "too_many_missing" if missing(gad7_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Anxiety, total. Add up the 7 answers.
capture drop gad7_total
generate double gad7_total = gad7_total_raw
replace gad7_total = . if !missing(gad7_total_why)
capture drop gad7_total_prorated
generate double gad7_total_prorated = 0
replace gad7_total_prorated = 1 if !missing(gad7_total) & gad7_total_answered < 7
* Bands: 1 Minimal, 2 Mild, 3 Moderate, 4 Severe.
capture drop gad7_total_band
generate double gad7_total_band = .
replace gad7_total_band = 1 if gad7_total >= 0 & !missing(gad7_total)
replace gad7_total_band = 2 if gad7_total >= 5 & !missing(gad7_total)
replace gad7_total_band = 3 if gad7_total >= 10 & !missing(gad7_total)
replace gad7_total_band = 4 if gad7_total >= 15 & !missing(gad7_total)
label variable gad7_total `"Anxiety, total"'
label define gad7_total_ 1 `"Minimal"' 2 `"Mild"' 3 `"Moderate"' 4 `"Severe"', replace
label values gad7_total_band gad7_total_

keep participant gad7_total gad7_total_answered gad7_total_missing gad7_total_na ///
    gad7_total_prorated gad7_total_raw gad7_total_band gad7_total_why
save "scores.dta", replace
