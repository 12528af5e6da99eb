"""`surveys lock`: the data are locked at a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.counted import number_of

if TYPE_CHECKING:
    from surveys.study import Study

WARNED = "surveys.warned_of_lock"


@click.command("lock")
@click.argument("number", required=False, default="", metavar="[RELEASE]")
@click.option("--reason", required=True, help="Why now, in words. No names, no arm: it stays in the ledger.")
@study_option
def command(number: str, reason: str, folder: Path) -> None:
    """Lock the data at the newest release, before they are analysed: the data cut that every later release is held against.

    Nothing is stopped by it. What is imported or corrected afterwards is recorded all the same, says that the data were
    locked, and is in a new release with its differences from the locked one; that one may be locked too.

    \b
    surveys lock --reason "all 18-month interviews are back; the analysis plan is signed"
    surveys lock 002 --reason "one late correction, agreed with the statistician"
    """
    from surveys.locking import lock
    from surveys.study import open_study

    if not reason.strip():
        raise click.UsageError("--reason needs words.")
    made, release, new = lock(open_study(folder), number, reason)
    if not new:
        say(
            f"The data are locked at release {made.release} already, since {made.since}. Nothing was recorded."
        )
        return
    queries = release.receipt["queries"]
    say(f"THE DATA ARE LOCKED at release {made.release}: {release.folder}")
    say(f"  every file of it is as it was released; its receipt is {made.receipt_sha256[:12]}")
    errors, warnings = (number_of(queries[f"{level}s"], level) for level in ("error", "warning"))
    say(f"  open when it was released: {errors}, {warnings}")
    say(f"Recorded as {made.event.id[:12]}: write that down outside this folder.")
    say(
        "Next: give it to the statistician; surveys unblind --allocation FILE --out FOLDER --reason … lifts the blind"
    )


def warn_if_locked(study: Study) -> None:
    """For commands that have just changed answers or the register: that the data were locked, if they were; once a command."""
    from surveys.record.locks import lock_in_force

    lock, once = lock_in_force(study.events()), click.get_current_context().meta
    if lock is None or once.get(WARNED):
        return
    once[WARNED] = True
    say(f"\nTHE DATA WERE LOCKED at release {lock.release}, since {lock.since}.")
    say(
        f"This is on record all the same. Release {lock.release} stays as it is; the next release will differ from it, "
        "and lists every difference."
    )
    say("Tell whoever analyses the data. Then: surveys release; surveys lock --reason …\n")
