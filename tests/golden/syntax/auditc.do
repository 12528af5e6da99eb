* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant auditc_1 auditc_2 auditc_3

* ==== AUDIT alcohol consumption questions (AUDIT-C) (auditc, definition 1.0)
* Bush, Kivlahan, McDonell, Fihn and Bradley (1998). Arch Intern Med 158:1789-1795. Items and codes:
* wording, order and codes 0-4 as read in an open-source implementation (CamCOPS, audit.xml), which
* follows Bush et al 1998 (verified)
label define auditc_1_ 0 `"Never"' 1 `"Monthly or less"' 2 `"2 to 4 times a month"' 3 `"2 to 3 times a week"' 4 `"4 or more times a week"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values auditc_1 auditc_1_
label define auditc_2_ 0 `"0, 1, or 2"' 1 `"3 or 4"' 2 `"5 or 6"' 3 `"7, 8, or 9"' 4 `"10 or more"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values auditc_2 auditc_2_
label define auditc_3_ 0 `"Never"' 1 `"Less than monthly"' 2 `"Monthly"' 3 `"Weekly"' 4 `"Daily or almost daily"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values auditc_3 auditc_3_
label variable auditc_1 `"how often drank"'
label variable auditc_2 `"drinks on a typical day"'
label variable auditc_3 `"six or more on one occasion"'

* -- Alcohol consumption, total of 3 (auditc_total)
* Key: sum 0 to 12, as read (verified).
* Missing items: an open-source implementation (CamCOPS) requires all three; no published rule was
* found (unverified).
* Bands: Bush et al 1998 and Bradley et al 2003 (Arch Intern Med 163:821-829), as quoted on a public
* page (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_auditc_1
capture drop k_auditc_2
capture drop k_auditc_3
recode auditc_1 auditc_2 auditc_3 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_auditc_1 ///
    k_auditc_2 k_auditc_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop auditc_total_answered
egen auditc_total_answered = rownonmiss(k_auditc_1 k_auditc_2 k_auditc_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist auditc_1 auditc_2 auditc_3 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop auditc_total_missing
generate double auditc_total_missing = s_missing1
capture drop auditc_total_na
generate double auditc_total_na = 0
capture drop auditc_total_raw
egen double auditc_total_raw = rowtotal(k_auditc_1 k_auditc_2 k_auditc_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop auditc_total_why
generate str16 auditc_total_why = ""
capture drop s_declared
generate double s_declared = auditc_total_answered + auditc_total_missing + auditc_total_na
replace auditc_total_why = "under_query" if missing(auditc_total_why) & s_declared < 3
replace auditc_total_why = "nothing_answered" if missing(auditc_total_why) & ///
    auditc_total_answered == 0
capture drop s_gone
generate double s_gone = auditc_total_missing + auditc_total_na
replace auditc_total_why = "too_many_missing" if missing(auditc_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Alcohol consumption, total of 3. Add up the 3 answers.
capture drop auditc_total
generate double auditc_total = auditc_total_raw
replace auditc_total = . if !missing(auditc_total_why)
capture drop auditc_total_prorated
generate double auditc_total_prorated = 0
replace auditc_total_prorated = 1 if !missing(auditc_total) & auditc_total_answered < 3
* Bands: 1 Below 3, 2 3 (positive in women), 3 4 or more (positive in men too).
capture drop auditc_total_band
generate double auditc_total_band = .
replace auditc_total_band = 1 if auditc_total >= 0 & !missing(auditc_total)
replace auditc_total_band = 2 if auditc_total >= 3 & !missing(auditc_total)
replace auditc_total_band = 3 if auditc_total >= 4 & !missing(auditc_total)
label variable auditc_total `"Alcohol consumption, total of 3"'
label define auditc_total_ 1 `"Below 3"' 2 `"3 (positive in women)"' 3 `"4 or more (positive in men too)"', replace
label values auditc_total_band auditc_total_

keep participant auditc_total auditc_total_answered auditc_total_missing auditc_total_na ///
    auditc_total_prorated auditc_total_raw auditc_total_band auditc_total_why
save "scores.dta", replace
