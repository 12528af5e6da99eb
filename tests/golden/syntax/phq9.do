* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 phq9_10

* ==== Patient Health Questionnaire, depression, 9 items (PHQ-9) (phq9, definition 1.0)
* Kroenke, Spitzer and Williams (2001). J Gen Intern Med 16:606-613, doi
* 10.1046/j.1525-1497.2001.016009606.x (from knowledge and not re-read). Items and codes: wording,
* order and codes 0-3 as read in an open-source implementation (CamCOPS, phq9.xml) (verified)
label define phq9_1_ 0 `"Not at all"' 1 `"Several days"' 2 `"More than half the days"' 3 `"Nearly every day"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 phq9_1_
label define phq9_2_ 0 `"Not difficult at all"' 1 `"Somewhat difficult"' 2 `"Very difficult"' 3 `"Extremely difficult"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values phq9_10 phq9_2_
label variable phq9_1 `"interest and pleasure"'
label variable phq9_2 `"low mood"'
label variable phq9_3 `"sleep"'
label variable phq9_4 `"energy"'
label variable phq9_5 `"appetite"'
label variable phq9_6 `"self-worth"'
label variable phq9_7 `"concentration"'
label variable phq9_8 `"slowness or restlessness"'
label variable phq9_9 `"thoughts of death or self-harm"'
label variable phq9_10 `"impairment"'

* -- Depression, total of 9 (phq9_total)
* Key: sum 0 to 27, none reversed, as read (verified).
* Missing items: Arrieta et al 2017 (doi 10.1002/jclp.22390), the person's mean stands for up to two
* missing; no rule of the authors was seen (verified).
* Bands: edges 5, 10, 15 and 20 as read in an open-source implementation (CamCOPS) and in secondary
* summaries (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_phq9_1
capture drop k_phq9_2
capture drop k_phq9_3
capture drop k_phq9_4
capture drop k_phq9_5
capture drop k_phq9_6
capture drop k_phq9_7
capture drop k_phq9_8
capture drop k_phq9_9
recode phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3) ///
    (else=.), generate(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 ///
    k_phq9_9)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop phq9_total_answered
egen phq9_total_answered = rownonmiss(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop phq9_total_missing
generate double phq9_total_missing = s_missing1
capture drop phq9_total_na
generate double phq9_total_na = 0
capture drop phq9_total_raw
egen double phq9_total_raw = rowtotal(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9), missing
* Why there is no score, if there is none. The first reason counts.
capture drop phq9_total_why
generate str16 phq9_total_why = ""
capture drop s_declared
generate double s_declared = phq9_total_answered + phq9_total_missing + phq9_total_na
replace phq9_total_why = "under_query" if missing(phq9_total_why) & s_declared < 9
replace phq9_total_why = "nothing_answered" if missing(phq9_total_why) & phq9_total_answered == ///
    0
capture drop s_gone
generate double s_gone = phq9_total_missing + phq9_total_na
replace phq9_total_why = "too_many_missing" if missing(phq9_total_why) & s_gone > 2 & ///
    !missing(s_gone)
* Depression, total of 9. Add up the 9 answers.
capture drop phq9_total
generate double phq9_total = phq9_total_raw
replace phq9_total = phq9_total_raw * 9 / phq9_total_answered if phq9_total_answered > 0 & ///
    !missing(phq9_total_answered) & phq9_total_answered < 9
replace phq9_total = . if !missing(phq9_total_why)
capture drop phq9_total_prorated
generate double phq9_total_prorated = 0
replace phq9_total_prorated = 1 if !missing(phq9_total) & phq9_total_answered < 9
* Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
capture drop phq9_total_band
generate double phq9_total_band = .
replace phq9_total_band = 1 if phq9_total >= 0 & !missing(phq9_total)
replace phq9_total_band = 2 if phq9_total >= 5 & !missing(phq9_total)
replace phq9_total_band = 3 if phq9_total >= 10 & !missing(phq9_total)
replace phq9_total_band = 4 if phq9_total >= 15 & !missing(phq9_total)
replace phq9_total_band = 5 if phq9_total >= 20 & !missing(phq9_total)
label variable phq9_total `"Depression, total of 9"'
label define phq9_total_ 1 `"None or minimal"' 2 `"Mild"' 3 `"Moderate"' 4 `"Moderately severe"' 5 `"Severe"', replace
label values phq9_total_band phq9_total_

* -- Meets the definition of major depressive syndrome (screen) (phq9_major)
* Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 356 of DSM-IV-TR;
* at least five symptoms, one of them item 1 or 2, on more than half the days, item 9 counting at
* all (verified).
* Missing items: no published rule was found; all nine are required here (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_phq9_1
capture drop k_phq9_2
capture drop k_phq9_3
capture drop k_phq9_4
capture drop k_phq9_5
capture drop k_phq9_6
capture drop k_phq9_7
capture drop k_phq9_8
capture drop k_phq9_9
recode phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3) ///
    (else=.), generate(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 ///
    k_phq9_9)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop phq9_major_answered
egen phq9_major_answered = rownonmiss(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop phq9_major_missing
generate double phq9_major_missing = s_missing1
capture drop phq9_major_na
generate double phq9_major_na = 0
capture drop phq9_major_raw
egen double phq9_major_raw = rowtotal(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9), missing
* Why there is no score, if there is none. The first reason counts.
capture drop phq9_major_why
generate str16 phq9_major_why = ""
capture drop s_declared
generate double s_declared = phq9_major_answered + phq9_major_missing + phq9_major_na
replace phq9_major_why = "under_query" if missing(phq9_major_why) & s_declared < 9
replace phq9_major_why = "nothing_answered" if missing(phq9_major_why) & phq9_major_answered == ///
    0
capture drop s_gone
generate double s_gone = phq9_major_missing + phq9_major_na
replace phq9_major_why = "too_many_missing" if missing(phq9_major_why) & s_gone > 0 & ///
    !missing(s_gone)
* Meets the definition of major depressive syndrome (screen). 1 if all of this holds, and 0 if not:
* at least 1 of phq9_1, phq9_2 at 2 or more; at least 5 of phq9_1, phq9_2, phq9_3, phq9_4, phq9_5,
* phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
capture drop phq9_major
generate double phq9_major = 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_phq9_1 k_phq9_2 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace phq9_major = 0 if s_at < 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_phq9_9 {
    replace s_at1 = s_at1 + 1 if `v' >= 1 & !missing(`v')
}
capture drop s_at2
generate s_at2 = 0
foreach v of varlist k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 {
    replace s_at2 = s_at2 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1 + s_at2
replace phq9_major = 0 if s_at < 5
replace phq9_major = . if !missing(phq9_major_why)
capture drop phq9_major_prorated
generate double phq9_major_prorated = 0
replace phq9_major_prorated = 1 if !missing(phq9_major) & phq9_major_answered < 9
label variable phq9_major `"Meets the definition of major depressive syndrome (screen)"'

* -- Meets the definition of other depressive syndrome (screen) (phq9_other)
* Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 775 of DSM-IV-TR;
* two to four symptoms, counted as for the major syndrome (verified).
* Missing items: no published rule was found; all nine are required here (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_phq9_1
capture drop k_phq9_2
capture drop k_phq9_3
capture drop k_phq9_4
capture drop k_phq9_5
capture drop k_phq9_6
capture drop k_phq9_7
capture drop k_phq9_8
capture drop k_phq9_9
recode phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 (0=0) (1=1) (2=2) (3=3) ///
    (else=.), generate(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 ///
    k_phq9_9)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop phq9_other_answered
egen phq9_other_answered = rownonmiss(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_9 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop phq9_other_missing
generate double phq9_other_missing = s_missing1
capture drop phq9_other_na
generate double phq9_other_na = 0
capture drop phq9_other_raw
egen double phq9_other_raw = rowtotal(k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 ///
    k_phq9_7 k_phq9_8 k_phq9_9), missing
* Why there is no score, if there is none. The first reason counts.
capture drop phq9_other_why
generate str16 phq9_other_why = ""
capture drop s_declared
generate double s_declared = phq9_other_answered + phq9_other_missing + phq9_other_na
replace phq9_other_why = "under_query" if missing(phq9_other_why) & s_declared < 9
replace phq9_other_why = "nothing_answered" if missing(phq9_other_why) & phq9_other_answered == ///
    0
capture drop s_gone
generate double s_gone = phq9_other_missing + phq9_other_na
replace phq9_other_why = "too_many_missing" if missing(phq9_other_why) & s_gone > 0 & ///
    !missing(s_gone)
* Meets the definition of other depressive syndrome (screen). 1 if all of this holds, and 0 if not:
* at least 1 of phq9_1, phq9_2 at 2 or more; at least 2 and at most 4 of phq9_1, phq9_2, phq9_3,
* phq9_4, phq9_5, phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
capture drop phq9_other
generate double phq9_other = 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_phq9_1 k_phq9_2 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace phq9_other = 0 if s_at < 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_phq9_9 {
    replace s_at1 = s_at1 + 1 if `v' >= 1 & !missing(`v')
}
capture drop s_at2
generate s_at2 = 0
foreach v of varlist k_phq9_1 k_phq9_2 k_phq9_3 k_phq9_4 k_phq9_5 k_phq9_6 k_phq9_7 k_phq9_8 {
    replace s_at2 = s_at2 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1 + s_at2
replace phq9_other = 0 if s_at < 2
replace phq9_other = 0 if s_at > 4 & !missing(s_at)
replace phq9_other = . if !missing(phq9_other_why)
capture drop phq9_other_prorated
generate double phq9_other_prorated = 0
replace phq9_other_prorated = 1 if !missing(phq9_other) & phq9_other_answered < 9
label variable phq9_other `"Meets the definition of other depressive syndrome (screen)"'

keep participant phq9_total phq9_total_answered phq9_total_missing phq9_total_na ///
    phq9_total_prorated phq9_total_raw phq9_total_band phq9_total_why phq9_major ///
    phq9_major_answered phq9_major_missing phq9_major_na phq9_major_prorated phq9_major_raw ///
    phq9_major_why phq9_other phq9_other_answered phq9_other_missing phq9_other_na ///
    phq9_other_prorated phq9_other_raw phq9_other_why
save "scores.dta", replace
