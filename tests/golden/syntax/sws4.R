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
d <- d[c("participant", "sws4_1", "sws4_2", "sws4_3", "sws4_4")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Sleep Worry Scale, 4 items (sws4, definition 1.0)
# Doe & Roe (2019), table 2. Items and codes: an invented scale (verified)
# sws4_1 to sws4_4: 0 Never, 1 Sometimes, 2 Often, 3 Always, -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Sleep worry, total (sws4_total)
# Key: invented (verified).
# Missing items: manual p. 12 (verified).
# Bands: manual p. 13 (verified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: sws4_2.
d[c("k_sws4_1", "k_sws4_3", "k_sws4_4")] <- lapply(d[c("sws4_1", "sws4_3", "sws4_4")], recode, c(0,
  1, 2, 3), c(0, 1, 2, 3))
d[c("k_sws4_2")] <- lapply(d[c("sws4_2")], recode, c(0, 1, 2, 3), c(3, 2, 1, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$sws4_total_answered <- rowSums(!is.na(d[c("k_sws4_1", "k_sws4_2", "k_sws4_3", "k_sws4_4")]))
d$s_missing1 <- count_codes(d[c("sws4_1", "sws4_2", "sws4_3", "sws4_4")], c(-9, -8, -7, -6, -5),
  TRUE)
d$sws4_total_missing <- with(d, s_missing1)
d$sws4_total_na <- 0
d$sws4_total_raw <- total(d[c("k_sws4_1", "k_sws4_2", "k_sws4_3", "k_sws4_4")])
# Why there is no score, if there is none. The first reason counts.
d$sws4_total_why <- NA_character_
d$s_declared <- with(d, sws4_total_answered + sws4_total_missing + sws4_total_na)
d$sws4_total_why[true(is.na(d$sws4_total_why) & d$s_declared < 4)] <- "under_query"
d$sws4_total_why[true(is.na(d$sws4_total_why) & d$sws4_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, sws4_total_missing + sws4_total_na)
d$sws4_total_why[true(is.na(d$sws4_total_why) & d$s_gone > 1)] <- "too_many_missing"
# Sleep worry, total. Add up the 4 answers.
d$sws4_total <- with(d, sws4_total_raw)
rows <- true(d$sws4_total_answered > 0 & d$sws4_total_answered < 4)
d$sws4_total[rows] <- with(d, sws4_total_raw * 4 / sws4_total_answered)[rows]
d$sws4_total[true(!is.na(d$sws4_total_why))] <- NA
d$sws4_total_prorated <- 0
d$sws4_total_prorated[true(!is.na(d$sws4_total) & d$sws4_total_answered < 4)] <- 1
# Bands: 1 Low, 2 Moderate, 3 High.
d$sws4_total_band <- NA_real_
d$sws4_total_band[true(d$sws4_total >= 0)] <- 1
d$sws4_total_band[true(d$sws4_total >= 5)] <- 2
d$sws4_total_band[true(d$sws4_total >= 9)] <- 3

scores <- d[c("participant", "sws4_total", "sws4_total_answered", "sws4_total_missing",
  "sws4_total_na", "sws4_total_prorated", "sws4_total_raw", "sws4_total_band", "sws4_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
