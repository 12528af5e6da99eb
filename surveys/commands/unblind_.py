"""`surveys unblind`: the allocation joined to a locked release, outside the study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import RECORDED, say, study_option
from surveys.counted import number_of

if TYPE_CHECKING:
    from surveys.blindness import Blindness


@click.command("unblind")
@click.option(
    "--allocation",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Columns participant_id and arm; not in a study's folder.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The new folder to make; not in a study's folder.",
)
@click.option("--reason", required=True, help="Why, in words. No names, no arm: it stays in the ledger.")
@click.option(
    "--release", "number", default="", metavar="N", help="A locked release (the newest, unless named)."
)
@study_option
def command(allocation: Path, out: Path, reason: str, number: str, folder: Path) -> None:
    """Lift the blind: join the allocation to a locked release, in a new folder outside the study.

    The ledger has who, when, why, which release, and the hash of the allocation file; nothing else of it is in the study, and
    what is released there stays as it is.

    \b
    surveys unblind --allocation ../sealed/arms.csv --out ../unblinded --reason "primary analysis, as planned"
    """
    from surveys.study import open_study
    from surveys.unblinding import prepare, record, write

    if not reason.strip():
        raise click.UsageError("--reason needs words.")
    study = open_study(folder)
    prepared = prepare(study, allocation, out, number)
    event = record(prepared, reason)
    click.get_current_context().meta[RECORDED] = True
    say(f"Recorded as {event.id[:12]}: release {prepared.lock.release} unblinded by {event.by}.")
    files = write(prepared, event)
    say(f"UNBLINDED: {out}, {number_of(len(files), 'file')}.")
    say(
        "They show the allocation. Keep them from everybody who is still blind, and out of the study's folder."
    )
    _tell_of_blindness(prepared.blindness)
    say("Next: analyse them. Whoever goes on collecting or correcting answers must not see them.")


def _tell_of_blindness(found: Blindness) -> None:
    """Which columns would have told an arm. Which arm, and which value, stands in the new folder alone."""
    looked_at = number_of(found.looked_at, "value")
    if not found.telling:
        say(f"Nothing in the blinded release would have told the arm: {looked_at} looked at.")
        return
    columns = list(dict.fromkeys(each.column for each in found.telling))
    say(
        f"WOULD HAVE TOLD THE ARM, of {looked_at} looked at: {', '.join(columns[:8])}{' …' if columns[8:] else ''}."
    )
    say(
        "See UNBLINDED-blindness.csv: an effect of the treatment, or a leak that belongs in the trial's report."
    )
