"""What of an instrument could show the allocation, by its definition, and so leaves in nothing."""

from __future__ import annotations

from instruments import Instrument


def withheld_from(instrument: Instrument) -> list[str]:
    """Items flagged as unmasking, those that wait for one (who was asked tells its answer), and their scores."""
    items: list[str] = []
    for item in instrument.items:  # a gate stands before what waits for it
        if "unmasks" in item.flags or (item.ask_if and item.ask_if.item in items):
            items.append(item.id)
    made = (score for score in instrument.scores if set(items) & set(instrument.questions_of(score)))
    return [*items, *(score.id for score in made)]
