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
d <- d[c("participant", "lsnsr_1", "lsnsr_2", "lsnsr_3", "lsnsr_4", "lsnsr_5", "lsnsr_6", "lsnsr_7",
  "lsnsr_8", "lsnsr_9", "lsnsr_10", "lsnsr_11", "lsnsr_12")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Lubben Social Network Scale, revised, 12 items (LSNS-R) (lsnsr, definition 1.0)
# Lubben J (1988). Fam Community Health 11:42-52 (original scale); Lubben et al (2006).
# Gerontologist 46:503-513, doi 10.1093/geront/46.4.503. Items and codes: order of the twelve items
# and their codes 0 to 5 from a public reproduction of the form (studylib 11164540) (verified)
# lsnsr_1 to lsnsr_10: 0 none, 1 1, 2 2, 3 3 or 4, 4 5 to 8, 5 9 or more, -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# lsnsr_2 to lsnsr_8: 0 0 (least often), 1 1, 2 2, 3 3, 4 4, 5 5 (most often), -9 Refused, -8 Does
# not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# lsnsr_5 to lsnsr_12: 0 0 (least often), 1 1, 2 2, 3 3, 4 4, 5 5 (most often), -9 Refused, -8 Does
# not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Social network, total of 12 (lsnsr_total)
# Key: total 0 to 60 from the measures section of a paper that was seen without its title; sum of
# twelve as coded on the form, none reversed (unverified).
# Missing items: no published rule was found; all twelve are required here, and a study may state
# its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4", "k_lsnsr_5", "k_lsnsr_6", "k_lsnsr_7",
  "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10", "k_lsnsr_11", "k_lsnsr_12")] <- lapply(d[c("lsnsr_1",
  "lsnsr_2", "lsnsr_3", "lsnsr_4", "lsnsr_5", "lsnsr_6", "lsnsr_7", "lsnsr_8", "lsnsr_9",
  "lsnsr_10", "lsnsr_11", "lsnsr_12")], recode, c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsnsr_total_answered <- rowSums(!is.na(d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4",
  "k_lsnsr_5", "k_lsnsr_6", "k_lsnsr_7", "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10", "k_lsnsr_11",
  "k_lsnsr_12")]))
d$s_missing1 <- count_codes(d[c("lsnsr_1", "lsnsr_2", "lsnsr_3", "lsnsr_4", "lsnsr_5", "lsnsr_6",
  "lsnsr_7", "lsnsr_8", "lsnsr_9", "lsnsr_10", "lsnsr_11", "lsnsr_12")], c(-9, -8, -7, -6, -5),
  TRUE)
d$lsnsr_total_missing <- with(d, s_missing1)
d$lsnsr_total_na <- 0
d$lsnsr_total_raw <- total(d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4", "k_lsnsr_5",
  "k_lsnsr_6", "k_lsnsr_7", "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10", "k_lsnsr_11", "k_lsnsr_12")])
# Why there is no score, if there is none. The first reason counts.
d$lsnsr_total_why <- NA_character_
d$s_declared <- with(d, lsnsr_total_answered + lsnsr_total_missing + lsnsr_total_na)
d$lsnsr_total_why[true(is.na(d$lsnsr_total_why) & d$s_declared < 12)] <- "under_query"
d$lsnsr_total_why[true(is.na(d$lsnsr_total_why) & d$lsnsr_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsnsr_total_missing + lsnsr_total_na)
d$lsnsr_total_why[true(is.na(d$lsnsr_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, total of 12. Add up the 12 answers.
d$lsnsr_total <- with(d, lsnsr_total_raw)
d$lsnsr_total[true(!is.na(d$lsnsr_total_why))] <- NA
d$lsnsr_total_prorated <- 0
d$lsnsr_total_prorated[true(!is.na(d$lsnsr_total) & d$lsnsr_total_answered < 12)] <- 1

# -- Social network, family, of 6 (lsnsr_family)
# Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
# seen without its title; items 1 to 6 (unverified).
# Missing items: no published rule was found; all six are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4", "k_lsnsr_5",
  "k_lsnsr_6")] <- lapply(d[c("lsnsr_1", "lsnsr_2", "lsnsr_3", "lsnsr_4", "lsnsr_5", "lsnsr_6")],
  recode, c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsnsr_family_answered <- rowSums(!is.na(d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4",
  "k_lsnsr_5", "k_lsnsr_6")]))
d$s_missing1 <- count_codes(d[c("lsnsr_1", "lsnsr_2", "lsnsr_3", "lsnsr_4", "lsnsr_5", "lsnsr_6")],
  c(-9, -8, -7, -6, -5), TRUE)
d$lsnsr_family_missing <- with(d, s_missing1)
d$lsnsr_family_na <- 0
d$lsnsr_family_raw <- total(d[c("k_lsnsr_1", "k_lsnsr_2", "k_lsnsr_3", "k_lsnsr_4", "k_lsnsr_5",
  "k_lsnsr_6")])
# Why there is no score, if there is none. The first reason counts.
d$lsnsr_family_why <- NA_character_
d$s_declared <- with(d, lsnsr_family_answered + lsnsr_family_missing + lsnsr_family_na)
d$lsnsr_family_why[true(is.na(d$lsnsr_family_why) & d$s_declared < 6)] <- "under_query"
d$lsnsr_family_why[true(is.na(d$lsnsr_family_why) & d$lsnsr_family_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsnsr_family_missing + lsnsr_family_na)
d$lsnsr_family_why[true(is.na(d$lsnsr_family_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, family, of 6. Add up the 6 answers.
d$lsnsr_family <- with(d, lsnsr_family_raw)
d$lsnsr_family[true(!is.na(d$lsnsr_family_why))] <- NA
d$lsnsr_family_prorated <- 0
d$lsnsr_family_prorated[true(!is.na(d$lsnsr_family) & d$lsnsr_family_answered < 6)] <- 1

# -- Social network, friends, of 6 (lsnsr_friends)
# Key: two subscales of six questions, 0 to 30 each, from the measures section of a paper that was
# seen without its title; items 7 to 12 (unverified).
# Missing items: no published rule was found; all six are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_lsnsr_7", "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10", "k_lsnsr_11",
  "k_lsnsr_12")] <- lapply(d[c("lsnsr_7", "lsnsr_8", "lsnsr_9", "lsnsr_10", "lsnsr_11",
  "lsnsr_12")], recode, c(0, 1, 2, 3, 4, 5), c(0, 1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$lsnsr_friends_answered <- rowSums(!is.na(d[c("k_lsnsr_7", "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10",
  "k_lsnsr_11", "k_lsnsr_12")]))
d$s_missing1 <- count_codes(d[c("lsnsr_7", "lsnsr_8", "lsnsr_9", "lsnsr_10", "lsnsr_11",
  "lsnsr_12")], c(-9, -8, -7, -6, -5), TRUE)
d$lsnsr_friends_missing <- with(d, s_missing1)
d$lsnsr_friends_na <- 0
d$lsnsr_friends_raw <- total(d[c("k_lsnsr_7", "k_lsnsr_8", "k_lsnsr_9", "k_lsnsr_10", "k_lsnsr_11",
  "k_lsnsr_12")])
# Why there is no score, if there is none. The first reason counts.
d$lsnsr_friends_why <- NA_character_
d$s_declared <- with(d, lsnsr_friends_answered + lsnsr_friends_missing + lsnsr_friends_na)
d$lsnsr_friends_why[true(is.na(d$lsnsr_friends_why) & d$s_declared < 6)] <- "under_query"
d$lsnsr_friends_why[true(is.na(d$lsnsr_friends_why) & d$lsnsr_friends_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, lsnsr_friends_missing + lsnsr_friends_na)
d$lsnsr_friends_why[true(is.na(d$lsnsr_friends_why) & d$s_gone > 0)] <- "too_many_missing"
# Social network, friends, of 6. Add up the 6 answers.
d$lsnsr_friends <- with(d, lsnsr_friends_raw)
d$lsnsr_friends[true(!is.na(d$lsnsr_friends_why))] <- NA
d$lsnsr_friends_prorated <- 0
d$lsnsr_friends_prorated[true(!is.na(d$lsnsr_friends) & d$lsnsr_friends_answered < 6)] <- 1

scores <- d[c("participant", "lsnsr_total", "lsnsr_total_answered", "lsnsr_total_missing",
  "lsnsr_total_na", "lsnsr_total_prorated", "lsnsr_total_raw", "lsnsr_total_why", "lsnsr_family",
  "lsnsr_family_answered", "lsnsr_family_missing", "lsnsr_family_na", "lsnsr_family_prorated",
  "lsnsr_family_raw", "lsnsr_family_why", "lsnsr_friends", "lsnsr_friends_answered",
  "lsnsr_friends_missing", "lsnsr_friends_na", "lsnsr_friends_prorated", "lsnsr_friends_raw",
  "lsnsr_friends_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
