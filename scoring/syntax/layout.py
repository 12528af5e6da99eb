"""What every program says between its opening and its end: each instrument, each score, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from instruments import Instrument
from scoring.plan import Plan
from scoring.syntax.job import Job, sources_of
from scoring.syntax.program import statements_for
from scoring.syntax.statements import Statement


@dataclass(frozen=True)
class Writer:
    """How a language writes a remark, what an instrument's items are, a statement, and what a score is."""

    comment: Callable[[str], list[str]]
    items: Callable[[Job, Instrument], Iterable[str]]
    statement: Callable[[Job, Statement], list[str]]
    score: Callable[[Plan], Iterable[str]]


def body(job: Job, writer: Writer) -> Iterator[str]:
    """The lines of every instrument of which the data hold an item, with the sources of each fact as remarks."""
    for instrument in (each for each in job.instruments if job.items(each)):
        yield ""
        yield from writer.comment(
            f"==== {instrument.title} ({instrument.id}, definition {instrument.version})"
        )
        read = f"Items and codes: {instrument.source} ({instrument.confidence})"
        yield from writer.comment(f"{instrument.citation.rstrip('.')}. {read}")
        yield from writer.items(job, instrument)
        for plan in job.plans(instrument):
            yield from _score(job, writer, instrument, plan)


def _score(job: Job, writer: Writer, instrument: Instrument, plan: Plan) -> Iterator[str]:
    yield ""
    yield from writer.comment(f"-- {plan.label} ({plan.score})")
    for words in sources_of(instrument, plan):
        yield from writer.comment(words)
    for statement in statements_for(plan):
        yield from writer.statement(job, statement)
    yield from writer.score(plan)
