"""The process in which a file will be read, started while this one still imports what it needs itself. Nothing heavy is imported here."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import BinaryIO

_waiting: dict[str, subprocess.Popen[bytes]] = {}


def prepare(suffix: str) -> None:
    """Start the process for a file that ends so, ahead of the moment when it is asked. It ends with this one at the latest."""
    if suffix not in _waiting:
        _waiting[suffix] = started(suffix)


def prepared(suffix: str) -> subprocess.Popen[bytes] | None:
    """The process that was started ahead for a file that ends so, for one file alone; None if there is none."""
    return _waiting.pop(suffix, None)


def started(suffix: str) -> subprocess.Popen[bytes]:
    """A process that imports what files of that kind need, and waits to be asked."""
    return python("surveys.imports.child", suffix, stdin=subprocess.PIPE)


def python(module: str, *arguments: str, stdin: int) -> subprocess.Popen[bytes]:
    """A process that runs the module, with the paths of this one; what it writes can be read, and what it complains of is lost."""
    paths = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths, "POLARS_MAX_THREADS": "2"},
    )


def own_output() -> BinaryIO:
    """The standard output, kept from everything else that would write to it."""
    kept = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
    return kept
