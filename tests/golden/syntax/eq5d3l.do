* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety ///
    eq5d3l_vas

* ==== EQ-5D, three levels, with the visual analogue scale (EQ-5D-3L) (eq5d3l, definition 1.0)
* Dolan P (1997). Med Care, doi 10.1097/00005650-199711000-00002 (UK value set). Items and codes:
* dimensions, levels 1-3 and scale 0-100 as read (verified)
label define eq5d3l_1_ 1 `"Level 1 (best)"' 2 `"Level 2"' 3 `"Level 3 (worst)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety eq5d3l_1_
label define eq5d3l_2_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values eq5d3l_vas eq5d3l_2_
label variable eq5d3l_mobility `"mobility"'
label variable eq5d3l_selfcare `"self-care"'
label variable eq5d3l_usual `"usual activities"'
label variable eq5d3l_pain `"pain and discomfort"'
label variable eq5d3l_anxiety `"anxiety and depression"'
label variable eq5d3l_vas `"own health today"'

* -- EQ-5D-3L index, UK time trade-off set (Dolan 1997) (eq5d3l_index)
* Key: Dolan 1997, coefficients as read in an open-source implementation (fragla/eq5d) (verified).
* Missing items: a missing dimension leaves the index missing; no prorating (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_eq5d3l_mobility
capture drop k_eq5d3l_selfcare
capture drop k_eq5d3l_usual
capture drop k_eq5d3l_pain
capture drop k_eq5d3l_anxiety
recode eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety (1=1) (2=2) (3=3) ///
    (else=.), generate(k_eq5d3l_mobility k_eq5d3l_selfcare k_eq5d3l_usual k_eq5d3l_pain ///
    k_eq5d3l_anxiety)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop eq5d3l_index_answered
egen eq5d3l_index_answered = rownonmiss(k_eq5d3l_mobility k_eq5d3l_selfcare k_eq5d3l_usual ///
    k_eq5d3l_pain k_eq5d3l_anxiety)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist eq5d3l_mobility eq5d3l_selfcare eq5d3l_usual eq5d3l_pain eq5d3l_anxiety {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop eq5d3l_index_missing
generate double eq5d3l_index_missing = s_missing1
capture drop eq5d3l_index_na
generate double eq5d3l_index_na = 0
capture drop eq5d3l_index_raw
egen double eq5d3l_index_raw = rowtotal(k_eq5d3l_mobility k_eq5d3l_selfcare k_eq5d3l_usual ///
    k_eq5d3l_pain k_eq5d3l_anxiety), missing
* Why there is no score, if there is none. The first reason counts.
capture drop eq5d3l_index_why
generate str16 eq5d3l_index_why = ""
capture drop s_declared
generate double s_declared = eq5d3l_index_answered + eq5d3l_index_missing + eq5d3l_index_na
replace eq5d3l_index_why = "under_query" if missing(eq5d3l_index_why) & s_declared < 5
replace eq5d3l_index_why = "nothing_answered" if missing(eq5d3l_index_why) & ///
    eq5d3l_index_answered == 0
capture drop s_gone
generate double s_gone = eq5d3l_index_missing + eq5d3l_index_na
replace eq5d3l_index_why = "too_many_missing" if missing(eq5d3l_index_why) & s_gone > 0 & ///
    !missing(s_gone)
* EQ-5D-3L index, UK time trade-off set (Dolan 1997). From 1, take the UK time trade-off (Dolan
* 1997) decrement of each dimension's level; take 0.081 if any is above 1, and 0.269 if any is at 3.
capture drop l_eq5d3l_mobility
recode k_eq5d3l_mobility (1=0) (2=0.069) (3=0.314) (else=.), generate(l_eq5d3l_mobility)
capture drop l_eq5d3l_selfcare
recode k_eq5d3l_selfcare (1=0) (2=0.104) (3=0.214) (else=.), generate(l_eq5d3l_selfcare)
capture drop l_eq5d3l_usual
recode k_eq5d3l_usual (1=0) (2=0.036) (3=0.094) (else=.), generate(l_eq5d3l_usual)
capture drop l_eq5d3l_pain
recode k_eq5d3l_pain (1=0) (2=0.123) (3=0.386) (else=.), generate(l_eq5d3l_pain)
capture drop l_eq5d3l_anxiety
recode k_eq5d3l_anxiety (1=0) (2=0.071) (3=0.236) (else=.), generate(l_eq5d3l_anxiety)
capture drop eq5d3l_index
generate double eq5d3l_index = 1 - l_eq5d3l_mobility - l_eq5d3l_selfcare - l_eq5d3l_usual - ///
    l_eq5d3l_pain - l_eq5d3l_anxiety
capture drop s_worst
egen double s_worst = rowmax(k_eq5d3l_mobility k_eq5d3l_selfcare k_eq5d3l_usual k_eq5d3l_pain ///
    k_eq5d3l_anxiety)
replace eq5d3l_index = eq5d3l_index - 0.081 if s_worst > 1 & !missing(s_worst)
replace eq5d3l_index = eq5d3l_index - 0.269 if s_worst >= 3 & !missing(s_worst)
replace eq5d3l_index = floor(eq5d3l_index * 1000 + 0.5) / 1000
replace eq5d3l_index = . if !missing(eq5d3l_index_why)
capture drop eq5d3l_index_prorated
generate double eq5d3l_index_prorated = 0
replace eq5d3l_index_prorated = 1 if !missing(eq5d3l_index) & eq5d3l_index_answered < 5
label variable eq5d3l_index `"EQ-5D-3L index, UK time trade-off set (Dolan 1997)"'

* -- EQ VAS, own health today (eq5d3l_health)
* Key: scale from 0 to 100 as read (verified).
* Missing items: one answer, reported as it is (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_eq5d3l_vas
generate double k_eq5d3l_vas = eq5d3l_vas if inrange(eq5d3l_vas, 0, 100) & abs(eq5d3l_vas - ///
    round(eq5d3l_vas)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop eq5d3l_health_answered
egen eq5d3l_health_answered = rownonmiss(k_eq5d3l_vas)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist eq5d3l_vas {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop eq5d3l_health_missing
generate double eq5d3l_health_missing = s_missing1
capture drop eq5d3l_health_na
generate double eq5d3l_health_na = 0
capture drop eq5d3l_health_raw
egen double eq5d3l_health_raw = rowtotal(k_eq5d3l_vas), missing
* Why there is no score, if there is none. The first reason counts.
capture drop eq5d3l_health_why
generate str16 eq5d3l_health_why = ""
capture drop s_declared
generate double s_declared = eq5d3l_health_answered + eq5d3l_health_missing + eq5d3l_health_na
replace eq5d3l_health_why = "under_query" if missing(eq5d3l_health_why) & s_declared < 1
replace eq5d3l_health_why = "nothing_answered" if missing(eq5d3l_health_why) & ///
    eq5d3l_health_answered == 0
capture drop s_gone
generate double s_gone = eq5d3l_health_missing + eq5d3l_health_na
replace eq5d3l_health_why = "too_many_missing" if missing(eq5d3l_health_why) & s_gone > 0 & ///
    !missing(s_gone)
* EQ VAS, own health today. Take the answer to eq5d3l_vas as it is.
capture drop eq5d3l_health
generate double eq5d3l_health = k_eq5d3l_vas
replace eq5d3l_health = . if !missing(eq5d3l_health_why)
capture drop eq5d3l_health_prorated
generate double eq5d3l_health_prorated = 0
replace eq5d3l_health_prorated = 1 if !missing(eq5d3l_health) & eq5d3l_health_answered < 1
label variable eq5d3l_health `"EQ VAS, own health today"'

keep participant eq5d3l_index eq5d3l_index_answered eq5d3l_index_missing eq5d3l_index_na ///
    eq5d3l_index_prorated eq5d3l_index_raw eq5d3l_index_why eq5d3l_health eq5d3l_health_answered ///
    eq5d3l_health_missing eq5d3l_health_na eq5d3l_health_prorated eq5d3l_health_raw ///
    eq5d3l_health_why
save "scores.dta", replace
