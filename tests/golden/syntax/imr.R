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
d <- d[c("participant", "imr_1", "imr_2", "imr_3", "imr_4", "imr_5", "imr_6", "imr_7", "imr_8",
  "imr_9", "imr_10", "imr_11", "imr_12", "imr_13", "imr_14", "imr_15")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Illness Management and Recovery scale, client self-rating (IMR) (imr, definition 1.0)
# Mueser, Gingerich, Salyers, McGuire, Reyes and Cunningham (2004); Salyers et al (2007), doi
# 10.1007/s10597-007-9087-6. Items and codes: number of items, codes and topics of items 1-5 as
# read; topics of items 6-15 from knowledge of the publication and not re-read (unverified)
# imr_1 to imr_15: 1 1 (least favourable), 2 2, 3 3, 4 4, 5 5 (most favourable), -9 Refused, -8 Does
# not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Illness self-management, total (imr_total)
# Key: sum 15 to 75 as read; that every item is anchored so that 5 is better, and none is reversed,
# is from knowledge and not re-read (unverified).
# Missing items: from knowledge and not re-read, 15 times the mean of the answered items where item
# 13 does not apply; no published rule for missing answers was found (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_imr_1", "k_imr_2", "k_imr_3", "k_imr_4", "k_imr_5", "k_imr_6", "k_imr_7", "k_imr_8",
  "k_imr_9", "k_imr_10", "k_imr_11", "k_imr_12", "k_imr_13", "k_imr_14",
  "k_imr_15")] <- lapply(d[c("imr_1", "imr_2", "imr_3", "imr_4", "imr_5", "imr_6", "imr_7", "imr_8",
  "imr_9", "imr_10", "imr_11", "imr_12", "imr_13", "imr_14", "imr_15")], recode, c(1, 2, 3, 4, 5),
  c(1, 2, 3, 4, 5))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$imr_total_answered <- rowSums(!is.na(d[c("k_imr_1", "k_imr_2", "k_imr_3", "k_imr_4", "k_imr_5",
  "k_imr_6", "k_imr_7", "k_imr_8", "k_imr_9", "k_imr_10", "k_imr_11", "k_imr_12", "k_imr_13",
  "k_imr_14", "k_imr_15")]))
d$s_missing1 <- count_codes(d[c("imr_1", "imr_2", "imr_3", "imr_4", "imr_5", "imr_6", "imr_7",
  "imr_8", "imr_9", "imr_10", "imr_11", "imr_12", "imr_14", "imr_15")], c(-9, -8, -7, -6, -5), TRUE)
d$s_missing2 <- count_codes(d[c("imr_13")], c(-9, -8, -6, -5), TRUE)
d$s_na2 <- count_codes(d[c("imr_13")], c(-7), FALSE)
d$imr_total_missing <- with(d, s_missing1 + s_missing2)
d$imr_total_na <- with(d, s_na2)
d$imr_total_raw <- total(d[c("k_imr_1", "k_imr_2", "k_imr_3", "k_imr_4", "k_imr_5", "k_imr_6",
  "k_imr_7", "k_imr_8", "k_imr_9", "k_imr_10", "k_imr_11", "k_imr_12", "k_imr_13", "k_imr_14",
  "k_imr_15")])
# Why there is no score, if there is none. The first reason counts.
d$imr_total_why <- NA_character_
d$s_declared <- with(d, imr_total_answered + imr_total_missing + imr_total_na)
d$imr_total_why[true(is.na(d$imr_total_why) & d$s_declared < 15)] <- "under_query"
d$imr_total_why[true(is.na(d$imr_total_why) & d$imr_total_answered == 0)] <- "nothing_answered"
d$imr_total_why[true(is.na(d$imr_total_why) & d$imr_total_missing > 0)] <- "too_many_missing"
d$imr_total_why[true(is.na(d$imr_total_why) & d$imr_total_answered < 14)] <- "too_few_answered"
# Illness self-management, total. Add up the 15 answers.
d$imr_total <- with(d, imr_total_raw)
rows <- true(d$imr_total_answered > 0 & d$imr_total_answered < 15)
d$imr_total[rows] <- with(d, imr_total_raw * 15 / imr_total_answered)[rows]
d$imr_total[true(!is.na(d$imr_total_why))] <- NA
d$imr_total_prorated <- 0
d$imr_total_prorated[true(!is.na(d$imr_total) & d$imr_total_answered < 15)] <- 1

scores <- d[c("participant", "imr_total", "imr_total_answered", "imr_total_missing", "imr_total_na",
  "imr_total_prorated", "imr_total_raw", "imr_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
