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
d <- d[c("participant", "k10_1", "k10_2", "k10_3", "k10_4", "k10_5", "k10_6", "k10_7", "k10_8",
  "k10_9", "k10_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Kessler psychological distress scale, 10 items, coded 1 to 5 (K10) (k10, definition 1.0)
# Kessler et al (2003). Arch Gen Psychiatry 60:184-189, doi 10.1001/archpsyc.60.2.184 (from
# knowledge and not re-read). Items and codes: codes 1-5, total and groups from an information paper
# of the Australian statistics bureau (4817.0.55.001); order of the ten as on an Australian form
# (verified)
# k10_1 to k10_10: 1 None of the time, 2 A little of the time, 3 Some of the time, 4 Most of the
# time, 5 All of the time, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5
# Unreadable, -4 Data query open

# -- Psychological distress, total of 10 (10 to 50) (k10_total)
# Key: sum 10 to 50, skipped items scoring as none of the time, as read (verified).
# Missing items: specification of the Australian primary mental health care data set (logicly-
# au/pmhc-mds-spec, K10+ score), one of ten may be missing and the total is then the rounded sum of
# nine times 10 / 9; it does not speak of skipped items (verified).
# Bands: Australian statistics bureau, information paper 4817.0.55.001, table E (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_k10_2")] <- lapply(d[c("k10_2")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
d$n_k10_2 <- count_codes(d[c("k10_2")], c(), FALSE)
d$m_k10_2 <- count_codes(d[c("k10_2")], c(-9, -8, -7, -6, -5), TRUE)
d[c("g_k10_5")] <- lapply(d[c("k10_5")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
d$n_k10_5 <- count_codes(d[c("k10_5")], c(), FALSE)
d$m_k10_5 <- count_codes(d[c("k10_5")], c(-9, -8, -7, -6, -5), TRUE)
d$c_k10_3 <- 0
d$c_k10_3[true(!is.na(d$g_k10_2) & d$g_k10_2 < 2)] <- 1
d$c_k10_3[true(d$n_k10_2 == 1)] <- 1
d$c_k10_6 <- 0
d$c_k10_6[true(!is.na(d$g_k10_5) & d$g_k10_5 < 2)] <- 1
d$c_k10_6[true(d$n_k10_5 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_k10_1", "k_k10_2", "k_k10_3", "k_k10_4", "k_k10_5", "k_k10_6", "k_k10_7", "k_k10_8",
  "k_k10_9", "k_k10_10")] <- lapply(d[c("k10_1", "k10_2", "k10_3", "k10_4", "k10_5", "k10_6",
  "k10_7", "k10_8", "k10_9", "k10_10")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_k10_3) & d$k_k10_3 < 1 & d$c_k10_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_k10_3) & d$k_k10_3 > 1 & d$c_k10_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_k10_3[true(d$c_k10_3 == 1)] <- NA
rows <- true(!is.na(d$k_k10_6) & d$k_k10_6 < 1 & d$c_k10_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_k10_6) & d$k_k10_6 > 1 & d$c_k10_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_k10_6[true(d$c_k10_6 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$k10_total_answered <- rowSums(!is.na(d[c("k_k10_1", "k_k10_2", "k_k10_3", "k_k10_4", "k_k10_5",
  "k_k10_6", "k_k10_7", "k_k10_8", "k_k10_9", "k_k10_10")]))
d$s_missing1 <- count_codes(d[c("k10_1", "k10_2", "k10_4", "k10_5", "k10_7", "k10_8", "k10_9",
  "k10_10")], c(-9, -8, -7, -6, -5), TRUE)
d$n_k10_3 <- count_codes(d[c("k10_3")], c(-7), FALSE)
d$m_k10_3 <- count_codes(d[c("k10_3")], c(-9, -8, -6, -5), TRUE)
d$n_k10_3[true(d$m_k10_3 == 1 & d$c_k10_3 == 1)] <- 1
d$m_k10_3[true(d$c_k10_3 == 1)] <- 0
d$n_k10_3[true(d$k10_3 == 1 & d$c_k10_3 == 1)] <- 1
d$n_k10_6 <- count_codes(d[c("k10_6")], c(-7), FALSE)
d$m_k10_6 <- count_codes(d[c("k10_6")], c(-9, -8, -6, -5), TRUE)
d$n_k10_6[true(d$m_k10_6 == 1 & d$c_k10_6 == 1)] <- 1
d$m_k10_6[true(d$c_k10_6 == 1)] <- 0
d$n_k10_6[true(d$k10_6 == 1 & d$c_k10_6 == 1)] <- 1
d$k10_total_missing <- with(d, s_missing1 + m_k10_3 + m_k10_6)
d$k10_total_na <- with(d, n_k10_3 + n_k10_6)
d$k10_total_raw <- total(d[c("k_k10_1", "k_k10_2", "k_k10_3", "k_k10_4", "k_k10_5", "k_k10_6",
  "k_k10_7", "k_k10_8", "k_k10_9", "k_k10_10")])
# Why there is no score, if there is none. The first reason counts.
d$k10_total_why <- NA_character_
d$s_declared <- with(d, k10_total_answered + k10_total_missing + k10_total_na + s_against)
d$k10_total_why[true(is.na(d$k10_total_why) & d$s_declared < 10)] <- "under_query"
d$k10_total_why[true(is.na(d$k10_total_why) & d$s_against > 0)] <- "contradicts_gate"
d$k10_total_why[true(is.na(d$k10_total_why) & d$k10_total_answered == 0)] <- "nothing_answered"
d$k10_total_why[true(is.na(d$k10_total_why) & d$k10_total_missing > 1)] <- "too_many_missing"
# Psychological distress, total of 10 (10 to 50). Add up the 10 answers.
d$k_k10_3[true(d$n_k10_3 == 1)] <- 1
d$k_k10_6[true(d$n_k10_6 == 1)] <- 1
d$s_used <- rowSums(!is.na(d[c("k_k10_1", "k_k10_2", "k_k10_3", "k_k10_4", "k_k10_5", "k_k10_6",
  "k_k10_7", "k_k10_8", "k_k10_9", "k_k10_10")]))
d$s_total <- total(d[c("k_k10_1", "k_k10_2", "k_k10_3", "k_k10_4", "k_k10_5", "k_k10_6", "k_k10_7",
  "k_k10_8", "k_k10_9", "k_k10_10")])
d$k10_total <- with(d, s_total)
rows <- true(d$s_used > 0 & d$s_used < 10)
d$k10_total[rows] <- with(d, s_total * 10 / s_used)[rows]
rows <- true(d$s_used < 10)
d$k10_total[rows] <- half_up(d$k10_total, 0)[rows]
d$k10_total[true(!is.na(d$k10_total_why))] <- NA
d$k10_total_prorated <- 0
d$k10_total_prorated[true(!is.na(d$k10_total) & d$s_used < 10)] <- 1
# Bands: 1 Low, 2 Moderate, 3 High, 4 Very high.
d$k10_total_band <- NA_real_
d$k10_total_band[true(d$k10_total >= 10)] <- 1
d$k10_total_band[true(d$k10_total >= 16)] <- 2
d$k10_total_band[true(d$k10_total >= 22)] <- 3
d$k10_total_band[true(d$k10_total >= 30)] <- 4

scores <- d[c("participant", "k10_total", "k10_total_answered", "k10_total_missing", "k10_total_na",
  "k10_total_prorated", "k10_total_raw", "k10_total_band", "k10_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
