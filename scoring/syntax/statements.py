"""A score as statements that every statistical package can carry out, whatever its language.

A statement names columns and says what one of them becomes. How it is written is the languages' affair;
that there is nothing in it but the plan's own steps is this file's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Operator = Literal["<", "<=", "==", ">=", ">", "present", "absent", "says"]


@dataclass(frozen=True)
class If:
    """Whether a column compares so with a number, whether it holds anything, or whether it says `words`."""

    name: str
    operator: Operator
    value: float = 0
    words: str = ""


@dataclass(frozen=True)
class Heading:
    """What the next statements are about, for whoever reads them."""

    words: str


@dataclass(frozen=True)
class Start:
    """`into` is a new column with nothing in it, of text or of numbers."""

    into: str
    text: bool


@dataclass(frozen=True)
class Recode:
    """Each of `into` is the second of a pair where its source is the first, and absent elsewhere."""

    into: Sequence[str]
    sources: Sequence[str]
    pairs: Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Within:
    """`into` is `source` where that lies from `low` to `high` with at most `decimals` decimals; else absent.

    With `mirror`, it is `mirror` less that.
    """

    into: str
    source: str
    low: float
    high: float
    decimals: int
    mirror: float | None = None


@dataclass(frozen=True)
class CountCodes:
    """`into` counts the `sources` that hold one of `codes`, or nothing where `blanks` are counted too."""

    into: str
    sources: Sequence[str]
    codes: Sequence[int]
    blanks: bool


@dataclass(frozen=True)
class CountPresent:
    """`into` counts the `sources` that hold a value."""

    into: str
    sources: Sequence[str]


@dataclass(frozen=True)
class CountFrom:
    """`into` counts the `sources` that hold `level` or more."""

    into: str
    sources: Sequence[str]
    level: float


@dataclass(frozen=True)
class Total:
    """`into` is the sum of those `sources` that hold a value; absent where none does."""

    into: str
    sources: Sequence[str]


@dataclass(frozen=True)
class Largest:
    """`into` is the largest of the values in `sources`; absent where there is none."""

    into: str
    sources: Sequence[str]


@dataclass(frozen=True)
class Compute:
    """`into` is the `formula`, of column names, numbers and `+ - * /`, where every condition holds.

    Elsewhere it stays as it was: absent, if it was not there.
    """

    into: str
    formula: str
    when: Sequence[If] = ()


@dataclass(frozen=True)
class Erase:
    """`into` holds nothing where every condition holds."""

    into: str
    when: Sequence[If]


@dataclass(frozen=True)
class Round:
    """`into` is rounded to `decimals`, half up, where every condition holds. `negative`: it can be below 0.

    With `even`, it is rounded to a whole number, of a half to the even one.
    """

    into: str
    decimals: int
    negative: bool
    when: Sequence[If] = ()
    even: bool = False


@dataclass(frozen=True)
class Say:
    """The text column `into` holds `words` where every condition holds and it said nothing before."""

    into: str
    words: str
    when: Sequence[If]


Statement = (
    Heading
    | Start
    | Recode
    | Within
    | CountCodes
    | CountPresent
    | CountFrom
    | Total
    | Largest
    | Compute
    | Erase
    | Round
    | Say
)
