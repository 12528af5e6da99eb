# What a script loads, said in the way of haven.R: kind, column, key, words.
d <- source(commandArgs(TRUE)[1])$value
say <- function(...) cat(paste(c(...), collapse = "\x1f"), "\x1e", sep = "")
say("title", "", "", attr(d, "title"))
for (note in attr(d, "notes")) say("note", "", "", note)
for (k in seq_along(d)) {
  x <- d[[k]]
  n <- names(d)[k]
  say("name", n, "", class(x))
  for (word in c("label", "measure", "decimals", "instrument", "version", "timepoint")) {
    said <- attr(x, word, exact = TRUE)
    if (!is.null(said)) say(word, n, "", said)
  }
  for (word in attr(x, "words")) say("words", n, "", word)
  for (level in levels(x)) say("level", n, "", level)
  for (word in c("labels", "missing")) {
    codes <- attr(x, word, exact = TRUE)
    for (i in seq_along(codes)) say(word, n, codes[[i]], names(codes)[i])
  }
  for (i in seq_along(x)) {
    cell <- if (is.na(x[[i]])) "" else if (inherits(x, "Date")) format(x[[i]]) else if (is.numeric(x)) sprintf("%.17g", x[[i]]) else as.character(x[[i]])
    say("cell", n, i, cell)
  }
}
