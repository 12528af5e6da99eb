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
d <- d[c("participant", "wb_read", "wb_plans", "wb_meetings")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Use of the recovery workbook, and meetings attended (workbook_use, definition 1.0)
# Johnson S, et al (2018). Lancet 392:409-418, which asked in both arms whether the workbook was
# read and used to make plans. Items and codes: that the questions were asked, and the range of 0 to
# 10 meetings, as read; the form's own wording, order and codes are not known (unverified)
# wb_read: 0 None of it, 1 Some of it, 2 All of it, -9 Refused, -8 Does not know, -7 Not applicable,
# -6 Not asked, -5 Unreadable, -4 Data query open
# wb_plans: 0 No, 1 Yes, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5
# Unreadable, -4 Data query open
# wb_meetings: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- Use of the workbook (not read, read, read and made written plans) (wb_use)
# Key: our own descriptive count, which no publication defines (unverified).
# Missing items: our own rule; plans are not asked of someone who has not read the workbook, and
# count as none (unverified).
# Bands: our own labels (unverified).
# Which questions were not to be asked (c_: 1 where the gate is closed).
d[c("g_wb_read")] <- lapply(d[c("wb_read")], recode, c(0, 1, 2), c(0, 1, 2))
d$n_wb_read <- count_codes(d[c("wb_read")], c(), FALSE)
d$m_wb_read <- count_codes(d[c("wb_read")], c(-9, -8, -7, -6, -5), TRUE)
d$c_wb_plans <- 0
d$c_wb_plans[true(!is.na(d$g_wb_read) & d$g_wb_read < 1)] <- 1
d$c_wb_plans[true(d$n_wb_read == 1)] <- 1
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_wb_read")] <- lapply(d[c("wb_read")], recode, c(0, 1, 2), c(0, 1, 2))
d[c("k_wb_plans")] <- lapply(d[c("wb_plans")], recode, c(0, 1), c(0, 1))
# An answer to a question that was not to be asked speaks against its gate.
d$s_against <- 0
rows <- true(!is.na(d$k_wb_plans) & d$k_wb_plans < 0 & d$c_wb_plans == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
rows <- true(!is.na(d$k_wb_plans) & d$k_wb_plans > 0 & d$c_wb_plans == 1)
d$s_against[rows] <- with(d, s_against + 1)[rows]
d$k_wb_plans[true(d$c_wb_plans == 1)] <- NA
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wb_use_answered <- rowSums(!is.na(d[c("k_wb_read", "k_wb_plans")]))
d$s_missing1 <- count_codes(d[c("wb_read")], c(-9, -8, -7, -6, -5), TRUE)
d$n_wb_plans <- count_codes(d[c("wb_plans")], c(-7), FALSE)
d$m_wb_plans <- count_codes(d[c("wb_plans")], c(-9, -8, -6, -5), TRUE)
d$n_wb_plans[true(d$m_wb_plans == 1 & d$c_wb_plans == 1)] <- 1
d$m_wb_plans[true(d$c_wb_plans == 1)] <- 0
d$n_wb_plans[true(d$wb_plans == 0 & d$c_wb_plans == 1)] <- 1
d$wb_use_missing <- with(d, s_missing1 + m_wb_plans)
d$wb_use_na <- with(d, n_wb_plans)
d$wb_use_raw <- total(d[c("k_wb_read", "k_wb_plans")])
# Why there is no score, if there is none. The first reason counts.
d$wb_use_why <- NA_character_
d$s_declared <- with(d, wb_use_answered + wb_use_missing + wb_use_na + s_against)
d$wb_use_why[true(is.na(d$wb_use_why) & d$s_declared < 2)] <- "under_query"
d$wb_use_why[true(is.na(d$wb_use_why) & d$s_against > 0)] <- "contradicts_gate"
d$wb_use_why[true(is.na(d$wb_use_why) & d$wb_use_answered == 0)] <- "nothing_answered"
d$wb_use_why[true(is.na(d$wb_use_why) & d$wb_use_missing > 0)] <- "too_many_missing"
# Use of the workbook (not read, read, read and made written plans). Count the answers at or above
# 1, of 2.
d$k_wb_plans[true(d$n_wb_plans == 1)] <- 0
d$s_used <- rowSums(!is.na(d[c("k_wb_read", "k_wb_plans")]))
d$s_total <- total(d[c("k_wb_read", "k_wb_plans")])
d$wb_use <- rowSums(d[c("k_wb_read", "k_wb_plans")] >= 1, na.rm = TRUE)
d$wb_use[true(!is.na(d$wb_use_why))] <- NA
d$wb_use_prorated <- 0
d$wb_use_prorated[true(!is.na(d$wb_use) & d$s_used < 2)] <- 1
# Bands: 1 Not read, 2 Read, 3 Read and made written plans.
d$wb_use_band <- NA_real_
d$wb_use_band[true(d$wb_use >= 0)] <- 1
d$wb_use_band[true(d$wb_use >= 1)] <- 2
d$wb_use_band[true(d$wb_use >= 2)] <- 3

# -- Attended at least 3 meetings (wb_met3)
# Key: at least 3 meetings was reported as attendance in the public summary of the results
# (verified).
# Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_wb_meetings <- in_range(d$wb_meetings, 0, 10, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wb_met3_answered <- rowSums(!is.na(d[c("k_wb_meetings")]))
d$s_missing1 <- count_codes(d[c("wb_meetings")], c(-9, -8, -6, -5), TRUE)
d$s_na1 <- count_codes(d[c("wb_meetings")], c(-7), FALSE)
d$wb_met3_missing <- with(d, s_missing1)
d$wb_met3_na <- with(d, s_na1)
d$wb_met3_raw <- total(d[c("k_wb_meetings")])
# Why there is no score, if there is none. The first reason counts.
d$wb_met3_why <- NA_character_
d$s_declared <- with(d, wb_met3_answered + wb_met3_missing + wb_met3_na)
d$wb_met3_why[true(is.na(d$wb_met3_why) & d$s_declared < 1)] <- "under_query"
d$wb_met3_why[true(is.na(d$wb_met3_why) & d$wb_met3_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, wb_met3_missing + wb_met3_na)
d$wb_met3_why[true(is.na(d$wb_met3_why) & d$s_gone > 0)] <- "too_many_missing"
# Attended at least 3 meetings. Count the answers at or above 3, of 1.
d$wb_met3 <- rowSums(d[c("k_wb_meetings")] >= 3, na.rm = TRUE)
d$wb_met3[true(!is.na(d$wb_met3_why))] <- NA
d$wb_met3_prorated <- 0
d$wb_met3_prorated[true(!is.na(d$wb_met3) & d$wb_met3_answered < 1)] <- 1

# -- Attended all 10 meetings (wb_met10)
# Key: all 10 meetings was reported as attendance in the public summary of the results, of those
# with a known number (verified).
# Missing items: our own rule; an unknown number is neither attendance nor absence (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_wb_meetings <- in_range(d$wb_meetings, 0, 10, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wb_met10_answered <- rowSums(!is.na(d[c("k_wb_meetings")]))
d$s_missing1 <- count_codes(d[c("wb_meetings")], c(-9, -8, -6, -5), TRUE)
d$s_na1 <- count_codes(d[c("wb_meetings")], c(-7), FALSE)
d$wb_met10_missing <- with(d, s_missing1)
d$wb_met10_na <- with(d, s_na1)
d$wb_met10_raw <- total(d[c("k_wb_meetings")])
# Why there is no score, if there is none. The first reason counts.
d$wb_met10_why <- NA_character_
d$s_declared <- with(d, wb_met10_answered + wb_met10_missing + wb_met10_na)
d$wb_met10_why[true(is.na(d$wb_met10_why) & d$s_declared < 1)] <- "under_query"
d$wb_met10_why[true(is.na(d$wb_met10_why) & d$wb_met10_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, wb_met10_missing + wb_met10_na)
d$wb_met10_why[true(is.na(d$wb_met10_why) & d$s_gone > 0)] <- "too_many_missing"
# Attended all 10 meetings. Count the answers at or above 10, of 1.
d$wb_met10 <- rowSums(d[c("k_wb_meetings")] >= 10, na.rm = TRUE)
d$wb_met10[true(!is.na(d$wb_met10_why))] <- NA
d$wb_met10_prorated <- 0
d$wb_met10_prorated[true(!is.na(d$wb_met10) & d$wb_met10_answered < 1)] <- 1

scores <- d[c("participant", "wb_use", "wb_use_answered", "wb_use_missing", "wb_use_na",
  "wb_use_prorated", "wb_use_raw", "wb_use_band", "wb_use_why", "wb_met3", "wb_met3_answered",
  "wb_met3_missing", "wb_met3_na", "wb_met3_prorated", "wb_met3_raw", "wb_met3_why", "wb_met10",
  "wb_met10_answered", "wb_met10_missing", "wb_met10_na", "wb_met10_prorated", "wb_met10_raw",
  "wb_met10_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
