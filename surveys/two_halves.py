"""What may be the allocation under another name: two values, about half and half, that nothing else explains.

Nothing here knows the allocation. Somebody who knows what the values mean looks at what is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from surveys.imports import RawTable
from surveys.register.participant import Participant

FEWEST = 12
"""Of fewer people nothing is said: any two values are half and half by chance."""
LEAST_SHARE = 0.35
"""The rarer of two arms has hardly ever less, where people are allocated one to one."""
LEAST_CHANGE = 0.3
"""Of people of one site in the order of randomisation, half have another arm than the one before; of a number that is
counted up, such as the hundreds of an id, next to nobody has."""


def in_two_halves(values: Iterable[Hashable]) -> bool:
    """Whether there are just two values, each of about half."""
    counts = Counter(values)
    return (
        len(counts) == 2 and counts.total() >= FEWEST and min(counts.values()) >= LEAST_SHARE * counts.total()
    )


def columns_in_two_halves(table: RawTable, unused: Sequence[str]) -> tuple[str, ...]:
    """The columns that nobody asks for, are filled in throughout, and have two values, about half and half."""
    return tuple(
        column.name
        for column in table.columns
        if column.name in unused
        and not any(value is None or value == "" for value in column.values)
        and in_two_halves(column.values)
    )


def places_in_two_halves(register: Mapping[str, Participant]) -> list[int]:
    """The characters of an id, counted from 1, that have two values at each site and follow no order of time.

    Ids of different lengths are not compared.
    """
    if len({len(id) for id in register}) != 1:
        return []
    width = len(next(iter(register)))
    return [place + 1 for place in range(width) if _in_two_halves(register, place)]


def _in_two_halves(register: Mapping[str, Participant], place: int) -> bool:
    def order(person: Participant) -> tuple[object, ...]:
        return person.site, person.randomised, person.id[:place] + person.id[place + 1 :]

    people = sorted(register.values(), key=order)
    sites = [
        [person.id[place] for person in site] for _, site in groupby(people, key=lambda person: person.site)
    ]
    large = [values for values in sites if len(values) >= FEWEST]
    pairs = [one != other for values in large for one, other in pairwise(values)]
    both = all(len(set(values)) == 2 for values in large)
    return (
        in_two_halves(id[place] for id in register)
        and bool(pairs)
        and both
        and sum(pairs) >= LEAST_CHANGE * len(pairs)
    )
