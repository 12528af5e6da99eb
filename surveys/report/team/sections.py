"""What a report is made of, wherever it is shown: sections of words, pictures and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from surveys.report.pictures import Picture
from surveys.report.plain_tables import Table


@dataclass(frozen=True)
class Drawn:
    """A picture and its heading."""

    heading: str
    picture: Picture


@dataclass(frozen=True)
class Section:
    """One part of the report: what it counts, its paragraphs, its pictures, and the tables that hold their numbers.

    `more` are long tables, folded away on the page; on paper is said that they are left out.
    """

    title: str
    legend: str
    paragraphs: Sequence[str] = ()
    pictures: Sequence[Drawn] = ()
    tables: Sequence[Table] = ()
    more: Sequence[Table] = ()
