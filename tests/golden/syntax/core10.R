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
d <- d[c("participant", "core10_1", "core10_2", "core10_3", "core10_4", "core10_5", "core10_6",
  "core10_7", "core10_8", "core10_9", "core10_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Clinical Outcomes in Routine Evaluation, 10 items (CORE-10) (core10, definition 1.0)
# Barkham et al (2013). Couns Psychother Res 13:3-13; Connell and Barkham (2007), user manual
# version 1.0. Items and codes: order, topics and numerals 0-4 as read in an open-source
# implementation (CamCOPS), where items 2 and 3 are keyed already (verified)
# core10_1 to core10_10: 0 0 (least distress), 1 1, 2 2, 3 3, 4 4 (most distress), -9 Refused, -8
# Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Psychological distress, clinical score (core10_total)
# Key: ten times the mean of the items, 0 to 40, as read (verified).
# Missing items: CORE System Trust, prorate only if one item of the ten is missing (verified).
# Bands: 11 as the clinical cut-off and bands from 15, 20 and 25, as read; names as in a public
# guide to the scale (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_core10_1", "k_core10_2", "k_core10_3", "k_core10_4", "k_core10_5", "k_core10_6",
  "k_core10_7", "k_core10_8", "k_core10_9", "k_core10_10")] <- lapply(d[c("core10_1", "core10_2",
  "core10_3", "core10_4", "core10_5", "core10_6", "core10_7", "core10_8", "core10_9", "core10_10")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$core10_total_answered <- rowSums(!is.na(d[c("k_core10_1", "k_core10_2", "k_core10_3",
  "k_core10_4", "k_core10_5", "k_core10_6", "k_core10_7", "k_core10_8", "k_core10_9",
  "k_core10_10")]))
d$s_missing1 <- count_codes(d[c("core10_1", "core10_2", "core10_3", "core10_4", "core10_5",
  "core10_6", "core10_7", "core10_8", "core10_9", "core10_10")], c(-9, -8, -7, -6, -5), TRUE)
d$core10_total_missing <- with(d, s_missing1)
d$core10_total_na <- 0
d$core10_total_raw <- total(d[c("k_core10_1", "k_core10_2", "k_core10_3", "k_core10_4",
  "k_core10_5", "k_core10_6", "k_core10_7", "k_core10_8", "k_core10_9", "k_core10_10")])
# Why there is no score, if there is none. The first reason counts.
d$core10_total_why <- NA_character_
d$s_declared <- with(d, core10_total_answered + core10_total_missing + core10_total_na)
d$core10_total_why[true(is.na(d$core10_total_why) & d$s_declared < 10)] <- "under_query"
d$core10_total_why[true(is.na(d$core10_total_why) & d$core10_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, core10_total_missing + core10_total_na)
d$core10_total_why[true(is.na(d$core10_total_why) & d$s_gone > 1)] <- "too_many_missing"
# Psychological distress, clinical score. Add up the 10 answers.
d$core10_total <- with(d, core10_total_raw)
rows <- true(d$core10_total_answered > 0 & d$core10_total_answered < 10)
d$core10_total[rows] <- with(d, core10_total_raw * 10 / core10_total_answered)[rows]
d$core10_total[true(!is.na(d$core10_total_why))] <- NA
d$core10_total_prorated <- 0
d$core10_total_prorated[true(!is.na(d$core10_total) & d$core10_total_answered < 10)] <- 1
# Bands: 1 Healthy or low level (below 11), 2 Mild, 3 Moderate, 4 Moderate to severe, 5 Severe.
d$core10_total_band <- NA_real_
d$core10_total_band[true(d$core10_total >= 0)] <- 1
d$core10_total_band[true(d$core10_total >= 11)] <- 2
d$core10_total_band[true(d$core10_total >= 15)] <- 3
d$core10_total_band[true(d$core10_total >= 20)] <- 4
d$core10_total_band[true(d$core10_total >= 25)] <- 5

scores <- d[c("participant", "core10_total", "core10_total_answered", "core10_total_missing",
  "core10_total_na", "core10_total_prorated", "core10_total_raw", "core10_total_band",
  "core10_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
