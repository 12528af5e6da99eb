"""`surveys instruments vectors`: forms that show everything that a scorer can get wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from surveys.commands import instrument_here, say, study_option, typed


@click.command("vectors")
@click.argument("id")
@click.option("--score", "scores", multiple=True, help="Of this score alone; may be repeated.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder to write to (this one, unless named).",
)
@click.option("--force", is_flag=True, help="Replace files of the same names.")
@study_option
def vectors(id: str, scores: tuple[str, ...], out: Path, force: bool, folder: Path) -> None:
    """Write forms for another scorer to score, and apart from them what ID (or the file of a definition) gives.

    In a study that is what the study's definition, missing-item rules and missing reasons give.

    \b
    surveys instruments vectors uls8
    surveys instruments vectors lsns6 --score lsns6_total --out trials
    """
    from scoring.vectors import KINDS, vectors_for
    from surveys.certifying import wanted_scores
    from surveys.vector_files import vector_files, write_vectors

    here = instrument_here(id, folder)
    instrument, reasons = here.instrument, here.missing_reasons
    made = vectors_for(instrument, wanted_scores(instrument, scores), reasons)
    for path in write_vectors(out, vector_files(instrument, made, reasons), force):
        say(f"Made {typed(path)}")
    counts = Counter(kind for vector in made for kind in vector.kinds)
    say(f"\n{len(made)} forms for {', '.join(made[0].expected)}:")
    for kind, number in counts.items():
        say(f"  {number:4}  {kind:16} {KINDS[kind]}")
    say(f"\nNext: have the forms of {instrument.id}-vectors scored, keep the column `vector`, and then:")
    study = f" --study {typed(folder)}" if folder != Path() else ""
    say(f"surveys instruments certify {id} --against FILE{study}")
