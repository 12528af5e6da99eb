# Synthetic forms: scores.
# Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
# makes every score anew from the answers as keyed. Needs base R and haven.

# ---- what is done to a column, in seven functions ----------------------------------------------
recode <- function(x, from, to) to[match(x, from)]
in_range <- function(x, low, high, decimals) {
  steps <- x * 10^decimals
  ifelse(!is.na(x) & x >= low & x <= high & abs(steps - round(steps)) < 1e-6, x, NA)
}
count_codes <- function(k, codes, blanks) {
  Reduce(`+`, lapply(k, function(x) (!is.na(x) & x %in% codes) | (is.na(x) & blanks)), 0)
}
total <- function(k) ifelse(rowSums(!is.na(k)) > 0, rowSums(k, na.rm = TRUE), NA)
half_up <- function(x, decimals) floor(x * 10^decimals + 0.5) / 10^decimals
half_even <- function(x) ifelse(x %% 1 == 0.5, 2 * floor(x / 2 + 0.5), floor(x + 0.5))
true <- function(condition) !is.na(condition) & condition

# Codes of missing reasons stay numbers, so that each line below says what it makes of them.
d <- as.data.frame(haven::read_sav("data.sav", user_na = TRUE))
d <- d[c("participant", "ac_covered", "ac_episodes", "ac_readmitted", "ac_time", "ac_days")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Acute care within one year, from health records (acute_care, definition 1.0)
# Johnson S, et al (2018). Lancet 392:409-418, whose primary outcome was readmission to acute care
# within one year. Items and codes: that readmission within one year was taken from records is
# published; how episodes were counted in detail was not found (unverified)
# ac_covered to ac_days: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5
# Unreadable, -4 Data query open, -3 Records end before the year does
# ac_readmitted: 0 No, 1 Yes, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5
# Unreadable, -4 Data query open, -3 Records end before the year does

# -- Readmitted to acute care within one year (ac_readmission)
# Key: the primary outcome as named in the abstract of the results (Johnson et al 2018) (verified).
# Missing items: our own rule; not known where the records end earlier and hold no readmission
# (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_ac_readmitted")] <- lapply(d[c("ac_readmitted")], recode, c(0, 1), c(0, 1))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$ac_readmission_answered <- rowSums(!is.na(d[c("k_ac_readmitted")]))
d$s_missing1 <- count_codes(d[c("ac_readmitted")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$ac_readmission_missing <- with(d, s_missing1)
d$ac_readmission_na <- 0
d$ac_readmission_raw <- total(d[c("k_ac_readmitted")])
# Why there is no score, if there is none. The first reason counts.
d$ac_readmission_why <- NA_character_
d$s_declared <- with(d, ac_readmission_answered + ac_readmission_missing + ac_readmission_na)
d$ac_readmission_why[true(is.na(d$ac_readmission_why) & d$s_declared < 1)] <- "under_query"
d$ac_readmission_why[true(is.na(d$ac_readmission_why) & d$ac_readmission_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, ac_readmission_missing + ac_readmission_na)
d$ac_readmission_why[true(is.na(d$ac_readmission_why) & d$s_gone > 0)] <- "too_many_missing"
# Readmitted to acute care within one year. Take the answer to ac_readmitted as it is.
d$ac_readmission <- with(d, k_ac_readmitted)
d$ac_readmission[true(!is.na(d$ac_readmission_why))] <- NA
d$ac_readmission_prorated <- 0
d$ac_readmission_prorated[true(!is.na(d$ac_readmission) & d$ac_readmission_answered < 1)] <- 1

# -- Days to the first readmission, or to the last day covered (ac_first)
# Key: time to first readmission is named among the outcomes in commentary; the count of days is our
# own (unverified).
# Missing items: one number, reported as it is (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_ac_time <- in_range(d$ac_time, 0, 365, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$ac_first_answered <- rowSums(!is.na(d[c("k_ac_time")]))
d$s_missing1 <- count_codes(d[c("ac_time")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$ac_first_missing <- with(d, s_missing1)
d$ac_first_na <- 0
d$ac_first_raw <- total(d[c("k_ac_time")])
# Why there is no score, if there is none. The first reason counts.
d$ac_first_why <- NA_character_
d$s_declared <- with(d, ac_first_answered + ac_first_missing + ac_first_na)
d$ac_first_why[true(is.na(d$ac_first_why) & d$s_declared < 1)] <- "under_query"
d$ac_first_why[true(is.na(d$ac_first_why) & d$ac_first_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, ac_first_missing + ac_first_na)
d$ac_first_why[true(is.na(d$ac_first_why) & d$s_gone > 0)] <- "too_many_missing"
# Days to the first readmission, or to the last day covered. Take the answer to ac_time as it is.
d$ac_first <- with(d, k_ac_time)
d$ac_first[true(!is.na(d$ac_first_why))] <- NA
d$ac_first_prorated <- 0
d$ac_first_prorated[true(!is.na(d$ac_first) & d$ac_first_answered < 1)] <- 1

# -- Days in acute care within one year (ac_days_in)
# Key: days in acute care are named among the outcomes in commentary; the count of days is our own
# (unverified).
# Missing items: our own rule; not known where the records do not cover the whole year (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_ac_days <- in_range(d$ac_days, 0, 365, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$ac_days_in_answered <- rowSums(!is.na(d[c("k_ac_days")]))
d$s_missing1 <- count_codes(d[c("ac_days")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$ac_days_in_missing <- with(d, s_missing1)
d$ac_days_in_na <- 0
d$ac_days_in_raw <- total(d[c("k_ac_days")])
# Why there is no score, if there is none. The first reason counts.
d$ac_days_in_why <- NA_character_
d$s_declared <- with(d, ac_days_in_answered + ac_days_in_missing + ac_days_in_na)
d$ac_days_in_why[true(is.na(d$ac_days_in_why) & d$s_declared < 1)] <- "under_query"
d$ac_days_in_why[true(is.na(d$ac_days_in_why) & d$ac_days_in_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, ac_days_in_missing + ac_days_in_na)
d$ac_days_in_why[true(is.na(d$ac_days_in_why) & d$s_gone > 0)] <- "too_many_missing"
# Days in acute care within one year. Take the answer to ac_days as it is.
d$ac_days_in <- with(d, k_ac_days)
d$ac_days_in[true(!is.na(d$ac_days_in_why))] <- NA
d$ac_days_in_prorated <- 0
d$ac_days_in_prorated[true(!is.na(d$ac_days_in) & d$ac_days_in_answered < 1)] <- 1

scores <- d[c("participant", "ac_readmission", "ac_readmission_answered", "ac_readmission_missing",
  "ac_readmission_na", "ac_readmission_prorated", "ac_readmission_raw", "ac_readmission_why",
  "ac_first", "ac_first_answered", "ac_first_missing", "ac_first_na", "ac_first_prorated",
  "ac_first_raw", "ac_first_why", "ac_days_in", "ac_days_in_answered", "ac_days_in_missing",
  "ac_days_in_na", "ac_days_in_prorated", "ac_days_in_raw", "ac_days_in_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
