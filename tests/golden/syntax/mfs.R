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
d <- d[c("participant", "mfs_1", "mfs_2", "mfs_3", "mfs_4", "mfs_5", "mfs_6", "mfs_minutes")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Morning Feelings Scale (mfs, definition 1.0)
# invented. Items and codes: an invented questionnaire (verified)
# mfs_1 to mfs_4: 0 Not at all, 1 A little, 2 Rather, 3 Very, -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# mfs_5 to mfs_6: 1 Never, 2 At times, 3 Always, -9 Refused, -8 Does not know, -7 Not applicable, -6
# Not asked, -5 Unreadable, -4 Data query open
# mfs_minutes: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- Sum, of absent answers the rounded mean (mfs_sum)
# Key: invented (verified).
# Missing items: invented (verified).
# Bands: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_1.
d[c("k_mfs_1")] <- lapply(d[c("mfs_1")], recode, c(0, 1, 2, 3), c(3, 2, 1, 0))
d[c("k_mfs_2", "k_mfs_3", "k_mfs_4")] <- lapply(d[c("mfs_2", "mfs_3", "mfs_4")], recode, c(0, 1, 2,
  3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_sum_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2", "mfs_4")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing2 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$s_na2 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$mfs_sum_missing <- with(d, s_missing1 + s_missing2)
d$mfs_sum_na <- with(d, s_na2)
d$mfs_sum_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_sum_why <- NA_character_
d$s_declared <- with(d, mfs_sum_answered + mfs_sum_missing + mfs_sum_na)
d$mfs_sum_why[true(is.na(d$mfs_sum_why) & d$s_declared < 4)] <- "under_query"
d$mfs_sum_why[true(is.na(d$mfs_sum_why) & d$mfs_sum_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_sum_missing + mfs_sum_na)
d$mfs_sum_why[true(is.na(d$mfs_sum_why) & d$s_gone > 2)] <- "too_many_missing"
# Sum, of absent answers the rounded mean. Add up the 4 answers.
d$s_mean <- NA_real_
rows <- true(d$mfs_sum_answered > 0)
d$s_mean[rows] <- with(d, mfs_sum_raw / mfs_sum_answered)[rows]
d$s_mean <- half_up(d$s_mean, 0)
rows <- true(is.na(d$k_mfs_1))
d$k_mfs_1[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_2))
d$k_mfs_2[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_3))
d$k_mfs_3[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_4))
d$k_mfs_4[rows] <- with(d, s_mean)[rows]
d$s_filled <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
d$mfs_sum <- with(d, s_filled)
rows <- true(d$mfs_sum_answered < 4)
d$mfs_sum[rows] <- half_up(d$mfs_sum, 0)[rows]
d$mfs_sum[true(!is.na(d$mfs_sum_why))] <- NA
d$mfs_sum_prorated <- 0
d$mfs_sum_prorated[true(!is.na(d$mfs_sum) & d$mfs_sum_answered < 4)] <- 1
# Bands: 1 Low, 2 High.
d$mfs_sum_band <- NA_real_
d$mfs_sum_band[true(d$mfs_sum >= 0)] <- 1
d$mfs_sum_band[true(d$mfs_sum >= 6)] <- 2

# -- Sum, of an absent answer the mean rounded to the even one (mfs_even)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")] <- lapply(d[c("mfs_1", "mfs_2", "mfs_3", "mfs_4")],
  recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_even_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2", "mfs_4")], c(-9, -8, -7, -6, -5), TRUE)
d$n_mfs_3 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$m_mfs_3 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$mfs_even_missing <- with(d, s_missing1 + m_mfs_3)
d$mfs_even_na <- with(d, n_mfs_3)
d$mfs_even_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_even_why <- NA_character_
d$s_declared <- with(d, mfs_even_answered + mfs_even_missing + mfs_even_na)
d$mfs_even_why[true(is.na(d$mfs_even_why) & d$s_declared < 4)] <- "under_query"
d$mfs_even_why[true(is.na(d$mfs_even_why) & d$mfs_even_answered == 0)] <- "nothing_answered"
d$mfs_even_why[true(is.na(d$mfs_even_why) & d$mfs_even_missing > 2)] <- "too_many_missing"
# Sum, of an absent answer the mean rounded to the even one. Add up the 4 answers.
d$k_mfs_3[true(d$n_mfs_3 == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")]))
d$s_total <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
d$s_mean <- NA_real_
rows <- true(d$s_used > 0)
d$s_mean[rows] <- with(d, s_total / s_used)[rows]
d$s_mean <- half_even(d$s_mean)
rows <- true(is.na(d$k_mfs_1))
d$k_mfs_1[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_2))
d$k_mfs_2[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_3))
d$k_mfs_3[rows] <- with(d, s_mean)[rows]
rows <- true(is.na(d$k_mfs_4))
d$k_mfs_4[rows] <- with(d, s_mean)[rows]
d$s_filled <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
d$mfs_even <- with(d, s_filled)
rows <- true(d$s_used < 4)
d$mfs_even[rows] <- half_even(d$mfs_even)[rows]
d$mfs_even[true(!is.na(d$mfs_even_why))] <- NA
d$mfs_even_prorated <- 0
d$mfs_even_prorated[true(!is.na(d$mfs_even) & d$s_used < 4)] <- 1

# -- Sum with the mean, rounded to the even one (mfs_total)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")] <- lapply(d[c("mfs_1", "mfs_2", "mfs_3")], recode, c(0, 1, 2,
  3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_total_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")]))
d$n_mfs_1 <- count_codes(d[c("mfs_1")], c(), FALSE)
d$m_mfs_1 <- count_codes(d[c("mfs_1")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing2 <- count_codes(d[c("mfs_2")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing3 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$s_na3 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$mfs_total_missing <- with(d, m_mfs_1 + s_missing2 + s_missing3)
d$mfs_total_na <- with(d, n_mfs_1 + s_na3)
d$mfs_total_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_total_why <- NA_character_
d$s_declared <- with(d, mfs_total_answered + mfs_total_missing + mfs_total_na)
d$mfs_total_why[true(is.na(d$mfs_total_why) & d$s_declared < 3)] <- "under_query"
d$mfs_total_why[true(is.na(d$mfs_total_why) & d$mfs_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_total_missing + mfs_total_na)
d$mfs_total_why[true(is.na(d$mfs_total_why) & d$s_gone > 1)] <- "too_many_missing"
d$s_within <- with(d, m_mfs_1 + n_mfs_1)
d$mfs_total_why[true(is.na(d$mfs_total_why) & d$s_within > 0)] <- "too_many_missing"
# Sum with the mean, rounded to the even one. Add up the 3 answers.
d$mfs_total <- with(d, mfs_total_raw)
rows <- true(d$mfs_total_answered > 0 & d$mfs_total_answered < 3)
d$mfs_total[rows] <- with(d, mfs_total_raw * 3 / mfs_total_answered)[rows]
rows <- true(d$mfs_total_answered < 3)
d$mfs_total[rows] <- half_even(d$mfs_total)[rows]
d$mfs_total[true(!is.na(d$mfs_total_why))] <- NA
d$mfs_total_prorated <- 0
d$mfs_total_prorated[true(!is.na(d$mfs_total) & d$mfs_total_answered < 3)] <- 1

# -- Sum, of an absent answer the worst (mfs_worst)
# Key: invented (verified).
# Missing items: invented (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_mfs_5")] <- lapply(d[c("mfs_5")], recode, c(1, 2, 3), c(1, 2, 3))
d$n_mfs_5 <- count_codes(d[c("mfs_5")], c(), FALSE)
d$m_mfs_5 <- count_codes(d[c("mfs_5")], c(-9, -8, -7, -6, -5), TRUE)
d$c_mfs_6 <- 0
d$c_mfs_6[true(!is.na(d$g_mfs_5) & d$g_mfs_5 < 2)] <- 1
d$c_mfs_6[true(d$n_mfs_5 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_2.
d[c("k_mfs_1")] <- lapply(d[c("mfs_1")], recode, c(0, 1, 2, 3), c(0, 10, 40, 100))
d[c("k_mfs_2")] <- lapply(d[c("mfs_2")], recode, c(0, 1, 2, 3), c(3, 2, 1, 0))
d[c("k_mfs_5", "k_mfs_6")] <- lapply(d[c("mfs_5", "mfs_6")], recode, c(1, 2, 3), c(100, 50, 0))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_mfs_6) & d$k_mfs_6 < 100 & d$c_mfs_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_mfs_6) & d$k_mfs_6 > 100 & d$c_mfs_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_mfs_6[true(d$c_mfs_6 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_worst_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_5", "k_mfs_6")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2")], c(-9, -8, -7, -6, -5), TRUE)
d$n_mfs_5 <- count_codes(d[c("mfs_5")], c(), FALSE)
d$m_mfs_5 <- count_codes(d[c("mfs_5")], c(-9, -8, -7, -6, -5), TRUE)
d$n_mfs_6 <- count_codes(d[c("mfs_6")], c(-7), FALSE)
d$m_mfs_6 <- count_codes(d[c("mfs_6")], c(-9, -8, -6, -5), TRUE)
d$n_mfs_6[true(d$m_mfs_6 == 1 & d$c_mfs_6 == 1)] <- 1
d$m_mfs_6[true(d$c_mfs_6 == 1)] <- 0
d$n_mfs_6[true(d$mfs_6 == 1 & d$c_mfs_6 == 1)] <- 1
d$mfs_worst_missing <- with(d, s_missing1 + m_mfs_5 + m_mfs_6)
d$mfs_worst_na <- with(d, n_mfs_5 + n_mfs_6)
d$mfs_worst_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_5", "k_mfs_6")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_worst_why <- NA_character_
d$s_declared <- with(d, mfs_worst_answered + mfs_worst_missing + mfs_worst_na + s_against)
d$mfs_worst_why[true(is.na(d$mfs_worst_why) & d$s_declared < 4)] <- "under_query"
d$mfs_worst_why[true(is.na(d$mfs_worst_why) & d$s_against > 0)] <- "contradicts_gate"
d$mfs_worst_why[true(is.na(d$mfs_worst_why) & d$mfs_worst_answered == 0)] <- "nothing_answered"
d$mfs_worst_why[true(is.na(d$mfs_worst_why) & d$mfs_worst_missing > 2)] <- "too_many_missing"
d$s_within <- with(d, m_mfs_5 + m_mfs_6)
d$mfs_worst_why[true(is.na(d$mfs_worst_why) & d$s_within > 0)] <- "too_many_missing"
# Sum, of an absent answer the worst. Add up the 4 answers.
d$k_mfs_5[true(d$n_mfs_5 == 1)] <- 100
d$k_mfs_6[true(d$n_mfs_6 == 1)] <- 100
d$s_used <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_5", "k_mfs_6")]))
d$s_total <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_5", "k_mfs_6")])
d$k_mfs_1[true(is.na(d$k_mfs_1))] <- 0
d$k_mfs_2[true(is.na(d$k_mfs_2))] <- 0
d$k_mfs_5[true(is.na(d$k_mfs_5))] <- 0
d$k_mfs_6[true(is.na(d$k_mfs_6))] <- 0
d$s_filled <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_5", "k_mfs_6")])
d$mfs_worst <- with(d, s_filled)
d$mfs_worst[true(!is.na(d$mfs_worst_why))] <- NA
d$mfs_worst_prorated <- 0
d$mfs_worst_prorated[true(!is.na(d$mfs_worst) & d$s_used < 4)] <- 1

# -- How many are above the middle, of an absent answer the best (mfs_best)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")] <- lapply(d[c("mfs_1", "mfs_2", "mfs_3", "mfs_4")],
  recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_best_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2", "mfs_4")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing2 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$s_na2 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$mfs_best_missing <- with(d, s_missing1 + s_missing2)
d$mfs_best_na <- with(d, s_na2)
d$mfs_best_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_best_why <- NA_character_
d$s_declared <- with(d, mfs_best_answered + mfs_best_missing + mfs_best_na)
d$mfs_best_why[true(is.na(d$mfs_best_why) & d$s_declared < 4)] <- "under_query"
d$mfs_best_why[true(is.na(d$mfs_best_why) & d$mfs_best_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_best_missing + mfs_best_na)
d$mfs_best_why[true(is.na(d$mfs_best_why) & d$s_gone > 1)] <- "too_many_missing"
# How many are above the middle, of an absent answer the best. Count the answers at or above 2, of
# 4.
d$k_mfs_1[true(is.na(d$k_mfs_1))] <- 0
d$k_mfs_2[true(is.na(d$k_mfs_2))] <- 0
d$k_mfs_3[true(is.na(d$k_mfs_3))] <- 0
d$k_mfs_4[true(is.na(d$k_mfs_4))] <- 0
d$s_filled <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
d$mfs_best <- rowSums(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")] >= 2, na.rm = TRUE)
d$mfs_best[true(!is.na(d$mfs_best_why))] <- NA
d$mfs_best_prorated <- 0
d$mfs_best_prorated[true(!is.na(d$mfs_best) & d$mfs_best_answered < 4)] <- 1

# -- Any answer at the top (mfs_any)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")] <- lapply(d[c("mfs_1", "mfs_2", "mfs_3")], recode, c(0, 1, 2,
  3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_any_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2")], c(-9, -8, -7, -6, -5), TRUE)
d$n_mfs_3 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$m_mfs_3 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$mfs_any_missing <- with(d, s_missing1 + m_mfs_3)
d$mfs_any_na <- with(d, n_mfs_3)
d$mfs_any_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_any_why <- NA_character_
d$s_declared <- with(d, mfs_any_answered + mfs_any_missing + mfs_any_na)
d$mfs_any_why[true(is.na(d$mfs_any_why) & d$s_declared < 3)] <- "under_query"
d$mfs_any_why[true(is.na(d$mfs_any_why) & d$mfs_any_answered == 0)] <- "nothing_answered"
d$mfs_any_why[true(is.na(d$mfs_any_why) & d$mfs_any_missing > 0)] <- "too_many_missing"
# Any answer at the top. 1 if any of the 3 answers is at or above 3, and 0 if none is.
d$k_mfs_3[true(d$n_mfs_3 == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")]))
d$s_total <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")])
d$s_at <- rowSums(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")] >= 3, na.rm = TRUE)
d$mfs_any <- 0
d$mfs_any[true(d$s_at > 0)] <- 1
d$mfs_any[true(!is.na(d$mfs_any_why))] <- NA
d$mfs_any_prorated <- 0
d$mfs_any_prorated[true(!is.na(d$mfs_any) & d$s_used < 3)] <- 1

# -- The largest answer (mfs_most)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_2")] <- lapply(d[c("mfs_2")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
d[c("k_mfs_5")] <- lapply(d[c("mfs_5")], recode, c(1, 2, 3), c(1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_most_answered <- rowSums(!is.na(d[c("k_mfs_2", "k_mfs_5")]))
d$s_missing1 <- count_codes(d[c("mfs_2", "mfs_5")], c(-9, -8, -7, -6, -5), TRUE)
d$mfs_most_missing <- with(d, s_missing1)
d$mfs_most_na <- 0
d$mfs_most_raw <- total(d[c("k_mfs_2", "k_mfs_5")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_most_why <- NA_character_
d$s_declared <- with(d, mfs_most_answered + mfs_most_missing + mfs_most_na)
d$mfs_most_why[true(is.na(d$mfs_most_why) & d$s_declared < 2)] <- "under_query"
d$mfs_most_why[true(is.na(d$mfs_most_why) & d$mfs_most_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_most_missing + mfs_most_na)
d$mfs_most_why[true(is.na(d$mfs_most_why) & d$s_gone > 0)] <- "too_many_missing"
# The largest answer. Take the largest of the 2 answers.
d$mfs_most <- do.call(pmax, c(d[c("k_mfs_2", "k_mfs_5")], na.rm = TRUE))
d$mfs_most[true(!is.na(d$mfs_most_why))] <- NA
d$mfs_most_prorated <- 0
d$mfs_most_prorated[true(!is.na(d$mfs_most) & d$mfs_most_answered < 2)] <- 1

# -- Weighted sum (mfs_weighted)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_minutes <- in_range(d$mfs_minutes, 0, 60, 0)
d[c("k_mfs_2", "k_mfs_4")] <- lapply(d[c("mfs_2", "mfs_4")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_weighted_answered <- rowSums(!is.na(d[c("k_mfs_2", "k_mfs_4", "k_mfs_minutes")]))
d$s_missing1 <- count_codes(d[c("mfs_2", "mfs_4", "mfs_minutes")], c(-9, -8, -7, -6, -5), TRUE)
d$mfs_weighted_missing <- with(d, s_missing1)
d$mfs_weighted_na <- 0
d$mfs_weighted_raw <- total(d[c("k_mfs_2", "k_mfs_4", "k_mfs_minutes")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_weighted_why <- NA_character_
d$s_declared <- with(d, mfs_weighted_answered + mfs_weighted_missing + mfs_weighted_na)
d$mfs_weighted_why[true(is.na(d$mfs_weighted_why) & d$s_declared < 3)] <- "under_query"
d$mfs_weighted_why[true(is.na(d$mfs_weighted_why) & d$mfs_weighted_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_weighted_missing + mfs_weighted_na)
d$mfs_weighted_why[true(is.na(d$mfs_weighted_why) & d$s_gone > 0)] <- "too_many_missing"
# Weighted sum. Add up 1.5 × mfs_2, -0.5 × mfs_4, 0.1 × mfs_minutes.
d$mfs_weighted <- with(d, 0 + 1.5 * k_mfs_2 - 0.5 * k_mfs_4 + 0.1 * k_mfs_minutes)
d$mfs_weighted[true(!is.na(d$mfs_weighted_why))] <- NA
d$mfs_weighted_prorated <- 0
d$mfs_weighted_prorated[true(!is.na(d$mfs_weighted) & d$mfs_weighted_answered < 3)] <- 1

# -- Sum on a scale from 0 to 100 (mfs_percent)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_sum <- with(d, mfs_sum)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_percent_answered <- rowSums(!is.na(d[c("k_mfs_sum")]))
d$n_mfs_sum <- count_codes(d[c("mfs_sum")], c(), FALSE)
d$m_mfs_sum <- count_codes(d[c("mfs_sum")], c(), TRUE)
d$mfs_percent_missing <- with(d, m_mfs_sum)
d$mfs_percent_na <- with(d, n_mfs_sum)
d$mfs_percent_raw <- total(d[c("k_mfs_sum")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_percent_why <- NA_character_
d$s_declared <- with(d, mfs_percent_answered + mfs_percent_missing + mfs_percent_na)
d$mfs_percent_why[true(is.na(d$mfs_percent_why) & d$s_declared < 1)] <- "under_query"
d$mfs_percent_why[true(is.na(d$mfs_percent_why) & d$mfs_sum_why == "under_query")] <- "under_query"
d$mfs_percent_why[true(is.na(d$mfs_percent_why) & d$mfs_sum_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_percent_why[true(is.na(d$mfs_percent_why) & d$mfs_percent_answered == 0 & d$mfs_sum_why ==
  "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_percent_missing + mfs_percent_na)
d$mfs_percent_why[true(is.na(d$mfs_percent_why) & d$s_gone > 0)] <- "too_many_missing"
# Sum on a scale from 0 to 100. Put mfs_sum on a scale where 0 is 0 and 12 is 100.
d$mfs_percent <- with(d, (k_mfs_sum - 0) * 100 / 12 + 0)
d$mfs_percent[true(!is.na(d$mfs_percent_why))] <- NA
d$mfs_percent_prorated <- 0
d$mfs_percent_prorated[true(!is.na(d$mfs_percent) & d$mfs_percent_answered < 1)] <- 1
d$mfs_percent_prorated[true(!is.na(d$mfs_percent) & d$mfs_sum_prorated == 1)] <- 1

# -- Sum turned round (mfs_wellness)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_total <- with(d, mfs_total)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_wellness_answered <- rowSums(!is.na(d[c("k_mfs_total")]))
d$n_mfs_total <- count_codes(d[c("mfs_total")], c(), FALSE)
d$m_mfs_total <- count_codes(d[c("mfs_total")], c(), TRUE)
d$mfs_wellness_missing <- with(d, m_mfs_total)
d$mfs_wellness_na <- with(d, n_mfs_total)
d$mfs_wellness_raw <- total(d[c("k_mfs_total")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_wellness_why <- NA_character_
d$s_declared <- with(d, mfs_wellness_answered + mfs_wellness_missing + mfs_wellness_na)
d$mfs_wellness_why[true(is.na(d$mfs_wellness_why) & d$s_declared < 1)] <- "under_query"
d$mfs_wellness_why[true(is.na(d$mfs_wellness_why) & d$mfs_total_why ==
  "under_query")] <- "under_query"
d$mfs_wellness_why[true(is.na(d$mfs_wellness_why) & d$mfs_total_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_wellness_why[true(is.na(d$mfs_wellness_why) & d$mfs_wellness_answered == 0 & d$mfs_total_why
  == "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_wellness_missing + mfs_wellness_na)
d$mfs_wellness_why[true(is.na(d$mfs_wellness_why) & d$s_gone > 0)] <- "too_many_missing"
# Sum turned round. Put mfs_total on a scale where 0 is 3 and 9 is -3.
d$mfs_wellness <- with(d, (k_mfs_total - 0) * (-6) / 9 + 3)
d$mfs_wellness[true(!is.na(d$mfs_wellness_why))] <- NA
d$mfs_wellness_prorated <- 0
d$mfs_wellness_prorated[true(!is.na(d$mfs_wellness) & d$mfs_wellness_answered < 1)] <- 1
d$mfs_wellness_prorated[true(!is.na(d$mfs_wellness) & d$mfs_total_prorated == 1)] <- 1

# -- Sum by a table (mfs_metric)
# Key: invented (verified).
# Missing items: invented (verified).
# Bands: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: mfs_sum.
d$k_mfs_sum <- with(d, 12 - mfs_sum)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_metric_answered <- rowSums(!is.na(d[c("k_mfs_sum")]))
d$n_mfs_sum <- count_codes(d[c("mfs_sum")], c(), FALSE)
d$m_mfs_sum <- count_codes(d[c("mfs_sum")], c(), TRUE)
d$mfs_metric_missing <- with(d, m_mfs_sum)
d$mfs_metric_na <- with(d, n_mfs_sum)
d$mfs_metric_raw <- total(d[c("k_mfs_sum")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_metric_why <- NA_character_
d$s_declared <- with(d, mfs_metric_answered + mfs_metric_missing + mfs_metric_na)
d$mfs_metric_why[true(is.na(d$mfs_metric_why) & d$s_declared < 1)] <- "under_query"
d$mfs_metric_why[true(is.na(d$mfs_metric_why) & d$mfs_sum_why == "under_query")] <- "under_query"
d$mfs_metric_why[true(is.na(d$mfs_metric_why) & d$mfs_sum_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_metric_why[true(is.na(d$mfs_metric_why) & d$mfs_metric_answered == 0 & d$mfs_sum_why ==
  "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_metric_missing + mfs_metric_na)
d$mfs_metric_why[true(is.na(d$mfs_metric_why) & d$s_gone > 0)] <- "too_many_missing"
# Sum by a table. Look mfs_sum up in a table: an invented one.
d[c("mfs_metric")] <- lapply(d[c("k_mfs_sum")], recode, c(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  c(7, 9.51, 11.25, 12.4, 13.33, 14.08, 15.75, 17.3, 19.84, 22.36, 26.88, 30.43, 35))
d$mfs_metric[true(!is.na(d$mfs_metric_why))] <- NA
d$mfs_metric_prorated <- 0
d$mfs_metric_prorated[true(!is.na(d$mfs_metric) & d$mfs_metric_answered < 1)] <- 1
d$mfs_metric_prorated[true(!is.na(d$mfs_metric) & d$mfs_sum_prorated == 1)] <- 1
# Bands: 1 Low, 2 High.
d$mfs_metric_band <- NA_real_
d$mfs_metric_band[true(d$mfs_metric >= 7)] <- 1
d$mfs_metric_band[true(d$mfs_metric >= 19)] <- 2

# -- Sum as a T score (mfs_t)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_even <- with(d, mfs_even)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_t_answered <- rowSums(!is.na(d[c("k_mfs_even")]))
d$n_mfs_even <- count_codes(d[c("mfs_even")], c(), FALSE)
d$m_mfs_even <- count_codes(d[c("mfs_even")], c(), TRUE)
d$mfs_t_missing <- with(d, m_mfs_even)
d$mfs_t_na <- with(d, n_mfs_even)
d$mfs_t_raw <- total(d[c("k_mfs_even")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_t_why <- NA_character_
d$s_declared <- with(d, mfs_t_answered + mfs_t_missing + mfs_t_na)
d$mfs_t_why[true(is.na(d$mfs_t_why) & d$s_declared < 1)] <- "under_query"
d$mfs_t_why[true(is.na(d$mfs_t_why) & d$mfs_even_why == "under_query")] <- "under_query"
d$mfs_t_why[true(is.na(d$mfs_t_why) & d$mfs_even_why == "contradicts_gate")] <- "contradicts_gate"
d$mfs_t_why[true(is.na(d$mfs_t_why) & d$mfs_t_answered == 0 & d$mfs_even_why ==
  "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_t_missing + mfs_t_na)
d$mfs_t_why[true(is.na(d$mfs_t_why) & d$s_gone > 0)] <- "too_many_missing"
# Sum as a T score. Compare mfs_even with an invented group (mean 4.3, standard deviation 2.6), so
# that their mean is 50 and their standard deviation 10; to 2 decimals.
d$mfs_t <- with(d, (k_mfs_even - 4.3) * 10 / 2.6 + 50)
d$mfs_t <- half_up(d$mfs_t, 2)
d$mfs_t[true(!is.na(d$mfs_t_why))] <- NA
d$mfs_t_prorated <- 0
d$mfs_t_prorated[true(!is.na(d$mfs_t) & d$mfs_t_answered < 1)] <- 1
d$mfs_t_prorated[true(!is.na(d$mfs_t) & d$mfs_even_prorated == 1)] <- 1

# -- Both criteria (mfs_case)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")] <- lapply(d[c("mfs_1", "mfs_2", "mfs_3", "mfs_4")],
  recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_case_answered <- rowSums(!is.na(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")]))
d$s_missing1 <- count_codes(d[c("mfs_1", "mfs_2", "mfs_4")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing2 <- count_codes(d[c("mfs_3")], c(-9, -8, -6, -5), TRUE)
d$s_na2 <- count_codes(d[c("mfs_3")], c(-7), FALSE)
d$mfs_case_missing <- with(d, s_missing1 + s_missing2)
d$mfs_case_na <- with(d, s_na2)
d$mfs_case_raw <- total(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3", "k_mfs_4")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_case_why <- NA_character_
d$s_declared <- with(d, mfs_case_answered + mfs_case_missing + mfs_case_na)
d$mfs_case_why[true(is.na(d$mfs_case_why) & d$s_declared < 4)] <- "under_query"
d$mfs_case_why[true(is.na(d$mfs_case_why) & d$mfs_case_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mfs_case_missing + mfs_case_na)
d$mfs_case_why[true(is.na(d$mfs_case_why) & d$s_gone > 0)] <- "too_many_missing"
# Both criteria. 1 if all of this holds, and 0 if not: at least 2 and at most 3 of mfs_1, mfs_2,
# mfs_3, mfs_4 at 2 or more (mfs_4 at 1 or more); at least 1 of mfs_1, mfs_2 at 2 or more.
d$mfs_case <- 1
d$s_at1 <- rowSums(d[c("k_mfs_4")] >= 1, na.rm = TRUE)
d$s_at2 <- rowSums(d[c("k_mfs_1", "k_mfs_2", "k_mfs_3")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1 + s_at2)
d$mfs_case[true(d$s_at < 2)] <- 0
d$mfs_case[true(d$s_at > 3)] <- 0
d$s_at1 <- rowSums(d[c("k_mfs_1", "k_mfs_2")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$mfs_case[true(d$s_at < 1)] <- 0
d$mfs_case[true(!is.na(d$mfs_case_why))] <- NA
d$mfs_case_prorated <- 0
d$mfs_case_prorated[true(!is.na(d$mfs_case) & d$mfs_case_answered < 4)] <- 1

# -- Worst-case sum on a scale from 100 to 0 (mfs_other)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_worst <- with(d, mfs_worst)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_other_answered <- rowSums(!is.na(d[c("k_mfs_worst")]))
d$n_mfs_worst <- count_codes(d[c("mfs_worst")], c(), FALSE)
d$m_mfs_worst <- count_codes(d[c("mfs_worst")], c(), TRUE)
d$mfs_other_missing <- with(d, m_mfs_worst)
d$mfs_other_na <- with(d, n_mfs_worst)
d$mfs_other_raw <- total(d[c("k_mfs_worst")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_other_why <- NA_character_
d$s_declared <- with(d, mfs_other_answered + mfs_other_missing + mfs_other_na)
d$mfs_other_why[true(is.na(d$mfs_other_why) & d$s_declared < 1)] <- "under_query"
d$mfs_other_why[true(is.na(d$mfs_other_why) & d$mfs_worst_why == "under_query")] <- "under_query"
d$mfs_other_why[true(is.na(d$mfs_other_why) & d$mfs_worst_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_other_why[true(is.na(d$mfs_other_why) & d$mfs_other_answered == 0 & d$mfs_worst_why ==
  "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_other_missing + mfs_other_na)
d$mfs_other_why[true(is.na(d$mfs_other_why) & d$s_gone > 0)] <- "too_many_missing"
# Worst-case sum on a scale from 100 to 0. Put mfs_worst on a scale where 0 is 100 and 303 is 0.
d$mfs_other <- with(d, (k_mfs_worst - 0) * (-100) / 303 + 100)
d$mfs_other[true(!is.na(d$mfs_other_why))] <- NA
d$mfs_other_prorated <- 0
d$mfs_other_prorated[true(!is.na(d$mfs_other) & d$mfs_other_answered < 1)] <- 1
d$mfs_other_prorated[true(!is.na(d$mfs_other) & d$mfs_worst_prorated == 1)] <- 1

# -- Mean of two scores on one scale (mfs_both)
# Key: invented (verified).
# Missing items: invented (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_mfs_percent <- with(d, mfs_percent)
d$k_mfs_other <- with(d, mfs_other)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mfs_both_answered <- rowSums(!is.na(d[c("k_mfs_percent", "k_mfs_other")]))
d$n_mfs_percent <- count_codes(d[c("mfs_percent")], c(), FALSE)
d$m_mfs_percent <- count_codes(d[c("mfs_percent")], c(), TRUE)
d$n_mfs_other <- count_codes(d[c("mfs_other")], c(), FALSE)
d$m_mfs_other <- count_codes(d[c("mfs_other")], c(), TRUE)
d$mfs_both_missing <- with(d, m_mfs_percent + m_mfs_other)
d$mfs_both_na <- with(d, n_mfs_percent + n_mfs_other)
d$mfs_both_raw <- total(d[c("k_mfs_percent", "k_mfs_other")])
# Why there is no score, if there is none. The first reason counts.
d$mfs_both_why <- NA_character_
d$s_declared <- with(d, mfs_both_answered + mfs_both_missing + mfs_both_na)
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$s_declared < 2)] <- "under_query"
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$mfs_percent_why == "under_query")] <- "under_query"
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$mfs_other_why == "under_query")] <- "under_query"
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$mfs_percent_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$mfs_other_why ==
  "contradicts_gate")] <- "contradicts_gate"
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$mfs_both_answered == 0 & d$mfs_percent_why ==
  "nothing_answered" & d$mfs_other_why == "nothing_answered")] <- "nothing_answered"
d$s_gone <- with(d, mfs_both_missing + mfs_both_na)
d$mfs_both_why[true(is.na(d$mfs_both_why) & d$s_gone > 1)] <- "too_many_missing"
# Mean of two scores on one scale. Take the mean of the answers present, of 2.
rows <- true(d$mfs_both_answered > 0)
d$mfs_both[rows] <- with(d, mfs_both_raw / mfs_both_answered)[rows]
d$mfs_both[true(!is.na(d$mfs_both_why))] <- NA
d$mfs_both_prorated <- 0
d$mfs_both_prorated[true(!is.na(d$mfs_both) & d$mfs_both_answered < 2)] <- 1
d$mfs_both_prorated[true(!is.na(d$mfs_both) & d$mfs_percent_prorated == 1)] <- 1
d$mfs_both_prorated[true(!is.na(d$mfs_both) & d$mfs_other_prorated == 1)] <- 1

scores <- d[c("participant", "mfs_sum", "mfs_sum_answered", "mfs_sum_missing", "mfs_sum_na",
  "mfs_sum_prorated", "mfs_sum_raw", "mfs_sum_band", "mfs_sum_why", "mfs_even", "mfs_even_answered",
  "mfs_even_missing", "mfs_even_na", "mfs_even_prorated", "mfs_even_raw", "mfs_even_why",
  "mfs_total", "mfs_total_answered", "mfs_total_missing", "mfs_total_na", "mfs_total_prorated",
  "mfs_total_raw", "mfs_total_why", "mfs_worst", "mfs_worst_answered", "mfs_worst_missing",
  "mfs_worst_na", "mfs_worst_prorated", "mfs_worst_raw", "mfs_worst_why", "mfs_best",
  "mfs_best_answered", "mfs_best_missing", "mfs_best_na", "mfs_best_prorated", "mfs_best_raw",
  "mfs_best_why", "mfs_any", "mfs_any_answered", "mfs_any_missing", "mfs_any_na",
  "mfs_any_prorated", "mfs_any_raw", "mfs_any_why", "mfs_most", "mfs_most_answered",
  "mfs_most_missing", "mfs_most_na", "mfs_most_prorated", "mfs_most_raw", "mfs_most_why",
  "mfs_weighted", "mfs_weighted_answered", "mfs_weighted_missing", "mfs_weighted_na",
  "mfs_weighted_prorated", "mfs_weighted_raw", "mfs_weighted_why", "mfs_percent",
  "mfs_percent_answered", "mfs_percent_missing", "mfs_percent_na", "mfs_percent_prorated",
  "mfs_percent_raw", "mfs_percent_why", "mfs_wellness", "mfs_wellness_answered",
  "mfs_wellness_missing", "mfs_wellness_na", "mfs_wellness_prorated", "mfs_wellness_raw",
  "mfs_wellness_why", "mfs_metric", "mfs_metric_answered", "mfs_metric_missing", "mfs_metric_na",
  "mfs_metric_prorated", "mfs_metric_raw", "mfs_metric_band", "mfs_metric_why", "mfs_t",
  "mfs_t_answered", "mfs_t_missing", "mfs_t_na", "mfs_t_prorated", "mfs_t_raw", "mfs_t_why",
  "mfs_case", "mfs_case_answered", "mfs_case_missing", "mfs_case_na", "mfs_case_prorated",
  "mfs_case_raw", "mfs_case_why", "mfs_other", "mfs_other_answered", "mfs_other_missing",
  "mfs_other_na", "mfs_other_prorated", "mfs_other_raw", "mfs_other_why", "mfs_both",
  "mfs_both_answered", "mfs_both_missing", "mfs_both_na", "mfs_both_prorated", "mfs_both_raw",
  "mfs_both_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
