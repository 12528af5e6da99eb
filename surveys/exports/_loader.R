.loading <- local({
  columns <- list()

  coded <- function(codes, labels) {
    names(codes) <- labels
    codes
  }

  column <- function(name, kind, label, ...) {
    columns[[length(columns) + 1]] <<- list(name = name, kind = kind, about = list(label = label, ...))
  }

  # The folder of this file: as sourced, as run by Rscript, or else the working directory.
  beside <- function(file) {
    sourced <- lapply(rev(sys.frames()), function(frame) get0("ofile", frame, inherits = FALSE))
    run <- grep("^--file=", commandArgs(FALSE), value = TRUE)
    run <- gsub("~+~", " ", sub("^--file=", "", run), fixed = TRUE)
    folders <- c(dirname(as.character(Filter(is.character, sourced))), dirname(run), ".")
    paths <- file.path(folders, file)
    if (!any(file.exists(paths))) stop(file, " is not beside this script: put it there", call. = FALSE)
    paths[file.exists(paths)][1]
  }

  # Texts that a spreadsheet could take for a formula have an apostrophe in front, taken off here.
  read <- function(path) {
    classes <- c(number = "numeric", choice = "numeric")[vapply(columns, `[[`, "", "kind")]
    classes[is.na(classes)] <- "character"
    table <- read.csv(
      path, colClasses = unname(classes), na.strings = "", encoding = "UTF-8", check.names = FALSE,
      blank.lines.skip = FALSE, fill = FALSE, stringsAsFactors = FALSE
    )
    lapply(table, function(x) if (is.character(x)) sub("^'", "", x) else x)
  }

  # Levels in the order given. Two codes with one label are told apart by their codes.
  choice <- function(x, labels) {
    levels <- names(labels)
    if (anyDuplicated(levels)) levels <- paste0(levels, " (", labels, ")")
    factor(match(x, labels), seq_along(labels), levels)
  }

  made <- function(x, column) {
    x <- switch(column$kind,
      choice = choice(x, column$about$labels),
      reason = factor(x, unique(names(column$about$labels))),
      date = as.Date(x, format = "%Y-%m-%d"),
      x
    )
    for (word in names(column$about)) attr(x, word) <- column$about[[word]]
    x
  }

  loaded <- function(file, md5, rows, title, notes) {
    path <- beside(file)
    if (unname(tools::md5sum(path)) != md5) {
      stop(path, " is not the file that was written with this script: restore both from a copy", call. = FALSE)
    }
    data <- Map(made, read(path), columns)
    names(data) <- vapply(columns, `[[`, "", "name")
    structure(data, class = "data.frame", row.names = seq_len(rows), title = title, notes = notes)
  }

  environment()
})
