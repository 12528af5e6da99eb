"""Programs that share no code with ours and can score what a release carries: how each is run, and read."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from instruments.problems import Where
from surveys.refusals import Refusal, UnreadableFile, refusal
from surveys.study import Study
from surveys.syntax import DATA, SCORES

PATIENCE = 1800
"""Seconds after which a program that does not end is given up."""
KEYS = ["participant", "timepoint"]


@dataclass(frozen=True)
class Program:
    """A program that can score: what is run, what tells its version, and how what it wrote is read."""

    name: str
    executable: str
    script: str
    read: Callable[[Path], pl.DataFrame]


def scores_by(program: Program, study: Study, folder: Path) -> pl.DataFrame:
    """What the program makes of the items of the release in `folder`, from a copy of its script and data.

    Raises UnreadableFile if it ends with an error.
    """
    with TemporaryDirectory(prefix=".verify-", suffix=".part", dir=study.folder) as temporary:
        place = Path(temporary)
        for name in (f"{DATA}.sav", program.script):
            shutil.copyfile(folder / name, place / name)
        ended = _run([program.executable, program.script], place)
        if ended != 0:
            hint = f"copy it and {DATA}.sav into a folder, run `{program.executable} {program.script}` there, and read on"
            found = f"{program.name} ended with {ended}"
            raise refusal(UnreadableFile, "program_failed", Where(program.script), found, hint=hint)
        return program.read(place)


def _run(command: list[str], folder: Path) -> int:
    """The exit code. What it says could show answers, so it is not kept."""
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False
    )
    return done.returncode


def version_of(program: Program) -> str:
    """The first line of what a program says of its version. Raises Refusal if it is not on this machine."""
    if shutil.which(program.executable) is None:
        hint = f"install {program.name}, so that `{program.executable}` runs in a terminal; or leave it out"
        found = f"no `{program.executable}` on this machine"
        raise refusal(Refusal, "no_program", Where(program.name), found, hint=hint)
    said = subprocess.run(
        [program.executable, "--version"], capture_output=True, text=True, timeout=60, check=False
    )
    return next(iter((said.stdout or said.stderr).splitlines()), "").strip()


def _from_sav(folder: Path) -> pl.DataFrame:
    import pyreadstat

    frame: pl.DataFrame = pyreadstat.read_sav(folder / f"{SCORES}.sav", output_format="polars")[0]
    return frame


def _from_csv(folder: Path) -> pl.DataFrame:
    return pl.read_csv(
        folder / f"{SCORES}.csv", infer_schema_length=None, schema_overrides={KEYS[0]: pl.String}
    )


PROGRAMS: Mapping[str, Program] = {
    "pspp": Program("PSPP", "pspp", "scores.sps", _from_sav),
    "r": Program("R", "Rscript", "scores.R", _from_csv),
}
