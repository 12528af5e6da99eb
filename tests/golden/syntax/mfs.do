* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.dta, one row a form, and
* makes every score anew from the answers as keyed.
version 14
use "data.dta", clear
keep participant mfs_1 mfs_2 mfs_3 mfs_4 mfs_5 mfs_6 mfs_minutes

* ==== Morning Feelings Scale (mfs, definition 1.0)
* invented. Items and codes: an invented questionnaire (verified)
label define mfs_1_ 0 `"Not at all"' 1 `"A little"' 2 `"Rather"' 3 `"Very"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values mfs_1 mfs_2 mfs_3 mfs_4 mfs_1_
label define mfs_2_ 1 `"Never"' 2 `"At times"' 3 `"Always"' .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values mfs_5 mfs_6 mfs_2_
label define mfs_3_ .a `"Refused"' .b `"Does not know"' .c `"Not applicable"' .d `"Not asked"' .e `"Unreadable"' .f `"Data query open"', replace
label values mfs_minutes mfs_3_
label variable mfs_1 `"fresh"'
label variable mfs_2 `"sore"'
label variable mfs_3 `"hungry"'
label variable mfs_4 `"in haste"'
label variable mfs_5 `"coffee"'
label variable mfs_6 `"tea"'
label variable mfs_minutes `"minutes in bed awake"'

* -- Sum, of absent answers the rounded mean (mfs_sum)
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_1.
capture drop k_mfs_1
recode mfs_1 (0=3) (1=2) (2=1) (3=0) (else=.), generate(k_mfs_1)
capture drop k_mfs_2
capture drop k_mfs_3
capture drop k_mfs_4
recode mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_2 k_mfs_3 k_mfs_4)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_sum_answered
egen mfs_sum_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 mfs_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist mfs_3 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na2
generate s_na2 = 0
foreach v of varlist mfs_3 {
    replace s_na2 = s_na2 + 1 if inlist(`v', .c)
}
capture drop mfs_sum_missing
generate double mfs_sum_missing = s_missing1 + s_missing2
capture drop mfs_sum_na
generate double mfs_sum_na = s_na2
capture drop mfs_sum_raw
egen double mfs_sum_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_sum_why
generate str16 mfs_sum_why = ""
capture drop s_declared
generate double s_declared = mfs_sum_answered + mfs_sum_missing + mfs_sum_na
replace mfs_sum_why = "under_query" if missing(mfs_sum_why) & s_declared < 4
replace mfs_sum_why = "nothing_answered" if missing(mfs_sum_why) & mfs_sum_answered == 0
capture drop s_gone
generate double s_gone = mfs_sum_missing + mfs_sum_na
replace mfs_sum_why = "too_many_missing" if missing(mfs_sum_why) & s_gone > 2 & !missing(s_gone)
* Sum, of absent answers the rounded mean. Add up the 4 answers.
capture drop s_mean
generate double s_mean = .
replace s_mean = mfs_sum_raw / mfs_sum_answered if mfs_sum_answered > 0 & ///
    !missing(mfs_sum_answered)
replace s_mean = floor(s_mean + 0.5)
replace k_mfs_1 = s_mean if missing(k_mfs_1)
replace k_mfs_2 = s_mean if missing(k_mfs_2)
replace k_mfs_3 = s_mean if missing(k_mfs_3)
replace k_mfs_4 = s_mean if missing(k_mfs_4)
capture drop s_filled
egen double s_filled = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
capture drop mfs_sum
generate double mfs_sum = s_filled
replace mfs_sum = floor(mfs_sum + 0.5) if mfs_sum_answered < 4
replace mfs_sum = . if !missing(mfs_sum_why)
capture drop mfs_sum_prorated
generate double mfs_sum_prorated = 0
replace mfs_sum_prorated = 1 if !missing(mfs_sum) & mfs_sum_answered < 4
* Bands: 1 Low, 2 High.
capture drop mfs_sum_band
generate double mfs_sum_band = .
replace mfs_sum_band = 1 if mfs_sum >= 0 & !missing(mfs_sum)
replace mfs_sum_band = 2 if mfs_sum >= 6 & !missing(mfs_sum)
label variable mfs_sum `"Sum, of absent answers the rounded mean"'
label define mfs_sum_ 1 `"Low"' 2 `"High"', replace
label values mfs_sum_band mfs_sum_

* -- Sum, of an absent answer the mean rounded to the even one (mfs_even)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_1
capture drop k_mfs_2
capture drop k_mfs_3
capture drop k_mfs_4
recode mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_1 k_mfs_2 ///
    k_mfs_3 k_mfs_4)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_even_answered
egen mfs_even_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 mfs_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_mfs_3
generate n_mfs_3 = 0
foreach v of varlist mfs_3 {
    replace n_mfs_3 = n_mfs_3 + 1 if inlist(`v', .c)
}
capture drop m_mfs_3
generate m_mfs_3 = 0
foreach v of varlist mfs_3 {
    replace m_mfs_3 = m_mfs_3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop mfs_even_missing
generate double mfs_even_missing = s_missing1 + m_mfs_3
capture drop mfs_even_na
generate double mfs_even_na = n_mfs_3
capture drop mfs_even_raw
egen double mfs_even_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_even_why
generate str16 mfs_even_why = ""
capture drop s_declared
generate double s_declared = mfs_even_answered + mfs_even_missing + mfs_even_na
replace mfs_even_why = "under_query" if missing(mfs_even_why) & s_declared < 4
replace mfs_even_why = "nothing_answered" if missing(mfs_even_why) & mfs_even_answered == 0
replace mfs_even_why = "too_many_missing" if missing(mfs_even_why) & mfs_even_missing > 2 & ///
    !missing(mfs_even_missing)
* Sum, of an absent answer the mean rounded to the even one. Add up the 4 answers.
replace k_mfs_3 = 0 if n_mfs_3 == 1
capture drop s_used
egen s_used = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4)
capture drop s_total
egen double s_total = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
capture drop s_mean
generate double s_mean = .
replace s_mean = s_total / s_used if s_used > 0 & !missing(s_used)
replace s_mean = cond(mod(s_mean, 1) == 0.5, 2 * floor(s_mean / 2 + 0.5), floor(s_mean + 0.5))
replace k_mfs_1 = s_mean if missing(k_mfs_1)
replace k_mfs_2 = s_mean if missing(k_mfs_2)
replace k_mfs_3 = s_mean if missing(k_mfs_3)
replace k_mfs_4 = s_mean if missing(k_mfs_4)
capture drop s_filled
egen double s_filled = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
capture drop mfs_even
generate double mfs_even = s_filled
replace mfs_even = cond(mod(mfs_even, 1) == 0.5, 2 * floor(mfs_even / 2 + 0.5), floor(mfs_even + ///
    0.5)) if s_used < 4
replace mfs_even = . if !missing(mfs_even_why)
capture drop mfs_even_prorated
generate double mfs_even_prorated = 0
replace mfs_even_prorated = 1 if !missing(mfs_even) & s_used < 4
label variable mfs_even `"Sum, of an absent answer the mean rounded to the even one"'

* -- Sum with the mean, rounded to the even one (mfs_total)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_1
capture drop k_mfs_2
capture drop k_mfs_3
recode mfs_1 mfs_2 mfs_3 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_1 k_mfs_2 k_mfs_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_total_answered
egen mfs_total_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3)
capture drop n_mfs_1
generate n_mfs_1 = 0
capture drop m_mfs_1
generate m_mfs_1 = 0
foreach v of varlist mfs_1 {
    replace m_mfs_1 = m_mfs_1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist mfs_2 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing3
generate s_missing3 = 0
foreach v of varlist mfs_3 {
    replace s_missing3 = s_missing3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na3
generate s_na3 = 0
foreach v of varlist mfs_3 {
    replace s_na3 = s_na3 + 1 if inlist(`v', .c)
}
capture drop mfs_total_missing
generate double mfs_total_missing = m_mfs_1 + s_missing2 + s_missing3
capture drop mfs_total_na
generate double mfs_total_na = n_mfs_1 + s_na3
capture drop mfs_total_raw
egen double mfs_total_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_total_why
generate str16 mfs_total_why = ""
capture drop s_declared
generate double s_declared = mfs_total_answered + mfs_total_missing + mfs_total_na
replace mfs_total_why = "under_query" if missing(mfs_total_why) & s_declared < 3
replace mfs_total_why = "nothing_answered" if missing(mfs_total_why) & mfs_total_answered == 0
capture drop s_gone
generate double s_gone = mfs_total_missing + mfs_total_na
replace mfs_total_why = "too_many_missing" if missing(mfs_total_why) & s_gone > 1 & ///
    !missing(s_gone)
capture drop s_within
generate double s_within = m_mfs_1 + n_mfs_1
replace mfs_total_why = "too_many_missing" if missing(mfs_total_why) & s_within > 0 & ///
    !missing(s_within)
* Sum with the mean, rounded to the even one. Add up the 3 answers.
capture drop mfs_total
generate double mfs_total = mfs_total_raw
replace mfs_total = mfs_total_raw * 3 / mfs_total_answered if mfs_total_answered > 0 & ///
    !missing(mfs_total_answered) & mfs_total_answered < 3
replace mfs_total = cond(mod(mfs_total, 1) == 0.5, 2 * floor(mfs_total / 2 + 0.5), ///
    floor(mfs_total + 0.5)) if mfs_total_answered < 3
replace mfs_total = . if !missing(mfs_total_why)
capture drop mfs_total_prorated
generate double mfs_total_prorated = 0
replace mfs_total_prorated = 1 if !missing(mfs_total) & mfs_total_answered < 3
label variable mfs_total `"Sum with the mean, rounded to the even one"'

* -- Sum, of an absent answer the worst (mfs_worst)
* Key: invented (verified).
* Missing items: invented (verified).
* Which questions were not to be asked (c_: 1 where the gate is closed).
capture drop g_mfs_5
recode mfs_5 (1=1) (2=2) (3=3) (else=.), generate(g_mfs_5)
capture drop n_mfs_5
generate n_mfs_5 = 0
capture drop m_mfs_5
generate m_mfs_5 = 0
foreach v of varlist mfs_5 {
    replace m_mfs_5 = m_mfs_5 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop c_mfs_6
generate double c_mfs_6 = 0
replace c_mfs_6 = 1 if !missing(g_mfs_5) & g_mfs_5 < 2
replace c_mfs_6 = 1 if n_mfs_5 == 1
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_2.
capture drop k_mfs_1
recode mfs_1 (0=0) (1=10) (2=40) (3=100) (else=.), generate(k_mfs_1)
capture drop k_mfs_2
recode mfs_2 (0=3) (1=2) (2=1) (3=0) (else=.), generate(k_mfs_2)
capture drop k_mfs_5
capture drop k_mfs_6
recode mfs_5 mfs_6 (1=100) (2=50) (3=0) (else=.), generate(k_mfs_5 k_mfs_6)
* An answer to a question that was not to be asked speaks against its gate.
capture drop s_against
generate double s_against = 0
replace s_against = s_against + 1 if !missing(k_mfs_6) & k_mfs_6 < 100 & c_mfs_6 == 1
replace s_against = s_against + 1 if !missing(k_mfs_6) & k_mfs_6 > 100 & !missing(k_mfs_6) & ///
    c_mfs_6 == 1
replace k_mfs_6 = . if c_mfs_6 == 1
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_worst_answered
egen mfs_worst_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_5 k_mfs_6)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_mfs_5
generate n_mfs_5 = 0
capture drop m_mfs_5
generate m_mfs_5 = 0
foreach v of varlist mfs_5 {
    replace m_mfs_5 = m_mfs_5 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_mfs_6
generate n_mfs_6 = 0
foreach v of varlist mfs_6 {
    replace n_mfs_6 = n_mfs_6 + 1 if inlist(`v', .c)
}
capture drop m_mfs_6
generate m_mfs_6 = 0
foreach v of varlist mfs_6 {
    replace m_mfs_6 = m_mfs_6 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
replace n_mfs_6 = 1 if m_mfs_6 == 1 & c_mfs_6 == 1
replace m_mfs_6 = 0 if c_mfs_6 == 1
replace n_mfs_6 = 1 if mfs_6 == 1 & c_mfs_6 == 1
capture drop mfs_worst_missing
generate double mfs_worst_missing = s_missing1 + m_mfs_5 + m_mfs_6
capture drop mfs_worst_na
generate double mfs_worst_na = n_mfs_5 + n_mfs_6
capture drop mfs_worst_raw
egen double mfs_worst_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_5 k_mfs_6), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_worst_why
generate str16 mfs_worst_why = ""
capture drop s_declared
generate double s_declared = mfs_worst_answered + mfs_worst_missing + mfs_worst_na + s_against
replace mfs_worst_why = "under_query" if missing(mfs_worst_why) & s_declared < 4
replace mfs_worst_why = "contradicts_gate" if missing(mfs_worst_why) & s_against > 0 & ///
    !missing(s_against)
replace mfs_worst_why = "nothing_answered" if missing(mfs_worst_why) & mfs_worst_answered == 0
replace mfs_worst_why = "too_many_missing" if missing(mfs_worst_why) & mfs_worst_missing > 2 & ///
    !missing(mfs_worst_missing)
capture drop s_within
generate double s_within = m_mfs_5 + m_mfs_6
replace mfs_worst_why = "too_many_missing" if missing(mfs_worst_why) & s_within > 0 & ///
    !missing(s_within)
* Sum, of an absent answer the worst. Add up the 4 answers.
replace k_mfs_5 = 100 if n_mfs_5 == 1
replace k_mfs_6 = 100 if n_mfs_6 == 1
capture drop s_used
egen s_used = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_5 k_mfs_6)
capture drop s_total
egen double s_total = rowtotal(k_mfs_1 k_mfs_2 k_mfs_5 k_mfs_6), missing
replace k_mfs_1 = 0 if missing(k_mfs_1)
replace k_mfs_2 = 0 if missing(k_mfs_2)
replace k_mfs_5 = 0 if missing(k_mfs_5)
replace k_mfs_6 = 0 if missing(k_mfs_6)
capture drop s_filled
egen double s_filled = rowtotal(k_mfs_1 k_mfs_2 k_mfs_5 k_mfs_6), missing
capture drop mfs_worst
generate double mfs_worst = s_filled
replace mfs_worst = . if !missing(mfs_worst_why)
capture drop mfs_worst_prorated
generate double mfs_worst_prorated = 0
replace mfs_worst_prorated = 1 if !missing(mfs_worst) & s_used < 4
label variable mfs_worst `"Sum, of an absent answer the worst"'

* -- How many are above the middle, of an absent answer the best (mfs_best)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_1
capture drop k_mfs_2
capture drop k_mfs_3
capture drop k_mfs_4
recode mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_1 k_mfs_2 ///
    k_mfs_3 k_mfs_4)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_best_answered
egen mfs_best_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 mfs_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist mfs_3 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na2
generate s_na2 = 0
foreach v of varlist mfs_3 {
    replace s_na2 = s_na2 + 1 if inlist(`v', .c)
}
capture drop mfs_best_missing
generate double mfs_best_missing = s_missing1 + s_missing2
capture drop mfs_best_na
generate double mfs_best_na = s_na2
capture drop mfs_best_raw
egen double mfs_best_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_best_why
generate str16 mfs_best_why = ""
capture drop s_declared
generate double s_declared = mfs_best_answered + mfs_best_missing + mfs_best_na
replace mfs_best_why = "under_query" if missing(mfs_best_why) & s_declared < 4
replace mfs_best_why = "nothing_answered" if missing(mfs_best_why) & mfs_best_answered == 0
capture drop s_gone
generate double s_gone = mfs_best_missing + mfs_best_na
replace mfs_best_why = "too_many_missing" if missing(mfs_best_why) & s_gone > 1 & ///
    !missing(s_gone)
* How many are above the middle, of an absent answer the best. Count the answers at or above 2, of
* 4.
replace k_mfs_1 = 0 if missing(k_mfs_1)
replace k_mfs_2 = 0 if missing(k_mfs_2)
replace k_mfs_3 = 0 if missing(k_mfs_3)
replace k_mfs_4 = 0 if missing(k_mfs_4)
capture drop s_filled
egen double s_filled = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
capture drop mfs_best
generate mfs_best = 0
foreach v of varlist k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4 {
    replace mfs_best = mfs_best + 1 if `v' >= 2 & !missing(`v')
}
replace mfs_best = . if !missing(mfs_best_why)
capture drop mfs_best_prorated
generate double mfs_best_prorated = 0
replace mfs_best_prorated = 1 if !missing(mfs_best) & mfs_best_answered < 4
label variable mfs_best `"How many are above the middle, of an absent answer the best"'

* -- Any answer at the top (mfs_any)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_1
capture drop k_mfs_2
capture drop k_mfs_3
recode mfs_1 mfs_2 mfs_3 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_1 k_mfs_2 k_mfs_3)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_any_answered
egen mfs_any_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop n_mfs_3
generate n_mfs_3 = 0
foreach v of varlist mfs_3 {
    replace n_mfs_3 = n_mfs_3 + 1 if inlist(`v', .c)
}
capture drop m_mfs_3
generate m_mfs_3 = 0
foreach v of varlist mfs_3 {
    replace m_mfs_3 = m_mfs_3 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop mfs_any_missing
generate double mfs_any_missing = s_missing1 + m_mfs_3
capture drop mfs_any_na
generate double mfs_any_na = n_mfs_3
capture drop mfs_any_raw
egen double mfs_any_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_any_why
generate str16 mfs_any_why = ""
capture drop s_declared
generate double s_declared = mfs_any_answered + mfs_any_missing + mfs_any_na
replace mfs_any_why = "under_query" if missing(mfs_any_why) & s_declared < 3
replace mfs_any_why = "nothing_answered" if missing(mfs_any_why) & mfs_any_answered == 0
replace mfs_any_why = "too_many_missing" if missing(mfs_any_why) & mfs_any_missing > 0 & ///
    !missing(mfs_any_missing)
* Any answer at the top. 1 if any of the 3 answers is at or above 3, and 0 if none is.
replace k_mfs_3 = 0 if n_mfs_3 == 1
capture drop s_used
egen s_used = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3)
capture drop s_total
egen double s_total = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3), missing
capture drop s_at
generate s_at = 0
foreach v of varlist k_mfs_1 k_mfs_2 k_mfs_3 {
    replace s_at = s_at + 1 if `v' >= 3 & !missing(`v')
}
capture drop mfs_any
generate double mfs_any = 0
replace mfs_any = 1 if s_at > 0 & !missing(s_at)
replace mfs_any = . if !missing(mfs_any_why)
capture drop mfs_any_prorated
generate double mfs_any_prorated = 0
replace mfs_any_prorated = 1 if !missing(mfs_any) & s_used < 3
label variable mfs_any `"Any answer at the top"'

* -- The largest answer (mfs_most)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_2
recode mfs_2 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_2)
capture drop k_mfs_5
recode mfs_5 (1=1) (2=2) (3=3) (else=.), generate(k_mfs_5)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_most_answered
egen mfs_most_answered = rownonmiss(k_mfs_2 k_mfs_5)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_2 mfs_5 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop mfs_most_missing
generate double mfs_most_missing = s_missing1
capture drop mfs_most_na
generate double mfs_most_na = 0
capture drop mfs_most_raw
egen double mfs_most_raw = rowtotal(k_mfs_2 k_mfs_5), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_most_why
generate str16 mfs_most_why = ""
capture drop s_declared
generate double s_declared = mfs_most_answered + mfs_most_missing + mfs_most_na
replace mfs_most_why = "under_query" if missing(mfs_most_why) & s_declared < 2
replace mfs_most_why = "nothing_answered" if missing(mfs_most_why) & mfs_most_answered == 0
capture drop s_gone
generate double s_gone = mfs_most_missing + mfs_most_na
replace mfs_most_why = "too_many_missing" if missing(mfs_most_why) & s_gone > 0 & ///
    !missing(s_gone)
* The largest answer. Take the largest of the 2 answers.
capture drop mfs_most
egen double mfs_most = rowmax(k_mfs_2 k_mfs_5)
replace mfs_most = . if !missing(mfs_most_why)
capture drop mfs_most_prorated
generate double mfs_most_prorated = 0
replace mfs_most_prorated = 1 if !missing(mfs_most) & mfs_most_answered < 2
label variable mfs_most `"The largest answer"'

* -- Weighted sum (mfs_weighted)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_minutes
generate double k_mfs_minutes = mfs_minutes if inrange(mfs_minutes, 0, 60) & abs(mfs_minutes - ///
    round(mfs_minutes)) < 1e-6
capture drop k_mfs_2
capture drop k_mfs_4
recode mfs_2 mfs_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_2 k_mfs_4)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_weighted_answered
egen mfs_weighted_answered = rownonmiss(k_mfs_2 k_mfs_4 k_mfs_minutes)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_2 mfs_4 mfs_minutes {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop mfs_weighted_missing
generate double mfs_weighted_missing = s_missing1
capture drop mfs_weighted_na
generate double mfs_weighted_na = 0
capture drop mfs_weighted_raw
egen double mfs_weighted_raw = rowtotal(k_mfs_2 k_mfs_4 k_mfs_minutes), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_weighted_why
generate str16 mfs_weighted_why = ""
capture drop s_declared
generate double s_declared = mfs_weighted_answered + mfs_weighted_missing + mfs_weighted_na
replace mfs_weighted_why = "under_query" if missing(mfs_weighted_why) & s_declared < 3
replace mfs_weighted_why = "nothing_answered" if missing(mfs_weighted_why) & ///
    mfs_weighted_answered == 0
capture drop s_gone
generate double s_gone = mfs_weighted_missing + mfs_weighted_na
replace mfs_weighted_why = "too_many_missing" if missing(mfs_weighted_why) & s_gone > 0 & ///
    !missing(s_gone)
* Weighted sum. Add up 1.5 × mfs_2, -0.5 × mfs_4, 0.1 × mfs_minutes.
capture drop mfs_weighted
generate double mfs_weighted = 0 + 1.5 * k_mfs_2 - 0.5 * k_mfs_4 + 0.1 * k_mfs_minutes
replace mfs_weighted = . if !missing(mfs_weighted_why)
capture drop mfs_weighted_prorated
generate double mfs_weighted_prorated = 0
replace mfs_weighted_prorated = 1 if !missing(mfs_weighted) & mfs_weighted_answered < 3
label variable mfs_weighted `"Weighted sum"'

* -- Sum on a scale from 0 to 100 (mfs_percent)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_sum
generate double k_mfs_sum = mfs_sum
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_percent_answered
egen mfs_percent_answered = rownonmiss(k_mfs_sum)
capture drop n_mfs_sum
generate n_mfs_sum = 0
capture drop m_mfs_sum
generate m_mfs_sum = 0
foreach v of varlist mfs_sum {
    replace m_mfs_sum = m_mfs_sum + 1 if inlist(`v', .)
}
capture drop mfs_percent_missing
generate double mfs_percent_missing = m_mfs_sum
capture drop mfs_percent_na
generate double mfs_percent_na = n_mfs_sum
capture drop mfs_percent_raw
egen double mfs_percent_raw = rowtotal(k_mfs_sum), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_percent_why
generate str16 mfs_percent_why = ""
capture drop s_declared
generate double s_declared = mfs_percent_answered + mfs_percent_missing + mfs_percent_na
replace mfs_percent_why = "under_query" if missing(mfs_percent_why) & s_declared < 1
replace mfs_percent_why = "under_query" if missing(mfs_percent_why) & mfs_sum_why == ///
    "under_query"
replace mfs_percent_why = "contradicts_gate" if missing(mfs_percent_why) & mfs_sum_why == ///
    "contradicts_gate"
replace mfs_percent_why = "nothing_answered" if missing(mfs_percent_why) & mfs_percent_answered ///
    == 0 & mfs_sum_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_percent_missing + mfs_percent_na
replace mfs_percent_why = "too_many_missing" if missing(mfs_percent_why) & s_gone > 0 & ///
    !missing(s_gone)
* Sum on a scale from 0 to 100. Put mfs_sum on a scale where 0 is 0 and 12 is 100.
capture drop mfs_percent
generate double mfs_percent = (k_mfs_sum - 0) * 100 / 12 + 0
replace mfs_percent = . if !missing(mfs_percent_why)
capture drop mfs_percent_prorated
generate double mfs_percent_prorated = 0
replace mfs_percent_prorated = 1 if !missing(mfs_percent) & mfs_percent_answered < 1
replace mfs_percent_prorated = 1 if !missing(mfs_percent) & mfs_sum_prorated == 1
label variable mfs_percent `"Sum on a scale from 0 to 100"'

* -- Sum turned round (mfs_wellness)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_total
generate double k_mfs_total = mfs_total
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_wellness_answered
egen mfs_wellness_answered = rownonmiss(k_mfs_total)
capture drop n_mfs_total
generate n_mfs_total = 0
capture drop m_mfs_total
generate m_mfs_total = 0
foreach v of varlist mfs_total {
    replace m_mfs_total = m_mfs_total + 1 if inlist(`v', .)
}
capture drop mfs_wellness_missing
generate double mfs_wellness_missing = m_mfs_total
capture drop mfs_wellness_na
generate double mfs_wellness_na = n_mfs_total
capture drop mfs_wellness_raw
egen double mfs_wellness_raw = rowtotal(k_mfs_total), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_wellness_why
generate str16 mfs_wellness_why = ""
capture drop s_declared
generate double s_declared = mfs_wellness_answered + mfs_wellness_missing + mfs_wellness_na
replace mfs_wellness_why = "under_query" if missing(mfs_wellness_why) & s_declared < 1
replace mfs_wellness_why = "under_query" if missing(mfs_wellness_why) & mfs_total_why == ///
    "under_query"
replace mfs_wellness_why = "contradicts_gate" if missing(mfs_wellness_why) & mfs_total_why == ///
    "contradicts_gate"
replace mfs_wellness_why = "nothing_answered" if missing(mfs_wellness_why) & ///
    mfs_wellness_answered == 0 & mfs_total_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_wellness_missing + mfs_wellness_na
replace mfs_wellness_why = "too_many_missing" if missing(mfs_wellness_why) & s_gone > 0 & ///
    !missing(s_gone)
* Sum turned round. Put mfs_total on a scale where 0 is 3 and 9 is -3.
capture drop mfs_wellness
generate double mfs_wellness = (k_mfs_total - 0) * (-6) / 9 + 3
replace mfs_wellness = . if !missing(mfs_wellness_why)
capture drop mfs_wellness_prorated
generate double mfs_wellness_prorated = 0
replace mfs_wellness_prorated = 1 if !missing(mfs_wellness) & mfs_wellness_answered < 1
replace mfs_wellness_prorated = 1 if !missing(mfs_wellness) & mfs_total_prorated == 1
label variable mfs_wellness `"Sum turned round"'

* -- Sum by a table (mfs_metric)
* Key: invented (verified).
* Missing items: invented (verified).
* Bands: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_sum.
capture drop k_mfs_sum
generate double k_mfs_sum = 12 - mfs_sum
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_metric_answered
egen mfs_metric_answered = rownonmiss(k_mfs_sum)
capture drop n_mfs_sum
generate n_mfs_sum = 0
capture drop m_mfs_sum
generate m_mfs_sum = 0
foreach v of varlist mfs_sum {
    replace m_mfs_sum = m_mfs_sum + 1 if inlist(`v', .)
}
capture drop mfs_metric_missing
generate double mfs_metric_missing = m_mfs_sum
capture drop mfs_metric_na
generate double mfs_metric_na = n_mfs_sum
capture drop mfs_metric_raw
egen double mfs_metric_raw = rowtotal(k_mfs_sum), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_metric_why
generate str16 mfs_metric_why = ""
capture drop s_declared
generate double s_declared = mfs_metric_answered + mfs_metric_missing + mfs_metric_na
replace mfs_metric_why = "under_query" if missing(mfs_metric_why) & s_declared < 1
replace mfs_metric_why = "under_query" if missing(mfs_metric_why) & mfs_sum_why == "under_query"
replace mfs_metric_why = "contradicts_gate" if missing(mfs_metric_why) & mfs_sum_why == ///
    "contradicts_gate"
replace mfs_metric_why = "nothing_answered" if missing(mfs_metric_why) & mfs_metric_answered == ///
    0 & mfs_sum_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_metric_missing + mfs_metric_na
replace mfs_metric_why = "too_many_missing" if missing(mfs_metric_why) & s_gone > 0 & ///
    !missing(s_gone)
* Sum by a table. Look mfs_sum up in a table: an invented one.
capture drop mfs_metric
recode k_mfs_sum (0=7) (1=9.51) (2=11.25) (3=12.4) (4=13.33) (5=14.08) (6=15.75) (7=17.3) ///
    (8=19.84) (9=22.36) (10=26.88) (11=30.43) (12=35) (else=.), generate(mfs_metric)
replace mfs_metric = . if !missing(mfs_metric_why)
capture drop mfs_metric_prorated
generate double mfs_metric_prorated = 0
replace mfs_metric_prorated = 1 if !missing(mfs_metric) & mfs_metric_answered < 1
replace mfs_metric_prorated = 1 if !missing(mfs_metric) & mfs_sum_prorated == 1
* Bands: 1 Low, 2 High.
capture drop mfs_metric_band
generate double mfs_metric_band = .
replace mfs_metric_band = 1 if mfs_metric >= 7 & !missing(mfs_metric)
replace mfs_metric_band = 2 if mfs_metric >= 19 & !missing(mfs_metric)
label variable mfs_metric `"Sum by a table"'
label define mfs_metric_ 1 `"Low"' 2 `"High"', replace
label values mfs_metric_band mfs_metric_

* -- Sum as a T score (mfs_t)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_even
generate double k_mfs_even = mfs_even
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_t_answered
egen mfs_t_answered = rownonmiss(k_mfs_even)
capture drop n_mfs_even
generate n_mfs_even = 0
capture drop m_mfs_even
generate m_mfs_even = 0
foreach v of varlist mfs_even {
    replace m_mfs_even = m_mfs_even + 1 if inlist(`v', .)
}
capture drop mfs_t_missing
generate double mfs_t_missing = m_mfs_even
capture drop mfs_t_na
generate double mfs_t_na = n_mfs_even
capture drop mfs_t_raw
egen double mfs_t_raw = rowtotal(k_mfs_even), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_t_why
generate str16 mfs_t_why = ""
capture drop s_declared
generate double s_declared = mfs_t_answered + mfs_t_missing + mfs_t_na
replace mfs_t_why = "under_query" if missing(mfs_t_why) & s_declared < 1
replace mfs_t_why = "under_query" if missing(mfs_t_why) & mfs_even_why == "under_query"
replace mfs_t_why = "contradicts_gate" if missing(mfs_t_why) & mfs_even_why == ///
    "contradicts_gate"
replace mfs_t_why = "nothing_answered" if missing(mfs_t_why) & mfs_t_answered == 0 & ///
    mfs_even_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_t_missing + mfs_t_na
replace mfs_t_why = "too_many_missing" if missing(mfs_t_why) & s_gone > 0 & !missing(s_gone)
* Sum as a T score. Compare mfs_even with an invented group (mean 4.3, standard deviation 2.6), so
* that their mean is 50 and their standard deviation 10; to 2 decimals.
capture drop mfs_t
generate double mfs_t = (k_mfs_even - 4.3) * 10 / 2.6 + 50
replace mfs_t = floor(mfs_t * 100 + 0.5) / 100
replace mfs_t = . if !missing(mfs_t_why)
capture drop mfs_t_prorated
generate double mfs_t_prorated = 0
replace mfs_t_prorated = 1 if !missing(mfs_t) & mfs_t_answered < 1
replace mfs_t_prorated = 1 if !missing(mfs_t) & mfs_even_prorated == 1
label variable mfs_t `"Sum as a T score"'

* -- Both criteria (mfs_case)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_1
capture drop k_mfs_2
capture drop k_mfs_3
capture drop k_mfs_4
recode mfs_1 mfs_2 mfs_3 mfs_4 (0=0) (1=1) (2=2) (3=3) (else=.), generate(k_mfs_1 k_mfs_2 ///
    k_mfs_3 k_mfs_4)
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_case_answered
egen mfs_case_answered = rownonmiss(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4)
capture drop s_missing1
generate s_missing1 = 0
foreach v of varlist mfs_1 mfs_2 mfs_4 {
    replace s_missing1 = s_missing1 + 1 if inlist(`v', .a, .b, .c, .d, .e, .)
}
capture drop s_missing2
generate s_missing2 = 0
foreach v of varlist mfs_3 {
    replace s_missing2 = s_missing2 + 1 if inlist(`v', .a, .b, .d, .e, .)
}
capture drop s_na2
generate s_na2 = 0
foreach v of varlist mfs_3 {
    replace s_na2 = s_na2 + 1 if inlist(`v', .c)
}
capture drop mfs_case_missing
generate double mfs_case_missing = s_missing1 + s_missing2
capture drop mfs_case_na
generate double mfs_case_na = s_na2
capture drop mfs_case_raw
egen double mfs_case_raw = rowtotal(k_mfs_1 k_mfs_2 k_mfs_3 k_mfs_4), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_case_why
generate str16 mfs_case_why = ""
capture drop s_declared
generate double s_declared = mfs_case_answered + mfs_case_missing + mfs_case_na
replace mfs_case_why = "under_query" if missing(mfs_case_why) & s_declared < 4
replace mfs_case_why = "nothing_answered" if missing(mfs_case_why) & mfs_case_answered == 0
capture drop s_gone
generate double s_gone = mfs_case_missing + mfs_case_na
replace mfs_case_why = "too_many_missing" if missing(mfs_case_why) & s_gone > 0 & ///
    !missing(s_gone)
* Both criteria. 1 if all of this holds, and 0 if not: at least 2 and at most 3 of mfs_1, mfs_2,
* mfs_3, mfs_4 at 2 or more (mfs_4 at 1 or more); at least 1 of mfs_1, mfs_2 at 2 or more.
capture drop mfs_case
generate double mfs_case = 1
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_mfs_4 {
    replace s_at1 = s_at1 + 1 if `v' >= 1 & !missing(`v')
}
capture drop s_at2
generate s_at2 = 0
foreach v of varlist k_mfs_1 k_mfs_2 k_mfs_3 {
    replace s_at2 = s_at2 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1 + s_at2
replace mfs_case = 0 if s_at < 2
replace mfs_case = 0 if s_at > 3 & !missing(s_at)
capture drop s_at1
generate s_at1 = 0
foreach v of varlist k_mfs_1 k_mfs_2 {
    replace s_at1 = s_at1 + 1 if `v' >= 2 & !missing(`v')
}
capture drop s_at
generate double s_at = s_at1
replace mfs_case = 0 if s_at < 1
replace mfs_case = . if !missing(mfs_case_why)
capture drop mfs_case_prorated
generate double mfs_case_prorated = 0
replace mfs_case_prorated = 1 if !missing(mfs_case) & mfs_case_answered < 4
label variable mfs_case `"Both criteria"'

* -- Worst-case sum on a scale from 100 to 0 (mfs_other)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_worst
generate double k_mfs_worst = mfs_worst
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_other_answered
egen mfs_other_answered = rownonmiss(k_mfs_worst)
capture drop n_mfs_worst
generate n_mfs_worst = 0
capture drop m_mfs_worst
generate m_mfs_worst = 0
foreach v of varlist mfs_worst {
    replace m_mfs_worst = m_mfs_worst + 1 if inlist(`v', .)
}
capture drop mfs_other_missing
generate double mfs_other_missing = m_mfs_worst
capture drop mfs_other_na
generate double mfs_other_na = n_mfs_worst
capture drop mfs_other_raw
egen double mfs_other_raw = rowtotal(k_mfs_worst), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_other_why
generate str16 mfs_other_why = ""
capture drop s_declared
generate double s_declared = mfs_other_answered + mfs_other_missing + mfs_other_na
replace mfs_other_why = "under_query" if missing(mfs_other_why) & s_declared < 1
replace mfs_other_why = "under_query" if missing(mfs_other_why) & mfs_worst_why == "under_query"
replace mfs_other_why = "contradicts_gate" if missing(mfs_other_why) & mfs_worst_why == ///
    "contradicts_gate"
replace mfs_other_why = "nothing_answered" if missing(mfs_other_why) & mfs_other_answered == 0 & ///
    mfs_worst_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_other_missing + mfs_other_na
replace mfs_other_why = "too_many_missing" if missing(mfs_other_why) & s_gone > 0 & ///
    !missing(s_gone)
* Worst-case sum on a scale from 100 to 0. Put mfs_worst on a scale where 0 is 100 and 303 is 0.
capture drop mfs_other
generate double mfs_other = (k_mfs_worst - 0) * (-100) / 303 + 100
replace mfs_other = . if !missing(mfs_other_why)
capture drop mfs_other_prorated
generate double mfs_other_prorated = 0
replace mfs_other_prorated = 1 if !missing(mfs_other) & mfs_other_answered < 1
replace mfs_other_prorated = 1 if !missing(mfs_other) & mfs_worst_prorated == 1
label variable mfs_other `"Worst-case sum on a scale from 100 to 0"'

* -- Mean of two scores on one scale (mfs_both)
* Key: invented (verified).
* Missing items: invented (verified).
* Answers as they enter the score (k_); whatever is no answer is absent.
capture drop k_mfs_percent
generate double k_mfs_percent = mfs_percent
capture drop k_mfs_other
generate double k_mfs_other = mfs_other
* How many items are answered, missing, and not applicable; the sum of the answers.
capture drop mfs_both_answered
egen mfs_both_answered = rownonmiss(k_mfs_percent k_mfs_other)
capture drop n_mfs_percent
generate n_mfs_percent = 0
capture drop m_mfs_percent
generate m_mfs_percent = 0
foreach v of varlist mfs_percent {
    replace m_mfs_percent = m_mfs_percent + 1 if inlist(`v', .)
}
capture drop n_mfs_other
generate n_mfs_other = 0
capture drop m_mfs_other
generate m_mfs_other = 0
foreach v of varlist mfs_other {
    replace m_mfs_other = m_mfs_other + 1 if inlist(`v', .)
}
capture drop mfs_both_missing
generate double mfs_both_missing = m_mfs_percent + m_mfs_other
capture drop mfs_both_na
generate double mfs_both_na = n_mfs_percent + n_mfs_other
capture drop mfs_both_raw
egen double mfs_both_raw = rowtotal(k_mfs_percent k_mfs_other), missing
* Why there is no score, if there is none. The first reason counts.
capture drop mfs_both_why
generate str16 mfs_both_why = ""
capture drop s_declared
generate double s_declared = mfs_both_answered + mfs_both_missing + mfs_both_na
replace mfs_both_why = "under_query" if missing(mfs_both_why) & s_declared < 2
replace mfs_both_why = "under_query" if missing(mfs_both_why) & mfs_percent_why == "under_query"
replace mfs_both_why = "under_query" if missing(mfs_both_why) & mfs_other_why == "under_query"
replace mfs_both_why = "contradicts_gate" if missing(mfs_both_why) & mfs_percent_why == ///
    "contradicts_gate"
replace mfs_both_why = "contradicts_gate" if missing(mfs_both_why) & mfs_other_why == ///
    "contradicts_gate"
replace mfs_both_why = "nothing_answered" if missing(mfs_both_why) & mfs_both_answered == 0 & ///
    mfs_percent_why == "nothing_answered" & mfs_other_why == "nothing_answered"
capture drop s_gone
generate double s_gone = mfs_both_missing + mfs_both_na
replace mfs_both_why = "too_many_missing" if missing(mfs_both_why) & s_gone > 1 & ///
    !missing(s_gone)
* Mean of two scores on one scale. Take the mean of the answers present, of 2.
replace mfs_both = mfs_both_raw / mfs_both_answered if mfs_both_answered > 0 & ///
    !missing(mfs_both_answered)
replace mfs_both = . if !missing(mfs_both_why)
capture drop mfs_both_prorated
generate double mfs_both_prorated = 0
replace mfs_both_prorated = 1 if !missing(mfs_both) & mfs_both_answered < 2
replace mfs_both_prorated = 1 if !missing(mfs_both) & mfs_percent_prorated == 1
replace mfs_both_prorated = 1 if !missing(mfs_both) & mfs_other_prorated == 1
label variable mfs_both `"Mean of two scores on one scale"'

keep participant mfs_sum mfs_sum_answered mfs_sum_missing mfs_sum_na mfs_sum_prorated ///
    mfs_sum_raw mfs_sum_band mfs_sum_why mfs_even mfs_even_answered mfs_even_missing mfs_even_na ///
    mfs_even_prorated mfs_even_raw mfs_even_why mfs_total mfs_total_answered mfs_total_missing ///
    mfs_total_na mfs_total_prorated mfs_total_raw mfs_total_why mfs_worst mfs_worst_answered ///
    mfs_worst_missing mfs_worst_na mfs_worst_prorated mfs_worst_raw mfs_worst_why mfs_best ///
    mfs_best_answered mfs_best_missing mfs_best_na mfs_best_prorated mfs_best_raw mfs_best_why ///
    mfs_any mfs_any_answered mfs_any_missing mfs_any_na mfs_any_prorated mfs_any_raw mfs_any_why ///
    mfs_most mfs_most_answered mfs_most_missing mfs_most_na mfs_most_prorated mfs_most_raw ///
    mfs_most_why mfs_weighted mfs_weighted_answered mfs_weighted_missing mfs_weighted_na ///
    mfs_weighted_prorated mfs_weighted_raw mfs_weighted_why mfs_percent mfs_percent_answered ///
    mfs_percent_missing mfs_percent_na mfs_percent_prorated mfs_percent_raw mfs_percent_why ///
    mfs_wellness mfs_wellness_answered mfs_wellness_missing mfs_wellness_na ///
    mfs_wellness_prorated mfs_wellness_raw mfs_wellness_why mfs_metric mfs_metric_answered ///
    mfs_metric_missing mfs_metric_na mfs_metric_prorated mfs_metric_raw mfs_metric_band ///
    mfs_metric_why mfs_t mfs_t_answered mfs_t_missing mfs_t_na mfs_t_prorated mfs_t_raw ///
    mfs_t_why mfs_case mfs_case_answered mfs_case_missing mfs_case_na mfs_case_prorated ///
    mfs_case_raw mfs_case_why mfs_other mfs_other_answered mfs_other_missing mfs_other_na ///
    mfs_other_prorated mfs_other_raw mfs_other_why mfs_both mfs_both_answered mfs_both_missing ///
    mfs_both_na mfs_both_prorated mfs_both_raw mfs_both_why
save "scores.dta", replace
