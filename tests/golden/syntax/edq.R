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
d <- d[c("participant", "edq_1", "edq_2", "edq_3", "edq_4", "edq_5", "edq_hours", "edq_6")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Evening Drinks Questionnaire (edq, definition 1.0)
# invented. Items and codes: an invented questionnaire (verified)
# edq_1 to edq_6: 0 Never, 1 Monthly, 2 Weekly, 3 Often, 4 Daily, -9 Refused, -8 Does not know, -7
# Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open, 99 Cannot be rated
# edq_hours: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open, 99 Cannot be rated

# -- Sum, what does not apply as the lowest (edq_lowest)
# Key: invented (verified).
# Missing items: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_edq_1")] <- lapply(d[c("edq_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d[c("g_edq_2")] <- lapply(d[c("edq_2")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$c_edq_2 <- 0
d$c_edq_2[true(!is.na(d$g_edq_1) & d$g_edq_1 < 1)] <- 1
d$c_edq_2[true(d$n_edq_1 == 1)] <- 1
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$c_edq_3 <- 0
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 < 1)] <- 1
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 > 3)] <- 1
d$c_edq_3[true(d$n_edq_2 == 1)] <- 1
d$c_edq_5 <- 0
d$c_edq_5[true(!is.na(d$g_edq_1) & d$g_edq_1 < 0)] <- 1
d$c_edq_5[true(!is.na(d$g_edq_1) & d$g_edq_1 > 0)] <- 1
d$c_edq_5[true(d$n_edq_1 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_5.
d[c("k_edq_1", "k_edq_2", "k_edq_3")] <- lapply(d[c("edq_1", "edq_2", "edq_3")], recode, c(0, 1, 2,
  3, 4), c(0, 1, 2, 3, 4))
d[c("k_edq_5")] <- lapply(d[c("edq_5")], recode, c(0, 1, 2, 3, 4), c(4, 3, 2, 1, 0))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_edq_2) & d$k_edq_2 < 0 & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_2) & d$k_edq_2 > 0 & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_2[true(d$c_edq_2 == 1)] <- NA
rows <- true(!is.na(d$k_edq_3) & d$k_edq_3 < 0 & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_3) & d$k_edq_3 > 0 & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_3[true(d$c_edq_3 == 1)] <- NA
rows <- true(!is.na(d$k_edq_5) & d$k_edq_5 < 4 & d$c_edq_5 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_5) & d$k_edq_5 > 4 & d$c_edq_5 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_5[true(d$c_edq_5 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_lowest_answered <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_5")]))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$n_edq_2[true(d$edq_2 == 0 & d$c_edq_2 == 1)] <- 1
d$n_edq_3 <- count_codes(d[c("edq_3")], c(-7), FALSE)
d$m_edq_3 <- count_codes(d[c("edq_3")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_3[true(d$m_edq_3 == 1 & d$c_edq_3 == 1)] <- 1
d$m_edq_3[true(d$c_edq_3 == 1)] <- 0
d$n_edq_3[true(d$edq_3 == 0 & d$c_edq_3 == 1)] <- 1
d$n_edq_5 <- count_codes(d[c("edq_5")], c(-7), FALSE)
d$m_edq_5 <- count_codes(d[c("edq_5")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_5[true(d$m_edq_5 == 1 & d$c_edq_5 == 1)] <- 1
d$m_edq_5[true(d$c_edq_5 == 1)] <- 0
d$n_edq_5[true(d$edq_5 == 0 & d$c_edq_5 == 1)] <- 1
d$edq_lowest_missing <- with(d, m_edq_1 + m_edq_2 + m_edq_3 + m_edq_5)
d$edq_lowest_na <- with(d, n_edq_1 + n_edq_2 + n_edq_3 + n_edq_5)
d$edq_lowest_raw <- total(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_5")])
# Why there is no score, if there is none. The first reason counts.
d$edq_lowest_why <- NA_character_
d$s_declared <- with(d, edq_lowest_answered + edq_lowest_missing + edq_lowest_na + s_against)
d$edq_lowest_why[true(is.na(d$edq_lowest_why) & d$s_declared < 4)] <- "under_query"
d$edq_lowest_why[true(is.na(d$edq_lowest_why) & d$s_against > 0)] <- "contradicts_gate"
d$edq_lowest_why[true(is.na(d$edq_lowest_why) & d$edq_lowest_answered == 0)] <- "nothing_answered"
d$edq_lowest_why[true(is.na(d$edq_lowest_why) & d$edq_lowest_missing > 0)] <- "too_many_missing"
# Sum, what does not apply as the lowest. Add up the 4 answers.
d$k_edq_1[true(d$n_edq_1 == 1)] <- 0
d$k_edq_2[true(d$n_edq_2 == 1)] <- 0
d$k_edq_3[true(d$n_edq_3 == 1)] <- 0
d$k_edq_5[true(d$n_edq_5 == 1)] <- 4
d$s_used <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_5")]))
d$s_total <- total(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_5")])
d$edq_lowest <- with(d, s_total)
d$edq_lowest[true(!is.na(d$edq_lowest_why))] <- NA
d$edq_lowest_prorated <- 0
d$edq_lowest_prorated[true(!is.na(d$edq_lowest) & d$s_used < 4)] <- 1

# -- Sum, what does not apply left out (edq_excluded)
# Key: invented (verified).
# Missing items: invented (verified).
# Bands: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_edq_1")] <- lapply(d[c("edq_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d[c("g_edq_2")] <- lapply(d[c("edq_2")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$c_edq_2 <- 0
d$c_edq_2[true(!is.na(d$g_edq_1) & d$g_edq_1 < 1)] <- 1
d$c_edq_2[true(d$n_edq_1 == 1)] <- 1
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$c_edq_3 <- 0
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 < 1)] <- 1
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 > 3)] <- 1
d$c_edq_3[true(d$n_edq_2 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_4")] <- lapply(d[c("edq_1", "edq_2", "edq_3", "edq_4")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_edq_2) & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_2[true(d$c_edq_2 == 1)] <- NA
rows <- true(!is.na(d$k_edq_3) & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_3[true(d$c_edq_3 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_excluded_answered <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_4")]))
d$s_missing1 <- count_codes(d[c("edq_1", "edq_4")], c(-9, -8, -6, -5, 99), TRUE)
d$s_na1 <- count_codes(d[c("edq_1", "edq_4")], c(-7), FALSE)
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$n_edq_3 <- count_codes(d[c("edq_3")], c(-7), FALSE)
d$m_edq_3 <- count_codes(d[c("edq_3")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_3[true(d$m_edq_3 == 1 & d$c_edq_3 == 1)] <- 1
d$m_edq_3[true(d$c_edq_3 == 1)] <- 0
d$edq_excluded_missing <- with(d, s_missing1 + m_edq_2 + m_edq_3)
d$edq_excluded_na <- with(d, s_na1 + n_edq_2 + n_edq_3)
d$edq_excluded_raw <- total(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_4")])
# Why there is no score, if there is none. The first reason counts.
d$edq_excluded_why <- NA_character_
d$s_declared <- with(d, edq_excluded_answered + edq_excluded_missing + edq_excluded_na + s_against)
d$edq_excluded_why[true(is.na(d$edq_excluded_why) & d$s_declared < 4)] <- "under_query"
d$edq_excluded_why[true(is.na(d$edq_excluded_why) & d$s_against > 0)] <- "contradicts_gate"
d$edq_excluded_why[true(is.na(d$edq_excluded_why) & d$edq_excluded_answered ==
  0)] <- "nothing_answered"
d$edq_excluded_why[true(is.na(d$edq_excluded_why) & d$edq_excluded_missing >
  1)] <- "too_many_missing"
d$edq_excluded_why[true(is.na(d$edq_excluded_why) & d$edq_excluded_answered <
  2)] <- "too_few_answered"
# Sum, what does not apply left out. Add up the 4 answers.
d$edq_excluded <- with(d, edq_excluded_raw)
rows <- true(d$edq_excluded_answered > 0 & d$edq_excluded_answered < 4)
d$edq_excluded[rows] <- with(d, edq_excluded_raw * 4 / edq_excluded_answered)[rows]
rows <- true(d$edq_excluded_answered < 4)
d$edq_excluded[rows] <- half_up(d$edq_excluded, 0)[rows]
d$edq_excluded[true(!is.na(d$edq_excluded_why))] <- NA
d$edq_excluded_prorated <- 0
d$edq_excluded_prorated[true(!is.na(d$edq_excluded) & d$edq_excluded_answered < 4)] <- 1
# Bands: 1 Low, 2 Middle, 3 High.
d$edq_excluded_band <- NA_real_
d$edq_excluded_band[true(d$edq_excluded >= 0)] <- 1
d$edq_excluded_band[true(d$edq_excluded >= 5)] <- 2
d$edq_excluded_band[true(d$edq_excluded >= 9)] <- 3

# -- Mean, what does not apply as missing (edq_mean)
# Key: invented (verified).
# Missing items: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_edq_1")] <- lapply(d[c("edq_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d$c_edq_2 <- 0
d$c_edq_2[true(!is.na(d$g_edq_1) & d$g_edq_1 < 1)] <- 1
d$c_edq_2[true(d$n_edq_1 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: edq_4.
d[c("k_edq_1", "k_edq_2")] <- lapply(d[c("edq_1", "edq_2")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3,
  4))
d[c("k_edq_4")] <- lapply(d[c("edq_4")], recode, c(0, 1, 2, 3, 4), c(4, 3, 2, 1, 0))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_edq_2) & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_2[true(d$c_edq_2 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_mean_answered <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_4")]))
d$s_missing1 <- count_codes(d[c("edq_1", "edq_4")], c(-9, -8, -6, -5, 99), TRUE)
d$s_na1 <- count_codes(d[c("edq_1", "edq_4")], c(-7), FALSE)
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$edq_mean_missing <- with(d, s_missing1 + m_edq_2)
d$edq_mean_na <- with(d, s_na1 + n_edq_2)
d$edq_mean_raw <- total(d[c("k_edq_1", "k_edq_2", "k_edq_4")])
# Why there is no score, if there is none. The first reason counts.
d$edq_mean_why <- NA_character_
d$s_declared <- with(d, edq_mean_answered + edq_mean_missing + edq_mean_na + s_against)
d$edq_mean_why[true(is.na(d$edq_mean_why) & d$s_declared < 3)] <- "under_query"
d$edq_mean_why[true(is.na(d$edq_mean_why) & d$s_against > 0)] <- "contradicts_gate"
d$edq_mean_why[true(is.na(d$edq_mean_why) & d$edq_mean_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, edq_mean_missing + edq_mean_na)
d$edq_mean_why[true(is.na(d$edq_mean_why) & d$s_gone > 1)] <- "too_many_missing"
# Mean, what does not apply as missing. Take the mean of the answers present, of 3.
rows <- true(d$edq_mean_answered > 0)
d$edq_mean[rows] <- with(d, edq_mean_raw / edq_mean_answered)[rows]
d$edq_mean[true(!is.na(d$edq_mean_why))] <- NA
d$edq_mean_prorated <- 0
d$edq_mean_prorated[true(!is.na(d$edq_mean) & d$edq_mean_answered < 3)] <- 1

# -- Count of weekly or more (edq_weekly)
# Key: invented (verified).
# Missing items: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_edq_1")] <- lapply(d[c("edq_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d[c("g_edq_2")] <- lapply(d[c("edq_2")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$c_edq_2 <- 0
d$c_edq_2[true(!is.na(d$g_edq_1) & d$g_edq_1 < 1)] <- 1
d$c_edq_2[true(d$n_edq_1 == 1)] <- 1
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$g_edq_hours <- in_range(d$edq_hours, 0, 24, 1)
d$n_edq_hours <- count_codes(d[c("edq_hours")], c(), FALSE)
d$m_edq_hours <- count_codes(d[c("edq_hours")], c(-9, -8, -7, -6, -5, 99), TRUE)
d$c_edq_3 <- 0
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 < 1)] <- 1
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 > 3)] <- 1
d$c_edq_3[true(d$n_edq_2 == 1)] <- 1
d$c_edq_6 <- 0
d$c_edq_6[true(!is.na(d$g_edq_hours) & d$g_edq_hours > 8)] <- 1
d$c_edq_6[true(d$n_edq_hours == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")] <- lapply(d[c("edq_1", "edq_2", "edq_3", "edq_6")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_edq_2) & d$k_edq_2 < 0 & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_2) & d$k_edq_2 > 0 & d$c_edq_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_2[true(d$c_edq_2 == 1)] <- NA
rows <- true(!is.na(d$k_edq_3) & d$k_edq_3 < 0 & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_3) & d$k_edq_3 > 0 & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_3[true(d$c_edq_3 == 1)] <- NA
rows <- true(!is.na(d$k_edq_6) & d$k_edq_6 < 0 & d$c_edq_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_edq_6) & d$k_edq_6 > 0 & d$c_edq_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_6[true(d$c_edq_6 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_weekly_answered <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")]))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$n_edq_2[true(d$edq_2 == 0 & d$c_edq_2 == 1)] <- 1
d$n_edq_3 <- count_codes(d[c("edq_3")], c(-7), FALSE)
d$m_edq_3 <- count_codes(d[c("edq_3")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_3[true(d$m_edq_3 == 1 & d$c_edq_3 == 1)] <- 1
d$m_edq_3[true(d$c_edq_3 == 1)] <- 0
d$n_edq_3[true(d$edq_3 == 0 & d$c_edq_3 == 1)] <- 1
d$n_edq_6 <- count_codes(d[c("edq_6")], c(-7), FALSE)
d$m_edq_6 <- count_codes(d[c("edq_6")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_6[true(d$m_edq_6 == 1 & d$c_edq_6 == 1)] <- 1
d$m_edq_6[true(d$c_edq_6 == 1)] <- 0
d$n_edq_6[true(d$edq_6 == 0 & d$c_edq_6 == 1)] <- 1
d$edq_weekly_missing <- with(d, m_edq_1 + m_edq_2 + m_edq_3 + m_edq_6)
d$edq_weekly_na <- with(d, n_edq_1 + n_edq_2 + n_edq_3 + n_edq_6)
d$edq_weekly_raw <- total(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")])
# Why there is no score, if there is none. The first reason counts.
d$edq_weekly_why <- NA_character_
d$s_declared <- with(d, edq_weekly_answered + edq_weekly_missing + edq_weekly_na + s_against)
d$edq_weekly_why[true(is.na(d$edq_weekly_why) & d$s_declared < 4)] <- "under_query"
d$edq_weekly_why[true(is.na(d$edq_weekly_why) & d$s_against > 0)] <- "contradicts_gate"
d$edq_weekly_why[true(is.na(d$edq_weekly_why) & d$edq_weekly_answered == 0)] <- "nothing_answered"
d$edq_weekly_why[true(is.na(d$edq_weekly_why) & d$edq_weekly_missing > 0)] <- "too_many_missing"
# Count of weekly or more. Count the answers at or above 2, of 4.
d$k_edq_1[true(d$n_edq_1 == 1)] <- 0
d$k_edq_2[true(d$n_edq_2 == 1)] <- 0
d$k_edq_3[true(d$n_edq_3 == 1)] <- 0
d$k_edq_6[true(d$n_edq_6 == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")]))
d$s_total <- total(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")])
d$edq_weekly <- rowSums(d[c("k_edq_1", "k_edq_2", "k_edq_3", "k_edq_6")] >= 2, na.rm = TRUE)
d$edq_weekly[true(!is.na(d$edq_weekly_why))] <- NA
d$edq_weekly_prorated <- 0
d$edq_weekly_prorated[true(!is.na(d$edq_weekly) & d$s_used < 4)] <- 1

# -- Hours slept (edq_slept)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_edq_hours <- in_range(d$edq_hours, 0, 24, 1)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_slept_answered <- rowSums(!is.na(d[c("k_edq_hours")]))
d$s_missing1 <- count_codes(d[c("edq_hours")], c(-9, -8, -7, -6, -5, 99), TRUE)
d$edq_slept_missing <- with(d, s_missing1)
d$edq_slept_na <- 0
d$edq_slept_raw <- total(d[c("k_edq_hours")])
# Why there is no score, if there is none. The first reason counts.
d$edq_slept_why <- NA_character_
d$s_declared <- with(d, edq_slept_answered + edq_slept_missing + edq_slept_na)
d$edq_slept_why[true(is.na(d$edq_slept_why) & d$s_declared < 1)] <- "under_query"
d$edq_slept_why[true(is.na(d$edq_slept_why) & d$edq_slept_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, edq_slept_missing + edq_slept_na)
d$edq_slept_why[true(is.na(d$edq_slept_why) & d$s_gone > 0)] <- "too_many_missing"
# Hours slept. Take the answer to edq_hours as it is.
d$edq_slept <- with(d, k_edq_hours)
d$edq_slept[true(!is.na(d$edq_slept_why))] <- NA
d$edq_slept_prorated <- 0
d$edq_slept_prorated[true(!is.na(d$edq_slept) & d$edq_slept_answered < 1)] <- 1

# -- Tried to stop (edq_tried)
# Key: invented (verified).
# Missing items: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_edq_1")] <- lapply(d[c("edq_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_edq_1 <- count_codes(d[c("edq_1")], c(-7), FALSE)
d$m_edq_1 <- count_codes(d[c("edq_1")], c(-9, -8, -6, -5, 99), TRUE)
d[c("g_edq_2")] <- lapply(d[c("edq_2")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$c_edq_2 <- 0
d$c_edq_2[true(!is.na(d$g_edq_1) & d$g_edq_1 < 1)] <- 1
d$c_edq_2[true(d$n_edq_1 == 1)] <- 1
d$n_edq_2 <- count_codes(d[c("edq_2")], c(-7), FALSE)
d$m_edq_2 <- count_codes(d[c("edq_2")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_2[true(d$m_edq_2 == 1 & d$c_edq_2 == 1)] <- 1
d$m_edq_2[true(d$c_edq_2 == 1)] <- 0
d$c_edq_3 <- 0
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 < 1)] <- 1
d$c_edq_3[true(!is.na(d$g_edq_2) & d$g_edq_2 > 3)] <- 1
d$c_edq_3[true(d$n_edq_2 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_edq_3")] <- lapply(d[c("edq_3")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_edq_3) & d$c_edq_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_edq_3[true(d$c_edq_3 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$edq_tried_answered <- rowSums(!is.na(d[c("k_edq_3")]))
d$n_edq_3 <- count_codes(d[c("edq_3")], c(-7), FALSE)
d$m_edq_3 <- count_codes(d[c("edq_3")], c(-9, -8, -6, -5, 99), TRUE)
d$n_edq_3[true(d$m_edq_3 == 1 & d$c_edq_3 == 1)] <- 1
d$m_edq_3[true(d$c_edq_3 == 1)] <- 0
d$edq_tried_missing <- with(d, m_edq_3)
d$edq_tried_na <- with(d, n_edq_3)
d$edq_tried_raw <- total(d[c("k_edq_3")])
# Why there is no score, if there is none. The first reason counts.
d$edq_tried_why <- NA_character_
d$s_declared <- with(d, edq_tried_answered + edq_tried_missing + edq_tried_na + s_against)
d$edq_tried_why[true(is.na(d$edq_tried_why) & d$s_declared < 1)] <- "under_query"
d$edq_tried_why[true(is.na(d$edq_tried_why) & d$s_against > 0)] <- "contradicts_gate"
d$edq_tried_why[true(is.na(d$edq_tried_why) & d$edq_tried_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, edq_tried_missing + edq_tried_na)
d$edq_tried_why[true(is.na(d$edq_tried_why) & d$s_gone > 0)] <- "too_many_missing"
# Tried to stop. Take the answer to edq_3 as it is.
d$edq_tried <- with(d, k_edq_3)
d$edq_tried[true(!is.na(d$edq_tried_why))] <- NA
d$edq_tried_prorated <- 0
d$edq_tried_prorated[true(!is.na(d$edq_tried) & d$edq_tried_answered < 1)] <- 1

scores <- d[c("participant", "edq_lowest", "edq_lowest_answered", "edq_lowest_missing",
  "edq_lowest_na", "edq_lowest_prorated", "edq_lowest_raw", "edq_lowest_why", "edq_excluded",
  "edq_excluded_answered", "edq_excluded_missing", "edq_excluded_na", "edq_excluded_prorated",
  "edq_excluded_raw", "edq_excluded_band", "edq_excluded_why", "edq_mean", "edq_mean_answered",
  "edq_mean_missing", "edq_mean_na", "edq_mean_prorated", "edq_mean_raw", "edq_mean_why",
  "edq_weekly", "edq_weekly_answered", "edq_weekly_missing", "edq_weekly_na", "edq_weekly_prorated",
  "edq_weekly_raw", "edq_weekly_why", "edq_slept", "edq_slept_answered", "edq_slept_missing",
  "edq_slept_na", "edq_slept_prorated", "edq_slept_raw", "edq_slept_why", "edq_tried",
  "edq_tried_answered", "edq_tried_missing", "edq_tried_na", "edq_tried_prorated", "edq_tried_raw",
  "edq_tried_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
