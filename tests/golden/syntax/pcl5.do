* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 ///
    pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20

* ==== PTSD Checklist for DSM-5, past month (PCL-5) (pcl5, definition 1.0)
* Weathers et al (2013), National Center for PTSD; Blevins et al (2015). J Trauma Stress 28:489-498;
* Bovin et al (2016). Psychol Assess 28:1379-1391. Items and codes: wording, order and codes 0 to 4
* as read in several public reproductions of the form, which agree; clusters as in an open-source
* implementation (CamCOPS) (verified)
label define pcl5_1_ 0 `"not at all"' 1 `"a little bit"' 2 `"moderately"' 3 `"quite a bit"' 4 `"extremely"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 ///
    pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 pcl5_1_
label variable pcl5_1 `"unwanted memories"'
label variable pcl5_2 `"disturbing dreams"'
label variable pcl5_3 `"as if happening again"'
label variable pcl5_4 `"upset by reminders"'
label variable pcl5_5 `"body reacts to reminders"'
label variable pcl5_6 `"avoids memories or feelings"'
label variable pcl5_7 `"avoids reminders outside"'
label variable pcl5_8 `"cannot remember important parts"'
label variable pcl5_9 `"strong negative beliefs"'
label variable pcl5_10 `"blames self or others"'
label variable pcl5_11 `"strong negative feelings"'
label variable pcl5_12 `"loss of interest"'
label variable pcl5_13 `"distant from others"'
label variable pcl5_14 `"cannot feel positive"'
label variable pcl5_15 `"irritable or aggressive"'
label variable pcl5_16 `"takes risks that could harm"'
label variable pcl5_17 `"watchful"'
label variable pcl5_18 `"jumpy"'
label variable pcl5_19 `"concentrating"'
label variable pcl5_20 `"falling or staying asleep"'

* -- Post-traumatic stress, total (pcl5_total)
* Key: the National Center for PTSD's scoring as quoted by several scorers; sum of twenty, 0 to 80,
* none reversed (verified).
* Missing items: no published rule was found; all twenty are required here, and a study may state
* its own (unverified).
* Bands: a cut-point between 31 and 33 as suggested by the National Center for PTSD and quoted by
* several scorers; the middle band is what lies between the two (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_1
capture drop k_pcl5_2
capture drop k_pcl5_3
capture drop k_pcl5_4
capture drop k_pcl5_5
capture drop k_pcl5_6
capture drop k_pcl5_7
capture drop k_pcl5_8
capture drop k_pcl5_9
capture drop k_pcl5_10
capture drop k_pcl5_11
capture drop k_pcl5_12
capture drop k_pcl5_13
capture drop k_pcl5_14
capture drop k_pcl5_15
capture drop k_pcl5_16
capture drop k_pcl5_17
capture drop k_pcl5_18
capture drop k_pcl5_19
capture drop k_pcl5_20
recode pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 ///
    pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) ///
    (4=4) (else=.), generate(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 k_pcl5_7 ///
    k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 k_pcl5_16 ///
    k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_total_answered
egen pcl5_total_answered = rownonmiss(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 ///
    k_pcl5_7 k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 ///
    k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 ///
    pcl5_11 pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_total_missing
generate double pcl5_total_missing = s_missing1
capture drop pcl5_total_na
generate double pcl5_total_na = 0
capture drop pcl5_total_raw
egen double pcl5_total_raw = rowtotal(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 ///
    k_pcl5_7 k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 ///
    k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_total_why
generate str16 pcl5_total_why = ""
capture drop s_declared
generate double s_declared = pcl5_total_answered + pcl5_total_missing + pcl5_total_na
replace pcl5_total_why = "under_query" if missing(pcl5_total_why) & s_declared < 20
replace pcl5_total_why = "nothing_answered" if missing(pcl5_total_why) & pcl5_total_answered == ///
    0
capture drop s_gone
generate double s_gone = pcl5_total_missing + pcl5_total_na
replace pcl5_total_why = "too_many_missing" if missing(pcl5_total_why) & s_gone > 0 & ///
    !missing(s_gone)
* Post-traumatic stress, total. Add up the 20 answers.
capture drop pcl5_total
generate double pcl5_total = pcl5_total_raw
replace pcl5_total = . if !missing(pcl5_total_why)
capture drop pcl5_total_prorated
generate double pcl5_total_prorated = 0
replace pcl5_total_prorated = 1 if !missing(pcl5_total) & pcl5_total_answered < 20
* Bands: 1 Below 31, 2 31 or 32 (within the cut-points), 3 33 or more.
capture drop pcl5_total_band
generate double pcl5_total_band = .
replace pcl5_total_band = 1 if pcl5_total >= 0 & !missing(pcl5_total)
replace pcl5_total_band = 2 if pcl5_total >= 31 & !missing(pcl5_total)
replace pcl5_total_band = 3 if pcl5_total >= 33 & !missing(pcl5_total)
label variable pcl5_total `"Post-traumatic stress, total"'
label define pcl5_total_ 1 `"Below 31"' 2 `"31 or 32 (within the cut-points)"' 3 `"33 or more"', replace
label values pcl5_total_band pcl5_total_

* -- Intrusion (cluster B) (pcl5_intrusion)
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster B is items 1 to
* 5, 0 to 20 (verified).
* Missing items: no published rule was found; all five are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_1
capture drop k_pcl5_2
capture drop k_pcl5_3
capture drop k_pcl5_4
capture drop k_pcl5_5
recode pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_intrusion_answered
egen pcl5_intrusion_answered = rownonmiss(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_intrusion_missing
generate double pcl5_intrusion_missing = s_missing1
capture drop pcl5_intrusion_na
generate double pcl5_intrusion_na = 0
capture drop pcl5_intrusion_raw
egen double pcl5_intrusion_raw = rowtotal(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_intrusion_why
generate str16 pcl5_intrusion_why = ""
capture drop s_declared
generate double s_declared = pcl5_intrusion_answered + pcl5_intrusion_missing + ///
    pcl5_intrusion_na
replace pcl5_intrusion_why = "under_query" if missing(pcl5_intrusion_why) & s_declared < 5
replace pcl5_intrusion_why = "nothing_answered" if missing(pcl5_intrusion_why) & ///
    pcl5_intrusion_answered == 0
capture drop s_gone
generate double s_gone = pcl5_intrusion_missing + pcl5_intrusion_na
replace pcl5_intrusion_why = "too_many_missing" if missing(pcl5_intrusion_why) & s_gone > 0 & ///
    !missing(s_gone)
* Intrusion (cluster B). Add up the 5 answers.
capture drop pcl5_intrusion
generate double pcl5_intrusion = pcl5_intrusion_raw
replace pcl5_intrusion = . if !missing(pcl5_intrusion_why)
capture drop pcl5_intrusion_prorated
generate double pcl5_intrusion_prorated = 0
replace pcl5_intrusion_prorated = 1 if !missing(pcl5_intrusion) & pcl5_intrusion_answered < 5
label variable pcl5_intrusion `"Intrusion (cluster B)"'

* -- Avoidance (cluster C) (pcl5_avoidance)
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster C is items 6 and
* 7, 0 to 8 (verified).
* Missing items: no published rule was found; both are required here, and a study may state its own
* (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_6
capture drop k_pcl5_7
recode pcl5_6 pcl5_7 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), generate(k_pcl5_6 k_pcl5_7)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_avoidance_answered
egen pcl5_avoidance_answered = rownonmiss(k_pcl5_6 k_pcl5_7)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_6 pcl5_7 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_avoidance_missing
generate double pcl5_avoidance_missing = s_missing1
capture drop pcl5_avoidance_na
generate double pcl5_avoidance_na = 0
capture drop pcl5_avoidance_raw
egen double pcl5_avoidance_raw = rowtotal(k_pcl5_6 k_pcl5_7), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_avoidance_why
generate str16 pcl5_avoidance_why = ""
capture drop s_declared
generate double s_declared = pcl5_avoidance_answered + pcl5_avoidance_missing + ///
    pcl5_avoidance_na
replace pcl5_avoidance_why = "under_query" if missing(pcl5_avoidance_why) & s_declared < 2
replace pcl5_avoidance_why = "nothing_answered" if missing(pcl5_avoidance_why) & ///
    pcl5_avoidance_answered == 0
capture drop s_gone
generate double s_gone = pcl5_avoidance_missing + pcl5_avoidance_na
replace pcl5_avoidance_why = "too_many_missing" if missing(pcl5_avoidance_why) & s_gone > 0 & ///
    !missing(s_gone)
* Avoidance (cluster C). Add up the 2 answers.
capture drop pcl5_avoidance
generate double pcl5_avoidance = pcl5_avoidance_raw
replace pcl5_avoidance = . if !missing(pcl5_avoidance_why)
capture drop pcl5_avoidance_prorated
generate double pcl5_avoidance_prorated = 0
replace pcl5_avoidance_prorated = 1 if !missing(pcl5_avoidance) & pcl5_avoidance_answered < 2
label variable pcl5_avoidance `"Avoidance (cluster C)"'

* -- Negative changes of thought and mood (cluster D) (pcl5_mood)
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster D is items 8 to
* 14, 0 to 28 (verified).
* Missing items: no published rule was found; all seven are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_8
capture drop k_pcl5_9
capture drop k_pcl5_10
capture drop k_pcl5_11
capture drop k_pcl5_12
capture drop k_pcl5_13
capture drop k_pcl5_14
recode pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 pcl5_13 pcl5_14 (0=0) (1=1) (2=2) (3=3) (4=4) ///
    (else=.), generate(k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_mood_answered
egen pcl5_mood_answered = rownonmiss(k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 ///
    k_pcl5_14)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 pcl5_13 pcl5_14 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_mood_missing
generate double pcl5_mood_missing = s_missing1
capture drop pcl5_mood_na
generate double pcl5_mood_na = 0
capture drop pcl5_mood_raw
egen double pcl5_mood_raw = rowtotal(k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 ///
    k_pcl5_14), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_mood_why
generate str16 pcl5_mood_why = ""
capture drop s_declared
generate double s_declared = pcl5_mood_answered + pcl5_mood_missing + pcl5_mood_na
replace pcl5_mood_why = "under_query" if missing(pcl5_mood_why) & s_declared < 7
replace pcl5_mood_why = "nothing_answered" if missing(pcl5_mood_why) & pcl5_mood_answered == 0
capture drop s_gone
generate double s_gone = pcl5_mood_missing + pcl5_mood_na
replace pcl5_mood_why = "too_many_missing" if missing(pcl5_mood_why) & s_gone > 0 & ///
    !missing(s_gone)
* Negative changes of thought and mood (cluster D). Add up the 7 answers.
capture drop pcl5_mood
generate double pcl5_mood = pcl5_mood_raw
replace pcl5_mood = . if !missing(pcl5_mood_why)
capture drop pcl5_mood_prorated
generate double pcl5_mood_prorated = 0
replace pcl5_mood_prorated = 1 if !missing(pcl5_mood) & pcl5_mood_answered < 7
label variable pcl5_mood `"Negative changes of thought and mood (cluster D)"'

* -- Arousal and reactivity (cluster E) (pcl5_arousal)
* Key: the National Center for PTSD's scoring as quoted by several scorers; cluster E is items 15 to
* 20, 0 to 24 (verified).
* Missing items: no published rule was found; all six are required here, and a study may state its
* own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_15
capture drop k_pcl5_16
capture drop k_pcl5_17
capture drop k_pcl5_18
capture drop k_pcl5_19
capture drop k_pcl5_20
recode pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) (4=4) (else=.), ///
    generate(k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_arousal_answered
egen pcl5_arousal_answered = rownonmiss(k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 ///
    k_pcl5_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_arousal_missing
generate double pcl5_arousal_missing = s_missing1
capture drop pcl5_arousal_na
generate double pcl5_arousal_na = 0
capture drop pcl5_arousal_raw
egen double pcl5_arousal_raw = rowtotal(k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 ///
    k_pcl5_20), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_arousal_why
generate str16 pcl5_arousal_why = ""
capture drop s_declared
generate double s_declared = pcl5_arousal_answered + pcl5_arousal_missing + pcl5_arousal_na
replace pcl5_arousal_why = "under_query" if missing(pcl5_arousal_why) & s_declared < 6
replace pcl5_arousal_why = "nothing_answered" if missing(pcl5_arousal_why) & ///
    pcl5_arousal_answered == 0
capture drop s_gone
generate double s_gone = pcl5_arousal_missing + pcl5_arousal_na
replace pcl5_arousal_why = "too_many_missing" if missing(pcl5_arousal_why) & s_gone > 0 & ///
    !missing(s_gone)
* Arousal and reactivity (cluster E). Add up the 6 answers.
capture drop pcl5_arousal
generate double pcl5_arousal = pcl5_arousal_raw
replace pcl5_arousal = . if !missing(pcl5_arousal_why)
capture drop pcl5_arousal_prorated
generate double pcl5_arousal_prorated = 0
replace pcl5_arousal_prorated = 1 if !missing(pcl5_arousal) & pcl5_arousal_answered < 6
label variable pcl5_arousal `"Arousal and reactivity (cluster E)"'

* -- Provisional criteria met (1) or not (0) (pcl5_provisional)
* Key: the National Center for PTSD's scoring as quoted by several scorers; an item counts from 2,
* and 1 B, 1 C, 2 D and 2 E are needed (verified).
* Missing items: no published rule was found; all twenty are required here, even where those
* answered would settle it, and a study may state its own (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_pcl5_1
capture drop k_pcl5_2
capture drop k_pcl5_3
capture drop k_pcl5_4
capture drop k_pcl5_5
capture drop k_pcl5_6
capture drop k_pcl5_7
capture drop k_pcl5_8
capture drop k_pcl5_9
capture drop k_pcl5_10
capture drop k_pcl5_11
capture drop k_pcl5_12
capture drop k_pcl5_13
capture drop k_pcl5_14
capture drop k_pcl5_15
capture drop k_pcl5_16
capture drop k_pcl5_17
capture drop k_pcl5_18
capture drop k_pcl5_19
capture drop k_pcl5_20
recode pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 pcl5_11 pcl5_12 ///
    pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 (0=0) (1=1) (2=2) (3=3) ///
    (4=4) (else=.), generate(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 k_pcl5_6 k_pcl5_7 ///
    k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 k_pcl5_15 k_pcl5_16 ///
    k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop pcl5_provisional_answered
egen pcl5_provisional_answered = rownonmiss(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 ///
    k_pcl5_6 k_pcl5_7 k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 ///
    k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist pcl5_1 pcl5_2 pcl5_3 pcl5_4 pcl5_5 pcl5_6 pcl5_7 pcl5_8 pcl5_9 pcl5_10 ///
    pcl5_11 pcl5_12 pcl5_13 pcl5_14 pcl5_15 pcl5_16 pcl5_17 pcl5_18 pcl5_19 pcl5_20 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop pcl5_provisional_missing
generate double pcl5_provisional_missing = s_missing1
capture drop pcl5_provisional_na
generate double pcl5_provisional_na = 0
capture drop pcl5_provisional_raw
egen double pcl5_provisional_raw = rowtotal(k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 ///
    k_pcl5_6 k_pcl5_7 k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 ///
    k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20), missing
* Why there is no score, if there is none. The first reason counts.
capture drop pcl5_provisional_why
generate str16 pcl5_provisional_why = ""
capture drop s_declared
generate double s_declared = pcl5_provisional_answered + pcl5_provisional_missing + ///
    pcl5_provisional_na
replace pcl5_provisional_why = "under_query" if missing(pcl5_provisional_why) & s_declared < 20
replace pcl5_provisional_why = "nothing_answered" if missing(pcl5_provisional_why) & ///
    pcl5_provisional_answered == 0
capture drop s_gone
generate double s_gone = pcl5_provisional_missing + pcl5_provisional_na
replace pcl5_provisional_why = "too_many_missing" if missing(pcl5_provisional_why) & s_gone > 0 ///
    & !missing(s_gone)
* Provisional criteria met (1) or not (0). 1 if all of this holds, and 0 if not: at least 1 of
* pcl5_1, pcl5_2, pcl5_3, pcl5_4, pcl5_5 at 2 or more; at least 1 of pcl5_6, pcl5_7 at 2 or more; at
* least 2 of pcl5_8, pcl5_9, pcl5_10, pcl5_11, pcl5_12, pcl5_13, pcl5_14 at 2 or more; at least 2 of
* pcl5_15, pcl5_16, pcl5_17, pcl5_18, pcl5_19, pcl5_20 at 2 or more.
capture drop pcl5_provisional
generate double pcl5_provisional = 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_pcl5_1 k_pcl5_2 k_pcl5_3 k_pcl5_4 k_pcl5_5 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace pcl5_provisional = 0 if s_at < 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_pcl5_6 k_pcl5_7 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace pcl5_provisional = 0 if s_at < 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_pcl5_8 k_pcl5_9 k_pcl5_10 k_pcl5_11 k_pcl5_12 k_pcl5_13 k_pcl5_14 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace pcl5_provisional = 0 if s_at < 2
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_pcl5_15 k_pcl5_16 k_pcl5_17 k_pcl5_18 k_pcl5_19 k_pcl5_20 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace pcl5_provisional = 0 if s_at < 2
replace pcl5_provisional = . if !missing(pcl5_provisional_why)
capture drop pcl5_provisional_prorated
generate double pcl5_provisional_prorated = 0
replace pcl5_provisional_prorated = 1 if !missing(pcl5_provisional) & pcl5_provisional_answered ///
    < 20
label variable pcl5_provisional `"Provisional criteria met (1) or not (0)"'

keep participant pcl5_total pcl5_total_answered pcl5_total_missing pcl5_total_na ///
    pcl5_total_prorated pcl5_total_raw pcl5_total_band pcl5_total_why pcl5_intrusion ///
    pcl5_intrusion_answered pcl5_intrusion_missing pcl5_intrusion_na pcl5_intrusion_prorated ///
    pcl5_intrusion_raw pcl5_intrusion_why pcl5_avoidance pcl5_avoidance_answered ///
    pcl5_avoidance_missing pcl5_avoidance_na pcl5_avoidance_prorated pcl5_avoidance_raw ///
    pcl5_avoidance_why pcl5_mood pcl5_mood_answered pcl5_mood_missing pcl5_mood_na ///
    pcl5_mood_prorated pcl5_mood_raw pcl5_mood_why pcl5_arousal pcl5_arousal_answered ///
    pcl5_arousal_missing pcl5_arousal_na pcl5_arousal_prorated pcl5_arousal_raw pcl5_arousal_why ///
    pcl5_provisional pcl5_provisional_answered pcl5_provisional_missing pcl5_provisional_na ///
    pcl5_provisional_prorated pcl5_provisional_raw pcl5_provisional_why
save "scores.dta", replace
