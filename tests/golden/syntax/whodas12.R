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
d <- d[c("participant", "whodas12_1", "whodas12_2", "whodas12_3", "whodas12_4", "whodas12_5",
  "whodas12_6", "whodas12_7", "whodas12_8", "whodas12_9", "whodas12_10", "whodas12_11",
  "whodas12_12")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== WHO Disability Assessment Schedule 2.0, 12 items (WHODAS 2.0) (whodas12, definition 1.0)
# Ustun et al (2010). Bull World Health Organ 88:815-823; Measuring Health and Disability, WHO
# (2010), ISBN 978 92 4 154759 8. Items and codes: order of the twelve items, codes 1 to 5 and
# domains from a published table of the 12-item version, and the holder's pages (verified)
# whodas12_1 to whodas12_12: 1 1 (least difficulty), 2 2, 3 3, 4 4, 5 5 (most difficulty), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Disability, simple total (whodas12_total)
# Key: simple scoring as described by WHO and in doi 10.1371/journal.pone.0008343; sum of twelve, 12
# to 60, none reversed and none weighted (verified).
# Missing items: a rule for one missing of the 12-item version (its place taken by the mean of the
# others) is known but was not found to read; all twelve are required here, and a study may state
# its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_whodas12_1", "k_whodas12_2", "k_whodas12_3", "k_whodas12_4", "k_whodas12_5", "k_whodas12_6",
  "k_whodas12_7", "k_whodas12_8", "k_whodas12_9", "k_whodas12_10", "k_whodas12_11",
  "k_whodas12_12")] <- lapply(d[c("whodas12_1", "whodas12_2", "whodas12_3", "whodas12_4",
  "whodas12_5", "whodas12_6", "whodas12_7", "whodas12_8", "whodas12_9", "whodas12_10",
  "whodas12_11", "whodas12_12")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$whodas12_total_answered <- rowSums(!is.na(d[c("k_whodas12_1", "k_whodas12_2", "k_whodas12_3",
  "k_whodas12_4", "k_whodas12_5", "k_whodas12_6", "k_whodas12_7", "k_whodas12_8", "k_whodas12_9",
  "k_whodas12_10", "k_whodas12_11", "k_whodas12_12")]))
d$s_missing1 <- count_codes(d[c("whodas12_1", "whodas12_2", "whodas12_3", "whodas12_4",
  "whodas12_5", "whodas12_6", "whodas12_7", "whodas12_8", "whodas12_9", "whodas12_10",
  "whodas12_11", "whodas12_12")], c(-9, -8, -7, -6, -5), TRUE)
d$whodas12_total_missing <- with(d, s_missing1)
d$whodas12_total_na <- 0
d$whodas12_total_raw <- total(d[c("k_whodas12_1", "k_whodas12_2", "k_whodas12_3", "k_whodas12_4",
  "k_whodas12_5", "k_whodas12_6", "k_whodas12_7", "k_whodas12_8", "k_whodas12_9", "k_whodas12_10",
  "k_whodas12_11", "k_whodas12_12")])
# Why there is no score, if there is none. The first reason counts.
d$whodas12_total_why <- NA_character_
d$s_declared <- with(d, whodas12_total_answered + whodas12_total_missing + whodas12_total_na)
d$whodas12_total_why[true(is.na(d$whodas12_total_why) & d$s_declared < 12)] <- "under_query"
d$whodas12_total_why[true(is.na(d$whodas12_total_why) & d$whodas12_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, whodas12_total_missing + whodas12_total_na)
d$whodas12_total_why[true(is.na(d$whodas12_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Disability, simple total. Add up the 12 answers.
d$whodas12_total <- with(d, whodas12_total_raw)
d$whodas12_total[true(!is.na(d$whodas12_total_why))] <- NA
d$whodas12_total_prorated <- 0
d$whodas12_total_prorated[true(!is.na(d$whodas12_total) & d$whodas12_total_answered < 12)] <- 1

scores <- d[c("participant", "whodas12_total", "whodas12_total_answered", "whodas12_total_missing",
  "whodas12_total_na", "whodas12_total_prorated", "whodas12_total_raw", "whodas12_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
