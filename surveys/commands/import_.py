"""`surveys import`: files that came back, kept as they are and made ready to check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import number_of, say, study_option
from surveys.commands.lock_ import warn_if_locked
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.importing import Examined
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
@study_option
def command(
    files: tuple[Path, ...],
    timepoint: str,
    sheet: str,
    names: dict[str, str],
    replaces: str,
    mapping: str,
    propose: str,
    folder: Path,
) -> None:
    """Take completed answers into the study, from Excel, SPSS or CSV.

    \b
    surveys import returns/site-a.xlsx returns/site-d.sav --timepoint 4m
    surveys import returns/site-a-corrected.xlsx --timepoint 4m --replaces site-a.xlsx
    surveys import returns/site-b.csv --timepoint 4m --propose site-b
    """
    from instruments.problems import ProblemsError
    from surveys.importing import examine, take
    from surveys.refusals import refusals_together
    from surveys.study import open_study

    for option, given in (("--replaces", replaces), ("--propose", propose)):
        if given and len(files) > 1:
            raise click.UsageError(f"{option} goes with one file.")
    study = open_study(folder)
    point = study.timepoint(timepoint)
    if propose:
        _propose(study, point, files[0], sheet, names, propose)
        return
    examined: list[Examined] = []
    refused: list[ProblemsError] = []
    for path in files:
        try:
            examined.append(examine(study, point, path, names, sheet, replaces, mapping))
        except ProblemsError as error:
            refused.append(error)
    if refused:
        raise refusals_together(refused)
    note_register(study)
    event = take(study, examined)
    called = {(each["sha256"], each["sheet"]): each["file"] for each in event.body["files"]} if event else {}
    for file in examined:
        _tell(file, called.get((file.entry.sha256, file.entry.sheet), file.entry.file))
    tell_of_risk(study, timepoint)
    if event:
        say(f"Recorded as {event.id[:12]}.")
        warn_if_locked(study)
    say("Next: surveys validate")


def _propose(
    study: Study, point: Timepoint, path: Path, sheet: str, names: dict[str, str], name: str
) -> None:
    """Write what the file's columns seem to be, and say how many they are and what is left open."""
    from surveys.mapping.file import write_proposal
    from surveys.mapping.for_file import propose_for

    proposal, text = propose_for(study, point, path, names, sheet)
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


def _tell(file: Examined, called: str) -> None:
    if not file.new:
        say(f"{file.entry.file}: imported before, unchanged.")
        return
    if file.entry.mapping:
        say(f"{file.entry.file}: read by mappings/{file.entry.mapping}.yaml.")
    say(
        f"{file.entry.file}: {number_of(file.entry.rows, 'row')}; {', '.join(file.entry.instruments) or 'no instrument'}."
    )
    if called != file.entry.file:
        say(f"  called {called} from now on: another file has that name")
    if file.absent:
        say(f"  without: {', '.join(file.absent)}")
    if file.alike:
        say(f"  columns by other names look like {', '.join(file.alike[:8])}{' …' if file.alike[8:] else ''}")
        say("  if they are, have a mapping proposed with --propose NAME, and import again with --replaces")
    if file.unused:
        say(f"  {number_of(len(file.unused), 'column')} not used: {', '.join(file.unused[:8])}")
    if file.equally_shared:
        say(
            f"  with two or three values of about equal share, in a column that nobody asks for: {', '.join(file.equally_shared)}"
        )
        say(
            "  if that is the allocation, tell whoever keeps the data: it is in no dataset, but the file is kept here"
        )
    for remark in file.remarks:
        say(f"  {remark.found}")
    if file.unread:
        say(f"  {file.unread} cells hold something that is no answer; `surveys validate` lists them.")
