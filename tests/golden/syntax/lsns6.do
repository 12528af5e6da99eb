* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6

* ==== Lubben Social Network Scale, 6 items (LSNS-6) (lsns6, definition 1.0)
* Lubben et al (2006). Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes:
* structure and code set as read, the codes being shared with the 18-item version (verified)
label define lsns6_1_ 0 `"none"' 1 `"1"' 2 `"2"' 3 `"3 or 4"' 4 `"5 to 8"' 5 `"9 or more"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 lsns6_1_
label variable lsns6_1 `"family: seen or heard from each month"'
label variable lsns6_2 `"family: can talk with about private matters"'
label variable lsns6_3 `"family: can call on for help"'
label variable lsns6_4 `"friends: seen or heard from each month"'
label variable lsns6_5 `"friends: can talk with about private matters"'
label variable lsns6_6 `"friends: can call on for help"'

* -- Social network, total (lsns6_total)
* Key: Lubben et al 2006; total 0 to 30, none reversed (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
* own (unverified).
* Bands: Lubben et al 2006, in adults of 65 and over; not validated in younger adults (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsns6_1
capture drop k_lsns6_2
capture drop k_lsns6_3
capture drop k_lsns6_4
capture drop k_lsns6_5
capture drop k_lsns6_6
recode lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) ///
    (else=.), generate(k_lsns6_1 k_lsns6_2 k_lsns6_3 k_lsns6_4 k_lsns6_5 k_lsns6_6)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsns6_total_answered
egen lsns6_total_answered = rownonmiss(k_lsns6_1 k_lsns6_2 k_lsns6_3 k_lsns6_4 k_lsns6_5 ///
    k_lsns6_6)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsns6_1 lsns6_2 lsns6_3 lsns6_4 lsns6_5 lsns6_6 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsns6_total_missing
generate double lsns6_total_missing = s_missing1
capture drop lsns6_total_na
generate double lsns6_total_na = 0
capture drop lsns6_total_raw
egen double lsns6_total_raw = rowtotal(k_lsns6_1 k_lsns6_2 k_lsns6_3 k_lsns6_4 k_lsns6_5 ///
    k_lsns6_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsns6_total_why
generate str16 lsns6_total_why = ""
capture drop s_declared
generate double s_declared = lsns6_total_answered + lsns6_total_missing + lsns6_total_na
replace lsns6_total_why = "under_query" if missing(lsns6_total_why) & s_declared < 6
replace lsns6_total_why = "nothing_answered" if missing(lsns6_total_why) & lsns6_total_answered ///
    == 0
capture drop s_gone
generate double s_gone = lsns6_total_missing + lsns6_total_na
replace lsns6_total_why = "too_many_missing" if missing(lsns6_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, total. Add up the 6 answers.
capture drop lsns6_total
generate double lsns6_total = lsns6_total_raw
replace lsns6_total = . if !missing(lsns6_total_why)
capture drop lsns6_total_prorated
generate double lsns6_total_prorated = 0
replace lsns6_total_prorated = 1 if !missing(lsns6_total) & lsns6_total_answered < 6
* Bands: 1 Below 12 (at risk of isolation, older-adult threshold), 2 12 or more.
capture drop lsns6_total_band
generate double lsns6_total_band = .
replace lsns6_total_band = 1 if lsns6_total >= 0 & !missing(lsns6_total)
replace lsns6_total_band = 2 if lsns6_total >= 12 & !missing(lsns6_total)
label variable lsns6_total `"Social network, total"'
label define lsns6_total_ 1 `"Below 12 (at risk of isolation, older-adult threshold)"' 2 `"12 or more"', replace
label values lsns6_total_band lsns6_total_

* -- Social network, family (lsns6_family)
* Key: Lubben et al 2006; items 1 to 3, 0 to 15 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
* own (unverified).
* Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsns6_1
capture drop k_lsns6_2
capture drop k_lsns6_3
recode lsns6_1 lsns6_2 lsns6_3 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(k_lsns6_1 ///
    k_lsns6_2 k_lsns6_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsns6_family_answered
egen lsns6_family_answered = rownonmiss(k_lsns6_1 k_lsns6_2 k_lsns6_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsns6_1 lsns6_2 lsns6_3 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsns6_family_missing
generate double lsns6_family_missing = s_missing1
capture drop lsns6_family_na
generate double lsns6_family_na = 0
capture drop lsns6_family_raw
egen double lsns6_family_raw = rowtotal(k_lsns6_1 k_lsns6_2 k_lsns6_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsns6_family_why
generate str16 lsns6_family_why = ""
capture drop s_declared
generate double s_declared = lsns6_family_answered + lsns6_family_missing + lsns6_family_na
replace lsns6_family_why = "under_query" if missing(lsns6_family_why) & s_declared < 3
replace lsns6_family_why = "nothing_answered" if missing(lsns6_family_why) & ///
    lsns6_family_answered == 0
capture drop s_gone
generate double s_gone = lsns6_family_missing + lsns6_family_na
replace lsns6_family_why = "too_many_missing" if missing(lsns6_family_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, family. Add up the 3 answers.
capture drop lsns6_family
generate double lsns6_family = lsns6_family_raw
replace lsns6_family = . if !missing(lsns6_family_why)
capture drop lsns6_family_prorated
generate double lsns6_family_prorated = 0
replace lsns6_family_prorated = 1 if !missing(lsns6_family) & lsns6_family_answered < 3
* Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
capture drop lsns6_family_band
generate double lsns6_family_band = .
replace lsns6_family_band = 1 if lsns6_family >= 0 & !missing(lsns6_family)
replace lsns6_family_band = 2 if lsns6_family >= 6 & !missing(lsns6_family)
label variable lsns6_family `"Social network, family"'
label define lsns6_family_ 1 `"Below 6 (unconfirmed threshold)"' 2 `"6 or more"', replace
label values lsns6_family_band lsns6_family_

* -- Social network, friends (lsns6_friends)
* Key: Lubben et al 2006; items 4 to 6, 0 to 15 (verified).
* Missing items: no published rule was found; all three are required here, and a study may state its
* own (unverified).
* Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsns6_4
capture drop k_lsns6_5
capture drop k_lsns6_6
recode lsns6_4 lsns6_5 lsns6_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(k_lsns6_4 ///
    k_lsns6_5 k_lsns6_6)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsns6_friends_answered
egen lsns6_friends_answered = rownonmiss(k_lsns6_4 k_lsns6_5 k_lsns6_6)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsns6_4 lsns6_5 lsns6_6 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsns6_friends_missing
generate double lsns6_friends_missing = s_missing1
capture drop lsns6_friends_na
generate double lsns6_friends_na = 0
capture drop lsns6_friends_raw
egen double lsns6_friends_raw = rowtotal(k_lsns6_4 k_lsns6_5 k_lsns6_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsns6_friends_why
generate str16 lsns6_friends_why = ""
capture drop s_declared
generate double s_declared = lsns6_friends_answered + lsns6_friends_missing + lsns6_friends_na
replace lsns6_friends_why = "under_query" if missing(lsns6_friends_why) & s_declared < 3
replace lsns6_friends_why = "nothing_answered" if missing(lsns6_friends_why) & ///
    lsns6_friends_answered == 0
capture drop s_gone
generate double s_gone = lsns6_friends_missing + lsns6_friends_na
replace lsns6_friends_why = "too_many_missing" if missing(lsns6_friends_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, friends. Add up the 3 answers.
capture drop lsns6_friends
generate double lsns6_friends = lsns6_friends_raw
replace lsns6_friends = . if !missing(lsns6_friends_why)
capture drop lsns6_friends_prorated
generate double lsns6_friends_prorated = 0
replace lsns6_friends_prorated = 1 if !missing(lsns6_friends) & lsns6_friends_answered < 3
* Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
capture drop lsns6_friends_band
generate double lsns6_friends_band = .
replace lsns6_friends_band = 1 if lsns6_friends >= 0 & !missing(lsns6_friends)
replace lsns6_friends_band = 2 if lsns6_friends >= 6 & !missing(lsns6_friends)
label variable lsns6_friends `"Social network, friends"'
label define lsns6_friends_ 1 `"Below 6 (unconfirmed threshold)"' 2 `"6 or more"', replace
label values lsns6_friends_band lsns6_friends_

keep participant lsns6_total lsns6_total_answered lsns6_total_missing lsns6_total_na ///
    lsns6_total_prorated lsns6_total_raw lsns6_total_band lsns6_total_why lsns6_family ///
    lsns6_family_answered lsns6_family_missing lsns6_family_na lsns6_family_prorated ///
    lsns6_family_raw lsns6_family_band lsns6_family_why lsns6_friends lsns6_friends_answered ///
    lsns6_friends_missing lsns6_friends_na lsns6_friends_prorated lsns6_friends_raw ///
    lsns6_friends_band lsns6_friends_why
save "scores.dta", replace
