`%||%` <- function(a, b) if (is.null(a)) b else a
suppressMessages(library(haven))
path <- commandArgs(TRUE)[1]
d <- if (grepl("sav$", path)) read_sav(path, user_na=TRUE) else read_dta(path)
say <- function(...) cat(paste(c(...), collapse="\x1f"), "\x1e", sep="")
say("title", "", "", attr(d,"label") %||% "")
for (line in attr(d,"notes")) say("note","","",line)
for (n in names(d)) { x <- d[[n]]
  say("label", n, "", attr(x,"label",exact=TRUE) %||% "")
  say("class", n, "", paste(class(x), collapse=" "))
  f <- attr(x,"format.spss") %||% attr(x,"format.stata"); say("format", n, "", f %||% "")
  l <- attr(x,"labels"); for (i in seq_along(l)) say("value", n, if (is_tagged_na(l[[i]])) na_tag(l[[i]]) else format(unclass(l[[i]]), digits=17), names(l)[i])
  for (r in attr(x,"na_range")) say("na_range", n, "", r)
  for (r in attr(x,"na_values")) say("na_values", n, "", r)
  for (i in seq_along(x)) { v <- x[[i]]
    say("cell", n, i, if (is.numeric(v) && is_tagged_na(unclass(v))) paste0(".", na_tag(unclass(v))) else if (is.na(unclass(v))) "" else if (inherits(v,"Date")) format(v) else if (is.numeric(v)) sprintf("%.17g", unclass(v)) else as.character(v)) }
}
