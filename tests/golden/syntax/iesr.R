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
d <- d[c("participant", "iesr_1", "iesr_2", "iesr_3", "iesr_4", "iesr_5", "iesr_6", "iesr_7",
  "iesr_8", "iesr_9", "iesr_10", "iesr_11", "iesr_12", "iesr_13", "iesr_14", "iesr_15", "iesr_16",
  "iesr_17", "iesr_18", "iesr_19", "iesr_20", "iesr_21", "iesr_22")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Impact of Event Scale, revised, 22 items (IES-R) (iesr, definition 1.0)
# Weiss DS, Marmar CR (1997). In Wilson & Keane (eds), Assessing psychological trauma and PTSD, pp
# 399-411; Weiss (2007), 2nd ed, pp 168-189. Items and codes: item topics in order, codes 0 to 4 and
# subscales from an open-source implementation (CamCOPS); the 7 days from a public description of
# the scale (verified)
# iesr_1 to iesr_22: 0 0 (least distress), 1 1, 2 2, 3 3, 4 4 (most distress), -9 Refused, -8 Does
# not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Distress after an event, total (iesr_total)
# Key: sum of 22, 0 to 88, none reversed, as in an open-source implementation (CamCOPS) (verified).
# Missing items: no published rule was found; all 22 are required here, and a study may state its
# own (unverified).
# Bands: Creamer, Bell and Failla 2003 as quoted; 33, with sensitivity .91 and specificity .82
# against a checklist of post-traumatic stress (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_4", "k_iesr_5", "k_iesr_6", "k_iesr_7", "k_iesr_8",
  "k_iesr_9", "k_iesr_10", "k_iesr_11", "k_iesr_12", "k_iesr_13", "k_iesr_14", "k_iesr_15",
  "k_iesr_16", "k_iesr_17", "k_iesr_18", "k_iesr_19", "k_iesr_20", "k_iesr_21",
  "k_iesr_22")] <- lapply(d[c("iesr_1", "iesr_2", "iesr_3", "iesr_4", "iesr_5", "iesr_6", "iesr_7",
  "iesr_8", "iesr_9", "iesr_10", "iesr_11", "iesr_12", "iesr_13", "iesr_14", "iesr_15", "iesr_16",
  "iesr_17", "iesr_18", "iesr_19", "iesr_20", "iesr_21", "iesr_22")], recode, c(0, 1, 2, 3, 4), c(0,
  1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$iesr_total_answered <- rowSums(!is.na(d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_4",
  "k_iesr_5", "k_iesr_6", "k_iesr_7", "k_iesr_8", "k_iesr_9", "k_iesr_10", "k_iesr_11", "k_iesr_12",
  "k_iesr_13", "k_iesr_14", "k_iesr_15", "k_iesr_16", "k_iesr_17", "k_iesr_18", "k_iesr_19",
  "k_iesr_20", "k_iesr_21", "k_iesr_22")]))
d$s_missing1 <- count_codes(d[c("iesr_1", "iesr_2", "iesr_3", "iesr_4", "iesr_5", "iesr_6",
  "iesr_7", "iesr_8", "iesr_9", "iesr_10", "iesr_11", "iesr_12", "iesr_13", "iesr_14", "iesr_15",
  "iesr_16", "iesr_17", "iesr_18", "iesr_19", "iesr_20", "iesr_21", "iesr_22")], c(-9, -8, -7, -6,
  -5), TRUE)
d$iesr_total_missing <- with(d, s_missing1)
d$iesr_total_na <- 0
d$iesr_total_raw <- total(d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_4", "k_iesr_5",
  "k_iesr_6", "k_iesr_7", "k_iesr_8", "k_iesr_9", "k_iesr_10", "k_iesr_11", "k_iesr_12",
  "k_iesr_13", "k_iesr_14", "k_iesr_15", "k_iesr_16", "k_iesr_17", "k_iesr_18", "k_iesr_19",
  "k_iesr_20", "k_iesr_21", "k_iesr_22")])
# Why there is no score, if there is none. The first reason counts.
d$iesr_total_why <- NA_character_
d$s_declared <- with(d, iesr_total_answered + iesr_total_missing + iesr_total_na)
d$iesr_total_why[true(is.na(d$iesr_total_why) & d$s_declared < 22)] <- "under_query"
d$iesr_total_why[true(is.na(d$iesr_total_why) & d$iesr_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, iesr_total_missing + iesr_total_na)
d$iesr_total_why[true(is.na(d$iesr_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Distress after an event, total. Add up the 22 answers.
d$iesr_total <- with(d, iesr_total_raw)
d$iesr_total[true(!is.na(d$iesr_total_why))] <- NA
d$iesr_total_prorated <- 0
d$iesr_total_prorated[true(!is.na(d$iesr_total) & d$iesr_total_answered < 22)] <- 1
# Bands: 1 Below 33, 2 33 or more (Creamer 2003).
d$iesr_total_band <- NA_real_
d$iesr_total_band[true(d$iesr_total >= 0)] <- 1
d$iesr_total_band[true(d$iesr_total >= 33)] <- 2

# -- Intrusion, mean of 7 (iesr_intrusion)
# Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
# the scores here; the developer prefers means, 0 to 4 (verified).
# Missing items: no published rule was found; all seven are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_6", "k_iesr_9", "k_iesr_16",
  "k_iesr_20")] <- lapply(d[c("iesr_1", "iesr_2", "iesr_3", "iesr_6", "iesr_9", "iesr_16",
  "iesr_20")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$iesr_intrusion_answered <- rowSums(!is.na(d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_6",
  "k_iesr_9", "k_iesr_16", "k_iesr_20")]))
d$s_missing1 <- count_codes(d[c("iesr_1", "iesr_2", "iesr_3", "iesr_6", "iesr_9", "iesr_16",
  "iesr_20")], c(-9, -8, -7, -6, -5), TRUE)
d$iesr_intrusion_missing <- with(d, s_missing1)
d$iesr_intrusion_na <- 0
d$iesr_intrusion_raw <- total(d[c("k_iesr_1", "k_iesr_2", "k_iesr_3", "k_iesr_6", "k_iesr_9",
  "k_iesr_16", "k_iesr_20")])
# Why there is no score, if there is none. The first reason counts.
d$iesr_intrusion_why <- NA_character_
d$s_declared <- with(d, iesr_intrusion_answered + iesr_intrusion_missing + iesr_intrusion_na)
d$iesr_intrusion_why[true(is.na(d$iesr_intrusion_why) & d$s_declared < 7)] <- "under_query"
d$iesr_intrusion_why[true(is.na(d$iesr_intrusion_why) & d$iesr_intrusion_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, iesr_intrusion_missing + iesr_intrusion_na)
d$iesr_intrusion_why[true(is.na(d$iesr_intrusion_why) & d$s_gone > 0)] <- "too_many_missing"
# Intrusion, mean of 7. Take the mean of the answers present, of 7.
rows <- true(d$iesr_intrusion_answered > 0)
d$iesr_intrusion[rows] <- with(d, iesr_intrusion_raw / iesr_intrusion_answered)[rows]
d$iesr_intrusion[true(!is.na(d$iesr_intrusion_why))] <- NA
d$iesr_intrusion_prorated <- 0
d$iesr_intrusion_prorated[true(!is.na(d$iesr_intrusion) & d$iesr_intrusion_answered < 7)] <- 1

# -- Avoidance, mean of 8 (iesr_avoidance)
# Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
# the scores here; the developer prefers means, 0 to 4 (verified).
# Missing items: no published rule was found; all eight are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_iesr_5", "k_iesr_7", "k_iesr_8", "k_iesr_11", "k_iesr_12", "k_iesr_13", "k_iesr_17",
  "k_iesr_22")] <- lapply(d[c("iesr_5", "iesr_7", "iesr_8", "iesr_11", "iesr_12", "iesr_13",
  "iesr_17", "iesr_22")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$iesr_avoidance_answered <- rowSums(!is.na(d[c("k_iesr_5", "k_iesr_7", "k_iesr_8", "k_iesr_11",
  "k_iesr_12", "k_iesr_13", "k_iesr_17", "k_iesr_22")]))
d$s_missing1 <- count_codes(d[c("iesr_5", "iesr_7", "iesr_8", "iesr_11", "iesr_12", "iesr_13",
  "iesr_17", "iesr_22")], c(-9, -8, -7, -6, -5), TRUE)
d$iesr_avoidance_missing <- with(d, s_missing1)
d$iesr_avoidance_na <- 0
d$iesr_avoidance_raw <- total(d[c("k_iesr_5", "k_iesr_7", "k_iesr_8", "k_iesr_11", "k_iesr_12",
  "k_iesr_13", "k_iesr_17", "k_iesr_22")])
# Why there is no score, if there is none. The first reason counts.
d$iesr_avoidance_why <- NA_character_
d$s_declared <- with(d, iesr_avoidance_answered + iesr_avoidance_missing + iesr_avoidance_na)
d$iesr_avoidance_why[true(is.na(d$iesr_avoidance_why) & d$s_declared < 8)] <- "under_query"
d$iesr_avoidance_why[true(is.na(d$iesr_avoidance_why) & d$iesr_avoidance_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, iesr_avoidance_missing + iesr_avoidance_na)
d$iesr_avoidance_why[true(is.na(d$iesr_avoidance_why) & d$s_gone > 0)] <- "too_many_missing"
# Avoidance, mean of 8. Take the mean of the answers present, of 8.
rows <- true(d$iesr_avoidance_answered > 0)
d$iesr_avoidance[rows] <- with(d, iesr_avoidance_raw / iesr_avoidance_answered)[rows]
d$iesr_avoidance[true(!is.na(d$iesr_avoidance_why))] <- NA
d$iesr_avoidance_prorated <- 0
d$iesr_avoidance_prorated[true(!is.na(d$iesr_avoidance) & d$iesr_avoidance_answered < 8)] <- 1

# -- Hyperarousal, mean of 7 (iesr_arousal)
# Key: the developer's subscales as in an open-source implementation (CamCOPS), whose sums are not
# the scores here; the developer prefers means, 0 to 4 (verified).
# Missing items: no published rule was found; all seven are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_iesr_4", "k_iesr_10", "k_iesr_14", "k_iesr_15", "k_iesr_18", "k_iesr_19",
  "k_iesr_21")] <- lapply(d[c("iesr_4", "iesr_10", "iesr_14", "iesr_15", "iesr_18", "iesr_19",
  "iesr_21")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$iesr_arousal_answered <- rowSums(!is.na(d[c("k_iesr_4", "k_iesr_10", "k_iesr_14", "k_iesr_15",
  "k_iesr_18", "k_iesr_19", "k_iesr_21")]))
d$s_missing1 <- count_codes(d[c("iesr_4", "iesr_10", "iesr_14", "iesr_15", "iesr_18", "iesr_19",
  "iesr_21")], c(-9, -8, -7, -6, -5), TRUE)
d$iesr_arousal_missing <- with(d, s_missing1)
d$iesr_arousal_na <- 0
d$iesr_arousal_raw <- total(d[c("k_iesr_4", "k_iesr_10", "k_iesr_14", "k_iesr_15", "k_iesr_18",
  "k_iesr_19", "k_iesr_21")])
# Why there is no score, if there is none. The first reason counts.
d$iesr_arousal_why <- NA_character_
d$s_declared <- with(d, iesr_arousal_answered + iesr_arousal_missing + iesr_arousal_na)
d$iesr_arousal_why[true(is.na(d$iesr_arousal_why) & d$s_declared < 7)] <- "under_query"
d$iesr_arousal_why[true(is.na(d$iesr_arousal_why) & d$iesr_arousal_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, iesr_arousal_missing + iesr_arousal_na)
d$iesr_arousal_why[true(is.na(d$iesr_arousal_why) & d$s_gone > 0)] <- "too_many_missing"
# Hyperarousal, mean of 7. Take the mean of the answers present, of 7.
rows <- true(d$iesr_arousal_answered > 0)
d$iesr_arousal[rows] <- with(d, iesr_arousal_raw / iesr_arousal_answered)[rows]
d$iesr_arousal[true(!is.na(d$iesr_arousal_why))] <- NA
d$iesr_arousal_prorated <- 0
d$iesr_arousal_prorated[true(!is.na(d$iesr_arousal) & d$iesr_arousal_answered < 7)] <- 1

scores <- d[c("participant", "iesr_total", "iesr_total_answered", "iesr_total_missing",
  "iesr_total_na", "iesr_total_prorated", "iesr_total_raw", "iesr_total_band", "iesr_total_why",
  "iesr_intrusion", "iesr_intrusion_answered", "iesr_intrusion_missing", "iesr_intrusion_na",
  "iesr_intrusion_prorated", "iesr_intrusion_raw", "iesr_intrusion_why", "iesr_avoidance",
  "iesr_avoidance_answered", "iesr_avoidance_missing", "iesr_avoidance_na",
  "iesr_avoidance_prorated", "iesr_avoidance_raw", "iesr_avoidance_why", "iesr_arousal",
  "iesr_arousal_answered", "iesr_arousal_missing", "iesr_arousal_na", "iesr_arousal_prorated",
  "iesr_arousal_raw", "iesr_arousal_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
