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
d <- d[c("participant", "reqol10_1", "reqol10_2", "reqol10_3", "reqol10_4", "reqol10_5",
  "reqol10_6", "reqol10_7", "reqol10_8", "reqol10_9", "reqol10_10", "reqol10_physical")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Recovering Quality of Life, 10 items (ReQoL-10) (reqol10, definition 1.0)
# Keetharuth et al (2018). Br J Psychiatry 212:42-49, doi 10.1192/bjp.2017.10. Items and codes:
# topics of the ten items as read in Keetharuth et al 2019 (doi 10.1186/s12955-019-1123-z, table 2);
# their order, and that the numerals on the form are keyed, from knowledge and not re-read
# (unverified)
# reqol10_1 to reqol10_physical: 0 0 (least favourable), 1 1, 2 2, 3 3, 4 4 (most favourable), -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Recovering quality of life, total of 10 (reqol10_total)
# Key: ten items, 0 to 40, without the item on physical health, as read in secondary summaries;
# keyed numerals from knowledge and not re-read (unverified).
# Missing items: no rule was found in a source that could be read; all ten are required here, and a
# study may state its own (unverified).
# Bands: below 24 as read in one paper, 0 to 24 in the manual from knowledge and not re-read
# (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_reqol10_1", "k_reqol10_2", "k_reqol10_3", "k_reqol10_4", "k_reqol10_5", "k_reqol10_6",
  "k_reqol10_7", "k_reqol10_8", "k_reqol10_9", "k_reqol10_10")] <- lapply(d[c("reqol10_1",
  "reqol10_2", "reqol10_3", "reqol10_4", "reqol10_5", "reqol10_6", "reqol10_7", "reqol10_8",
  "reqol10_9", "reqol10_10")], recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$reqol10_total_answered <- rowSums(!is.na(d[c("k_reqol10_1", "k_reqol10_2", "k_reqol10_3",
  "k_reqol10_4", "k_reqol10_5", "k_reqol10_6", "k_reqol10_7", "k_reqol10_8", "k_reqol10_9",
  "k_reqol10_10")]))
d$s_missing1 <- count_codes(d[c("reqol10_1", "reqol10_2", "reqol10_3", "reqol10_4", "reqol10_5",
  "reqol10_6", "reqol10_7", "reqol10_8", "reqol10_9", "reqol10_10")], c(-9, -8, -7, -6, -5), TRUE)
d$reqol10_total_missing <- with(d, s_missing1)
d$reqol10_total_na <- 0
d$reqol10_total_raw <- total(d[c("k_reqol10_1", "k_reqol10_2", "k_reqol10_3", "k_reqol10_4",
  "k_reqol10_5", "k_reqol10_6", "k_reqol10_7", "k_reqol10_8", "k_reqol10_9", "k_reqol10_10")])
# Why there is no score, if there is none. The first reason counts.
d$reqol10_total_why <- NA_character_
d$s_declared <- with(d, reqol10_total_answered + reqol10_total_missing + reqol10_total_na)
d$reqol10_total_why[true(is.na(d$reqol10_total_why) & d$s_declared < 10)] <- "under_query"
d$reqol10_total_why[true(is.na(d$reqol10_total_why) & d$reqol10_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, reqol10_total_missing + reqol10_total_na)
d$reqol10_total_why[true(is.na(d$reqol10_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Recovering quality of life, total of 10. Add up the 10 answers.
d$reqol10_total <- with(d, reqol10_total_raw)
d$reqol10_total[true(!is.na(d$reqol10_total_why))] <- NA
d$reqol10_total_prorated <- 0
d$reqol10_total_prorated[true(!is.na(d$reqol10_total) & d$reqol10_total_answered < 10)] <- 1
# Bands: 1 Below 24 (clinical range), 2 24 (on the disputed edge), 3 Above 24.
d$reqol10_total_band <- NA_real_
d$reqol10_total_band[true(d$reqol10_total >= 0)] <- 1
d$reqol10_total_band[true(d$reqol10_total >= 24)] <- 2
d$reqol10_total_band[true(d$reqol10_total >= 25)] <- 3

scores <- d[c("participant", "reqol10_total", "reqol10_total_answered", "reqol10_total_missing",
  "reqol10_total_na", "reqol10_total_prorated", "reqol10_total_raw", "reqol10_total_band",
  "reqol10_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
