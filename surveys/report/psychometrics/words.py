"""The words of the psychometrics: what each figure is, what each remark says and does not say."""

from __future__ import annotations

from collections.abc import Mapping

from scoring.psychometrics.estimate import Estimate
from scoring.psychometrics.remarks import LOWEST_ALPHA, MOST_AT_AN_END, Remark
from surveys.psychometrics import FEWEST

NONE = "–"
TERWEE = "Terwee et al 2007, J Clin Epidemiol 60, 34–42"
REMARKS: Mapping[Remark, tuple[str, str]] = {
    "low_alpha": (
        f"Alpha of a scale below {LOWEST_ALPHA:.2f}",
        f"{LOWEST_ALPHA:.2f} to 0.95 is what {TERWEE}, ask of a scale. It says that these answers of these people go "
        "together less than those of a scale should. It changes no score, finds no fault with anybody's answer, and "
        "does not make the instrument a poor one: few items, or people who are much alike, lower it too.",
    ),
    "against_the_rest": (
        "An item of a scale that goes against the others",
        "Its correlation with the sum of the others is below zero. That is how answers look that were turned round "
        "before they were keyed, or columns that were taken for one another; with few forms it can be chance. "
        "Compare the item with its paper forms.",
    ),
    "at_the_floor": (
        f"More than {MOST_AT_AN_END:.0%} at the lowest score",
        f"A floor effect, as {TERWEE}, define it. The score cannot tell these people from one another, nor show a "
        "change further down. It is no error in the answers.",
    ),
    "at_the_ceiling": (
        f"More than {MOST_AT_AN_END:.0%} at the highest score",
        f"A ceiling effect, as {TERWEE}, define it. The score cannot tell these people from one another, nor show a "
        "change further up. It is no error in the answers.",
    ),
}
TAGS: Mapping[Remark, str] = {
    "low_alpha": "low alpha",
    "against_the_rest": "item against the rest",
    "at_the_floor": "floor",
    "at_the_ceiling": "ceiling",
}
"""Each remark in a word or two, beside the score that it is about."""
DEFINITIONS: Mapping[str, str] = {
    "Scored": "forms that have the score, one a person; prorated ones too.",
    "Complete": "forms with an answer to every item of the score. Alpha, omega and item-rest are of these alone.",
    "Alpha": "Cronbach's: how far the answers go together, after reverse-keying, as they are added up (Cronbach 1951). "
    f"Its 95% interval is Feldt's (1965). On the page, the dashed line of a scale is at {LOWEST_ALPHA:.2f}.",
    "Omega": "McDonald's: the part of the variance of the sum that one factor accounts for, found by minimum residuals. "
    "For three items or more.",
    "Item-rest": "the lowest and the highest correlation of an item with the sum of the others.",
    "Floor, ceiling": "forms with the lowest and with the highest score that the items can give, of those scored.",
    "Scale, index": "what the definition states. The answers to a scale come of one thing, so they should go together. "
    "An index puts different things into one number, and its alpha is not judged; nor is that of a score of which "
    "nothing is stated.",
    NONE: f"no figure, for the reason given below the tables: of fewer than {FEWEST} forms none is shown. Under "
    "Is a, the definition states neither.",
}


def decimal(value: float | None) -> str:
    """`0.83`; a dash where there is none."""
    return NONE if value is None else f"{value:.2f}"


def with_interval(found: Estimate | None) -> str:
    """`0.83 (0.80 to 0.86)`."""
    return NONE if found is None else f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"


def part(n: int | None, of: int) -> str:
    """`4.2%`; a dash where it is not shown."""
    return NONE if n is None else f"{n / of:.1%}"
