* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 ///
    imr_13 imr_14 imr_15

* ==== Illness Management and Recovery scale, client self-rating (IMR) (imr, definition 1.0)
* Mueser, Gingerich, Salyers, McGuire, Reyes and Cunningham (2004); Salyers et al (2007), doi
* 10.1007/s10597-007-9087-6. Items and codes: number of items, codes and topics of items 1-5 as
* read; topics of items 6-15 from knowledge of the publication and not re-read (unverified)
label define imr_1_ 1 `"1 (least favourable)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most favourable)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_13 ///
    imr_14 imr_15 imr_1_
label variable imr_1 `"progress to personal goals"'
label variable imr_2 `"knowledge of illness and treatment"'
label variable imr_3 `"involvement of family and friends"'
label variable imr_4 `"contact with people outside the family"'
label variable imr_5 `"time in structured roles"'
label variable imr_6 `"distress from symptoms"'
label variable imr_7 `"impairment by symptoms"'
label variable imr_8 `"planning to prevent relapse"'
label variable imr_9 `"how recent a relapse was"'
label variable imr_10 `"how recent a stay in hospital was"'
label variable imr_11 `"coping"'
label variable imr_12 `"involvement in self-help"'
label variable imr_13 `"use of medication as prescribed"'
label variable imr_14 `"impairment through alcohol"'
label variable imr_15 `"impairment through drugs"'

* -- Illness self-management, total (imr_total)
* Key: sum 15 to 75 as read; that every item is anchored so that 5 is better, and none is reversed,
* is from knowledge and not re-read (unverified).
* Missing items: from knowledge and not re-read, 15 times the mean of the answered items where item
* 13 does not apply; no published rule for missing answers was found (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_imr_1
capture drop k_imr_2
capture drop k_imr_3
capture drop k_imr_4
capture drop k_imr_5
capture drop k_imr_6
capture drop k_imr_7
capture drop k_imr_8
capture drop k_imr_9
capture drop k_imr_10
capture drop k_imr_11
capture drop k_imr_12
capture drop k_imr_13
capture drop k_imr_14
capture drop k_imr_15
recode imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 imr_13 imr_14 ///
    imr_15 (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(k_imr_1 k_imr_2 k_imr_3 k_imr_4 ///
    k_imr_5 k_imr_6 k_imr_7 k_imr_8 k_imr_9 k_imr_10 k_imr_11 k_imr_12 k_imr_13 k_imr_14 ///
    k_imr_15)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop imr_total_answered
egen imr_total_answered = rownonmiss(k_imr_1 k_imr_2 k_imr_3 k_imr_4 k_imr_5 k_imr_6 k_imr_7 ///
    k_imr_8 k_imr_9 k_imr_10 k_imr_11 k_imr_12 k_imr_13 k_imr_14 k_imr_15)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist imr_1 imr_2 imr_3 imr_4 imr_5 imr_6 imr_7 imr_8 imr_9 imr_10 imr_11 imr_12 ///
    imr_14 imr_15 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist imr_13 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na2
generate s_na2 = 0
foreach v of varlist imr_13 {
    replace s_na2 = s_na2 + 1 if inlist(`v', .c)
}
capture drop imr_total_missing
generate double imr_total_missing = s_missing1 + s_missing2
capture drop imr_total_na
generate double imr_total_na = s_na2
capture drop imr_total_raw
egen double imr_total_raw = rowtotal(k_imr_1 k_imr_2 k_imr_3 k_imr_4 k_imr_5 k_imr_6 k_imr_7 ///
    k_imr_8 k_imr_9 k_imr_10 k_imr_11 k_imr_12 k_imr_13 k_imr_14 k_imr_15), missing
* Why there is no score, if there is none. The first reason counts.
capture drop imr_total_why
generate str16 imr_total_why = ""
capture drop s_declared
generate double s_declared = imr_total_answered + imr_total_missing + imr_total_na
replace imr_total_why = "under_query" if missing(imr_total_why) & s_declared < 15
replace imr_total_why = "nothing_answered" if missing(imr_total_why) & imr_total_answered == 0
replace imr_total_why = "too_many_missing" if missing(imr_total_why) & imr_total_missing > 0 & ///
    !missing(imr_total_missing)
replace imr_total_why = "too_few_answered" if missing(imr_total_why) & imr_total_answered < 14
* Illness self-management, total. Add up the 15 answers.
capture drop imr_total
generate double imr_total = imr_total_raw
replace imr_total = imr_total_raw * 15 / imr_total_answered if imr_total_answered > 0 & ///
    !missing(imr_total_answered) & imr_total_answered < 15
replace imr_total = . if !missing(imr_total_why)
capture drop imr_total_prorated
generate double imr_total_prorated = 0
replace imr_total_prorated = 1 if !missing(imr_total) & imr_total_answered < 15
label variable imr_total `"Illness self-management, total"'

keep participant imr_total imr_total_answered imr_total_missing imr_total_na imr_total_prorated ///
    imr_total_raw imr_total_why
save "scores.dta", replace
