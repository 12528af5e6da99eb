"""Programs from outside Python, and what to do without one: skip, or fail where every tool is required."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

REQUIRED = "SURVEYS_REQUIRE_PROGRAMS"
"""Set to 1 where a missing program must fail the tests rather than skip them."""
PATIENCE = 120


def find(program: str) -> str:
    """The path of `program`; without it the test is skipped, or fails where every tool is required."""
    found = shutil.which(program)
    if found is None:
        _without(f"no `{program}` here")
    return str(found)


def run(program: str, *arguments: str | Path, folder: Path) -> str:
    """What `program` says on stdout, run in `folder` with a home of its own there."""
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(
        [find(program), *map(str, arguments)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"{program} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def load(library: str) -> ctypes.CDLL:
    """A C library, by the name of its file, such as `libical.so.3`; without it as without a program."""
    try:
        return ctypes.CDLL(library)
    except OSError:
        _without(f"no `{library}` here")


def need_r_package(package: str, folder: Path) -> None:
    """R has `package`; without it as without a program."""
    script = f'cat(requireNamespace("{package}", quietly = TRUE))'
    if run("Rscript", "-e", script, folder=folder) != "TRUE":
        _without(f"R has no `{package}` here")


def _without(why: str) -> NoReturn:
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(f"{why}, and {REQUIRED}=1")
    pytest.skip(why)
