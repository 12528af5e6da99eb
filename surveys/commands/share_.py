"""`surveys share`: what may leave the study of a release, in a folder outside it."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import RECORDED, say, study_option


@click.command("share")
@click.argument("number", metavar="[RELEASE]", required=False, default="")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The new folder to make; not in a study's folder.",
)
@study_option
def command(number: str, out: Path, folder: Path) -> None:
    """Make a pack that may leave the study: the codebook of the newest release, with no row of a person.

    Counts of 1 to 7 are withheld and others rounded to 5; no lowest or highest value is in it. The ledger has which
    files were made, by their hashes, and when.

    \b
    surveys share --out ../shared
    """
    from surveys.derived import Derived
    from surveys.sharing.pack import prepare, record, write
    from surveys.study import open_study

    pack = prepare(Derived(open_study(folder)), out, number)
    event = record(pack)
    click.get_current_context().meta[RECORDED] = True
    files = write(pack)
    say(f"Made {out} from release {pack.release.number}: {len(files)} files, recorded as {event.id[:12]}.")
    say("Counts of 1 to 7 are withheld, others are rounded to 5. The full counts stay in the release.")
    say(
        "Next: read README.txt and look at every 0 and 100% in shared-codebook.html; then give the folder away."
    )
