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
d <- d[c("participant", "pcl5_1", "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5", "pcl5_6", "pcl5_7",
  "pcl5_8", "pcl5_9", "pcl5_10", "pcl5_11", "pcl5_12", "pcl5_13", "pcl5_14", "pcl5_15", "pcl5_16",
  "pcl5_17", "pcl5_18", "pcl5_19", "pcl5_20")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== PTSD Checklist for DSM-5, past month (PCL-5) (pcl5, definition 1.0)
# Weathers et al (2013), National Center for PTSD; Blevins et al (2015). J Trauma Stress 28:489-498;
# Bovin et al (2016). Psychol Assess 28:1379-1391. Items and codes: wording, order and codes 0 to 4
# as read in several public reproductions of the form, which agree; clusters as in an open-source
# implementation (CamCOPS) (verified)
# pcl5_1 to pcl5_20: 0 not at all, 1 a little bit, 2 moderately, 3 quite a bit, 4 extremely, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Post-traumatic stress, total (pcl5_total)
# Key: the National Center for PTSD's scoring as quoted by several scorers; sum of twenty, 0 to 80,
# none reversed (verified).
# Missing items: no published rule was found; all twenty are required here, and a study may state
# its own (unverified).
# Bands: a cut-point between 31 and 33 as suggested by the National Center for PTSD and quoted by
# several scorers; the middle band is what lies between the two (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5", "k_pcl5_6", "k_pcl5_7", "k_pcl5_8",
  "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12", "k_pcl5_13", "k_pcl5_14", "k_pcl5_15",
  "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19", "k_pcl5_20")] <- lapply(d[c("pcl5_1",
  "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5", "pcl5_6", "pcl5_7", "pcl5_8", "pcl5_9", "pcl5_10",
  "pcl5_11", "pcl5_12", "pcl5_13", "pcl5_14", "pcl5_15", "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19",
  "pcl5_20")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_total_answered <- rowSums(!is.na(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4",
  "k_pcl5_5", "k_pcl5_6", "k_pcl5_7", "k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12",
  "k_pcl5_13", "k_pcl5_14", "k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")]))
d$s_missing1 <- count_codes(d[c("pcl5_1", "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5", "pcl5_6",
  "pcl5_7", "pcl5_8", "pcl5_9", "pcl5_10", "pcl5_11", "pcl5_12", "pcl5_13", "pcl5_14", "pcl5_15",
  "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19", "pcl5_20")], c(-9, -8, -7, -6, -5), TRUE)
d$pcl5_total_missing <- with(d, s_missing1)
d$pcl5_total_na <- 0
d$pcl5_total_raw <- total(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5",
  "k_pcl5_6", "k_pcl5_7", "k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12",
  "k_pcl5_13", "k_pcl5_14", "k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_total_why <- NA_character_
d$s_declared <- with(d, pcl5_total_answered + pcl5_total_missing + pcl5_total_na)
d$pcl5_total_why[true(is.na(d$pcl5_total_why) & d$s_declared < 20)] <- "under_query"
d$pcl5_total_why[true(is.na(d$pcl5_total_why) & d$pcl5_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_total_missing + pcl5_total_na)
d$pcl5_total_why[true(is.na(d$pcl5_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Post-traumatic stress, total. Add up the 20 answers.
d$pcl5_total <- with(d, pcl5_total_raw)
d$pcl5_total[true(!is.na(d$pcl5_total_why))] <- NA
d$pcl5_total_prorated <- 0
d$pcl5_total_prorated[true(!is.na(d$pcl5_total) & d$pcl5_total_answered < 20)] <- 1
# Bands: 1 Below 31, 2 31 or 32 (within the cut-points), 3 33 or more.
d$pcl5_total_band <- NA_real_
d$pcl5_total_band[true(d$pcl5_total >= 0)] <- 1
d$pcl5_total_band[true(d$pcl5_total >= 31)] <- 2
d$pcl5_total_band[true(d$pcl5_total >= 33)] <- 3

# -- Intrusion (cluster B) (pcl5_intrusion)
# Key: the National Center for PTSD's scoring as quoted by several scorers; cluster B is items 1 to
# 5, 0 to 20 (verified).
# Missing items: no published rule was found; all five are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5")] <- lapply(d[c("pcl5_1", "pcl5_2",
  "pcl5_3", "pcl5_4", "pcl5_5")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_intrusion_answered <- rowSums(!is.na(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4",
  "k_pcl5_5")]))
d$s_missing1 <- count_codes(d[c("pcl5_1", "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5")], c(-9, -8, -7,
  -6, -5), TRUE)
d$pcl5_intrusion_missing <- with(d, s_missing1)
d$pcl5_intrusion_na <- 0
d$pcl5_intrusion_raw <- total(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_intrusion_why <- NA_character_
d$s_declared <- with(d, pcl5_intrusion_answered + pcl5_intrusion_missing + pcl5_intrusion_na)
d$pcl5_intrusion_why[true(is.na(d$pcl5_intrusion_why) & d$s_declared < 5)] <- "under_query"
d$pcl5_intrusion_why[true(is.na(d$pcl5_intrusion_why) & d$pcl5_intrusion_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_intrusion_missing + pcl5_intrusion_na)
d$pcl5_intrusion_why[true(is.na(d$pcl5_intrusion_why) & d$s_gone > 0)] <- "too_many_missing"
# Intrusion (cluster B). Add up the 5 answers.
d$pcl5_intrusion <- with(d, pcl5_intrusion_raw)
d$pcl5_intrusion[true(!is.na(d$pcl5_intrusion_why))] <- NA
d$pcl5_intrusion_prorated <- 0
d$pcl5_intrusion_prorated[true(!is.na(d$pcl5_intrusion) & d$pcl5_intrusion_answered < 5)] <- 1

# -- Avoidance (cluster C) (pcl5_avoidance)
# Key: the National Center for PTSD's scoring as quoted by several scorers; cluster C is items 6 and
# 7, 0 to 8 (verified).
# Missing items: no published rule was found; both are required here, and a study may state its own
# (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_6", "k_pcl5_7")] <- lapply(d[c("pcl5_6", "pcl5_7")], recode, c(0, 1, 2, 3, 4), c(0, 1,
  2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_avoidance_answered <- rowSums(!is.na(d[c("k_pcl5_6", "k_pcl5_7")]))
d$s_missing1 <- count_codes(d[c("pcl5_6", "pcl5_7")], c(-9, -8, -7, -6, -5), TRUE)
d$pcl5_avoidance_missing <- with(d, s_missing1)
d$pcl5_avoidance_na <- 0
d$pcl5_avoidance_raw <- total(d[c("k_pcl5_6", "k_pcl5_7")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_avoidance_why <- NA_character_
d$s_declared <- with(d, pcl5_avoidance_answered + pcl5_avoidance_missing + pcl5_avoidance_na)
d$pcl5_avoidance_why[true(is.na(d$pcl5_avoidance_why) & d$s_declared < 2)] <- "under_query"
d$pcl5_avoidance_why[true(is.na(d$pcl5_avoidance_why) & d$pcl5_avoidance_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_avoidance_missing + pcl5_avoidance_na)
d$pcl5_avoidance_why[true(is.na(d$pcl5_avoidance_why) & d$s_gone > 0)] <- "too_many_missing"
# Avoidance (cluster C). Add up the 2 answers.
d$pcl5_avoidance <- with(d, pcl5_avoidance_raw)
d$pcl5_avoidance[true(!is.na(d$pcl5_avoidance_why))] <- NA
d$pcl5_avoidance_prorated <- 0
d$pcl5_avoidance_prorated[true(!is.na(d$pcl5_avoidance) & d$pcl5_avoidance_answered < 2)] <- 1

# -- Negative changes of thought and mood (cluster D) (pcl5_mood)
# Key: the National Center for PTSD's scoring as quoted by several scorers; cluster D is items 8 to
# 14, 0 to 28 (verified).
# Missing items: no published rule was found; all seven are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12", "k_pcl5_13",
  "k_pcl5_14")] <- lapply(d[c("pcl5_8", "pcl5_9", "pcl5_10", "pcl5_11", "pcl5_12", "pcl5_13",
  "pcl5_14")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_mood_answered <- rowSums(!is.na(d[c("k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11",
  "k_pcl5_12", "k_pcl5_13", "k_pcl5_14")]))
d$s_missing1 <- count_codes(d[c("pcl5_8", "pcl5_9", "pcl5_10", "pcl5_11", "pcl5_12", "pcl5_13",
  "pcl5_14")], c(-9, -8, -7, -6, -5), TRUE)
d$pcl5_mood_missing <- with(d, s_missing1)
d$pcl5_mood_na <- 0
d$pcl5_mood_raw <- total(d[c("k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12",
  "k_pcl5_13", "k_pcl5_14")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_mood_why <- NA_character_
d$s_declared <- with(d, pcl5_mood_answered + pcl5_mood_missing + pcl5_mood_na)
d$pcl5_mood_why[true(is.na(d$pcl5_mood_why) & d$s_declared < 7)] <- "under_query"
d$pcl5_mood_why[true(is.na(d$pcl5_mood_why) & d$pcl5_mood_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_mood_missing + pcl5_mood_na)
d$pcl5_mood_why[true(is.na(d$pcl5_mood_why) & d$s_gone > 0)] <- "too_many_missing"
# Negative changes of thought and mood (cluster D). Add up the 7 answers.
d$pcl5_mood <- with(d, pcl5_mood_raw)
d$pcl5_mood[true(!is.na(d$pcl5_mood_why))] <- NA
d$pcl5_mood_prorated <- 0
d$pcl5_mood_prorated[true(!is.na(d$pcl5_mood) & d$pcl5_mood_answered < 7)] <- 1

# -- Arousal and reactivity (cluster E) (pcl5_arousal)
# Key: the National Center for PTSD's scoring as quoted by several scorers; cluster E is items 15 to
# 20, 0 to 24 (verified).
# Missing items: no published rule was found; all six are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")] <- lapply(d[c("pcl5_15", "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19", "pcl5_20")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_arousal_answered <- rowSums(!is.na(d[c("k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18",
  "k_pcl5_19", "k_pcl5_20")]))
d$s_missing1 <- count_codes(d[c("pcl5_15", "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19", "pcl5_20")],
  c(-9, -8, -7, -6, -5), TRUE)
d$pcl5_arousal_missing <- with(d, s_missing1)
d$pcl5_arousal_na <- 0
d$pcl5_arousal_raw <- total(d[c("k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_arousal_why <- NA_character_
d$s_declared <- with(d, pcl5_arousal_answered + pcl5_arousal_missing + pcl5_arousal_na)
d$pcl5_arousal_why[true(is.na(d$pcl5_arousal_why) & d$s_declared < 6)] <- "under_query"
d$pcl5_arousal_why[true(is.na(d$pcl5_arousal_why) & d$pcl5_arousal_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_arousal_missing + pcl5_arousal_na)
d$pcl5_arousal_why[true(is.na(d$pcl5_arousal_why) & d$s_gone > 0)] <- "too_many_missing"
# Arousal and reactivity (cluster E). Add up the 6 answers.
d$pcl5_arousal <- with(d, pcl5_arousal_raw)
d$pcl5_arousal[true(!is.na(d$pcl5_arousal_why))] <- NA
d$pcl5_arousal_prorated <- 0
d$pcl5_arousal_prorated[true(!is.na(d$pcl5_arousal) & d$pcl5_arousal_answered < 6)] <- 1

# -- Provisional criteria met (1) or not (0) (pcl5_provisional)
# Key: the National Center for PTSD's scoring as quoted by several scorers; an item counts from 2,
# and 1 B, 1 C, 2 D and 2 E are needed (verified).
# Missing items: no published rule was found; all twenty are required here, even where those
# answered would settle it, and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5", "k_pcl5_6", "k_pcl5_7", "k_pcl5_8",
  "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12", "k_pcl5_13", "k_pcl5_14", "k_pcl5_15",
  "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19", "k_pcl5_20")] <- lapply(d[c("pcl5_1",
  "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5", "pcl5_6", "pcl5_7", "pcl5_8", "pcl5_9", "pcl5_10",
  "pcl5_11", "pcl5_12", "pcl5_13", "pcl5_14", "pcl5_15", "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19",
  "pcl5_20")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$pcl5_provisional_answered <- rowSums(!is.na(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4",
  "k_pcl5_5", "k_pcl5_6", "k_pcl5_7", "k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12",
  "k_pcl5_13", "k_pcl5_14", "k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")]))
d$s_missing1 <- count_codes(d[c("pcl5_1", "pcl5_2", "pcl5_3", "pcl5_4", "pcl5_5", "pcl5_6",
  "pcl5_7", "pcl5_8", "pcl5_9", "pcl5_10", "pcl5_11", "pcl5_12", "pcl5_13", "pcl5_14", "pcl5_15",
  "pcl5_16", "pcl5_17", "pcl5_18", "pcl5_19", "pcl5_20")], c(-9, -8, -7, -6, -5), TRUE)
d$pcl5_provisional_missing <- with(d, s_missing1)
d$pcl5_provisional_na <- 0
d$pcl5_provisional_raw <- total(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5",
  "k_pcl5_6", "k_pcl5_7", "k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12",
  "k_pcl5_13", "k_pcl5_14", "k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")])
# Why there is no score, if there is none. The first reason counts.
d$pcl5_provisional_why <- NA_character_
d$s_declared <- with(d, pcl5_provisional_answered + pcl5_provisional_missing + pcl5_provisional_na)
d$pcl5_provisional_why[true(is.na(d$pcl5_provisional_why) & d$s_declared < 20)] <- "under_query"
d$pcl5_provisional_why[true(is.na(d$pcl5_provisional_why) & d$pcl5_provisional_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, pcl5_provisional_missing + pcl5_provisional_na)
d$pcl5_provisional_why[true(is.na(d$pcl5_provisional_why) & d$s_gone > 0)] <- "too_many_missing"
# Provisional criteria met (1) or not (0). 1 if all of this holds, and 0 if not: at least 1 of
# pcl5_1, pcl5_2, pcl5_3, pcl5_4, pcl5_5 at 2 or more; at least 1 of pcl5_6, pcl5_7 at 2 or more; at
# least 2 of pcl5_8, pcl5_9, pcl5_10, pcl5_11, pcl5_12, pcl5_13, pcl5_14 at 2 or more; at least 2 of
# pcl5_15, pcl5_16, pcl5_17, pcl5_18, pcl5_19, pcl5_20 at 2 or more.
d$pcl5_provisional <- 1
d$s_at1 <- rowSums(d[c("k_pcl5_1", "k_pcl5_2", "k_pcl5_3", "k_pcl5_4", "k_pcl5_5")] >= 2, na.rm =
  TRUE)
d$s_at <- with(d, s_at1)
d$pcl5_provisional[true(d$s_at < 1)] <- 0
d$s_at1 <- rowSums(d[c("k_pcl5_6", "k_pcl5_7")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$pcl5_provisional[true(d$s_at < 1)] <- 0
d$s_at1 <- rowSums(d[c("k_pcl5_8", "k_pcl5_9", "k_pcl5_10", "k_pcl5_11", "k_pcl5_12", "k_pcl5_13",
  "k_pcl5_14")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$pcl5_provisional[true(d$s_at < 2)] <- 0
d$s_at1 <- rowSums(d[c("k_pcl5_15", "k_pcl5_16", "k_pcl5_17", "k_pcl5_18", "k_pcl5_19",
  "k_pcl5_20")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$pcl5_provisional[true(d$s_at < 2)] <- 0
d$pcl5_provisional[true(!is.na(d$pcl5_provisional_why))] <- NA
d$pcl5_provisional_prorated <- 0
d$pcl5_provisional_prorated[true(!is.na(d$pcl5_provisional) & d$pcl5_provisional_answered <
  20)] <- 1

scores <- d[c("participant", "pcl5_total", "pcl5_total_answered", "pcl5_total_missing",
  "pcl5_total_na", "pcl5_total_prorated", "pcl5_total_raw", "pcl5_total_band", "pcl5_total_why",
  "pcl5_intrusion", "pcl5_intrusion_answered", "pcl5_intrusion_missing", "pcl5_intrusion_na",
  "pcl5_intrusion_prorated", "pcl5_intrusion_raw", "pcl5_intrusion_why", "pcl5_avoidance",
  "pcl5_avoidance_answered", "pcl5_avoidance_missing", "pcl5_avoidance_na",
  "pcl5_avoidance_prorated", "pcl5_avoidance_raw", "pcl5_avoidance_why", "pcl5_mood",
  "pcl5_mood_answered", "pcl5_mood_missing", "pcl5_mood_na", "pcl5_mood_prorated", "pcl5_mood_raw",
  "pcl5_mood_why", "pcl5_arousal", "pcl5_arousal_answered", "pcl5_arousal_missing",
  "pcl5_arousal_na", "pcl5_arousal_prorated", "pcl5_arousal_raw", "pcl5_arousal_why",
  "pcl5_provisional", "pcl5_provisional_answered", "pcl5_provisional_missing",
  "pcl5_provisional_na", "pcl5_provisional_prorated", "pcl5_provisional_raw",
  "pcl5_provisional_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
