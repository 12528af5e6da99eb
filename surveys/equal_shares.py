"""What may be the allocation under another name: two or three values of about equal share, that nothing else explains.

Nothing here knows the allocation. Somebody who knows what the values mean looks at what is found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from surveys.imports import RawTable
from surveys.register.participant import Participant

FEWEST = 12
"""Of fewer people nothing is said: any two values are half and half by chance."""
Part = Callable[[str], tuple[Hashable, str]]
"""A part of an id, and the rest of it."""
ARMS = (2, 3)
"""How many arms a trial may have for this to find them; more are too much like sites and interviewers."""
LEAST_OF_ITS_SHARE = 0.7
"""The rarest of equal arms has hardly ever less of what it would have: 35% of two arms, 23% of three."""
LEAST_CHANGE = 0.3
"""Of people of one site in the order of randomisation, half have another arm than the one before; of a number that is
counted up, such as the hundreds of an id, next to nobody has."""


def in_equal_shares(values: Iterable[Hashable]) -> bool:
    """Whether there are two or three values, each of about the same share."""
    counts = Counter(values)
    least = LEAST_OF_ITS_SHARE * counts.total() / max(len(counts), 1)
    return len(counts) in ARMS and counts.total() >= FEWEST and min(counts.values()) >= least


def columns_in_equal_shares(table: RawTable, unused: Sequence[str]) -> tuple[str, ...]:
    """The columns that nobody asks for, are filled in throughout, and have two or three values of about equal share."""
    return tuple(
        column.name
        for column in table.columns
        if column.name in unused
        and not any(value is None or value == "" for value in column.values)
        and in_equal_shares(column.values)
    )


def parts_in_equal_shares(register: Mapping[str, Participant]) -> list[str]:
    """The parts of an id, in words, that have two or three values of equal share at each site and follow no order of time.

    Of 200 registers that tell nothing, of people numbered in turn and randomised up to two weeks later, at
    most one had such a part; up to two months later, at most three.
    """
    parts = parts_of_ids(list(register))
    return [words for words, part in parts.items() if _in_equal_shares(register, part)]


def parts_of_ids(ids: Sequence[str]) -> dict[str, Part]:
    """What to look at, in words. Ids of one length, at each character, counted from 1.

    Others at their length, both ends, and each stretch of letters or of digits: `A-1-23` has three. Where not all have as
    many, how many there are is looked at instead.
    """
    widths = {len(id) for id in ids}
    if len(widths) == 1:
        return {f"character {place + 1}": _character(place) for place in range(*widths)}
    numbers = {len(_stretches(id)) for id in ids}
    stretches = list(zip(*map(_stretches, ids), strict=True)) if len(numbers) == 1 else []
    ends = (0, len(stretches) - 1)
    return {
        "the length": lambda id: (len(id), id),
        "the first character": _character(0),
        "the last character": _character(-1),
        **({} if len(numbers) == 1 else {"the number of stretches": lambda id: (len(_stretches(id)), id)}),
        **{
            f"stretch {place + 1} of letters or digits": _stretch(place)
            for place, each in enumerate(stretches)
            if place not in ends or any(len(stretch) > 1 for stretch in each)
        },
    }


def _stretches(id: str) -> list[str]:
    return re.findall(r"[0-9]+|[^\W\d_]+", id)


def _stretch(place: int) -> Part:
    def part(id: str) -> tuple[Hashable, str]:
        found = _stretches(id)
        return found[place], "".join(found[:place] + found[place + 1 :])

    return part


def _character(place: int) -> Part:
    return lambda id: (id[place], id[:place] + id[place:][1:])


def _in_equal_shares(register: Mapping[str, Participant], part: Part) -> bool:
    def order(person: Participant) -> tuple[object, ...]:
        return person.site, person.randomised, part(person.id)[1]

    people = sorted(register.values(), key=order)
    sites = [
        [part(person.id)[0] for person in site] for _, site in groupby(people, key=lambda person: person.site)
    ]
    large = [values for values in sites if len(values) >= FEWEST]
    pairs = [one != other for values in large for one, other in pairwise(values)]
    return (
        in_equal_shares(part(id)[0] for id in register)
        and len({frozenset(values) for values in large}) == 1
        and sum(pairs) >= LEAST_CHANGE * len(pairs)
    )
