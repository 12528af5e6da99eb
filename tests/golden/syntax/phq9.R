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
d <- d[c("participant", "phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6", "phq9_7",
  "phq9_8", "phq9_9", "phq9_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Patient Health Questionnaire, depression, 9 items (PHQ-9) (phq9, definition 1.0)
# Kroenke, Spitzer and Williams (2001). J Gen Intern Med 16:606-613, doi
# 10.1046/j.1525-1497.2001.016009606.x (from knowledge and not re-read). Items and codes: wording,
# order and codes 0-3 as read in an open-source implementation (CamCOPS, phq9.xml) (verified)
# phq9_1 to phq9_9: 0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# phq9_10: 0 Not difficult at all, 1 Somewhat difficult, 2 Very difficult, 3 Extremely difficult, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Depression, total of 9 (phq9_total)
# Key: sum 0 to 27, none reversed, as read (verified).
# Missing items: Arrieta et al 2017 (doi 10.1002/jclp.22390), the person's mean stands for up to two
# missing; no rule of the authors was seen (verified).
# Bands: edges 5, 10, 15 and 20 as read in an open-source implementation (CamCOPS) and in secondary
# summaries (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8",
  "k_phq9_9")] <- lapply(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6", "phq9_7",
  "phq9_8", "phq9_9")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$phq9_total_answered <- rowSums(!is.na(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4",
  "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")]))
d$s_missing1 <- count_codes(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6",
  "phq9_7", "phq9_8", "phq9_9")], c(-9, -8, -7, -6, -5), TRUE)
d$phq9_total_missing <- with(d, s_missing1)
d$phq9_total_na <- 0
d$phq9_total_raw <- total(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5",
  "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")])
# Why there is no score, if there is none. The first reason counts.
d$phq9_total_why <- NA_character_
d$s_declared <- with(d, phq9_total_answered + phq9_total_missing + phq9_total_na)
d$phq9_total_why[true(is.na(d$phq9_total_why) & d$s_declared < 9)] <- "under_query"
d$phq9_total_why[true(is.na(d$phq9_total_why) & d$phq9_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, phq9_total_missing + phq9_total_na)
d$phq9_total_why[true(is.na(d$phq9_total_why) & d$s_gone > 2)] <- "too_many_missing"
# Depression, total of 9. Add up the 9 answers.
d$phq9_total <- with(d, phq9_total_raw)
rows <- true(d$phq9_total_answered > 0 & d$phq9_total_answered < 9)
d$phq9_total[rows] <- with(d, phq9_total_raw * 9 / phq9_total_answered)[rows]
d$phq9_total[true(!is.na(d$phq9_total_why))] <- NA
d$phq9_total_prorated <- 0
d$phq9_total_prorated[true(!is.na(d$phq9_total) & d$phq9_total_answered < 9)] <- 1
# Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
d$phq9_total_band <- NA_real_
d$phq9_total_band[true(d$phq9_total >= 0)] <- 1
d$phq9_total_band[true(d$phq9_total >= 5)] <- 2
d$phq9_total_band[true(d$phq9_total >= 10)] <- 3
d$phq9_total_band[true(d$phq9_total >= 15)] <- 4
d$phq9_total_band[true(d$phq9_total >= 20)] <- 5

# -- Meets the definition of major depressive syndrome (screen) (phq9_major)
# Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 356 of DSM-IV-TR;
# at least five symptoms, one of them item 1 or 2, on more than half the days, item 9 counting at
# all (verified).
# Missing items: no published rule was found; all nine are required here (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8",
  "k_phq9_9")] <- lapply(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6", "phq9_7",
  "phq9_8", "phq9_9")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$phq9_major_answered <- rowSums(!is.na(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4",
  "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")]))
d$s_missing1 <- count_codes(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6",
  "phq9_7", "phq9_8", "phq9_9")], c(-9, -8, -7, -6, -5), TRUE)
d$phq9_major_missing <- with(d, s_missing1)
d$phq9_major_na <- 0
d$phq9_major_raw <- total(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5",
  "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")])
# Why there is no score, if there is none. The first reason counts.
d$phq9_major_why <- NA_character_
d$s_declared <- with(d, phq9_major_answered + phq9_major_missing + phq9_major_na)
d$phq9_major_why[true(is.na(d$phq9_major_why) & d$s_declared < 9)] <- "under_query"
d$phq9_major_why[true(is.na(d$phq9_major_why) & d$phq9_major_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, phq9_major_missing + phq9_major_na)
d$phq9_major_why[true(is.na(d$phq9_major_why) & d$s_gone > 0)] <- "too_many_missing"
# Meets the definition of major depressive syndrome (screen). 1 if all of this holds, and 0 if not:
# at least 1 of phq9_1, phq9_2 at 2 or more; at least 5 of phq9_1, phq9_2, phq9_3, phq9_4, phq9_5,
# phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
d$phq9_major <- 1
d$s_at1 <- rowSums(d[c("k_phq9_1", "k_phq9_2")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$phq9_major[true(d$s_at < 1)] <- 0
d$s_at1 <- rowSums(d[c("k_phq9_9")] >= 1, na.rm = TRUE)
d$s_at2 <- rowSums(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5", "k_phq9_6",
  "k_phq9_7", "k_phq9_8")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1 + s_at2)
d$phq9_major[true(d$s_at < 5)] <- 0
d$phq9_major[true(!is.na(d$phq9_major_why))] <- NA
d$phq9_major_prorated <- 0
d$phq9_major_prorated[true(!is.na(d$phq9_major) & d$phq9_major_answered < 9)] <- 1

# -- Meets the definition of other depressive syndrome (screen) (phq9_other)
# Key: code of an open-source implementation (CamCOPS, phq9.py), which names page 775 of DSM-IV-TR;
# two to four symptoms, counted as for the major syndrome (verified).
# Missing items: no published rule was found; all nine are required here (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8",
  "k_phq9_9")] <- lapply(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6", "phq9_7",
  "phq9_8", "phq9_9")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$phq9_other_answered <- rowSums(!is.na(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4",
  "k_phq9_5", "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")]))
d$s_missing1 <- count_codes(d[c("phq9_1", "phq9_2", "phq9_3", "phq9_4", "phq9_5", "phq9_6",
  "phq9_7", "phq9_8", "phq9_9")], c(-9, -8, -7, -6, -5), TRUE)
d$phq9_other_missing <- with(d, s_missing1)
d$phq9_other_na <- 0
d$phq9_other_raw <- total(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5",
  "k_phq9_6", "k_phq9_7", "k_phq9_8", "k_phq9_9")])
# Why there is no score, if there is none. The first reason counts.
d$phq9_other_why <- NA_character_
d$s_declared <- with(d, phq9_other_answered + phq9_other_missing + phq9_other_na)
d$phq9_other_why[true(is.na(d$phq9_other_why) & d$s_declared < 9)] <- "under_query"
d$phq9_other_why[true(is.na(d$phq9_other_why) & d$phq9_other_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, phq9_other_missing + phq9_other_na)
d$phq9_other_why[true(is.na(d$phq9_other_why) & d$s_gone > 0)] <- "too_many_missing"
# Meets the definition of other depressive syndrome (screen). 1 if all of this holds, and 0 if not:
# at least 1 of phq9_1, phq9_2 at 2 or more; at least 2 and at most 4 of phq9_1, phq9_2, phq9_3,
# phq9_4, phq9_5, phq9_6, phq9_7, phq9_8, phq9_9 at 2 or more (phq9_9 at 1 or more).
d$phq9_other <- 1
d$s_at1 <- rowSums(d[c("k_phq9_1", "k_phq9_2")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1)
d$phq9_other[true(d$s_at < 1)] <- 0
d$s_at1 <- rowSums(d[c("k_phq9_9")] >= 1, na.rm = TRUE)
d$s_at2 <- rowSums(d[c("k_phq9_1", "k_phq9_2", "k_phq9_3", "k_phq9_4", "k_phq9_5", "k_phq9_6",
  "k_phq9_7", "k_phq9_8")] >= 2, na.rm = TRUE)
d$s_at <- with(d, s_at1 + s_at2)
d$phq9_other[true(d$s_at < 2)] <- 0
d$phq9_other[true(d$s_at > 4)] <- 0
d$phq9_other[true(!is.na(d$phq9_other_why))] <- NA
d$phq9_other_prorated <- 0
d$phq9_other_prorated[true(!is.na(d$phq9_other) & d$phq9_other_answered < 9)] <- 1

scores <- d[c("participant", "phq9_total", "phq9_total_answered", "phq9_total_missing",
  "phq9_total_na", "phq9_total_prorated", "phq9_total_raw", "phq9_total_band", "phq9_total_why",
  "phq9_major", "phq9_major_answered", "phq9_major_missing", "phq9_major_na", "phq9_major_prorated",
  "phq9_major_raw", "phq9_major_why", "phq9_other", "phq9_other_answered", "phq9_other_missing",
  "phq9_other_na", "phq9_other_prorated", "phq9_other_raw", "phq9_other_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
