* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant pm_attended pm_three pm_ten

* ==== Meetings with a peer support worker, from records (peer_meetings, definition 1.0)
* Johnson S, et al (2018). Lancet 392:409-418, of up to ten meetings of about an hour. Items and
* codes: up to ten meetings, and that at least 3 and all 10 were reported, as read in the public
* summary of the results (verified)
label define peer_meetings_1_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' -3 `"The record of meetings is not complete"', replace
label values pm_attended peer_meetings_1_
label define peer_meetings_2_ 0 `"No"' 1 `"Yes"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"' -3 `"The record of meetings is not complete"', replace
label values pm_three pm_ten peer_meetings_2_
label variable pm_attended `"meetings attended"'
label variable pm_three `"attended at least 3"'
label variable pm_ten `"attended all 10"'

* -- Meetings attended (pm_number)
* Key: up to ten meetings, as read in the public summary of the results (verified).
* Missing items: our own rule; not known where the record is not complete (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pm_attended
generate double k_pm_attended = pm_attended if inrange(pm_attended, 0, 10) & abs(pm_attended - ///
    round(pm_attended)) < 1e-6
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pm_number_answered
egen pm_number_answered = rownonmiss(k_pm_attended)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pm_attended {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop pm_number_missing
generate double pm_number_missing = s_missing1
capture drop pm_number_na
generate double pm_number_na = 0
capture drop pm_number_raw
egen double pm_number_raw = rowtotal(k_pm_attended), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pm_number_why
generate str16 pm_number_why = ""
capture drop s_declared
generate double s_declared = pm_number_answered + pm_number_missing + pm_number_na
replace pm_number_why = "under_query" if missing(pm_number_why) & s_declared < 1
replace pm_number_why = "nothing_answered" if missing(pm_number_why) & pm_number_answered == 0
capture drop s_gone
generate double s_gone = pm_number_missing + pm_number_na
replace pm_number_why = "too_many_missing" if missing(pm_number_why) & s_gone > 0 & ///
    !missing(s_gone)
* Meetings attended. Take the answer to pm_attended as it is.
capture drop pm_number
generate double pm_number = k_pm_attended
replace pm_number = . if !missing(pm_number_why)
capture drop pm_number_prorated
generate double pm_number_prorated = 0
replace pm_number_prorated = 1 if !missing(pm_number) & pm_number_answered < 1
label variable pm_number `"Meetings attended"'

* -- Attended at least 3 meetings (pm_at_least3)
* Key: at least 3 meetings was reported as attendance in the public summary of the results
* (verified).
* Missing items: our own rule; not known where the record is not complete and holds fewer
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pm_three
recode pm_three (0=0) (1=1) (else=.), generate(k_pm_three)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pm_at_least3_answered
egen pm_at_least3_answered = rownonmiss(k_pm_three)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pm_three {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop pm_at_least3_missing
generate double pm_at_least3_missing = s_missing1
capture drop pm_at_least3_na
generate double pm_at_least3_na = 0
capture drop pm_at_least3_raw
egen double pm_at_least3_raw = rowtotal(k_pm_three), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pm_at_least3_why
generate str16 pm_at_least3_why = ""
capture drop s_declared
generate double s_declared = pm_at_least3_answered + pm_at_least3_missing + pm_at_least3_na
replace pm_at_least3_why = "under_query" if missing(pm_at_least3_why) & s_declared < 1
replace pm_at_least3_why = "nothing_answered" if missing(pm_at_least3_why) & ///
    pm_at_least3_answered == 0
capture drop s_gone
generate double s_gone = pm_at_least3_missing + pm_at_least3_na
replace pm_at_least3_why = "too_many_missing" if missing(pm_at_least3_why) & s_gone > 0 & ///
    !missing(s_gone)
* Attended at least 3 meetings. Take the answer to pm_three as it is.
capture drop pm_at_least3
generate double pm_at_least3 = k_pm_three
replace pm_at_least3 = . if !missing(pm_at_least3_why)
capture drop pm_at_least3_prorated
generate double pm_at_least3_prorated = 0
replace pm_at_least3_prorated = 1 if !missing(pm_at_least3) & pm_at_least3_answered < 1
label variable pm_at_least3 `"Attended at least 3 meetings"'

* -- Attended all 10 meetings (pm_all10)
* Key: all 10 meetings was reported as attendance in the public summary of the results, of those
* with a known number (verified).
* Missing items: our own rule; not known where the record is not complete (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pm_ten
recode pm_ten (0=0) (1=1) (else=.), generate(k_pm_ten)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pm_all10_answered
egen pm_all10_answered = rownonmiss(k_pm_ten)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pm_ten {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, -3, .)
}
capture drop pm_all10_missing
generate double pm_all10_missing = s_missing1
capture drop pm_all10_na
generate double pm_all10_na = 0
capture drop pm_all10_raw
egen double pm_all10_raw = rowtotal(k_pm_ten), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pm_all10_why
generate str16 pm_all10_why = ""
capture drop s_declared
generate double s_declared = pm_all10_answered + pm_all10_missing + pm_all10_na
replace pm_all10_why = "under_query" if missing(pm_all10_why) & s_declared < 1
replace pm_all10_why = "nothing_answered" if missing(pm_all10_why) & pm_all10_answered == 0
capture drop s_gone
generate double s_gone = pm_all10_missing + pm_all10_na
replace pm_all10_why = "too_many_missing" if missing(pm_all10_why) & s_gone > 0 & ///
    !missing(s_gone)
* Attended all 10 meetings. Take the answer to pm_ten as it is.
capture drop pm_all10
generate double pm_all10 = k_pm_ten
replace pm_all10 = . if !missing(pm_all10_why)
capture drop pm_all10_prorated
generate double pm_all10_prorated = 0
replace pm_all10_prorated = 1 if !missing(pm_all10) & pm_all10_answered < 1
label variable pm_all10 `"Attended all 10 meetings"'

keep participant pm_number pm_number_answered pm_number_missing pm_number_na pm_number_prorated ///
    pm_number_raw pm_number_why pm_at_least3 pm_at_least3_answered pm_at_least3_missing ///
    pm_at_least3_na pm_at_least3_prorated pm_at_least3_raw pm_at_least3_why pm_all10 ///
    pm_all10_answered pm_all10_missing pm_all10_na pm_all10_prorated pm_all10_raw pm_all10_why
save "scores.dta", replace
