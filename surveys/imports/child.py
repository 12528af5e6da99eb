"""A process of its own in which a file is read, by two libraries at once: it may crash, hang or fill memory, and only itself.

It reads one request from its standard input and writes one answer, as `transfer.py` lays them out. What libraries print goes nowhere.
"""

from __future__ import annotations

import gc
import json
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

from instruments.problems import Problem
from surveys.imports import read_any_table
from surveys.imports.raw import RawTable
from surveys.imports.second import second_reader
from surveys.imports.second._difference import ONE_READER, one_reader
from surveys.imports.second.apart import LARGE, loading_apart
from surveys.imports.transfer import failed, refused, sent
from surveys.reading_ahead import own_output
from surveys.refusals import Refusal


class ChangedError(Exception):
    """The file is no longer the one whose structure was looked at."""


def main() -> None:
    """Answer the request of the process that started this one; nothing, if the file was refused before it came to this."""
    gc.disable()  # it would look through millions of cells again and again, in a process that ends soon
    answer_to = own_output()
    warm(sys.argv[1])
    line = sys.stdin.buffer.readline()
    if line:
        request = json.loads(line)
        limit_memory(request["memory"])
        answer_to.write(answered(request))
        answer_to.flush()


def answered(request: dict[str, Any]) -> bytes:
    """What the file holds, or why it is refused."""
    try:
        return sent(_read(request))
    except Refusal as error:
        return refused(error)
    except Exception as error:  # noqa: BLE001  # whatever a library says of a damaged file; its words may hold an answer
        return failed(type(error).__name__)


def _read(request: dict[str, Any]) -> RawTable:
    path, called = Path(request["path"]), request["called"]
    suffix = path.suffix.lower()
    second = second_reader(suffix)
    with ThreadPoolExecutor(2) as beside:
        checksum = beside.submit(_checksum, path)
        loaded = _loading(second, path, request["seconds"], beside) if second else None
        table = read_any_table(path, request["known"], request["sheet"], called)
        remarks = _agreed(table, second, loaded, called)
    if checksum.result() != request["checksum"]:
        raise ChangedError
    return table.with_remarks(remarks)


def _loading(second: ModuleType, path: Path, seconds: float, beside: ThreadPoolExecutor) -> Callable[[], Any]:
    """The second reader has begun; what is given waits for its end."""
    if getattr(second, "APART", False) and path.stat().st_size >= LARGE:
        return loading_apart(path, seconds)
    return beside.submit(second.load, path).result


def _agreed(
    table: RawTable, second: ModuleType | None, loaded: Callable[[], Any] | None, called: str
) -> tuple[Problem, ...]:
    """What is to be said of the two readers. Raises UnreadableFile where they differ."""
    if second is None or loaded is None:
        said = any(remark.rule == ONE_READER for remark in table.remarks)
        return () if said else (one_reader(called, "there is no other for files of its kind"),)
    try:
        other = loaded()
    except BaseException as error:  # noqa: BLE001  # a panic of Rust is no Exception
        why = f"another cannot read it ({type(error).__name__})"
        return (one_reader(called, why, to_decide=True),)
    remarks: tuple[Problem, ...] = second.refuse_differences(table, other)
    return remarks


def _checksum(path: Path) -> int:
    return zlib.crc32(path.read_bytes())


def limit_memory(most: int) -> None:
    """No more than `most` bytes of addresses. Windows and macOS know no such limit."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def warm(suffix: str) -> None:
    """Import what files of that kind need, while the process that started this one looks at the file."""
    if suffix in (".xlsx", ".xlsm"):
        import openpyxl  # noqa: F401
        import python_calamine  # noqa: F401
    elif suffix in (".sav", ".zsav", ".por", ".dta"):
        import polars_readstat  # noqa: F401
        import pyreadstat  # noqa: F401


if __name__ == "__main__":
    main()
