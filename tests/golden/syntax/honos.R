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
d <- d[c("participant", "honos_1", "honos_2", "honos_3", "honos_4", "honos_5", "honos_6", "honos_7",
  "honos_8", "honos_9", "honos_10", "honos_11", "honos_12")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Health of the Nation Outcome Scales, working-age adults (HoNOS) (honos, definition 1.0)
# Wing et al (1998). Br J Psychiatry 172:11-18, doi 10.1192/bjp.172.1.11. Items and codes: twelve
# scales, ratings 0-4 and 9 and their order as read in an open-source implementation (CamCOPS) and
# in a public copy of the rating guidelines (verified)
# honos_1 to honos_12: 0 0 (no problem), 1 1, 2 2 (mild but definite), 3 3, 4 4 (most severe), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open, 9
# Not known

# -- Problems, total of 12 (honos_total)
# Key: sum of twelve scales, 0 to 48, 9 left out, as read in an open-source implementation (CamCOPS)
# (verified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Bands: totals linked with the clinical global impression, doi 10.1177/0004867420963725; the first
# and last names as read, those between from the impression's own levels (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4", "k_honos_5", "k_honos_6", "k_honos_7",
  "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")] <- lapply(d[c("honos_1",
  "honos_2", "honos_3", "honos_4", "honos_5", "honos_6", "honos_7", "honos_8", "honos_9",
  "honos_10", "honos_11", "honos_12")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_total_answered <- rowSums(!is.na(d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4",
  "k_honos_5", "k_honos_6", "k_honos_7", "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11",
  "k_honos_12")]))
d$s_missing1 <- count_codes(d[c("honos_1", "honos_2", "honos_3", "honos_4", "honos_5", "honos_6",
  "honos_7", "honos_8", "honos_9", "honos_10", "honos_11", "honos_12")], c(-9, -8, -7, -6, -5, 9),
  TRUE)
d$honos_total_missing <- with(d, s_missing1)
d$honos_total_na <- 0
d$honos_total_raw <- total(d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4", "k_honos_5",
  "k_honos_6", "k_honos_7", "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")])
# Why there is no score, if there is none. The first reason counts.
d$honos_total_why <- NA_character_
d$s_declared <- with(d, honos_total_answered + honos_total_missing + honos_total_na)
d$honos_total_why[true(is.na(d$honos_total_why) & d$s_declared < 12)] <- "under_query"
d$honos_total_why[true(is.na(d$honos_total_why) & d$honos_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_total_missing + honos_total_na)
d$honos_total_why[true(is.na(d$honos_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Problems, total of 12. Add up the 12 answers.
d$honos_total <- with(d, honos_total_raw)
d$honos_total[true(!is.na(d$honos_total_why))] <- NA
d$honos_total_prorated <- 0
d$honos_total_prorated[true(!is.na(d$honos_total) & d$honos_total_answered < 12)] <- 1
# Bands: 1 Below 6, 2 Mildly ill, 3 Moderately ill, 4 Markedly ill, 5 Severely ill, 6 Extremely ill.
d$honos_total_band <- NA_real_
d$honos_total_band[true(d$honos_total >= 0)] <- 1
d$honos_total_band[true(d$honos_total >= 6)] <- 2
d$honos_total_band[true(d$honos_total >= 11)] <- 3
d$honos_total_band[true(d$honos_total >= 17)] <- 4
d$honos_total_band[true(d$honos_total >= 26)] <- 5
d$honos_total_band[true(d$honos_total >= 36)] <- 6

# -- Behaviour (scales 1 to 3) (honos_behaviour)
# Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_1", "k_honos_2", "k_honos_3")] <- lapply(d[c("honos_1", "honos_2", "honos_3")], recode,
  c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_behaviour_answered <- rowSums(!is.na(d[c("k_honos_1", "k_honos_2", "k_honos_3")]))
d$s_missing1 <- count_codes(d[c("honos_1", "honos_2", "honos_3")], c(-9, -8, -7, -6, -5, 9), TRUE)
d$honos_behaviour_missing <- with(d, s_missing1)
d$honos_behaviour_na <- 0
d$honos_behaviour_raw <- total(d[c("k_honos_1", "k_honos_2", "k_honos_3")])
# Why there is no score, if there is none. The first reason counts.
d$honos_behaviour_why <- NA_character_
d$s_declared <- with(d, honos_behaviour_answered + honos_behaviour_missing + honos_behaviour_na)
d$honos_behaviour_why[true(is.na(d$honos_behaviour_why) & d$s_declared < 3)] <- "under_query"
d$honos_behaviour_why[true(is.na(d$honos_behaviour_why) & d$honos_behaviour_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_behaviour_missing + honos_behaviour_na)
d$honos_behaviour_why[true(is.na(d$honos_behaviour_why) & d$s_gone > 0)] <- "too_many_missing"
# Behaviour (scales 1 to 3). Add up the 3 answers.
d$honos_behaviour <- with(d, honos_behaviour_raw)
d$honos_behaviour[true(!is.na(d$honos_behaviour_why))] <- NA
d$honos_behaviour_prorated <- 0
d$honos_behaviour_prorated[true(!is.na(d$honos_behaviour) & d$honos_behaviour_answered < 3)] <- 1

# -- Impairment (scales 4 and 5) (honos_impairment)
# Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_4", "k_honos_5")] <- lapply(d[c("honos_4", "honos_5")], recode, c(0, 1, 2, 3, 4), c(0,
  1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_impairment_answered <- rowSums(!is.na(d[c("k_honos_4", "k_honos_5")]))
d$s_missing1 <- count_codes(d[c("honos_4", "honos_5")], c(-9, -8, -7, -6, -5, 9), TRUE)
d$honos_impairment_missing <- with(d, s_missing1)
d$honos_impairment_na <- 0
d$honos_impairment_raw <- total(d[c("k_honos_4", "k_honos_5")])
# Why there is no score, if there is none. The first reason counts.
d$honos_impairment_why <- NA_character_
d$s_declared <- with(d, honos_impairment_answered + honos_impairment_missing + honos_impairment_na)
d$honos_impairment_why[true(is.na(d$honos_impairment_why) & d$s_declared < 2)] <- "under_query"
d$honos_impairment_why[true(is.na(d$honos_impairment_why) & d$honos_impairment_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_impairment_missing + honos_impairment_na)
d$honos_impairment_why[true(is.na(d$honos_impairment_why) & d$s_gone > 0)] <- "too_many_missing"
# Impairment (scales 4 and 5). Add up the 2 answers.
d$honos_impairment <- with(d, honos_impairment_raw)
d$honos_impairment[true(!is.na(d$honos_impairment_why))] <- NA
d$honos_impairment_prorated <- 0
d$honos_impairment_prorated[true(!is.na(d$honos_impairment) & d$honos_impairment_answered < 2)] <- 1

# -- Symptoms (scales 6 to 8) (honos_symptoms)
# Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_6", "k_honos_7", "k_honos_8")] <- lapply(d[c("honos_6", "honos_7", "honos_8")], recode,
  c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_symptoms_answered <- rowSums(!is.na(d[c("k_honos_6", "k_honos_7", "k_honos_8")]))
d$s_missing1 <- count_codes(d[c("honos_6", "honos_7", "honos_8")], c(-9, -8, -7, -6, -5, 9), TRUE)
d$honos_symptoms_missing <- with(d, s_missing1)
d$honos_symptoms_na <- 0
d$honos_symptoms_raw <- total(d[c("k_honos_6", "k_honos_7", "k_honos_8")])
# Why there is no score, if there is none. The first reason counts.
d$honos_symptoms_why <- NA_character_
d$s_declared <- with(d, honos_symptoms_answered + honos_symptoms_missing + honos_symptoms_na)
d$honos_symptoms_why[true(is.na(d$honos_symptoms_why) & d$s_declared < 3)] <- "under_query"
d$honos_symptoms_why[true(is.na(d$honos_symptoms_why) & d$honos_symptoms_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_symptoms_missing + honos_symptoms_na)
d$honos_symptoms_why[true(is.na(d$honos_symptoms_why) & d$s_gone > 0)] <- "too_many_missing"
# Symptoms (scales 6 to 8). Add up the 3 answers.
d$honos_symptoms <- with(d, honos_symptoms_raw)
d$honos_symptoms[true(!is.na(d$honos_symptoms_why))] <- NA
d$honos_symptoms_prorated <- 0
d$honos_symptoms_prorated[true(!is.na(d$honos_symptoms) & d$honos_symptoms_answered < 3)] <- 1

# -- Social (scales 9 to 12) (honos_social)
# Key: table 1 of Validation aspects of the HoNOS, doi 10.1186/1752-4458-5-20 (verified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")] <- lapply(d[c("honos_9", "honos_10",
  "honos_11", "honos_12")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_social_answered <- rowSums(!is.na(d[c("k_honos_9", "k_honos_10", "k_honos_11",
  "k_honos_12")]))
d$s_missing1 <- count_codes(d[c("honos_9", "honos_10", "honos_11", "honos_12")], c(-9, -8, -7, -6,
  -5, 9), TRUE)
d$honos_social_missing <- with(d, s_missing1)
d$honos_social_na <- 0
d$honos_social_raw <- total(d[c("k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")])
# Why there is no score, if there is none. The first reason counts.
d$honos_social_why <- NA_character_
d$s_declared <- with(d, honos_social_answered + honos_social_missing + honos_social_na)
d$honos_social_why[true(is.na(d$honos_social_why) & d$s_declared < 4)] <- "under_query"
d$honos_social_why[true(is.na(d$honos_social_why) & d$honos_social_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_social_missing + honos_social_na)
d$honos_social_why[true(is.na(d$honos_social_why) & d$s_gone > 0)] <- "too_many_missing"
# Social (scales 9 to 12). Add up the 4 answers.
d$honos_social <- with(d, honos_social_raw)
d$honos_social[true(!is.na(d$honos_social_why))] <- NA
d$honos_social_prorated <- 0
d$honos_social_prorated[true(!is.na(d$honos_social) & d$honos_social_answered < 4)] <- 1

# -- Number of definite problems (rated 2 or more) (honos_definite)
# Key: 2 is a mild problem that is definitely there, as read; that 2 or more counts as clinical is
# from knowledge and not re-read (unverified).
# Missing items: no rule was found in a source that could be read (a limit of two of twelve is used
# in places); every scale is required here, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4", "k_honos_5", "k_honos_6", "k_honos_7",
  "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")] <- lapply(d[c("honos_1",
  "honos_2", "honos_3", "honos_4", "honos_5", "honos_6", "honos_7", "honos_8", "honos_9",
  "honos_10", "honos_11", "honos_12")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$honos_definite_answered <- rowSums(!is.na(d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4",
  "k_honos_5", "k_honos_6", "k_honos_7", "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11",
  "k_honos_12")]))
d$s_missing1 <- count_codes(d[c("honos_1", "honos_2", "honos_3", "honos_4", "honos_5", "honos_6",
  "honos_7", "honos_8", "honos_9", "honos_10", "honos_11", "honos_12")], c(-9, -8, -7, -6, -5, 9),
  TRUE)
d$honos_definite_missing <- with(d, s_missing1)
d$honos_definite_na <- 0
d$honos_definite_raw <- total(d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4", "k_honos_5",
  "k_honos_6", "k_honos_7", "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")])
# Why there is no score, if there is none. The first reason counts.
d$honos_definite_why <- NA_character_
d$s_declared <- with(d, honos_definite_answered + honos_definite_missing + honos_definite_na)
d$honos_definite_why[true(is.na(d$honos_definite_why) & d$s_declared < 12)] <- "under_query"
d$honos_definite_why[true(is.na(d$honos_definite_why) & d$honos_definite_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, honos_definite_missing + honos_definite_na)
d$honos_definite_why[true(is.na(d$honos_definite_why) & d$s_gone > 0)] <- "too_many_missing"
# Number of definite problems (rated 2 or more). Count the answers at or above 2, of 12.
d$honos_definite <- rowSums(d[c("k_honos_1", "k_honos_2", "k_honos_3", "k_honos_4", "k_honos_5",
  "k_honos_6", "k_honos_7", "k_honos_8", "k_honos_9", "k_honos_10", "k_honos_11", "k_honos_12")] >=
  2, na.rm = TRUE)
d$honos_definite[true(!is.na(d$honos_definite_why))] <- NA
d$honos_definite_prorated <- 0
d$honos_definite_prorated[true(!is.na(d$honos_definite) & d$honos_definite_answered < 12)] <- 1

scores <- d[c("participant", "honos_total", "honos_total_answered", "honos_total_missing",
  "honos_total_na", "honos_total_prorated", "honos_total_raw", "honos_total_band",
  "honos_total_why", "honos_behaviour", "honos_behaviour_answered", "honos_behaviour_missing",
  "honos_behaviour_na", "honos_behaviour_prorated", "honos_behaviour_raw", "honos_behaviour_why",
  "honos_impairment", "honos_impairment_answered", "honos_impairment_missing",
  "honos_impairment_na", "honos_impairment_prorated", "honos_impairment_raw",
  "honos_impairment_why", "honos_symptoms", "honos_symptoms_answered", "honos_symptoms_missing",
  "honos_symptoms_na", "honos_symptoms_prorated", "honos_symptoms_raw", "honos_symptoms_why",
  "honos_social", "honos_social_answered", "honos_social_missing", "honos_social_na",
  "honos_social_prorated", "honos_social_raw", "honos_social_why", "honos_definite",
  "honos_definite_answered", "honos_definite_missing", "honos_definite_na",
  "honos_definite_prorated", "honos_definite_raw", "honos_definite_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
