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
d <- d[c("participant", "k6_1", "k6_2", "k6_3", "k6_4", "k6_5", "k6_6")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Kessler psychological distress scale, 6 items (K6) (k6, definition 1.0)
# Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
# knowledge and not re-read). Items and codes: six items, order and codes 4 (all of the time) to 0
# (none of the time) as read in an account of the World Mental Health surveys (verified)
# k6_1 to k6_6: 0 None of the time, 1 A little of the time, 2 Some of the time, 3 Most of the time,
# 4 All of the time, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable,
# -4 Data query open

# -- Psychological distress, total of 6 (k6_total)
# Key: unweighted sum, 0 to 24, as read in an account of the World Mental Health surveys (verified).
# Missing items: no published rule was found; all six are required here, and a study may state its
# own (unverified).
# Bands: 13 for serious and 5 for moderate distress, doi 10.1002/mpr.1349 (abstract) (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_k6_1", "k_k6_2", "k_k6_3", "k_k6_4", "k_k6_5", "k_k6_6")] <- lapply(d[c("k6_1", "k6_2",
  "k6_3", "k6_4", "k6_5", "k6_6")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$k6_total_answered <- rowSums(!is.na(d[c("k_k6_1", "k_k6_2", "k_k6_3", "k_k6_4", "k_k6_5",
  "k_k6_6")]))
d$s_missing1 <- count_codes(d[c("k6_1", "k6_2", "k6_3", "k6_4", "k6_5", "k6_6")], c(-9, -8, -7, -6,
  -5), TRUE)
d$k6_total_missing <- with(d, s_missing1)
d$k6_total_na <- 0
d$k6_total_raw <- total(d[c("k_k6_1", "k_k6_2", "k_k6_3", "k_k6_4", "k_k6_5", "k_k6_6")])
# Why there is no score, if there is none. The first reason counts.
d$k6_total_why <- NA_character_
d$s_declared <- with(d, k6_total_answered + k6_total_missing + k6_total_na)
d$k6_total_why[true(is.na(d$k6_total_why) & d$s_declared < 6)] <- "under_query"
d$k6_total_why[true(is.na(d$k6_total_why) & d$k6_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, k6_total_missing + k6_total_na)
d$k6_total_why[true(is.na(d$k6_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Psychological distress, total of 6. Add up the 6 answers.
d$k6_total <- with(d, k6_total_raw)
d$k6_total[true(!is.na(d$k6_total_why))] <- NA
d$k6_total_prorated <- 0
d$k6_total_prorated[true(!is.na(d$k6_total) & d$k6_total_answered < 6)] <- 1
# Bands: 1 None or low, 2 Moderate distress, 3 Serious distress.
d$k6_total_band <- NA_real_
d$k6_total_band[true(d$k6_total >= 0)] <- 1
d$k6_total_band[true(d$k6_total >= 5)] <- 2
d$k6_total_band[true(d$k6_total >= 13)] <- 3

scores <- d[c("participant", "k6_total", "k6_total_answered", "k6_total_missing", "k6_total_na",
  "k6_total_prorated", "k6_total_raw", "k6_total_band", "k6_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
