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
d <- d[c("participant", "gad7_1", "gad7_2", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Generalised Anxiety Disorder scale, 7 items (GAD-7) (gad7, definition 1.0)
# Spitzer, Kroenke, Williams and Löwe (2006). Arch Intern Med 166:1092-1097, doi
# 10.1001/archinte.166.10.1092 (from knowledge and not re-read). Items and codes: wording, order and
# codes 0-3 as read in an open-source implementation (CamCOPS, gad7.xml) (verified)
# gad7_1 to gad7_7: 0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Anxiety, total (gad7_total)
# Key: sum 0 to 21, none reversed, as read (verified).
# Missing items: no rule of the authors was found; all seven are required here, and a study may
# state its own (unverified).
# Bands: edges 5, 10 and 15, with 10 for a case, as read in secondary summaries and public scorers
# (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_gad7_1", "k_gad7_2", "k_gad7_3", "k_gad7_4", "k_gad7_5", "k_gad7_6",
  "k_gad7_7")] <- lapply(d[c("gad7_1", "gad7_2", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7")],
  recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$gad7_total_answered <- rowSums(!is.na(d[c("k_gad7_1", "k_gad7_2", "k_gad7_3", "k_gad7_4",
  "k_gad7_5", "k_gad7_6", "k_gad7_7")]))
d$s_missing1 <- count_codes(d[c("gad7_1", "gad7_2", "gad7_3", "gad7_4", "gad7_5", "gad7_6",
  "gad7_7")], c(-9, -8, -7, -6, -5), TRUE)
d$gad7_total_missing <- with(d, s_missing1)
d$gad7_total_na <- 0
d$gad7_total_raw <- total(d[c("k_gad7_1", "k_gad7_2", "k_gad7_3", "k_gad7_4", "k_gad7_5",
  "k_gad7_6", "k_gad7_7")])
# Why there is no score, if there is none. The first reason counts.
d$gad7_total_why <- NA_character_
d$s_declared <- with(d, gad7_total_answered + gad7_total_missing + gad7_total_na)
d$gad7_total_why[true(is.na(d$gad7_total_why) & d$s_declared < 7)] <- "under_query"
d$gad7_total_why[true(is.na(d$gad7_total_why) & d$gad7_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, gad7_total_missing + gad7_total_na)
d$gad7_total_why[true(is.na(d$gad7_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Anxiety, total. Add up the 7 answers.
d$gad7_total <- with(d, gad7_total_raw)
d$gad7_total[true(!is.na(d$gad7_total_why))] <- NA
d$gad7_total_prorated <- 0
d$gad7_total_prorated[true(!is.na(d$gad7_total) & d$gad7_total_answered < 7)] <- 1
# Bands: 1 Minimal, 2 Mild, 3 Moderate, 4 Severe.
d$gad7_total_band <- NA_real_
d$gad7_total_band[true(d$gad7_total >= 0)] <- 1
d$gad7_total_band[true(d$gad7_total >= 5)] <- 2
d$gad7_total_band[true(d$gad7_total >= 10)] <- 3
d$gad7_total_band[true(d$gad7_total >= 15)] <- 4

scores <- d[c("participant", "gad7_total", "gad7_total_answered", "gad7_total_missing",
  "gad7_total_na", "gad7_total_prorated", "gad7_total_raw", "gad7_total_band", "gad7_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
