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
d <- d[c("participant", "bprs24_1", "bprs24_2", "bprs24_3", "bprs24_4", "bprs24_5", "bprs24_6",
  "bprs24_7", "bprs24_8", "bprs24_9", "bprs24_10", "bprs24_11", "bprs24_12", "bprs24_13",
  "bprs24_14", "bprs24_15", "bprs24_16", "bprs24_17", "bprs24_18", "bprs24_19", "bprs24_20",
  "bprs24_21", "bprs24_22", "bprs24_23", "bprs24_24")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Brief Psychiatric Rating Scale, expanded, 24 items (BPRS-E) (bprs24, definition 1.0)
# Lukoff et al (1986); Ventura et al (1993). Items and codes: item order and codes 1-7 as read for
# the 24-item version; 0 for not assessed (verified)
# bprs24_1 to bprs24_24: 1 1 (not present), 2 2, 3 3, 4 4, 5 5, 6 6, 7 7 (extremely severe), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open, 0
# Not assessed

# -- Psychiatric symptoms, total of 24 (bprs24_total)
# Key: 24 items rated 1 to 7, total 24 to 168, as read (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_1", "k_bprs24_2", "k_bprs24_3", "k_bprs24_4", "k_bprs24_5", "k_bprs24_6",
  "k_bprs24_7", "k_bprs24_8", "k_bprs24_9", "k_bprs24_10", "k_bprs24_11", "k_bprs24_12",
  "k_bprs24_13", "k_bprs24_14", "k_bprs24_15", "k_bprs24_16", "k_bprs24_17", "k_bprs24_18",
  "k_bprs24_19", "k_bprs24_20", "k_bprs24_21", "k_bprs24_22", "k_bprs24_23",
  "k_bprs24_24")] <- lapply(d[c("bprs24_1", "bprs24_2", "bprs24_3", "bprs24_4", "bprs24_5",
  "bprs24_6", "bprs24_7", "bprs24_8", "bprs24_9", "bprs24_10", "bprs24_11", "bprs24_12",
  "bprs24_13", "bprs24_14", "bprs24_15", "bprs24_16", "bprs24_17", "bprs24_18", "bprs24_19",
  "bprs24_20", "bprs24_21", "bprs24_22", "bprs24_23", "bprs24_24")], recode, c(1, 2, 3, 4, 5, 6, 7),
  c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_total_answered <- rowSums(!is.na(d[c("k_bprs24_1", "k_bprs24_2", "k_bprs24_3",
  "k_bprs24_4", "k_bprs24_5", "k_bprs24_6", "k_bprs24_7", "k_bprs24_8", "k_bprs24_9", "k_bprs24_10",
  "k_bprs24_11", "k_bprs24_12", "k_bprs24_13", "k_bprs24_14", "k_bprs24_15", "k_bprs24_16",
  "k_bprs24_17", "k_bprs24_18", "k_bprs24_19", "k_bprs24_20", "k_bprs24_21", "k_bprs24_22",
  "k_bprs24_23", "k_bprs24_24")]))
d$s_missing1 <- count_codes(d[c("bprs24_1", "bprs24_2", "bprs24_3", "bprs24_4", "bprs24_5",
  "bprs24_6", "bprs24_7", "bprs24_8", "bprs24_9", "bprs24_10", "bprs24_11", "bprs24_12",
  "bprs24_13", "bprs24_14", "bprs24_15", "bprs24_16", "bprs24_17", "bprs24_18", "bprs24_19",
  "bprs24_20", "bprs24_21", "bprs24_22", "bprs24_23", "bprs24_24")], c(-9, -8, -7, -6, -5, 0), TRUE)
d$bprs24_total_missing <- with(d, s_missing1)
d$bprs24_total_na <- 0
d$bprs24_total_raw <- total(d[c("k_bprs24_1", "k_bprs24_2", "k_bprs24_3", "k_bprs24_4",
  "k_bprs24_5", "k_bprs24_6", "k_bprs24_7", "k_bprs24_8", "k_bprs24_9", "k_bprs24_10",
  "k_bprs24_11", "k_bprs24_12", "k_bprs24_13", "k_bprs24_14", "k_bprs24_15", "k_bprs24_16",
  "k_bprs24_17", "k_bprs24_18", "k_bprs24_19", "k_bprs24_20", "k_bprs24_21", "k_bprs24_22",
  "k_bprs24_23", "k_bprs24_24")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_total_why <- NA_character_
d$s_declared <- with(d, bprs24_total_answered + bprs24_total_missing + bprs24_total_na)
d$bprs24_total_why[true(is.na(d$bprs24_total_why) & d$s_declared < 24)] <- "under_query"
d$bprs24_total_why[true(is.na(d$bprs24_total_why) & d$bprs24_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_total_missing + bprs24_total_na)
d$bprs24_total_why[true(is.na(d$bprs24_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Psychiatric symptoms, total of 24. Add up the 24 answers.
d$bprs24_total <- with(d, bprs24_total_raw)
d$bprs24_total[true(!is.na(d$bprs24_total_why))] <- NA
d$bprs24_total_prorated <- 0
d$bprs24_total_prorated[true(!is.na(d$bprs24_total) & d$bprs24_total_answered < 24)] <- 1

# -- Affect (Dazzi 2016) (bprs24_affect)
# Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
# 32 studies (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_4", "k_bprs24_5")] <- lapply(d[c("bprs24_2", "bprs24_3",
  "bprs24_4", "bprs24_5")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_affect_answered <- rowSums(!is.na(d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_4",
  "k_bprs24_5")]))
d$s_missing1 <- count_codes(d[c("bprs24_2", "bprs24_3", "bprs24_4", "bprs24_5")], c(-9, -8, -7, -6,
  -5, 0), TRUE)
d$bprs24_affect_missing <- with(d, s_missing1)
d$bprs24_affect_na <- 0
d$bprs24_affect_raw <- total(d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_4", "k_bprs24_5")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_affect_why <- NA_character_
d$s_declared <- with(d, bprs24_affect_answered + bprs24_affect_missing + bprs24_affect_na)
d$bprs24_affect_why[true(is.na(d$bprs24_affect_why) & d$s_declared < 4)] <- "under_query"
d$bprs24_affect_why[true(is.na(d$bprs24_affect_why) & d$bprs24_affect_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_affect_missing + bprs24_affect_na)
d$bprs24_affect_why[true(is.na(d$bprs24_affect_why) & d$s_gone > 0)] <- "too_many_missing"
# Affect (Dazzi 2016). Add up the 4 answers.
d$bprs24_affect <- with(d, bprs24_affect_raw)
d$bprs24_affect[true(!is.na(d$bprs24_affect_why))] <- NA
d$bprs24_affect_prorated <- 0
d$bprs24_affect_prorated[true(!is.na(d$bprs24_affect) & d$bprs24_affect_answered < 4)] <- 1

# -- Positive symptoms (Dazzi 2016) (bprs24_positive)
# Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
# 32 studies (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_8", "k_bprs24_9", "k_bprs24_10", "k_bprs24_11")] <- lapply(d[c("bprs24_8", "bprs24_9",
  "bprs24_10", "bprs24_11")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_positive_answered <- rowSums(!is.na(d[c("k_bprs24_8", "k_bprs24_9", "k_bprs24_10",
  "k_bprs24_11")]))
d$s_missing1 <- count_codes(d[c("bprs24_8", "bprs24_9", "bprs24_10", "bprs24_11")], c(-9, -8, -7,
  -6, -5, 0), TRUE)
d$bprs24_positive_missing <- with(d, s_missing1)
d$bprs24_positive_na <- 0
d$bprs24_positive_raw <- total(d[c("k_bprs24_8", "k_bprs24_9", "k_bprs24_10", "k_bprs24_11")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_positive_why <- NA_character_
d$s_declared <- with(d, bprs24_positive_answered + bprs24_positive_missing + bprs24_positive_na)
d$bprs24_positive_why[true(is.na(d$bprs24_positive_why) & d$s_declared < 4)] <- "under_query"
d$bprs24_positive_why[true(is.na(d$bprs24_positive_why) & d$bprs24_positive_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_positive_missing + bprs24_positive_na)
d$bprs24_positive_why[true(is.na(d$bprs24_positive_why) & d$s_gone > 0)] <- "too_many_missing"
# Positive symptoms (Dazzi 2016). Add up the 4 answers.
d$bprs24_positive <- with(d, bprs24_positive_raw)
d$bprs24_positive[true(!is.na(d$bprs24_positive_why))] <- NA
d$bprs24_positive_prorated <- 0
d$bprs24_positive_prorated[true(!is.na(d$bprs24_positive) & d$bprs24_positive_answered < 4)] <- 1

# -- Negative symptoms (Dazzi 2016) (bprs24_negative)
# Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
# 32 studies (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_16", "k_bprs24_17", "k_bprs24_18")] <- lapply(d[c("bprs24_16", "bprs24_17",
  "bprs24_18")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_negative_answered <- rowSums(!is.na(d[c("k_bprs24_16", "k_bprs24_17", "k_bprs24_18")]))
d$s_missing1 <- count_codes(d[c("bprs24_16", "bprs24_17", "bprs24_18")], c(-9, -8, -7, -6, -5, 0),
  TRUE)
d$bprs24_negative_missing <- with(d, s_missing1)
d$bprs24_negative_na <- 0
d$bprs24_negative_raw <- total(d[c("k_bprs24_16", "k_bprs24_17", "k_bprs24_18")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_negative_why <- NA_character_
d$s_declared <- with(d, bprs24_negative_answered + bprs24_negative_missing + bprs24_negative_na)
d$bprs24_negative_why[true(is.na(d$bprs24_negative_why) & d$s_declared < 3)] <- "under_query"
d$bprs24_negative_why[true(is.na(d$bprs24_negative_why) & d$bprs24_negative_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_negative_missing + bprs24_negative_na)
d$bprs24_negative_why[true(is.na(d$bprs24_negative_why) & d$s_gone > 0)] <- "too_many_missing"
# Negative symptoms (Dazzi 2016). Add up the 3 answers.
d$bprs24_negative <- with(d, bprs24_negative_raw)
d$bprs24_negative[true(!is.na(d$bprs24_negative_why))] <- NA
d$bprs24_negative_prorated <- 0
d$bprs24_negative_prorated[true(!is.na(d$bprs24_negative) & d$bprs24_negative_answered < 3)] <- 1

# -- Activation (Dazzi 2016) (bprs24_activation)
# Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
# 32 studies (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_7", "k_bprs24_21", "k_bprs24_22", "k_bprs24_23")] <- lapply(d[c("bprs24_7",
  "bprs24_21", "bprs24_22", "bprs24_23")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_activation_answered <- rowSums(!is.na(d[c("k_bprs24_7", "k_bprs24_21", "k_bprs24_22",
  "k_bprs24_23")]))
d$s_missing1 <- count_codes(d[c("bprs24_7", "bprs24_21", "bprs24_22", "bprs24_23")], c(-9, -8, -7,
  -6, -5, 0), TRUE)
d$bprs24_activation_missing <- with(d, s_missing1)
d$bprs24_activation_na <- 0
d$bprs24_activation_raw <- total(d[c("k_bprs24_7", "k_bprs24_21", "k_bprs24_22", "k_bprs24_23")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_activation_why <- NA_character_
d$s_declared <- with(d, bprs24_activation_answered + bprs24_activation_missing +
  bprs24_activation_na)
d$bprs24_activation_why[true(is.na(d$bprs24_activation_why) & d$s_declared < 4)] <- "under_query"
d$bprs24_activation_why[true(is.na(d$bprs24_activation_why) & d$bprs24_activation_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_activation_missing + bprs24_activation_na)
d$bprs24_activation_why[true(is.na(d$bprs24_activation_why) & d$s_gone > 0)] <- "too_many_missing"
# Activation (Dazzi 2016). Add up the 4 answers.
d$bprs24_activation <- with(d, bprs24_activation_raw)
d$bprs24_activation[true(!is.na(d$bprs24_activation_why))] <- NA
d$bprs24_activation_prorated <- 0
d$bprs24_activation_prorated[true(!is.na(d$bprs24_activation) & d$bprs24_activation_answered <
  4)] <- 1

# -- Disorganisation (Dazzi 2016, optional) (bprs24_disorg)
# Key: Dazzi et al 2016 (doi 10.1016/j.jpsychires.2016.07.001), the core found in a meta-analysis of
# 32 studies; this subscale is optional there (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_13", "k_bprs24_14", "k_bprs24_15", "k_bprs24_24")] <- lapply(d[c("bprs24_13",
  "bprs24_14", "bprs24_15", "bprs24_24")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_disorg_answered <- rowSums(!is.na(d[c("k_bprs24_13", "k_bprs24_14", "k_bprs24_15",
  "k_bprs24_24")]))
d$s_missing1 <- count_codes(d[c("bprs24_13", "bprs24_14", "bprs24_15", "bprs24_24")], c(-9, -8, -7,
  -6, -5, 0), TRUE)
d$bprs24_disorg_missing <- with(d, s_missing1)
d$bprs24_disorg_na <- 0
d$bprs24_disorg_raw <- total(d[c("k_bprs24_13", "k_bprs24_14", "k_bprs24_15", "k_bprs24_24")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_disorg_why <- NA_character_
d$s_declared <- with(d, bprs24_disorg_answered + bprs24_disorg_missing + bprs24_disorg_na)
d$bprs24_disorg_why[true(is.na(d$bprs24_disorg_why) & d$s_declared < 4)] <- "under_query"
d$bprs24_disorg_why[true(is.na(d$bprs24_disorg_why) & d$bprs24_disorg_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_disorg_missing + bprs24_disorg_na)
d$bprs24_disorg_why[true(is.na(d$bprs24_disorg_why) & d$s_gone > 0)] <- "too_many_missing"
# Disorganisation (Dazzi 2016, optional). Add up the 4 answers.
d$bprs24_disorg <- with(d, bprs24_disorg_raw)
d$bprs24_disorg[true(!is.na(d$bprs24_disorg_why))] <- NA
d$bprs24_disorg_prorated <- 0
d$bprs24_disorg_prorated[true(!is.na(d$bprs24_disorg) & d$bprs24_disorg_answered < 4)] <- 1

# -- Anxiety and depression (Ballerini 2007) (bprs24_anxdep)
# Key: Ballerini 2007 (BMC Psychiatry 7:3), without suicidality (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_5")] <- lapply(d[c("bprs24_2", "bprs24_3", "bprs24_5")],
  recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs24_anxdep_answered <- rowSums(!is.na(d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_5")]))
d$s_missing1 <- count_codes(d[c("bprs24_2", "bprs24_3", "bprs24_5")], c(-9, -8, -7, -6, -5, 0),
  TRUE)
d$bprs24_anxdep_missing <- with(d, s_missing1)
d$bprs24_anxdep_na <- 0
d$bprs24_anxdep_raw <- total(d[c("k_bprs24_2", "k_bprs24_3", "k_bprs24_5")])
# Why there is no score, if there is none. The first reason counts.
d$bprs24_anxdep_why <- NA_character_
d$s_declared <- with(d, bprs24_anxdep_answered + bprs24_anxdep_missing + bprs24_anxdep_na)
d$bprs24_anxdep_why[true(is.na(d$bprs24_anxdep_why) & d$s_declared < 3)] <- "under_query"
d$bprs24_anxdep_why[true(is.na(d$bprs24_anxdep_why) & d$bprs24_anxdep_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs24_anxdep_missing + bprs24_anxdep_na)
d$bprs24_anxdep_why[true(is.na(d$bprs24_anxdep_why) & d$s_gone > 0)] <- "too_many_missing"
# Anxiety and depression (Ballerini 2007). Add up the 3 answers.
d$bprs24_anxdep <- with(d, bprs24_anxdep_raw)
d$bprs24_anxdep[true(!is.na(d$bprs24_anxdep_why))] <- NA
d$bprs24_anxdep_prorated <- 0
d$bprs24_anxdep_prorated[true(!is.na(d$bprs24_anxdep) & d$bprs24_anxdep_answered < 3)] <- 1

scores <- d[c("participant", "bprs24_total", "bprs24_total_answered", "bprs24_total_missing",
  "bprs24_total_na", "bprs24_total_prorated", "bprs24_total_raw", "bprs24_total_why",
  "bprs24_affect", "bprs24_affect_answered", "bprs24_affect_missing", "bprs24_affect_na",
  "bprs24_affect_prorated", "bprs24_affect_raw", "bprs24_affect_why", "bprs24_positive",
  "bprs24_positive_answered", "bprs24_positive_missing", "bprs24_positive_na",
  "bprs24_positive_prorated", "bprs24_positive_raw", "bprs24_positive_why", "bprs24_negative",
  "bprs24_negative_answered", "bprs24_negative_missing", "bprs24_negative_na",
  "bprs24_negative_prorated", "bprs24_negative_raw", "bprs24_negative_why", "bprs24_activation",
  "bprs24_activation_answered", "bprs24_activation_missing", "bprs24_activation_na",
  "bprs24_activation_prorated", "bprs24_activation_raw", "bprs24_activation_why", "bprs24_disorg",
  "bprs24_disorg_answered", "bprs24_disorg_missing", "bprs24_disorg_na", "bprs24_disorg_prorated",
  "bprs24_disorg_raw", "bprs24_disorg_why", "bprs24_anxdep", "bprs24_anxdep_answered",
  "bprs24_anxdep_missing", "bprs24_anxdep_na", "bprs24_anxdep_prorated", "bprs24_anxdep_raw",
  "bprs24_anxdep_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
