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
d <- d[c("participant", "lsns6_1", "lsns6_2", "lsns6_3", "lsns6_4", "lsns6_5", "lsns6_6")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Lubben Social Network Scale, 6 items (LSNS-6) (lsns6, definition 1.0)
# Lubben et al (2006). Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes:
# structure and code set as read, the codes being shared with the 18-item version (verified)
# lsns6_1 to lsns6_6: 0 none, 1 1, 2 2, 3 3 or 4, 4 5 to 8, 5 9 or more, -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Social network, total (lsns6_total)
# Key: Lubben et al 2006; total 0 to 30, none reversed (verified).
# Missing items: no published rule was found; all six are required here, and a study may state its
# own (unverified).
# Bands: Lubben et al 2006, in adults of 65 and over; not validated in younger adults (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3", "k_lsns6_4", "k_lsns6_5",
  "k_lsns6_6")] <- lapply(d[c("lsns6_1", "lsns6_2", "lsns6_3", "lsns6_4", "lsns6_5", "lsns6_6")],
  recode, c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsns6_total_answered <- rowSums(!is.na(d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3", "k_lsns6_4",
  "k_lsns6_5", "k_lsns6_6")]))
d$s_missing1 <- count_codes(d[c("lsns6_1", "lsns6_2", "lsns6_3", "lsns6_4", "lsns6_5", "lsns6_6")],
  c(-9, -8, -7, -6, -5), TRUE)
d$lsns6_total_missing <- with(d, s_missing1)
d$lsns6_total_na <- 0
d$lsns6_total_raw <- total(d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3", "k_lsns6_4", "k_lsns6_5",
  "k_lsns6_6")])
# Why there is no score, if there is none. The first reason counts.
d$lsns6_total_why <- NA_character_
d$s_declared <- with(d, lsns6_total_answered + lsns6_total_missing + lsns6_total_na)
d$lsns6_total_why[true(is.na(d$lsns6_total_why) & d$s_declared < 6)] <- "under_query"
d$lsns6_total_why[true(is.na(d$lsns6_total_why) & d$lsns6_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsns6_total_missing + lsns6_total_na)
d$lsns6_total_why[true(is.na(d$lsns6_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, total. Add up the 6 answers.
d$lsns6_total <- with(d, lsns6_total_raw)
d$lsns6_total[true(!is.na(d$lsns6_total_why))] <- NA
d$lsns6_total_prorated <- 0
d$lsns6_total_prorated[true(!is.na(d$lsns6_total) & d$lsns6_total_answered < 6)] <- 1
# Bands: 1 Below 12 (at risk of isolation, older-adult threshold), 2 12 or more.
d$lsns6_total_band <- NA_real_
d$lsns6_total_band[true(d$lsns6_total >= 0)] <- 1
d$lsns6_total_band[true(d$lsns6_total >= 12)] <- 2

# -- Social network, family (lsns6_family)
# Key: Lubben et al 2006; items 1 to 3, 0 to 15 (verified).
# Missing items: no published rule was found; all three are required here, and a study may state its
# own (unverified).
# Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3")] <- lapply(d[c("lsns6_1", "lsns6_2", "lsns6_3")], recode,
  c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsns6_family_answered <- rowSums(!is.na(d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3")]))
d$s_missing1 <- count_codes(d[c("lsns6_1", "lsns6_2", "lsns6_3")], c(-9, -8, -7, -6, -5), TRUE)
d$lsns6_family_missing <- with(d, s_missing1)
d$lsns6_family_na <- 0
d$lsns6_family_raw <- total(d[c("k_lsns6_1", "k_lsns6_2", "k_lsns6_3")])
# Why there is no score, if there is none. The first reason counts.
d$lsns6_family_why <- NA_character_
d$s_declared <- with(d, lsns6_family_answered + lsns6_family_missing + lsns6_family_na)
d$lsns6_family_why[true(is.na(d$lsns6_family_why) & d$s_declared < 3)] <- "under_query"
d$lsns6_family_why[true(is.na(d$lsns6_family_why) & d$lsns6_family_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsns6_family_missing + lsns6_family_na)
d$lsns6_family_why[true(is.na(d$lsns6_family_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, family. Add up the 3 answers.
d$lsns6_family <- with(d, lsns6_family_raw)
d$lsns6_family[true(!is.na(d$lsns6_family_why))] <- NA
d$lsns6_family_prorated <- 0
d$lsns6_family_prorated[true(!is.na(d$lsns6_family) & d$lsns6_family_answered < 3)] <- 1
# Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
d$lsns6_family_band <- NA_real_
d$lsns6_family_band[true(d$lsns6_family >= 0)] <- 1
d$lsns6_family_band[true(d$lsns6_family >= 6)] <- 2

# -- Social network, friends (lsns6_friends)
# Key: Lubben et al 2006; items 4 to 6, 0 to 15 (verified).
# Missing items: no published rule was found; all three are required here, and a study may state its
# own (unverified).
# Bands: applied in the analysis code of a cohort study; not seen in Lubben's own text (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsns6_4", "k_lsns6_5", "k_lsns6_6")] <- lapply(d[c("lsns6_4", "lsns6_5", "lsns6_6")], recode,
  c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsns6_friends_answered <- rowSums(!is.na(d[c("k_lsns6_4", "k_lsns6_5", "k_lsns6_6")]))
d$s_missing1 <- count_codes(d[c("lsns6_4", "lsns6_5", "lsns6_6")], c(-9, -8, -7, -6, -5), TRUE)
d$lsns6_friends_missing <- with(d, s_missing1)
d$lsns6_friends_na <- 0
d$lsns6_friends_raw <- total(d[c("k_lsns6_4", "k_lsns6_5", "k_lsns6_6")])
# Why there is no score, if there is none. The first reason counts.
d$lsns6_friends_why <- NA_character_
d$s_declared <- with(d, lsns6_friends_answered + lsns6_friends_missing + lsns6_friends_na)
d$lsns6_friends_why[true(is.na(d$lsns6_friends_why) & d$s_declared < 3)] <- "under_query"
d$lsns6_friends_why[true(is.na(d$lsns6_friends_why) & d$lsns6_friends_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsns6_friends_missing + lsns6_friends_na)
d$lsns6_friends_why[true(is.na(d$lsns6_friends_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, friends. Add up the 3 answers.
d$lsns6_friends <- with(d, lsns6_friends_raw)
d$lsns6_friends[true(!is.na(d$lsns6_friends_why))] <- NA
d$lsns6_friends_prorated <- 0
d$lsns6_friends_prorated[true(!is.na(d$lsns6_friends) & d$lsns6_friends_answered < 3)] <- 1
# Bands: 1 Below 6 (unconfirmed threshold), 2 6 or more.
d$lsns6_friends_band <- NA_real_
d$lsns6_friends_band[true(d$lsns6_friends >= 0)] <- 1
d$lsns6_friends_band[true(d$lsns6_friends >= 6)] <- 2

scores <- d[c("participant", "lsns6_total", "lsns6_total_answered", "lsns6_total_missing",
  "lsns6_total_na", "lsns6_total_prorated", "lsns6_total_raw", "lsns6_total_band",
  "lsns6_total_why", "lsns6_family", "lsns6_family_answered", "lsns6_family_missing",
  "lsns6_family_na", "lsns6_family_prorated", "lsns6_family_raw", "lsns6_family_band",
  "lsns6_family_why", "lsns6_friends", "lsns6_friends_answered", "lsns6_friends_missing",
  "lsns6_friends_na", "lsns6_friends_prorated", "lsns6_friends_raw", "lsns6_friends_band",
  "lsns6_friends_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
