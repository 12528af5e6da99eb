"""Files are read in the process of the tests, by the two readers that else have one of their own; `tests/hostile` leaves them theirs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest

from surveys import reading_ahead
from surveys.imports import reading_process
from surveys.imports.child import answered
from surveys.imports.reading_process import Ask
from surveys.imports.transfer import received


@pytest.fixture(autouse=True)
def readers_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds for each file are saved; what is asked and answered goes through the same bytes."""

    @contextmanager
    def here(_: str) -> Iterator[Ask]:
        yield lambda request, _: received(BytesIO(answered(request)).read)

    monkeypatch.setattr(reading_process, "reading_process", here)
    monkeypatch.setattr(reading_ahead, "prepare", lambda _: None)
