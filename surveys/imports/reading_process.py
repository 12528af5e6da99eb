"""The process in which a file is read: started, asked once, held to limits of time and memory, and gone afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Timer
from typing import Any

from surveys.imports.raw import RawTable
from surveys.imports.transfer import NoAnswerError, received

Ask = Callable[[dict[str, Any], float], RawTable]
"""Gives the table for a request within so many seconds. Raises the Refusal that comes instead, and NoAnswerError."""

_waiting: dict[str, subprocess.Popen[bytes]] = {}


def prepare(suffix: str) -> None:
    """Start the process for a file that ends so, ahead of the moment when it is asked. It ends with this one at the latest."""
    if suffix not in _waiting:
        _waiting[suffix] = _started(suffix)


@contextmanager
def reading_process(suffix: str) -> Iterator[Ask]:
    """A process that imports what files of that kind need, and can be asked once; gone at the end, whatever happens."""
    child = _waiting.pop(suffix, None) or _started(suffix)
    try:
        yield lambda request, seconds: _asked(child, request, seconds)
    finally:
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                _close(pipe)
        child.wait()


def _started(suffix: str) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, "-m", "surveys.imports.child", suffix],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths, "POLARS_MAX_THREADS": "2"},
    )


def _asked(child: subprocess.Popen[bytes], request: dict[str, Any], seconds: float) -> RawTable:
    assert child.stdin
    assert child.stdout
    late = Event()

    def stop() -> None:
        late.set()
        child.kill()

    timer = Timer(seconds, stop)
    timer.start()
    try:
        child.stdin.write(json.dumps(request).encode() + b"\n")
        child.stdin.flush()
        return received(child.stdout.read)
    except (NoAnswerError, OSError) as error:
        if late.is_set():
            raise NoAnswerError("they did not come to its end in time") from error
        raise NoAnswerError(getattr(error, "why", "") or "they crashed, or ran out of memory") from error
    finally:
        timer.cancel()


def _close(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:  # what was not sent to a process that is gone
        return
