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
d <- d[c("participant", "rand36_1", "rand36_2", "rand36_3", "rand36_4", "rand36_5", "rand36_6",
  "rand36_7", "rand36_8", "rand36_9", "rand36_10", "rand36_11", "rand36_12", "rand36_13",
  "rand36_14", "rand36_15", "rand36_16", "rand36_17", "rand36_18", "rand36_19", "rand36_20",
  "rand36_21", "rand36_22", "rand36_23", "rand36_24", "rand36_25", "rand36_26", "rand36_27",
  "rand36_28", "rand36_29", "rand36_30", "rand36_31", "rand36_32", "rand36_33", "rand36_34",
  "rand36_35", "rand36_36")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== RAND 36-Item Health Survey 1.0 (RAND-36) (rand36, definition 1.0)
# Hays, Sherbourne and Mazel (1993). The RAND 36-Item Health Survey 1.0. Health Econ 2:217-227; Ware
# and Sherbourne (1992) for the items. Items and codes: topics, codes and order of the 36 items from
# an open-source implementation (CamCOPS), which follows RAND's guide (verified)
# rand36_1: 1 1 (best), 2 2, 3 3, 4 4, 5 5 (worst), -9 Refused, -8 Does not know, -7 Not applicable,
# -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_2: 1 1 (much better), 2 2, 3 3 (the same), 4 4, 5 5 (much worse), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_3 to rand36_12: 1 1 (limited a lot), 2 2, 3 3 (not limited), -9 Refused, -8 Does not know,
# -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_13 to rand36_19: 1 1 (yes), 2 2 (no), -9 Refused, -8 Does not know, -7 Not applicable, -6
# Not asked, -5 Unreadable, -4 Data query open
# rand36_20 to rand36_22: 1 1 (not at all), 2 2, 3 3, 4 4, 5 5 (extremely), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_21: 1 1 (none), 2 2, 3 3, 4 4, 5 5, 6 6 (very severe), -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_23 to rand36_31: 1 1 (all of the time), 2 2, 3 3, 4 4, 5 5, 6 6 (none of the time), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_32: 1 1 (all of the time), 2 2, 3 3, 4 4, 5 5 (none of the time), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# rand36_33 to rand36_36: 1 1 (definitely true), 2 2, 3 3, 4 4, 5 5 (definitely false), -9 Refused,
# -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Physical functioning, 0 to 100 (rand36_physical)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_3", "k_rand36_4", "k_rand36_5", "k_rand36_6", "k_rand36_7", "k_rand36_8",
  "k_rand36_9", "k_rand36_10", "k_rand36_11", "k_rand36_12")] <- lapply(d[c("rand36_3", "rand36_4",
  "rand36_5", "rand36_6", "rand36_7", "rand36_8", "rand36_9", "rand36_10", "rand36_11",
  "rand36_12")], recode, c(1, 2, 3), c(0, 50, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_physical_answered <- rowSums(!is.na(d[c("k_rand36_3", "k_rand36_4", "k_rand36_5",
  "k_rand36_6", "k_rand36_7", "k_rand36_8", "k_rand36_9", "k_rand36_10", "k_rand36_11",
  "k_rand36_12")]))
d$s_missing1 <- count_codes(d[c("rand36_3", "rand36_4", "rand36_5", "rand36_6", "rand36_7",
  "rand36_8", "rand36_9", "rand36_10", "rand36_11", "rand36_12")], c(-9, -8, -7, -6, -5), TRUE)
d$rand36_physical_missing <- with(d, s_missing1)
d$rand36_physical_na <- 0
d$rand36_physical_raw <- total(d[c("k_rand36_3", "k_rand36_4", "k_rand36_5", "k_rand36_6",
  "k_rand36_7", "k_rand36_8", "k_rand36_9", "k_rand36_10", "k_rand36_11", "k_rand36_12")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_physical_why <- NA_character_
d$s_declared <- with(d, rand36_physical_answered + rand36_physical_missing + rand36_physical_na)
d$rand36_physical_why[true(is.na(d$rand36_physical_why) & d$s_declared < 10)] <- "under_query"
d$rand36_physical_why[true(is.na(d$rand36_physical_why) & d$rand36_physical_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_physical_missing + rand36_physical_na)
d$rand36_physical_why[true(is.na(d$rand36_physical_why) & d$s_gone > 9)] <- "too_many_missing"
# Physical functioning, 0 to 100. Take the mean of the answers present, of 10.
rows <- true(d$rand36_physical_answered > 0)
d$rand36_physical[rows] <- with(d, rand36_physical_raw / rand36_physical_answered)[rows]
d$rand36_physical[true(!is.na(d$rand36_physical_why))] <- NA
d$rand36_physical_prorated <- 0
d$rand36_physical_prorated[true(!is.na(d$rand36_physical) & d$rand36_physical_answered < 10)] <- 1

# -- Role limitations, physical health, 0 to 100 (rand36_role_body)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_13", "k_rand36_14", "k_rand36_15", "k_rand36_16")] <- lapply(d[c("rand36_13",
  "rand36_14", "rand36_15", "rand36_16")], recode, c(1, 2), c(0, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_role_body_answered <- rowSums(!is.na(d[c("k_rand36_13", "k_rand36_14", "k_rand36_15",
  "k_rand36_16")]))
d$s_missing1 <- count_codes(d[c("rand36_13", "rand36_14", "rand36_15", "rand36_16")], c(-9, -8, -7,
  -6, -5), TRUE)
d$rand36_role_body_missing <- with(d, s_missing1)
d$rand36_role_body_na <- 0
d$rand36_role_body_raw <- total(d[c("k_rand36_13", "k_rand36_14", "k_rand36_15", "k_rand36_16")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_role_body_why <- NA_character_
d$s_declared <- with(d, rand36_role_body_answered + rand36_role_body_missing + rand36_role_body_na)
d$rand36_role_body_why[true(is.na(d$rand36_role_body_why) & d$s_declared < 4)] <- "under_query"
d$rand36_role_body_why[true(is.na(d$rand36_role_body_why) & d$rand36_role_body_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_role_body_missing + rand36_role_body_na)
d$rand36_role_body_why[true(is.na(d$rand36_role_body_why) & d$s_gone > 3)] <- "too_many_missing"
# Role limitations, physical health, 0 to 100. Take the mean of the answers present, of 4.
rows <- true(d$rand36_role_body_answered > 0)
d$rand36_role_body[rows] <- with(d, rand36_role_body_raw / rand36_role_body_answered)[rows]
d$rand36_role_body[true(!is.na(d$rand36_role_body_why))] <- NA
d$rand36_role_body_prorated <- 0
d$rand36_role_body_prorated[true(!is.na(d$rand36_role_body) & d$rand36_role_body_answered < 4)] <- 1

# -- Role limitations, emotional problems, 0 to 100 (rand36_role_mind)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_17", "k_rand36_18", "k_rand36_19")] <- lapply(d[c("rand36_17", "rand36_18",
  "rand36_19")], recode, c(1, 2), c(0, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_role_mind_answered <- rowSums(!is.na(d[c("k_rand36_17", "k_rand36_18", "k_rand36_19")]))
d$s_missing1 <- count_codes(d[c("rand36_17", "rand36_18", "rand36_19")], c(-9, -8, -7, -6, -5),
  TRUE)
d$rand36_role_mind_missing <- with(d, s_missing1)
d$rand36_role_mind_na <- 0
d$rand36_role_mind_raw <- total(d[c("k_rand36_17", "k_rand36_18", "k_rand36_19")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_role_mind_why <- NA_character_
d$s_declared <- with(d, rand36_role_mind_answered + rand36_role_mind_missing + rand36_role_mind_na)
d$rand36_role_mind_why[true(is.na(d$rand36_role_mind_why) & d$s_declared < 3)] <- "under_query"
d$rand36_role_mind_why[true(is.na(d$rand36_role_mind_why) & d$rand36_role_mind_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_role_mind_missing + rand36_role_mind_na)
d$rand36_role_mind_why[true(is.na(d$rand36_role_mind_why) & d$s_gone > 2)] <- "too_many_missing"
# Role limitations, emotional problems, 0 to 100. Take the mean of the answers present, of 3.
rows <- true(d$rand36_role_mind_answered > 0)
d$rand36_role_mind[rows] <- with(d, rand36_role_mind_raw / rand36_role_mind_answered)[rows]
d$rand36_role_mind[true(!is.na(d$rand36_role_mind_why))] <- NA
d$rand36_role_mind_prorated <- 0
d$rand36_role_mind_prorated[true(!is.na(d$rand36_role_mind) & d$rand36_role_mind_answered < 3)] <- 1

# -- Energy and fatigue, 0 to 100 (rand36_energy)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_23", "k_rand36_27")] <- lapply(d[c("rand36_23", "rand36_27")], recode, c(1, 2, 3, 4,
  5, 6), c(100, 80, 60, 40, 20, 0))
d[c("k_rand36_29", "k_rand36_31")] <- lapply(d[c("rand36_29", "rand36_31")], recode, c(1, 2, 3, 4,
  5, 6), c(0, 20, 40, 60, 80, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_energy_answered <- rowSums(!is.na(d[c("k_rand36_23", "k_rand36_27", "k_rand36_29",
  "k_rand36_31")]))
d$s_missing1 <- count_codes(d[c("rand36_23", "rand36_27", "rand36_29", "rand36_31")], c(-9, -8, -7,
  -6, -5), TRUE)
d$rand36_energy_missing <- with(d, s_missing1)
d$rand36_energy_na <- 0
d$rand36_energy_raw <- total(d[c("k_rand36_23", "k_rand36_27", "k_rand36_29", "k_rand36_31")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_energy_why <- NA_character_
d$s_declared <- with(d, rand36_energy_answered + rand36_energy_missing + rand36_energy_na)
d$rand36_energy_why[true(is.na(d$rand36_energy_why) & d$s_declared < 4)] <- "under_query"
d$rand36_energy_why[true(is.na(d$rand36_energy_why) & d$rand36_energy_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_energy_missing + rand36_energy_na)
d$rand36_energy_why[true(is.na(d$rand36_energy_why) & d$s_gone > 3)] <- "too_many_missing"
# Energy and fatigue, 0 to 100. Take the mean of the answers present, of 4.
rows <- true(d$rand36_energy_answered > 0)
d$rand36_energy[rows] <- with(d, rand36_energy_raw / rand36_energy_answered)[rows]
d$rand36_energy[true(!is.na(d$rand36_energy_why))] <- NA
d$rand36_energy_prorated <- 0
d$rand36_energy_prorated[true(!is.na(d$rand36_energy) & d$rand36_energy_answered < 4)] <- 1

# -- Emotional well-being, 0 to 100 (rand36_wellbeing)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_24", "k_rand36_25", "k_rand36_28")] <- lapply(d[c("rand36_24", "rand36_25",
  "rand36_28")], recode, c(1, 2, 3, 4, 5, 6), c(0, 20, 40, 60, 80, 100))
d[c("k_rand36_26", "k_rand36_30")] <- lapply(d[c("rand36_26", "rand36_30")], recode, c(1, 2, 3, 4,
  5, 6), c(100, 80, 60, 40, 20, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_wellbeing_answered <- rowSums(!is.na(d[c("k_rand36_24", "k_rand36_25", "k_rand36_26",
  "k_rand36_28", "k_rand36_30")]))
d$s_missing1 <- count_codes(d[c("rand36_24", "rand36_25", "rand36_26", "rand36_28", "rand36_30")],
  c(-9, -8, -7, -6, -5), TRUE)
d$rand36_wellbeing_missing <- with(d, s_missing1)
d$rand36_wellbeing_na <- 0
d$rand36_wellbeing_raw <- total(d[c("k_rand36_24", "k_rand36_25", "k_rand36_26", "k_rand36_28",
  "k_rand36_30")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_wellbeing_why <- NA_character_
d$s_declared <- with(d, rand36_wellbeing_answered + rand36_wellbeing_missing + rand36_wellbeing_na)
d$rand36_wellbeing_why[true(is.na(d$rand36_wellbeing_why) & d$s_declared < 5)] <- "under_query"
d$rand36_wellbeing_why[true(is.na(d$rand36_wellbeing_why) & d$rand36_wellbeing_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_wellbeing_missing + rand36_wellbeing_na)
d$rand36_wellbeing_why[true(is.na(d$rand36_wellbeing_why) & d$s_gone > 4)] <- "too_many_missing"
# Emotional well-being, 0 to 100. Take the mean of the answers present, of 5.
rows <- true(d$rand36_wellbeing_answered > 0)
d$rand36_wellbeing[rows] <- with(d, rand36_wellbeing_raw / rand36_wellbeing_answered)[rows]
d$rand36_wellbeing[true(!is.na(d$rand36_wellbeing_why))] <- NA
d$rand36_wellbeing_prorated <- 0
d$rand36_wellbeing_prorated[true(!is.na(d$rand36_wellbeing) & d$rand36_wellbeing_answered < 5)] <- 1

# -- Social functioning, 0 to 100 (rand36_social)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_20")] <- lapply(d[c("rand36_20")], recode, c(1, 2, 3, 4, 5), c(100, 75, 50, 25, 0))
d[c("k_rand36_32")] <- lapply(d[c("rand36_32")], recode, c(1, 2, 3, 4, 5), c(0, 25, 50, 75, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_social_answered <- rowSums(!is.na(d[c("k_rand36_20", "k_rand36_32")]))
d$s_missing1 <- count_codes(d[c("rand36_20", "rand36_32")], c(-9, -8, -7, -6, -5), TRUE)
d$rand36_social_missing <- with(d, s_missing1)
d$rand36_social_na <- 0
d$rand36_social_raw <- total(d[c("k_rand36_20", "k_rand36_32")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_social_why <- NA_character_
d$s_declared <- with(d, rand36_social_answered + rand36_social_missing + rand36_social_na)
d$rand36_social_why[true(is.na(d$rand36_social_why) & d$s_declared < 2)] <- "under_query"
d$rand36_social_why[true(is.na(d$rand36_social_why) & d$rand36_social_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_social_missing + rand36_social_na)
d$rand36_social_why[true(is.na(d$rand36_social_why) & d$s_gone > 1)] <- "too_many_missing"
# Social functioning, 0 to 100. Take the mean of the answers present, of 2.
rows <- true(d$rand36_social_answered > 0)
d$rand36_social[rows] <- with(d, rand36_social_raw / rand36_social_answered)[rows]
d$rand36_social[true(!is.na(d$rand36_social_why))] <- NA
d$rand36_social_prorated <- 0
d$rand36_social_prorated[true(!is.na(d$rand36_social) & d$rand36_social_answered < 2)] <- 1

# -- Pain, 0 to 100 (rand36_pain)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_21")] <- lapply(d[c("rand36_21")], recode, c(1, 2, 3, 4, 5, 6), c(100, 80, 60, 40, 20,
  0))
d[c("k_rand36_22")] <- lapply(d[c("rand36_22")], recode, c(1, 2, 3, 4, 5), c(100, 75, 50, 25, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_pain_answered <- rowSums(!is.na(d[c("k_rand36_21", "k_rand36_22")]))
d$s_missing1 <- count_codes(d[c("rand36_21", "rand36_22")], c(-9, -8, -7, -6, -5), TRUE)
d$rand36_pain_missing <- with(d, s_missing1)
d$rand36_pain_na <- 0
d$rand36_pain_raw <- total(d[c("k_rand36_21", "k_rand36_22")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_pain_why <- NA_character_
d$s_declared <- with(d, rand36_pain_answered + rand36_pain_missing + rand36_pain_na)
d$rand36_pain_why[true(is.na(d$rand36_pain_why) & d$s_declared < 2)] <- "under_query"
d$rand36_pain_why[true(is.na(d$rand36_pain_why) & d$rand36_pain_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_pain_missing + rand36_pain_na)
d$rand36_pain_why[true(is.na(d$rand36_pain_why) & d$s_gone > 1)] <- "too_many_missing"
# Pain, 0 to 100. Take the mean of the answers present, of 2.
rows <- true(d$rand36_pain_answered > 0)
d$rand36_pain[rows] <- with(d, rand36_pain_raw / rand36_pain_answered)[rows]
d$rand36_pain[true(!is.na(d$rand36_pain_why))] <- NA
d$rand36_pain_prorated <- 0
d$rand36_pain_prorated[true(!is.na(d$rand36_pain) & d$rand36_pain_answered < 2)] <- 1

# -- General health, 0 to 100 (rand36_general)
# Key: RAND's scoring guide (tables 1 and 2) as reprinted and in an open-source implementation
# (CamCOPS); mean of the recoded items, higher being better health (verified).
# Missing items: RAND's guide as reprinted (chiro.org, with an example of three of four), blank
# items are left out of the average; no minimum was found there, so one answer is enough here, and a
# study may ask for half (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_1", "k_rand36_34", "k_rand36_36")] <- lapply(d[c("rand36_1", "rand36_34",
  "rand36_36")], recode, c(1, 2, 3, 4, 5), c(100, 75, 50, 25, 0))
d[c("k_rand36_33", "k_rand36_35")] <- lapply(d[c("rand36_33", "rand36_35")], recode, c(1, 2, 3, 4,
  5), c(0, 25, 50, 75, 100))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_general_answered <- rowSums(!is.na(d[c("k_rand36_1", "k_rand36_33", "k_rand36_34",
  "k_rand36_35", "k_rand36_36")]))
d$s_missing1 <- count_codes(d[c("rand36_1", "rand36_33", "rand36_34", "rand36_35", "rand36_36")],
  c(-9, -8, -7, -6, -5), TRUE)
d$rand36_general_missing <- with(d, s_missing1)
d$rand36_general_na <- 0
d$rand36_general_raw <- total(d[c("k_rand36_1", "k_rand36_33", "k_rand36_34", "k_rand36_35",
  "k_rand36_36")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_general_why <- NA_character_
d$s_declared <- with(d, rand36_general_answered + rand36_general_missing + rand36_general_na)
d$rand36_general_why[true(is.na(d$rand36_general_why) & d$s_declared < 5)] <- "under_query"
d$rand36_general_why[true(is.na(d$rand36_general_why) & d$rand36_general_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_general_missing + rand36_general_na)
d$rand36_general_why[true(is.na(d$rand36_general_why) & d$s_gone > 4)] <- "too_many_missing"
# General health, 0 to 100. Take the mean of the answers present, of 5.
rows <- true(d$rand36_general_answered > 0)
d$rand36_general[rows] <- with(d, rand36_general_raw / rand36_general_answered)[rows]
d$rand36_general[true(!is.na(d$rand36_general_why))] <- NA
d$rand36_general_prorated <- 0
d$rand36_general_prorated[true(!is.na(d$rand36_general) & d$rand36_general_answered < 5)] <- 1

# -- Change of health over a year, 0 to 100 (rand36_change)
# Key: RAND's scoring guide (table 1) as reprinted and in an open-source implementation (CamCOPS);
# one item, in no scale, 50 being about the same (verified).
# Missing items: one answer, recoded (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_rand36_2")] <- lapply(d[c("rand36_2")], recode, c(1, 2, 3, 4, 5), c(100, 75, 50, 25, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rand36_change_answered <- rowSums(!is.na(d[c("k_rand36_2")]))
d$s_missing1 <- count_codes(d[c("rand36_2")], c(-9, -8, -7, -6, -5), TRUE)
d$rand36_change_missing <- with(d, s_missing1)
d$rand36_change_na <- 0
d$rand36_change_raw <- total(d[c("k_rand36_2")])
# Why there is no score, if there is none. The first reason counts.
d$rand36_change_why <- NA_character_
d$s_declared <- with(d, rand36_change_answered + rand36_change_missing + rand36_change_na)
d$rand36_change_why[true(is.na(d$rand36_change_why) & d$s_declared < 1)] <- "under_query"
d$rand36_change_why[true(is.na(d$rand36_change_why) & d$rand36_change_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rand36_change_missing + rand36_change_na)
d$rand36_change_why[true(is.na(d$rand36_change_why) & d$s_gone > 0)] <- "too_many_missing"
# Change of health over a year, 0 to 100. Take the answer to rand36_2 as it is.
d$rand36_change <- with(d, k_rand36_2)
d$rand36_change[true(!is.na(d$rand36_change_why))] <- NA
d$rand36_change_prorated <- 0
d$rand36_change_prorated[true(!is.na(d$rand36_change) & d$rand36_change_answered < 1)] <- 1

scores <- d[c("participant", "rand36_physical", "rand36_physical_answered",
  "rand36_physical_missing", "rand36_physical_na", "rand36_physical_prorated",
  "rand36_physical_raw", "rand36_physical_why", "rand36_role_body", "rand36_role_body_answered",
  "rand36_role_body_missing", "rand36_role_body_na", "rand36_role_body_prorated",
  "rand36_role_body_raw", "rand36_role_body_why", "rand36_role_mind", "rand36_role_mind_answered",
  "rand36_role_mind_missing", "rand36_role_mind_na", "rand36_role_mind_prorated",
  "rand36_role_mind_raw", "rand36_role_mind_why", "rand36_energy", "rand36_energy_answered",
  "rand36_energy_missing", "rand36_energy_na", "rand36_energy_prorated", "rand36_energy_raw",
  "rand36_energy_why", "rand36_wellbeing", "rand36_wellbeing_answered", "rand36_wellbeing_missing",
  "rand36_wellbeing_na", "rand36_wellbeing_prorated", "rand36_wellbeing_raw",
  "rand36_wellbeing_why", "rand36_social", "rand36_social_answered", "rand36_social_missing",
  "rand36_social_na", "rand36_social_prorated", "rand36_social_raw", "rand36_social_why",
  "rand36_pain", "rand36_pain_answered", "rand36_pain_missing", "rand36_pain_na",
  "rand36_pain_prorated", "rand36_pain_raw", "rand36_pain_why", "rand36_general",
  "rand36_general_answered", "rand36_general_missing", "rand36_general_na",
  "rand36_general_prorated", "rand36_general_raw", "rand36_general_why", "rand36_change",
  "rand36_change_answered", "rand36_change_missing", "rand36_change_na", "rand36_change_prorated",
  "rand36_change_raw", "rand36_change_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
