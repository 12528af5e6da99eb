"""When interviews were held: bars by week around the day to aim for, the windows as lines below. Grey is enough."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from matplotlib.figure import Figure

from surveys.report.pictures import ACCENT, INK, LINE, SOFT, Picture, for_both, our_look
from surveys.team.patterns import WEEK, Timing

BEYOND = 4 * WEEK
"""How far a picture reaches beyond the permitted window."""


def timing_picture(id: str, timing: Timing, says: str) -> Picture:
    """Bars of weeks; the optimum window is a thick line below them, the permitted one a thin line."""
    with our_look():
        figure = Figure((4.6, 1.9))
        axes = figure.add_axes((0.1, 0.24, 0.88, 0.74))
        left, right = timing.permitted[0] - BEYOND, timing.permitted[1] + BEYOND
        weeks = {sum(ends) / 2: n for ends, n in timing.weeks.items()}
        seen = {middle: n for middle, n in weeks.items() if left <= middle <= right}
        axes.bar(list(seen), list(seen.values()), width=0.86 * WEEK, color=ACCENT)
        top = max(seen.values(), default=1)
        for place, words in (
            (0, _further(weeks, -inf, left, "earlier")),
            (1, _further(weeks, right, inf, "later")),
        ):
            side = "right" if place else "left"
            axes.text(place, 0.8, words, transform=axes.transAxes, ha=side, size=8.5, color=SOFT)
        for ends, width, colour in ((timing.permitted, 1.2, SOFT), (timing.optimum, 4, INK)):
            axes.plot(list(ends), [-0.09 * top] * 2, color=colour, linewidth=width, solid_capstyle="butt")
        axes.axvline(0, color=SOFT, linewidth=1, linestyle=(0, (3, 2)))
        axes.set_xlim(left - WEEK, right + WEEK)
        axes.set_ylim(-0.16 * top, top * 1.06)
        axes.set_xlabel("days from the due date", size=9)
        axes.set_yticks([0, top])
        axes.tick_params(labelsize=9)
        axes.locator_params(axis="x", nbins=7, integer=True)
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        return for_both(figure, id, says)


def _further(weeks: Mapping[float, int], after: float, before: float, words: str) -> str:
    n = sum(many for middle, many in weeks.items() if after < middle < before)
    return f"{n:,} {words}" if n else ""
