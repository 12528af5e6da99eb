"""Pictures of one score: how it is spread at each timepoint, and how its mean changed. Grey is enough for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from surveys.report.pictures import ACCENT, INK, LINE, SOFT, Picture, for_both, our_look

WIDTH = 4.6
"""Inches, which a phone shows at about its own width."""


def spread_picture(
    id: str, counts: Mapping[str, Mapping[str, int]], ends: tuple[str, str], says: str
) -> Picture:
    """Bars side by side for each timepoint: the share of people in each stretch of the score, from end to end."""
    with our_look():
        figure = Figure((WIDTH, 1.45))
        room = 0.9 / len(counts)
        top = max(max(each.values()) / sum(each.values()) for each in counts.values())
        for place, (label, stretches) in enumerate(counts.items()):
            axes = figure.add_axes((0.09 + place * room, 0.2, room - 0.05, 0.6))
            total = sum(stretches.values())
            shares = [n / total for n in stretches.values()]
            axes.bar(range(len(shares)), shares, width=0.86, color=ACCENT)
            axes.set(xlim=(-0.6, len(shares) - 0.4), ylim=(0, top * 1.05))
            axes.set_yticks([top], [f"{top:.0%}"] if place == 0 else [""], size=8.5)
            axes.grid(axis="y", color=LINE, linewidth=0.6)
            axes.set_axisbelow(True)
            axes.set_xticks([0, len(shares) - 1], list(ends), size=8.5)
            axes.spines["left"].set_visible(False)
            axes.set_title(f"{label}, n {total:,}", size=9, color=INK, loc="left", pad=4)
        return for_both(figure, id, says)


@dataclass(frozen=True)
class Point:
    """A mean change with the ends of its interval, if it has any, and what stands beside it."""

    label: str
    change: float
    ends: tuple[float, float] | None
    beside: str


def change_picture(id: str, points: Sequence[Point], baseline: str, says: str) -> Picture:
    """The mean change at each timepoint with its interval, beside a dashed line at none."""
    with our_look():
        figure = Figure((WIDTH, 1.5))
        axes = figure.add_axes((0.12, 0.2, 0.86, 0.76))
        axes.axhline(0, color=SOFT, linewidth=1, linestyle=(0, (3, 2)))
        for place, each in enumerate(points, start=1):
            if each.ends:
                axes.plot([place, place], list(each.ends), color=ACCENT, linewidth=1.8)
            axes.plot([place], [each.change], marker="o", markersize=5.5, color=ACCENT)
            axes.annotate(
                each.beside, (place, each.change), (7, 0), textcoords="offset points", va="center", size=9
            )
        axes.plot([0], [0], marker="D", markersize=5, color=SOFT)
        seen = [0.0, *(end for each in points for end in (each.change, *(each.ends or ())))]
        margin = 0.12 * ((max(seen) - min(seen)) or 1.0)
        axes.set(xlim=(-0.2, len(points) + 0.75), ylim=(min(seen) - margin, max(seen) + margin))
        axes.set_xticks(range(len(points) + 1), [baseline, *(each.label for each in points)])
        axes.locator_params(axis="y", nbins=4)
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        return for_both(figure, id, says)
