"""`surveys import`: files that came back, kept as they are and made ready to check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.accepting import accept_options, decided, with_a_way_on
from surveys.commands.import_told import tell_of_file
from surveys.commands.lock_ import warn_if_locked
from surveys.commands.register_ import note_register
from surveys.counted import number_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from surveys.examined import Examined
    from surveys.study import Study, Timepoint


def parse_names(ctx: click.Context, option: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`ITEM=COLUMN` pairs as a mapping."""
    for pair in pairs:
        if not all(pair.partition("=")[::2]):
            raise click.BadParameter(f"`{pair}` is not ITEM=COLUMN", ctx, option)
    return dict((pair.split("=", 1)) for pair in pairs)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--timepoint", required=True, help="Which interview the answers are from, such as 4m.")
@click.option("--sheet", default="", help="The sheet of a workbook, where several hold answers.")
@click.option("--map", "names", multiple=True, callback=parse_names, help="ITEM=COLUMN where a name differs.")
@click.option(
    "--replaces", default="", metavar="NAME", help="The earlier file that FILE is a corrected copy of."
)
@click.option("--mapping", default="", metavar="NAME", help="The mapping to read it by: mappings/NAME.yaml.")
@click.option(
    "--propose",
    default="",
    metavar="NAME",
    help="Import nothing; write mappings/NAME.yaml for you to confirm.",
)
@accept_options("ledger")
@click.option(
    "--dry-run", is_flag=True, help="Look at everything, say what would be done, and write nothing."
)
@study_option
def command(
    files: tuple[Path, ...],
    timepoint: str,
    sheet: str,
    names: dict[str, str],
    replaces: str,
    mapping: str,
    propose: str,
    accepted: tuple[str, ...],
    reason: str,
    dry_run: bool,
    folder: Path,
) -> None:
    """Take completed answers into the study, from Excel, SPSS or CSV.

    \b
    surveys import returns/site-a.xlsx returns/site-d.sav --timepoint 4m
    surveys import returns/site-a-corrected.xlsx --timepoint 4m --replaces site-a.xlsx
    surveys import returns/site-b.csv --timepoint 4m --propose site-b
    """
    from surveys.reading_ahead import prepare

    prepare(files[0].suffix.lower())  # it starts while this process imports what it needs
    from surveys.answers.current import current_responses
    from surveys.importing import examine
    from surveys.study import open_study

    for option, given in (("--replaces", replaces), ("--propose", propose), ("--accept", accepted)):
        if given and len(files) > 1:
            raise click.UsageError(f"{option} goes with one file.")
    person = decided(accepted, reason)
    study = open_study(folder)
    point = study.timepoint(timepoint)
    if propose:
        _propose(study, point, files[0], sheet, names, propose, person.accepted)
        return
    beside = current_responses(study)
    found = _each(
        lambda path, before: examine(
            study, point, path, names, sheet, replaces, mapping, person, beside, before
        ),
        files,
    )
    if dry_run:
        for file in found:
            tell_of_file(file, file.entry.file)
        say("Nothing was written: --dry-run.")
    else:
        _take(study, found)


def _each(look_at: Callable[[Path, Sequence[Examined]], Examined], files: Sequence[Path]) -> list[Examined]:
    """Every file, looked at beside those before it; or the problems of all that are refused, each with how a person may go on."""
    from instruments.problems import ProblemsError
    from surveys.refusals import refusals_together

    examined: list[Examined] = []
    refused: list[ProblemsError] = []
    for path in files:
        try:
            examined.append(look_at(path, tuple(examined)))
        except ProblemsError as error:
            refused.append(error)
    if refused:
        how = "add" if len(files) == 1 else "import this file by itself with"
        raise with_a_way_on(refusals_together(refused), how)
    return examined


def _take(study: Study, files: Sequence[Examined]) -> None:
    """The files are in the study, each with its page, and what there is to say has been said."""
    from surveys.forensics import forensics
    from surveys.importing import take
    from surveys.report.forensics.page import forensics_path, write_forensics

    note_register(study)
    event = take(study, files)
    called = {(each["sha256"], each["sheet"]): each["file"] for each in event.body["files"]} if event else {}
    for file in files:
        tell_of_file(file, called.get((file.entry.sha256, file.entry.sheet), file.entry.file))
        seen = forensics(study, file)
        if file.new or not forensics_path(study, seen).exists():  # what was said when a file came in is more
            say(f"  what was found, assumed and changed: {write_forensics(study, seen)}")
    tell_of_risk(study, files[0].timepoint)
    if event:
        say(f"Recorded as {event.id[:12]}.")
        warn_if_locked(study)
    say("Next: surveys validate")


def _propose(
    study: Study,
    point: Timepoint,
    path: Path,
    sheet: str,
    names: dict[str, str],
    name: str,
    accepted: tuple[str, ...],
) -> None:
    """Write what the file's columns seem to be, and say how many they are and what is left open."""
    from surveys.mapping.file import write_proposal
    from surveys.mapping.for_file import propose_for

    proposal, text = propose_for(study, point, path, names, sheet, accepted)
    written = write_proposal(study, name, text)
    say(f"{path.name}: {number_of(len(proposal.columns), 'column')} proposed for an item by another name,")
    say(f"  {number_of(len(proposal.recode), 'item')} with other codes or words than its definition's.")
    if proposal.without:
        say(f"  nothing is like: {', '.join(proposal.without)}")
    say(f"Nothing is imported. Look at every line of {written}, then write `confirmed: yes`.")
    say(f"Next: surveys import {path.name} --timepoint {point.id}")


def tell_of_risk(study: Study, timepoint: str) -> None:
    """A page of the answers that ask for the risk protocol, if any wait for somebody to act."""
    from surveys.derived import Derived
    from surveys.report.risk import write_risk_page
    from surveys.risk import asks_about_risk

    if not asks_about_risk(study, timepoint):
        return
    waiting = [each for each in Derived(study).risks if not each.acknowledged]
    if waiting:
        ask = "answer asks" if len(waiting) == 1 else "answers ask"
        say(f"\n{len(waiting)} {ask} for the risk protocol. Act today: {write_risk_page(study, waiting)}")
        say("Record what was done: surveys risk acknowledge PARTICIPANT TIMEPOINT ITEM --action CODE\n")
