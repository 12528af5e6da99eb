* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 ///
    cesd20_9 cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 ///
    cesd20_18 cesd20_19 cesd20_20

* ==== Center for Epidemiologic Studies Depression Scale, 20 items (CES-D) (cesd20, definition 1.0)
* Radloff LS (1977). Appl Psychol Meas 1:385-401, doi 10.1177/014662167700100306. Items and codes:
* wording, codes 0 to 3 and key as reprinted in two public sources (doi 10.3390/ijerph15061069,
* table A2; a scoring sheet) (verified)
label define cesd20_1_ 0 `"rarely (less than 1 day)"' 1 `"some (1-2 days)"' 2 `"occasionally (3-4 days)"' 3 `"most (5-7 days)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 cesd20_9 ///
    cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 cesd20_18 ///
    cesd20_19 cesd20_20 cesd20_1_
label variable cesd20_1 `"bothered by small things"'
label variable cesd20_2 `"appetite"'
label variable cesd20_3 `"low mood not to be shaken off"'
label variable cesd20_4 `"as good as others"'
label variable cesd20_5 `"concentration"'
label variable cesd20_6 `"depressed"'
label variable cesd20_7 `"everything an effort"'
label variable cesd20_8 `"hopeful"'
label variable cesd20_9 `"life a failure"'
label variable cesd20_10 `"fearful"'
label variable cesd20_11 `"restless sleep"'
label variable cesd20_12 `"happy"'
label variable cesd20_13 `"talked less"'
label variable cesd20_14 `"lonely"'
label variable cesd20_15 `"people unfriendly"'
label variable cesd20_16 `"enjoyed life"'
label variable cesd20_17 `"crying"'
label variable cesd20_18 `"sad"'
label variable cesd20_19 `"feels disliked"'
label variable cesd20_20 `"could not get going"'

* -- Depressive symptoms, total (cesd20_total)
* Key: Radloff 1977 as reprinted (doi 10.3390/ijerph15061069); total 0 to 60, items 4, 8, 12 and 16
* reversed as 3 - x (verified).
* Missing items: that the scale is not scored with more than four missing is printed in two public
* sources (doi 10.3390/ijerph15061069; a scoring sheet); what stands for up to four is not said
* there, and the person's mean is our choice (unverified).
* Bands: 16 or more, as reprinted (doi 10.3390/ijerph15061069) and in an open-source implementation
* (CamCOPS) (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: cesd20_4,
* cesd20_8, cesd20_12, cesd20_16.
capture drop k_cesd20_1
capture drop k_cesd20_2
capture drop k_cesd20_3
capture drop k_cesd20_5
capture drop k_cesd20_6
capture drop k_cesd20_7
capture drop k_cesd20_9
capture drop k_cesd20_10
capture drop k_cesd20_11
capture drop k_cesd20_13
capture drop k_cesd20_14
capture drop k_cesd20_15
capture drop k_cesd20_17
capture drop k_cesd20_18
capture drop k_cesd20_19
capture drop k_cesd20_20
recode cesd20_1 cesd20_2 cesd20_3 cesd20_5 cesd20_6 cesd20_7 cesd20_9 cesd20_10 cesd20_11 ///
    cesd20_13 cesd20_14 cesd20_15 cesd20_17 cesd20_18 cesd20_19 cesd20_20 (0=0) (1=1) (2=2) ///
    (3=3) (else=.), generate(k_cesd20_1 k_cesd20_2 k_cesd20_3 k_cesd20_5 k_cesd20_6 k_cesd20_7 ///
    k_cesd20_9 k_cesd20_10 k_cesd20_11 k_cesd20_13 k_cesd20_14 k_cesd20_15 k_cesd20_17 ///
    k_cesd20_18 k_cesd20_19 k_cesd20_20)
capture drop k_cesd20_4
capture drop k_cesd20_8
capture drop k_cesd20_12
capture drop k_cesd20_16
recode cesd20_4 cesd20_8 cesd20_12 cesd20_16 (0=3) (1=2) (2=1) (3=0) (else=.), ///
    generate(k_cesd20_4 k_cesd20_8 k_cesd20_12 k_cesd20_16)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop cesd20_total_answered
egen cesd20_total_answered = rownonmiss(k_cesd20_1 k_cesd20_2 k_cesd20_3 k_cesd20_4 k_cesd20_5 ///
    k_cesd20_6 k_cesd20_7 k_cesd20_8 k_cesd20_9 k_cesd20_10 k_cesd20_11 k_cesd20_12 k_cesd20_13 ///
    k_cesd20_14 k_cesd20_15 k_cesd20_16 k_cesd20_17 k_cesd20_18 k_cesd20_19 k_cesd20_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist cesd20_1 cesd20_2 cesd20_3 cesd20_4 cesd20_5 cesd20_6 cesd20_7 cesd20_8 ///
    cesd20_9 cesd20_10 cesd20_11 cesd20_12 cesd20_13 cesd20_14 cesd20_15 cesd20_16 cesd20_17 ///
    cesd20_18 cesd20_19 cesd20_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop cesd20_total_missing
generate double cesd20_total_missing = s_missing1
capture drop cesd20_total_na
generate double cesd20_total_na = 0
capture drop cesd20_total_raw
egen double cesd20_total_raw = rowtotal(k_cesd20_1 k_cesd20_2 k_cesd20_3 k_cesd20_4 k_cesd20_5 ///
    k_cesd20_6 k_cesd20_7 k_cesd20_8 k_cesd20_9 k_cesd20_10 k_cesd20_11 k_cesd20_12 k_cesd20_13 ///
    k_cesd20_14 k_cesd20_15 k_cesd20_16 k_cesd20_17 k_cesd20_18 k_cesd20_19 k_cesd20_20), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop cesd20_total_why
generate str16 cesd20_total_why = ""
capture drop s_declared
generate double s_declared = cesd20_total_answered + cesd20_total_missing + cesd20_total_na
replace cesd20_total_why = "under_query" if missing(cesd20_total_why) & s_declared < 20
replace cesd20_total_why = "nothing_answered" if missing(cesd20_total_why) & ///
    cesd20_total_answered == 0
capture drop s_gone
generate double s_gone = cesd20_total_missing + cesd20_total_na
replace cesd20_total_why = "too_many_missing" if missing(cesd20_total_why) & s_gone > 4 & ///
    !missing(s_gone)
* Depressive symptoms, total. Add up the 20 answers.
capture drop cesd20_total
generate double cesd20_total = cesd20_total_raw
replace cesd20_total = cesd20_total_raw * 20 / cesd20_total_answered if cesd20_total_answered > ///
    0 & !missing(cesd20_total_answered) & cesd20_total_answered < 20
replace cesd20_total = . if !missing(cesd20_total_why)
capture drop cesd20_total_prorated
generate double cesd20_total_prorated = 0
replace cesd20_total_prorated = 1 if !missing(cesd20_total) & cesd20_total_answered < 20
* Bands: 1 Below 16, 2 16 or more.
capture drop cesd20_total_band
generate double cesd20_total_band = .
replace cesd20_total_band = 1 if cesd20_total >= 0 & !missing(cesd20_total)
replace cesd20_total_band = 2 if cesd20_total >= 16 & !missing(cesd20_total)
label variable cesd20_total `"Depressive symptoms, total"'
label define cesd20_total_ 1 `"Below 16"' 2 `"16 or more"', replace
label values cesd20_total_band cesd20_total_

keep participant cesd20_total cesd20_total_answered cesd20_total_missing cesd20_total_na ///
    cesd20_total_prorated cesd20_total_raw cesd20_total_band cesd20_total_why
save "scores.dta", replace
