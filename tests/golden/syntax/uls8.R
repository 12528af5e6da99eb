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
d <- d[c("participant", "uls8_1", "uls8_2", "uls8_3", "uls8_4", "uls8_5", "uls8_6", "uls8_7",
  "uls8_8")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== UCLA Loneliness Scale, 8-item short form (ULS-8) (uls8, definition 1.0)
# Hays RD, DiMatteo MR (1987). A short-form measure of loneliness. J Pers Assess 51:69-81. Items and
# codes: Hays & DiMatteo 1987 (abstract) for the item set; item order and codes from forms in public
# use (verified)
# uls8_1 to uls8_8: 1 Never, 2 Rarely, 3 Sometimes, 4 Often, -9 Refused, -8 Does not know, -7 Not
# applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Loneliness, total (uls8_total)
# Key: Hays & DiMatteo 1987; items 3 and 6 reversed as 5 - x (verified).
# Missing items: none published; the scorer written for the All of Us cohort needs all eight
# (verified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed: uls8_3,
# uls8_6.
d[c("k_uls8_1", "k_uls8_2", "k_uls8_4", "k_uls8_5", "k_uls8_7", "k_uls8_8")] <- lapply(d[c("uls8_1",
  "uls8_2", "uls8_4", "uls8_5", "uls8_7", "uls8_8")], recode, c(1, 2, 3, 4), c(1, 2, 3, 4))
d[c("k_uls8_3", "k_uls8_6")] <- lapply(d[c("uls8_3", "uls8_6")], recode, c(1, 2, 3, 4), c(4, 3, 2,
  1))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$uls8_total_answered <- rowSums(!is.na(d[c("k_uls8_1", "k_uls8_2", "k_uls8_3", "k_uls8_4",
  "k_uls8_5", "k_uls8_6", "k_uls8_7", "k_uls8_8")]))
d$s_missing1 <- count_codes(d[c("uls8_1", "uls8_2", "uls8_3", "uls8_4", "uls8_5", "uls8_6",
  "uls8_7", "uls8_8")], c(-9, -8, -7, -6, -5), TRUE)
d$uls8_total_missing <- with(d, s_missing1)
d$uls8_total_na <- 0
d$uls8_total_raw <- total(d[c("k_uls8_1", "k_uls8_2", "k_uls8_3", "k_uls8_4", "k_uls8_5",
  "k_uls8_6", "k_uls8_7", "k_uls8_8")])
# Why there is no score, if there is none. The first reason counts.
d$uls8_total_why <- NA_character_
d$s_declared <- with(d, uls8_total_answered + uls8_total_missing + uls8_total_na)
d$uls8_total_why[true(is.na(d$uls8_total_why) & d$s_declared < 8)] <- "under_query"
d$uls8_total_why[true(is.na(d$uls8_total_why) & d$uls8_total_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, uls8_total_missing + uls8_total_na)
d$uls8_total_why[true(is.na(d$uls8_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Loneliness, total. Add up the 8 answers.
d$uls8_total <- with(d, uls8_total_raw)
d$uls8_total[true(!is.na(d$uls8_total_why))] <- NA
d$uls8_total_prorated <- 0
d$uls8_total_prorated[true(!is.na(d$uls8_total) & d$uls8_total_answered < 8)] <- 1

scores <- d[c("participant", "uls8_total", "uls8_total_answered", "uls8_total_missing",
  "uls8_total_na", "uls8_total_prorated", "uls8_total_raw", "uls8_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
