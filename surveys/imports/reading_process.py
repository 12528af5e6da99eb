"""The process in which a file is read: started, asked once, held to limits of time and memory, and gone afterwards."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Timer
from typing import Any

from surveys.imports.raw import RawTable
from surveys.imports.transfer import NoAnswerError, received
from surveys.reading_ahead import prepared, started

Ask = Callable[[dict[str, Any], float], RawTable]
"""Gives the table for a request within so many seconds. Raises the Refusal that comes instead, and NoAnswerError."""


@contextmanager
def reading_process(suffix: str) -> Iterator[Ask]:
    """A process that imports what files of that kind need, and can be asked once; gone at the end, whatever happens."""
    child = prepared(suffix) or started(suffix)
    try:
        yield lambda request, seconds: _asked(child, request, seconds)
    finally:
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                _close(pipe)
        child.wait()


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
