"""`surveys unblind`: the allocation joined to a locked release, outside the study."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import RECORDED, number_of, say, study_option


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
    say("Next: analyse them. Whoever goes on collecting or correcting answers must not see them.")
