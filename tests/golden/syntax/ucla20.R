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
d <- d[c("participant", "ucla20_1", "ucla20_2", "ucla20_3", "ucla20_4", "ucla20_5", "ucla20_6",
  "ucla20_7", "ucla20_8", "ucla20_9", "ucla20_10", "ucla20_11", "ucla20_12", "ucla20_13",
  "ucla20_14", "ucla20_15", "ucla20_16", "ucla20_17", "ucla20_18", "ucla20_19", "ucla20_20")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== UCLA Loneliness Scale, version 3, 20 items (ucla20, definition 1.0)
# Russell DW (1996). UCLA Loneliness Scale (version 3). J Pers Assess 66:20-40, doi
# 10.1207/s15327752jpa6601_2. Items and codes: topics of items 1 to 17 in order, codes and which of
# them are reversed from a reprint (hotchocrates.com); reversals of all 20 from two public scorers;
# topics of items 18 to 20 from knowledge (unverified)
# ucla20_1 to ucla20_20: 1 Never, 2 Rarely, 3 Sometimes, 4 Always, -9 Refused, -8 Does not know, -7
# Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Loneliness, total of 20 (ucla20_total)
# Key: Russell 1996 as given by two public scorers; total 20 to 80, items 1, 5, 6, 9, 10, 15, 16, 19
# and 20 reversed as 5 - x (verified).
# Missing items: no published rule was found; all twenty are required here, and a study may state
# its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: ucla20_1,
# ucla20_5, ucla20_6, ucla20_9, ucla20_10, ucla20_15, ucla20_16, ucla20_19, ucla20_20.
d[c("k_ucla20_1", "k_ucla20_5", "k_ucla20_6", "k_ucla20_9", "k_ucla20_10", "k_ucla20_15",
  "k_ucla20_16", "k_ucla20_19", "k_ucla20_20")] <- lapply(d[c("ucla20_1", "ucla20_5", "ucla20_6",
  "ucla20_9", "ucla20_10", "ucla20_15", "ucla20_16", "ucla20_19", "ucla20_20")], recode, c(1, 2, 3,
  4), c(4, 3, 2, 1))
d[c("k_ucla20_2", "k_ucla20_3", "k_ucla20_4", "k_ucla20_7", "k_ucla20_8", "k_ucla20_11",
  "k_ucla20_12", "k_ucla20_13", "k_ucla20_14", "k_ucla20_17",
  "k_ucla20_18")] <- lapply(d[c("ucla20_2", "ucla20_3", "ucla20_4", "ucla20_7", "ucla20_8",
  "ucla20_11", "ucla20_12", "ucla20_13", "ucla20_14", "ucla20_17", "ucla20_18")], recode, c(1, 2, 3,
  4), c(1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$ucla20_total_answered <- rowSums(!is.na(d[c("k_ucla20_1", "k_ucla20_2", "k_ucla20_3",
  "k_ucla20_4", "k_ucla20_5", "k_ucla20_6", "k_ucla20_7", "k_ucla20_8", "k_ucla20_9", "k_ucla20_10",
  "k_ucla20_11", "k_ucla20_12", "k_ucla20_13", "k_ucla20_14", "k_ucla20_15", "k_ucla20_16",
  "k_ucla20_17", "k_ucla20_18", "k_ucla20_19", "k_ucla20_20")]))
d$s_missing1 <- count_codes(d[c("ucla20_1", "ucla20_2", "ucla20_3", "ucla20_4", "ucla20_5",
  "ucla20_6", "ucla20_7", "ucla20_8", "ucla20_9", "ucla20_10", "ucla20_11", "ucla20_12",
  "ucla20_13", "ucla20_14", "ucla20_15", "ucla20_16", "ucla20_17", "ucla20_18", "ucla20_19",
  "ucla20_20")], c(-9, -8, -7, -6, -5), TRUE)
d$ucla20_total_missing <- with(d, s_missing1)
d$ucla20_total_na <- 0
d$ucla20_total_raw <- total(d[c("k_ucla20_1", "k_ucla20_2", "k_ucla20_3", "k_ucla20_4",
  "k_ucla20_5", "k_ucla20_6", "k_ucla20_7", "k_ucla20_8", "k_ucla20_9", "k_ucla20_10",
  "k_ucla20_11", "k_ucla20_12", "k_ucla20_13", "k_ucla20_14", "k_ucla20_15", "k_ucla20_16",
  "k_ucla20_17", "k_ucla20_18", "k_ucla20_19", "k_ucla20_20")])
# Why there is no score, if there is none. The first reason counts.
d$ucla20_total_why <- NA_character_
d$s_declared <- with(d, ucla20_total_answered + ucla20_total_missing + ucla20_total_na)
d$ucla20_total_why[true(is.na(d$ucla20_total_why) & d$s_declared < 20)] <- "under_query"
d$ucla20_total_why[true(is.na(d$ucla20_total_why) & d$ucla20_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, ucla20_total_missing + ucla20_total_na)
d$ucla20_total_why[true(is.na(d$ucla20_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Loneliness, total of 20. Add up the 20 answers.
d$ucla20_total <- with(d, ucla20_total_raw)
d$ucla20_total[true(!is.na(d$ucla20_total_why))] <- NA
d$ucla20_total_prorated <- 0
d$ucla20_total_prorated[true(!is.na(d$ucla20_total) & d$ucla20_total_answered < 20)] <- 1

scores <- d[c("participant", "ucla20_total", "ucla20_total_answered", "ucla20_total_missing",
  "ucla20_total_na", "ucla20_total_prorated", "ucla20_total_raw", "ucla20_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
