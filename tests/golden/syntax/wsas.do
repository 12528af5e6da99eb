* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant wsas_1 wsas_2 wsas_3 wsas_4 wsas_5

* ==== Work and Social Adjustment Scale (WSAS) (wsas, definition 1.0)
* Mundt, Marks, Shear and Greist (2002). Br J Psychiatry 180:461-464, doi 10.1192/bjp.180.5.461.
* Items and codes: five domains, numerals 0-8 and their order as read in an open-source
* implementation (CamCOPS) and in summaries of the paper (verified)
label define wsas_1_ 0 `"0 (not impaired)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5"' 6 `"6"' 7 `"7"' 8 `"8 (most severely impaired)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values wsas_1 wsas_2 wsas_3 wsas_4 wsas_5 wsas_1_
label variable wsas_1 `"work"'
label variable wsas_2 `"running the home"'
label variable wsas_3 `"leisure with others"'
label variable wsas_4 `"leisure alone"'
label variable wsas_5 `"close relationships"'

* -- Impaired functioning, total of five (work included) (wsas_total)
* Key: sum of five items, 0 to 40, as read (verified).
* Missing items: no agreed rule was found; all five are required here, so there is no total without
* an answer on work, and a study may state its own (unverified).
* Bands: Mundt et al 2002 as summarised in a database of rehabilitation measures; below 10
* subclinical, above 20 moderately severe or worse (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wsas_1
capture drop k_wsas_2
capture drop k_wsas_3
capture drop k_wsas_4
capture drop k_wsas_5
recode wsas_1 wsas_2 wsas_3 wsas_4 wsas_5 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (8=8) ///
    (else=.), generate(k_wsas_1 k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wsas_total_answered
egen wsas_total_answered = rownonmiss(k_wsas_1 k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wsas_1 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na1
generate s_na1 = 0
foreach v of varlist wsas_1 {
    replace s_na1 = s_na1 + 1 if inlist(`v', .c)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist wsas_2 wsas_3 wsas_4 wsas_5 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop wsas_total_missing
generate double wsas_total_missing = s_missing1 + s_missing2
capture drop wsas_total_na
generate double wsas_total_na = s_na1
capture drop wsas_total_raw
egen double wsas_total_raw = rowtotal(k_wsas_1 k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wsas_total_why
generate str16 wsas_total_why = ""
capture drop s_declared
generate double s_declared = wsas_total_answered + wsas_total_missing + wsas_total_na
replace wsas_total_why = "under_query" if missing(wsas_total_why) & s_declared < 5
replace wsas_total_why = "nothing_answered" if missing(wsas_total_why) & wsas_total_answered == ///
    0
capture drop s_gone
generate double s_gone = wsas_total_missing + wsas_total_na
replace wsas_total_why = "too_many_missing" if missing(wsas_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Impaired functioning, total of five (work included). Add up the 5 answers.
capture drop wsas_total
generate double wsas_total = wsas_total_raw
replace wsas_total = . if !missing(wsas_total_why)
capture drop wsas_total_prorated
generate double wsas_total_prorated = 0
replace wsas_total_prorated = 1 if !missing(wsas_total) & wsas_total_answered < 5
* Bands: 1 Below 10, 2 10 to 20, 3 Above 20.
capture drop wsas_total_band
generate double wsas_total_band = .
replace wsas_total_band = 1 if wsas_total >= 0 & !missing(wsas_total)
replace wsas_total_band = 2 if wsas_total >= 10 & !missing(wsas_total)
replace wsas_total_band = 3 if wsas_total >= 21 & !missing(wsas_total)
label variable wsas_total `"Impaired functioning, total of five (work included)"'
label define wsas_total_ 1 `"Below 10"' 2 `"10 to 20"' 3 `"Above 20"', replace
label values wsas_total_band wsas_total_

* -- Impaired functioning, total of four (work left out) (wsas_four)
* Key: sum of items 2 to 5, 0 to 32, as an open-source implementation (CamCOPS) scores people
* without a job (verified).
* Missing items: no published rule was found; all four are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_wsas_2
capture drop k_wsas_3
capture drop k_wsas_4
capture drop k_wsas_5
recode wsas_2 wsas_3 wsas_4 wsas_5 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (8=8) ///
    (else=.), generate(k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop wsas_four_answered
egen wsas_four_answered = rownonmiss(k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist wsas_2 wsas_3 wsas_4 wsas_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop wsas_four_missing
generate double wsas_four_missing = s_missing1
capture drop wsas_four_na
generate double wsas_four_na = 0
capture drop wsas_four_raw
egen double wsas_four_raw = rowtotal(k_wsas_2 k_wsas_3 k_wsas_4 k_wsas_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop wsas_four_why
generate str16 wsas_four_why = ""
capture drop s_declared
generate double s_declared = wsas_four_answered + wsas_four_missing + wsas_four_na
replace wsas_four_why = "under_query" if missing(wsas_four_why) & s_declared < 4
replace wsas_four_why = "nothing_answered" if missing(wsas_four_why) & wsas_four_answered == 0
capture drop s_gone
generate double s_gone = wsas_four_missing + wsas_four_na
replace wsas_four_why = "too_many_missing" if missing(wsas_four_why) & s_gone > 0 & ///
    !missing(s_gone)
* Impaired functioning, total of four (work left out). Add up the 4 answers.
capture drop wsas_four
generate double wsas_four = wsas_four_raw
replace wsas_four = . if !missing(wsas_four_why)
capture drop wsas_four_prorated
generate double wsas_four_prorated = 0
replace wsas_four_prorated = 1 if !missing(wsas_four) & wsas_four_answered < 4
label variable wsas_four `"Impaired functioning, total of four (work left out)"'

keep participant wsas_total wsas_total_answered wsas_total_missing wsas_total_na ///
    wsas_total_prorated wsas_total_raw wsas_total_band wsas_total_why wsas_four ///
    wsas_four_answered wsas_four_missing wsas_four_na wsas_four_prorated wsas_four_raw ///
    wsas_four_why
save "scores.dta", replace
