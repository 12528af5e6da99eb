* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 ///
    honos_10 honos_11 honos_12

* ==== Health of the Nation Outcome Scales, working-age adults (HoNOS) (honos, definition 1.0)
* Wing et al (1998). Br J Psychiatry 172:11-18, doi 10.1192/bjp.172.1.11. Items and codes: twelve
* scales, ratings 0-4 and 9 and their order as read in an open-source implementation (CamCOPS) and
* in a public copy of the rating guidelines (verified)
label define honos_1_ 0 `"0 (no problem)"' 1 `"1"' 2 `"2 (mild but definite)"' 3 `"3"' 4 `"4 (most severe)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' 9 `"Not known"', replace
label values honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10 ///
    honos_11 honos_12 honos_1_
label variable honos_1 `"disruptive behaviour"'
label variable honos_2 `"self-injury"'
label variable honos_3 `"drink or drugs"'
label variable honos_4 `"cognition"'
label variable honos_5 `"physical illness or disability"'
label variable honos_6 `"hallucinations and delusions"'
label variable honos_7 `"low mood"'
label variable honos_8 `"another mental or behavioural problem"'
label variable honos_9 `"relationships"'
label variable honos_10 `"daily living"'
label variable honos_11 `"living conditions"'
label variable honos_12 `"occupation and activities"'

* -- Problems, total of 12 (honos_total)
* Key: sum of twelve scales, 0 to 48, 9 left out, as read in an open-source implementation (CamCOPS)
* (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Bands: totals linked with the clinical global impression, doi 10.1177/0004867420963725; the first
* and last names as read, those between from the impression's own levels (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_1
capture drop k_honos_2
capture drop k_honos_3
capture drop k_honos_4
capture drop k_honos_5
capture drop k_honos_6
capture drop k_honos_7
capture drop k_honos_8
capture drop k_honos_9
capture drop k_honos_10
capture drop k_honos_11
capture drop k_honos_12
recode honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10 honos_11 ///
    honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_honos_1 k_honos_2 k_honos_3 ///
    k_honos_4 k_honos_5 k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 ///
    k_honos_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_total_answered
egen honos_total_answered = rownonmiss(k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 ///
    k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 ///
    honos_10 honos_11 honos_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_total_missing
generate double honos_total_missing = s_missing1
capture drop honos_total_na
generate double honos_total_na = 0
capture drop honos_total_raw
egen double honos_total_raw = rowtotal(k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 ///
    k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_total_why
generate str16 honos_total_why = ""
capture drop s_declared
generate double s_declared = honos_total_answered + honos_total_missing + honos_total_na
replace honos_total_why = "under_query" if missing(honos_total_why) & s_declared < 12
replace honos_total_why = "nothing_answered" if missing(honos_total_why) & honos_total_answered ///
    == 0
capture drop s_gone
generate double s_gone = honos_total_missing + honos_total_na
replace honos_total_why = "too_many_missing" if missing(honos_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Problems, total of 12. Add up the 12 answers.
capture drop honos_total
generate double honos_total = honos_total_raw
replace honos_total = . if !missing(honos_total_why)
capture drop honos_total_prorated
generate double honos_total_prorated = 0
replace honos_total_prorated = 1 if !missing(honos_total) & honos_total_answered < 12
* Bands: 1 Below 6, 2 Mildly ill, 3 Moderately ill, 4 Markedly ill, 5 Severely ill, 6 Extremely ill.
capture drop honos_total_band
generate double honos_total_band = .
replace honos_total_band = 1 if honos_total >= 0 & !missing(honos_total)
replace honos_total_band = 2 if honos_total >= 6 & !missing(honos_total)
replace honos_total_band = 3 if honos_total >= 11 & !missing(honos_total)
replace honos_total_band = 4 if honos_total >= 17 & !missing(honos_total)
replace honos_total_band = 5 if honos_total >= 26 & !missing(honos_total)
replace honos_total_band = 6 if honos_total >= 36 & !missing(honos_total)
label variable honos_total `"Problems, total of 12"'
label define honos_total_ 1 `"Below 6"' 2 `"Mildly ill"' 3 `"Moderately ill"' 4 `"Markedly ill"' 5 `"Severely ill"' 6 `"Extremely ill"', replace
label values honos_total_band honos_total_

* -- Behaviour (scales 1 to 3) (honos_behaviour)
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_1
capture drop k_honos_2
capture drop k_honos_3
recode honos_1 honos_2 honos_3 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_honos_1 ///
    k_honos_2 k_honos_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_behaviour_answered
egen honos_behaviour_answered = rownonmiss(k_honos_1 k_honos_2 k_honos_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_1 honos_2 honos_3 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_behaviour_missing
generate double honos_behaviour_missing = s_missing1
capture drop honos_behaviour_na
generate double honos_behaviour_na = 0
capture drop honos_behaviour_raw
egen double honos_behaviour_raw = rowtotal(k_honos_1 k_honos_2 k_honos_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_behaviour_why
generate str16 honos_behaviour_why = ""
capture drop s_declared
generate double s_declared = honos_behaviour_answered + honos_behaviour_missing + ///
    honos_behaviour_na
replace honos_behaviour_why = "under_query" if missing(honos_behaviour_why) & s_declared < 3
replace honos_behaviour_why = "nothing_answered" if missing(honos_behaviour_why) & ///
    honos_behaviour_answered == 0
capture drop s_gone
generate double s_gone = honos_behaviour_missing + honos_behaviour_na
replace honos_behaviour_why = "too_many_missing" if missing(honos_behaviour_why) & s_gone > 0 & ///
    !missing(s_gone)
* Behaviour (scales 1 to 3). Add up the 3 answers.
capture drop honos_behaviour
generate double honos_behaviour = honos_behaviour_raw
replace honos_behaviour = . if !missing(honos_behaviour_why)
capture drop honos_behaviour_prorated
generate double honos_behaviour_prorated = 0
replace honos_behaviour_prorated = 1 if !missing(honos_behaviour) & honos_behaviour_answered < 3
label variable honos_behaviour `"Behaviour (scales 1 to 3)"'

* -- Impairment (scales 4 and 5) (honos_impairment)
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_4
capture drop k_honos_5
recode honos_4 honos_5 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_honos_4 k_honos_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_impairment_answered
egen honos_impairment_answered = rownonmiss(k_honos_4 k_honos_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_4 honos_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_impairment_missing
generate double honos_impairment_missing = s_missing1
capture drop honos_impairment_na
generate double honos_impairment_na = 0
capture drop honos_impairment_raw
egen double honos_impairment_raw = rowtotal(k_honos_4 k_honos_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_impairment_why
generate str16 honos_impairment_why = ""
capture drop s_declared
generate double s_declared = honos_impairment_answered + honos_impairment_missing + ///
    honos_impairment_na
replace honos_impairment_why = "under_query" if missing(honos_impairment_why) & s_declared < 2
replace honos_impairment_why = "nothing_answered" if missing(honos_impairment_why) & ///
    honos_impairment_answered == 0
capture drop s_gone
generate double s_gone = honos_impairment_missing + honos_impairment_na
replace honos_impairment_why = "too_many_missing" if missing(honos_impairment_why) & s_gone > 0 ///
    & !missing(s_gone)
* Impairment (scales 4 and 5). Add up the 2 answers.
capture drop honos_impairment
generate double honos_impairment = honos_impairment_raw
replace honos_impairment = . if !missing(honos_impairment_why)
capture drop honos_impairment_prorated
generate double honos_impairment_prorated = 0
replace honos_impairment_prorated = 1 if !missing(honos_impairment) & honos_impairment_answered ///
    < 2
label variable honos_impairment `"Impairment (scales 4 and 5)"'

* -- Symptoms (scales 6 to 8) (honos_symptoms)
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_6
capture drop k_honos_7
capture drop k_honos_8
recode honos_6 honos_7 honos_8 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_honos_6 ///
    k_honos_7 k_honos_8)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_symptoms_answered
egen honos_symptoms_answered = rownonmiss(k_honos_6 k_honos_7 k_honos_8)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_6 honos_7 honos_8 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_symptoms_missing
generate double honos_symptoms_missing = s_missing1
capture drop honos_symptoms_na
generate double honos_symptoms_na = 0
capture drop honos_symptoms_raw
egen double honos_symptoms_raw = rowtotal(k_honos_6 k_honos_7 k_honos_8), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_symptoms_why
generate str16 honos_symptoms_why = ""
capture drop s_declared
generate double s_declared = honos_symptoms_answered + honos_symptoms_missing + ///
    honos_symptoms_na
replace honos_symptoms_why = "under_query" if missing(honos_symptoms_why) & s_declared < 3
replace honos_symptoms_why = "nothing_answered" if missing(honos_symptoms_why) & ///
    honos_symptoms_answered == 0
capture drop s_gone
generate double s_gone = honos_symptoms_missing + honos_symptoms_na
replace honos_symptoms_why = "too_many_missing" if missing(honos_symptoms_why) & s_gone > 0 & ///
    !missing(s_gone)
* Symptoms (scales 6 to 8). Add up the 3 answers.
capture drop honos_symptoms
generate double honos_symptoms = honos_symptoms_raw
replace honos_symptoms = . if !missing(honos_symptoms_why)
capture drop honos_symptoms_prorated
generate double honos_symptoms_prorated = 0
replace honos_symptoms_prorated = 1 if !missing(honos_symptoms) & honos_symptoms_answered < 3
label variable honos_symptoms `"Symptoms (scales 6 to 8)"'

* -- Social (scales 9 to 12) (honos_social)
* Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_9
capture drop k_honos_10
capture drop k_honos_11
capture drop k_honos_12
recode honos_9 honos_10 honos_11 honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_honos_9 k_honos_10 k_honos_11 k_honos_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_social_answered
egen honos_social_answered = rownonmiss(k_honos_9 k_honos_10 k_honos_11 k_honos_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_9 honos_10 honos_11 honos_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_social_missing
generate double honos_social_missing = s_missing1
capture drop honos_social_na
generate double honos_social_na = 0
capture drop honos_social_raw
egen double honos_social_raw = rowtotal(k_honos_9 k_honos_10 k_honos_11 k_honos_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_social_why
generate str16 honos_social_why = ""
capture drop s_declared
generate double s_declared = honos_social_answered + honos_social_missing + honos_social_na
replace honos_social_why = "under_query" if missing(honos_social_why) & s_declared < 4
replace honos_social_why = "nothing_answered" if missing(honos_social_why) & ///
    honos_social_answered == 0
capture drop s_gone
generate double s_gone = honos_social_missing + honos_social_na
replace honos_social_why = "too_many_missing" if missing(honos_social_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social (scales 9 to 12). Add up the 4 answers.
capture drop honos_social
generate double honos_social = honos_social_raw
replace honos_social = . if !missing(honos_social_why)
capture drop honos_social_prorated
generate double honos_social_prorated = 0
replace honos_social_prorated = 1 if !missing(honos_social) & honos_social_answered < 4
label variable honos_social `"Social (scales 9 to 12)"'

* -- Number of definite problems (rated 2 or more) (honos_definite)
* Key: 2 is a mild problem that is definitely there, as read; that 2 or more counts as clinical is
* from knowledge and not re-read (unverified).
* Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
* in places); every scale is required here, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_honos_1
capture drop k_honos_2
capture drop k_honos_3
capture drop k_honos_4
capture drop k_honos_5
capture drop k_honos_6
capture drop k_honos_7
capture drop k_honos_8
capture drop k_honos_9
capture drop k_honos_10
capture drop k_honos_11
capture drop k_honos_12
recode honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 honos_10 honos_11 ///
    honos_12 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_honos_1 k_honos_2 k_honos_3 ///
    k_honos_4 k_honos_5 k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 ///
    k_honos_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop honos_definite_answered
egen honos_definite_answered = rownonmiss(k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 ///
    k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist honos_1 honos_2 honos_3 honos_4 honos_5 honos_6 honos_7 honos_8 honos_9 ///
    honos_10 honos_11 honos_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, 9, .)
}
capture drop honos_definite_missing
generate double honos_definite_missing = s_missing1
capture drop honos_definite_na
generate double honos_definite_na = 0
capture drop honos_definite_raw
egen double honos_definite_raw = rowtotal(k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 ///
    k_honos_6 k_honos_7 k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop honos_definite_why
generate str16 honos_definite_why = ""
capture drop s_declared
generate double s_declared = honos_definite_answered + honos_definite_missing + ///
    honos_definite_na
replace honos_definite_why = "under_query" if missing(honos_definite_why) & s_declared < 12
replace honos_definite_why = "nothing_answered" if missing(honos_definite_why) & ///
    honos_definite_answered == 0
capture drop s_gone
generate double s_gone = honos_definite_missing + honos_definite_na
replace honos_definite_why = "too_many_missing" if missing(honos_definite_why) & s_gone > 0 & ///
    !missing(s_gone)
* Number of definite problems (rated 2 or more). Count the answers at or above 2, of 12.
capture drop honos_definite
generate honos_definite = 0
foreach v of varlist k_honos_1 k_honos_2 k_honos_3 k_honos_4 k_honos_5 k_honos_6 k_honos_7 ///
    k_honos_8 k_honos_9 k_honos_10 k_honos_11 k_honos_12 {
    replace honos_definite = honos_definite + 1 if `v' >= 2 & !missing(`v')
}
replace honos_definite = . if !missing(honos_definite_why)
capture drop honos_definite_prorated
generate double honos_definite_prorated = 0
replace honos_definite_prorated = 1 if !missing(honos_definite) & honos_definite_answered < 12
label variable honos_definite `"Number of definite problems (rated 2 or more)"'

keep participant honos_total honos_total_answered honos_total_missing honos_total_na ///
    honos_total_prorated honos_total_raw honos_total_band honos_total_why honos_behaviour ///
    honos_behaviour_answered honos_behaviour_missing honos_behaviour_na honos_behaviour_prorated ///
    honos_behaviour_raw honos_behaviour_why honos_impairment honos_impairment_answered ///
    honos_impairment_missing honos_impairment_na honos_impairment_prorated honos_impairment_raw ///
    honos_impairment_why honos_symptoms honos_symptoms_answered honos_symptoms_missing ///
    honos_symptoms_na honos_symptoms_prorated honos_symptoms_raw honos_symptoms_why honos_social ///
    honos_social_answered honos_social_missing honos_social_na honos_social_prorated ///
    honos_social_raw honos_social_why honos_definite honos_definite_answered ///
    honos_definite_missing honos_definite_na honos_definite_prorated honos_definite_raw ///
    honos_definite_why
save "scores.dta", replace
