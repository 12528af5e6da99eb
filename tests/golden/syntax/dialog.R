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
d <- d[c("participant", "dialog_1", "dialog_2", "dialog_3", "dialog_4", "dialog_5", "dialog_6",
  "dialog_7", "dialog_8", "dialog_9", "dialog_10", "dialog_11")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== DIALOG scale, satisfaction with life and treatment (dialog, definition 1.0)
# Priebe et al (2007). Br J Psychiatry 191:420-426 (intervention); Mosler, Priebe and Bird (2020).
# BMC Health Serv Res, doi 10.1186/s12913-020-05840-z. Items and codes: eleven topics in this order
# and the codes 1 to 7 from leaflets of two NHS trusts (Pennine Care, Cheshire and Wirral) and from
# the holder's page (verified)
# dialog_1 to dialog_11: 1 1 (least satisfied), 2 2, 3 3, 4 4 (middle), 5 5, 6 6, 7 7 (most
# satisfied), -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open

# -- Satisfaction with life, mean of 8 (dialog_life)
# Key: the holder's page of the scale; mean of the eight life domains, the score of subjective
# quality of life (verified).
# Missing items: no published rule was found; all eight are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_dialog_1", "k_dialog_2", "k_dialog_3", "k_dialog_4", "k_dialog_5", "k_dialog_6",
  "k_dialog_7", "k_dialog_8")] <- lapply(d[c("dialog_1", "dialog_2", "dialog_3", "dialog_4",
  "dialog_5", "dialog_6", "dialog_7", "dialog_8")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5,
  6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$dialog_life_answered <- rowSums(!is.na(d[c("k_dialog_1", "k_dialog_2", "k_dialog_3", "k_dialog_4",
  "k_dialog_5", "k_dialog_6", "k_dialog_7", "k_dialog_8")]))
d$s_missing1 <- count_codes(d[c("dialog_1", "dialog_2", "dialog_3", "dialog_4", "dialog_5",
  "dialog_6", "dialog_7", "dialog_8")], c(-9, -8, -7, -6, -5), TRUE)
d$dialog_life_missing <- with(d, s_missing1)
d$dialog_life_na <- 0
d$dialog_life_raw <- total(d[c("k_dialog_1", "k_dialog_2", "k_dialog_3", "k_dialog_4", "k_dialog_5",
  "k_dialog_6", "k_dialog_7", "k_dialog_8")])
# Why there is no score, if there is none. The first reason counts.
d$dialog_life_why <- NA_character_
d$s_declared <- with(d, dialog_life_answered + dialog_life_missing + dialog_life_na)
d$dialog_life_why[true(is.na(d$dialog_life_why) & d$s_declared < 8)] <- "under_query"
d$dialog_life_why[true(is.na(d$dialog_life_why) & d$dialog_life_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, dialog_life_missing + dialog_life_na)
d$dialog_life_why[true(is.na(d$dialog_life_why) & d$s_gone > 0)] <- "too_many_missing"
# Satisfaction with life, mean of 8. Take the mean of the answers present, of 8.
rows <- true(d$dialog_life_answered > 0)
d$dialog_life[rows] <- with(d, dialog_life_raw / dialog_life_answered)[rows]
d$dialog_life[true(!is.na(d$dialog_life_why))] <- NA
d$dialog_life_prorated <- 0
d$dialog_life_prorated[true(!is.na(d$dialog_life) & d$dialog_life_answered < 8)] <- 1

# -- Satisfaction with treatment, mean of 3 (dialog_treatment)
# Key: the holder's page of the scale; mean of the three aspects of treatment (verified).
# Missing items: no published rule was found; all three are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_dialog_9", "k_dialog_10", "k_dialog_11")] <- lapply(d[c("dialog_9", "dialog_10",
  "dialog_11")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4, 5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$dialog_treatment_answered <- rowSums(!is.na(d[c("k_dialog_9", "k_dialog_10", "k_dialog_11")]))
d$s_missing1 <- count_codes(d[c("dialog_9", "dialog_10", "dialog_11")], c(-9, -8, -7, -6, -5), TRUE)
d$dialog_treatment_missing <- with(d, s_missing1)
d$dialog_treatment_na <- 0
d$dialog_treatment_raw <- total(d[c("k_dialog_9", "k_dialog_10", "k_dialog_11")])
# Why there is no score, if there is none. The first reason counts.
d$dialog_treatment_why <- NA_character_
d$s_declared <- with(d, dialog_treatment_answered + dialog_treatment_missing + dialog_treatment_na)
d$dialog_treatment_why[true(is.na(d$dialog_treatment_why) & d$s_declared < 3)] <- "under_query"
d$dialog_treatment_why[true(is.na(d$dialog_treatment_why) & d$dialog_treatment_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, dialog_treatment_missing + dialog_treatment_na)
d$dialog_treatment_why[true(is.na(d$dialog_treatment_why) & d$s_gone > 0)] <- "too_many_missing"
# Satisfaction with treatment, mean of 3. Take the mean of the answers present, of 3.
rows <- true(d$dialog_treatment_answered > 0)
d$dialog_treatment[rows] <- with(d, dialog_treatment_raw / dialog_treatment_answered)[rows]
d$dialog_treatment[true(!is.na(d$dialog_treatment_why))] <- NA
d$dialog_treatment_prorated <- 0
d$dialog_treatment_prorated[true(!is.na(d$dialog_treatment) & d$dialog_treatment_answered < 3)] <- 1

scores <- d[c("participant", "dialog_life", "dialog_life_answered", "dialog_life_missing",
  "dialog_life_na", "dialog_life_prorated", "dialog_life_raw", "dialog_life_why",
  "dialog_treatment", "dialog_treatment_answered", "dialog_treatment_missing",
  "dialog_treatment_na", "dialog_treatment_prorated", "dialog_treatment_raw",
  "dialog_treatment_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
