"""Damaged and hostile files: refused in a sentence, or read as they were. All of them with `SURVEYS_FUZZ=1`."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.damage import Named, mutations
from tests.hostile.fates import fates_of
from tests.hostile.other_statistics import wrong_portable_files, wrong_stata_files
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
    ".por": wrong_portable_files,
    ".dta": wrong_stata_files,
}
AT_LEAST = 200
"""Of each format. None is as it should be: those that are made are wrong by themselves, the others by one accident each."""


@pytest.mark.parametrize("suffix", MADE)
def test_a_wrong_file_is_refused_in_a_sentence_or_read_as_it_was_meant(suffix: str, tmp_path: Path) -> None:
    made = list(MADE[suffix]())
    files = made + list(mutations(seed(suffix), max(0, AT_LEAST - len(made)), random.Random(1)))
    fates = fates_of(files if FUZZ else files[::4], seed(suffix), suffix, tmp_path)
    print(suffix, fates, *fates.stopped, sep="\n  ", flush=True)
    assert fates.worker.late == 0
    assert fates.refused
    assert not {name for name, _ in made} & set(fates.changed)


SHARES = {".xlsx": 0.0, ".zsav": 0.0, ".sav": 2.5, ".por": 2.5, ".dta": 2.5, ".csv": 6.0}
"""Of a hundred files with one thing wrong, those that an import may take with another answer: none where a format has a checksum.

In the others a bit that makes one answer of another leaves nothing to see. Of 2,000 such files of this small return, 1.6 in a
hundred `.sav` are taken so (1.3 in byte code), 2.4 `.por` and 0.5 `.dta`.
"""
MUTATIONS = 2_000 if FUZZ else 100


@pytest.mark.parametrize(
    ("suffix", "packed"), [(suffix, True) for suffix in MADE] + [(".sav", False)], ids=str
)
def test_of_files_with_one_thing_wrong(suffix: str, packed: bool, tmp_path: Path) -> None:
    sound = seed(suffix, packed)
    fates = fates_of(mutations(sound, MUTATIONS, random.Random(2)), sound, suffix, tmp_path)
    print(suffix, packed, fates, *fates.stopped, sep="\n  ", flush=True)
    assert fates.worker.late == 0
    assert 100 * len(fates.coded) / fates.files <= SHARES[suffix]
