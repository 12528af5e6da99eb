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
d <- d[c("participant", "qpr15_1", "qpr15_2", "qpr15_3", "qpr15_4", "qpr15_5", "qpr15_6", "qpr15_7",
  "qpr15_8", "qpr15_9", "qpr15_10", "qpr15_11", "qpr15_12", "qpr15_13", "qpr15_14", "qpr15_15")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Questionnaire about the Process of Recovery, 15 items (QPR-15) (qpr15, definition 1.0)
# Williams et al (2015). Br J Psychiatry 207:551-555, doi 10.1192/bjp.bp.114.161695. Items and
# codes: codes 0-4 from PhenX; order of items 1-8 as read there; order of items 9-15 inferred from
# the 22-item order in Kanehara et al 2017, table 3 (unverified)
# qpr15_1 to qpr15_15: 0 0 (strongest disagreement), 1 1, 2 2, 3 3, 4 4 (strongest agreement), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Recovery, total of 15 (qpr15_total)
# Key: PhenX; sum 0 to 60, no reversed items; the NHS England data set stores the same total
# (verified).
# Missing items: no published rule was found; all fifteen are required here, and a study may state
# its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_qpr15_1", "k_qpr15_2", "k_qpr15_3", "k_qpr15_4", "k_qpr15_5", "k_qpr15_6", "k_qpr15_7",
  "k_qpr15_8", "k_qpr15_9", "k_qpr15_10", "k_qpr15_11", "k_qpr15_12", "k_qpr15_13", "k_qpr15_14",
  "k_qpr15_15")] <- lapply(d[c("qpr15_1", "qpr15_2", "qpr15_3", "qpr15_4", "qpr15_5", "qpr15_6",
  "qpr15_7", "qpr15_8", "qpr15_9", "qpr15_10", "qpr15_11", "qpr15_12", "qpr15_13", "qpr15_14",
  "qpr15_15")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$qpr15_total_answered <- rowSums(!is.na(d[c("k_qpr15_1", "k_qpr15_2", "k_qpr15_3", "k_qpr15_4",
  "k_qpr15_5", "k_qpr15_6", "k_qpr15_7", "k_qpr15_8", "k_qpr15_9", "k_qpr15_10", "k_qpr15_11",
  "k_qpr15_12", "k_qpr15_13", "k_qpr15_14", "k_qpr15_15")]))
d$s_missing1 <- count_codes(d[c("qpr15_1", "qpr15_2", "qpr15_3", "qpr15_4", "qpr15_5", "qpr15_6",
  "qpr15_7", "qpr15_8", "qpr15_9", "qpr15_10", "qpr15_11", "qpr15_12", "qpr15_13", "qpr15_14",
  "qpr15_15")], c(-9, -8, -7, -6, -5), TRUE)
d$qpr15_total_missing <- with(d, s_missing1)
d$qpr15_total_na <- 0
d$qpr15_total_raw <- total(d[c("k_qpr15_1", "k_qpr15_2", "k_qpr15_3", "k_qpr15_4", "k_qpr15_5",
  "k_qpr15_6", "k_qpr15_7", "k_qpr15_8", "k_qpr15_9", "k_qpr15_10", "k_qpr15_11", "k_qpr15_12",
  "k_qpr15_13", "k_qpr15_14", "k_qpr15_15")])
# Why there is no score, if there is none. The first reason counts.
d$qpr15_total_why <- NA_character_
d$s_declared <- with(d, qpr15_total_answered + qpr15_total_missing + qpr15_total_na)
d$qpr15_total_why[true(is.na(d$qpr15_total_why) & d$s_declared < 15)] <- "under_query"
d$qpr15_total_why[true(is.na(d$qpr15_total_why) & d$qpr15_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, qpr15_total_missing + qpr15_total_na)
d$qpr15_total_why[true(is.na(d$qpr15_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Recovery, total of 15. Add up the 15 answers.
d$qpr15_total <- with(d, qpr15_total_raw)
d$qpr15_total[true(!is.na(d$qpr15_total_why))] <- NA
d$qpr15_total_prorated <- 0
d$qpr15_total_prorated[true(!is.na(d$qpr15_total) & d$qpr15_total_answered < 15)] <- 1

scores <- d[c("participant", "qpr15_total", "qpr15_total_answered", "qpr15_total_missing",
  "qpr15_total_na", "qpr15_total_prorated", "qpr15_total_raw", "qpr15_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
