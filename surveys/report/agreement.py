"""The agreement of two keyers as a page and as a table: numbers of cells, nothing about a person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from surveys.double_entry.agreement import Rate, agreement, cells_of
from surveys.double_entry.entered_twice import Batch
from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.study import Study, interview

Section = tuple[str, str, Mapping[tuple[str, ...], Rate]]


@dataclass(frozen=True)
class Line:
    """One proportion with its interval, as words and as a picture: per cent along a line from `low` to 100."""

    names: Sequence[str]
    n: int
    of: int
    share: str
    interval: str
    left: float
    width: float
    point: float
    below: bool


@dataclass(frozen=True)
class Table:
    """Proportions of one kind; `names` head the columns that say of what, `counted` that of the cells counted.

    `scale` has the ends of the picture.
    """

    title: str
    about: str
    names: Sequence[str]
    counted: str
    scale: tuple[str, str]
    lines: Sequence[Line]


@dataclass(frozen=True)
class AgreementPage:
    """What `agreement.html.j2` may use."""

    title: str
    synthetic: bool
    batches: int
    cells: int
    differences: int
    waiting: int
    keyed_once: int
    required: str
    tables: Sequence[Table]


def write_agreement(
    study: Study, batches: Sequence[Batch], keyers: Mapping[str, Rate], waiting: int
) -> list[Path]:
    """`reports/agreement-….html` and `.csv`, named by a hash of what they say."""
    table = agreement_table(batches, keyers).write_csv().encode()
    stamp = hashlib.sha256(table + f"{waiting}".encode()).hexdigest()[:8]
    page = agreement_page(study, batches, keyers, waiting).encode()
    paths = []
    for suffix, content in (("html", page), ("csv", table)):
        paths.append(study.folder / "reports" / f"agreement-{stamp}.{suffix}")
        write_file(paths[-1], content)
    return paths


def agreement_table(batches: Sequence[Batch], keyers: Mapping[str, Rate]) -> pl.DataFrame:
    """One proportion a row: cells keyed alike of cells compared, and each keyer's wrong of settled cells."""
    rows = [
        {"measure": measure, **dict(zip(names, key, strict=True)), "n": rate.n, "of": rate.of}
        | {"share": rate.share if rate.of else None, "low": rate.interval[0], "high": rate.interval[1]}
        for measure, names, found in _measures(batches, keyers)
        for key, rate in found.items()
    ]
    text = ("measure", "timepoint", "batch", "instrument", "item", "keyer")
    numbers = {"n": pl.Int64, "of": pl.Int64, "share": pl.Float64, "low": pl.Float64, "high": pl.Float64}
    return pl.DataFrame(rows, schema={**dict.fromkeys(text, pl.String), **numbers})


def _measures(
    batches: Sequence[Batch], keyers: Mapping[str, Rate]
) -> Iterator[tuple[str, tuple[str, ...], Mapping[tuple[str, ...], Rate]]]:
    """What is measured, what says of what, and the proportions."""
    cells = list(cells_of(batches))
    yield "agreement", (), agreement(cells, by=lambda each: ())
    by_instrument = agreement(cells, by=lambda each: (each.timepoint, each.instrument))
    yield "agreement", ("timepoint", "instrument"), by_instrument
    yield "agreement", ("timepoint", "batch"), agreement(cells, by=lambda each: (each.timepoint, each.batch))
    yield "errors", ("keyer",), {(keyer,): rate for keyer, rate in keyers.items()}
    by_item = agreement(cells, by=lambda each: (each.timepoint, each.instrument, each.item))
    yield "agreement", ("timepoint", "instrument", "item"), by_item


_TITLES = {
    ("timepoint", "instrument"): ("By instrument", "Cells that both keyed alike, of the cells compared."),
    ("timepoint", "batch"): ("By batch", "A batch is two files of the same forms."),
    ("keyer",): (
        "Errors by keyer",
        "Cells in which the form says something else than was keyed, of the keyer's cells that are settled.",
    ),
    ("timepoint", "instrument", "item"): ("Items with differences", "All other items were keyed alike."),
}


def agreement_page(study: Study, batches: Sequence[Batch], keyers: Mapping[str, Rate], waiting: int) -> str:
    """The report as one self-contained page."""
    required = study.file.double_entry.agreement if study.file.double_entry else None
    measures = list(_measures(batches, keyers))
    page = AgreementPage(
        title=study.title,
        synthetic=study.file.synthetic,
        batches=len(batches),
        cells=sum(sum(batch.cells.values()) for batch in batches),
        differences=sum(len(batch.differences) for batch in batches),
        waiting=waiting,
        keyed_once=sum(len(batch.keyed_once) for batch in batches),
        required=f"{required:.2%}" if required else "",
        tables=[_table(study, *measure, required) for measure in measures if measure[1] in _TITLES],
    )
    return pages().get_template("agreement.html.j2").render(page=page)


def _table(
    study: Study,
    measure: str,
    names: tuple[str, ...],
    found: Mapping[tuple[str, ...], Rate],
    required: float | None,
) -> Table:
    if "item" in names:
        found = {key: rate for key, rate in found.items() if rate.n < rate.of}
    ends = [end for rate in found.values() for end in rate.interval]
    low, high = (min(ends, default=0.0), 1.0) if measure == "agreement" else (0.0, max(ends, default=1.0))
    judged = study.instruments if names == ("timepoint", "instrument") else ()
    return Table(
        *_TITLES[names],
        names=[name.capitalize() for name in names],
        counted="Alike" if measure == "agreement" else "Wrong",
        scale=(f"{low:.1%}", f"{high:.1%}"),
        lines=[
            _line(_said(study, names, key), rate, (low, high), required if key[-1] in judged else None)
            for key, rate in found.items()
        ],
    )


def _said(study: Study, names: tuple[str, ...], key: tuple[str, ...]) -> list[str]:
    """The key in words: an instrument by its title."""
    titles = {id: each.title for id, each in study.instruments.items()} | {interview().id: "The interview"}
    return [
        titles.get(part, part) if name == "instrument" else part
        for name, part in zip(names, key, strict=True)
    ]


def _line(names: Sequence[str], rate: Rate, scale: tuple[float, float], required: float | None) -> Line:
    low, high = rate.interval
    start, end = scale
    length = (end - start) or 1.0
    return Line(
        names=names,
        n=rate.n,
        of=rate.of,
        share=f"{rate.share:.2%}" if rate.of else "–",
        interval=f"{low:.2%} to {high:.2%}" if rate.of else "–",
        left=round(100 * (low - start) / length, 1),
        width=round(100 * (high - low) / length, 1),
        point=round(100 * (rate.share - start) / length, 1) if rate.of else 0.0,
        below=required is not None and bool(rate.of) and rate.share < required,
    )
