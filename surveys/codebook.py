"""The codebook: what each variable of the analysis dataset is, how it is spread, and how sure each fact is.

Built from the long dataset and the definitions alone. Its counts are full: it belongs to the study's own
pack. What may be shared outside is made of it by `surveys/sharing/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from instruments import Instrument, Item, MissingReason, Score
from instruments.model import Gate
from scoring import Plan, plans_for
from surveys.checks.contradictions import condition_in_words
from surveys.codebook_parts import Codebook, Entry, Fact, Section, WorkedExample
from surveys.columns_of_change import declared_for
from surveys.dataset import Column, Dataset
from surveys.distribution import lines, summaries

SHOWN_TEXTS = ("site", "timepoint")
"""Texts that are neither an id nor anybody's words, and so are counted by value."""


def files_of(book: Codebook, name: str) -> Mapping[str, bytes]:
    """File name → content of the page, the PDF, the workbook and the JSON of a codebook; each begins with `name`."""
    from surveys.report.codebook import as_json, as_page, as_pdf, as_workbook

    return {
        f"{name}.html": as_page(book),
        f"{name}.json": as_json(book),
        f"{name}.pdf": as_pdf(book),
        f"{name}.xlsx": as_workbook(book),
    }


def rows_by_timepoint(dataset: Dataset) -> dict[str, pl.DataFrame]:
    """Timepoint → its rows of the long dataset; timepoints as they come."""
    return {
        str(rows["timepoint"][0]): rows
        for rows in dataset.frame.partition_by("timepoint", maintain_order=True)
        if rows["timepoint"][0] is not None
    }


def codebook(
    dataset: Dataset, instruments: Sequence[Instrument], missing_reasons: tuple[MissingReason, ...]
) -> Codebook:
    """The codebook of the long dataset, whose text column `timepoint` says when."""
    points = rows_by_timepoint(dataset)
    known = {instrument.id: instrument for instrument in instruments}
    grouped: dict[str, list[Column]] = {}
    for column in dataset.columns:
        grouped.setdefault(column.instrument if column.instrument in known else "", []).append(column)
    sections = [_loose_section(grouped.pop("", []), points)]
    for id, columns in grouped.items():
        plans = plans_for(known[id], missing_reasons)
        sections.append(_section(known[id], plans, columns, points))
    return Codebook(
        dataset.title,
        dataset.notes,
        tuple(points),
        tuple(rows.height for rows in points.values()),
        tuple(section for section in sections if section.entries),
        "full",
    )


def _loose_section(columns: Iterable[Column], points: Mapping[str, pl.DataFrame]) -> Section:
    entries = tuple(_entry(column, points, role="about the form") for column in columns)
    return Section("", "People and interviews", "", {}, (), (), (), entries)


def _section(
    instrument: Instrument,
    plans: Sequence[Plan],
    columns: Iterable[Column],
    points: Mapping[str, pl.DataFrame],
) -> Section:
    items = {item.id: item for item in instrument.items}
    by_name = {plan.score: plan for plan in plans}
    return Section(
        instrument.id,
        instrument.title,
        instrument.version,
        _about(instrument),
        _instrument_facts(instrument),
        instrument.notes,
        tuple(_example(instrument, number) for number in range(len(instrument.examples))),
        tuple(_instrument_entry(instrument, items, by_name, column, points) for column in columns),
    )


def _instrument_entry(
    instrument: Instrument,
    items: Mapping[str, Item],
    plans: Mapping[str, Plan],
    column: Column,
    points: Mapping[str, pl.DataFrame],
) -> Entry:
    if column.name in items and column.name not in plans:
        item = items[column.name]
        gate = " ".join(filter(None, (gate_in_words(item.ask_if), usual_in_words(item))))
        return _entry(column, points, role="item", question=item.text, gate=gate)
    if column.name in plans:
        plan, score = plans[column.name], instrument.score(column.name)
        return _entry(
            column, points, role="score", steps=plan.steps, facts=_score_facts(score), limits=score.range
        )
    score_id = max((id for id in plans if column.name.startswith(f"{id}_")), key=len, default="")
    role = f"goes with {score_id}" if score_id else "about the form"
    declared = declared_for(plans[score_id], column.name) if score_id else None
    facts = (Fact(declared.what, "", declared.fact.source, declared.fact.confidence),) if declared else ()
    why = bool(score_id) and column.name.endswith("_why")
    return _entry(column, points, role=role, facts=facts, shown=why)


def _entry(
    column: Column,
    points: Mapping[str, pl.DataFrame],
    *,
    role: str,
    question: str = "",
    gate: str = "",
    steps: tuple[str, ...] = (),
    facts: tuple[Fact, ...] = (),
    limits: tuple[float, float] | None = None,
    shown: bool = False,
) -> Entry:
    return Entry(
        column.name,
        column.label,
        role,
        question,
        column.kind,
        column.measure,
        column.decimals,
        gate,
        steps or column.words,
        facts,
        lines(column, points, limits, shown or column.name in SHOWN_TEXTS),
        summaries(column, points, averaged=_is_averaged(column, role)),
    )


def _is_averaged(column: Column, role: str) -> bool:
    """Whether a mean says something: of numbers and rating scales, not of names, bands or yes and no."""
    return column.measure == "scale" or (column.measure == "ordinal" and role == "item")


def gate_in_words(gate: Gate | None) -> str:
    """When an item is asked, as a sentence; empty if always."""
    if gate is None:
        return ""
    return f"Asked only if {gate.item} is {condition_in_words(gate)}."


def usual_in_words(item: Item) -> str:
    """Within which answers nobody was asked to look again, as a sentence; empty if the definition does not say."""
    return f"Usually {item.usual[0]:g} to {item.usual[1]:g}." if item.usual else ""


def _about(instrument: Instrument) -> dict[str, str]:
    licence = instrument.licence
    return {
        "Citation": instrument.citation,
        "Mode": instrument.mode,
        "Recall": instrument.recall,
        "Licence": f"{licence.status.replace('_', ' ')}; {licence.holder}; {licence.terms}",
        "Wording": licence.wording,
        **({"Notice": licence.notice} if licence.notice else {}),
    }


def _instrument_facts(instrument: Instrument) -> tuple[Fact, ...]:
    licence = instrument.licence
    return (
        Fact("Items and codes", "", instrument.source, instrument.confidence),
        Fact("Licence", "", licence.source, licence.confidence),
    )


def _score_facts(score: Score) -> tuple[Fact, ...]:
    policy, bands = score.missing, score.bands
    allowed = policy.allowed(len(score.items))
    words = f"at most {allowed} missing; fill: {policy.fill.replace('_', ' ')}; rounding: {policy.rounding.replace('_', ' ')}"
    found = [
        Fact("Rule", f"{score.rule}, higher is {score.higher_is}", score.source, score.confidence),
        Fact("Missing items", words, policy.source, policy.confidence),
    ]
    if bands is not None:
        edges = ", ".join(f"{label} from {edge:g}" for edge, label in bands.edges.items())
        found.append(Fact("Bands", edges, bands.source, bands.confidence))
    if score.structure is not None:
        structure = score.structure
        found.append(Fact("Structure", structure.kind, structure.source, structure.confidence))
    return tuple(found)


def _example(instrument: Instrument, number: int) -> WorkedExample:
    example = instrument.examples[number]
    answers = [f"{id} = {answer:g}" for id, answer in example.answers.items()]
    if example.others is not None:
        answers.append(f"every {'other ' if answers else ''}item = {example.others:g}")
    scores = ", ".join(f"{name} = {_plain(value)}" for name, value in example.scores.items())
    return WorkedExample(example.name, ", ".join(answers) or "nothing answered", scores)


def _plain(value: float | bool | str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else f"{value:g}"
