"""By what a list that is filled in knows the study that it is of."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from surveys.record.event_files import Event
from surveys.study import Study


def study_mark(study: Study, past: Sequence[Event]) -> str:
    """What the stamp of a list says of its study: its title, and the first thing that was done to it."""
    title = hashlib.sha256(study.title.encode()).hexdigest()[:8]
    return f"{title}-{past[0].id[:12] if past else ''}"
