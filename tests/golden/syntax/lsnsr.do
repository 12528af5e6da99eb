* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 ///
    lsnsr_10 lsnsr_11 lsnsr_12

* ==== Lubben Social Network Scale, revised, 12 items (LSNS-R) (lsnsr, definition 1.0)
* Lubben J (1988). Fam Community Health 11:42-52 (original scale); Lubben et al (2006).
* Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes: order of the twelve items
* and their codes 0 to 5 from a public reproduction of the form (studylib 11164540) (verified)
label define lsnsr_1_ 0 `"none"' 1 `"1"' 2 `"2"' 3 `"3 or 4"' 4 `"5 to 8"' 5 `"9 or more"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values lsnsr_1 lsnsr_3 lsnsr_4 lsnsr_7 lsnsr_9 lsnsr_10 lsnsr_1_
label define lsnsr_2_ 0 `"0 (least often)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most often)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values lsnsr_2 lsnsr_8 lsnsr_2_
label define lsnsr_3_ 0 `"0 (least often)"' 1 `"1"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (most often)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values lsnsr_5 lsnsr_6 lsnsr_11 lsnsr_12 lsnsr_3_
label variable lsnsr_1 `"family: seen or heard from each month"'
label variable lsnsr_2 `"family: contact with the one most seen"'
label variable lsnsr_3 `"family: can talk with about private matters"'
label variable lsnsr_4 `"family: can call on for help"'
label variable lsnsr_5 `"family: talk about own decisions"'
label variable lsnsr_6 `"family: there for one's decisions"'
label variable lsnsr_7 `"friends: seen or heard from each month"'
label variable lsnsr_8 `"friends: contact with the one most seen"'
label variable lsnsr_9 `"friends: can talk with about private matters"'
label variable lsnsr_10 `"friends: can call on for help"'
label variable lsnsr_11 `"friends: talk about own decisions"'
label variable lsnsr_12 `"friends: there for one's decisions"'

* -- Social network, total of 12 (lsnsr_total)
* Key: total 0 to 60 from the measures section of a paper that was seen without its title; sum of
* twelve as coded on the form, none reversed (unverified).
* Missing items: no published rule was found; all twelve are required here, and a study may state
* its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsnsr_1
capture drop k_lsnsr_2
capture drop k_lsnsr_3
capture drop k_lsnsr_4
capture drop k_lsnsr_5
capture drop k_lsnsr_6
capture drop k_lsnsr_7
capture drop k_lsnsr_8
capture drop k_lsnsr_9
capture drop k_lsnsr_10
capture drop k_lsnsr_11
capture drop k_lsnsr_12
recode lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 ///
    lsnsr_12 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) (else=.), generate(k_lsnsr_1 k_lsnsr_2 ///
    k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 k_lsnsr_6 k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 ///
    k_lsnsr_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsnsr_total_answered
egen lsnsr_total_answered = rownonmiss(k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 ///
    k_lsnsr_6 k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 k_lsnsr_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 lsnsr_7 lsnsr_8 lsnsr_9 ///
    lsnsr_10 lsnsr_11 lsnsr_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsnsr_total_missing
generate double lsnsr_total_missing = s_missing1
capture drop lsnsr_total_na
generate double lsnsr_total_na = 0
capture drop lsnsr_total_raw
egen double lsnsr_total_raw = rowtotal(k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 ///
    k_lsnsr_6 k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 k_lsnsr_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsnsr_total_why
generate str16 lsnsr_total_why = ""
capture drop s_declared
generate double s_declared = lsnsr_total_answered + lsnsr_total_missing + lsnsr_total_na
replace lsnsr_total_why = "under_query" if missing(lsnsr_total_why) & s_declared < 12
replace lsnsr_total_why = "nothing_answered" if missing(lsnsr_total_why) & lsnsr_total_answered ///
    == 0
capture drop s_gone
generate double s_gone = lsnsr_total_missing + lsnsr_total_na
replace lsnsr_total_why = "too_many_missing" if missing(lsnsr_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, total of 12. Add up the 12 answers.
capture drop lsnsr_total
generate double lsnsr_total = lsnsr_total_raw
replace lsnsr_total = . if !missing(lsnsr_total_why)
capture drop lsnsr_total_prorated
generate double lsnsr_total_prorated = 0
replace lsnsr_total_prorated = 1 if !missing(lsnsr_total) & lsnsr_total_answered < 12
label variable lsnsr_total `"Social network, total of 12"'

* -- Social network, family, of 6 (lsnsr_family)
* Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
* seen without its title; items 1 to 6 (unverified).
* Missing items: no published rule was found; all six are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsnsr_1
capture drop k_lsnsr_2
capture drop k_lsnsr_3
capture drop k_lsnsr_4
capture drop k_lsnsr_5
capture drop k_lsnsr_6
recode lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) ///
    (else=.), generate(k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 k_lsnsr_6)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsnsr_family_answered
egen lsnsr_family_answered = rownonmiss(k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 ///
    k_lsnsr_6)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsnsr_1 lsnsr_2 lsnsr_3 lsnsr_4 lsnsr_5 lsnsr_6 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsnsr_family_missing
generate double lsnsr_family_missing = s_missing1
capture drop lsnsr_family_na
generate double lsnsr_family_na = 0
capture drop lsnsr_family_raw
egen double lsnsr_family_raw = rowtotal(k_lsnsr_1 k_lsnsr_2 k_lsnsr_3 k_lsnsr_4 k_lsnsr_5 ///
    k_lsnsr_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsnsr_family_why
generate str16 lsnsr_family_why = ""
capture drop s_declared
generate double s_declared = lsnsr_family_answered + lsnsr_family_missing + lsnsr_family_na
replace lsnsr_family_why = "under_query" if missing(lsnsr_family_why) & s_declared < 6
replace lsnsr_family_why = "nothing_answered" if missing(lsnsr_family_why) & ///
    lsnsr_family_answered == 0
capture drop s_gone
generate double s_gone = lsnsr_family_missing + lsnsr_family_na
replace lsnsr_family_why = "too_many_missing" if missing(lsnsr_family_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, family, of 6. Add up the 6 answers.
capture drop lsnsr_family
generate double lsnsr_family = lsnsr_family_raw
replace lsnsr_family = . if !missing(lsnsr_family_why)
capture drop lsnsr_family_prorated
generate double lsnsr_family_prorated = 0
replace lsnsr_family_prorated = 1 if !missing(lsnsr_family) & lsnsr_family_answered < 6
label variable lsnsr_family `"Social network, family, of 6"'

* -- Social network, friends, of 6 (lsnsr_friends)
* Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
* seen without its title; items 7 to 12 (unverified).
* Missing items: no published rule was found; all six are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_lsnsr_7
capture drop k_lsnsr_8
capture drop k_lsnsr_9
capture drop k_lsnsr_10
capture drop k_lsnsr_11
capture drop k_lsnsr_12
recode lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 lsnsr_12 (0=0) (1=1) (2=2) (3=3) (4=4) (5=5) ///
    (else=.), generate(k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 k_lsnsr_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop lsnsr_friends_answered
egen lsnsr_friends_answered = rownonmiss(k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 ///
    k_lsnsr_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist lsnsr_7 lsnsr_8 lsnsr_9 lsnsr_10 lsnsr_11 lsnsr_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop lsnsr_friends_missing
generate double lsnsr_friends_missing = s_missing1
capture drop lsnsr_friends_na
generate double lsnsr_friends_na = 0
capture drop lsnsr_friends_raw
egen double lsnsr_friends_raw = rowtotal(k_lsnsr_7 k_lsnsr_8 k_lsnsr_9 k_lsnsr_10 k_lsnsr_11 ///
    k_lsnsr_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop lsnsr_friends_why
generate str16 lsnsr_friends_why = ""
capture drop s_declared
generate double s_declared = lsnsr_friends_answered + lsnsr_friends_missing + lsnsr_friends_na
replace lsnsr_friends_why = "under_query" if missing(lsnsr_friends_why) & s_declared < 6
replace lsnsr_friends_why = "nothing_answered" if missing(lsnsr_friends_why) & ///
    lsnsr_friends_answered == 0
capture drop s_gone
generate double s_gone = lsnsr_friends_missing + lsnsr_friends_na
replace lsnsr_friends_why = "too_many_missing" if missing(lsnsr_friends_why) & s_gone > 0 & ///
    !missing(s_gone)
* Social network, friends, of 6. Add up the 6 answers.
capture drop lsnsr_friends
generate double lsnsr_friends = lsnsr_friends_raw
replace lsnsr_friends = . if !missing(lsnsr_friends_why)
capture drop lsnsr_friends_prorated
generate double lsnsr_friends_prorated = 0
replace lsnsr_friends_prorated = 1 if !missing(lsnsr_friends) & lsnsr_friends_answered < 6
label variable lsnsr_friends `"Social network, friends, of 6"'

keep participant lsnsr_total lsnsr_total_answered lsnsr_total_missing lsnsr_total_na ///
    lsnsr_total_prorated lsnsr_total_raw lsnsr_total_why lsnsr_family lsnsr_family_answered ///
    lsnsr_family_missing lsnsr_family_na lsnsr_family_prorated lsnsr_family_raw lsnsr_family_why ///
    lsnsr_friends lsnsr_friends_answered lsnsr_friends_missing lsnsr_friends_na ///
    lsnsr_friends_prorated lsnsr_friends_raw lsnsr_friends_why
save "scores.dta", replace
