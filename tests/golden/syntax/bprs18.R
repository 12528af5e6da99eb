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
d <- d[c("participant", "bprs18_1", "bprs18_2", "bprs18_3", "bprs18_4", "bprs18_5", "bprs18_6",
  "bprs18_7", "bprs18_8", "bprs18_9", "bprs18_10", "bprs18_11", "bprs18_12", "bprs18_13",
  "bprs18_14", "bprs18_15", "bprs18_16", "bprs18_17", "bprs18_18")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Brief Psychiatric Rating Scale, 18 items (BPRS-18) (bprs18, definition 1.0)
# Overall & Gorham (1962), doi 10.2466/pr0.1962.10.3.799; 18-item version of the 1970s. Items and
# codes: item order and codes 1-7 as read for the 18-item version; 0 for not assessed (verified)
# bprs18_1 to bprs18_18: 1 1 (not present), 2 2, 3 3, 4 4, 5 5, 6 6, 7 7 (extremely severe), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open, 0
# Not assessed

# -- Psychiatric symptoms, total of 18 (bprs18_total)
# Key: 18 items rated 1 to 7, total 18 to 126, as read (verified).
# Missing items: no published threshold was found; every item is required here, and a study may
# state its own (prorating from the mean of the rated items is the usual form) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_bprs18_1", "k_bprs18_2", "k_bprs18_3", "k_bprs18_4", "k_bprs18_5", "k_bprs18_6",
  "k_bprs18_7", "k_bprs18_8", "k_bprs18_9", "k_bprs18_10", "k_bprs18_11", "k_bprs18_12",
  "k_bprs18_13", "k_bprs18_14", "k_bprs18_15", "k_bprs18_16", "k_bprs18_17",
  "k_bprs18_18")] <- lapply(d[c("bprs18_1", "bprs18_2", "bprs18_3", "bprs18_4", "bprs18_5",
  "bprs18_6", "bprs18_7", "bprs18_8", "bprs18_9", "bprs18_10", "bprs18_11", "bprs18_12",
  "bprs18_13", "bprs18_14", "bprs18_15", "bprs18_16", "bprs18_17", "bprs18_18")], recode, c(1, 2, 3,
  4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$bprs18_total_answered <- rowSums(!is.na(d[c("k_bprs18_1", "k_bprs18_2", "k_bprs18_3",
  "k_bprs18_4", "k_bprs18_5", "k_bprs18_6", "k_bprs18_7", "k_bprs18_8", "k_bprs18_9", "k_bprs18_10",
  "k_bprs18_11", "k_bprs18_12", "k_bprs18_13", "k_bprs18_14", "k_bprs18_15", "k_bprs18_16",
  "k_bprs18_17", "k_bprs18_18")]))
d$s_missing1 <- count_codes(d[c("bprs18_1", "bprs18_2", "bprs18_3", "bprs18_4", "bprs18_5",
  "bprs18_6", "bprs18_7", "bprs18_8", "bprs18_9", "bprs18_10", "bprs18_11", "bprs18_12",
  "bprs18_13", "bprs18_14", "bprs18_15", "bprs18_16", "bprs18_17", "bprs18_18")], c(-9, -8, -7, -6,
  -5, 0), TRUE)
d$bprs18_total_missing <- with(d, s_missing1)
d$bprs18_total_na <- 0
d$bprs18_total_raw <- total(d[c("k_bprs18_1", "k_bprs18_2", "k_bprs18_3", "k_bprs18_4",
  "k_bprs18_5", "k_bprs18_6", "k_bprs18_7", "k_bprs18_8", "k_bprs18_9", "k_bprs18_10",
  "k_bprs18_11", "k_bprs18_12", "k_bprs18_13", "k_bprs18_14", "k_bprs18_15", "k_bprs18_16",
  "k_bprs18_17", "k_bprs18_18")])
# Why there is no score, if there is none. The first reason counts.
d$bprs18_total_why <- NA_character_
d$s_declared <- with(d, bprs18_total_answered + bprs18_total_missing + bprs18_total_na)
d$bprs18_total_why[true(is.na(d$bprs18_total_why) & d$s_declared < 18)] <- "under_query"
d$bprs18_total_why[true(is.na(d$bprs18_total_why) & d$bprs18_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, bprs18_total_missing + bprs18_total_na)
d$bprs18_total_why[true(is.na(d$bprs18_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Psychiatric symptoms, total of 18. Add up the 18 answers.
d$bprs18_total <- with(d, bprs18_total_raw)
d$bprs18_total[true(!is.na(d$bprs18_total_why))] <- NA
d$bprs18_total_prorated <- 0
d$bprs18_total_prorated[true(!is.na(d$bprs18_total) & d$bprs18_total_answered < 18)] <- 1

scores <- d[c("participant", "bprs18_total", "bprs18_total_answered", "bprs18_total_missing",
  "bprs18_total_na", "bprs18_total_prorated", "bprs18_total_raw", "bprs18_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
