"""`surveys release`: the analysis dataset, its codebook and its receipt, in a numbered folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from surveys.commands import say, study_option
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.record.locks import Lock


@click.command("release")
@study_option
def command(folder: Path) -> None:
    """Write the analysis dataset, long and wide, in every format, with a codebook and a receipt.

    \b
    surveys release
    """
    from surveys.derived import Derived
    from surveys.record.locks import lock_in_force
    from surveys.release import release
    from surveys.study import open_study

    study = open_study(folder)
    note_register(study)
    made = release(Derived(study))
    lock = lock_in_force(study.events())
    if not made.new:
        say(f"Nothing has changed since release {made.number}: {made.folder}")
        _tell_of_lock(lock, made.number)
        return
    queries = made.receipt["queries"]
    say(f"Release {made.number}: {made.folder}")
    for name, file in made.receipt["files"].items():
        say(f"  {name:26} {file['bytes']:>10,} bytes")
    for line in _changes(made.receipt["changes"]):
        say(line)
    _tell_of_differences(made.receipt["compared_with"])
    losses = Counter((loss["where"]["file"], loss["found"]) for loss in made.receipt["could_not_keep"])
    for (file, found), n in losses.items():
        say(f"  {file}: {found}{f' ({n} columns)' if n > 1 else ''}")
    say(
        f"{queries['errors']} errors and {queries['warnings']} warnings are open; no value with an open error is in a score."
    )
    _tell_of_lock(lock, made.number)
    if made.receipt["exact_dates"]:
        say("EXACT DATES are in it, because study.yaml asks for them: release, exact_dates.")
    if made.receipt["free_text"]:
        say(
            f"FREE TEXT of {', '.join(made.receipt['free_text'])} is in it, because study.yaml asks for it: read it first."
        )
    say(
        f"Next: open codebook.html; prove the scores with surveys verify {made.number} --with pspp --with r;"
        " then give the folder to the statistician."
    )


def _tell_of_lock(lock: Lock | None, number: str) -> None:
    """At which release the data are locked, and that this is another, if it is."""
    if lock is None:
        return
    say(f"The data are locked at release {lock.release}, since {lock.since}.")
    if number != lock.release:
        say(
            f"Release {number} is another, and is not locked. If it is to be analysed: surveys lock {number} --reason …"
        )


def _tell_of_differences(compared: Mapping[str, Any] | None) -> None:
    """How much is another than in the release before; who and what is in the release's own files."""
    from surveys.report.differences.words import counts_in_words

    if compared:
        locked = "the locked " if compared["locked"] else ""
        say(
            f"  against {locked}release {compared['release']}: {counts_in_words(compared['counts'])}; see differences.html"
        )


def _changes(totals: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """For each timepoint, of how many scores there are changes since the baseline, and of how many people."""
    points: dict[str, list[int]] = {}
    for name, total in totals.items():
        points.setdefault(name.split()[0], []).append(total["changed"])
    people = max((total["people"] for total in totals.values()), default=0)
    for point, changed in points.items():
        few, many = min(changed), max(changed)
        scores = f"{len(changed)} score{'s' if len(changed) > 1 else ''}"
        most = f"{few:,}" if few == many else f"{few:,} to {many:,}"
        yield f"  change since the baseline at {point}: {scores}, for {most} of {people:,} people; why not for the others: receipt.json"
