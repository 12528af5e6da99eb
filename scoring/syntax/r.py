"""Statements as R, in base R alone. Columns are those of a data frame `d`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from instruments import Instrument
from scoring.syntax.job import Job
from scoring.syntax.layout import Writer, body
from scoring.syntax.lines import broken, remark
from scoring.syntax.statements import (
    Compute,
    CountCodes,
    CountFrom,
    CountPresent,
    Erase,
    Heading,
    If,
    Largest,
    Recode,
    Round,
    Say,
    Start,
    Statement,
    Total,
    Within,
)

HELPERS = """\
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
"""
"""Functions that every program defines, so that each later line says one thing."""


def written(statement: Statement) -> list[str]:
    """The lines of one statement."""
    match statement:
        case Heading(words):
            return comment(words)
        case Start(into, text):
            return _lines(f"d${into} <- NA_{'character' if text else 'real'}_")
        case Recode(into, sources, pairs):
            old, new = (", ".join(number(pair[side]) for pair in pairs) for side in (0, 1))
            return _lines(f"{_frame(into)} <- lapply({_frame(sources)}, recode, c({old}), c({new}))")
        case Within(into, source, low, high, decimals, mirror):
            found = f"in_range(d${source}, {number(low)}, {number(high)}, {decimals})"
            return _lines(f"d${into} <- {f'{number(mirror)} - ' if mirror is not None else ''}{found}")
        case CountCodes(into, sources, codes, blanks):
            held = f"c({', '.join(map(str, codes))}), {'TRUE' if blanks else 'FALSE'}"
            return _lines(f"d${into} <- count_codes({_frame(sources)}, {held})")
        case CountPresent(into, sources):
            return _lines(f"d${into} <- rowSums(!is.na({_frame(sources)}))")
        case CountFrom(into, sources, level):
            return _lines(f"d${into} <- rowSums({_frame(sources)} >= {number(level)}, na.rm = TRUE)")
        case Total(into, sources):
            return _lines(f"d${into} <- total({_frame(sources)})")
        case Largest(into, sources):
            return _lines(f"d${into} <- do.call(pmax, c({_frame(sources)}, na.rm = TRUE))")
        case Compute(into, formula, when):
            plain = formula.replace(".", "").removeprefix("-").isdigit()
            return _assigned(into, formula if plain else f"with(d, {formula})", when, single=plain)
        case Erase(into, when):
            return _lines(f"d${into}[{_if(when)}] <- NA")
        case Round(into, decimals, _, when, even):
            rounded = f"half_even(d${into})" if even else f"half_up(d${into}, {decimals})"
            return _assigned(into, rounded, when)
    assert isinstance(statement, Say)
    return _lines(
        f'd${statement.into}[{_if([If(statement.into, "absent"), *statement.when])}] <- "{statement.words}"'
    )


def comment(words: str) -> list[str]:
    """A remark."""
    return remark(words, "#")


def number(value: float) -> str:
    """A literal number."""
    return f"{value:.15g}"


def quoted(text: str) -> str:
    """A literal text."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _lines(text: str) -> list[str]:
    """A line that ends before its arrow would be taken for a whole one, so none ends there."""
    joined = text.replace(" <- ", "\0<-\0", 1)
    return [line.replace("\0", " ") for line in broken(joined, "  ")]


def _frame(sources: Sequence[str]) -> str:
    return f"d[c({', '.join(quoted(name) for name in sources)})]"


def _assigned(into: str, value: str, when: Sequence[If], *, single: bool = False) -> list[str]:
    """The column becomes the value in the rows; a `single` number is not picked from."""
    if not when:
        return _lines(f"d${into} <- {value}")
    if single:
        return _lines(f"d${into}[{_if(when)}] <- {value}")
    return [*_lines(f"rows <- {_if(when)}"), *_lines(f"d${into}[rows] <- {value}[rows]")]


def _if(when: Sequence[If]) -> str:
    return f"true({' & '.join(map(_condition, when))})"


def _condition(each: If) -> str:
    if each.operator == "present":
        return f"!is.na(d${each.name})"
    if each.operator == "absent":
        return f"is.na(d${each.name})"
    if each.operator == "says":
        return f"d${each.name} == {quoted(each.words)}"
    return f"d${each.name} {each.operator} {number(each.value)}"


SUFFIX = ".R"


def program(job: Job) -> str:
    """The whole script: data in, every score, data out."""
    columns, kept = (", ".join(map(quoted, names)) for names in (job.columns(), [*job.keys, *job.outputs()]))
    lines = [
        *comment(f"{job.title}: scores."),
        *comment(
            f"Made by {job.made_by} from the instruments' definitions. Reads {job.data}.sav, one row a form, "
            "and makes every score anew from the answers as keyed. Needs base R and haven."
        ),
        "",
        *HELPERS.splitlines(),
        "",
        *comment(
            "Codes of missing reasons stay numbers, so that each line below says what it makes of them."
        ),
        f'd <- as.data.frame(haven::read_sav("{job.data}.sav", user_na = TRUE))',
        *_lines(f"d <- d[c({columns})]"),
        "d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(unclass(x)) else as.character(x))",
        *body(job, Writer(comment, _items, lambda _, statement: written(statement), lambda _: ())),
        "",
        *_lines(f"scores <- d[c({kept})]"),
        f'write.csv(scores, "{job.out}.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")',
        "",
    ]
    return "\n".join(lines)


def _items(job: Job, instrument: Instrument) -> Iterator[str]:
    for items, options in job.by_options(instrument):
        said = ", ".join(f"{code} {label}" for code, label in options.items())
        last = f" to {items[-1].id}" if len(items) > 1 else ""
        yield from comment(f"{items[0].id}{last}: {said}")
