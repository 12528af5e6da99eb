"""A file is looked at as a whole and site by site; what is found is told once, where it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from surveys.keying.chance import FEWEST
from surveys.keying.parts import Part


@dataclass(frozen=True)
class Unit:
    """The forms that one look is about (`site` is empty for the whole file), and those that they are held against."""

    site: str
    here: tuple[Part, ...]
    others: tuple[Part, ...]


def units(here: Iterable[Part], elsewhere: Iterable[Part]) -> Iterator[Unit]:
    """The file, held against all that is elsewhere; then each of its sites, held against the other sites as well.

    Fewer than FEWEST forms are no unit. `here` and `elsewhere` are of one instrument.
    """
    own, others = tuple(here), tuple(elsewhere)
    if sum(part.frame.height for part in own) >= FEWEST:
        yield Unit("", own, others)
    if len(own) > 1:
        for part in own:
            if part.frame.height >= FEWEST:
                rest = tuple(each for each in own if each is not part)
                yield Unit(part.site, (part,), (*rest, *others))


def told(found_at: Collection[str], looked_at: Collection[str]) -> list[str]:
    """Where to say it: of the whole file ("") if it is so there and not at some of its sites alone."""
    at_sites = [site for site in found_at if site]
    every = [site for site in looked_at if site]
    if "" in found_at and (not at_sites or set(at_sites) == set(every)):
        return [""]
    return at_sites


def at(site: str) -> str:
    """` at site B`, or nothing of a whole file."""
    return f" at site {site}" if site else ""


def named(ids: Iterable[str], instrument: str) -> str:
    """Items in words: all of them, or the first few by name."""
    every = list(ids)
    if len(every) > 4:
        return f"{len(every)} items of {instrument} ({every[0]} … {every[-1]})"
    return ", ".join(every)
