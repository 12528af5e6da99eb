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
d <- d[c("participant", "gse_1", "gse_2", "gse_3", "gse_4", "gse_5", "gse_6", "gse_7", "gse_8",
  "gse_9", "gse_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== General Self-Efficacy Scale (GSE) (gse, definition 1.0)
# Schwarzer R, Jerusalem M (1995). In Weinman, Wright & Johnston (eds), Measures in health
# psychology, pp 35-37. NFER-NELSON. Items and codes: order of the ten topics and codes 1 to 4 from
# a reprint in a paper (PMC6647554, table 3) (verified)
# gse_1 to gse_10: 1 1 (least true), 2 2, 3 3, 4 4 (most true), -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Self-efficacy, total (gse_total)
# Key: the author's documentation of the scale (2014); sum of ten, 10 to 40, none reversed
# (verified).
# Missing items: the author's documentation (2014), a score as long as no more than three of ten are
# missing, as the mean of those answered (SPSS MEAN.7); here ten times that mean (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_gse_1", "k_gse_2", "k_gse_3", "k_gse_4", "k_gse_5", "k_gse_6", "k_gse_7", "k_gse_8",
  "k_gse_9", "k_gse_10")] <- lapply(d[c("gse_1", "gse_2", "gse_3", "gse_4", "gse_5", "gse_6",
  "gse_7", "gse_8", "gse_9", "gse_10")], recode, c(1, 2, 3, 4), c(1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$gse_total_answered <- rowSums(!is.na(d[c("k_gse_1", "k_gse_2", "k_gse_3", "k_gse_4", "k_gse_5",
  "k_gse_6", "k_gse_7", "k_gse_8", "k_gse_9", "k_gse_10")]))
d$s_missing1 <- count_codes(d[c("gse_1", "gse_2", "gse_3", "gse_4", "gse_5", "gse_6", "gse_7",
  "gse_8", "gse_9", "gse_10")], c(-9, -8, -7, -6, -5), TRUE)
d$gse_total_missing <- with(d, s_missing1)
d$gse_total_na <- 0
d$gse_total_raw <- total(d[c("k_gse_1", "k_gse_2", "k_gse_3", "k_gse_4", "k_gse_5", "k_gse_6",
  "k_gse_7", "k_gse_8", "k_gse_9", "k_gse_10")])
# Why there is no score, if there is none. The first reason counts.
d$gse_total_why <- NA_character_
d$s_declared <- with(d, gse_total_answered + gse_total_missing + gse_total_na)
d$gse_total_why[true(is.na(d$gse_total_why) & d$s_declared < 10)] <- "under_query"
d$gse_total_why[true(is.na(d$gse_total_why) & d$gse_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, gse_total_missing + gse_total_na)
d$gse_total_why[true(is.na(d$gse_total_why) & d$s_gone > 3)] <- "too_many_missing"
# Self-efficacy, total. Add up the 10 answers.
d$gse_total <- with(d, gse_total_raw)
rows <- true(d$gse_total_answered > 0 & d$gse_total_answered < 10)
d$gse_total[rows] <- with(d, gse_total_raw * 10 / gse_total_answered)[rows]
d$gse_total[true(!is.na(d$gse_total_why))] <- NA
d$gse_total_prorated <- 0
d$gse_total_prorated[true(!is.na(d$gse_total) & d$gse_total_answered < 10)] <- 1

scores <- d[c("participant", "gse_total", "gse_total_answered", "gse_total_missing", "gse_total_na",
  "gse_total_prorated", "gse_total_raw", "gse_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
