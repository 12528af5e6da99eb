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
d <- d[c("participant", "qpr22_1", "qpr22_2", "qpr22_3", "qpr22_4", "qpr22_5", "qpr22_6", "qpr22_7",
  "qpr22_8", "qpr22_9", "qpr22_10", "qpr22_11", "qpr22_12", "qpr22_13", "qpr22_14", "qpr22_15",
  "qpr22_16", "qpr22_17", "qpr22_18", "qpr22_19", "qpr22_20", "qpr22_21", "qpr22_22")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Questionnaire about the Process of Recovery, 22 items (QPR-22) (qpr22, definition 1.0)
# Neil et al (2009). Psychosis 1(2):145-155. Items and codes: item order from Kanehara et al 2017
# (doi 10.1186/s12888-017-1520-y), table 3; codes 0 to 4 inferred from the totals at ggzdataportaal
# (0 to 68 for 17 items, 0 to 20 for 5) (unverified)
# qpr22_1 to qpr22_22: 0 0 (strongest disagreement), 1 1, 2 2, 3 3, 4 4 (strongest agreement), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Recovery, total of 22 (qpr22_total)
# Key: ggzdataportaal; total 0 to 88 (17 items 0 to 68 and 5 items 0 to 20); that nothing is
# reversed was read for the 15-item version only (unverified).
# Missing items: no published rule was found; every item is required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4", "k_qpr22_5", "k_qpr22_6", "k_qpr22_7",
  "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11", "k_qpr22_12", "k_qpr22_13", "k_qpr22_14",
  "k_qpr22_15", "k_qpr22_16", "k_qpr22_17", "k_qpr22_18", "k_qpr22_19", "k_qpr22_20", "k_qpr22_21",
  "k_qpr22_22")] <- lapply(d[c("qpr22_1", "qpr22_2", "qpr22_3", "qpr22_4", "qpr22_5", "qpr22_6",
  "qpr22_7", "qpr22_8", "qpr22_9", "qpr22_10", "qpr22_11", "qpr22_12", "qpr22_13", "qpr22_14",
  "qpr22_15", "qpr22_16", "qpr22_17", "qpr22_18", "qpr22_19", "qpr22_20", "qpr22_21", "qpr22_22")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$qpr22_total_answered <- rowSums(!is.na(d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4",
  "k_qpr22_5", "k_qpr22_6", "k_qpr22_7", "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11",
  "k_qpr22_12", "k_qpr22_13", "k_qpr22_14", "k_qpr22_15", "k_qpr22_16", "k_qpr22_17", "k_qpr22_18",
  "k_qpr22_19", "k_qpr22_20", "k_qpr22_21", "k_qpr22_22")]))
d$s_missing1 <- count_codes(d[c("qpr22_1", "qpr22_2", "qpr22_3", "qpr22_4", "qpr22_5", "qpr22_6",
  "qpr22_7", "qpr22_8", "qpr22_9", "qpr22_10", "qpr22_11", "qpr22_12", "qpr22_13", "qpr22_14",
  "qpr22_15", "qpr22_16", "qpr22_17", "qpr22_18", "qpr22_19", "qpr22_20", "qpr22_21", "qpr22_22")],
  c(-9, -8, -7, -6, -5), TRUE)
d$qpr22_total_missing <- with(d, s_missing1)
d$qpr22_total_na <- 0
d$qpr22_total_raw <- total(d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4", "k_qpr22_5",
  "k_qpr22_6", "k_qpr22_7", "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11", "k_qpr22_12",
  "k_qpr22_13", "k_qpr22_14", "k_qpr22_15", "k_qpr22_16", "k_qpr22_17", "k_qpr22_18", "k_qpr22_19",
  "k_qpr22_20", "k_qpr22_21", "k_qpr22_22")])
# Why there is no score, if there is none. The first reason counts.
d$qpr22_total_why <- NA_character_
d$s_declared <- with(d, qpr22_total_answered + qpr22_total_missing + qpr22_total_na)
d$qpr22_total_why[true(is.na(d$qpr22_total_why) & d$s_declared < 22)] <- "under_query"
d$qpr22_total_why[true(is.na(d$qpr22_total_why) & d$qpr22_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, qpr22_total_missing + qpr22_total_na)
d$qpr22_total_why[true(is.na(d$qpr22_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Recovery, total of 22. Add up the 22 answers.
d$qpr22_total <- with(d, qpr22_total_raw)
d$qpr22_total[true(!is.na(d$qpr22_total_why))] <- NA
d$qpr22_total_prorated <- 0
d$qpr22_total_prorated[true(!is.na(d$qpr22_total) & d$qpr22_total_answered < 22)] <- 1

# -- Recovery, total of the 15 items that the 15-item version keeps (qpr22_qpr15)
# Key: inferred, because topics and order of the 15-item version match items 1-12, 19, 21 and 22 one
# to one; not read in a paper (unverified).
# Missing items: no published rule was found; every item is required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4", "k_qpr22_5", "k_qpr22_6", "k_qpr22_7",
  "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11", "k_qpr22_12", "k_qpr22_19", "k_qpr22_21",
  "k_qpr22_22")] <- lapply(d[c("qpr22_1", "qpr22_2", "qpr22_3", "qpr22_4", "qpr22_5", "qpr22_6",
  "qpr22_7", "qpr22_8", "qpr22_9", "qpr22_10", "qpr22_11", "qpr22_12", "qpr22_19", "qpr22_21",
  "qpr22_22")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$qpr22_qpr15_answered <- rowSums(!is.na(d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4",
  "k_qpr22_5", "k_qpr22_6", "k_qpr22_7", "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11",
  "k_qpr22_12", "k_qpr22_19", "k_qpr22_21", "k_qpr22_22")]))
d$s_missing1 <- count_codes(d[c("qpr22_1", "qpr22_2", "qpr22_3", "qpr22_4", "qpr22_5", "qpr22_6",
  "qpr22_7", "qpr22_8", "qpr22_9", "qpr22_10", "qpr22_11", "qpr22_12", "qpr22_19", "qpr22_21",
  "qpr22_22")], c(-9, -8, -7, -6, -5), TRUE)
d$qpr22_qpr15_missing <- with(d, s_missing1)
d$qpr22_qpr15_na <- 0
d$qpr22_qpr15_raw <- total(d[c("k_qpr22_1", "k_qpr22_2", "k_qpr22_3", "k_qpr22_4", "k_qpr22_5",
  "k_qpr22_6", "k_qpr22_7", "k_qpr22_8", "k_qpr22_9", "k_qpr22_10", "k_qpr22_11", "k_qpr22_12",
  "k_qpr22_19", "k_qpr22_21", "k_qpr22_22")])
# Why there is no score, if there is none. The first reason counts.
d$qpr22_qpr15_why <- NA_character_
d$s_declared <- with(d, qpr22_qpr15_answered + qpr22_qpr15_missing + qpr22_qpr15_na)
d$qpr22_qpr15_why[true(is.na(d$qpr22_qpr15_why) & d$s_declared < 15)] <- "under_query"
d$qpr22_qpr15_why[true(is.na(d$qpr22_qpr15_why) & d$qpr22_qpr15_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, qpr22_qpr15_missing + qpr22_qpr15_na)
d$qpr22_qpr15_why[true(is.na(d$qpr22_qpr15_why) & d$s_gone > 0)] <- "too_many_missing"
# Recovery, total of the 15 items that the 15-item version keeps. Add up the 15 answers.
d$qpr22_qpr15 <- with(d, qpr22_qpr15_raw)
d$qpr22_qpr15[true(!is.na(d$qpr22_qpr15_why))] <- NA
d$qpr22_qpr15_prorated <- 0
d$qpr22_qpr15_prorated[true(!is.na(d$qpr22_qpr15) & d$qpr22_qpr15_answered < 15)] <- 1

scores <- d[c("participant", "qpr22_total", "qpr22_total_answered", "qpr22_total_missing",
  "qpr22_total_na", "qpr22_total_prorated", "qpr22_total_raw", "qpr22_total_why", "qpr22_qpr15",
  "qpr22_qpr15_answered", "qpr22_qpr15_missing", "qpr22_qpr15_na", "qpr22_qpr15_prorated",
  "qpr22_qpr15_raw", "qpr22_qpr15_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
