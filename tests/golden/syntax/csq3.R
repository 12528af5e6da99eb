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
d <- d[c("participant", "csq3_1", "csq3_2", "csq3_3")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Client Satisfaction Questionnaire, 3 items (CSQ-3) (csq3, definition 1.0)
# Attkisson & Zwick (1982), doi 10.1016/0149-7189(82)90074-X; first described by Larsen, Attkisson,
# Hargreaves and Nguyen (1979). Items and codes: that the three are items 3, 7 and 8 of the CSQ-8
# from the publisher's pages; codes 1-4 as for the CSQ-8 (verified)
# csq3_1 to csq3_3: 1 1 (least satisfied), 2 2, 3 3, 4 4 (most satisfied), -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Satisfaction with the service, total of 3 (csq3_total)
# Key: sum of the three, 3 to 12, by the key of the CSQ-8 (verified).
# Missing items: no published rule was found; all three are required here, and a study may state its
# own (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_csq3_1", "k_csq3_2", "k_csq3_3")] <- lapply(d[c("csq3_1", "csq3_2", "csq3_3")], recode, c(1,
  2, 3, 4), c(1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$csq3_total_answered <- rowSums(!is.na(d[c("k_csq3_1", "k_csq3_2", "k_csq3_3")]))
d$s_missing1 <- count_codes(d[c("csq3_1", "csq3_2", "csq3_3")], c(-9, -8, -7, -6, -5), TRUE)
d$csq3_total_missing <- with(d, s_missing1)
d$csq3_total_na <- 0
d$csq3_total_raw <- total(d[c("k_csq3_1", "k_csq3_2", "k_csq3_3")])
# Why there is no score, if there is none. The first reason counts.
d$csq3_total_why <- NA_character_
d$s_declared <- with(d, csq3_total_answered + csq3_total_missing + csq3_total_na)
d$csq3_total_why[true(is.na(d$csq3_total_why) & d$s_declared < 3)] <- "under_query"
d$csq3_total_why[true(is.na(d$csq3_total_why) & d$csq3_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, csq3_total_missing + csq3_total_na)
d$csq3_total_why[true(is.na(d$csq3_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Satisfaction with the service, total of 3. Add up the 3 answers.
d$csq3_total <- with(d, csq3_total_raw)
d$csq3_total[true(!is.na(d$csq3_total_why))] <- NA
d$csq3_total_prorated <- 0
d$csq3_total_prorated[true(!is.na(d$csq3_total) & d$csq3_total_answered < 3)] <- 1

scores <- d[c("participant", "csq3_total", "csq3_total_answered", "csq3_total_missing",
  "csq3_total_na", "csq3_total_prorated", "csq3_total_raw", "csq3_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
