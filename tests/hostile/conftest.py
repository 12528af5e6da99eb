"""Here a file is read in a process of its own, as everywhere but in the other tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def readers_where_they_are() -> None:
    """Nothing takes the place of the reading process."""
