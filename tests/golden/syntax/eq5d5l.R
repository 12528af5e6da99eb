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
d <- d[c("participant", "eq5d5l_mobility", "eq5d5l_selfcare", "eq5d5l_usual", "eq5d5l_pain",
  "eq5d5l_anxiety", "eq5d5l_vas")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== EQ-5D, five levels, with the visual analogue scale (EQ-5D-5L) (eq5d5l, definition 1.0)
# Rowen et al (2026). Value Health, doi 10.1016/j.jval.2026.03.008 (UK value set); Devlin et al
# (2018). Health Econ 27:7-22, doi 10.1002/hec.3564 (value set for England). Items and codes:
# dimensions, levels 1-5 and scale 0-100 as read (verified)
# eq5d5l_mobility to eq5d5l_anxiety: 1 Level 1 (best), 2 Level 2, 3 Level 3, 4 Level 4, 5 Level 5
# (worst), -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open
# eq5d5l_vas: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- EQ-5D-5L index, UK value set (Rowen 2026) (eq5d5l_uk2026)
# Key: Rowen et al 2026, coefficients as read in an open-source implementation (fragla/eq5d)
# (verified).
# Missing items: a missing dimension leaves the index missing; no prorating (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare", "k_eq5d5l_usual", "k_eq5d5l_pain",
  "k_eq5d5l_anxiety")] <- lapply(d[c("eq5d5l_mobility", "eq5d5l_selfcare", "eq5d5l_usual",
  "eq5d5l_pain", "eq5d5l_anxiety")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$eq5d5l_uk2026_answered <- rowSums(!is.na(d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare",
  "k_eq5d5l_usual", "k_eq5d5l_pain", "k_eq5d5l_anxiety")]))
d$s_missing1 <- count_codes(d[c("eq5d5l_mobility", "eq5d5l_selfcare", "eq5d5l_usual", "eq5d5l_pain",
  "eq5d5l_anxiety")], c(-9, -8, -7, -6, -5), TRUE)
d$eq5d5l_uk2026_missing <- with(d, s_missing1)
d$eq5d5l_uk2026_na <- 0
d$eq5d5l_uk2026_raw <- total(d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare", "k_eq5d5l_usual",
  "k_eq5d5l_pain", "k_eq5d5l_anxiety")])
# Why there is no score, if there is none. The first reason counts.
d$eq5d5l_uk2026_why <- NA_character_
d$s_declared <- with(d, eq5d5l_uk2026_answered + eq5d5l_uk2026_missing + eq5d5l_uk2026_na)
d$eq5d5l_uk2026_why[true(is.na(d$eq5d5l_uk2026_why) & d$s_declared < 5)] <- "under_query"
d$eq5d5l_uk2026_why[true(is.na(d$eq5d5l_uk2026_why) & d$eq5d5l_uk2026_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, eq5d5l_uk2026_missing + eq5d5l_uk2026_na)
d$eq5d5l_uk2026_why[true(is.na(d$eq5d5l_uk2026_why) & d$s_gone > 0)] <- "too_many_missing"
# EQ-5D-5L index, UK value set (Rowen 2026). From 1, take the UK time trade-off (Rowen 2026)
# decrement of each dimension's level.
d[c("l_eq5d5l_mobility")] <- lapply(d[c("k_eq5d5l_mobility")], recode, c(1, 2, 3, 4, 5), c(0, 0.032,
  0.058, 0.179, 0.279))
d[c("l_eq5d5l_selfcare")] <- lapply(d[c("k_eq5d5l_selfcare")], recode, c(1, 2, 3, 4, 5), c(0, 0.038,
  0.06, 0.162, 0.206))
d[c("l_eq5d5l_usual")] <- lapply(d[c("k_eq5d5l_usual")], recode, c(1, 2, 3, 4, 5), c(0, 0.049,
  0.086, 0.184, 0.212))
d[c("l_eq5d5l_pain")] <- lapply(d[c("k_eq5d5l_pain")], recode, c(1, 2, 3, 4, 5), c(0, 0.056, 0.066,
  0.371, 0.479))
d[c("l_eq5d5l_anxiety")] <- lapply(d[c("k_eq5d5l_anxiety")], recode, c(1, 2, 3, 4, 5), c(0, 0.041,
  0.126, 0.313, 0.391))
d$eq5d5l_uk2026 <- with(d, 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual -
  l_eq5d5l_pain - l_eq5d5l_anxiety)
d$eq5d5l_uk2026 <- half_up(d$eq5d5l_uk2026, 3)
d$eq5d5l_uk2026[true(!is.na(d$eq5d5l_uk2026_why))] <- NA
d$eq5d5l_uk2026_prorated <- 0
d$eq5d5l_uk2026_prorated[true(!is.na(d$eq5d5l_uk2026) & d$eq5d5l_uk2026_answered < 5)] <- 1

# -- EQ-5D-5L index, value set for England (Devlin 2018) (eq5d5l_england)
# Key: Devlin et al 2018, coefficients as read in an open-source implementation (fragla/eq5d)
# (verified).
# Missing items: a missing dimension leaves the index missing; no prorating (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare", "k_eq5d5l_usual", "k_eq5d5l_pain",
  "k_eq5d5l_anxiety")] <- lapply(d[c("eq5d5l_mobility", "eq5d5l_selfcare", "eq5d5l_usual",
  "eq5d5l_pain", "eq5d5l_anxiety")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$eq5d5l_england_answered <- rowSums(!is.na(d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare",
  "k_eq5d5l_usual", "k_eq5d5l_pain", "k_eq5d5l_anxiety")]))
d$s_missing1 <- count_codes(d[c("eq5d5l_mobility", "eq5d5l_selfcare", "eq5d5l_usual", "eq5d5l_pain",
  "eq5d5l_anxiety")], c(-9, -8, -7, -6, -5), TRUE)
d$eq5d5l_england_missing <- with(d, s_missing1)
d$eq5d5l_england_na <- 0
d$eq5d5l_england_raw <- total(d[c("k_eq5d5l_mobility", "k_eq5d5l_selfcare", "k_eq5d5l_usual",
  "k_eq5d5l_pain", "k_eq5d5l_anxiety")])
# Why there is no score, if there is none. The first reason counts.
d$eq5d5l_england_why <- NA_character_
d$s_declared <- with(d, eq5d5l_england_answered + eq5d5l_england_missing + eq5d5l_england_na)
d$eq5d5l_england_why[true(is.na(d$eq5d5l_england_why) & d$s_declared < 5)] <- "under_query"
d$eq5d5l_england_why[true(is.na(d$eq5d5l_england_why) & d$eq5d5l_england_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, eq5d5l_england_missing + eq5d5l_england_na)
d$eq5d5l_england_why[true(is.na(d$eq5d5l_england_why) & d$s_gone > 0)] <- "too_many_missing"
# EQ-5D-5L index, value set for England (Devlin 2018). From 1, take the England (Devlin 2018)
# decrement of each dimension's level.
d[c("l_eq5d5l_mobility")] <- lapply(d[c("k_eq5d5l_mobility")], recode, c(1, 2, 3, 4, 5), c(0, 0.058,
  0.076, 0.207, 0.274))
d[c("l_eq5d5l_selfcare")] <- lapply(d[c("k_eq5d5l_selfcare")], recode, c(1, 2, 3, 4, 5), c(0, 0.05,
  0.08, 0.164, 0.203))
d[c("l_eq5d5l_usual")] <- lapply(d[c("k_eq5d5l_usual")], recode, c(1, 2, 3, 4, 5), c(0, 0.05, 0.063,
  0.162, 0.184))
d[c("l_eq5d5l_pain")] <- lapply(d[c("k_eq5d5l_pain")], recode, c(1, 2, 3, 4, 5), c(0, 0.063, 0.084,
  0.276, 0.335))
d[c("l_eq5d5l_anxiety")] <- lapply(d[c("k_eq5d5l_anxiety")], recode, c(1, 2, 3, 4, 5), c(0, 0.078,
  0.104, 0.285, 0.289))
d$eq5d5l_england <- with(d, 1 - l_eq5d5l_mobility - l_eq5d5l_selfcare - l_eq5d5l_usual -
  l_eq5d5l_pain - l_eq5d5l_anxiety)
d$eq5d5l_england <- half_up(d$eq5d5l_england, 3)
d$eq5d5l_england[true(!is.na(d$eq5d5l_england_why))] <- NA
d$eq5d5l_england_prorated <- 0
d$eq5d5l_england_prorated[true(!is.na(d$eq5d5l_england) & d$eq5d5l_england_answered < 5)] <- 1

# -- EQ VAS, own health today (eq5d5l_health)
# Key: scale from 0 to 100 as read (verified).
# Missing items: one answer, reported as it is (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_eq5d5l_vas <- in_range(d$eq5d5l_vas, 0, 100, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$eq5d5l_health_answered <- rowSums(!is.na(d[c("k_eq5d5l_vas")]))
d$s_missing1 <- count_codes(d[c("eq5d5l_vas")], c(-9, -8, -7, -6, -5), TRUE)
d$eq5d5l_health_missing <- with(d, s_missing1)
d$eq5d5l_health_na <- 0
d$eq5d5l_health_raw <- total(d[c("k_eq5d5l_vas")])
# Why there is no score, if there is none. The first reason counts.
d$eq5d5l_health_why <- NA_character_
d$s_declared <- with(d, eq5d5l_health_answered + eq5d5l_health_missing + eq5d5l_health_na)
d$eq5d5l_health_why[true(is.na(d$eq5d5l_health_why) & d$s_declared < 1)] <- "under_query"
d$eq5d5l_health_why[true(is.na(d$eq5d5l_health_why) & d$eq5d5l_health_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, eq5d5l_health_missing + eq5d5l_health_na)
d$eq5d5l_health_why[true(is.na(d$eq5d5l_health_why) & d$s_gone > 0)] <- "too_many_missing"
# EQ VAS, own health today. Take the answer to eq5d5l_vas as it is.
d$eq5d5l_health <- with(d, k_eq5d5l_vas)
d$eq5d5l_health[true(!is.na(d$eq5d5l_health_why))] <- NA
d$eq5d5l_health_prorated <- 0
d$eq5d5l_health_prorated[true(!is.na(d$eq5d5l_health) & d$eq5d5l_health_answered < 1)] <- 1

scores <- d[c("participant", "eq5d5l_uk2026", "eq5d5l_uk2026_answered", "eq5d5l_uk2026_missing",
  "eq5d5l_uk2026_na", "eq5d5l_uk2026_prorated", "eq5d5l_uk2026_raw", "eq5d5l_uk2026_why",
  "eq5d5l_england", "eq5d5l_england_answered", "eq5d5l_england_missing", "eq5d5l_england_na",
  "eq5d5l_england_prorated", "eq5d5l_england_raw", "eq5d5l_england_why", "eq5d5l_health",
  "eq5d5l_health_answered", "eq5d5l_health_missing", "eq5d5l_health_na", "eq5d5l_health_prorated",
  "eq5d5l_health_raw", "eq5d5l_health_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
