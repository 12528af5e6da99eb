"""Damaged and hostile files: refused in a sentence, or read as they were. All of them with `SURVEYS_FUZZ=1`."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.damage import Named, mutations
from tests.hostile.fates import fates_of
from tests.hostile.seeds import seed
from tests.hostile.spss_files import wrong_spss_files
from tests.hostile.texts import wrong_texts
from tests.hostile.workbooks import wrong_workbooks

FUZZ = os.environ.get("SURVEYS_FUZZ") == "1"
MADE: dict[str, Callable[[], Iterator[Named]]] = {
    ".xlsx": wrong_workbooks,
    ".sav": lambda: wrong_spss_files(".sav"),
    ".zsav": lambda: wrong_spss_files(".zsav"),
    ".csv": wrong_texts,
    ".por": lambda: iter(()),
    ".dta": lambda: iter(()),
}
AT_LEAST = 200


def wrong_files(suffix: str) -> list[Named]:
    """At least two hundred files that end so, none of which is as it should be."""
    made = list(MADE[suffix]())
    return made + list(mutations(seed(suffix), max(0, AT_LEAST - len(made)), random.Random(1)))


@pytest.mark.parametrize("suffix", MADE)
def test_a_wrong_file_is_refused_in_a_sentence_or_read_as_it_was_meant(suffix: str, tmp_path: Path) -> None:
    files = wrong_files(suffix)
    assert len(files) >= AT_LEAST
    fates = fates_of(files if FUZZ else files[::4], seed(suffix), suffix, tmp_path)
    print(suffix, fates, *fates.stopped, sep="\n  ")
    assert fates.worker.late == 0
    assert fates.refused
    if any(True for _ in MADE[suffix]()):  # each of these is wrong by itself, not by a bit that nothing shows
        assert fates.changed == []


SHARES = {".xlsx": 0.0, ".zsav": 0.0, ".sav": 5.0, ".por": 5.0, ".dta": 5.0, ".csv": 20.0}
"""Of a hundred files with one thing wrong, those that may be accepted with another answer: none where a format has a checksum."""
MUTATIONS = 2_000 if FUZZ else 40


@pytest.mark.parametrize(
    ("suffix", "packed"), [(suffix, True) for suffix in MADE] + [(".sav", False)], ids=str
)
def test_of_files_with_one_thing_wrong(suffix: str, packed: bool, tmp_path: Path) -> None:
    sound = seed(suffix, packed)
    fates = fates_of(mutations(sound, MUTATIONS, random.Random(2)), sound, suffix, tmp_path)
    print(suffix, packed, fates, *fates.stopped, sep="\n  ")
    assert fates.worker.late == 0
    assert 100 * len(fates.coded) / fates.files <= SHARES[suffix]
