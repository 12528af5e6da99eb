"""What Stata files and SPSS portable files may look like, whoever wrote them, and where they may not end."""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pandas as pd
import polars as pl
import pyreadstat
import pytest

from surveys.imports.structure import check_structure
from surveys.refusals import UnreadableFile
from tests.hostile.seeds import seed

LARGEST, ALMOST = sys.float_info.max, 1.7976931348622732e308
FRAME = pd.DataFrame(
    {
        "participant_id": ["A0001", "A0002", "A0003"],
        "uls8_1": [1, 2, 3],
        "said": ["x" * 3_000, "", "é"],
        "site": pd.Categorical(["North", "South", "North"]),
    }
)
PORTABLE = (
    b"ASCII SPSS PORT FILE".ljust(200) + b"0" * 256 + b"SPSSPORT"
    b"A8/202601016/120000" + b"1C/GNU pspp 1.6{weights}42/5B/"
    b"75/2/ID1/5/0/1/5/0/" + b"70/6/ULS8_15/9/2/5/9/2/8-9/B1/2/C4/an x"
    b"D1/6/ULS8_12/1/3/one2.F/4/halfE1/6/a note"
    b"F5/A0001.F/5/A0002*.2/A 1+2/Z"
)


def stata(release: int, order: str) -> bytes:
    frame = FRAME if release > 114 else FRAME.drop(columns="said")
    made = BytesIO()
    frame.to_stata(made, version=release, byteorder=order, write_index=False, data_label="Answers")  # type: ignore[call-overload]
    return made.getvalue()


def portable(weights: bytes = b"", trimmed: bool = False) -> bytes:
    text = PORTABLE.replace(b"{weights}", weights)
    lines = [text[at : at + 80].ljust(80, b"Z") for at in range(0, len(text), 80)]
    return b"".join((line.rstrip(b" ") if trimmed else line) + b"\r\n" for line in lines)


def said_of(content: bytes, suffix: str) -> str:
    with pytest.raises(UnreadableFile) as stopped:
        check_structure(content, suffix, f"file{suffix}")
    return str(stopped.value)


@pytest.mark.parametrize("order", ["little", "big"])
@pytest.mark.parametrize("release", [114, 117, 118, 119])
def test_a_stata_file_is_sound_as_pandas_writes_it(release: int, order: str) -> None:
    assert check_structure(stata(release, order), ".dta", "file.dta") == ()


@pytest.mark.parametrize("version", [8, 10, 12, 13, 14, 15])
def test_a_stata_file_is_sound_as_readstat_writes_it(version: int, tmp_path: Path) -> None:
    frame = pl.DataFrame({"id": ["a", "bb"], "uls8_1": [1, None], "said": [1.5, None]})
    path = tmp_path / "a.dta"
    labels = {"uls8_1": {1: "Never", 2: "Rarely"}}
    pyreadstat.write_dta(frame, str(path), version=version, variable_value_labels=labels)
    assert check_structure(path.read_bytes(), ".dta", "a.dta") == ()


@pytest.mark.parametrize("release", [114, 118])
def test_a_stata_file_that_ends_early_or_late_is_refused(release: int) -> None:
    content = stata(release, "little")
    for end in range(0, len(content) - 1, 7):
        assert "a damaged Stata file" in said_of(content[:end], ".dta")
    said = said_of(content + b"\0", ".dta")
    assert "a damaged Stata file" in said
    assert said.endswith("if possible as .xlsx")


def put(at: int, new: bytes) -> Callable[[bytes], bytes]:
    return lambda content: content[:at] + new + content[at + len(new) :]


@pytest.mark.parametrize(
    ("release", "change", "said"),
    [
        (114, put(0, b"x"), "it does not begin as one"),
        (114, put(1, b"\7"), "it does not begin as one"),
        (114, put(109, b"\xf5"), "of a kind that there is not"),
        (114, put(112, b"8"), "a name that is none"),
        (114, lambda content: content.replace(b"uls8_1", b"site\0\0"), "two variables have one name"),
        (118, lambda content: content.replace(b">118<", b">120<"), "of a release that is not known here"),
        (118, lambda content: content.replace(b"LSF", b"LSX"), "another order of bytes than there is"),
        (118, lambda content: content.replace(b"<timestamp>\x11", b"<timestamp>\x10"), "its date is none"),
        (118, lambda content: content.replace(b"<map>\0", b"<map>\1"), "its parts are elsewhere"),
        (118, lambda content: content.replace(b"<sortlist>\0", b"<sortlist>\x09"), "no variable of its own"),
        (118, lambda content: content.replace(b"<formats>%", b"<formats>&"), "a format that there is not"),
        (118, lambda content: content.replace(b"GSO\3", b"GSO\7"), "a long text is of no cell"),
        (
            118,
            lambda content: content.replace(b"\3\0\1\0", b"\3\0\2\0", 1),
            "a long text is not there",
        ),
        (118, lambda content: content.replace(b"<K>\4", b"<K>\0"), "it has no variables"),
        (118, lambda content: content.replace(b"</lbl>", b"</lbl "), "its parts are not where"),
    ],
)
def test_a_stata_file_that_says_of_itself_what_is_not_so_is_refused(
    release: int, change: Callable[[bytes], bytes], said: str
) -> None:
    sound = stata(release, "little")
    wrong = change(sound)
    assert wrong != sound
    assert said in said_of(wrong, ".dta")


def test_value_labels_of_another_length_than_they_say_are_refused() -> None:
    content = stata(114, "little")
    at = content.index(b"North\0South") - 8 * 2 - 8
    assert "value labels are of another length" in said_of(put(at, b"\3")(content), ".dta")
    assert "a value label is not where it should be" in said_of(put(at + 8, b"\x7f")(content), ".dta")


def test_stata_files_before_stata_8_are_left_to_their_readers() -> None:
    assert check_structure(b"\x6c" + bytes(50), ".dta", "file.dta") == ()


@pytest.mark.parametrize(
    "numbers", [(-LARGEST, LARGEST, -LARGEST), (math.nan, -LARGEST, LARGEST), (-ALMOST, ALMOST, -ALMOST)]
)
def test_an_spss_file_may_have_the_number_for_a_blank_of_any_program(numbers: tuple[float, ...]) -> None:
    content = seed(".sav")
    at = content.index(struct.pack("<iii", 7, 4, 8)) + 16
    assert check_structure(put(at, struct.pack("<3d", *numbers))(content), ".sav", "file.sav") == ()
    wrong = put(at, struct.pack("<3d", 0.0, *numbers[1:]))(content)
    assert "another number for a blank" in said_of(wrong, ".sav")
    wrong = put(at, struct.pack("<3d", *numbers[:2], 9.0))(content)
    assert "its lowest number, or its highest, is none" in said_of(wrong, ".sav")


@pytest.mark.parametrize("trimmed", [False, True])
def test_a_portable_file_is_sound_with_its_blanks_and_without_them(trimmed: bool) -> None:
    assert check_structure(portable(trimmed=trimmed), ".por", "file.por") == ()
    assert check_structure(seed(".por"), ".por", "file.por") == ()


def test_the_weights_of_a_portable_file_are_for_a_person_to_decide_on() -> None:
    (remark,) = check_structure(portable(b"66/ULS8_1"), ".por", "file.por")
    assert (remark.rule, remark.level) == ("file_weights", "error")
    assert "its weight is none of its variables" in said_of(portable(b"62/ID"), ".por")


def test_a_portable_file_that_ends_early_is_refused() -> None:
    content = portable()
    for end in range(0, content.index(b"Z", 500), 3):
        assert "a damaged SPSS portable file" in said_of(content[:end], ".por")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"SPSSPORT", b"SPSSPORK", "in letters of ASCII"),
        (b"SPSSPORTA", b"SPSSPORTB", "of a version that there is not"),
        (b"42/", b"43/", "another number of variables than it says"),
        (b"75/2/ID", b"7A0/2/ID", "of a kind that there is not"),
        (b"ULS8_15/", b"uls8_15/", "a name that is none"),
        (b"6/ULS8_15/", b"2/ID5/", "two variables have one name"),
        (b"D1/6/ULS8_1", b"D1/6/ULS8_2", "value labels are for no variable"),
        (b"4/half", b"TTT/half", "a text is longer than there can be"),
        (b"F5/A0001.F/", b"X5/A0001.F/", "a record of a kind that there is not"),
        (b"F5/A0001.F/", b"F6/A00001.F/", "a text is longer than there can be"),
        (b"A0002*.", b"A0002?.", "a number is none"),
        (b"A 1+2/Z", b"A 1+2/Z0", "something follows its last case"),
    ],
)
def test_a_portable_file_that_says_of_itself_what_is_not_so_is_refused(
    old: bytes, new: bytes, said: str
) -> None:
    text = portable().replace(b"\r\n", b"")
    assert text.count(old) >= 1
    assert said in said_of(text.replace(old, new, 1), ".por")
