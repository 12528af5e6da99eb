"""`surveys audit`: whether the record is whole, and the history of a person, an answer or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option

if TYPE_CHECKING:
    from surveys.record.history import History
    from surveys.record.history_words import Quote
    from surveys.study import Study


@click.command("audit")
@click.argument("participant", required=False)
@click.argument("timepoint", required=False)
@click.argument("item", required=False)
@click.option(
    "--file", "name", metavar="NAME", help="The history of a file, by its name or the start of its hash."
)
@click.option(
    "--head", "heads", multiple=True, metavar="ID", help="An event that must be there; may be repeated."
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the full history, .txt or .json."
)
@study_option
def command(
    participant: str | None,
    timepoint: str | None,
    item: str | None,
    name: str | None,
    heads: tuple[str, ...],
    out: Path | None,
    folder: Path,
) -> None:
    """Prove that the record is whole, or tell all that was done to a person, an answer or a file.

    \b
    surveys audit                          every event, kept file and release
    surveys audit --head 3f2a9c11d0e4      that, and whether this event is still there
    surveys audit A0001                    what was done to a participant's answers
    surveys audit A0001 4m uls8_3          what was done to one answer, and its present value
    surveys audit --file site-a.xlsx --out history.txt
    """
    from surveys.study import open_study

    if (name and participant) or bool(timepoint) != bool(item):
        raise click.UsageError("Name a PARTICIPANT, or a PARTICIPANT, TIMEPOINT and ITEM, or --file NAME.")
    if out and not (participant or name):
        raise click.UsageError("--out goes with a history: name a PARTICIPANT or --file NAME.")
    if out and out.suffix not in (".txt", ".json"):
        raise click.UsageError("--out ends in .txt or .json.")
    study = open_study(folder)
    if participant or name:
        _tell(study, participant, timepoint, item, name, out)
    else:
        _prove(study, heads)


def _prove(study: Study, heads: tuple[str, ...]) -> None:
    from surveys.record.audit import audit

    found = audit(study, heads)
    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(found.events.items()))
    click.echo(
        f"Ledger      {sum(found.events.values())} events, each as it was written: {kinds or 'none yet'}"
    )
    click.echo(f"Sources     {found.sources} files, each as it came; {found.redacted} redacted")
    releases = f"{', '.join(found.releases)}: each as it was released" if found.releases else "none yet"
    click.echo(f"Releases    {releases}")
    branches = "none" if len(found.heads) < 2 else f"{len(found.heads)}, which the next command joins"
    click.echo(f"Branches    {branches}")
    click.echo(f"Conflicts   {found.conflicts or 'none'}")
    click.echo(f"Heads       {' '.join(id[:12] for id in found.heads) or 'none'}")
    if found.without_event:
        say(
            f"{found.without_event} kept files that no event speaks of: an import or release was stopped. No harm."
        )
    for path in found.undone:
        say(f"{path} was redacted, and is as it was before. Run the same `surveys redact` again.")
    if found.conflicts:
        say("Answers in conflict: surveys validate lists them.")
    say(
        "Write the heads down outside this folder; `surveys audit --head ID` finds a ledger that was rolled back."
    )


def _tell(
    study: Study,
    participant: str | None,
    timepoint: str | None,
    item: str | None,
    name: str | None,
    out: Path | None,
) -> None:
    from surveys.answers.written import as_code
    from surveys.durable import write_file
    from surveys.record.history import history_of_answer, history_of_file, history_of_person
    from surveys.record.history_words import in_full
    from surveys.record.present_value import BY_HAND

    def history(quote: Quote) -> History:
        if name:
            return history_of_file(study, name, quote)
        if participant and timepoint and item:
            return history_of_answer(study, participant, timepoint, item, quote)
        return history_of_person(study, participant or "", quote)

    shown = history(as_code)
    for line in (*shown.told, "", *shown.now):
        click.echo(str(line))
    if item:
        say(BY_HAND)
    if out:
        full = history(in_full)
        write_file(out, (full.as_json() if out.suffix == ".json" else full.as_text()).encode())
        say(f"Made {out}, with every text and note in it: it is for you alone.")
    else:
        say("Texts and notes are left out here: --out FILE writes all of it to a file.")
