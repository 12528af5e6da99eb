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
d <- d[c("participant", "auditc_1", "auditc_2", "auditc_3")]
d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))

# ==== AUDIT alcohol consumption questions (AUDIT-C) (auditc, definition 1.0)
# Bush, Kivlahan, McDonell, Fihn and Bradley (1998). Arch Intern Med 158:1789-1795. Items and codes:
# wording, order and codes 0-4 as read in an open-source implementation (CamCOPS, audit.xml), which
# follows Bush et al 1998 (verified)
# auditc_1: 0 Never, 1 Monthly or less, 2 2 to 4 times a month, 3 2 to 3 times a week, 4 4 or more
# times a week, -9 Refused, -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4
# Data query open
# auditc_2: 0 0, 1, or 2, 1 3 or 4, 2 5 or 6, 3 7, 8, or 9, 4 10 or more, -9 Refused, -8 Does not
# know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open
# auditc_3: 0 Never, 1 Less than monthly, 2 Monthly, 3 Weekly, 4 Daily or almost daily, -9 Refused,
# -8 Does not know, -7 Not applicable, -6 Not asked, -5 Unreadable, -4 Data query open

# -- Alcohol consumption, total of 3 (auditc_total)
# Key: sum 0 to 12, as read (verified).
# Missing items: an open-source implementation (CamCOPS) requires all three; no published rule was
# found (unverified).
# Bands: Bush et al 1998 and Bradley et al 2003 (Arch Intern Med 163:821-829), as quoted on a public
# page (verified).
# Answers as they enter the score (k_); whatever is no answer is absent.
d[c("k_auditc_1", "k_auditc_2", "k_auditc_3")] <- lapply(d[c("auditc_1", "auditc_2", "auditc_3")],
  recode, c(0, 1, 2, 3, 4), c(0, 1, 2, 3, 4))
# How many items are answered, missing, and not applicable; the sum of the answers.
d$auditc_total_answered <- rowSums(!is.na(d[c("k_auditc_1", "k_auditc_2", "k_auditc_3")]))
d$s_missing1 <- count_codes(d[c("auditc_1", "auditc_2", "auditc_3")], c(-9, -8, -7, -6, -5), TRUE)
d$auditc_total_missing <- with(d, s_missing1)
d$auditc_total_na <- 0
d$auditc_total_raw <- total(d[c("k_auditc_1", "k_auditc_2", "k_auditc_3")])
# Why there is no score, if there is none. The first reason counts.
d$auditc_total_why <- NA_character_
d$s_declared <- with(d, auditc_total_answered + auditc_total_missing + auditc_total_na)
d$auditc_total_why[true(is.na(d$auditc_total_why) & d$s_declared < 3)] <- "under_query"
d$auditc_total_why[true(is.na(d$auditc_total_why) & d$auditc_total_answered ==
  0)] <- "nothing_answered"
d$s_gone <- with(d, auditc_total_missing + auditc_total_na)
d$auditc_total_why[true(is.na(d$auditc_total_why) & d$s_gone > 0)] <- "too_many_missing"
# Alcohol consumption, total of 3. Add up the 3 answers.
d$auditc_total <- with(d, auditc_total_raw)
d$auditc_total[true(!is.na(d$auditc_total_why))] <- NA
d$auditc_total_prorated <- 0
d$auditc_total_prorated[true(!is.na(d$auditc_total) & d$auditc_total_answered < 3)] <- 1
# Bands: 1 Below 3, 2 3 (positive in women), 3 4 or more (positive in men too).
d$auditc_total_band <- NA_real_
d$auditc_total_band[true(d$auditc_total >= 0)] <- 1
d$auditc_total_band[true(d$auditc_total >= 3)] <- 2
d$auditc_total_band[true(d$auditc_total >= 4)] <- 3

scores <- d[c("participant", "auditc_total", "auditc_total_answered", "auditc_total_missing",
  "auditc_total_na", "auditc_total_prorated", "auditc_total_raw", "auditc_total_band",
  "auditc_total_why")]
write.csv(scores, "scores.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
