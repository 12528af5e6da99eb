"""`surveys compare`: two files of the same forms keyed by two people, and what somebody decided of them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.accepting import accept_options, decided, with_a_way_on
from surveys.commands.import_ import parse_names, tell_of_risk
from surveys.commands.lock_ import warn_if_locked
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.double_entry.agreement import Rate
    from surveys.double_entry.taking_pairs import Pair
    from surveys.study import Study


def parse_keyers(ctx: click.Context, option: click.Parameter, said: str) -> tuple[str, str] | None:
    """`AB,CD` as two codes."""
    codes = said.split(",") if said else []
    if codes and (len(codes) != 2 or not all(code.strip() for code in codes)):
        raise click.BadParameter(f"`{said}` is not two codes, such as AB,CD", ctx, option)
    return (codes[0], codes[1]) if codes else None


@click.command("compare")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--timepoint", default="", help="Which interview the answers are from, such as 4m.")
@click.option("--keyers", default="", callback=parse_keyers, help="Who keyed FIRST and who SECOND: AB,CD.")
@click.option("--batch", default="", help="What the two are called together (FIRST's name, unless named).")
@click.option(
    "--sheet", "sheets", multiple=True, help="The sheet of a workbook; given twice, of FIRST and of SECOND."
)
@click.option("--map", "names", multiple=True, callback=parse_names, help="ITEM=COLUMN where a name differs.")
@click.option(
    "--replaces", default="", metavar="NAME", help="The earlier batch or file that the two stand for."
)
@accept_options("ledger")
@click.option(
    "--adjudicated",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The workbook of differences, filled in.",
)
@study_option
def command(
    files: tuple[Path, ...],
    timepoint: str,
    keyers: tuple[str, str] | None,
    batch: str,
    sheets: tuple[str, ...],
    names: dict[str, str],
    replaces: str,
    accepted: tuple[str, ...],
    reason: str,
    adjudicated: Path | None,
    folder: Path,
) -> None:
    """Compare two files of the same forms, keyed by two people, and take them in as one.

    \b
    surveys compare first.xlsx second.sav --timepoint 4m --keyers AB,CD
    surveys compare --adjudicated reports/adjudication-1a2b3c4d.xlsx
    """
    from surveys.double_entry.taking_pairs import examine_pair, take_pair
    from surveys.refusals import Refusal
    from surveys.study import open_study

    if adjudicated is not None:
        if files or keyers or timepoint or batch or sheets or names or replaces or accepted:
            raise click.UsageError("--adjudicated goes alone: the workbook says what it is about.")
        _adjudicate(open_study(folder), adjudicated)
        return
    if len(files) != 2 or not keyers or not timepoint:
        raise click.UsageError("Two files, --timepoint and --keyers are needed; or --adjudicated.")
    if len(sheets) > 2:
        raise click.UsageError("--sheet is given once or twice.")
    person = decided(accepted, reason)
    study = open_study(folder)
    point, two = study.timepoint(timepoint), (files[0], files[1])
    try:
        pair = examine_pair(
            study,
            point,
            two,
            keyers,
            names=names,
            sheets=sheets,
            batch=batch,
            replaces=replaces,
            person=person,
        )
    except Refusal as refused:
        raise with_a_way_on(refused) from None
    note_register(study)
    take_pair(study, pair)
    _tell_pair(pair)
    tell_of_risk(study, timepoint)
    if pair.new:
        warn_if_locked(study)
    _tell_of_agreement(study, [pair.batch], pair.timepoint)


def _tell_pair(pair: Pair) -> None:
    if not pair.new:
        say(f"{pair.batch}: compared before, unchanged.")
        return
    for keyer, file in zip(pair.keyers, pair.files, strict=True):
        held = ", ".join(file.entry.instruments) or "no instrument"
        say(f"{keyer}  {file.entry.file}: {file.entry.rows} rows; {held}.")
        if file.unused:
            say(f"  {len(file.unused)} columns not used: {', '.join(file.unused[:8])}")
        for rule, words in file.entry.accepted.items():
            say(f"  accepted as {rule}: {words}")


def _adjudicate(study: Study, path: Path) -> None:
    from surveys.double_entry.adjudication import adjudicate

    done = adjudicate(study, path)
    say(f"{path.name}: {done.now} decided now, {done.before} decided before, {done.unfilled} not filled in.")
    if done.now:
        warn_if_locked(study)
    _tell_of_agreement(study)


def _tell_of_agreement(study: Study, names: Collection[str] = (), timepoint: str = "") -> None:
    """How well keyers agree in these batches (in all, unless named), and what waits for a decision."""
    from surveys.answers.corrections import corrections_in
    from surveys.derived import Derived
    from surveys.double_entry.adjudication import standings, write_adjudication
    from surveys.double_entry.agreement import agreement, cells_of, errors
    from surveys.record.ledger import lineage
    from surveys.report.agreement import write_agreement

    responses, past = Derived(study).responses, study.events()
    batches = responses.batches
    found = standings(responses, batches)
    unsettled = {each.difference for each in found if each.open or each.now is None}
    keyers = errors(batches, corrections_in(past), lineage(past), unsettled)
    shown = [each for each in batches if not names or (each.name in names and each.timepoint == timepoint)]
    cells = list(cells_of(shown))
    click.echo(f"{'':28} {'cells':>8} {'alike':>8} {'agreement':>10}  95% interval")
    for (at, id), rate in agreement(cells, by=lambda each: (each.timepoint, each.instrument)).items():
        _show(f"{at:4} {id}", rate)
    for rate in agreement(cells, by=lambda each: ()).values():
        _show("all", rate)
    waiting = [each for each in found if each.open]
    if waiting:
        click.echo(
            f"\nOf the keyers' errors nothing is known yet in {len(waiting)} cells, which wait for a decision:"
        )
    click.echo(f"\n{'':28} {'settled':>8} {'wrong':>8} {'errors':>10}  95% interval")
    for keyer, rate in keyers.items():
        _show(keyer, rate)
    once = sum(len(each.keyed_once) for each in shown)
    if once:
        say(f"\nForms that only one of the two files has: {once}. `surveys validate` lists them.")
    say("\nMade:")
    for report in write_agreement(study, batches, keyers, len(waiting)):
        say(f"  {report}")
    if not waiting:
        say("No difference waits for a decision. Next: surveys validate")
        return
    say(f"  {write_adjudication(study, waiting)}")
    say(f"Answers keyed differently, which no score uses until they are decided: {len(waiting)}.")
    say("Next: decide them in the workbook, then surveys compare --adjudicated FILE")


def _show(name: str, rate: Rate) -> None:
    low, high = rate.interval
    share = f"{rate.share:.2%}" if rate.of else "–"
    click.echo(f"{name:28} {rate.of:8,} {rate.n:8,} {share:>10}  {low:.2%} to {high:.2%}")
