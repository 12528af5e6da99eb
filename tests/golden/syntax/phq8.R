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
d <- d[c("participant", "phq8_1", "phq8_2", "phq8_3", "phq8_4", "phq8_5", "phq8_6", "phq8_7",
  "phq8_8")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Patient Health Questionnaire, depression, 8 items (PHQ-8) (phq8, definition 1.0)
# Kroenke, Strine, Spitzer, Williams, Berry and Mokdad (2009). J Affect Disord 114:163-173, doi
# 10.1016/j.jad.2008.06.026 (from knowledge and not re-read). Items and codes: wording, order and
# codes 0-3 as read in an open-source implementation (CamCOPS, phq8.xml) (verified)
# phq8_1 to phq8_8: 0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Depression, total of 8 (phq8_total)
# Key: sum 0 to 24, none reversed, as read (verified).
# Missing items: no rule for eight items was found; all are required here, and a study may state its
# own (two of nine, filled by the person's mean, is used for the PHQ-9) (unverified).
# Bands: the same edges as for the PHQ-9, 10 being the one for a case, as read in a secondary
# summary (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_phq8_1", "k_phq8_2", "k_phq8_3", "k_phq8_4", "k_phq8_5", "k_phq8_6", "k_phq8_7",
  "k_phq8_8")] <- lapply(d[c("phq8_1", "phq8_2", "phq8_3", "phq8_4", "phq8_5", "phq8_6", "phq8_7",
  "phq8_8")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$phq8_total_answered <- rowSums(!is.na(d[c("k_phq8_1", "k_phq8_2", "k_phq8_3", "k_phq8_4",
  "k_phq8_5", "k_phq8_6", "k_phq8_7", "k_phq8_8")]))
d$s_missing1 <- count_codes(d[c("phq8_1", "phq8_2", "phq8_3", "phq8_4", "phq8_5", "phq8_6",
  "phq8_7", "phq8_8")], c(-9, -8, -7, -6, -5), TRUE)
d$phq8_total_missing <- with(d, s_missing1)
d$phq8_total_na <- 0
d$phq8_total_raw <- total(d[c("k_phq8_1", "k_phq8_2", "k_phq8_3", "k_phq8_4", "k_phq8_5",
  "k_phq8_6", "k_phq8_7", "k_phq8_8")])
# Why there is no score, if there is none. The first reason counts.
d$phq8_total_why <- NA_character_
d$s_declared <- with(d, phq8_total_answered + phq8_total_missing + phq8_total_na)
d$phq8_total_why[true(is.na(d$phq8_total_why) & d$s_declared < 8)] <- "under_query"
d$phq8_total_why[true(is.na(d$phq8_total_why) & d$phq8_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, phq8_total_missing + phq8_total_na)
d$phq8_total_why[true(is.na(d$phq8_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Depression, total of 8. Add up the 8 answers.
d$phq8_total <- with(d, phq8_total_raw)
d$phq8_total[true(!is.na(d$phq8_total_why))] <- NA
d$phq8_total_prorated <- 0
d$phq8_total_prorated[true(!is.na(d$phq8_total) & d$phq8_total_answered < 8)] <- 1
# Bands: 1 None or minimal, 2 Mild, 3 Moderate, 4 Moderately severe, 5 Severe.
d$phq8_total_band <- NA_real_
d$phq8_total_band[true(d$phq8_total >= 0)] <- 1
d$phq8_total_band[true(d$phq8_total >= 5)] <- 2
d$phq8_total_band[true(d$phq8_total >= 10)] <- 3
d$phq8_total_band[true(d$phq8_total >= 15)] <- 4
d$phq8_total_band[true(d$phq8_total >= 20)] <- 5

scores <- d[c("participant", "phq8_total", "phq8_total_answered", "phq8_total_missing",
  "phq8_total_na", "phq8_total_prorated", "phq8_total_raw", "phq8_total_band", "phq8_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
