* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11 ///
    iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22

* ==== Impact of Event Scale, revised, 22 items (IES-R) (iesr, definition 1.0)
* Weiss DS, Marmar CR (1997). In Wilson & Keane (eds), Assessing psychological trauma and PTSD, pp
* 399-411; Weiss (2007), 2nd ed, pp 168-189. Items and codes: item topics in order, codes 0 to 4 and
* subscales from an open-source implementation (CamCOPS); the 7 days from a public description of
* the scale (verified)
label define iesr_1_ 0 `"0 (least distress)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4 (most distress)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11 ///
    iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 ///
    iesr_1_
label variable iesr_1 `"reminders bring feelings"'
label variable iesr_2 `"staying asleep"'
label variable iesr_3 `"other things bring it to mind"'
label variable iesr_4 `"irritable"'
label variable iesr_5 `"avoids getting upset"'
label variable iesr_6 `"unwanted thoughts"'
label variable iesr_7 `"seems unreal"'
label variable iesr_8 `"keeps from reminders"'
label variable iesr_9 `"pictures in the mind"'
label variable iesr_10 `"jumpy"'
label variable iesr_11 `"avoids thinking of it"'
label variable iesr_12 `"feelings not dealt with"'
label variable iesr_13 `"numb"'
label variable iesr_14 `"back at that time"'
label variable iesr_15 `"falling asleep"'
label variable iesr_16 `"waves of feeling"'
label variable iesr_17 `"tries to forget"'
label variable iesr_18 `"concentrating"'
label variable iesr_19 `"reminders felt in the body"'
label variable iesr_20 `"dreams"'
label variable iesr_21 `"watchful"'
label variable iesr_22 `"avoids talking of it"'

* -- Distress after an event, total (iesr_total)
* Key: sum of 22, 0 to 88, none reversed, as in an open-source implementation (CamCOPS) (verified).
* Missing items: no published rule was found; all 22 are required here, and a study may state its
* own (unverified).
* Bands: Creamer, Bell and Failla 2003 as quoted; 33, with sensitivity .91 and specificity .82
* against a checklist of post-traumatic stress (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_iesr_1
capture drop k_iesr_2
capture drop k_iesr_3
capture drop k_iesr_4
capture drop k_iesr_5
capture drop k_iesr_6
capture drop k_iesr_7
capture drop k_iesr_8
capture drop k_iesr_9
capture drop k_iesr_10
capture drop k_iesr_11
capture drop k_iesr_12
capture drop k_iesr_13
capture drop k_iesr_14
capture drop k_iesr_15
capture drop k_iesr_16
capture drop k_iesr_17
capture drop k_iesr_18
capture drop k_iesr_19
capture drop k_iesr_20
capture drop k_iesr_21
capture drop k_iesr_22
recode iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 iesr_11 iesr_12 ///
    iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 iesr_22 (0=0) (1=1) ///
    (2=2) (3=3) (4=4) (else=.), generate(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_4 k_iesr_5 k_iesr_6 ///
    k_iesr_7 k_iesr_8 k_iesr_9 k_iesr_10 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_14 k_iesr_15 ///
    k_iesr_16 k_iesr_17 k_iesr_18 k_iesr_19 k_iesr_20 k_iesr_21 k_iesr_22)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop iesr_total_answered
egen iesr_total_answered = rownonmiss(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_4 k_iesr_5 k_iesr_6 ///
    k_iesr_7 k_iesr_8 k_iesr_9 k_iesr_10 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_14 k_iesr_15 ///
    k_iesr_16 k_iesr_17 k_iesr_18 k_iesr_19 k_iesr_20 k_iesr_21 k_iesr_22)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist iesr_1 iesr_2 iesr_3 iesr_4 iesr_5 iesr_6 iesr_7 iesr_8 iesr_9 iesr_10 ///
    iesr_11 iesr_12 iesr_13 iesr_14 iesr_15 iesr_16 iesr_17 iesr_18 iesr_19 iesr_20 iesr_21 ///
    iesr_22 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop iesr_total_missing
generate double iesr_total_missing = s_missing1
capture drop iesr_total_na
generate double iesr_total_na = 0
capture drop iesr_total_raw
egen double iesr_total_raw = rowtotal(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_4 k_iesr_5 k_iesr_6 ///
    k_iesr_7 k_iesr_8 k_iesr_9 k_iesr_10 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_14 k_iesr_15 ///
    k_iesr_16 k_iesr_17 k_iesr_18 k_iesr_19 k_iesr_20 k_iesr_21 k_iesr_22), missing
* Why there is no score, if there is none. The first reason counts.
capture drop iesr_total_why
generate str16 iesr_total_why = ""
capture drop s_declared
generate double s_declared = iesr_total_answered + iesr_total_missing + iesr_total_na
replace iesr_total_why = "under_query" if missing(iesr_total_why) & s_declared < 22
replace iesr_total_why = "nothing_answered" if missing(iesr_total_why) & iesr_total_answered == ///
    0
capture drop s_gone
generate double s_gone = iesr_total_missing + iesr_total_na
replace iesr_total_why = "too_many_missing" if missing(iesr_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Distress after an event, total. Add up the 22 answers.
capture drop iesr_total
generate double iesr_total = iesr_total_raw
replace iesr_total = . if !missing(iesr_total_why)
capture drop iesr_total_prorated
generate double iesr_total_prorated = 0
replace iesr_total_prorated = 1 if !missing(iesr_total) & iesr_total_answered < 22
* Bands: 1 Below 33, 2 33 or more (Creamer 2003).
capture drop iesr_total_band
generate double iesr_total_band = .
replace iesr_total_band = 1 if iesr_total >= 0 & !missing(iesr_total)
replace iesr_total_band = 2 if iesr_total >= 33 & !missing(iesr_total)
label variable iesr_total `"Distress after an event, total"'
label define iesr_total_ 1 `"Below 33"' 2 `"33 or more (Creamer 2003)"', replace
label values iesr_total_band iesr_total_

* -- Intrusion, mean of 7 (iesr_intrusion)
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
* the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_iesr_1
capture drop k_iesr_2
capture drop k_iesr_3
capture drop k_iesr_6
capture drop k_iesr_9
capture drop k_iesr_16
capture drop k_iesr_20
recode iesr_1 iesr_2 iesr_3 iesr_6 iesr_9 iesr_16 iesr_20 (0=0) (1=1) (2=2) (3=3) (4=4) ///
    (else=.), generate(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_6 k_iesr_9 k_iesr_16 k_iesr_20)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop iesr_intrusion_answered
egen iesr_intrusion_answered = rownonmiss(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_6 k_iesr_9 k_iesr_16 ///
    k_iesr_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist iesr_1 iesr_2 iesr_3 iesr_6 iesr_9 iesr_16 iesr_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop iesr_intrusion_missing
generate double iesr_intrusion_missing = s_missing1
capture drop iesr_intrusion_na
generate double iesr_intrusion_na = 0
capture drop iesr_intrusion_raw
egen double iesr_intrusion_raw = rowtotal(k_iesr_1 k_iesr_2 k_iesr_3 k_iesr_6 k_iesr_9 k_iesr_16 ///
    k_iesr_20), missing
* Why there is no score, if there is none. The first reason counts.
capture drop iesr_intrusion_why
generate str16 iesr_intrusion_why = ""
capture drop s_declared
generate double s_declared = iesr_intrusion_answered + iesr_intrusion_missing + ///
    iesr_intrusion_na
replace iesr_intrusion_why = "under_query" if missing(iesr_intrusion_why) & s_declared < 7
replace iesr_intrusion_why = "nothing_answered" if missing(iesr_intrusion_why) & ///
    iesr_intrusion_answered == 0
capture drop s_gone
generate double s_gone = iesr_intrusion_missing + iesr_intrusion_na
replace iesr_intrusion_why = "too_many_missing" if missing(iesr_intrusion_why) & s_gone > 0 & ///
    !missing(s_gone)
* Intrusion, mean of 7. Take the mean of the answers present, of 7.
replace iesr_intrusion = iesr_intrusion_raw / iesr_intrusion_answered if iesr_intrusion_answered ///
    > 0 & !missing(iesr_intrusion_answered)
replace iesr_intrusion = . if !missing(iesr_intrusion_why)
capture drop iesr_intrusion_prorated
generate double iesr_intrusion_prorated = 0
replace iesr_intrusion_prorated = 1 if !missing(iesr_intrusion) & iesr_intrusion_answered < 7
label variable iesr_intrusion `"Intrusion, mean of 7"'

* -- Avoidance, mean of 8 (iesr_avoidance)
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
* the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all eight are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_iesr_5
capture drop k_iesr_7
capture drop k_iesr_8
capture drop k_iesr_11
capture drop k_iesr_12
capture drop k_iesr_13
capture drop k_iesr_17
capture drop k_iesr_22
recode iesr_5 iesr_7 iesr_8 iesr_11 iesr_12 iesr_13 iesr_17 iesr_22 (0=0) (1=1) (2=2) (3=3) ///
    (4=4) (else=.), generate(k_iesr_5 k_iesr_7 k_iesr_8 k_iesr_11 k_iesr_12 k_iesr_13 k_iesr_17 ///
    k_iesr_22)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop iesr_avoidance_answered
egen iesr_avoidance_answered = rownonmiss(k_iesr_5 k_iesr_7 k_iesr_8 k_iesr_11 k_iesr_12 ///
    k_iesr_13 k_iesr_17 k_iesr_22)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist iesr_5 iesr_7 iesr_8 iesr_11 iesr_12 iesr_13 iesr_17 iesr_22 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop iesr_avoidance_missing
generate double iesr_avoidance_missing = s_missing1
capture drop iesr_avoidance_na
generate double iesr_avoidance_na = 0
capture drop iesr_avoidance_raw
egen double iesr_avoidance_raw = rowtotal(k_iesr_5 k_iesr_7 k_iesr_8 k_iesr_11 k_iesr_12 ///
    k_iesr_13 k_iesr_17 k_iesr_22), missing
* Why there is no score, if there is none. The first reason counts.
capture drop iesr_avoidance_why
generate str16 iesr_avoidance_why = ""
capture drop s_declared
generate double s_declared = iesr_avoidance_answered + iesr_avoidance_missing + ///
    iesr_avoidance_na
replace iesr_avoidance_why = "under_query" if missing(iesr_avoidance_why) & s_declared < 8
replace iesr_avoidance_why = "nothing_answered" if missing(iesr_avoidance_why) & ///
    iesr_avoidance_answered == 0
capture drop s_gone
generate double s_gone = iesr_avoidance_missing + iesr_avoidance_na
replace iesr_avoidance_why = "too_many_missing" if missing(iesr_avoidance_why) & s_gone > 0 & ///
    !missing(s_gone)
* Avoidance, mean of 8. Take the mean of the answers present, of 8.
replace iesr_avoidance = iesr_avoidance_raw / iesr_avoidance_answered if iesr_avoidance_answered ///
    > 0 & !missing(iesr_avoidance_answered)
replace iesr_avoidance = . if !missing(iesr_avoidance_why)
capture drop iesr_avoidance_prorated
generate double iesr_avoidance_prorated = 0
replace iesr_avoidance_prorated = 1 if !missing(iesr_avoidance) & iesr_avoidance_answered < 8
label variable iesr_avoidance `"Avoidance, mean of 8"'

* -- Hyperarousal, mean of 7 (iesr_arousal)
* Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
* the scores here; the developer prefers means, 0 to 4 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_iesr_4
capture drop k_iesr_10
capture drop k_iesr_14
capture drop k_iesr_15
capture drop k_iesr_18
capture drop k_iesr_19
capture drop k_iesr_21
recode iesr_4 iesr_10 iesr_14 iesr_15 iesr_18 iesr_19 iesr_21 (0=0) (1=1) (2=2) (3=3) (4=4) ///
    (else=.), generate(k_iesr_4 k_iesr_10 k_iesr_14 k_iesr_15 k_iesr_18 k_iesr_19 k_iesr_21)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop iesr_arousal_answered
egen iesr_arousal_answered = rownonmiss(k_iesr_4 k_iesr_10 k_iesr_14 k_iesr_15 k_iesr_18 ///
    k_iesr_19 k_iesr_21)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist iesr_4 iesr_10 iesr_14 iesr_15 iesr_18 iesr_19 iesr_21 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop iesr_arousal_missing
generate double iesr_arousal_missing = s_missing1
capture drop iesr_arousal_na
generate double iesr_arousal_na = 0
capture drop iesr_arousal_raw
egen double iesr_arousal_raw = rowtotal(k_iesr_4 k_iesr_10 k_iesr_14 k_iesr_15 k_iesr_18 ///
    k_iesr_19 k_iesr_21), missing
* Why there is no score, if there is none. The first reason counts.
capture drop iesr_arousal_why
generate str16 iesr_arousal_why = ""
capture drop s_declared
generate double s_declared = iesr_arousal_answered + iesr_arousal_missing + iesr_arousal_na
replace iesr_arousal_why = "under_query" if missing(iesr_arousal_why) & s_declared < 7
replace iesr_arousal_why = "nothing_answered" if missing(iesr_arousal_why) & ///
    iesr_arousal_answered == 0
capture drop s_gone
generate double s_gone = iesr_arousal_missing + iesr_arousal_na
replace iesr_arousal_why = "too_many_missing" if missing(iesr_arousal_why) & s_gone > 0 & ///
    !missing(s_gone)
* Hyperarousal, mean of 7. Take the mean of the answers present, of 7.
replace iesr_arousal = iesr_arousal_raw / iesr_arousal_answered if iesr_arousal_answered > 0 & ///
    !missing(iesr_arousal_answered)
replace iesr_arousal = . if !missing(iesr_arousal_why)
capture drop iesr_arousal_prorated
generate double iesr_arousal_prorated = 0
replace iesr_arousal_prorated = 1 if !missing(iesr_arousal) & iesr_arousal_answered < 7
label variable iesr_arousal `"Hyperarousal, mean of 7"'

keep participant iesr_total iesr_total_answered iesr_total_missing iesr_total_na ///
    iesr_total_prorated iesr_total_raw iesr_total_band iesr_total_why iesr_intrusion ///
    iesr_intrusion_answered iesr_intrusion_missing iesr_intrusion_na iesr_intrusion_prorated ///
    iesr_intrusion_raw iesr_intrusion_why iesr_avoidance iesr_avoidance_answered ///
    iesr_avoidance_missing iesr_avoidance_na iesr_avoidance_prorated iesr_avoidance_raw ///
    iesr_avoidance_why iesr_arousal iesr_arousal_answered iesr_arousal_missing iesr_arousal_na ///
    iesr_arousal_prorated iesr_arousal_raw iesr_arousal_why
save "scores.dta", replace
