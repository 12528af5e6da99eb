"""`surveys instruments certify`: the answers of any other scorer, and which rule it breaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import instrument_here, say, study_option
from surveys.commands.import_ import parse_names

if TYPE_CHECKING:
    from instruments import Instrument
    from scoring.certify import Verdict

SHOWN = 5
"""Vectors shown of those that differ."""


@click.command("certify")
@click.argument("id")
@click.option(
    "--against", "file", required=True, type=click.Path(path_type=Path, dir_okay=False),
    help="What the other scorer gave: CSV, Excel or SPSS.",
)  # fmt: skip
@click.option("--score", "scores", multiple=True, help="Of this score alone; may be repeated.")
@click.option(
    "--map", "names", multiple=True, callback=parse_names, help="SCORE=COLUMN where a name differs."
)
@click.option("--sheet", default="", help="The sheet of a workbook, where several hold scores.")
@click.option("--decimals", type=click.IntRange(0, 9), help="To how many decimals the other scorer rounds.")
@click.option("--leave-out", multiple=True, metavar="KIND", help="A kind of vector that it cannot be given.")
@study_option
def certify(
    id: str,
    file: Path,
    scores: tuple[str, ...],
    names: dict[str, str],
    sheet: str,
    decimals: int | None,
    leave_out: tuple[str, ...],
    folder: Path,
) -> None:
    """Compare another scorer's answers to the test vectors, and say which rule it breaks.

    In a study the definition, missing-item rules and missing reasons are the study's. The file has a column `vector` and one for each score, blank where there is none.

    \b
    surveys instruments certify uls8 --against uls8-scored.csv
    surveys instruments certify uls8 --against redcap.csv --map uls8_total=loneliness --leave-out missing_reason
    """
    from scoring.vectors import vectors_for
    from surveys.certifying import (
        read_given,
        refuse_unknown_kinds,
        tolerance_for,
        verdicts,
        wanted_scores,
        without_kinds,
    )

    here = instrument_here(id, folder)
    instrument, reasons = here.instrument, here.missing_reasons
    wanted = wanted_scores(instrument, scores)
    refuse_unknown_kinds(leave_out)
    given = read_given(file, instrument, wanted, vectors_for(instrument, (), reasons), names, sheet)
    kept = without_kinds(vectors_for(instrument, wanted, reasons), leave_out)
    tolerance = tolerance_for(decimals)
    say(f"{instrument.id} {instrument.version}: {len(kept)} vectors. Numbers agree within {tolerance:.2g}.\n")
    holds = True
    for verdict in verdicts(instrument, wanted, kept, given, tolerance, reasons):
        tell(instrument, verdict)
        holds = holds and verdict.holds
    if not holds:
        say(
            "\nNot certified. Next: mend the other scorer, have it score the vectors again, and certify again."
        )
        raise click.exceptions.Exit(12)
    without = f", but for {', '.join(leave_out)}, which it was not tried on" if leave_out else ""
    click.echo(f"\nCertified: all {len(kept)} vectors agree{without}.")


def tell(instrument: Instrument, verdict: Verdict) -> None:
    """How one column compares: what rule it breaks, or on which vectors it differs."""
    if verdict.holds:
        click.echo(f"{verdict.output}: all {verdict.answered} agree.")
        return
    if verdict.unanswered:
        first = ", ".join(str(vector.number) for vector in verdict.unanswered[:SHOWN])
        more = ", …" if len(verdict.unanswered) > SHOWN else ""
        click.echo(
            f"{verdict.output}: {len(verdict.unanswered)} vectors are not in the file ({first}{more})."
        )
    if verdict.differences:
        click.echo(f"{verdict.output}: {len(verdict.differences)} of {verdict.answered} differ.")
        _tell_why(instrument, verdict)
        _tell_examples(verdict)


def _tell_why(instrument: Instrument, verdict: Verdict) -> None:
    from scoring import plan_for
    from scoring.vectors import KINDS
    from surveys.certifying import source_of

    for place, broken in enumerate(verdict.explanations[:SHOWN]):
        click.echo("\n  " + ("Or just as well: it" if place else "All of it is explained if this scorer"))
        for each in broken:
            click.echo(f"    - {each.words}")
            click.echo(f"      {source_of(instrument, verdict.score, each)}")
    if not verdict.explanations:
        click.echo("\n  It breaks no rule in a way that we know of. Where it differs:")
        for kind, number in verdict.differing_kinds.items():
            click.echo(f"    {number:4}  {kind:16} {KINDS[kind]}")
    click.echo("\n  The definition says:")
    for step in plan_for(instrument, verdict.score).steps:
        click.echo(f"    {step}")


def _tell_examples(verdict: Verdict) -> None:
    click.echo("\n  For example:")
    for each in verdict.differences[:SHOWN]:
        click.echo(
            f"    vector {each.vector.number}: expected {_said(each.expected)}, found {_said(each.found)}"
        )
        click.echo(f"      {each.vector.shows}")
    click.echo()


def _said(value: float | str | None) -> str:
    return "no score" if value is None else value if isinstance(value, str) else f"{value:.9g}"
