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
d <- d[c("participant", "wemwbs_1", "wemwbs_2", "wemwbs_3", "wemwbs_4", "wemwbs_5", "wemwbs_6",
  "wemwbs_7", "wemwbs_8", "wemwbs_9", "wemwbs_10", "wemwbs_11", "wemwbs_12", "wemwbs_13",
  "wemwbs_14")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Warwick-Edinburgh Mental Wellbeing Scale, 14 items (WEMWBS) (wemwbs, definition 1.0)
# Tennant et al (2007). Health Qual Life Outcomes 5:63, doi 10.1186/1477-7525-5-63. Items and codes:
# fourteen positively worded items, codes 1-5 and total as read on the holder's page; topics of the
# items in the order of an open-source implementation (CamCOPS) (verified)
# wemwbs_1 to wemwbs_14: 1 1 (least often), 2 2, 3 3, 4 4, 5 5 (most often), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Mental wellbeing, total of 14 (wemwbs_total)
# Key: the holders' page on scoring, sum of the 14 items, 14 to 70 (verified).
# Missing items: no rule was found in a source that could be read; all fourteen are required here,
# and a study may state its own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_wemwbs_1", "k_wemwbs_2", "k_wemwbs_3", "k_wemwbs_4", "k_wemwbs_5", "k_wemwbs_6",
  "k_wemwbs_7", "k_wemwbs_8", "k_wemwbs_9", "k_wemwbs_10", "k_wemwbs_11", "k_wemwbs_12",
  "k_wemwbs_13", "k_wemwbs_14")] <- lapply(d[c("wemwbs_1", "wemwbs_2", "wemwbs_3", "wemwbs_4",
  "wemwbs_5", "wemwbs_6", "wemwbs_7", "wemwbs_8", "wemwbs_9", "wemwbs_10", "wemwbs_11", "wemwbs_12",
  "wemwbs_13", "wemwbs_14")], recode, c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wemwbs_total_answered <- rowSums(!is.na(d[c("k_wemwbs_1", "k_wemwbs_2", "k_wemwbs_3",
  "k_wemwbs_4", "k_wemwbs_5", "k_wemwbs_6", "k_wemwbs_7", "k_wemwbs_8", "k_wemwbs_9", "k_wemwbs_10",
  "k_wemwbs_11", "k_wemwbs_12", "k_wemwbs_13", "k_wemwbs_14")]))
d$s_missing1 <- count_codes(d[c("wemwbs_1", "wemwbs_2", "wemwbs_3", "wemwbs_4", "wemwbs_5",
  "wemwbs_6", "wemwbs_7", "wemwbs_8", "wemwbs_9", "wemwbs_10", "wemwbs_11", "wemwbs_12",
  "wemwbs_13", "wemwbs_14")], c(-9, -8, -7, -6, -5), TRUE)
d$wemwbs_total_missing <- with(d, s_missing1)
d$wemwbs_total_na <- 0
d$wemwbs_total_raw <- total(d[c("k_wemwbs_1", "k_wemwbs_2", "k_wemwbs_3", "k_wemwbs_4",
  "k_wemwbs_5", "k_wemwbs_6", "k_wemwbs_7", "k_wemwbs_8", "k_wemwbs_9", "k_wemwbs_10",
  "k_wemwbs_11", "k_wemwbs_12", "k_wemwbs_13", "k_wemwbs_14")])
# Why there is no score, if there is none. The first reason counts.
d$wemwbs_total_why <- NA_character_
d$s_declared <- with(d, wemwbs_total_answered + wemwbs_total_missing + wemwbs_total_na)
d$wemwbs_total_why[true(is.na(d$wemwbs_total_why) & d$s_declared < 14)] <- "under_query"
d$wemwbs_total_why[true(is.na(d$wemwbs_total_why) & d$wemwbs_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, wemwbs_total_missing + wemwbs_total_na)
d$wemwbs_total_why[true(is.na(d$wemwbs_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Mental wellbeing, total of 14. Add up the 14 answers.
d$wemwbs_total <- with(d, wemwbs_total_raw)
d$wemwbs_total[true(!is.na(d$wemwbs_total_why))] <- NA
d$wemwbs_total_prorated <- 0
d$wemwbs_total_prorated[true(!is.na(d$wemwbs_total) & d$wemwbs_total_answered < 14)] <- 1

scores <- d[c("participant", "wemwbs_total", "wemwbs_total_answered", "wemwbs_total_missing",
  "wemwbs_total_na", "wemwbs_total_prorated", "wemwbs_total_raw", "wemwbs_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
