"""The reading process asked again and again, so that thousands of files need not start one each.

`python -m tests.hostile.worker` answers each line of its input as `surveys.imports.child` answers its only one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any

from surveys.imports.child import answered, limit_memory, own_output, warm
from surveys.imports.raw import RawTable
from surveys.imports.transfer import NoAnswerError, received

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Answer every request."""
    answer_to = own_output()
    for suffix in (".xlsx", ".sav"):
        warm(suffix)
    limited = False
    for line in sys.stdin.buffer:
        request = json.loads(line)
        if not limited:
            limit_memory(request["memory"])
            limited = True
        answer_to.write(answered(request))
        answer_to.flush()


class Worker:
    """Such a process, started anew after a crash. `crashes` and `late` are how often that was, and how often it was killed."""

    def __init__(self) -> None:
        self.crashes = self.late = 0
        self._child: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, Any], seconds: float) -> RawTable:
        """The table. Raises the Refusal that comes instead, and NoAnswerError."""
        child = self._child = self._child or subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        assert child.stdin
        assert child.stdout
        timer = Timer(seconds, child.kill)
        timer.start()
        try:
            child.stdin.write(json.dumps(request).encode() + b"\n")
            child.stdin.flush()
            return received(child.stdout.read)
        except (NoAnswerError, OSError) as error:
            if not getattr(error, "why", ""):
                self.late += not timer.is_alive()
                self.crashes += timer.is_alive()
                self.stop()
            raise NoAnswerError(getattr(error, "why", "") or "crashed") from error
        finally:
            timer.cancel()

    def stop(self) -> None:
        """The process is gone."""
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None


if __name__ == "__main__":
    main()
