"""`surveys correct`: one answer, a filled query list, or a row that does not belong, in the ledger and no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.lock_ import warn_if_locked
from surveys.commands.options import with_codes
from surveys.commands.queries_ import take_list

if TYPE_CHECKING:
    from surveys.answers.corrections import Correction
    from surveys.derived import Derived


@dataclass(frozen=True)
class Why:
    """The coded reason and source, and the note."""

    reason: str
    source: str
    note: str


def _codes() -> Mapping[str, Mapping[str, str]]:
    from surveys.answers.corrections import REASONS, SOURCES, WITHDRAWALS

    return {
        "--reason of a correction": REASONS,
        "--reason of taking a row out": {
            code: words for code, words in WITHDRAWALS.items() if code != "restored"
        },
        "--source, on whose or what word": SOURCES,
    }


@click.command("correct", cls=with_codes(_codes))
@click.argument("what", nargs=-1, metavar="[PARTICIPANT TIMEPOINT ITEM | FILE]")
@click.option("--from", "old", help="The present value, as it is written; `blank` for a blank.")
@click.option("--to", "new", help="The value that it should have.")
@click.option("--reason", default="", metavar="CODE", help="Why; the codes are below.")
@click.option("--source", default="", metavar="CODE", help="On whose or what word; the codes are below.")
@click.option("--note", default="", help="What else is to be known; needed with `other`.")
@click.option("--row", default="", metavar="FILE:ROW", help="Which form, where the person has several.")
@click.option("--withdraw", default="", metavar="FILE[:ROW]", help="Take this row, or all of the file, out.")
@click.option("--restore", default="", metavar="FILE[:ROW]", help="Put back what was taken out.")
@click.option("--timepoint", default="", help="Of which interview the row or file is.")
@click.option("--participant", default="", help="Whose row it is.")
@study_option
def command(
    what: tuple[str, ...],
    old: str | None,
    new: str | None,
    reason: str,
    source: str,
    note: str,
    row: str,
    withdraw: str,
    restore: str,
    timepoint: str,
    participant: str,
    folder: Path,
) -> None:
    """Correct one answer, take in a filled query list, or take out a row. No file is changed.

    A sheet's name goes between file and row: FILE:SHEET:ROW. Undo is another correction.

    \b
    surveys correct A0001 4m uls8_3 --from 7 --to 3 --reason keying --source form
    surveys correct reports/queries-site-A.xlsx
    surveys correct --withdraw site-a.xlsx:17 --timepoint 4m --participant A0001 --reason repeated --source form
    surveys correct --restore site-a.xlsx:17 --timepoint 4m --participant A0001 --source form
    """
    why = Why(reason, source, note)
    if withdraw or restore:
        _refuse_both(what, withdraw, restore)
        if not timepoint:
            raise click.UsageError("--withdraw and --restore need --timepoint.")
        _take_out(withdraw, restore, timepoint, participant, why, folder)
    elif len(what) == 1:
        take_list(Path(what[0]), folder)
    elif len(what) != 3 or old is None or new is None:
        raise click.UsageError(
            "One answer: PARTICIPANT TIMEPOINT ITEM --from OLD --to NEW. Or a filled list."
        )
    else:
        _correct(what, old, new, row, why, folder)


def _refuse_both(what: tuple[str, ...], withdraw: str, restore: str) -> None:
    if what or (withdraw and restore):
        raise click.UsageError("One thing at a time: an answer, a list, --withdraw, or --restore.")


def _correct(what: tuple[str, ...], old: str, new: str, row: str, why: Why, folder: Path) -> None:
    from surveys.answers.correcting import record
    from surveys.answers.corrections import Correction
    from surveys.answers.places import place_named, rows_in_use
    from surveys.derived import Derived
    from surveys.study import open_study

    study = open_study(folder)
    before = Derived(study)
    participant, timepoint, item = what
    study.timepoint(timepoint)
    file, sheet, number = (
        place_named(row, rows_in_use(before.responses, timepoint), "--row") if row else ("", "", 0)
    )
    correction = Correction(
        participant, timepoint, item, old, new, why.reason, why.source, why.note, "", file, sheet, number
    )
    open_before = _queries_about(before, correction)
    event = record(study, [correction])
    say(f"Recorded as event {event.id[:8]}.")
    warn_if_locked(study)
    _tell_now(Derived(study), correction, open_before)


def _queries_about(derived: Derived, correction: Correction) -> set[str]:
    """The ids of the queries about an answer."""
    from surveys.answers.current import SITE

    return {
        query.id
        for query in derived.validation.queries
        if (query.timepoint, query.participant) == (correction.timepoint, correction.participant)
        and (query.item == correction.item or (correction.item == SITE and query.rule == "other_site"))
    }


def _tell_now(derived: Derived, correction: Correction, open_before: set[str]) -> None:
    """The present value as a code, and what the correction did to the queries about the answer."""
    from surveys.answers.current import cells_of
    from surveys.answers.written import as_code
    from surveys.checks.queries import standing

    where = (correction.timepoint, correction.participant, correction.item)
    cells = [cell for cell in cells_of(derived.responses, *where) if correction.applies_to(*cell.place)]
    values = " and ".join(sorted({as_code(cell.base) for cell in cells}))
    say(f"{correction.participant} {correction.timepoint} {correction.item} is {values} now.")
    open_now = _queries_about(derived, correction)
    for id in sorted(open_before - open_now):
        say(f"Query {id} is closed.")
    stands = {each.query.id: each for each in standing(derived.study, derived.validation)}
    for id in sorted(open_now):
        say(f"Query {id} is {'still there' if id in open_before else stands[id].state}: surveys queries list")
    left = sum(each.waits and each.query.level == "error" for each in stands.values())
    say(f"Next: surveys queries list ({left} errors)" if left else "Next: surveys score")


def _take_out(withdraw: str, restore: str, timepoint: str, participant: str, why: Why, folder: Path) -> None:
    from surveys.answers.correcting import record
    from surveys.answers.corrections import Withdrawal, withdrawn
    from surveys.answers.places import place_in_words, place_named, rows_in_use
    from surveys.derived import Derived
    from surveys.study import open_study

    study = open_study(folder)
    study.timepoint(timepoint)
    if restore:
        out = [each for each in withdrawn(study.events()) if each.timepoint == timepoint]
        places = {(each.file, each.sheet, each.row) for each in out}
        file, sheet, row = place_named(restore, places, "--restore")
    else:
        file, sheet, row = place_named(
            withdraw, rows_in_use(Derived(study).responses, timepoint), "--withdraw"
        )
    if bool(row) != bool(participant):
        raise click.UsageError(
            "A row needs --participant, so that it is nobody else's; a whole file has none."
        )
    reason = "restored" if restore else why.reason
    event = record(
        study, [], [Withdrawal(timepoint, file, sheet, row, participant, reason, why.source, why.note)]
    )
    place = place_in_words(file, sheet, row) if row else f"{place_in_words(file, sheet, 0)} › all rows"
    say(
        f"Recorded as event {event.id[:8]}: {place} {'is in use again' if restore else 'is not used any more'}."
    )
    warn_if_locked(study)
    say("Next: surveys validate" if restore else "Next: surveys validate. To put it back: --restore")
