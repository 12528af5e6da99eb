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
d <- d[c("participant", "isi_1", "isi_2", "isi_3", "isi_4", "isi_5", "isi_6", "isi_7")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Insomnia Severity Index (ISI) (isi, definition 1.0)
# Bastien, Vallières and Morin (2001). Sleep Med 2:297-307, doi 10.1016/S1389-9457(00)00065-4 (from
# knowledge and not re-read). Items and codes: seven items, codes 0-4, order and bands as read on a
# public form used with the author's permission (My HealtheVet) (verified)
# isi_1 to isi_7: 0 0 (least trouble), 1 1, 2 2, 3 3, 4 4 (most trouble), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Insomnia, total (isi_total)
# Key: sum of the seven items, 0 to 28, as printed on the public form (verified).
# Missing items: no rule was found in a source that could be read; all seven are required here, and
# a study may state its own (unverified).
# Bands: the categories printed on the public form (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_isi_1", "k_isi_2", "k_isi_3", "k_isi_4", "k_isi_5", "k_isi_6",
  "k_isi_7")] <- lapply(d[c("isi_1", "isi_2", "isi_3", "isi_4", "isi_5", "isi_6", "isi_7")], recode,
  c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$isi_total_answered <- rowSums(!is.na(d[c("k_isi_1", "k_isi_2", "k_isi_3", "k_isi_4", "k_isi_5",
  "k_isi_6", "k_isi_7")]))
d$s_missing1 <- count_codes(d[c("isi_1", "isi_2", "isi_3", "isi_4", "isi_5", "isi_6", "isi_7")],
  c(-9, -8, -7, -6, -5), TRUE)
d$isi_total_missing <- with(d, s_missing1)
d$isi_total_na <- 0
d$isi_total_raw <- total(d[c("k_isi_1", "k_isi_2", "k_isi_3", "k_isi_4", "k_isi_5", "k_isi_6",
  "k_isi_7")])
# Why there is no score, if there is none. The first reason counts.
d$isi_total_why <- NA_character_
d$s_declared <- with(d, isi_total_answered + isi_total_missing + isi_total_na)
d$isi_total_why[true(is.na(d$isi_total_why) & d$s_declared < 7)] <- "under_query"
d$isi_total_why[true(is.na(d$isi_total_why) & d$isi_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, isi_total_missing + isi_total_na)
d$isi_total_why[true(is.na(d$isi_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Insomnia, total. Add up the 7 answers.
d$isi_total <- with(d, isi_total_raw)
d$isi_total[true(!is.na(d$isi_total_why))] <- NA
d$isi_total_prorated <- 0
d$isi_total_prorated[true(!is.na(d$isi_total) & d$isi_total_answered < 7)] <- 1
# Bands: 1 Not clinically significant, 2 Subthreshold, 3 Moderate, 4 Severe.
d$isi_total_band <- NA_real_
d$isi_total_band[true(d$isi_total >= 0)] <- 1
d$isi_total_band[true(d$isi_total >= 8)] <- 2
d$isi_total_band[true(d$isi_total >= 15)] <- 3
d$isi_total_band[true(d$isi_total >= 22)] <- 4

scores <- d[c("participant", "isi_total", "isi_total_answered", "isi_total_missing", "isi_total_na",
  "isi_total_prorated", "isi_total_raw", "isi_total_band", "isi_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
