"""The second reader of a large file in a process of its own, which the first one's library does not hold up.

pyreadstat lets no other thread of its process go on while it reads. The process reads the file that it is given, writes an
Arrow file to its standard output, and is gone after so many seconds even if nobody is there any more to stop it.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import polars as pl

from surveys.imports.second import second_reader
from surveys.reading_ahead import own_output, python

LARGE = 2**22
"""Bytes of a file from which on it is read sooner so, though a process takes its time to start."""


class StoppedError(Exception):
    """The process of the second reader ended without a table."""


def loading_apart(path: Path, seconds: float) -> Callable[[], pl.DataFrame]:
    """Start to load the file, and give what waits for the frame that `load` of its second reader gives.

    That raises StoppedError, after so many seconds at the latest. A limit of this process's memory holds for the other one
    as well.
    """
    process = python("surveys.imports.second.apart", str(path), str(seconds), stdin=subprocess.DEVNULL)

    def loaded() -> pl.DataFrame:
        content, _ = process.communicate()
        if process.returncode:
            raise StoppedError
        return pl.read_ipc(content)

    return loaded


def main() -> None:
    """Write the frame of the file."""
    with open(os.devnull, "w") as nothing:  # noqa: PTH123
        faulthandler.dump_traceback_later(float(sys.argv[2]), exit=True, file=nothing)
        answer_to = own_output()
        path = Path(sys.argv[1])
        second = second_reader(path.suffix.lower())
        assert second
        cells = BytesIO()
        second.load(path).write_ipc(cells)
        answer_to.write(cells.getbuffer())
        answer_to.flush()


if __name__ == "__main__":
    main()
