* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 ///
    bprs24_9 bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 ///
    bprs24_18 bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24

* ==== Brief Psychiatric Rating Scale, expanded, 24 items (BPRS-E) (bprs24, definition 1.0)
* Lukoff et al (1986); Ventura et al (1993). Items and codes: item order and codes 1-7 as read for
* the 24-item version; 0 for not assessed (verified)
label define bprs24_1_ 1 `"1 (not present)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5"' 6 `"6"' 7 `"7 (extremely severe)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' .g `"Not assessed"', replace
label values bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9 ///
    bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18 ///
    bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 bprs24_1_
label variable bprs24_1 `"somatic concern"'
label variable bprs24_2 `"anxiety"'
label variable bprs24_3 `"depression"'
label variable bprs24_4 `"suicidality"'
label variable bprs24_5 `"guilt"'
label variable bprs24_6 `"hostility"'
label variable bprs24_7 `"elevated mood"'
label variable bprs24_8 `"grandiosity"'
label variable bprs24_9 `"suspiciousness"'
label variable bprs24_10 `"hallucinations"'
label variable bprs24_11 `"unusual thought content"'
label variable bprs24_12 `"bizarre behaviour"'
label variable bprs24_13 `"self-neglect"'
label variable bprs24_14 `"disorientation"'
label variable bprs24_15 `"conceptual disorganisation"'
label variable bprs24_16 `"blunted affect"'
label variable bprs24_17 `"emotional withdrawal"'
label variable bprs24_18 `"motor retardation"'
label variable bprs24_19 `"tension"'
label variable bprs24_20 `"uncooperativeness"'
label variable bprs24_21 `"excitement"'
label variable bprs24_22 `"distractibility"'
label variable bprs24_23 `"motor hyperactivity"'
label variable bprs24_24 `"mannerisms and posturing"'

* -- Psychiatric symptoms, total of 24 (bprs24_total)
* Key: 24 items rated 1 to 7, total 24 to 168, as read (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_1
capture drop k_bprs24_2
capture drop k_bprs24_3
capture drop k_bprs24_4
capture drop k_bprs24_5
capture drop k_bprs24_6
capture drop k_bprs24_7
capture drop k_bprs24_8
capture drop k_bprs24_9
capture drop k_bprs24_10
capture drop k_bprs24_11
capture drop k_bprs24_12
capture drop k_bprs24_13
capture drop k_bprs24_14
capture drop k_bprs24_15
capture drop k_bprs24_16
capture drop k_bprs24_17
capture drop k_bprs24_18
capture drop k_bprs24_19
capture drop k_bprs24_20
capture drop k_bprs24_21
capture drop k_bprs24_22
capture drop k_bprs24_23
capture drop k_bprs24_24
recode bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 bprs24_9 ///
    bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 bprs24_18 ///
    bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 (1=1) (2=2) (3=3) (4=4) (5=5) ///
    (6=6) (7=7) (else=.), generate(k_bprs24_1 k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5 ///
    k_bprs24_6 k_bprs24_7 k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11 k_bprs24_12 k_bprs24_13 ///
    k_bprs24_14 k_bprs24_15 k_bprs24_16 k_bprs24_17 k_bprs24_18 k_bprs24_19 k_bprs24_20 ///
    k_bprs24_21 k_bprs24_22 k_bprs24_23 k_bprs24_24)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_total_answered
egen bprs24_total_answered = rownonmiss(k_bprs24_1 k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5 ///
    k_bprs24_6 k_bprs24_7 k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11 k_bprs24_12 k_bprs24_13 ///
    k_bprs24_14 k_bprs24_15 k_bprs24_16 k_bprs24_17 k_bprs24_18 k_bprs24_19 k_bprs24_20 ///
    k_bprs24_21 k_bprs24_22 k_bprs24_23 k_bprs24_24)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_1 bprs24_2 bprs24_3 bprs24_4 bprs24_5 bprs24_6 bprs24_7 bprs24_8 ///
    bprs24_9 bprs24_10 bprs24_11 bprs24_12 bprs24_13 bprs24_14 bprs24_15 bprs24_16 bprs24_17 ///
    bprs24_18 bprs24_19 bprs24_20 bprs24_21 bprs24_22 bprs24_23 bprs24_24 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_total_missing
generate double bprs24_total_missing = s_missing1
capture drop bprs24_total_na
generate double bprs24_total_na = 0
capture drop bprs24_total_raw
egen double bprs24_total_raw = rowtotal(k_bprs24_1 k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5 ///
    k_bprs24_6 k_bprs24_7 k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11 k_bprs24_12 k_bprs24_13 ///
    k_bprs24_14 k_bprs24_15 k_bprs24_16 k_bprs24_17 k_bprs24_18 k_bprs24_19 k_bprs24_20 ///
    k_bprs24_21 k_bprs24_22 k_bprs24_23 k_bprs24_24), missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_total_why
generate str16 bprs24_total_why = ""
capture drop s_declared
generate double s_declared = bprs24_total_answered + bprs24_total_missing + bprs24_total_na
replace bprs24_total_why = "under_query" if missing(bprs24_total_why) & s_declared < 24
replace bprs24_total_why = "nothing_answered" if missing(bprs24_total_why) & ///
    bprs24_total_answered == 0
capture drop s_gone
generate double s_gone = bprs24_total_missing + bprs24_total_na
replace bprs24_total_why = "too_many_missing" if missing(bprs24_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Psychiatric symptoms, total of 24. Add up the 24 answers.
capture drop bprs24_total
generate double bprs24_total = bprs24_total_raw
replace bprs24_total = . if !missing(bprs24_total_why)
capture drop bprs24_total_prorated
generate double bprs24_total_prorated = 0
replace bprs24_total_prorated = 1 if !missing(bprs24_total) & bprs24_total_answered < 24
label variable bprs24_total `"Psychiatric symptoms, total of 24"'

* -- Affect (Dazzi 2016) (bprs24_affect)
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
* 32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_2
capture drop k_bprs24_3
capture drop k_bprs24_4
capture drop k_bprs24_5
recode bprs24_2 bprs24_3 bprs24_4 bprs24_5 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), ///
    generate(k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_affect_answered
egen bprs24_affect_answered = rownonmiss(k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_2 bprs24_3 bprs24_4 bprs24_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_affect_missing
generate double bprs24_affect_missing = s_missing1
capture drop bprs24_affect_na
generate double bprs24_affect_na = 0
capture drop bprs24_affect_raw
egen double bprs24_affect_raw = rowtotal(k_bprs24_2 k_bprs24_3 k_bprs24_4 k_bprs24_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_affect_why
generate str16 bprs24_affect_why = ""
capture drop s_declared
generate double s_declared = bprs24_affect_answered + bprs24_affect_missing + bprs24_affect_na
replace bprs24_affect_why = "under_query" if missing(bprs24_affect_why) & s_declared < 4
replace bprs24_affect_why = "nothing_answered" if missing(bprs24_affect_why) & ///
    bprs24_affect_answered == 0
capture drop s_gone
generate double s_gone = bprs24_affect_missing + bprs24_affect_na
replace bprs24_affect_why = "too_many_missing" if missing(bprs24_affect_why) & s_gone > 0 & ///
    !missing(s_gone)
* Affect (Dazzi 2016). Add up the 4 answers.
capture drop bprs24_affect
generate double bprs24_affect = bprs24_affect_raw
replace bprs24_affect = . if !missing(bprs24_affect_why)
capture drop bprs24_affect_prorated
generate double bprs24_affect_prorated = 0
replace bprs24_affect_prorated = 1 if !missing(bprs24_affect) & bprs24_affect_answered < 4
label variable bprs24_affect `"Affect (Dazzi 2016)"'

* -- Positive symptoms (Dazzi 2016) (bprs24_positive)
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
* 32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_8
capture drop k_bprs24_9
capture drop k_bprs24_10
capture drop k_bprs24_11
recode bprs24_8 bprs24_9 bprs24_10 bprs24_11 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), ///
    generate(k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_positive_answered
egen bprs24_positive_answered = rownonmiss(k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_8 bprs24_9 bprs24_10 bprs24_11 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_positive_missing
generate double bprs24_positive_missing = s_missing1
capture drop bprs24_positive_na
generate double bprs24_positive_na = 0
capture drop bprs24_positive_raw
egen double bprs24_positive_raw = rowtotal(k_bprs24_8 k_bprs24_9 k_bprs24_10 k_bprs24_11), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_positive_why
generate str16 bprs24_positive_why = ""
capture drop s_declared
generate double s_declared = bprs24_positive_answered + bprs24_positive_missing + ///
    bprs24_positive_na
replace bprs24_positive_why = "under_query" if missing(bprs24_positive_why) & s_declared < 4
replace bprs24_positive_why = "nothing_answered" if missing(bprs24_positive_why) & ///
    bprs24_positive_answered == 0
capture drop s_gone
generate double s_gone = bprs24_positive_missing + bprs24_positive_na
replace bprs24_positive_why = "too_many_missing" if missing(bprs24_positive_why) & s_gone > 0 & ///
    !missing(s_gone)
* Positive symptoms (Dazzi 2016). Add up the 4 answers.
capture drop bprs24_positive
generate double bprs24_positive = bprs24_positive_raw
replace bprs24_positive = . if !missing(bprs24_positive_why)
capture drop bprs24_positive_prorated
generate double bprs24_positive_prorated = 0
replace bprs24_positive_prorated = 1 if !missing(bprs24_positive) & bprs24_positive_answered < 4
label variable bprs24_positive `"Positive symptoms (Dazzi 2016)"'

* -- Negative symptoms (Dazzi 2016) (bprs24_negative)
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
* 32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_16
capture drop k_bprs24_17
capture drop k_bprs24_18
recode bprs24_16 bprs24_17 bprs24_18 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), ///
    generate(k_bprs24_16 k_bprs24_17 k_bprs24_18)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_negative_answered
egen bprs24_negative_answered = rownonmiss(k_bprs24_16 k_bprs24_17 k_bprs24_18)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_16 bprs24_17 bprs24_18 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_negative_missing
generate double bprs24_negative_missing = s_missing1
capture drop bprs24_negative_na
generate double bprs24_negative_na = 0
capture drop bprs24_negative_raw
egen double bprs24_negative_raw = rowtotal(k_bprs24_16 k_bprs24_17 k_bprs24_18), missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_negative_why
generate str16 bprs24_negative_why = ""
capture drop s_declared
generate double s_declared = bprs24_negative_answered + bprs24_negative_missing + ///
    bprs24_negative_na
replace bprs24_negative_why = "under_query" if missing(bprs24_negative_why) & s_declared < 3
replace bprs24_negative_why = "nothing_answered" if missing(bprs24_negative_why) & ///
    bprs24_negative_answered == 0
capture drop s_gone
generate double s_gone = bprs24_negative_missing + bprs24_negative_na
replace bprs24_negative_why = "too_many_missing" if missing(bprs24_negative_why) & s_gone > 0 & ///
    !missing(s_gone)
* Negative symptoms (Dazzi 2016). Add up the 3 answers.
capture drop bprs24_negative
generate double bprs24_negative = bprs24_negative_raw
replace bprs24_negative = . if !missing(bprs24_negative_why)
capture drop bprs24_negative_prorated
generate double bprs24_negative_prorated = 0
replace bprs24_negative_prorated = 1 if !missing(bprs24_negative) & bprs24_negative_answered < 3
label variable bprs24_negative `"Negative symptoms (Dazzi 2016)"'

* -- Activation (Dazzi 2016) (bprs24_activation)
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
* 32 studies (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_7
capture drop k_bprs24_21
capture drop k_bprs24_22
capture drop k_bprs24_23
recode bprs24_7 bprs24_21 bprs24_22 bprs24_23 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) ///
    (else=.), generate(k_bprs24_7 k_bprs24_21 k_bprs24_22 k_bprs24_23)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_activation_answered
egen bprs24_activation_answered = rownonmiss(k_bprs24_7 k_bprs24_21 k_bprs24_22 k_bprs24_23)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_7 bprs24_21 bprs24_22 bprs24_23 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_activation_missing
generate double bprs24_activation_missing = s_missing1
capture drop bprs24_activation_na
generate double bprs24_activation_na = 0
capture drop bprs24_activation_raw
egen double bprs24_activation_raw = rowtotal(k_bprs24_7 k_bprs24_21 k_bprs24_22 k_bprs24_23), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_activation_why
generate str16 bprs24_activation_why = ""
capture drop s_declared
generate double s_declared = bprs24_activation_answered + bprs24_activation_missing + ///
    bprs24_activation_na
replace bprs24_activation_why = "under_query" if missing(bprs24_activation_why) & s_declared < 4
replace bprs24_activation_why = "nothing_answered" if missing(bprs24_activation_why) & ///
    bprs24_activation_answered == 0
capture drop s_gone
generate double s_gone = bprs24_activation_missing + bprs24_activation_na
replace bprs24_activation_why = "too_many_missing" if missing(bprs24_activation_why) & s_gone > ///
    0 & !missing(s_gone)
* Activation (Dazzi 2016). Add up the 4 answers.
capture drop bprs24_activation
generate double bprs24_activation = bprs24_activation_raw
replace bprs24_activation = . if !missing(bprs24_activation_why)
capture drop bprs24_activation_prorated
generate double bprs24_activation_prorated = 0
replace bprs24_activation_prorated = 1 if !missing(bprs24_activation) & ///
    bprs24_activation_answered < 4
label variable bprs24_activation `"Activation (Dazzi 2016)"'

* -- Disorganisation (Dazzi 2016, optional) (bprs24_disorg)
* Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
* 32 studies; this subscale is optional there (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_13
capture drop k_bprs24_14
capture drop k_bprs24_15
capture drop k_bprs24_24
recode bprs24_13 bprs24_14 bprs24_15 bprs24_24 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) ///
    (else=.), generate(k_bprs24_13 k_bprs24_14 k_bprs24_15 k_bprs24_24)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_disorg_answered
egen bprs24_disorg_answered = rownonmiss(k_bprs24_13 k_bprs24_14 k_bprs24_15 k_bprs24_24)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_13 bprs24_14 bprs24_15 bprs24_24 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_disorg_missing
generate double bprs24_disorg_missing = s_missing1
capture drop bprs24_disorg_na
generate double bprs24_disorg_na = 0
capture drop bprs24_disorg_raw
egen double bprs24_disorg_raw = rowtotal(k_bprs24_13 k_bprs24_14 k_bprs24_15 k_bprs24_24), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_disorg_why
generate str16 bprs24_disorg_why = ""
capture drop s_declared
generate double s_declared = bprs24_disorg_answered + bprs24_disorg_missing + bprs24_disorg_na
replace bprs24_disorg_why = "under_query" if missing(bprs24_disorg_why) & s_declared < 4
replace bprs24_disorg_why = "nothing_answered" if missing(bprs24_disorg_why) & ///
    bprs24_disorg_answered == 0
capture drop s_gone
generate double s_gone = bprs24_disorg_missing + bprs24_disorg_na
replace bprs24_disorg_why = "too_many_missing" if missing(bprs24_disorg_why) & s_gone > 0 & ///
    !missing(s_gone)
* Disorganisation (Dazzi 2016, optional). Add up the 4 answers.
capture drop bprs24_disorg
generate double bprs24_disorg = bprs24_disorg_raw
replace bprs24_disorg = . if !missing(bprs24_disorg_why)
capture drop bprs24_disorg_prorated
generate double bprs24_disorg_prorated = 0
replace bprs24_disorg_prorated = 1 if !missing(bprs24_disorg) & bprs24_disorg_answered < 4
label variable bprs24_disorg `"Disorganisation (Dazzi 2016, optional)"'

* -- Anxiety and depression (Ballerini 2007) (bprs24_anxdep)
* Key: Ballerini 2007 (BMC Psychiatry 7:3), without suicidality (verified).
* Missing items: no published threshold was found; every item is required here, and a study may
* state its own (prorating from the mean of the rated items is the usual form) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_bprs24_2
capture drop k_bprs24_3
capture drop k_bprs24_5
recode bprs24_2 bprs24_3 bprs24_5 (1=1) (2=2) (3=3) (4=4) (5=5) (6=6) (7=7) (else=.), ///
    generate(k_bprs24_2 k_bprs24_3 k_bprs24_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop bprs24_anxdep_answered
egen bprs24_anxdep_answered = rownonmiss(k_bprs24_2 k_bprs24_3 k_bprs24_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist bprs24_2 bprs24_3 bprs24_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .g, .)
}
capture drop bprs24_anxdep_missing
generate double bprs24_anxdep_missing = s_missing1
capture drop bprs24_anxdep_na
generate double bprs24_anxdep_na = 0
capture drop bprs24_anxdep_raw
egen double bprs24_anxdep_raw = rowtotal(k_bprs24_2 k_bprs24_3 k_bprs24_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop bprs24_anxdep_why
generate str16 bprs24_anxdep_why = ""
capture drop s_declared
generate double s_declared = bprs24_anxdep_answered + bprs24_anxdep_missing + bprs24_anxdep_na
replace bprs24_anxdep_why = "under_query" if missing(bprs24_anxdep_why) & s_declared < 3
replace bprs24_anxdep_why = "nothing_answered" if missing(bprs24_anxdep_why) & ///
    bprs24_anxdep_answered == 0
capture drop s_gone
generate double s_gone = bprs24_anxdep_missing + bprs24_anxdep_na
replace bprs24_anxdep_why = "too_many_missing" if missing(bprs24_anxdep_why) & s_gone > 0 & ///
    !missing(s_gone)
* Anxiety and depression (Ballerini 2007). Add up the 3 answers.
capture drop bprs24_anxdep
generate double bprs24_anxdep = bprs24_anxdep_raw
replace bprs24_anxdep = . if !missing(bprs24_anxdep_why)
capture drop bprs24_anxdep_prorated
generate double bprs24_anxdep_prorated = 0
replace bprs24_anxdep_prorated = 1 if !missing(bprs24_anxdep) & bprs24_anxdep_answered < 3
label variable bprs24_anxdep `"Anxiety and depression (Ballerini 2007)"'

keep participant bprs24_total bprs24_total_answered bprs24_total_missing bprs24_total_na ///
    bprs24_total_prorated bprs24_total_raw bprs24_total_why bprs24_affect bprs24_affect_answered ///
    bprs24_affect_missing bprs24_affect_na bprs24_affect_prorated bprs24_affect_raw ///
    bprs24_affect_why bprs24_positive bprs24_positive_answered bprs24_positive_missing ///
    bprs24_positive_na bprs24_positive_prorated bprs24_positive_raw bprs24_positive_why ///
    bprs24_negative bprs24_negative_answered bprs24_negative_missing bprs24_negative_na ///
    bprs24_negative_prorated bprs24_negative_raw bprs24_negative_why bprs24_activation ///
    bprs24_activation_answered bprs24_activation_missing bprs24_activation_na ///
    bprs24_activation_prorated bprs24_activation_raw bprs24_activation_why bprs24_disorg ///
    bprs24_disorg_answered bprs24_disorg_missing bprs24_disorg_na bprs24_disorg_prorated ///
    bprs24_disorg_raw bprs24_disorg_why bprs24_anxdep bprs24_anxdep_answered ///
    bprs24_anxdep_missing bprs24_anxdep_na bprs24_anxdep_prorated bprs24_anxdep_raw ///
    bprs24_anxdep_why
save "scores.dta", replace
