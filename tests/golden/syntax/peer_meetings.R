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
d <- d[c("participant", "pm_attended", "pm_three", "pm_ten")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Meetings with a peer support worker, from records (peer_meetings, definition 1.0)
# Johnson S, et al (2018). Lancet 392:409-418, of up to ten meetings of about an hour. Items and
# codes: up to ten meetings, and that at least 3 and all 10 were reported, as read in the public
# summary of the results (verified)
# pm_attended: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open, -3 The record of meetings is not complete
# pm_three to pm_ten: 0 No, 1 Yes, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5
# Unreadable, -4 Data query open, -3 The record of meetings is not complete

# -- Meetings attended (pm_number)
# Key: up to ten meetings, as read in the public summary of the results (verified).
# Missing items: our own rule; not known where the record is not complete (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_pm_attended <- in_range(d$pm_attended, 0, 10, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pm_number_answered <- rowSums(!is.na(d[c("k_pm_attended")]))
d$s_missing1 <- count_codes(d[c("pm_attended")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$pm_number_missing <- with(d, s_missing1)
d$pm_number_na <- 0
d$pm_number_raw <- total(d[c("k_pm_attended")])
# Why there is no score, if there is none. The first reason counts.
d$pm_number_why <- NA_character_
d$s_declared <- with(d, pm_number_answered + pm_number_missing + pm_number_na)
d$pm_number_why[true(is.na(d$pm_number_why) & d$s_declared < 1)] <- "under_query"
d$pm_number_why[true(is.na(d$pm_number_why) & d$pm_number_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, pm_number_missing + pm_number_na)
d$pm_number_why[true(is.na(d$pm_number_why) & d$s_gone > 0)] <- "too_many_missing"
# Meetings attended. Take the answer to pm_attended as it is.
d$pm_number <- with(d, k_pm_attended)
d$pm_number[true(!is.na(d$pm_number_why))] <- NA
d$pm_number_prorated <- 0
d$pm_number_prorated[true(!is.na(d$pm_number) & d$pm_number_answered < 1)] <- 1

# -- Attended at least 3 meetings (pm_at_least3)
# Key: at least 3 meetings was reported as attendance in the public summary of the results
# (verified).
# Missing items: our own rule; not known where the record is not complete and holds fewer
# (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pm_three")] <- lapply(d[c("pm_three")], recode, c(0, 1), c(0, 1))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pm_at_least3_answered <- rowSums(!is.na(d[c("k_pm_three")]))
d$s_missing1 <- count_codes(d[c("pm_three")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$pm_at_least3_missing <- with(d, s_missing1)
d$pm_at_least3_na <- 0
d$pm_at_least3_raw <- total(d[c("k_pm_three")])
# Why there is no score, if there is none. The first reason counts.
d$pm_at_least3_why <- NA_character_
d$s_declared <- with(d, pm_at_least3_answered + pm_at_least3_missing + pm_at_least3_na)
d$pm_at_least3_why[true(is.na(d$pm_at_least3_why) & d$s_declared < 1)] <- "under_query"
d$pm_at_least3_why[true(is.na(d$pm_at_least3_why) & d$pm_at_least3_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, pm_at_least3_missing + pm_at_least3_na)
d$pm_at_least3_why[true(is.na(d$pm_at_least3_why) & d$s_gone > 0)] <- "too_many_missing"
# Attended at least 3 meetings. Take the answer to pm_three as it is.
d$pm_at_least3 <- with(d, k_pm_three)
d$pm_at_least3[true(!is.na(d$pm_at_least3_why))] <- NA
d$pm_at_least3_prorated <- 0
d$pm_at_least3_prorated[true(!is.na(d$pm_at_least3) & d$pm_at_least3_answered < 1)] <- 1

# -- Attended all 10 meetings (pm_all10)
# Key: all 10 meetings was reported as attendance in the public summary of the results, of those
# with a known number (verified).
# Missing items: our own rule; not known where the record is not complete (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pm_ten")] <- lapply(d[c("pm_ten")], recode, c(0, 1), c(0, 1))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pm_all10_answered <- rowSums(!is.na(d[c("k_pm_ten")]))
d$s_missing1 <- count_codes(d[c("pm_ten")], c(-9, -8, -7, -6, -5, -3), TRUE)
d$pm_all10_missing <- with(d, s_missing1)
d$pm_all10_na <- 0
d$pm_all10_raw <- total(d[c("k_pm_ten")])
# Why there is no score, if there is none. The first reason counts.
d$pm_all10_why <- NA_character_
d$s_declared <- with(d, pm_all10_answered + pm_all10_missing + pm_all10_na)
d$pm_all10_why[true(is.na(d$pm_all10_why) & d$s_declared < 1)] <- "under_query"
d$pm_all10_why[true(is.na(d$pm_all10_why) & d$pm_all10_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, pm_all10_missing + pm_all10_na)
d$pm_all10_why[true(is.na(d$pm_all10_why) & d$s_gone > 0)] <- "too_many_missing"
# Attended all 10 meetings. Take the answer to pm_ten as it is.
d$pm_all10 <- with(d, k_pm_ten)
d$pm_all10[true(!is.na(d$pm_all10_why))] <- NA
d$pm_all10_prorated <- 0
d$pm_all10_prorated[true(!is.na(d$pm_all10) & d$pm_all10_answered < 1)] <- 1

scores <- d[c("participant", "pm_number", "pm_number_answered", "pm_number_missing", "pm_number_na",
  "pm_number_prorated", "pm_number_raw", "pm_number_why", "pm_at_least3", "pm_at_least3_answered",
  "pm_at_least3_missing", "pm_at_least3_na", "pm_at_least3_prorated", "pm_at_least3_raw",
  "pm_at_least3_why", "pm_all10", "pm_all10_answered", "pm_all10_missing", "pm_all10_na",
  "pm_all10_prorated", "pm_all10_raw", "pm_all10_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
