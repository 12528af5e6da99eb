* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7 ///
    whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12

* ==== WHO Disability Assessment Schedule 2.0, 12 items (WHODAS 2.0) (whodas12, definition 1.0)
* Ustun et al (2010). Bull World Health Organ 88:815-823; Measuring Health and Disability, WHO
* (2010), ISBN 978 92 4 154759 8. Items and codes: order of the twelve items, codes 1 to 5 and
* domains from a published table of the 12-item version, and the holder's pages (verified)
label define whodas12_1_ 1 `"1 (least difficulty)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most difficulty)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7 ///
    whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12 whodas12_1_
label variable whodas12_1 `"standing"'
label variable whodas12_2 `"household"'
label variable whodas12_3 `"learning something new"'
label variable whodas12_4 `"joining in the community"'
label variable whodas12_5 `"affected emotionally"'
label variable whodas12_6 `"concentrating"'
label variable whodas12_7 `"walking far"'
label variable whodas12_8 `"washing"'
label variable whodas12_9 `"dressing"'
label variable whodas12_10 `"dealing with strangers"'
label variable whodas12_11 `"keeping a friendship"'
label variable whodas12_12 `"day's work"'

* -- Disability, simple total (whodas12_total)
* Key: simple scoring as described by WHO and in doi 10.1371/journal.pone.0008343; sum of twelve, 12
* to 60, none reversed and none weighted (verified).
* Missing items: a rule for one missing of the 12-item version (its place taken by the mean of the
* others) is known but was not found to read; all twelve are required here, and a study may state
* its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_whodas12_1
capture drop k_whodas12_2
capture drop k_whodas12_3
capture drop k_whodas12_4
capture drop k_whodas12_5
capture drop k_whodas12_6
capture drop k_whodas12_7
capture drop k_whodas12_8
capture drop k_whodas12_9
capture drop k_whodas12_10
capture drop k_whodas12_11
capture drop k_whodas12_12
recode whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 whodas12_7 whodas12_8 ///
    whodas12_9 whodas12_10 whodas12_11 whodas12_12 (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), ///
    generate(k_whodas12_1 k_whodas12_2 k_whodas12_3 k_whodas12_4 k_whodas12_5 k_whodas12_6 ///
    k_whodas12_7 k_whodas12_8 k_whodas12_9 k_whodas12_10 k_whodas12_11 k_whodas12_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop whodas12_total_answered
egen whodas12_total_answered = rownonmiss(k_whodas12_1 k_whodas12_2 k_whodas12_3 k_whodas12_4 ///
    k_whodas12_5 k_whodas12_6 k_whodas12_7 k_whodas12_8 k_whodas12_9 k_whodas12_10 k_whodas12_11 ///
    k_whodas12_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist whodas12_1 whodas12_2 whodas12_3 whodas12_4 whodas12_5 whodas12_6 ///
    whodas12_7 whodas12_8 whodas12_9 whodas12_10 whodas12_11 whodas12_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop whodas12_total_missing
generate double whodas12_total_missing = s_missing1
capture drop whodas12_total_na
generate double whodas12_total_na = 0
capture drop whodas12_total_raw
egen double whodas12_total_raw = rowtotal(k_whodas12_1 k_whodas12_2 k_whodas12_3 k_whodas12_4 ///
    k_whodas12_5 k_whodas12_6 k_whodas12_7 k_whodas12_8 k_whodas12_9 k_whodas12_10 k_whodas12_11 ///
    k_whodas12_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop whodas12_total_why
generate str16 whodas12_total_why = ""
capture drop s_declared
generate double s_declared = whodas12_total_answered + whodas12_total_missing + ///
    whodas12_total_na
replace whodas12_total_why = "under_query" if missing(whodas12_total_why) & s_declared < 12
replace whodas12_total_why = "nothing_answered" if missing(whodas12_total_why) & ///
    whodas12_total_answered == 0
capture drop s_gone
generate double s_gone = whodas12_total_missing + whodas12_total_na
replace whodas12_total_why = "too_many_missing" if missing(whodas12_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Disability, simple total. Add up the 12 answers.
capture drop whodas12_total
generate double whodas12_total = whodas12_total_raw
replace whodas12_total = . if !missing(whodas12_total_why)
capture drop whodas12_total_prorated
generate double whodas12_total_prorated = 0
replace whodas12_total_prorated = 1 if !missing(whodas12_total) & whodas12_total_answered < 12
label variable whodas12_total `"Disability, simple total"'

keep participant whodas12_total whodas12_total_answered whodas12_total_missing whodas12_total_na ///
    whodas12_total_prorated whodas12_total_raw whodas12_total_why
save "scores.dta", replace
