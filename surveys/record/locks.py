"""At which releases the data were locked, and that the blind was lifted: what the ledger has of both.

Whether a release may be locked is `surveys/locking.py`; what is done with an allocation is `surveys/unblinding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from surveys.record.event_files import Event

KIND = "lock"
"""The kind of the events that lock the data at a release."""
UNBLINDING = "unblinding"
"""The kind of the events by which the allocation was joined to a locked release, outside the study."""


@dataclass(frozen=True)
class Lock:
    """The data were locked at a release, known by the SHA-256 of its receipt."""

    release: str
    receipt_sha256: str
    event: Event

    @property
    def since(self) -> str:
        """`2026-03-01 09:00 UTC by anna`."""
        return f"{self.event.at[:16].replace('T', ' ')} UTC by {self.event.by}"


def locks_in(past: Iterable[Event]) -> list[Lock]:
    """Every lock, by release. Two people who lock one without sight of one another locked the same; the first stands."""
    found: dict[str, Lock] = {}
    for event in past:
        if event.kind == KIND:
            body = event.body
            found.setdefault(body["release"], Lock(body["release"], body["receipt_sha256"], event))
    return [found[number] for number in sorted(found)]


def lock_in_force(past: Iterable[Event]) -> Lock | None:
    """The lock of the newest release that was locked; None if none was."""
    found = locks_in(past)
    return found[-1] if found else None
