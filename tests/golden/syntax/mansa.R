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
d <- d[c("participant", "mansa_life", "mansa_job", "mansa_money", "mansa_friends", "mansa_leisure",
  "mansa_home", "mansa_safety", "mansa_household", "mansa_sex", "mansa_family", "mansa_physical",
  "mansa_mental", "mansa_has_friend", "mansa_saw_friend", "mansa_accused", "mansa_victim")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== Manchester Short Assessment of Quality of Life (MANSA) (mansa, definition 1.0)
# Priebe, Huxley, Knight and Evans (1999). Int J Soc Psychiatry 45:7-12, doi
# 10.1177/002076409904500102. Items and codes: 16 questions, 12 of them of satisfaction rated 1 to 7
# and 4 answered yes or no, as read; the topics of all but the living environment, and the order,
# from knowledge and not re-read (unverified)
# mansa_life to mansa_mental: 1 1 (least satisfied), 2 2, 3 3, 4 4 (middle), 5 5, 6 6, 7 7 (most
# satisfied), -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data
# query open
# mansa_has_friend to mansa_victim: 0 no, 1 yes, -9 Refused, -8 Does not know, -7 Not applicable, -6
# Not asked, -5 Unreadable, -4 Data query open

# -- Quality of life, mean of 12 (mansa_mean)
# Key: Priebe et al 1999 (abstract, satisfaction mean score); mean of the 12 items of satisfaction,
# 1 to 7, none reversed (verified).
# Missing items: no published rule was found; all twelve are required here, and a study may state
# its own (the mean of those answered is usual, from knowledge) (unverified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_mansa_life", "k_mansa_job", "k_mansa_money", "k_mansa_friends", "k_mansa_leisure",
  "k_mansa_home", "k_mansa_safety", "k_mansa_household", "k_mansa_sex", "k_mansa_family",
  "k_mansa_physical", "k_mansa_mental")] <- lapply(d[c("mansa_life", "mansa_job", "mansa_money",
  "mansa_friends", "mansa_leisure", "mansa_home", "mansa_safety", "mansa_household", "mansa_sex",
  "mansa_family", "mansa_physical", "mansa_mental")], recode, c(1, 2, 3, 4, 5, 6, 7), c(1, 2, 3, 4,
  5, 6, 7))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$mansa_mean_answered <- rowSums(!is.na(d[c("k_mansa_life", "k_mansa_job", "k_mansa_money",
  "k_mansa_friends", "k_mansa_leisure", "k_mansa_home", "k_mansa_safety", "k_mansa_household",
  "k_mansa_sex", "k_mansa_family", "k_mansa_physical", "k_mansa_mental")]))
d$s_missing1 <- count_codes(d[c("mansa_life", "mansa_job", "mansa_money", "mansa_friends",
  "mansa_leisure", "mansa_home", "mansa_safety", "mansa_household", "mansa_sex", "mansa_family",
  "mansa_physical", "mansa_mental")], c(-9, -8, -7, -6, -5), TRUE)
d$mansa_mean_missing <- with(d, s_missing1)
d$mansa_mean_na <- 0
d$mansa_mean_raw <- total(d[c("k_mansa_life", "k_mansa_job", "k_mansa_money", "k_mansa_friends",
  "k_mansa_leisure", "k_mansa_home", "k_mansa_safety", "k_mansa_household", "k_mansa_sex",
  "k_mansa_family", "k_mansa_physical", "k_mansa_mental")])
# Why there is no score, if there is none. The first reason counts.
d$mansa_mean_why <- NA_character_
d$s_declared <- with(d, mansa_mean_answered + mansa_mean_missing + mansa_mean_na)
d$mansa_mean_why[true(is.na(d$mansa_mean_why) & d$s_declared < 12)] <- "under_query"
d$mansa_mean_why[true(is.na(d$mansa_mean_why) & d$mansa_mean_answered == 0)] <- "nothing_answered"
d$s_gone <- with(d, mansa_mean_missing + mansa_mean_na)
d$mansa_mean_why[true(is.na(d$mansa_mean_why) & d$s_gone > 0)] <- "too_many_missing"
# Quality of life, mean of 12. Take the mean of the answers present, of 12.
rows <- true(d$mansa_mean_answered > 0)
d$mansa_mean[rows] <- with(d, mansa_mean_raw / mansa_mean_answered)[rows]
d$mansa_mean[true(!is.na(d$mansa_mean_why))] <- NA
d$mansa_mean_prorated <- 0
d$mansa_mean_prorated[true(!is.na(d$mansa_mean) & d$mansa_mean_answered < 12)] <- 1

scores <- d[c("participant", "mansa_mean", "mansa_mean_answered", "mansa_mean_missing",
  "mansa_mean_na", "mansa_mean_prorated", "mansa_mean_raw", "mansa_mean_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
