"""A command under strace: its calls that change files in a folder, and the command again with one of them its last, or failed.

strace counts the calls of each name in each thread, and a command makes the same calls each time: what was
counted in one run can be named in the next. Another thread may come to its own call of that number first, which
has nothing to do with files; that is read from the log of the run.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.programs import find

CHANGING = (
    *("write", "pwrite64", "writev", "pwritev", "sendfile", "copy_file_range", "truncate", "ftruncate"),
    *("open", "openat", "creat", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat"),
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "chmod", "fchmod", "fchmodat"),
)
"""The calls by which a file or a folder can change. A machine that has not all of them has the others."""
FAULTS = {
    "write": ("ENOSPC", "EIO"),
    "openat": ("EACCES", "ENOSPC"),
    "mkdir": ("EACCES", "ENOSPC"),
    "rename": ("EIO", "EACCES"),
    "fsync": ("EIO", "ENOSPC"),
}
"""What each call may fail with; a call that is not here fails with OTHERWISE."""
OTHERWISE = ("EIO", "EACCES")
PATIENCE = 60
"""Seconds; a library may hang whose threads could not speak to one another, because we failed that call."""
_STARTED = re.compile(r"(\d+) +(\w+)\((.*)")


@dataclass(frozen=True)
class Call:
    """The `n`th call of this name in its thread, and what it was about."""

    name: str
    n: int
    about: str

    @property
    def faults(self) -> tuple[str, ...]:
        return FAULTS.get(self.name, OTHERWISE)


@dataclass(frozen=True)
class Ended:
    """How a command ended, what it said, and whether it was stopped at a call in the folder and at no other."""

    code: int
    said: str
    met: bool

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL


def environment(folder: Path) -> dict[str, str]:
    """That of a command in `folder`, with temporary files in it, too; one thread, and no cache of Python's written."""
    own = {"TMPDIR": str(folder / "tmp"), "SURVEYS_USER": "tester", "POLARS_MAX_THREADS": "1"}
    (folder / "tmp").mkdir(exist_ok=True)
    return {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": "1", "SURVEYS_TRACEBACK": ""}


def calls_of(command: Sequence[str], folder: Path) -> list[Call]:
    """Every call of the command, run to its end, that changes something in `folder`."""
    code, said, log = _traced(command, folder)
    assert code == 0, said
    return [call for call in _calls(log) if _changes(call, folder)]


def killed_at(call: Call, command: Sequence[str], folder: Path) -> Ended:
    """The command, killed on its way into the call: all that came before is done, and the call is not."""
    return _stopped(call, "signal=KILL", command, folder)


def failed_at(call: Call, error: str, command: Sequence[str], folder: Path) -> Ended:
    """The command, where the call does nothing and answers with the error."""
    return _stopped(call, f"error={error}", command, folder)


def _stopped(call: Call, how: str, command: Sequence[str], folder: Path) -> Ended:
    code, said, log = _traced(command, folder, "-e", f"inject={call.name}:{how}:when={call.n}")
    same = [each for each in _calls(log) if (each.name, each.n) == (call.name, call.n)]
    return Ended(code, said, bool(same) and all(_changes(each, folder) for each in same))


def _traced(command: Sequence[str], folder: Path, *more: str) -> tuple[int, str, list[str]]:
    """The exit code, what was said, and the log."""
    log = folder.parent / f"{folder.name}.strace"
    calls = ",".join(f"?{name}" for name in CHANGING)
    # Quick where nothing but the calls in question stops the command; a signal is then not delivered, though.
    quick = () if any("signal" in word for word in more) else ("--seccomp-bpf",)
    strace = (find("strace"), "-f", "-y", "-qq", *quick, "-o", str(log), "-e", f"trace={calls}")
    with subprocess.Popen(
        [*strace, *more, *command],
        cwd=folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            said, _ = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            said, _ = process.communicate()
    return process.returncode, said, log.read_text(encoding="utf-8", errors="replace").splitlines()


def _calls(log: Sequence[str]) -> list[Call]:
    counts: Counter[tuple[str, str]] = Counter()
    calls = []
    for line in log:
        started = _STARTED.match(line)
        if started:
            thread, name, about = started.groups()
            counts[thread, name] += 1
            calls.append(Call(name, counts[thread, name], about))
    return calls


def _changes(call: Call, folder: Path) -> bool:
    """Whether it is about something in the folder, and not, as most openings are, only to read it."""
    if call.name in ("open", "openat") and "O_CREAT" not in call.about:
        return False
    inside = f"{folder}/"
    by_descriptor = re.match(r"\d+<([^>]*)>", call.about)
    if by_descriptor:
        return by_descriptor[1].startswith(inside) or by_descriptor[1] == str(folder)
    return f'"{inside}' in call.about
