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
d <- d[c("participant", "wsas_1", "wsas_2", "wsas_3", "wsas_4", "wsas_5")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Work and Social Adjustment Scale (WSAS) (wsas, definition 1.0)
# Mundt, Marks, Shear and Greist (2002). Br J Psychiatry 180:461-464, doi 10.1192/bjp.180.5.461.
# Items and codes: five domains, numerals 0-8 and their order as read in an open-source
# implementation (CamCOPS) and in summaries of the paper (verified)
# wsas_1 to wsas_5: 0 0 (not impaired), 1 1, 2 2, 3 3, 4 4, 5 5, 6 6, 7 7, 8 8 (most severely
# impaired), -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- Impaired functioning, total of five (work included) (wsas_total)
# Key: sum of five items, 0 to 40, as read (verified).
# Missing items: no agreed rule was found; all five are required here, so there is no total without
# an answer on work, and a study may state its own (unverified).
# Bands: Mundt et al 2002 as summarised in a database of rehabilitation measures; below 10
# subclinical, above 20 moderately severe or worse (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_wsas_1", "k_wsas_2", "k_wsas_3", "k_wsas_4", "k_wsas_5")] <- lapply(d[c("wsas_1", "wsas_2",
  "wsas_3", "wsas_4", "wsas_5")], recode, c(0, 1, 2, 3, 4, 5, 6, 7, 8), c(0, 1, 2, 3, 4, 5, 6, 7,
  8))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wsas_total_answered <- rowSums(!is.na(d[c("k_wsas_1", "k_wsas_2", "k_wsas_3", "k_wsas_4",
  "k_wsas_5")]))
d$s_missing1 <- count_codes(d[c("wsas_1")], c(-9, -8, -6, -5), TRUE)
d$s_na1 <- count_codes(d[c("wsas_1")], c(-7), FALSE)
d$s_missing2 <- count_codes(d[c("wsas_2", "wsas_3", "wsas_4", "wsas_5")], c(-9, -8, -7, -6, -5),
  TRUE)
d$wsas_total_missing <- with(d, s_missing1 + s_missing2)
d$wsas_total_na <- with(d, s_na1)
d$wsas_total_raw <- total(d[c("k_wsas_1", "k_wsas_2", "k_wsas_3", "k_wsas_4", "k_wsas_5")])
# Why there is no score, if there is none. The first reason counts.
d$wsas_total_why <- NA_character_
d$s_declared <- with(d, wsas_total_answered + wsas_total_missing + wsas_total_na)
d$wsas_total_why[true(is.na(d$wsas_total_why) & d$s_declared < 5)] <- "under_query"
d$wsas_total_why[true(is.na(d$wsas_total_why) & d$wsas_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, wsas_total_missing + wsas_total_na)
d$wsas_total_why[true(is.na(d$wsas_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Impaired functioning, total of five (work included). Add up the 5 answers.
d$wsas_total <- with(d, wsas_total_raw)
d$wsas_total[true(!is.na(d$wsas_total_why))] <- NA
d$wsas_total_prorated <- 0
d$wsas_total_prorated[true(!is.na(d$wsas_total) & d$wsas_total_answered < 5)] <- 1
# Bands: 1 Below 10, 2 10 to 20, 3 Above 20.
d$wsas_total_band <- NA_real_
d$wsas_total_band[true(d$wsas_total >= 0)] <- 1
d$wsas_total_band[true(d$wsas_total >= 10)] <- 2
d$wsas_total_band[true(d$wsas_total >= 21)] <- 3

# -- Impaired functioning, total of four (work left out) (wsas_four)
# Key: sum of items 2 to 5, 0 to 32, as an open-source implementation (CamCOPS) scores people
# without a job (verified).
# Missing items: no published rule was found; all four are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_wsas_2", "k_wsas_3", "k_wsas_4", "k_wsas_5")] <- lapply(d[c("wsas_2", "wsas_3", "wsas_4",
  "wsas_5")], recode, c(0, 1, 2, 3, 4, 5, 6, 7, 8), c(0, 1, 2, 3, 4, 5, 6, 7, 8))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$wsas_four_answered <- rowSums(!is.na(d[c("k_wsas_2", "k_wsas_3", "k_wsas_4", "k_wsas_5")]))
d$s_missing1 <- count_codes(d[c("wsas_2", "wsas_3", "wsas_4", "wsas_5")], c(-9, -8, -7, -6, -5),
  TRUE)
d$wsas_four_missing <- with(d, s_missing1)
d$wsas_four_na <- 0
d$wsas_four_raw <- total(d[c("k_wsas_2", "k_wsas_3", "k_wsas_4", "k_wsas_5")])
# Why there is no score, if there is none. The first reason counts.
d$wsas_four_why <- NA_character_
d$s_declared <- with(d, wsas_four_answered + wsas_four_missing + wsas_four_na)
d$wsas_four_why[true(is.na(d$wsas_four_why) & d$s_declared < 4)] <- "under_query"
d$wsas_four_why[true(is.na(d$wsas_four_why) & d$wsas_four_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, wsas_four_missing + wsas_four_na)
d$wsas_four_why[true(is.na(d$wsas_four_why) & d$s_gone > 0)] <- "too_many_missing"
# Impaired functioning, total of four (work left out). Add up the 4 answers.
d$wsas_four <- with(d, wsas_four_raw)
d$wsas_four[true(!is.na(d$wsas_four_why))] <- NA
d$wsas_four_prorated <- 0
d$wsas_four_prorated[true(!is.na(d$wsas_four) & d$wsas_four_answered < 4)] <- 1

scores <- d[c("participant", "wsas_total", "wsas_total_answered", "wsas_total_missing",
  "wsas_total_na", "wsas_total_prorated", "wsas_total_raw", "wsas_total_band", "wsas_total_why",
  "wsas_four", "wsas_four_answered", "wsas_four_missing", "wsas_four_na", "wsas_four_prorated",
  "wsas_four_raw", "wsas_four_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
