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
d <- d[c("participant", "eq5d3l_mobility", "eq5d3l_selfcare", "eq5d3l_usual", "eq5d3l_pain",
  "eq5d3l_anxiety", "eq5d3l_vas")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== EQ-5D, three levels, with the visual analogue scale (EQ-5D-3L) (eq5d3l, definition 1.0)
# Dolan P (1997). Med Care, doi 10.1097/00005650-199711000-00002 (UK value set). Items and codes:
# dimensions, levels 1-3 and scale 0-100 as read (verified)
# eq5d3l_mobility to eq5d3l_anxiety: 1 Level 1 (best), 2 Level 2, 3 Level 3 (worst), -9 Refused, -8
# Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# eq5d3l_vas: -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- EQ-5D-3L index, UK time trade-off set (Dolan 1997) (eq5d3l_index)
# Key: Dolan 1997, coefficients as read in an open-source implementation (fragla/eq5d) (verified).
# Missing items: a missing dimension leaves the index missing; no prorating (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_eq5d3l_mobility", "k_eq5d3l_selfcare", "k_eq5d3l_usual", "k_eq5d3l_pain",
  "k_eq5d3l_anxiety")] <- lapply(d[c("eq5d3l_mobility", "eq5d3l_selfcare", "eq5d3l_usual",
  "eq5d3l_pain", "eq5d3l_anxiety")], recode, c(1, 2, 3), c(1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$eq5d3l_index_answered <- rowSums(!is.na(d[c("k_eq5d3l_mobility", "k_eq5d3l_selfcare",
  "k_eq5d3l_usual", "k_eq5d3l_pain", "k_eq5d3l_anxiety")]))
d$s_missing1 <- count_codes(d[c("eq5d3l_mobility", "eq5d3l_selfcare", "eq5d3l_usual", "eq5d3l_pain",
  "eq5d3l_anxiety")], c(-9, -8, -7, -6, -5), TRUE)
d$eq5d3l_index_missing <- with(d, s_missing1)
d$eq5d3l_index_na <- 0
d$eq5d3l_index_raw <- total(d[c("k_eq5d3l_mobility", "k_eq5d3l_selfcare", "k_eq5d3l_usual",
  "k_eq5d3l_pain", "k_eq5d3l_anxiety")])
# Why there is no score, if there is none. The first reason counts.
d$eq5d3l_index_why <- NA_character_
d$s_declared <- with(d, eq5d3l_index_answered + eq5d3l_index_missing + eq5d3l_index_na)
d$eq5d3l_index_why[true(is.na(d$eq5d3l_index_why) & d$s_declared < 5)] <- "under_query"
d$eq5d3l_index_why[true(is.na(d$eq5d3l_index_why) & d$eq5d3l_index_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, eq5d3l_index_missing + eq5d3l_index_na)
d$eq5d3l_index_why[true(is.na(d$eq5d3l_index_why) & d$s_gone > 0)] <- "too_many_missing"
# EQ-5D-3L index, UK time trade-off set (Dolan 1997). From 1, take the UK time trade-off (Dolan
# 1997) decrement of each dimension's level; take 0.081 if any is above 1, and 0.269 if any is at 3.
d[c("l_eq5d3l_mobility")] <- lapply(d[c("k_eq5d3l_mobility")], recode, c(1, 2, 3), c(0, 0.069,
  0.314))
d[c("l_eq5d3l_selfcare")] <- lapply(d[c("k_eq5d3l_selfcare")], recode, c(1, 2, 3), c(0, 0.104,
  0.214))
d[c("l_eq5d3l_usual")] <- lapply(d[c("k_eq5d3l_usual")], recode, c(1, 2, 3), c(0, 0.036, 0.094))
d[c("l_eq5d3l_pain")] <- lapply(d[c("k_eq5d3l_pain")], recode, c(1, 2, 3), c(0, 0.123, 0.386))
d[c("l_eq5d3l_anxiety")] <- lapply(d[c("k_eq5d3l_anxiety")], recode, c(1, 2, 3), c(0, 0.071, 0.236))
d$eq5d3l_index <- with(d, 1 - l_eq5d3l_mobility - l_eq5d3l_selfcare - l_eq5d3l_usual - l_eq5d3l_pain
  - l_eq5d3l_anxiety)
d$s_worst <- do.call(pmax, c(d[c("k_eq5d3l_mobility", "k_eq5d3l_selfcare", "k_eq5d3l_usual",
  "k_eq5d3l_pain", "k_eq5d3l_anxiety")], na.rm = TRUE))
rows <- true(d$s_worst > 1)
d$eq5d3l_index[rows] <- with(d, eq5d3l_index - 0.081)[rows]
rows <- true(d$s_worst >= 3)
d$eq5d3l_index[rows] <- with(d, eq5d3l_index - 0.269)[rows]
d$eq5d3l_index <- half_up(d$eq5d3l_index, 3)
d$eq5d3l_index[true(!is.na(d$eq5d3l_index_why))] <- NA
d$eq5d3l_index_prorated <- 0
d$eq5d3l_index_prorated[true(!is.na(d$eq5d3l_index) & d$eq5d3l_index_answered < 5)] <- 1

# -- EQ VAS, own health today (eq5d3l_health)
# Key: scale from 0 to 100 as read (verified).
# Missing items: one answer, reported as it is (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d$k_eq5d3l_vas <- in_range(d$eq5d3l_vas, 0, 100, 0)
# How many items are answered, missing, and not applicable; the sum of the answers.
d$eq5d3l_health_answered <- rowSums(!is.na(d[c("k_eq5d3l_vas")]))
d$s_missing1 <- count_codes(d[c("eq5d3l_vas")], c(-9, -8, -7, -6, -5), TRUE)
d$eq5d3l_health_missing <- with(d, s_missing1)
d$eq5d3l_health_na <- 0
d$eq5d3l_health_raw <- total(d[c("k_eq5d3l_vas")])
# Why there is no score, if there is none. The first reason counts.
d$eq5d3l_health_why <- NA_character_
d$s_declared <- with(d, eq5d3l_health_answered + eq5d3l_health_missing + eq5d3l_health_na)
d$eq5d3l_health_why[true(is.na(d$eq5d3l_health_why) & d$s_declared < 1)] <- "under_query"
d$eq5d3l_health_why[true(is.na(d$eq5d3l_health_why) & d$eq5d3l_health_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, eq5d3l_health_missing + eq5d3l_health_na)
d$eq5d3l_health_why[true(is.na(d$eq5d3l_health_why) & d$s_gone > 0)] <- "too_many_missing"
# EQ VAS, own health today. Take the answer to eq5d3l_vas as it is.
d$eq5d3l_health <- with(d, k_eq5d3l_vas)
d$eq5d3l_health[true(!is.na(d$eq5d3l_health_why))] <- NA
d$eq5d3l_health_prorated <- 0
d$eq5d3l_health_prorated[true(!is.na(d$eq5d3l_health) & d$eq5d3l_health_answered < 1)] <- 1

scores <- d[c("participant", "eq5d3l_index", "eq5d3l_index_answered", "eq5d3l_index_missing",
  "eq5d3l_index_na", "eq5d3l_index_prorated", "eq5d3l_index_raw", "eq5d3l_index_why",
  "eq5d3l_health", "eq5d3l_health_answered", "eq5d3l_health_missing", "eq5d3l_health_na",
  "eq5d3l_health_prorated", "eq5d3l_health_raw", "eq5d3l_health_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
