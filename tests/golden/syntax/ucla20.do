* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ///
    ucla20_9 ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ///
    ucla20_18 ucla20_19 ucla20_20

* ==== UCLA Loneliness Scale, version 3, 20 items (ucla20, definition 1.0)
* Russell DW (1996). UCLA Loneliness Scale (version 3). J Pers Assess 66:20-40, doi
* 10.1207/s15327752jpa6601_2. Items and codes: topics of items 1 to 17 in order, codes and which of
* them are reversed from a reprint (hotchocrates.com); reversals of all 20 from two public scorers;
* topics of items 18 to 20 from knowledge (unverified)
label define ucla20_1_ 1 `"Never"' 2 `"Rarely"' 3 `"Sometimes"' 4 `"Always"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ucla20_9 ///
    ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ucla20_18 ///
    ucla20_19 ucla20_20 ucla20_1_
label variable ucla20_1 `"in tune with others"'
label variable ucla20_2 `"companionship lacking"'
label variable ucla20_3 `"nobody to turn to"'
label variable ucla20_4 `"alone"'
label variable ucla20_5 `"part of a group"'
label variable ucla20_6 `"much in common with others"'
label variable ucla20_7 `"no longer close to anyone"'
label variable ucla20_8 `"interests not shared"'
label variable ucla20_9 `"outgoing"'
label variable ucla20_10 `"close to people"'
label variable ucla20_11 `"left out"'
label variable ucla20_12 `"relationships without meaning"'
label variable ucla20_13 `"nobody knows one well"'
label variable ucla20_14 `"isolated"'
label variable ucla20_15 `"companionship can be found"'
label variable ucla20_16 `"understood by people"'
label variable ucla20_17 `"shy"'
label variable ucla20_18 `"people around, not with one"'
label variable ucla20_19 `"people to talk to"'
label variable ucla20_20 `"people to turn to"'

* -- Loneliness, total of 20 (ucla20_total)
* Key: Russell 1996 as given by two public scorers; total 20 to 80, items 1, 5, 6, 9, 10, 15, 16, 19
* and 20 reversed as 5 - x (verified).
* Missing items: no published rule was found; all twenty are required here, and a study may state
* its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: ucla20_1,
* ucla20_5, ucla20_6, ucla20_9, ucla20_10, ucla20_15, ucla20_16, ucla20_19, ucla20_20.
capture drop k_ucla20_1
capture drop k_ucla20_5
capture drop k_ucla20_6
capture drop k_ucla20_9
capture drop k_ucla20_10
capture drop k_ucla20_15
capture drop k_ucla20_16
capture drop k_ucla20_19
capture drop k_ucla20_20
recode ucla20_1 ucla20_5 ucla20_6 ucla20_9 ucla20_10 ucla20_15 ucla20_16 ucla20_19 ucla20_20 ///
    (1=4) (2=3) (3=2) (4=1) (else=.), generate(k_ucla20_1 k_ucla20_5 k_ucla20_6 k_ucla20_9 ///
    k_ucla20_10 k_ucla20_15 k_ucla20_16 k_ucla20_19 k_ucla20_20)
capture drop k_ucla20_2
capture drop k_ucla20_3
capture drop k_ucla20_4
capture drop k_ucla20_7
capture drop k_ucla20_8
capture drop k_ucla20_11
capture drop k_ucla20_12
capture drop k_ucla20_13
capture drop k_ucla20_14
capture drop k_ucla20_17
capture drop k_ucla20_18
recode ucla20_2 ucla20_3 ucla20_4 ucla20_7 ucla20_8 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ///
    ucla20_17 ucla20_18 (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_ucla20_2 k_ucla20_3 ///
    k_ucla20_4 k_ucla20_7 k_ucla20_8 k_ucla20_11 k_ucla20_12 k_ucla20_13 k_ucla20_14 k_ucla20_17 ///
    k_ucla20_18)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop ucla20_total_answered
egen ucla20_total_answered = rownonmiss(k_ucla20_1 k_ucla20_2 k_ucla20_3 k_ucla20_4 k_ucla20_5 ///
    k_ucla20_6 k_ucla20_7 k_ucla20_8 k_ucla20_9 k_ucla20_10 k_ucla20_11 k_ucla20_12 k_ucla20_13 ///
    k_ucla20_14 k_ucla20_15 k_ucla20_16 k_ucla20_17 k_ucla20_18 k_ucla20_19 k_ucla20_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist ucla20_1 ucla20_2 ucla20_3 ucla20_4 ucla20_5 ucla20_6 ucla20_7 ucla20_8 ///
    ucla20_9 ucla20_10 ucla20_11 ucla20_12 ucla20_13 ucla20_14 ucla20_15 ucla20_16 ucla20_17 ///
    ucla20_18 ucla20_19 ucla20_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop ucla20_total_missing
generate double ucla20_total_missing = s_missing1
capture drop ucla20_total_na
generate double ucla20_total_na = 0
capture drop ucla20_total_raw
egen double ucla20_total_raw = rowtotal(k_ucla20_1 k_ucla20_2 k_ucla20_3 k_ucla20_4 k_ucla20_5 ///
    k_ucla20_6 k_ucla20_7 k_ucla20_8 k_ucla20_9 k_ucla20_10 k_ucla20_11 k_ucla20_12 k_ucla20_13 ///
    k_ucla20_14 k_ucla20_15 k_ucla20_16 k_ucla20_17 k_ucla20_18 k_ucla20_19 k_ucla20_20), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop ucla20_total_why
generate str16 ucla20_total_why = ""
capture drop s_declared
generate double s_declared = ucla20_total_answered + ucla20_total_missing + ucla20_total_na
replace ucla20_total_why = "under_query" if missing(ucla20_total_why) & s_declared < 20
replace ucla20_total_why = "nothing_answered" if missing(ucla20_total_why) & ///
    ucla20_total_answered == 0
capture drop s_gone
generate double s_gone = ucla20_total_missing + ucla20_total_na
replace ucla20_total_why = "too_many_missing" if missing(ucla20_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Loneliness, total of 20. Add up the 20 answers.
capture drop ucla20_total
generate double ucla20_total = ucla20_total_raw
replace ucla20_total = . if !missing(ucla20_total_why)
capture drop ucla20_total_prorated
generate double ucla20_total_prorated = 0
replace ucla20_total_prorated = 1 if !missing(ucla20_total) & ucla20_total_answered < 20
label variable ucla20_total `"Loneliness, total of 20"'

keep participant ucla20_total ucla20_total_answered ucla20_total_missing ucla20_total_na ///
    ucla20_total_prorated ucla20_total_raw ucla20_total_why
save "scores.dta", replace
