"""The tracker's pictures: expected against achieved, retention of groups, and where retention is heading.

Each can be read without colour: lines differ in kind, and numbers stand beside what they are of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from surveys.calendar.day_words import MONTHS
from surveys.report.pictures import ACCENT, INK, LINE, SOFT, as_svg, our_look
from surveys.tracker.over_time import Month

WIDTH, ROW = 4.6, 0.28
"""Inches, which a phone shows at about its own width."""


@dataclass(frozen=True)
class Interval:
    """A row of a picture: lower end, share and upper end, from 0 to 1, if there is one; and what stands beside it."""

    name: str
    at: tuple[float, float, float] | None
    beside: str


def over_time_picture(id: str, months: Sequence[Month], says: str) -> Markup:
    """Two lines of steps: how many interviews were expected, which is dashed, and how many were achieved."""
    with our_look():
        figure = Figure((WIDTH, 2.5))
        axes: Axes = figure.add_axes((0.1, 0.21, 0.61, 0.75))
        last = months[-1]
        top = max(last.expected, last.achieved, 1)
        places = [*range(len(months) + 1), len(months) + 0.4]
        for numbers, style, colour, width in (
            ([0, *(each.expected for each in months), last.expected], (0, (3, 2)), SOFT, 1.3),
            ([0, *(each.achieved for each in months), last.achieved], "solid", ACCENT, 2),
        ):
            axes.step(places, numbers, where="post", linestyle=style, color=colour, linewidth=width)
        _label_ends(axes, places[-1], last, top)
        axes.set(xlim=(0, places[-1]), ylim=(0, top * 1.08))
        ticks = range(1, len(months) + 1, max(1, -(-len(months) // 5)))
        axes.set_xticks(list(ticks), [_month(months[tick - 1]) for tick in ticks])
        axes.locator_params(axis="y", nbins=5, integer=True)
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        return as_svg(figure, id, says)


def _month(month: Month) -> str:
    return f"{MONTHS[month.until.month - 1][:3]}\n{month.until.year}"


def _label_ends(axes: Axes, place: float, last: Month, top: int) -> None:
    """The numbers at the ends of both lines, with room between them."""
    high = max(last.expected, last.achieved)
    low = min(last.expected, last.achieved, high - 0.17 * top)
    expected, achieved = (high, low) if last.expected >= last.achieved else (low, high)
    for words, height, colour, weight in (
        (f"{last.expected:,} expected", expected, SOFT, "normal"),
        (f"{last.achieved:,} achieved", achieved, ACCENT, "bold"),
    ):
        axes.annotate(
            words,
            (place, height),
            (6, 0),
            textcoords="offset points",
            va="center",
            color=colour,
            weight=weight,
        )


def intervals_picture(id: str, rows: Sequence[Interval], says: str, reference: Interval | None) -> Markup:
    """A row each: a point on a scale from 0 to 100%, its interval, and its numbers; a dotted line at the reference."""
    with our_look():
        height = 0.42 + ROW * (len(rows) + (reference is not None))
        figure = Figure((WIDTH, height))
        left, below = 0.05 + 0.019 * max(len(row.name) for row in rows), 0.28 / height
        axes: Axes = figure.add_axes((left, below, 0.57 - left, 0.96 - below))
        if reference is not None and reference.at is not None:
            axes.axvline(reference.at[1], color=SOFT, linewidth=1, linestyle=(0, (1, 2)))
        every = [*rows, *([reference] if reference is not None else [])]
        for place, row in enumerate(every):
            _draw_row(axes, place, row, of_all=row is reference)
        axes.set(xlim=(-0.02, 1.02), ylim=(len(every) - 0.4, -0.6))
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100%"])
        axes.set_yticks(range(len(every)), [row.name for row in every])
        axes.tick_params(axis="y", labelcolor=INK)
        axes.grid(axis="x", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        axes.spines["left"].set_visible(False)
        return as_svg(figure, id, says)


def _draw_row(axes: Axes, place: int, row: Interval, *, of_all: bool) -> None:
    colour, marker = (SOFT, "D") if of_all else (ACCENT, "o")
    if row.at is not None:
        low, share, high = row.at
        axes.plot([low, high], [place, place], color=colour, linewidth=1.6)
        axes.plot([share], [place], marker=marker, markersize=5, color=colour)
    axes.annotate(row.beside, (1.02, place), (6, 0), textcoords="offset points", va="center", color=INK)
