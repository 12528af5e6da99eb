* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home ///
    mansa_safety mansa_household mansa_sex mansa_family mansa_physical mansa_mental ///
    mansa_has_friend mansa_saw_friend mansa_accused mansa_victim

* ==== Manchester Short Assessment of Quality of Life (MANSA) (mansa, definition 1.0)
* Priebe, Huxley, Knight and Evans (1999). Int J Soc Psychiatry 45:7-12, doi
* 10.1177/002076409904500102. Items and codes: 16 questions, 12 of them of satisfaction rated 1 to 7
* and 4 answered yes or no, as read; the topics of all but the living environment, and the order,
* from knowledge and not re-read (unverified)
label define mansa_1_ 1 `"1 (least satisfied)"' 2 `"2"' 3 `"3"' 4 `"4 (middle)"' 5 `"5"' 6 `"6"' 7 `"7 (most satisfied)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home ///
    mansa_safety mansa_household mansa_sex mansa_family mansa_physical mansa_mental mansa_1_
label define mansa_2_ 0 `"no"' 1 `"yes"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values mansa_has_friend mansa_saw_friend mansa_accused mansa_victim mansa_2_
label variable mansa_life `"life as a whole"'
label variable mansa_job `"work, training or not working"'
label variable mansa_money `"finances"'
label variable mansa_friends `"friendships"'
label variable mansa_leisure `"leisure"'
label variable mansa_home `"accommodation"'
label variable mansa_safety `"personal safety"'
label variable mansa_household `"people lived with, or living alone"'
label variable mansa_sex `"sex life"'
label variable mansa_family `"family"'
label variable mansa_physical `"physical health"'
label variable mansa_mental `"mental health"'
label variable mansa_has_friend `"has a close friend"'
label variable mansa_saw_friend `"saw a friend in the past week"'
label variable mansa_accused `"accused of a crime in the past year"'
label variable mansa_victim `"victim of violence in the past year"'

* -- Quality of life, mean of 12 (mansa_mean)
* Key: Priebe et al 1999 (abstract, satisfaction mean score); mean of the 12 items of satisfaction,
* 1 to 7, none reversed (verified).
* Missing items: no published rule was found; all twelve are required here, and a study may state
* its own (the mean of those answered is usual, from knowledge) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mansa_life
capture drop k_mansa_job
capture drop k_mansa_money
capture drop k_mansa_friends
capture drop k_mansa_leisure
capture drop k_mansa_home
capture drop k_mansa_safety
capture drop k_mansa_household
capture drop k_mansa_sex
capture drop k_mansa_family
capture drop k_mansa_physical
capture drop k_mansa_mental
recode mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home mansa_safety ///
    mansa_household mansa_sex mansa_family mansa_physical mansa_mental (1=1) (2=2) (3=3) (4=4) ///
    (5=5) (6=6) (7=7) (else=.), generate(k_mansa_life k_mansa_job k_mansa_money k_mansa_friends ///
    k_mansa_leisure k_mansa_home k_mansa_safety k_mansa_household k_mansa_sex k_mansa_family ///
    k_mansa_physical k_mansa_mental)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mansa_mean_answered
egen mansa_mean_answered = rownonmiss(k_mansa_life k_mansa_job k_mansa_money k_mansa_friends ///
    k_mansa_leisure k_mansa_home k_mansa_safety k_mansa_household k_mansa_sex k_mansa_family ///
    k_mansa_physical k_mansa_mental)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home ///
    mansa_safety mansa_household mansa_sex mansa_family mansa_physical mansa_mental {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop mansa_mean_missing
generate double mansa_mean_missing = s_missing1
capture drop mansa_mean_na
generate double mansa_mean_na = 0
capture drop mansa_mean_raw
egen double mansa_mean_raw = rowtotal(k_mansa_life k_mansa_job k_mansa_money k_mansa_friends ///
    k_mansa_leisure k_mansa_home k_mansa_safety k_mansa_household k_mansa_sex k_mansa_family ///
    k_mansa_physical k_mansa_mental), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mansa_mean_why
generate str16 mansa_mean_why = ""
capture drop s_declared
generate double s_declared = mansa_mean_answered + mansa_mean_missing + mansa_mean_na
replace mansa_mean_why = "under_query" if missing(mansa_mean_why) & s_declared < 12
replace mansa_mean_why = "nothing_answered" if missing(mansa_mean_why) & mansa_mean_answered == ///
    0
capture drop s_gone
generate double s_gone = mansa_mean_missing + mansa_mean_na
replace mansa_mean_why = "too_many_missing" if missing(mansa_mean_why) & s_gone > 0 & ///
    !missing(s_gone)
* Quality of life, mean of 12. Take the mean of the answers present, of 12.
replace mansa_mean = mansa_mean_raw / mansa_mean_answered if mansa_mean_answered > 0 & ///
    !missing(mansa_mean_answered)
replace mansa_mean = . if !missing(mansa_mean_why)
capture drop mansa_mean_prorated
generate double mansa_mean_prorated = 0
replace mansa_mean_prorated = 1 if !missing(mansa_mean) & mansa_mean_answered < 12
label variable mansa_mean `"Quality of life, mean of 12"'

keep participant mansa_mean mansa_mean_answered mansa_mean_missing mansa_mean_na ///
    mansa_mean_prorated mansa_mean_raw mansa_mean_why
save "scores.dta", replace
