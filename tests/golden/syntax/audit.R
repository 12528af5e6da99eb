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
d <- d[c("participant", "audit_1", "audit_2", "audit_3", "audit_4", "audit_5", "audit_6", "audit_7",
  "audit_8", "audit_9", "audit_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Alcohol Use Disorders Identification Test, interview (AUDIT) (audit, definition 1.0)
# Babor, Higgins-Biddle, Saunders and Monteiro (2001). AUDIT, guidelines for use in primary care,
# 2nd edition. WHO/MSD/MSB/01.6a. Items and codes: ten items, order, codes and both skips of the
# interview as read in public copies of the form and in an open-source implementation (CamCOPS)
# (verified)
# audit_1: 0 never, 1 once a month at most, 2 2 to 4 times a month, 3 2 or 3 times a week, 4 4 times
# a week or more, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4
# Data query open
# audit_2: 0 1 or 2, 1 3 or 4, 2 5 or 6, 3 7 to 9, 4 10 or more, -9 Refused, -8 Does not know, -7
# Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# audit_3 to audit_8: 0 never, 1 less than monthly, 2 monthly, 3 weekly, 4 daily or nearly, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# audit_9 to audit_10: 0 no, 2 longer ago, 4 in the past year, -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Alcohol use, total of 10 (audit_total)
# Key: sum 0 to 40, skipped items adding nothing, as in an open-source implementation (CamCOPS)
# (verified).
# Missing items: the skips of the interview as read; no published rule for missing answers was
# found, so every item that is asked is required here (unverified).
# Bands: Babor et al 2001, zones as quoted in public summaries of the manual; the highest are of
# expert opinion (verified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_audit_1")] <- lapply(d[c("audit_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_audit_1 <- count_codes(d[c("audit_1")], c(), FALSE)
d$m_audit_1 <- count_codes(d[c("audit_1")], c(-9, -8, -7, -6, -5), TRUE)
d$c_audit_2 <- 0
d$c_audit_2[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_2[true(d$n_audit_1 == 1)] <- 1
d$c_audit_3 <- 0
d$c_audit_3[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_3[true(d$n_audit_1 == 1)] <- 1
d$c_audit_4 <- 0
d$c_audit_4[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_4[true(d$n_audit_1 == 1)] <- 1
d$c_audit_5 <- 0
d$c_audit_5[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_5[true(d$n_audit_1 == 1)] <- 1
d$c_audit_6 <- 0
d$c_audit_6[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_6[true(d$n_audit_1 == 1)] <- 1
d$c_audit_7 <- 0
d$c_audit_7[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_7[true(d$n_audit_1 == 1)] <- 1
d$c_audit_8 <- 0
d$c_audit_8[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_8[true(d$n_audit_1 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_audit_1", "k_audit_2", "k_audit_3", "k_audit_4", "k_audit_5", "k_audit_6", "k_audit_7",
  "k_audit_8")] <- lapply(d[c("audit_1", "audit_2", "audit_3", "audit_4", "audit_5", "audit_6",
  "audit_7", "audit_8")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d[c("k_audit_9", "k_audit_10")] <- lapply(d[c("audit_9", "audit_10")], recode, c(0, 2, 4), c(0, 2,
  4))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_audit_2) & d$k_audit_2 < 0 & d$c_audit_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_2) & d$k_audit_2 > 0 & d$c_audit_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_2[true(d$c_audit_2 == 1)] <- NA
rows <- true(!is.na(d$k_audit_3) & d$k_audit_3 < 0 & d$c_audit_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_3) & d$k_audit_3 > 0 & d$c_audit_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_3[true(d$c_audit_3 == 1)] <- NA
rows <- true(!is.na(d$k_audit_4) & d$k_audit_4 < 0 & d$c_audit_4 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_4) & d$k_audit_4 > 0 & d$c_audit_4 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_4[true(d$c_audit_4 == 1)] <- NA
rows <- true(!is.na(d$k_audit_5) & d$k_audit_5 < 0 & d$c_audit_5 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_5) & d$k_audit_5 > 0 & d$c_audit_5 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_5[true(d$c_audit_5 == 1)] <- NA
rows <- true(!is.na(d$k_audit_6) & d$k_audit_6 < 0 & d$c_audit_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_6) & d$k_audit_6 > 0 & d$c_audit_6 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_6[true(d$c_audit_6 == 1)] <- NA
rows <- true(!is.na(d$k_audit_7) & d$k_audit_7 < 0 & d$c_audit_7 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_7) & d$k_audit_7 > 0 & d$c_audit_7 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_7[true(d$c_audit_7 == 1)] <- NA
rows <- true(!is.na(d$k_audit_8) & d$k_audit_8 < 0 & d$c_audit_8 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_8) & d$k_audit_8 > 0 & d$c_audit_8 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_8[true(d$c_audit_8 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$audit_total_answered <- rowSums(!is.na(d[c("k_audit_1", "k_audit_2", "k_audit_3", "k_audit_4",
  "k_audit_5", "k_audit_6", "k_audit_7", "k_audit_8", "k_audit_9", "k_audit_10")]))
d$s_missing1 <- count_codes(d[c("audit_1", "audit_9", "audit_10")], c(-9, -8, -7, -6, -5), TRUE)
d$n_audit_2 <- count_codes(d[c("audit_2")], c(-7), FALSE)
d$m_audit_2 <- count_codes(d[c("audit_2")], c(-9, -8, -6, -5), TRUE)
d$n_audit_2[true(d$m_audit_2 == 1 & d$c_audit_2 == 1)] <- 1
d$m_audit_2[true(d$c_audit_2 == 1)] <- 0
d$n_audit_2[true(d$audit_2 == 0 & d$c_audit_2 == 1)] <- 1
d$n_audit_3 <- count_codes(d[c("audit_3")], c(-7), FALSE)
d$m_audit_3 <- count_codes(d[c("audit_3")], c(-9, -8, -6, -5), TRUE)
d$n_audit_3[true(d$m_audit_3 == 1 & d$c_audit_3 == 1)] <- 1
d$m_audit_3[true(d$c_audit_3 == 1)] <- 0
d$n_audit_3[true(d$audit_3 == 0 & d$c_audit_3 == 1)] <- 1
d$n_audit_4 <- count_codes(d[c("audit_4")], c(-7), FALSE)
d$m_audit_4 <- count_codes(d[c("audit_4")], c(-9, -8, -6, -5), TRUE)
d$n_audit_4[true(d$m_audit_4 == 1 & d$c_audit_4 == 1)] <- 1
d$m_audit_4[true(d$c_audit_4 == 1)] <- 0
d$n_audit_4[true(d$audit_4 == 0 & d$c_audit_4 == 1)] <- 1
d$n_audit_5 <- count_codes(d[c("audit_5")], c(-7), FALSE)
d$m_audit_5 <- count_codes(d[c("audit_5")], c(-9, -8, -6, -5), TRUE)
d$n_audit_5[true(d$m_audit_5 == 1 & d$c_audit_5 == 1)] <- 1
d$m_audit_5[true(d$c_audit_5 == 1)] <- 0
d$n_audit_5[true(d$audit_5 == 0 & d$c_audit_5 == 1)] <- 1
d$n_audit_6 <- count_codes(d[c("audit_6")], c(-7), FALSE)
d$m_audit_6 <- count_codes(d[c("audit_6")], c(-9, -8, -6, -5), TRUE)
d$n_audit_6[true(d$m_audit_6 == 1 & d$c_audit_6 == 1)] <- 1
d$m_audit_6[true(d$c_audit_6 == 1)] <- 0
d$n_audit_6[true(d$audit_6 == 0 & d$c_audit_6 == 1)] <- 1
d$n_audit_7 <- count_codes(d[c("audit_7")], c(-7), FALSE)
d$m_audit_7 <- count_codes(d[c("audit_7")], c(-9, -8, -6, -5), TRUE)
d$n_audit_7[true(d$m_audit_7 == 1 & d$c_audit_7 == 1)] <- 1
d$m_audit_7[true(d$c_audit_7 == 1)] <- 0
d$n_audit_7[true(d$audit_7 == 0 & d$c_audit_7 == 1)] <- 1
d$n_audit_8 <- count_codes(d[c("audit_8")], c(-7), FALSE)
d$m_audit_8 <- count_codes(d[c("audit_8")], c(-9, -8, -6, -5), TRUE)
d$n_audit_8[true(d$m_audit_8 == 1 & d$c_audit_8 == 1)] <- 1
d$m_audit_8[true(d$c_audit_8 == 1)] <- 0
d$n_audit_8[true(d$audit_8 == 0 & d$c_audit_8 == 1)] <- 1
d$audit_total_missing <- with(d, s_missing1 + m_audit_2 + m_audit_3 + m_audit_4 + m_audit_5 +
  m_audit_6 + m_audit_7 + m_audit_8)
d$audit_total_na <- with(d, n_audit_2 + n_audit_3 + n_audit_4 + n_audit_5 + n_audit_6 + n_audit_7 +
  n_audit_8)
d$audit_total_raw <- total(d[c("k_audit_1", "k_audit_2", "k_audit_3", "k_audit_4", "k_audit_5",
  "k_audit_6", "k_audit_7", "k_audit_8", "k_audit_9", "k_audit_10")])
# Why there is no score, if there is none. The first reason counts.
d$audit_total_why <- NA_character_
d$s_declared <- with(d, audit_total_answered + audit_total_missing + audit_total_na + s_against)
d$audit_total_why[true(is.na(d$audit_total_why) & d$s_declared < 10)] <- "under_query"
d$audit_total_why[true(is.na(d$audit_total_why) & d$s_against > 0)] <- "contradicts_gate"
d$audit_total_why[true(is.na(d$audit_total_why) & d$audit_total_answered ==
  0)] <- "nothing_answered"
d$audit_total_why[true(is.na(d$audit_total_why) & d$audit_total_missing > 0)] <- "too_many_missing"
# Alcohol use, total of 10. Add up the 10 answers.
d$k_audit_2[true(d$n_audit_2 == 1)] <- 0
d$k_audit_3[true(d$n_audit_3 == 1)] <- 0
d$k_audit_4[true(d$n_audit_4 == 1)] <- 0
d$k_audit_5[true(d$n_audit_5 == 1)] <- 0
d$k_audit_6[true(d$n_audit_6 == 1)] <- 0
d$k_audit_7[true(d$n_audit_7 == 1)] <- 0
d$k_audit_8[true(d$n_audit_8 == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_audit_1", "k_audit_2", "k_audit_3", "k_audit_4", "k_audit_5",
  "k_audit_6", "k_audit_7", "k_audit_8", "k_audit_9", "k_audit_10")]))
d$s_total <- total(d[c("k_audit_1", "k_audit_2", "k_audit_3", "k_audit_4", "k_audit_5", "k_audit_6",
  "k_audit_7", "k_audit_8", "k_audit_9", "k_audit_10")])
d$audit_total <- with(d, s_total)
d$audit_total[true(!is.na(d$audit_total_why))] <- NA
d$audit_total_prorated <- 0
d$audit_total_prorated[true(!is.na(d$audit_total) & d$s_used < 10)] <- 1
# Bands: 1 Zone I (low risk), 2 Zone II (hazardous), 3 Zone III (harmful), 4 Zone IV (possible
# dependence).
d$audit_total_band <- NA_real_
d$audit_total_band[true(d$audit_total >= 0)] <- 1
d$audit_total_band[true(d$audit_total >= 8)] <- 2
d$audit_total_band[true(d$audit_total >= 16)] <- 3
d$audit_total_band[true(d$audit_total >= 20)] <- 4

# -- Alcohol consumption (items 1 to 3) (audit_consumption)
# Key: the AUDIT-C, 0 to 12, as read (verified).
# Missing items: the skip of the interview as read; no published rule for missing answers was found,
# so every item that is asked is required here (unverified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_audit_1")] <- lapply(d[c("audit_1")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
d$n_audit_1 <- count_codes(d[c("audit_1")], c(), FALSE)
d$m_audit_1 <- count_codes(d[c("audit_1")], c(-9, -8, -7, -6, -5), TRUE)
d$c_audit_2 <- 0
d$c_audit_2[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_2[true(d$n_audit_1 == 1)] <- 1
d$c_audit_3 <- 0
d$c_audit_3[true(!is.na(d$g_audit_1) & d$g_audit_1 < 1)] <- 1
d$c_audit_3[true(d$n_audit_1 == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_audit_1", "k_audit_2", "k_audit_3")] <- lapply(d[c("audit_1", "audit_2", "audit_3")], recode,
  c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_audit_2) & d$k_audit_2 < 0 & d$c_audit_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_2) & d$k_audit_2 > 0 & d$c_audit_2 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_2[true(d$c_audit_2 == 1)] <- NA
rows <- true(!is.na(d$k_audit_3) & d$k_audit_3 < 0 & d$c_audit_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_audit_3) & d$k_audit_3 > 0 & d$c_audit_3 == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_audit_3[true(d$c_audit_3 == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$audit_consumption_answered <- rowSums(!is.na(d[c("k_audit_1", "k_audit_2", "k_audit_3")]))
d$s_missing1 <- count_codes(d[c("audit_1")], c(-9, -8, -7, -6, -5), TRUE)
d$n_audit_2 <- count_codes(d[c("audit_2")], c(-7), FALSE)
d$m_audit_2 <- count_codes(d[c("audit_2")], c(-9, -8, -6, -5), TRUE)
d$n_audit_2[true(d$m_audit_2 == 1 & d$c_audit_2 == 1)] <- 1
d$m_audit_2[true(d$c_audit_2 == 1)] <- 0
d$n_audit_2[true(d$audit_2 == 0 & d$c_audit_2 == 1)] <- 1
d$n_audit_3 <- count_codes(d[c("audit_3")], c(-7), FALSE)
d$m_audit_3 <- count_codes(d[c("audit_3")], c(-9, -8, -6, -5), TRUE)
d$n_audit_3[true(d$m_audit_3 == 1 & d$c_audit_3 == 1)] <- 1
d$m_audit_3[true(d$c_audit_3 == 1)] <- 0
d$n_audit_3[true(d$audit_3 == 0 & d$c_audit_3 == 1)] <- 1
d$audit_consumption_missing <- with(d, s_missing1 + m_audit_2 + m_audit_3)
d$audit_consumption_na <- with(d, n_audit_2 + n_audit_3)
d$audit_consumption_raw <- total(d[c("k_audit_1", "k_audit_2", "k_audit_3")])
# Why there is no score, if there is none. The first reason counts.
d$audit_consumption_why <- NA_character_
d$s_declared <- with(d, audit_consumption_answered + audit_consumption_missing +
  audit_consumption_na + s_against)
d$audit_consumption_why[true(is.na(d$audit_consumption_why) & d$s_declared < 3)] <- "under_query"
d$audit_consumption_why[true(is.na(d$audit_consumption_why) & d$s_against >
  0)] <- "contradicts_gate"
d$audit_consumption_why[true(is.na(d$audit_consumption_why) & d$audit_consumption_answered ==
  0)] <- "nothing_answered"
d$audit_consumption_why[true(is.na(d$audit_consumption_why) & d$audit_consumption_missing >
  0)] <- "too_many_missing"
# Alcohol consumption (items 1 to 3). Add up the 3 answers.
d$k_audit_2[true(d$n_audit_2 == 1)] <- 0
d$k_audit_3[true(d$n_audit_3 == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_audit_1", "k_audit_2", "k_audit_3")]))
d$s_total <- total(d[c("k_audit_1", "k_audit_2", "k_audit_3")])
d$audit_consumption <- with(d, s_total)
d$audit_consumption[true(!is.na(d$audit_consumption_why))] <- NA
d$audit_consumption_prorated <- 0
d$audit_consumption_prorated[true(!is.na(d$audit_consumption) & d$s_used < 3)] <- 1

scores <- d[c("participant", "audit_total", "audit_total_answered", "audit_total_missing",
  "audit_total_na", "audit_total_prorated", "audit_total_raw", "audit_total_band",
  "audit_total_why", "audit_consumption", "audit_consumption_answered", "audit_consumption_missing",
  "audit_consumption_na", "audit_consumption_prorated", "audit_consumption_raw",
  "audit_consumption_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
