"""The codebook as a page, a PDF, a workbook and JSON."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from surveys.codebook_parts import Codebook, Entry, Gone, Section, as_dict
from surveys.distribution import Line
from surveys.report.pages import pages
from surveys.report.pdf import pdf_of
from surveys.workbook import Sheet, workbook_bytes

WITHHELD = "*"
"""Stands for a count that may not leave the study, and for what would tell it."""
FACE: Mapping[str, tuple[str, ...]] = {
    "full": (
        "Counts here are full: this codebook belongs to the study's own pack and is not for sharing outside.",
    ),
    "for sharing": (
        f"Made to be shared outside the study. A count of 1 to 7 is withheld, as {WITHHELD}; 0 is 0, and every other count is "
        "rounded to the nearest 5. Where one of 1 to 7 could still be worked out, the whole column is withheld, zeros too.",
        "Percentages are of rounded counts, and withheld where few are left. Means, standard deviations and medians are given of "
        "15 people or more, as rounded, and where no count of a single value is withheld; lowest and highest values are "
        "left out, as they are one person's.",
    ),
}
"""What a codebook says of its own counts."""


def _count(value: int | None) -> str:
    return WITHHELD if value is None else f"{value:,}"


def _figure(value: float | None, field: str, decimals: int) -> str:
    if field == "n":
        return _count(None if value is None else int(value))
    if value is None:
        return "–"
    return f"{value:.{decimals + 1}f}" if field in ("mean", "sd") else f"{value:,.10g}"


def _named(several: Sequence[Line]) -> str:
    return ", ".join(f"{'' if each.code is None else f'{each.code} '}{each.label}" for each in several)


FIGURES: Mapping[str, str] = {"n": "n", "mean": "mean", "sd": "standard deviation", "low": "lowest", "median": "median", "high": "highest"}  # fmt: skip
"""Field of a summary → how it is called."""


def _figures(book: Codebook) -> dict[str, str]:
    """What is said of numbers: no single person's value in what is shared."""
    single = ("low", "high") if book.counts_are == "for sharing" else ()
    return {field: name for field, name in FIGURES.items() if field not in single}


def _shown_by(book: Codebook) -> Mapping[str, Any]:
    """How page and PDF show what they are given."""
    return {
        "face": FACE[book.counts_are], "figures": _figures(book), "figure": _figure, "count": _count, "named": _named, "since": since, "went": went, "came_in": came_in,
    }  # fmt: skip


@dataclass(frozen=True)
class CodebookPage:
    """What `codebook.html.j2` may use. `script_hash` lets the page's own script run and no other."""

    book: Codebook
    script: str
    script_hash: str
    unverified: int


def as_page(book: Codebook) -> bytes:
    """One self-contained page."""
    environment = pages()
    assert environment.loader is not None
    script = environment.loader.get_source(environment, "codebook.js")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    unverified = sum(
        not fact.verified
        for section in book.sections
        for fact in (*section.facts, *(fact for entry in section.entries for fact in entry.facts))
    )
    page = CodebookPage(book, script, f"sha256-{digest}", unverified)
    return environment.get_template("codebook.html.j2").render(page=page, **_shown_by(book)).encode()


def as_pdf(book: Codebook) -> bytes:
    """To print, or to file: what the page says, with a list of contents, as tagged PDF/UA-1."""
    return pdf_of("codebook.typ.j2", book=book, **_shown_by(book))


def as_json(book: Codebook) -> bytes:
    """Everything that the page says, as data."""
    return (json.dumps(as_dict(book), ensure_ascii=False, indent=1) + "\n").encode()


def since(entry: Entry, section: Section, release: str) -> str:
    """The first release that a variable was in, and `release`, its last, with the versions if two; empty if of no release."""
    if entry.first is None:
        return ""
    if entry.first.release == release:
        return f"First in this release, {release}."
    was, is_ = entry.first.version, section.version
    then, now = (f", of version {was};", f", of version {is_}") if was != is_ else (",", "")
    return f"First in release {entry.first.release}{then} last in this one, {release}{now}."


def came_in(section: Section) -> str:
    """The versions that answers came in under; empty if no file of them did, or the codebook is of no release."""
    return ", then ".join(section.came_in_under)


def went(gone: Gone) -> str:
    """In which releases a variable was that is there no more."""
    first, last = gone.first, gone.last
    if first.release == last.release:
        return f"only in release {first.release}{f', of version {first.version}' if first.version else ''}"
    versions = dict.fromkeys(each.version for each in (first, last) if each.version)
    of = f", of version {' to '.join(versions)}" if versions else ""
    return f"first in release {first.release}, last in {last.release}{of}"


VARIABLES = ("name", "label", "what it is", "question", "type", "measure", "decimals", "instrument", "version",
             "values", "missing reasons", "gate", "how it is made", "sources", "confidence", "citation", "licence", "first and last release")  # fmt: skip
NUMBERS: Mapping[str, str] = {
    "n": "n",
    "mean": "mean",
    "sd": "sd",
    "low": "min",
    "median": "median",
    "high": "max",
}
"""Field of a summary → its heading in the workbook."""


def as_workbook(book: Codebook) -> bytes:
    """A row for each variable; a row for each code or stretch of values; a row for each instrument."""
    fields = [field for field in NUMBERS if field in _figures(book)]
    counts = [f"{what} at {point}" for point in book.timepoints for what in _headings(fields)]
    variables = [
        _row(section, entry, fields, book.release) for section in book.sections for entry in section.entries
    ]
    values = [row for entry in book.entries for row in _line_rows(entry)]
    of = [f"n at {point}" for point in book.timepoints]
    instruments = [_instrument_row(section) for section in book.sections if section.id]
    examples = [(s.id, e.name, e.answers, e.scores) for s in book.sections for e in s.examples]
    gone = [(each.name, each.label, each.instrument, went(each)) for each in book.gone]
    about = [("title", book.title), *(("note", note) for note in book.notes)]
    about += [("counts", words) for words in FACE[book.counts_are]]
    about += [
        (f"rows at {point}", WITHHELD if rows is None else str(rows))
        for point, rows in zip(book.timepoints, book.rows, strict=True)
    ]
    return workbook_bytes(
        book.title,
        [
            Sheet(
                "variables",
                [*VARIABLES, *counts],
                variables,
                (24, 44, 18, 44, 9, 9, 9, 12, 8, 40, 40, 30, 60),
            ),
            Sheet("values", ["name", "kind", "code", "label", *of], values, (24, 10, 8, 44)),
            Sheet(
                "instruments", _INSTRUMENT, instruments, (14, 44, 8, 60, 16, 20, 50, 20, 50, 12, 50, 12, 80)
            ),
            Sheet(
                "worked examples", ["instrument", "example", "answers", "scores"], examples, (14, 50, 60, 60)
            ),
            Sheet("no longer here", ["name", "label", "instrument", "in"], gone, (24, 44, 14, 60)),
            Sheet("about", ["about", "words"], about, (16, 100)),
        ],
    )


_INSTRUMENT = ("id", "title", "version", "citation", "mode", "recall", "licence", "wording", "source", "confidence",
               "licence source", "licence confidence", "notes", "answers came in under version")  # fmt: skip


def _instrument_row(section: Section) -> tuple[Any, ...]:
    about, (items, licence) = section.about, section.facts
    return (
        section.id, section.title, section.version, about["Citation"], about["Mode"], about["Recall"],
        about["Licence"], about["Wording"], items.source, items.confidence, licence.source, licence.confidence,
        " ".join(section.notes), came_in(section),
    )  # fmt: skip


def _headings(fields: Sequence[str]) -> list[str]:
    """n, how many blank, then the other numbers."""
    return [NUMBERS["n"], "blank", *(NUMBERS[field] for field in fields if field != "n")]


def _row(section: Section, entry: Entry, fields: Sequence[str], release: str) -> list[Any]:
    sources = "; ".join(f"{fact.what}: {fact.source} ({fact.confidence})" for fact in entry.facts)
    confidence = ("unverified in part" if entry.unverified else "verified") if entry.facts else ""
    blanks = next(line for line in entry.lines if line.kind == "blank").counts
    row: list[Any] = [
        entry.name, entry.label, entry.role, entry.question, entry.kind, entry.measure, entry.decimals, section.id,
        section.version, _codes(entry.lines, "value"), _codes(entry.lines, "reason"), entry.gate,
        " ".join(entry.steps), sources, confidence, section.about.get("Citation", ""), section.about.get("Licence", ""),
        since(entry, section, release),
    ]  # fmt: skip
    for each, blank in zip(entry.summaries, blanks, strict=True):
        row += [_cell(each.n), _cell(blank), *(getattr(each, field) for field in fields if field != "n")]
    return row


def _codes(lines: Sequence[Line], kind: str) -> str:
    return "; ".join(
        f"{line.code} = {line.label}" for line in lines if line.kind == kind and line.code is not None
    )


def _line_rows(entry: Entry) -> Iterator[list[Any]]:
    for line in entry.lines:
        yield [entry.name, line.kind, line.code, line.label, *map(_cell, line.counts)]


def _cell(count: int | None) -> int | str:
    return WITHHELD if count is None else count
