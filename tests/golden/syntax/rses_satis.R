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
d <- d[c("participant", "rses_satis_1", "rses_satis_2", "rses_satis_3", "rses_satis_4",
  "rses_satis_5", "rses_satis_6", "rses_satis_7", "rses_satis_8", "rses_satis_9", "rses_satis_10")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Rosenberg Self-Esteem Scale, satisfaction first (RSES) (rses_satis, definition 1.0)
# Rosenberg M (1965). Society and the adolescent self-image. Princeton University Press. Items and
# codes: wording, order and key from two public reproductions of the form and one package (qscorer);
# codes 0 to 3 from the same (verified)
# rses_satis_1 to rses_satis_10: 0 strongly disagree, 1 disagree, 2 agree, 3 strongly agree, -9
# Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Self-esteem, total (rses_satis_total)
# Key: the author's scoring as public reproductions of the form print it; total 0 to 30, five items
# reversed as 3 - x (verified).
# Missing items: that no total is made with more than two missing is the documented rule of one
# package (qscorer), and that the person's mean stands for them is not said there; no rule of the
# author's was found (unverified).
# Bands: quoted from the author's university by several pages; no study behind it was found
# (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent. Reverse-keyed:
# rses_satis_2, rses_satis_5, rses_satis_6, rses_satis_8, rses_satis_9.
d[c("k_rses_satis_1", "k_rses_satis_3", "k_rses_satis_4", "k_rses_satis_7",
  "k_rses_satis_10")] <- lapply(d[c("rses_satis_1", "rses_satis_3", "rses_satis_4", "rses_satis_7",
  "rses_satis_10")], recode, c(0, 1, 2, 3), c(0, 1, 2, 3))
d[c("k_rses_satis_2", "k_rses_satis_5", "k_rses_satis_6", "k_rses_satis_8",
  "k_rses_satis_9")] <- lapply(d[c("rses_satis_2", "rses_satis_5", "rses_satis_6", "rses_satis_8",
  "rses_satis_9")], recode, c(0, 1, 2, 3), c(3, 2, 1, 0))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$rses_satis_total_answered <- rowSums(!is.na(d[c("k_rses_satis_1", "k_rses_satis_2",
  "k_rses_satis_3", "k_rses_satis_4", "k_rses_satis_5", "k_rses_satis_6", "k_rses_satis_7",
  "k_rses_satis_8", "k_rses_satis_9", "k_rses_satis_10")]))
d$s_missing1 <- count_codes(d[c("rses_satis_1", "rses_satis_2", "rses_satis_3", "rses_satis_4",
  "rses_satis_5", "rses_satis_6", "rses_satis_7", "rses_satis_8", "rses_satis_9", "rses_satis_10")],
  c(-9, -8, -7, -6, -5), TRUE)
d$rses_satis_total_missing <- with(d, s_missing1)
d$rses_satis_total_na <- 0
d$rses_satis_total_raw <- total(d[c("k_rses_satis_1", "k_rses_satis_2", "k_rses_satis_3",
  "k_rses_satis_4", "k_rses_satis_5", "k_rses_satis_6", "k_rses_satis_7", "k_rses_satis_8",
  "k_rses_satis_9", "k_rses_satis_10")])
# Why there is no score, if there is none. The first reason counts.
d$rses_satis_total_why <- NA_character_
d$s_declared <- with(d, rses_satis_total_answered + rses_satis_total_missing + rses_satis_total_na)
d$rses_satis_total_why[true(is.na(d$rses_satis_total_why) & d$s_declared < 10)] <- "under_query"
d$rses_satis_total_why[true(is.na(d$rses_satis_total_why) & d$rses_satis_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, rses_satis_total_missing + rses_satis_total_na)
d$rses_satis_total_why[true(is.na(d$rses_satis_total_why) & d$s_gone > 2)] <- "too_many_missing"
# Self-esteem, total. Add up the 10 answers.
d$rses_satis_total <- with(d, rses_satis_total_raw)
rows <- true(d$rses_satis_total_answered > 0 & d$rses_satis_total_answered < 10)
d$rses_satis_total[rows] <- with(d, rses_satis_total_raw * 10 / rses_satis_total_answered)[rows]
d$rses_satis_total[true(!is.na(d$rses_satis_total_why))] <- NA
d$rses_satis_total_prorated <- 0
d$rses_satis_total_prorated[true(!is.na(d$rses_satis_total) & d$rses_satis_total_answered <
  10)] <- 1
# Bands: 1 Below 15 (called low), 2 15 or more.
d$rses_satis_total_band <- NA_real_
d$rses_satis_total_band[true(d$rses_satis_total >= 0)] <- 1
d$rses_satis_total_band[true(d$rses_satis_total >= 15)] <- 2

scores <- d[c("participant", "rses_satis_total", "rses_satis_total_answered",
  "rses_satis_total_missing", "rses_satis_total_na", "rses_satis_total_prorated",
  "rses_satis_total_raw", "rses_satis_total_band", "rses_satis_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
