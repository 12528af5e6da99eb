"""The flow diagram: a box of everybody, then one for each timepoint with those interviewed, beside it why others were not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from surveys.report.pictures import INK, SOFT, Picture, for_both, our_look
from surveys.report.team.words import count, several
from surveys.team.flow import Flow

WIDTH, LINE, GAP, PAD = 4.6, 0.19, 0.32, 0.1
"""Inches: of the picture, of a line of words, between boxes, and inside them."""
LEFT, RIGHT = (0.02, 1.86), (2.12, WIDTH - 0.02)
"""From where to where the boxes of each column reach."""
TIMED: Mapping[str, str] = {
    "best": "in optimum window",
    "permitted": "in permitted only",
    "outside": "outside",
    "undated": "day unknown",
    "form_to_come": "form to come",
}
"""When those interviewed were, short enough for a box."""

Lines = Sequence[str]


def flow_picture(randomised: int, flows: Mapping[str, Flow], says: str) -> Picture:
    """The diagram; `flows` are by what people call the timepoint."""
    rows = [_boxes(label, each) for label, each in flows.items()]
    heights = [_height(max(len(left), len(right))) for left, right in rows]
    top = [f"Randomised: {count(randomised)}"]
    tall = _height(1) + sum(heights) + GAP * len(rows) + 0.04
    with our_look():
        figure = Figure((WIDTH, tall))
        axes: Axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, WIDTH), ylim=(tall, 0))
        axes.set_axis_off()
        place = 0.02
        _box(axes, LEFT, place, _height(1), top)
        place += _height(1)
        for (left, right), height in zip(rows, heights, strict=True):
            _arrow(axes, (sum(LEFT) / 2, place), (sum(LEFT) / 2, place + GAP))
            place += GAP
            _box(axes, LEFT, place, height, left)
            if right:
                _box(axes, RIGHT, place, height, right)
                _arrow(axes, (LEFT[1], place + height / 2), (RIGHT[0], place + height / 2))
            place += height
        return for_both(figure, "flow", says)


def _boxes(label: str, each: Flow) -> tuple[Lines, Lines]:
    """The words of the two boxes of a timepoint; the first of each is its heading."""
    left = [label, f"Due: {count(each.due)}", f"Interviewed: {count(each.interviewed)}"]
    left += [f"  {count(n)} {TIMED[kind]}" for kind, n in each.timing.items() if n]
    left += [f"Due, still open: {count(each.open)}"] if each.open else []
    left += [f"Not yet due: {count(each.not_due)}"] if each.not_due else []
    left += [f"  {count(each.stopped_ahead)} stopped already"] if each.stopped_ahead else []
    why = [f"{count(n)} {said}" for said, n in each.why.items()]
    return left, [f"Not interviewed: {count(each.not_interviewed)}", *why] if why else []


def _height(lines: int) -> float:
    return lines * LINE + 2 * PAD


def _box(axes: Axes, ends: tuple[float, float], top: float, height: float, lines: Lines) -> None:
    left, right = ends
    axes.fill(
        (left, right, right, left),
        (top, top, top + height, top + height),
        fc="white",
        ec=INK,
        lw=1.1,
        zorder=2,
    )
    for place, words in enumerate(lines):
        weight = "bold" if place == 0 else "normal"
        down = top + PAD + LINE * (place + 0.5)
        axes.text(left + PAD, down, words, va="center", size=9, weight=weight, zorder=3)


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    axes.annotate(
        "", end, start, arrowprops={"arrowstyle": "-|>", "color": SOFT, "lw": 1.1, "shrinkA": 0, "shrinkB": 0}
    )


def flow_in_words(randomised: int, flows: Mapping[str, Flow]) -> str:
    """The diagram for who cannot see it."""
    parts = [f"Flow of {several(randomised, 'person', 'people')} randomised"]
    for label, each in flows.items():
        why = ", ".join(f"{count(n)} {said}" for said, n in each.why.items())
        waits = f", {count(each.open)} still open" if each.open else ""
        waits += f", {count(each.not_due)} not yet due" if each.not_due else ""
        waits += f" of whom {count(each.stopped_ahead)} stopped already" if each.stopped_ahead else ""
        parts.append(
            f"{label}: {count(each.due)} due, {count(each.interviewed)} interviewed, "
            f"{count(each.not_interviewed)} not{f' ({why})' if why else ''}{waits}"
        )
    return "; ".join(parts) + "."
