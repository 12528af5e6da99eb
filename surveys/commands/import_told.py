"""What `surveys import` says of a file: what it holds, how it was read, and what to look at. No answer is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from surveys.commands import say
from surveys.counted import number_of

if TYPE_CHECKING:
    from surveys.examined import Examined


def tell_of_file(file: Examined, called: str) -> None:
    """Everything that is to be said of it; `called` is its name in the study."""
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
    _tell_remarks(file)
    if file.odd:
        items = list(dict.fromkeys(cell.item for cell in file.odd))
        of_which = f"{', '.join(items[:8])}{' …' if items[8:] else ''}"
        say(f"  no answer, but something else: {number_of(len(file.odd), 'cell')}, of {of_which};")
        say("    `surveys validate` has the list.")
    _tell_of_keying(file)


def _tell_of_keying(file: Examined) -> None:
    """What may have been keyed in another way than is defined: each warning in full, and how many notes there are."""
    warnings = [each for each in file.keying if each.level != "note"]
    if warnings:
        say("\nLook at this before anything is scored: the file may be keyed in another way than is defined.")
        say("Nothing was changed. `surveys validate` asks again until it is answered.")
    for each in warnings:
        say(f"\n{each}")
    notes = len(file.keying) - len(warnings)
    if notes:
        lists = f"`surveys validate` lists {'it' if notes == 1 else 'them'}."
        say(f"\n{number_of(notes, 'note')} on how it was keyed; {lists}")


SHOWN = 6
"""Notes of a file on the terminal; the page in `reports/imports/` has them all."""


def _tell_remarks(file: Examined) -> None:
    """Every remark but notes, with what to do, and the first notes."""
    loud = [remark for remark in file.remarks if remark.level != "note"]
    notes = [remark for remark in file.remarks if remark.level == "note"]
    for remark in (*loud, *notes[:SHOWN]):
        decided = " (accepted)" if remark.rule in file.entry.accepted else ""
        say(f"  {f'{remark.where.field}: ' if remark.where.field else ''}{remark.found}{decided}")
        if remark.hint and remark.level == "warning":
            say(f"    {remark.hint}")
    if notes[SHOWN:]:
        say(f"  and {number_of(len(notes[SHOWN:]), 'more note')}")
