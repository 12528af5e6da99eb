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
d <- d[c("participant", "who5_1", "who5_2", "who5_3", "who5_4", "who5_5")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== WHO-5 Well-Being Index (WHO-5) (who5, definition 1.0)
# Topp, Østergaard, Søndergaard and Bech (2015). Psychother Psychosom 84:167-176, doi
# 10.1159/000376585 (from knowledge and not re-read). Items and codes: five items, codes 0-5, raw
# sum and percentage as read on public pages about the scale; order of the items as on a public page
# (verified)
# who5_1 to who5_5: 5 5 (most often), 4 4, 3 3, 2 2, 1 1, 0 0 (least often), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Wellbeing, raw sum (who5_raw_sum)
# Key: sum 0 to 25, none reversed, as read on public pages about the scale (verified).
# Missing items: all five as read in a secondary summary (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_who5_1", "k_who5_2", "k_who5_3", "k_who5_4", "k_who5_5")] <- lapply(d[c("who5_1", "who5_2",
  "who5_3", "who5_4", "who5_5")], recode, c(5, 4, 3, 2, 1, 0), c(5, 4, 3, 2, 1, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$who5_raw_sum_answered <- rowSums(!is.na(d[c("k_who5_1", "k_who5_2", "k_who5_3", "k_who5_4",
  "k_who5_5")]))
d$s_missing1 <- count_codes(d[c("who5_1", "who5_2", "who5_3", "who5_4", "who5_5")], c(-9, -8, -7,
  -6, -5), TRUE)
d$who5_raw_sum_missing <- with(d, s_missing1)
d$who5_raw_sum_na <- 0
d$who5_raw_sum_raw <- total(d[c("k_who5_1", "k_who5_2", "k_who5_3", "k_who5_4", "k_who5_5")])
# Why there is no score, if there is none. The first reason counts.
d$who5_raw_sum_why <- NA_character_
d$s_declared <- with(d, who5_raw_sum_answered + who5_raw_sum_missing + who5_raw_sum_na)
d$who5_raw_sum_why[true(is.na(d$who5_raw_sum_why) & d$s_declared < 5)] <- "under_query"
d$who5_raw_sum_why[true(is.na(d$who5_raw_sum_why) & d$who5_raw_sum_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, who5_raw_sum_missing + who5_raw_sum_na)
d$who5_raw_sum_why[true(is.na(d$who5_raw_sum_why) & d$s_gone > 0)] <- "too_many_missing"
# Wellbeing, raw sum. Add up the 5 answers.
d$who5_raw_sum <- with(d, who5_raw_sum_raw)
d$who5_raw_sum[true(!is.na(d$who5_raw_sum_why))] <- NA
d$who5_raw_sum_prorated <- 0
d$who5_raw_sum_prorated[true(!is.na(d$who5_raw_sum) & d$who5_raw_sum_answered < 5)] <- 1

# -- Wellbeing, percentage (who5_percent)
# Key: the raw sum times 4, as read on public pages about the scale (verified).
# Missing items: there is no percentage without the raw sum (verified).
# Bands: 50 and 28 as read in a secondary summary (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_who5_raw_sum <- with(d, who5_raw_sum)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$who5_percent_answered <- rowSums(!is.na(d[c("k_who5_raw_sum")]))
d$n_who5_raw_sum <- count_codes(d[c("who5_raw_sum")], c(), FALSE)
d$m_who5_raw_sum <- count_codes(d[c("who5_raw_sum")], c(), TRUE)
d$who5_percent_missing <- with(d, m_who5_raw_sum)
d$who5_percent_na <- with(d, n_who5_raw_sum)
d$who5_percent_raw <- total(d[c("k_who5_raw_sum")])
# Why there is no score, if there is none. The first reason counts.
d$who5_percent_why <- NA_character_
d$s_declared <- with(d, who5_percent_answered + who5_percent_missing + who5_percent_na)
d$who5_percent_why[true(is.na(d$who5_percent_why) & d$s_declared < 1)] <- "under_query"
d$who5_percent_why[true(is.na(d$who5_percent_why) & d$who5_raw_sum_why ==
  "under_query")] <- "under_query"
d$who5_percent_why[true(is.na(d$who5_percent_why) & d$who5_raw_sum_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$who5_percent_why[true(is.na(d$who5_percent_why) & d$who5_percent_answered == 0 &
  d$who5_raw_sum_why == "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, who5_percent_missing + who5_percent_na)
d$who5_percent_why[true(is.na(d$who5_percent_why) & d$s_gone > 0)] <- "too_many_missing"
# Wellbeing, percentage. Put who5_raw_sum on a scale where 0 is 0 and 25 is 100.
d$who5_percent <- with(d, (k_who5_raw_sum - 0) * 100 / 25 + 0)
d$who5_percent[true(!is.na(d$who5_percent_why))] <- NA
d$who5_percent_prorated <- 0
d$who5_percent_prorated[true(!is.na(d$who5_percent) & d$who5_percent_answered < 1)] <- 1
d$who5_percent_prorated[true(!is.na(d$who5_percent) & d$who5_raw_sum_prorated == 1)] <- 1
# Bands: 1 28 or below, 2 Above 28, 50 or below, 3 Above 50.
d$who5_percent_band <- NA_real_
d$who5_percent_band[true(d$who5_percent >= 0)] <- 1
d$who5_percent_band[true(d$who5_percent >= 29)] <- 2
d$who5_percent_band[true(d$who5_percent >= 51)] <- 3

scores <- d[c("participant", "who5_raw_sum", "who5_raw_sum_answered", "who5_raw_sum_missing",
  "who5_raw_sum_na", "who5_raw_sum_prorated", "who5_raw_sum_raw", "who5_raw_sum_why",
  "who5_percent", "who5_percent_answered", "who5_percent_missing", "who5_percent_na",
  "who5_percent_prorated", "who5_percent_raw", "who5_percent_band", "who5_percent_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
