# psych::scoreItems over a CSV of answers: Rscript score_items.R ANSWERS.csv KEYS.csv TIMES
# KEYS.csv: score, item, sign, low, high. Prints seconds, the least of TIMES, for all scores together.
suppressMessages(library(psych))
given <- commandArgs(trailingOnly = TRUE)
answers <- as.matrix(read.csv(given[1]))
answers[answers < 0] <- NA
keys <- read.csv(given[2])
score_all <- function() {
  for (instrument in unique(keys$instrument)) {
    mine <- keys[keys$instrument == instrument, ]
    lists <- lapply(split(mine, mine$score), function(k) paste0(ifelse(k$sign < 0, "-", ""), k$item))
    items <- unique(mine$item)
    suppressWarnings(suppressMessages(scoreItems(
      lists, answers[, items, drop = FALSE], totals = TRUE, min = min(mine$low), max = max(mine$high)
    )))
  }
}
taken <- sapply(seq_len(as.integer(given[3])), function(n) system.time(score_all())[["elapsed"]])
cat(min(taken))
