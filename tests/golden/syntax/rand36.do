* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant rand36_1 rand36_2 rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 ///
    rand36_9 rand36_10 rand36_11 rand36_12 rand36_13 rand36_14 rand36_15 rand36_16 rand36_17 ///
    rand36_18 rand36_19 rand36_20 rand36_21 rand36_22 rand36_23 rand36_24 rand36_25 rand36_26 ///
    rand36_27 rand36_28 rand36_29 rand36_30 rand36_31 rand36_32 rand36_33 rand36_34 rand36_35 ///
    rand36_36

* ==== RAND 36-Item Health Survey 1.0 (RAND-36) (rand36, definition 1.0)
* Hays, Sherbourne and Mazel (1993). The RAND 36-Item Health Survey 1.0. Health Econ 2:217-227; Ware
* and Sherbourne (1992) for the items. Items and codes: topics, codes and order of the 36 items from
* an open-source implementation (CamCOPS), which follows RAND's guide (verified)
label define rand36_1_ 1 `"1 (best)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (worst)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_1 rand36_1_
label define rand36_2_ 1 `"1 (much better)"' 2 `"2"' 3 `"3 (the same)"' 4 `"4"' 5 `"5 (much worse)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_2 rand36_2_
label define rand36_3_ 1 `"1 (limited a lot)"' 2 `"2"' 3 `"3 (not limited)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10 rand36_11 ///
    rand36_12 rand36_3_
label define rand36_4_ 1 `"1 (yes)"' 2 `"2 (no)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_13 rand36_14 rand36_15 rand36_16 rand36_17 rand36_18 rand36_19 rand36_4_
label define rand36_5_ 1 `"1 (not at all)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (extremely)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_20 rand36_22 rand36_5_
label define rand36_6_ 1 `"1 (none)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5"' 6 `"6 (very severe)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_21 rand36_6_
label define rand36_7_ 1 `"1 (all of the time)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5"' 6 `"6 (none of the time)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_23 rand36_24 rand36_25 rand36_26 rand36_27 rand36_28 rand36_29 rand36_30 ///
    rand36_31 rand36_7_
label define rand36_8_ 1 `"1 (all of the time)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (none of the time)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_32 rand36_8_
label define rand36_9_ 1 `"1 (definitely true)"' 2 `"2"' 3 `"3"' 4 `"4"' 5 `"5 (definitely false)"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values rand36_33 rand36_34 rand36_35 rand36_36 rand36_9_
label variable rand36_1 `"health in general"'
label variable rand36_2 `"health compared with a year ago"'
label variable rand36_3 `"strenuous activity"'
label variable rand36_4 `"moderate activity"'
label variable rand36_5 `"lifting or carrying"'
label variable rand36_6 `"several flights of stairs"'
label variable rand36_7 `"one flight of stairs"'
label variable rand36_8 `"bending or kneeling"'
label variable rand36_9 `"walking over a mile"'
label variable rand36_10 `"walking some streets"'
label variable rand36_11 `"walking one street"'
label variable rand36_12 `"bathing or dressing"'
label variable rand36_13 `"less time on work (body)"'
label variable rand36_14 `"did less than wished (body)"'
label variable rand36_15 `"limited in kind of work (body)"'
label variable rand36_16 `"work was harder (body)"'
label variable rand36_17 `"less time on work (feelings)"'
label variable rand36_18 `"did less than wished (feelings)"'
label variable rand36_19 `"less careful at work (feelings)"'
label variable rand36_20 `"social life disturbed, how much"'
label variable rand36_21 `"pain"'
label variable rand36_22 `"pain disturbed work"'
label variable rand36_23 `"full of life"'
label variable rand36_24 `"nervous"'
label variable rand36_25 `"too low to be cheered"'
label variable rand36_26 `"calm"'
label variable rand36_27 `"energy"'
label variable rand36_28 `"low-spirited"'
label variable rand36_29 `"worn out"'
label variable rand36_30 `"happy"'
label variable rand36_31 `"tired"'
label variable rand36_32 `"social life disturbed, how often"'
label variable rand36_33 `"ill more easily than others"'
label variable rand36_34 `"as healthy as anybody"'
label variable rand36_35 `"expects health to worsen"'
label variable rand36_36 `"health is excellent"'

* -- Physical functioning, 0 to 100 (rand36_physical)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_3
capture drop k_rand36_4
capture drop k_rand36_5
capture drop k_rand36_6
capture drop k_rand36_7
capture drop k_rand36_8
capture drop k_rand36_9
capture drop k_rand36_10
capture drop k_rand36_11
capture drop k_rand36_12
recode rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10 rand36_11 ///
    rand36_12 (1=0) (2=50) (3=100) (else=.), generate(k_rand36_3 k_rand36_4 k_rand36_5 ///
    k_rand36_6 k_rand36_7 k_rand36_8 k_rand36_9 k_rand36_10 k_rand36_11 k_rand36_12)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_physical_answered
egen rand36_physical_answered = rownonmiss(k_rand36_3 k_rand36_4 k_rand36_5 k_rand36_6 ///
    k_rand36_7 k_rand36_8 k_rand36_9 k_rand36_10 k_rand36_11 k_rand36_12)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_3 rand36_4 rand36_5 rand36_6 rand36_7 rand36_8 rand36_9 rand36_10 ///
    rand36_11 rand36_12 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_physical_missing
generate double rand36_physical_missing = s_missing1
capture drop rand36_physical_na
generate double rand36_physical_na = 0
capture drop rand36_physical_raw
egen double rand36_physical_raw = rowtotal(k_rand36_3 k_rand36_4 k_rand36_5 k_rand36_6 ///
    k_rand36_7 k_rand36_8 k_rand36_9 k_rand36_10 k_rand36_11 k_rand36_12), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_physical_why
generate str16 rand36_physical_why = ""
capture drop s_declared
generate double s_declared = rand36_physical_answered + rand36_physical_missing + ///
    rand36_physical_na
replace rand36_physical_why = "under_query" if missing(rand36_physical_why) & s_declared < 10
replace rand36_physical_why = "nothing_answered" if missing(rand36_physical_why) & ///
    rand36_physical_answered == 0
capture drop s_gone
generate double s_gone = rand36_physical_missing + rand36_physical_na
replace rand36_physical_why = "too_many_missing" if missing(rand36_physical_why) & s_gone > 9 & ///
    !missing(s_gone)
* Physical functioning, 0 to 100. Take the mean of the answers present, of 10.
replace rand36_physical = rand36_physical_raw / rand36_physical_answered if ///
    rand36_physical_answered > 0 & !missing(rand36_physical_answered)
replace rand36_physical = . if !missing(rand36_physical_why)
capture drop rand36_physical_prorated
generate double rand36_physical_prorated = 0
replace rand36_physical_prorated = 1 if !missing(rand36_physical) & rand36_physical_answered < ///
    10
label variable rand36_physical `"Physical functioning, 0 to 100"'

* -- Role limitations, physical health, 0 to 100 (rand36_role_body)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_13
capture drop k_rand36_14
capture drop k_rand36_15
capture drop k_rand36_16
recode rand36_13 rand36_14 rand36_15 rand36_16 (1=0) (2=100) (else=.), generate(k_rand36_13 ///
    k_rand36_14 k_rand36_15 k_rand36_16)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_role_body_answered
egen rand36_role_body_answered = rownonmiss(k_rand36_13 k_rand36_14 k_rand36_15 k_rand36_16)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_13 rand36_14 rand36_15 rand36_16 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_role_body_missing
generate double rand36_role_body_missing = s_missing1
capture drop rand36_role_body_na
generate double rand36_role_body_na = 0
capture drop rand36_role_body_raw
egen double rand36_role_body_raw = rowtotal(k_rand36_13 k_rand36_14 k_rand36_15 k_rand36_16), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_role_body_why
generate str16 rand36_role_body_why = ""
capture drop s_declared
generate double s_declared = rand36_role_body_answered + rand36_role_body_missing + ///
    rand36_role_body_na
replace rand36_role_body_why = "under_query" if missing(rand36_role_body_why) & s_declared < 4
replace rand36_role_body_why = "nothing_answered" if missing(rand36_role_body_why) & ///
    rand36_role_body_answered == 0
capture drop s_gone
generate double s_gone = rand36_role_body_missing + rand36_role_body_na
replace rand36_role_body_why = "too_many_missing" if missing(rand36_role_body_why) & s_gone > 3 ///
    & !missing(s_gone)
* Role limitations, physical health, 0 to 100. Take the mean of the answers present, of 4.
replace rand36_role_body = rand36_role_body_raw / rand36_role_body_answered if ///
    rand36_role_body_answered > 0 & !missing(rand36_role_body_answered)
replace rand36_role_body = . if !missing(rand36_role_body_why)
capture drop rand36_role_body_prorated
generate double rand36_role_body_prorated = 0
replace rand36_role_body_prorated = 1 if !missing(rand36_role_body) & rand36_role_body_answered ///
    < 4
label variable rand36_role_body `"Role limitations, physical health, 0 to 100"'

* -- Role limitations, emotional problems, 0 to 100 (rand36_role_mind)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_17
capture drop k_rand36_18
capture drop k_rand36_19
recode rand36_17 rand36_18 rand36_19 (1=0) (2=100) (else=.), generate(k_rand36_17 k_rand36_18 ///
    k_rand36_19)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_role_mind_answered
egen rand36_role_mind_answered = rownonmiss(k_rand36_17 k_rand36_18 k_rand36_19)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_17 rand36_18 rand36_19 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_role_mind_missing
generate double rand36_role_mind_missing = s_missing1
capture drop rand36_role_mind_na
generate double rand36_role_mind_na = 0
capture drop rand36_role_mind_raw
egen double rand36_role_mind_raw = rowtotal(k_rand36_17 k_rand36_18 k_rand36_19), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_role_mind_why
generate str16 rand36_role_mind_why = ""
capture drop s_declared
generate double s_declared = rand36_role_mind_answered + rand36_role_mind_missing + ///
    rand36_role_mind_na
replace rand36_role_mind_why = "under_query" if missing(rand36_role_mind_why) & s_declared < 3
replace rand36_role_mind_why = "nothing_answered" if missing(rand36_role_mind_why) & ///
    rand36_role_mind_answered == 0
capture drop s_gone
generate double s_gone = rand36_role_mind_missing + rand36_role_mind_na
replace rand36_role_mind_why = "too_many_missing" if missing(rand36_role_mind_why) & s_gone > 2 ///
    & !missing(s_gone)
* Role limitations, emotional problems, 0 to 100. Take the mean of the answers present, of 3.
replace rand36_role_mind = rand36_role_mind_raw / rand36_role_mind_answered if ///
    rand36_role_mind_answered > 0 & !missing(rand36_role_mind_answered)
replace rand36_role_mind = . if !missing(rand36_role_mind_why)
capture drop rand36_role_mind_prorated
generate double rand36_role_mind_prorated = 0
replace rand36_role_mind_prorated = 1 if !missing(rand36_role_mind) & rand36_role_mind_answered ///
    < 3
label variable rand36_role_mind `"Role limitations, emotional problems, 0 to 100"'

* -- Energy and fatigue, 0 to 100 (rand36_energy)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_23
capture drop k_rand36_27
recode rand36_23 rand36_27 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (else=.), ///
    generate(k_rand36_23 k_rand36_27)
capture drop k_rand36_29
capture drop k_rand36_31
recode rand36_29 rand36_31 (1=0) (2=20) (3=40) (4=60) (5=80) (6=100) (else=.), ///
    generate(k_rand36_29 k_rand36_31)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_energy_answered
egen rand36_energy_answered = rownonmiss(k_rand36_23 k_rand36_27 k_rand36_29 k_rand36_31)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_23 rand36_27 rand36_29 rand36_31 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_energy_missing
generate double rand36_energy_missing = s_missing1
capture drop rand36_energy_na
generate double rand36_energy_na = 0
capture drop rand36_energy_raw
egen double rand36_energy_raw = rowtotal(k_rand36_23 k_rand36_27 k_rand36_29 k_rand36_31), ///
    missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_energy_why
generate str16 rand36_energy_why = ""
capture drop s_declared
generate double s_declared = rand36_energy_answered + rand36_energy_missing + rand36_energy_na
replace rand36_energy_why = "under_query" if missing(rand36_energy_why) & s_declared < 4
replace rand36_energy_why = "nothing_answered" if missing(rand36_energy_why) & ///
    rand36_energy_answered == 0
capture drop s_gone
generate double s_gone = rand36_energy_missing + rand36_energy_na
replace rand36_energy_why = "too_many_missing" if missing(rand36_energy_why) & s_gone > 3 & ///
    !missing(s_gone)
* Energy and fatigue, 0 to 100. Take the mean of the answers present, of 4.
replace rand36_energy = rand36_energy_raw / rand36_energy_answered if rand36_energy_answered > 0 ///
    & !missing(rand36_energy_answered)
replace rand36_energy = . if !missing(rand36_energy_why)
capture drop rand36_energy_prorated
generate double rand36_energy_prorated = 0
replace rand36_energy_prorated = 1 if !missing(rand36_energy) & rand36_energy_answered < 4
label variable rand36_energy `"Energy and fatigue, 0 to 100"'

* -- Emotional well-being, 0 to 100 (rand36_wellbeing)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_24
capture drop k_rand36_25
capture drop k_rand36_28
recode rand36_24 rand36_25 rand36_28 (1=0) (2=20) (3=40) (4=60) (5=80) (6=100) (else=.), ///
    generate(k_rand36_24 k_rand36_25 k_rand36_28)
capture drop k_rand36_26
capture drop k_rand36_30
recode rand36_26 rand36_30 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (else=.), ///
    generate(k_rand36_26 k_rand36_30)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_wellbeing_answered
egen rand36_wellbeing_answered = rownonmiss(k_rand36_24 k_rand36_25 k_rand36_26 k_rand36_28 ///
    k_rand36_30)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_24 rand36_25 rand36_26 rand36_28 rand36_30 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_wellbeing_missing
generate double rand36_wellbeing_missing = s_missing1
capture drop rand36_wellbeing_na
generate double rand36_wellbeing_na = 0
capture drop rand36_wellbeing_raw
egen double rand36_wellbeing_raw = rowtotal(k_rand36_24 k_rand36_25 k_rand36_26 k_rand36_28 ///
    k_rand36_30), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_wellbeing_why
generate str16 rand36_wellbeing_why = ""
capture drop s_declared
generate double s_declared = rand36_wellbeing_answered + rand36_wellbeing_missing + ///
    rand36_wellbeing_na
replace rand36_wellbeing_why = "under_query" if missing(rand36_wellbeing_why) & s_declared < 5
replace rand36_wellbeing_why = "nothing_answered" if missing(rand36_wellbeing_why) & ///
    rand36_wellbeing_answered == 0
capture drop s_gone
generate double s_gone = rand36_wellbeing_missing + rand36_wellbeing_na
replace rand36_wellbeing_why = "too_many_missing" if missing(rand36_wellbeing_why) & s_gone > 4 ///
    & !missing(s_gone)
* Emotional well-being, 0 to 100. Take the mean of the answers present, of 5.
replace rand36_wellbeing = rand36_wellbeing_raw / rand36_wellbeing_answered if ///
    rand36_wellbeing_answered > 0 & !missing(rand36_wellbeing_answered)
replace rand36_wellbeing = . if !missing(rand36_wellbeing_why)
capture drop rand36_wellbeing_prorated
generate double rand36_wellbeing_prorated = 0
replace rand36_wellbeing_prorated = 1 if !missing(rand36_wellbeing) & rand36_wellbeing_answered ///
    < 5
label variable rand36_wellbeing `"Emotional well-being, 0 to 100"'

* -- Social functioning, 0 to 100 (rand36_social)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_20
recode rand36_20 (1=100) (2=75) (3=50) (4=25) (5=0) (else=.), generate(k_rand36_20)
capture drop k_rand36_32
recode rand36_32 (1=0) (2=25) (3=50) (4=75) (5=100) (else=.), generate(k_rand36_32)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_social_answered
egen rand36_social_answered = rownonmiss(k_rand36_20 k_rand36_32)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_20 rand36_32 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_social_missing
generate double rand36_social_missing = s_missing1
capture drop rand36_social_na
generate double rand36_social_na = 0
capture drop rand36_social_raw
egen double rand36_social_raw = rowtotal(k_rand36_20 k_rand36_32), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_social_why
generate str16 rand36_social_why = ""
capture drop s_declared
generate double s_declared = rand36_social_answered + rand36_social_missing + rand36_social_na
replace rand36_social_why = "under_query" if missing(rand36_social_why) & s_declared < 2
replace rand36_social_why = "nothing_answered" if missing(rand36_social_why) & ///
    rand36_social_answered == 0
capture drop s_gone
generate double s_gone = rand36_social_missing + rand36_social_na
replace rand36_social_why = "too_many_missing" if missing(rand36_social_why) & s_gone > 1 & ///
    !missing(s_gone)
* Social functioning, 0 to 100. Take the mean of the answers present, of 2.
replace rand36_social = rand36_social_raw / rand36_social_answered if rand36_social_answered > 0 ///
    & !missing(rand36_social_answered)
replace rand36_social = . if !missing(rand36_social_why)
capture drop rand36_social_prorated
generate double rand36_social_prorated = 0
replace rand36_social_prorated = 1 if !missing(rand36_social) & rand36_social_answered < 2
label variable rand36_social `"Social functioning, 0 to 100"'

* -- Pain, 0 to 100 (rand36_pain)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_21
recode rand36_21 (1=100) (2=80) (3=60) (4=40) (5=20) (6=0) (else=.), generate(k_rand36_21)
capture drop k_rand36_22
recode rand36_22 (1=100) (2=75) (3=50) (4=25) (5=0) (else=.), generate(k_rand36_22)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_pain_answered
egen rand36_pain_answered = rownonmiss(k_rand36_21 k_rand36_22)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_21 rand36_22 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_pain_missing
generate double rand36_pain_missing = s_missing1
capture drop rand36_pain_na
generate double rand36_pain_na = 0
capture drop rand36_pain_raw
egen double rand36_pain_raw = rowtotal(k_rand36_21 k_rand36_22), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_pain_why
generate str16 rand36_pain_why = ""
capture drop s_declared
generate double s_declared = rand36_pain_answered + rand36_pain_missing + rand36_pain_na
replace rand36_pain_why = "under_query" if missing(rand36_pain_why) & s_declared < 2
replace rand36_pain_why = "nothing_answered" if missing(rand36_pain_why) & rand36_pain_answered ///
    == 0
capture drop s_gone
generate double s_gone = rand36_pain_missing + rand36_pain_na
replace rand36_pain_why = "too_many_missing" if missing(rand36_pain_why) & s_gone > 1 & ///
    !missing(s_gone)
* Pain, 0 to 100. Take the mean of the answers present, of 2.
replace rand36_pain = rand36_pain_raw / rand36_pain_answered if rand36_pain_answered > 0 & ///
    !missing(rand36_pain_answered)
replace rand36_pain = . if !missing(rand36_pain_why)
capture drop rand36_pain_prorated
generate double rand36_pain_prorated = 0
replace rand36_pain_prorated = 1 if !missing(rand36_pain) & rand36_pain_answered < 2
label variable rand36_pain `"Pain, 0 to 100"'

* -- General health, 0 to 100 (rand36_general)
* Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
* (CamCOPS); mean of the recoded items, higher being better health (verified).
* Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
* items are left out of the average; no minimum was found there, so one answer is enough here, and a
* study may ask for half (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_1
capture drop k_rand36_34
capture drop k_rand36_36
recode rand36_1 rand36_34 rand36_36 (1=100) (2=75) (3=50) (4=25) (5=0) (else=.), ///
    generate(k_rand36_1 k_rand36_34 k_rand36_36)
capture drop k_rand36_33
capture drop k_rand36_35
recode rand36_33 rand36_35 (1=0) (2=25) (3=50) (4=75) (5=100) (else=.), generate(k_rand36_33 ///
    k_rand36_35)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_general_answered
egen rand36_general_answered = rownonmiss(k_rand36_1 k_rand36_33 k_rand36_34 k_rand36_35 ///
    k_rand36_36)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_1 rand36_33 rand36_34 rand36_35 rand36_36 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_general_missing
generate double rand36_general_missing = s_missing1
capture drop rand36_general_na
generate double rand36_general_na = 0
capture drop rand36_general_raw
egen double rand36_general_raw = rowtotal(k_rand36_1 k_rand36_33 k_rand36_34 k_rand36_35 ///
    k_rand36_36), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_general_why
generate str16 rand36_general_why = ""
capture drop s_declared
generate double s_declared = rand36_general_answered + rand36_general_missing + ///
    rand36_general_na
replace rand36_general_why = "under_query" if missing(rand36_general_why) & s_declared < 5
replace rand36_general_why = "nothing_answered" if missing(rand36_general_why) & ///
    rand36_general_answered == 0
capture drop s_gone
generate double s_gone = rand36_general_missing + rand36_general_na
replace rand36_general_why = "too_many_missing" if missing(rand36_general_why) & s_gone > 4 & ///
    !missing(s_gone)
* General health, 0 to 100. Take the mean of the answers present, of 5.
replace rand36_general = rand36_general_raw / rand36_general_answered if rand36_general_answered ///
    > 0 & !missing(rand36_general_answered)
replace rand36_general = . if !missing(rand36_general_why)
capture drop rand36_general_prorated
generate double rand36_general_prorated = 0
replace rand36_general_prorated = 1 if !missing(rand36_general) & rand36_general_answered < 5
label variable rand36_general `"General health, 0 to 100"'

* -- Change of health over a year, 0 to 100 (rand36_change)
* Key: RAND's scoring guide (table 1) as reprinted and in an open-source implementation (CamCOPS);
* one item, in no scale, 50 being about the same (verified).
* Missing items: one answer, recoded (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_rand36_2
recode rand36_2 (1=100) (2=75) (3=50) (4=25) (5=0) (else=.), generate(k_rand36_2)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop rand36_change_answered
egen rand36_change_answered = rownonmiss(k_rand36_2)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist rand36_2 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop rand36_change_missing
generate double rand36_change_missing = s_missing1
capture drop rand36_change_na
generate double rand36_change_na = 0
capture drop rand36_change_raw
egen double rand36_change_raw = rowtotal(k_rand36_2), missing
* Why there is no score, if there is none. The first reason counts.
capture drop rand36_change_why
generate str16 rand36_change_why = ""
capture drop s_declared
generate double s_declared = rand36_change_answered + rand36_change_missing + rand36_change_na
replace rand36_change_why = "under_query" if missing(rand36_change_why) & s_declared < 1
replace rand36_change_why = "nothing_answered" if missing(rand36_change_why) & ///
    rand36_change_answered == 0
capture drop s_gone
generate double s_gone = rand36_change_missing + rand36_change_na
replace rand36_change_why = "too_many_missing" if missing(rand36_change_why) & s_gone > 0 & ///
    !missing(s_gone)
* Change of health over a year, 0 to 100. Take the answer to rand36_2 as it is.
capture drop rand36_change
generate double rand36_change = k_rand36_2
replace rand36_change = . if !missing(rand36_change_why)
capture drop rand36_change_prorated
generate double rand36_change_prorated = 0
replace rand36_change_prorated = 1 if !missing(rand36_change) & rand36_change_answered < 1
label variable rand36_change `"Change of health over a year, 0 to 100"'

keep participant rand36_physical rand36_physical_answered rand36_physical_missing ///
    rand36_physical_na rand36_physical_prorated rand36_physical_raw rand36_physical_why ///
    rand36_role_body rand36_role_body_answered rand36_role_body_missing rand36_role_body_na ///
    rand36_role_body_prorated rand36_role_body_raw rand36_role_body_why rand36_role_mind ///
    rand36_role_mind_answered rand36_role_mind_missing rand36_role_mind_na ///
    rand36_role_mind_prorated rand36_role_mind_raw rand36_role_mind_why rand36_energy ///
    rand36_energy_answered rand36_energy_missing rand36_energy_na rand36_energy_prorated ///
    rand36_energy_raw rand36_energy_why rand36_wellbeing rand36_wellbeing_answered ///
    rand36_wellbeing_missing rand36_wellbeing_na rand36_wellbeing_prorated rand36_wellbeing_raw ///
    rand36_wellbeing_why rand36_social rand36_social_answered rand36_social_missing ///
    rand36_social_na rand36_social_prorated rand36_social_raw rand36_social_why rand36_pain ///
    rand36_pain_answered rand36_pain_missing rand36_pain_na rand36_pain_prorated rand36_pain_raw ///
    rand36_pain_why rand36_general rand36_general_answered rand36_general_missing ///
    rand36_general_na rand36_general_prorated rand36_general_raw rand36_general_why ///
    rand36_change rand36_change_answered rand36_change_missing rand36_change_na ///
    rand36_change_prorated rand36_change_raw rand36_change_why
save "scores.dta", replace
