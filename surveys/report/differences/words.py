"""The differences of a release in a few words: counts, and nothing about a person."""

from __future__ import annotations

from collections.abc import Mapping

COUNTED: Mapping[str, tuple[str, str]] = {
    "people_in": ("person in", "people in"),
    "people_out": ("person out", "people out"),
    "forms_in": ("form came in", "forms came in"),
    "forms_out": ("form gone", "forms gone"),
    "cells": ("cell changed", "cells changed"),
    "scores": ("score changed", "scores changed"),
    "bands_crossed": ("band crossed", "bands crossed"),
    "variables_in": ("variable added", "variables added"),
    "variables_out": ("variable gone", "variables gone"),
    "variables_described": ("variable described otherwise", "variables described otherwise"),
}
"""Each count of `Differences.counts`, of one and of any other number."""


def counted(name: str, n: int) -> str:
    """What is counted, for that number of it."""
    one, other = COUNTED[name]
    return one if n == 1 else other


def counts_in_words(counts: Mapping[str, int]) -> str:
    """`2 forms came in, 1 score changed`; that there is no difference, if there is none."""
    found = [f"{n:,} {counted(name, n)}" for name, n in counts.items() if n]
    return ", ".join(found) or "no person, form, cell, score or variable is another"
