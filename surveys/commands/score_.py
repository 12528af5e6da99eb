"""`surveys score`: every declared score, of a study's answers or of any file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.accepting import accept_options, decided, with_a_way_on
from surveys.commands.import_ import parse_names
from surveys.counted import number_of

if TYPE_CHECKING:
    from surveys.deciding import Decided
    from surveys.rescored import Rescored


@click.command("score")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--instrument",
    "ids",
    multiple=True,
    help="Score FILE as this instrument, by id or by its file; may be repeated.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; format by suffix.")
@click.option("--map", "names", multiple=True, callback=parse_names, help="ITEM=COLUMN where a name differs.")
@click.option("--sheet", default="", help="The sheet of a workbook, where several hold answers.")
@click.option(
    "--undeclared",
    type=click.Choice(["refuse", "leave-missing"]),
    default="refuse",
    help="What a value with no declared meaning does: stop, or leave that score missing.",
)
@accept_options("scored file")
@click.option("--force", is_flag=True, help="Replace the file named by --out.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    help="Score FILE, Parquet or CSV, out of core: for files larger than memory.",
)
@click.option("--cluster", default="", help="With --engine spark: a cluster's address, spark://HOST:7077.")
@study_option
def command(
    file: Path | None,
    ids: tuple[str, ...],
    out: Path | None,
    names: dict[str, str],
    sheet: str,
    undeclared: str,
    accepted: tuple[str, ...],
    reason: str,
    force: bool,
    engine: str | None,
    cluster: str,
    folder: Path,
) -> None:
    """Score the study's answers, or one FILE without any study.

    \b
    surveys score
    surveys score answers.sav --instrument uls8 --out scored.sav
    surveys score answers.csv --instrument uls8 --map uls8_1=lonely1 --out scored.xlsx
    surveys score answers.parquet --instrument uls8 --out scored.parquet --engine duckdb
    """
    if (cluster and engine != "spark") or (engine and (sheet or file is None)):
        raise click.UsageError(
            "--engine is for one FILE without sheets, and --cluster is for --engine spark."
        )
    person = decided(accepted, reason)
    if accepted and (engine or file is None):
        raise click.UsageError("--accept is for one FILE without --engine.")
    if file is None:
        _score_study(folder)
        return
    if not ids or out is None:
        raise click.UsageError("Scoring a file needs --instrument and --out.")
    if out.is_dir() and engine is None:
        raise click.UsageError("--out is a folder: name a file in it.")
    if out.resolve() == file.resolve():
        raise click.UsageError("--out is FILE itself: the answers would be lost. Choose another name.")
    if engine:
        _score_large(engine, cluster, file, ids, out, names, undeclared == "leave-missing", force)
    else:
        _score_file(file, ids, out, names, sheet, undeclared == "leave-missing", force, person)


def _score_file(
    file: Path,
    ids: tuple[str, ...],
    out: Path,
    names: dict[str, str],
    sheet: str,
    leave_missing: bool,
    force: bool,
    person: Decided,
) -> None:
    from surveys.reading_ahead import prepare

    prepare(file.suffix.lower())  # it starts while this process imports what it needs
    from surveys.one_shot import ACCEPTED, READ_SO, scored_file, write_scored
    from surveys.refusals import Refusal

    try:
        dataset = scored_file(file, ids, names, sheet, leave_missing, person)
    except Refusal as refused:
        raise with_a_way_on(refused) from None
    for note in dataset.notes:
        if "not carried over" in note or note.startswith((READ_SO, ACCEPTED)):
            say(note)
    losses = write_scored(dataset, out, force, file)
    say(f"Made {out}: {number_of(dataset.frame.height, 'row')}, {number_of(len(dataset.columns), 'column')}.")
    for loss in losses:
        say(f"  {loss.where.field or out.suffix}: {loss.found}")
    say("Missing scores say why in the columns that end in _why.")


def _score_large(
    engine: str,
    cluster: str,
    file: Path,
    ids: tuple[str, ...],
    out: Path,
    names: dict[str, str],
    leave_missing: bool,
    force: bool,
) -> None:
    from surveys.large import engine_named, score_large
    from surveys.large.asked import refuse_what_cannot_be

    refuse_what_cannot_be(engine, file, out, force)
    opened = engine_named(engine, cluster)
    made = score_large(opened, file, ids, names, out, "leave_missing" if leave_missing else "refuse")
    parts = ", a folder of parts in no order" if made.parts else ""
    say(
        f"Made {out}{parts}: {number_of(made.rows, 'row')}, {number_of(made.columns, 'column')}. Bands are in words."
    )
    say("Missing scores say why in the columns that end in _why.")


def _score_study(folder: Path) -> None:
    from datetime import UTC, datetime

    from surveys.derived import Derived
    from surveys.rescored import rescore
    from surveys.scored import totals
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    lines = [line for each in derived.scored for line in totals(each)]
    click.echo(f"{'':4} {'score':20} {'forms':>6} {'scored':>7} {'prorated':>9}  missing because")
    for line in lines:
        why = ", ".join(f"{reason.replace('_', ' ')} {n}" for reason, n in line.why.items())
        click.echo(
            f"{line.timepoint:4} {line.score:20} {line.forms:6} {line.scored:7} {line.prorated:9}  {why}"
        )
    found = rescore(derived, datetime.now(UTC))
    _tell_changes(found, [(each.timepoint, plan.score) for each in derived.scored for plan in each.plans])
    say(f"\nMade {found.path}: one score a row, with what goes with it.")
    say("Next: surveys explain ID TIMEPOINT SCORE shows how one came about; surveys release")


def _tell_changes(found: Rescored, order: list[tuple[str, str]]) -> None:
    """Whose scores are not as they were: in numbers, the first of them by id, and where all of them are."""
    from surveys.score_changes import change_lines, tally_lines

    since = f"the scores of {found.since[:16].replace('T', ' ')} UTC" if found.since else "the scores before"
    if not found.before:
        say(f"\nNo earlier scores to compare with{f': {found.why_not}' if found.why_not else ''}.")
    elif found.listed is None:
        say(f"\nNothing changed since {since}.")
    else:
        people = found.changed["participant"].n_unique()
        say(f"\nSince {since}, {people} {'person has' if people == 1 else 'people have'} other scores:\n")
        for line in (*tally_lines(found.changed, order), "", *change_lines(found.changed)):
            click.echo(line)
        say(f"\nMade {found.listed}: every change, and what brought it about.")
    if found.kept:
        what = "What stood there is" if found.why_not else "The scores before are"
        say(f"{what} kept: {found.kept}")
