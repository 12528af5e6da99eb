* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety ///
    eq5d5l_vas

* ==== EQ-5D, five levels, with the visual analogue scale (EQ-5D-5L) (eq5d5l, definition 1.0)
* Rowen et al (2026). Value Health, doi 10.1016/j.jval.2026.03.008 (UK value set); Devlin et al
* (2018). Health Econ 27:7-22, doi 10.1002/hec.3564 (value set for England). Items and codes:
* dimensions, levels 1-5 and scale 0-100 as read (verified)
label define eq5d5l_1_ 1 `"Level 1 (best)"' 2 `"Level 2"' 3 `"Level 3"' 4 `"Level 4"' 5 `"Level 5 (worst)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety eq5d5l_1_
label define eq5d5l_2_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values eq5d5l_vas eq5d5l_2_
label variable eq5d5l_mobility `"mobility"'
label variable eq5d5l_selfcare `"self-care"'
label variable eq5d5l_usual `"usual activities"'
label variable eq5d5l_pain `"pain and discomfort"'
label variable eq5d5l_anxiety `"anxiety and depression"'
label variable eq5d5l_vas `"own health today"'

* -- EQ-5D-5L index, UK value set (Rowen 2026) (eq5d5l_uk2026)
* Key: Rowen et al 2026, coefficients as read in an open-source implementation (fragla/eq5d)
* (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_eq5d5l_mobility
capture drop k_eq5d5l_selfcare
capture drop k_eq5d5l_usual
capture drop k_eq5d5l_pain
capture drop k_eq5d5l_anxiety
recode eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (1=1) (2=2) (3=3) ///
    (4=4) (5=5) (else=.), generate(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop eq5d5l_uk2026_answered
egen eq5d5l_uk2026_answered = rownonmiss(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop eq5d5l_uk2026_missing
generate double eq5d5l_uk2026_missing = s_missing1
capture drop eq5d5l_uk2026_na
generate double eq5d5l_uk2026_na = 0
capture drop eq5d5l_uk2026_raw
egen double eq5d5l_uk2026_raw = rowtotal(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety), missing
* Why there is no score, if there is none. The first reason counts.
capture drop eq5d5l_uk2026_why
generate str16 eq5d5l_uk2026_why = ""
capture drop s_declared
generate double s_declared = eq5d5l_uk2026_answered + eq5d5l_uk2026_missing + eq5d5l_uk2026_na
replace eq5d5l_uk2026_why = "under_query" if missing(eq5d5l_uk2026_why) & s_declared < 5
replace eq5d5l_uk2026_why = "nothing_answered" if missing(eq5d5l_uk2026_why) & ///
    eq5d5l_uk2026_answered == 0
capture drop s_gone
generate double s_gone = eq5d5l_uk2026_missing + eq5d5l_uk2026_na
replace eq5d5l_uk2026_why = "too_many_missing" if missing(eq5d5l_uk2026_why) & s_gone > 0 & ///
    !missing(s_gone)
* EQ-5D-5L index, UK value set (Rowen 2026). From 1, take the UK time trade-off (Rowen 2026)
* decrement of each dimension's level.
capture drop l_eq5d5l_mobility
recode k_eq5d5l_mobility (1=0) (2=0.032) (3=0.058) (4=0.179) (5=0.279) (else=.), ///
    generate(l_eq5d5l_mobility)
capture drop l_eq5d5l_selfcare
recode k_eq5d5l_selfcare (1=0) (2=0.038) (3=0.06) (4=0.162) (5=0.206) (else=.), ///
    generate(l_eq5d5l_selfcare)
capture drop l_eq5d5l_usual
recode k_eq5d5l_usual (1=0) (2=0.049) (3=0.086) (4=0.184) (5=0.212) (else=.), ///
    generate(l_eq5d5l_usual)
capture drop l_eq5d5l_pain
recode k_eq5d5l_pain (1=0) (2=0.056) (3=0.066) (4=0.371) (5=0.479) (else=.), ///
    generate(l_eq5d5l_pain)
capture drop l_eq5d5l_anxiety
recode k_eq5d5l_anxiety (1=0) (2=0.041) (3=0.126) (4=0.313) (5=0.391) (else=.), ///
    generate(l_eq5d5l_anxiety)
capture drop eq5d5l_uk2026
generate double eq5d5l_uk2026 = 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual - ///
    l_eq5d5l_pain - l_eq5d5l_anxiety
replace eq5d5l_uk2026 = floor(eq5d5l_uk2026 * 1000 + 0.5) / 1000
replace eq5d5l_uk2026 = . if !missing(eq5d5l_uk2026_why)
capture drop eq5d5l_uk2026_prorated
generate double eq5d5l_uk2026_prorated = 0
replace eq5d5l_uk2026_prorated = 1 if !missing(eq5d5l_uk2026) & eq5d5l_uk2026_answered < 5
label variable eq5d5l_uk2026 `"EQ-5D-5L index, UK value set (Rowen 2026)"'

* -- EQ-5D-5L index, value set for England (Devlin 2018) (eq5d5l_england)
* Key: Devlin et al 2018, coefficients as read in an open-source implementation (fragla/eq5d)
* (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_eq5d5l_mobility
capture drop k_eq5d5l_selfcare
capture drop k_eq5d5l_usual
capture drop k_eq5d5l_pain
capture drop k_eq5d5l_anxiety
recode eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety (1=1) (2=2) (3=3) ///
    (4=4) (5=5) (else=.), generate(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop eq5d5l_england_answered
egen eq5d5l_england_answered = rownonmiss(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist eq5d5l_mobility eq5d5l_selfcare eq5d5l_usual eq5d5l_pain eq5d5l_anxiety {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop eq5d5l_england_missing
generate double eq5d5l_england_missing = s_missing1
capture drop eq5d5l_england_na
generate double eq5d5l_england_na = 0
capture drop eq5d5l_england_raw
egen double eq5d5l_england_raw = rowtotal(k_eq5d5l_mobility k_eq5d5l_selfcare k_eq5d5l_usual ///
    k_eq5d5l_pain k_eq5d5l_anxiety), missing
* Why there is no score, if there is none. The first reason counts.
capture drop eq5d5l_england_why
generate str16 eq5d5l_england_why = ""
capture drop s_declared
generate double s_declared = eq5d5l_england_answered + eq5d5l_england_missing + ///
    eq5d5l_england_na
replace eq5d5l_england_why = "under_query" if missing(eq5d5l_england_why) & s_declared < 5
replace eq5d5l_england_why = "nothing_answered" if missing(eq5d5l_england_why) & ///
    eq5d5l_england_answered == 0
capture drop s_gone
generate double s_gone = eq5d5l_england_missing + eq5d5l_england_na
replace eq5d5l_england_why = "too_many_missing" if missing(eq5d5l_england_why) & s_gone > 0 & ///
    !missing(s_gone)
* EQ-5D-5L index, value set for England (Devlin 2018). From 1, take the England (Devlin 2018)
* decrement of each dimension's level.
capture drop l_eq5d5l_mobility
recode k_eq5d5l_mobility (1=0) (2=0.058) (3=0.076) (4=0.207) (5=0.274) (else=.), ///
    generate(l_eq5d5l_mobility)
capture drop l_eq5d5l_selfcare
recode k_eq5d5l_selfcare (1=0) (2=0.05) (3=0.08) (4=0.164) (5=0.203) (else=.), ///
    generate(l_eq5d5l_selfcare)
capture drop l_eq5d5l_usual
recode k_eq5d5l_usual (1=0) (2=0.05) (3=0.063) (4=0.162) (5=0.184) (else=.), ///
    generate(l_eq5d5l_usual)
capture drop l_eq5d5l_pain
recode k_eq5d5l_pain (1=0) (2=0.063) (3=0.084) (4=0.276) (5=0.335) (else=.), ///
    generate(l_eq5d5l_pain)
capture drop l_eq5d5l_anxiety
recode k_eq5d5l_anxiety (1=0) (2=0.078) (3=0.104) (4=0.285) (5=0.289) (else=.), ///
    generate(l_eq5d5l_anxiety)
capture drop eq5d5l_england
generate double eq5d5l_england = 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual - ///
    l_eq5d5l_pain - l_eq5d5l_anxiety
replace eq5d5l_england = floor(eq5d5l_england * 1000 + 0.5) / 1000
replace eq5d5l_england = . if !missing(eq5d5l_england_why)
capture drop eq5d5l_england_prorated
generate double eq5d5l_england_prorated = 0
replace eq5d5l_england_prorated = 1 if !missing(eq5d5l_england) & eq5d5l_england_answered < 5
label variable eq5d5l_england `"EQ-5D-5L index, value set for England (Devlin 2018)"'

* -- EQ VAS, own health today (eq5d5l_health)
* Key: scale from 0 to 100 as read (verified).
* Missing items: one answer, reported as it is (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_eq5d5l_vas
generate double k_eq5d5l_vas = eq5d5l_vas if inrange(eq5d5l_vas, 0, 100) & abs(eq5d5l_vas - ///
    round(eq5d5l_vas)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop eq5d5l_health_answered
egen eq5d5l_health_answered = rownonmiss(k_eq5d5l_vas)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist eq5d5l_vas {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop eq5d5l_health_missing
generate double eq5d5l_health_missing = s_missing1
capture drop eq5d5l_health_na
generate double eq5d5l_health_na = 0
capture drop eq5d5l_health_raw
egen double eq5d5l_health_raw = rowtotal(k_eq5d5l_vas), missing
* Why there is no score, if there is none. The first reason counts.
capture drop eq5d5l_health_why
generate str16 eq5d5l_health_why = ""
capture drop s_declared
generate double s_declared = eq5d5l_health_answered + eq5d5l_health_missing + eq5d5l_health_na
replace eq5d5l_health_why = "under_query" if missing(eq5d5l_health_why) & s_declared < 1
replace eq5d5l_health_why = "nothing_answered" if missing(eq5d5l_health_why) & ///
    eq5d5l_health_answered == 0
capture drop s_gone
generate double s_gone = eq5d5l_health_missing + eq5d5l_health_na
replace eq5d5l_health_why = "too_many_missing" if missing(eq5d5l_health_why) & s_gone > 0 & ///
    !missing(s_gone)
* EQ VAS, own health today. Take the answer to eq5d5l_vas as it is.
capture drop eq5d5l_health
generate double eq5d5l_health = k_eq5d5l_vas
replace eq5d5l_health = . if !missing(eq5d5l_health_why)
capture drop eq5d5l_health_prorated
generate double eq5d5l_health_prorated = 0
replace eq5d5l_health_prorated = 1 if !missing(eq5d5l_health) & eq5d5l_health_answered < 1
label variable eq5d5l_health `"EQ VAS, own health today"'

keep participant eq5d5l_uk2026 eq5d5l_uk2026_answered eq5d5l_uk2026_missing eq5d5l_uk2026_na ///
    eq5d5l_uk2026_prorated eq5d5l_uk2026_raw eq5d5l_uk2026_why eq5d5l_england ///
    eq5d5l_england_answered eq5d5l_england_missing eq5d5l_england_na eq5d5l_england_prorated ///
    eq5d5l_england_raw eq5d5l_england_why eq5d5l_health eq5d5l_health_answered ///
    eq5d5l_health_missing eq5d5l_health_na eq5d5l_health_prorated eq5d5l_health_raw ///
    eq5d5l_health_why
save "scores.dta", replace
