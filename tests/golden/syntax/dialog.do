* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 ///
    dialog_9 dialog_10 dialog_11

* ==== DIALOG scale, satisfaction with life and treatment (dialog, definition 1.0)
* Priebe et al (2007). Br J Psychiatry 191:420-426 (intervention); Mosler, Priebe and Bird (2020).
* BMC Health Serv Res, doi 10.1186/s12913-020-05840-z. Items and codes: eleven topics in this order
* and the codes 1 to 7 from leaflets of two NHS trusts (Pennine Care, Cheshire and Wirral) and from
* the holder's page (verified)
label define dialog_1_ 1 `"1 (least satisfied)"' 2 `"2"' 3 `"3"' 4 `"4 (middle)"' 5 `"5"' 6 `"6"' 7 `"7 (most satisfied)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 dialog_9 ///
    dialog_10 dialog_11 dialog_1_
label variable dialog_1 `"mental health"'
label variable dialog_2 `"physical health"'
label variable dialog_3 `"job situation"'
label variable dialog_4 `"accommodation"'
label variable dialog_5 `"leisure"'
label variable dialog_6 `"friendships"'
label variable dialog_7 `"partner or family"'
label variable dialog_8 `"personal safety"'
label variable dialog_9 `"medication"'
label variable dialog_10 `"practical help"'
label variable dialog_11 `"meetings with professionals"'

* -- Satisfaction with life, mean of 8 (dialog_life)
* Key: the holder's page of the scale; mean of the eight life domains, the score of subjective
* quality of life (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_dialog_1
capture drop k_dialog_2
capture drop k_dialog_3
capture drop k_dialog_4
capture drop k_dialog_5
capture drop k_dialog_6
capture drop k_dialog_7
capture drop k_dialog_8
recode dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 (1=1) (2=2) (3=3) ///
    (4=4) (5=5) (6=6) (7=7) (else=.), generate(k_dialog_1 k_dialog_2 k_dialog_3 k_dialog_4 ///
    k_dialog_5 k_dialog_6 k_dialog_7 k_dialog_8)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop dialog_life_answered
egen dialog_life_answered = rownonmiss(k_dialog_1 k_dialog_2 k_dialog_3 k_dialog_4 k_dialog_5 ///
    k_dialog_6 k_dialog_7 k_dialog_8)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist dialog_1 dialog_2 dialog_3 dialog_4 dialog_5 dialog_6 dialog_7 dialog_8 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop dialog_life_missing
generate double dialog_life_missing = s_missing1
capture drop dialog_life_na
generate double dialog_life_na = 0
capture drop dialog_life_raw
egen double dialog_life_raw = rowtotal(k_dialog_1 k_dialog_2 k_dialog_3 k_dialog_4 k_dialog_5 ///
    k_dialog_6 k_dialog_7 k_dialog_8), missing
* Why there is no score, if there is none. The first reason counts.
capture drop dialog_life_why
generate str16 dialog_life_why = ""
capture drop s_declared
generate double s_declared = dialog_life_answered + dialog_life_missing + dialog_life_na
replace dialog_life_why = "under_query" if missing(dialog_life_why) & s_declared < 8
replace dialog_life_why = "nothing_answered" if missing(dialog_life_why) & dialog_life_answered ///
    == 0
capture drop s_gone
generate double s_gone = dialog_life_missing + dialog_life_na
replace dialog_life_why = "too_many_missing" if missing(dialog_life_why) & s_gone > 0 & ///
    !missing(s_gone)
* Satisfaction with life, mean of 8. Take the mean of the answers present, of 8.
replace dialog_life = dialog_life_raw / dialog_life_answered if dialog_life_answered > 0 & ///
    !missing(dialog_life_answered)
replace dialog_life = . if !missing(dialog_life_why)
capture drop dialog_life_prorated
generate double dialog_life_prorated = 0
replace dialog_life_prorated = 1 if !missing(dialog_life) & dialog_life_answered < 8
label variable dialog_life `"Satisfaction with life, mean of 8"'

* -- Satisfaction with treatment, mean of 3 (dialog_treatment)
* Key: the holder's page of the scale; mean of the three aspects of treatment (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_dialog_9
capture drop k_dialog_10
capture drop k_dialog_11
recode dialog_9 dialog_10 dialog_11 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), ///
    generate(k_dialog_9 k_dialog_10 k_dialog_11)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop dialog_treatment_answered
egen dialog_treatment_answered = rownonmiss(k_dialog_9 k_dialog_10 k_dialog_11)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist dialog_9 dialog_10 dialog_11 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop dialog_treatment_missing
generate double dialog_treatment_missing = s_missing1
capture drop dialog_treatment_na
generate double dialog_treatment_na = 0
capture drop dialog_treatment_raw
egen double dialog_treatment_raw = rowtotal(k_dialog_9 k_dialog_10 k_dialog_11), missing
* Why there is no score, if there is none. The first reason counts.
capture drop dialog_treatment_why
generate str16 dialog_treatment_why = ""
capture drop s_declared
generate double s_declared = dialog_treatment_answered + dialog_treatment_missing + ///
    dialog_treatment_na
replace dialog_treatment_why = "under_query" if missing(dialog_treatment_why) & s_declared < 3
replace dialog_treatment_why = "nothing_answered" if missing(dialog_treatment_why) & ///
    dialog_treatment_answered == 0
capture drop s_gone
generate double s_gone = dialog_treatment_missing + dialog_treatment_na
replace dialog_treatment_why = "too_many_missing" if missing(dialog_treatment_why) & s_gone > 0 ///
    & !missing(s_gone)
* Satisfaction with treatment, mean of 3. Take the mean of the answers present, of 3.
replace dialog_treatment = dialog_treatment_raw / dialog_treatment_answered if ///
    dialog_treatment_answered > 0 & !missing(dialog_treatment_answered)
replace dialog_treatment = . if !missing(dialog_treatment_why)
capture drop dialog_treatment_prorated
generate double dialog_treatment_prorated = 0
replace dialog_treatment_prorated = 1 if !missing(dialog_treatment) & dialog_treatment_answered ///
    < 3
label variable dialog_treatment `"Satisfaction with treatment, mean of 3"'

keep participant dialog_life dialog_life_answered dialog_life_missing dialog_life_na ///
    dialog_life_prorated dialog_life_raw dialog_life_why dialog_treatment ///
    dialog_treatment_answered dialog_treatment_missing dialog_treatment_na ///
    dialog_treatment_prorated dialog_treatment_raw dialog_treatment_why
save "scores.dta", replace
