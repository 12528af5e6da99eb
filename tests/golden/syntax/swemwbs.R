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
d <- d[c("participant", "swemwbs_1", "swemwbs_2", "swemwbs_3", "swemwbs_4", "swemwbs_5",
  "swemwbs_6", "swemwbs_7")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Short Warwick-Edinburgh Mental Wellbeing Scale, 7 items (SWEMWBS) (swemwbs, definition 1.0)
# Stewart-Brown et al (2009). Health Qual Life Outcomes 7:15, doi 10.1186/1477-7525-7-15. Items and
# codes: seven items of the long scale (1, 2, 3, 6, 7, 9 and 11), codes 1-5, and a sum that has to
# be converted, as read on the holders' pages (verified)
# swemwbs_1 to swemwbs_7: 1 1 (least often), 2 2, 3 3, 4 4, 5 5 (most often), -9 Refused, -8 Does
# not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Mental wellbeing, raw sum of 7 (not to be reported) (swemwbs_sum)
# Key: the holders' page on scoring, the sum of the seven comes first (verified).
# Missing items: no rule was found in a source that could be read; all seven are required here,
# because the table has no row for a part of them (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_swemwbs_1", "k_swemwbs_2", "k_swemwbs_3", "k_swemwbs_4", "k_swemwbs_5", "k_swemwbs_6",
  "k_swemwbs_7")] <- lapply(d[c("swemwbs_1", "swemwbs_2", "swemwbs_3", "swemwbs_4", "swemwbs_5",
  "swemwbs_6", "swemwbs_7")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$swemwbs_sum_answered <- rowSums(!is.na(d[c("k_swemwbs_1", "k_swemwbs_2", "k_swemwbs_3",
  "k_swemwbs_4", "k_swemwbs_5", "k_swemwbs_6", "k_swemwbs_7")]))
d$s_missing1 <- count_codes(d[c("swemwbs_1", "swemwbs_2", "swemwbs_3", "swemwbs_4", "swemwbs_5",
  "swemwbs_6", "swemwbs_7")], c(-9, -8, -7, -6, -5), TRUE)
d$swemwbs_sum_missing <- with(d, s_missing1)
d$swemwbs_sum_na <- 0
d$swemwbs_sum_raw <- total(d[c("k_swemwbs_1", "k_swemwbs_2", "k_swemwbs_3", "k_swemwbs_4",
  "k_swemwbs_5", "k_swemwbs_6", "k_swemwbs_7")])
# Why there is no score, if there is none. The first reason counts.
d$swemwbs_sum_why <- NA_character_
d$s_declared <- with(d, swemwbs_sum_answered + swemwbs_sum_missing + swemwbs_sum_na)
d$swemwbs_sum_why[true(is.na(d$swemwbs_sum_why) & d$s_declared < 7)] <- "under_query"
d$swemwbs_sum_why[true(is.na(d$swemwbs_sum_why) & d$swemwbs_sum_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, swemwbs_sum_missing + swemwbs_sum_na)
d$swemwbs_sum_why[true(is.na(d$swemwbs_sum_why) & d$s_gone > 0)] <- "too_many_missing"
# Mental wellbeing, raw sum of 7 (not to be reported). Add up the 7 answers.
d$swemwbs_sum <- with(d, swemwbs_sum_raw)
d$swemwbs_sum[true(!is.na(d$swemwbs_sum_why))] <- NA
d$swemwbs_sum_prorated <- 0
d$swemwbs_sum_prorated[true(!is.na(d$swemwbs_sum) & d$swemwbs_sum_answered < 7)] <- 1

# -- Mental wellbeing, metric score (swemwbs_metric)
# Key: the published conversion table as read in three independent copies (verified).
# Missing items: there is no metric score without the raw sum (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_swemwbs_sum <- with(d, swemwbs_sum)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$swemwbs_metric_answered <- rowSums(!is.na(d[c("k_swemwbs_sum")]))
d$n_swemwbs_sum <- count_codes(d[c("swemwbs_sum")], c(), FALSE)
d$m_swemwbs_sum <- count_codes(d[c("swemwbs_sum")], c(), TRUE)
d$swemwbs_metric_missing <- with(d, m_swemwbs_sum)
d$swemwbs_metric_na <- with(d, n_swemwbs_sum)
d$swemwbs_metric_raw <- total(d[c("k_swemwbs_sum")])
# Why there is no score, if there is none. The first reason counts.
d$swemwbs_metric_why <- NA_character_
d$s_declared <- with(d, swemwbs_metric_answered + swemwbs_metric_missing + swemwbs_metric_na)
d$swemwbs_metric_why[true(is.na(d$swemwbs_metric_why) & d$s_declared < 1)] <- "under_query"
d$swemwbs_metric_why[true(is.na(d$swemwbs_metric_why) & d$swemwbs_sum_why ==
  "under_query")] <- "under_query"
d$swemwbs_metric_why[true(is.na(d$swemwbs_metric_why) & d$swemwbs_sum_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$swemwbs_metric_why[true(is.na(d$swemwbs_metric_why) & d$swemwbs_metric_answered == 0 &
  d$swemwbs_sum_why == "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, swemwbs_metric_missing + swemwbs_metric_na)
d$swemwbs_metric_why[true(is.na(d$swemwbs_metric_why) & d$s_gone > 0)] <- "too_many_missing"
# Mental wellbeing, metric score. Look swemwbs_sum up in a table: SWEMWBS metric conversion
# (Stewart-Brown 2009).
d[c("swemwbs_metric")] <- lapply(d[c("k_swemwbs_sum")], recode, c(7, 8, 9, 10, 11, 12, 13, 14, 15,
  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35), c(7, 9.51, 11.25,
  12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
  21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35))
d$swemwbs_metric[true(!is.na(d$swemwbs_metric_why))] <- NA
d$swemwbs_metric_prorated <- 0
d$swemwbs_metric_prorated[true(!is.na(d$swemwbs_metric) & d$swemwbs_metric_answered < 1)] <- 1
d$swemwbs_metric_prorated[true(!is.na(d$swemwbs_metric) & d$swemwbs_sum_prorated == 1)] <- 1

scores <- d[c("participant", "swemwbs_sum", "swemwbs_sum_answered", "swemwbs_sum_missing",
  "swemwbs_sum_na", "swemwbs_sum_prorated", "swemwbs_sum_raw", "swemwbs_sum_why", "swemwbs_metric",
  "swemwbs_metric_answered", "swemwbs_metric_missing", "swemwbs_metric_na",
  "swemwbs_metric_prorated", "swemwbs_metric_raw", "swemwbs_metric_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
