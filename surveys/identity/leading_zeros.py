"""Ids whose leading zeros a spreadsheet took away: 17, or 17.0, for 00017."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

_NUMBER = re.compile(r"([1-9][0-9]*)(\.0+)?|0(\.0+)?", re.ASCII)


@dataclass(frozen=True)
class Zeros:
    """What stands in the file → the one id of the register that it can be; and what can be several."""

    restored: Mapping[str, str]
    unclear: Mapping[str, tuple[str, ...]]


def zeros_lost(standing: Collection[str], register: Iterable[str], *, as_text: bool) -> Zeros:
    """Which of the ids that stand in a file are ids of the register without their leading zeros.

    One that is an id as it stands is that id, unless another has the same number and nothing shows that zeros were
    kept: that the file has ids `as_text`, one of which begins with a zero.
    """
    known: dict[str, list[str]] = {}
    for id in register:
        if re.fullmatch("[0-9]+", id):
            known.setdefault(id.lstrip("0") or "0", []).append(id)
    kept = as_text and any(re.fullmatch("0[0-9]+", each) for each in standing)
    restored, unclear = {}, {}
    for each in standing:
        if not _NUMBER.fullmatch(each):
            continue
        fit = known.get(each.split(".")[0], [])
        if len(fit) == 1 and fit[0] != each:
            restored[each] = fit[0]
        elif len(fit) > 1 and not (kept and each in fit):
            unclear[each] = tuple(fit)
    return Zeros(restored, unclear)
