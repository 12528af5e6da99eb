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
d <- d[c("participant", "cesd20_1", "cesd20_2", "cesd20_3", "cesd20_4", "cesd20_5", "cesd20_6",
  "cesd20_7", "cesd20_8", "cesd20_9", "cesd20_10", "cesd20_11", "cesd20_12", "cesd20_13",
  "cesd20_14", "cesd20_15", "cesd20_16", "cesd20_17", "cesd20_18", "cesd20_19", "cesd20_20")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Center for Epidemiologic Studies Depression Scale, 20 items (CES-D) (cesd20, definition 1.0)
# Radloff LS (1977). Appl Psychol Meas 1:385-401, doi 10.1177/014662167700100306. Items and codes:
# wording, codes 0 to 3 and key as reprinted in two public sources (doi 10.3390/ijerph15061069,
# table A2; a scoring sheet) (verified)
# cesd20_1 to cesd20_20: 0 rarely (less than 1 day), 1 some (1-2 days), 2 occasionally (3-4 days), 3
# most (5-7 days), -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4
# Data query open

# -- Depressive symptoms, total (cesd20_total)
# Key: Radloff 1977 as reprinted (doi 10.3390/ijerph15061069); total 0 to 60, items 4, 8, 12 and 16
# reversed as 3 - x (verified).
# Missing items: that the scale is not scored with more than four missing is printed in two public
# sources (doi 10.3390/ijerph15061069; a scoring sheet); what stands for up to four is not said
# there, and the person's mean is our choice (unverified).
# Bands: 16 or more, as reprinted (doi 10.3390/ijerph15061069) and in an open-source implementation
# (CamCOPS) (verified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: cesd20_4,
# cesd20_8, cesd20_12, cesd20_16.
d[c("k_cesd20_1", "k_cesd20_2", "k_cesd20_3", "k_cesd20_5", "k_cesd20_6", "k_cesd20_7",
  "k_cesd20_9", "k_cesd20_10", "k_cesd20_11", "k_cesd20_13", "k_cesd20_14", "k_cesd20_15",
  "k_cesd20_17", "k_cesd20_18", "k_cesd20_19", "k_cesd20_20")] <- lapply(d[c("cesd20_1", "cesd20_2",
  "cesd20_3", "cesd20_5", "cesd20_6", "cesd20_7", "cesd20_9", "cesd20_10", "cesd20_11", "cesd20_13",
  "cesd20_14", "cesd20_15", "cesd20_17", "cesd20_18", "cesd20_19", "cesd20_20")], recode, c(0, 1, 2,
  3), c(0, 1, 2, 3))
d[c("k_cesd20_4", "k_cesd20_8", "k_cesd20_12", "k_cesd20_16")] <- lapply(d[c("cesd20_4", "cesd20_8",
  "cesd20_12", "cesd20_16")], recode, c(0, 1, 2, 3), c(3, 2, 1, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$cesd20_total_answered <- rowSums(!is.na(d[c("k_cesd20_1", "k_cesd20_2", "k_cesd20_3",
  "k_cesd20_4", "k_cesd20_5", "k_cesd20_6", "k_cesd20_7", "k_cesd20_8", "k_cesd20_9", "k_cesd20_10",
  "k_cesd20_11", "k_cesd20_12", "k_cesd20_13", "k_cesd20_14", "k_cesd20_15", "k_cesd20_16",
  "k_cesd20_17", "k_cesd20_18", "k_cesd20_19", "k_cesd20_20")]))
d$s_missing1 <- count_codes(d[c("cesd20_1", "cesd20_2", "cesd20_3", "cesd20_4", "cesd20_5",
  "cesd20_6", "cesd20_7", "cesd20_8", "cesd20_9", "cesd20_10", "cesd20_11", "cesd20_12",
  "cesd20_13", "cesd20_14", "cesd20_15", "cesd20_16", "cesd20_17", "cesd20_18", "cesd20_19",
  "cesd20_20")], c(-9, -8, -7, -6, -5), TRUE)
d$cesd20_total_missing <- with(d, s_missing1)
d$cesd20_total_na <- 0
d$cesd20_total_raw <- total(d[c("k_cesd20_1", "k_cesd20_2", "k_cesd20_3", "k_cesd20_4",
  "k_cesd20_5", "k_cesd20_6", "k_cesd20_7", "k_cesd20_8", "k_cesd20_9", "k_cesd20_10",
  "k_cesd20_11", "k_cesd20_12", "k_cesd20_13", "k_cesd20_14", "k_cesd20_15", "k_cesd20_16",
  "k_cesd20_17", "k_cesd20_18", "k_cesd20_19", "k_cesd20_20")])
# Why there is no score, if there is none. The first reason counts.
d$cesd20_total_why <- NA_character_
d$s_declared <- with(d, cesd20_total_answered + cesd20_total_missing + cesd20_total_na)
d$cesd20_total_why[true(is.na(d$cesd20_total_why) & d$s_declared < 20)] <- "under_query"
d$cesd20_total_why[true(is.na(d$cesd20_total_why) & d$cesd20_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, cesd20_total_missing + cesd20_total_na)
d$cesd20_total_why[true(is.na(d$cesd20_total_why) & d$s_gone > 4)] <- "too_many_missing"
# Depressive symptoms, total. Add up the 20 answers.
d$cesd20_total <- with(d, cesd20_total_raw)
rows <- true(d$cesd20_total_answered > 0 & d$cesd20_total_answered < 20)
d$cesd20_total[rows] <- with(d, cesd20_total_raw * 20 / cesd20_total_answered)[rows]
d$cesd20_total[true(!is.na(d$cesd20_total_why))] <- NA
d$cesd20_total_prorated <- 0
d$cesd20_total_prorated[true(!is.na(d$cesd20_total) & d$cesd20_total_answered < 20)] <- 1
# Bands: 1 Below 16, 2 16 or more.
d$cesd20_total_band <- NA_real_
d$cesd20_total_band[true(d$cesd20_total >= 0)] <- 1
d$cesd20_total_band[true(d$cesd20_total >= 16)] <- 2

scores <- d[c("participant", "cesd20_total", "cesd20_total_answered", "cesd20_total_missing",
  "cesd20_total_na", "cesd20_total_prorated", "cesd20_total_raw", "cesd20_total_band",
  "cesd20_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
