"""A mapping proposed for a table: columns that look like items, and words that look like answers, for a person to confirm.

Likeness is difflib's ratio (0 to 1) of names without case, signs and leading zeros, or of the words of a column's label
and an item's. A column is proposed for an item if it is like it, and clearly more so than any other is, either way.
Two names that end in different numbers are never alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import polars as pl

from instruments import Instrument, Item, MissingReason
from instruments.model import missing_reasons_for
from surveys.imports import RawColumn, RawTable
from surveys.matching import known_names

ALIKE = 0.75
CLEARLY = 0.1
"""By how much the best must be more alike than the second best."""
WORDS_ALIKE = 0.85
MOST_WORDS = 40
"""A column of more different words is no choice."""


@dataclass(frozen=True)
class Proposal:
    """Item → column, and item → what stands there → code; `why` says for each item what it rests on."""

    columns: Mapping[str, str]
    recode: Mapping[str, Mapping[str, int]]
    why: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()


def proposed(
    table: RawTable,
    instruments: Sequence[Instrument],
    reasons: tuple[MissingReason, ...],
    names: Mapping[str, str],
) -> Proposal:
    """What the table's columns seem to be, with `names` that are known; `without` are the items that score and that nothing is like."""
    items = {item.id: item for each in instruments for item in each.items if item.kind != "note"}
    absent = [item for id, item in items.items() if table.column(names.get(id, id)) is None]
    known = known_names(instruments, names)
    unused = [column for column in table.columns if column.name.lower() not in known]
    found = dict(_pairs(absent, unused))
    columns = {**names, **{id: column.name for id, (column, _) in found.items()}}
    recode = {
        item.id: codes
        for instrument in instruments
        for item in instrument.items
        if (column := table.column(columns.get(item.id, item.id)))
        and (codes := _recoding(column, instrument, item, reasons))
    }
    scored = {item.id for each in instruments if each.scores for item in each.items if item.kind != "note"}
    without = tuple(item.id for item in absent if item.id in scored and item.id not in columns)
    return Proposal(columns, recode, {id: why for id, (_, why) in found.items()}, without)


def _pairs(
    items: Sequence[Item], columns: Sequence[RawColumn]
) -> Iterator[tuple[str, tuple[RawColumn, str]]]:
    """Each item and the one column that is clearly most like it, and to which it is clearly the most like."""
    likeness = {
        (i, c): _alike(item, column) for i, item in enumerate(items) for c, column in enumerate(columns)
    }
    for (i, c), (much, why) in likeness.items():
        others = [other for (j, d), (other, _) in likeness.items() if (j == i) != (d == c)]
        if much >= ALIKE and much >= max(others, default=0.0) + CLEARLY:
            yield items[i].id, (columns[c], why)


def _alike(item: Item, column: RawColumn) -> tuple[float, str]:
    """How much a column is like an item, and in what."""
    by_name = _ratio(_bare(item.id), _bare(column.name)) if _number(item.id) == _number(column.name) else 0.0
    label = max(
        (_ratio(_words(text), _words(column.label)) for text in (item.label, item.text) if text), default=0.0
    )
    much, what = max((by_name, "names"), (label if column.label else 0.0, "labels"))
    return much, f"{what} alike, {much:.2f}"


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0.0


def _bare(name: str) -> str:
    return re.sub(r"0+(?=\d)", "", re.sub(r"[^a-z0-9]", "", name.lower()))


def _number(name: str) -> int:
    found = re.findall(r"\d+", name)
    return int(found[-1]) if found else -1


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _recoding(
    column: RawColumn, instrument: Instrument, item: Item, reasons: tuple[MissingReason, ...]
) -> dict[str, int]:
    """The codes of the definition for what stands in the column, where its words or its labels name them."""
    if item.kind != "choice":
        return {}
    absent = {code: reason.label for code, reason in missing_reasons_for(instrument, reasons).items()}
    meant = {_words(label): code for code, label in {**absent, **instrument.options(item)}.items()}
    by_label = _by_labels(column, meant)
    return by_label or dict(_by_words(column, meant))


def _by_labels(column: RawColumn, meant: Mapping[str, int]) -> dict[str, int]:
    """Where the file's labels are the definition's, each for another code than there."""
    codes = {
        f"{value:g}": meant.get(_words(label))
        for value, label in column.value_labels.items()
        if isinstance(value, float)
    }
    named = {value: code for value, code in codes.items() if code is not None}
    return named if any(value != str(code) for value, code in named.items()) else {}


def _by_words(column: RawColumn, meant: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Where words stand in the cells: each that is like one answer's label, and not like another's."""
    if column.values.dtype != pl.String:
        return
    standing = column.values.drop_nulls().str.strip_chars().str.to_lowercase().unique().sort()
    words = [word for word in standing if _words(word) and not re.fullmatch(r"-?\d+(\.\d+)?", word)]
    if len(words) > MOST_WORDS:
        return
    for word in words:
        much = sorted(((_ratio(_words(word), label), code) for label, code in meant.items()), reverse=True)
        if much[0][0] >= WORDS_ALIKE and (len(much) == 1 or much[0][0] >= much[1][0] + CLEARLY):
            yield word, much[0][1]


def in_yaml(proposal: Proposal, timepoint: str, only: Mapping[str, str], file: str) -> str:
    """The proposal as a mapping's file, which nobody has confirmed yet."""
    lines = [
        f"# Proposed for {_comment(file)}. Nothing is imported by it before a person confirms it:",
        "# look at every line, correct or delete what is wrong, then write `confirmed: yes`.",
        f"timepoint: {timepoint}",
        "confirmed: no",
        *_section("only", only.items(), {}),
        *_section("columns", proposal.columns.items(), proposal.why),
    ]
    if proposal.recode:
        lines.append("recode:")
    for id, codes in proposal.recode.items():
        lines.append(f"  {id}:")
        lines += [f"    {_quoted(word)}: {code}" for word, code in codes.items()]
    lines += [f"# nothing is like {id}" for id in proposal.without]
    return "\n".join(lines) + "\n"


def _section(name: str, pairs: Iterable[tuple[str, str]], why: Mapping[str, str]) -> list[str]:
    lines = [f"  {key}: {_quoted(value)}" + (f"  # {why[key]}" if key in why else "") for key, value in pairs]
    return [f"{name}:", *lines] if lines else []


def _quoted(text: str) -> str:
    """As a YAML scalar between double quotes, which JSON's are too."""
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str) -> str:
    return re.sub(r"[^\x20-\x7e\w]", "?", text)
