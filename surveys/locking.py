"""Locking the data at a release: what is released is what is locked, and it stays what later releases are held against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from instruments.problems import Where
from surveys.answers.correcting import refuse, telling
from surveys.firewall import tells_allocation
from surveys.past_releases import Release, newest_of_now, receipt_sha256
from surveys.record import ledger
from surveys.record.locks import KIND, Lock, locks_in
from surveys.refusals import Refusal, refusal
from surveys.study import Study

AGAIN = "make a release of what is on record: surveys release; look at its differences; then lock that one"


def lock(study: Study, number: str, reason: str) -> tuple[Lock, Release, bool]:
    """The data are locked at the newest release, which is of what is on record now; whether they were not before.

    `number` is that release's, or "". Raises Refusal, with nothing recorded, if there is none, if it is another,
    if a file of it is not as it was released, or if something is on record that is not in it; SafeguardRefused
    if the reason tells the allocation.
    """
    if tells_allocation(reason):
        refuse([telling(Where("--reason"))])
    release = newest_of_now(study, number, "locked", AGAIN)
    past = study.events()
    sha256 = receipt_sha256(release.folder)
    _refuse_unrecorded(release, [event.body for event in past if event.kind == "release"], sha256)
    for each in locks_in(past):
        if (each.release, each.receipt_sha256) == (release.number, sha256):
            return each, release, False
    body = {"release": release.number, "receipt_sha256": sha256, "reason": reason}
    event = ledger.append(study.folder, KIND, body)
    return Lock(release.number, sha256, event), release, True


def _refuse_unrecorded(release: Release, noted: list[Mapping[str, Any]], sha256: str) -> None:
    if {"number": release.number, "receipt_sha256": sha256} not in noted:
        where, hint = Where(str(release.folder)), "if `surveys release` was stopped, run it again"
        raise refusal(
            Refusal, "release_not_recorded", where, "a release that is not in the ledger", hint=hint
        )
