"""Locking the data at a release: what is released is what is locked, and it stays what later releases are held against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from instruments.finding import nearest
from instruments.problems import Where
from surveys.answers.correcting import refuse, telling
from surveys.differences.inputs import inputs_changed
from surveys.firewall import tells_allocation
from surveys.record import ledger
from surveys.record.locks import KIND, Lock, locks_in
from surveys.refusals import Refusal, refusal
from surveys.release import Release, latest, made_from_now, receipt_sha256, release_folders
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
    release = _newest(study, number)
    past = study.events()
    sha256 = receipt_sha256(release.folder)
    _refuse_unrecorded(release, [event.body for event in past if event.kind == "release"], sha256)
    _refuse_outdated(study, release)
    for each in locks_in(past):
        if (each.release, each.receipt_sha256) == (release.number, sha256):
            return each, release, False
    body = {"release": release.number, "receipt_sha256": sha256, "reason": reason}
    event = ledger.append(study.folder, KIND, body)
    return Lock(release.number, sha256, event), release, True


def _newest(study: Study, number: str) -> Release:
    newest = latest(study)
    if newest is None:
        where = Where(str(study.folder / "releases"))
        raise refusal(
            Refusal, "no_release", where, "nothing that could be locked", "a release", "surveys release"
        )
    if number and number != newest.number:
        known = [folder.name for folder in release_folders(study)]
        found = (
            f"release {number}, and {newest.number} is newer" if number in known else f"no release {number}"
        )
        hint = AGAIN if number in known else nearest(number, known)
        raise refusal(
            Refusal, "not_the_newest", Where("RELEASE"), found, f"{newest.number}, the newest", hint
        )
    return newest


def _refuse_unrecorded(release: Release, noted: list[Mapping[str, Any]], sha256: str) -> None:
    if {"number": release.number, "receipt_sha256": sha256} not in noted:
        where, hint = Where(str(release.folder)), "if `surveys release` was stopped, run it again"
        raise refusal(
            Refusal, "release_not_recorded", where, "a release that is not in the ledger", hint=hint
        )


def _refuse_outdated(study: Study, release: Release) -> None:
    then, now = release.receipt["inputs"], made_from_now(study)
    if then == now:
        return
    since = len(set(now["ledger"]) - set(then["ledger"]))
    said = [words for _, words in inputs_changed(then, now)]
    said += [f"{since} {'event' if since == 1 else 'events'} since"] if since else []
    where = Where(str(release.folder))
    found = f"a release that is not of what is on record now: {'; '.join(said)}"
    raise refusal(Refusal, "release_outdated", where, found, "one that is up to date", AGAIN)
