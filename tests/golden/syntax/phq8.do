* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8

* ==== Patient Health Questionnaire, depression, 8 items (PHQ-8) (phq8, definition 1.0)
* Kroenke, Strine, Spitzer, Williams, Berry and Mokdad (2009). J Affect Disord 114:163-173, doi
* 10.1016/j.jad.2008.06.026 (from knowledge and not re-read). Items and codes: wording, order and
* codes 0-3 as read in an open-source implementation (CamCOPS, phq8.xml) (verified)
label define phq8_1_ 0 `"Not at all"' 1 `"Several days"' 2 `"More than half the days"' 3 `"Nearly every day"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 phq8_1_
label variable phq8_1 `"interest and pleasure"'
label variable phq8_2 `"low mood"'
label variable phq8_3 `"sleep"'
label variable phq8_4 `"energy"'
label variable phq8_5 `"appetite"'
label variable phq8_6 `"self-worth"'
label variable phq8_7 `"concentration"'
label variable phq8_8 `"slowness or restlessness"'

* -- Depression, total of 8 (phq8_total)
* Key: sum 0 to 24, none reversed, as read (verified).
* Missing items: no rule for eight items was found; all are required here, and a study may state its
* own (two of nine, filled by the person's mean, is used for the PHQ-9) (unverified).
* Bands: the same edges as for the PHQ-9, 10 being the one for a case, as read in a secondary
* summary (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_phq8_1
capture drop k_phq8_2
capture drop k_phq8_3
capture drop k_phq8_4
capture drop k_phq8_5
capture drop k_phq8_6
capture drop k_phq8_7
capture drop k_phq8_8
recode phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 (0=0) (1=1) (2=2) (3=3) (else=.), ///
    generate(k_phq8_1 k_phq8_2 k_phq8_3 k_phq8_4 k_phq8_5 k_phq8_6 k_phq8_7 k_phq8_8)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop phq8_total_answered
egen phq8_total_answered = rownonmiss(k_phq8_1 k_phq8_2 k_phq8_3 k_phq8_4 k_phq8_5 k_phq8_6 ///
    k_phq8_7 k_phq8_8)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist phq8_1 phq8_2 phq8_3 phq8_4 phq8_5 phq8_6 phq8_7 phq8_8 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop phq8_total_missing
generate double phq8_total_missing = s_missing1
capture drop phq8_total_na
generate double phq8_total_na = 0
capture drop phq8_total_raw
egen double phq8_total_raw = rowtotal(k_phq8_1 k_phq8_2 k_phq8_3 k_phq8_4 k_phq8_5 k_phq8_6 ///
    k_phq8_7 k_phq8_8), missing
* Why there is no score, if there is none. The first reason counts.
capture drop phq8_total_why
generate str16 phq8_total_why = ""
capture drop s_declared
generate double s_declared = phq8_total_answered + phq8_total_missing + phq8_total_na
replace phq8_total_why = "under_query" if missing(phq8_total_why) & s_declared < 8
replace phq8_total_why = "nothing_answered" if missing(phq8_total_why) & phq8_total_answered == ///
    0
capture drop s_gone
generate double s_gone = phq8_total_missing + phq8_total_na
replace phq8_total_why = "too_many_missing" if missing(phq8_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Depression, total of 8. Add up the 8 answers.
capture drop phq8_total
generate double phq8_total = phq8_total_raw
replace phq8_total = . if !missing(phq8_total_why)
capture drop phq8_total_prorated
generate double phq8_total_prorated = 0
replace phq8_total_prorated = 1 if !missing(phq8_total) & phq8_total_answered < 8
* Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
capture drop phq8_total_band
generate double phq8_total_band = .
replace phq8_total_band = 1 if phq8_total >= 0 & !missing(phq8_total)
replace phq8_total_band = 2 if phq8_total >= 5 & !missing(phq8_total)
replace phq8_total_band = 3 if phq8_total >= 10 & !missing(phq8_total)
replace phq8_total_band = 4 if phq8_total >= 15 & !missing(phq8_total)
replace phq8_total_band = 5 if phq8_total >= 20 & !missing(phq8_total)
label variable phq8_total `"Depression, total of 8"'
label define phq8_total_ 1 `"None or minimal"' 2 `"Mild"' 3 `"Moderate"' 4 `"Moderately severe"' 5 `"Severe"', replace
label values phq8_total_band phq8_total_

keep participant phq8_total phq8_total_answered phq8_total_missing phq8_total_na ///
    phq8_total_prorated phq8_total_raw phq8_total_band phq8_total_why
save "scores.dta", replace
