"""What a person is told of a file that was not read, and what stands behind it."""

from __future__ import annotations

import struct
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zlib import crc32

import openpyxl
import polars as pl
import pyreadstat
import pytest

from surveys.imports import _long_workbook, child, guarded, read_any_table, read_table, reading_process
from surveys.imports._long_workbook import read_long
from surveys.imports.guarded import read_guarded
from surveys.imports.second import apart, second_reader, statistics
from surveys.imports.second.apart import loading_apart
from surveys.imports.structure import _quick_sheet, check_structure
from surveys.imports.transfer import received
from surveys.refusals import UnreadableFile
from tests.hostile.seeds import KNOWN, ROWS, SUFFIXES, seed
from tests.hostile.spss_files import put
from tests.hostile.workbooks import SHEET, edited


def kept(folder: Path, suffix: str, content: bytes) -> Path:
    path = folder / f"file{suffix}"
    path.write_bytes(content)
    return path


def said_of(path: Path, **more: object) -> str:
    with pytest.raises(UnreadableFile) as stopped:
        read_guarded(path, KNOWN, **more)  # type: ignore[arg-type]
    assert len(stopped.value.problems) == 1
    return str(stopped.value)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_sound_file_gives_what_its_first_reader_gives(suffix: str, tmp_path: Path) -> None:
    path = kept(tmp_path, suffix, seed(suffix))
    guarded_table, plain = read_guarded(path, KNOWN), read_table(path, KNOWN)
    assert [each.name for each in guarded_table.columns] == [each.name for each in plain.columns]
    for ours, other in zip(guarded_table.columns, plain.columns, strict=True):
        assert ours.values.to_list() == other.values.to_list()
        assert (ours.label, ours.value_labels, ours.missing) == (
            other.label,
            other.value_labels,
            other.missing,
        )
    assert guarded_table.rows == plain.rows
    assert guarded_table.remarks == plain.remarks
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_stray_cell_is_named(tmp_path: Path) -> None:
    row = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = kept(tmp_path, ".xlsx", edited(SHEET, "</sheetData>", row))
    assert "a sheet that reaches to cell XFD1048576" in said_of(path)


def test_a_header_that_hides_rows_is_told_with_both_numbers(tmp_path: Path) -> None:
    said = said_of(kept(tmp_path, ".sav", put(seed(".sav"), 80, 70)))
    assert "it says 70 cases in one place" in said
    assert f"{ROWS} in another" in said
    content = put(seed(".sav"), 80, 70).replace(struct.pack("<qq", 1, ROWS), struct.pack("<qq", 1, 70))
    said = said_of(kept(tmp_path, ".sav", content))
    assert f"it says that it holds 70 cases, and holds {ROWS}" in said


def test_value_labels_of_no_variable_do_not_reach_the_reader_that_they_crash(tmp_path: Path) -> None:
    content = seed(".sav")
    record = content.index(struct.pack("<ii", 4, 1))
    assert "a variable that is not there" in said_of(kept(tmp_path, ".sav", put(content, record + 8, 9_999)))


def test_value_labels_of_numbers_for_texts_do_not_reach_the_reader_that_they_crash(tmp_path: Path) -> None:
    content = seed(".sav")
    record = content.index(struct.pack("<ii", 4, 1))
    said = said_of(kept(tmp_path, ".sav", put(content, record + 8, 1)))
    assert "value labels of numbers are for texts" in said


def test_weights_are_for_a_person_to_decide_on(tmp_path: Path) -> None:
    path = kept(tmp_path, ".sav", put(seed(".sav"), 76, 2))
    assert "counts some people more than once" in said_of(path)
    (remark,) = read_guarded(path, KNOWN, accepted=["file_weights"]).remarks
    assert remark.rule == "file_weights"


def test_a_password_is_said_to_be_one(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    assert "save it without a password" in said_of(kept(tmp_path, ".xlsx", content))


def test_a_reader_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "SECONDS", 0.0)
    monkeypatch.setattr(guarded, "SECONDS_A_MEGABYTE", 0.01)
    assert "did not come to its end in time" in said_of(kept(tmp_path, ".csv", seed(".csv")))


def test_a_reader_that_dies_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = reading_process.started

    def dead(suffix: str):  # type: ignore[no-untyped-def]
        child = started(suffix)
        child.kill()
        return child

    monkeypatch.setattr(reading_process, "started", dead)
    assert "crashed, or ran out of memory" in said_of(kept(tmp_path, ".csv", seed(".csv")))


def test_a_reader_that_takes_too_much_memory_dies_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "MEMORY", 2**28)
    assert "its readers stopped" in said_of(kept(tmp_path, ".sav", seed(".sav")))


def test_a_file_that_changes_while_it_is_looked_at_is_not_read(tmp_path: Path) -> None:
    path = kept(tmp_path, ".csv", seed(".csv"))
    assert "its readers stopped" in said_of(path, content=seed(".csv") + b"\n")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_cell_that_two_readers_read_differently_is_named_and_not_shown(suffix: str, tmp_path: Path) -> None:
    table = read_any_table(kept(tmp_path, suffix, seed(suffix)), KNOWN, "", "file")
    second = second_reader(suffix)
    assert second
    other = tmp_path / f"other{suffix}"
    other.write_bytes(seed(suffix))
    loaded = second.load(other)
    assert second.refuse_differences(table, loaded) == ()
    column = table.column("uls8_3")
    assert column
    values = column.values.to_list()
    values[4] = "4321" if suffix == ".csv" else 4321.0
    fake = SimpleNamespace(**vars(column) | {"values": pl.Series(values)})
    columns = tuple(fake if each is column else each for each in table.columns)
    with pytest.raises(UnreadableFile) as stopped:
        second.refuse_differences(SimpleNamespace(**vars(table) | {"columns": columns}), loaded)
    said = str(stopped.value)
    assert f'row {table.rows[4]} › column "uls8_3"' in said.replace("ULS", "uls")
    assert "4321" not in said


def test_hours_past_midnight_that_one_reader_drops_are_not_read(tmp_path: Path) -> None:
    frame = pl.DataFrame({"id": ["a", "b"], "uls8_1": [1.0, 2.0], "slept": [108_000.0, 60.0]})
    path = tmp_path / "hours.sav"
    pyreadstat.write_sav(frame, str(path), variable_format={"slept": "DTIME12"})
    assert 'row 1 › column "slept"' in said_of(path)


def test_a_file_that_only_one_library_can_read_is_for_a_person_to_decide_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        reading_process, "started", _started_with("surveys.imports.second.workbooks.load = None")
    )
    path = kept(tmp_path, ".xlsx", seed(".xlsx"))
    assert "read by one library alone" in said_of(path)


def _started_with(change: str):  # type: ignore[no-untyped-def]
    """A reading process in which something is otherwise."""
    code = f"import sys, surveys.imports.child, surveys.imports.second.workbooks; {change}; surveys.imports.child.main()"

    def started(suffix: str):  # type: ignore[no-untyped-def]
        return subprocess.Popen(
            [sys.executable, "-c", code, suffix], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    return started


@pytest.mark.parametrize("number", range(30))
def test_a_sheet_is_scanned_to_the_same_end_row_by_row_as_element_by_element(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = _sheets_with_something_wrong()
    name, content = files[number * len(files) // 30]
    quick = _outcome(content)

    def irregular(*_: object) -> None:
        raise _quick_sheet.Irregular

    monkeypatch.setattr(_quick_sheet.QuickSheetScan, "feed", irregular)
    assert _outcome(content) == quick, name


@cache
def _sheets_with_something_wrong() -> list[tuple[str, bytes]]:
    from tests.hostile.workbooks import _sheets

    return [("sound", seed(".xlsx")), *_sheets()]


def _outcome(content: bytes) -> str:
    try:
        return str(check_structure(content, ".xlsx", "file.xlsx"))
    except UnreadableFile as error:
        return str(error)


@pytest.mark.parametrize("blank_columns", [0, 2])
@pytest.mark.parametrize("at_once", [1, 2, 2_000])
def test_a_long_sheet_is_read_some_rows_at_a_time_to_the_same_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, blank_columns: int
) -> None:
    monkeypatch.setattr(_long_workbook, "AT_ONCE", at_once)
    rows = [
        ["a note"],
        [],
        ["participant_id", "uls8_1", None, "when"],
        ["A1", 1, "beside", " x"],
        [None, None, "below", " "],
        ["A2", None, None, 3],
        ["A3", 2**60, None, "n/a"],
    ]
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append([None] * blank_columns + row)
    path = tmp_path / "a.xlsx"
    workbook.save(path)
    long, plain = read_long(path, "a.xlsx", KNOWN, ""), read_any_table(path, KNOWN, "", "a.xlsx")
    assert (long.rows, long.blank, long.sheet) == (plain.rows, plain.blank, plain.sheet)
    for ours, other in zip(long.columns, plain.columns, strict=True):
        assert (ours.name, ours.letters, ours.values.to_list()) == (
            other.name,
            other.letters,
            other.values.to_list(),
        )
    assert {words for _, words in long.surroundings} == {"a note", "beside", "below"}
    first, *of_cells = long.remarks
    assert (first.rule, first.level) == ("one_reader", "error")
    assert {each.rule for each in of_cells} == {"trimmed", "mixed_kinds", "no_answer_words", "long_numbers"}
    assert set(of_cells) <= set(plain.remarks)


def test_the_quick_scan_takes_what_spreadsheet_programs_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_quick_sheet.PartScan, "_cell", lambda *_: pytest.fail("an element at a time"))
    check_structure(seed(".xlsx"), ".xlsx", "file.xlsx")


@pytest.mark.parametrize("suffix", [".sav", ".zsav", ".por", ".dta"])
def test_a_second_reader_in_a_process_of_its_own_finds_the_same(suffix: str, tmp_path: Path) -> None:
    path = kept(tmp_path, suffix, seed(suffix))
    assert loading_apart(path, 60)().equals(statistics.load(path))


@pytest.mark.parametrize("change", ["os.abort()", "time.sleep(60)", "print('no table')"])
def test_a_second_reader_that_stops_in_its_own_process_leaves_one_for_a_person_to_decide_on(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def python(_: str, *arguments: str, stdin: int):  # type: ignore[no-untyped-def]
        code = (
            "import os, time, surveys.imports.second.statistics as statistics; from surveys.imports.second.apart import main; "
            f"statistics.load = lambda _: {change}; main()"
        )
        return subprocess.Popen([sys.executable, "-c", code, *arguments], stdin=stdin, stdout=subprocess.PIPE)

    monkeypatch.setattr(apart, "python", python)
    monkeypatch.setattr(child, "LARGE", 0)
    path = kept(tmp_path, ".sav", seed(".sav"))
    request = {
        "path": str(path),
        "checksum": crc32(path.read_bytes()),
        "known": list(KNOWN),
        "sheet": "",
        "called": "file.sav",
        "seconds": 3.0,
    }
    (remark,) = received(BytesIO(child.answered(request)).read).remarks
    assert (remark.rule, remark.level) == ("one_reader", "error")
    assert "another cannot read it (StoppedError)" in str(remark)


def test_a_cell_that_differs_is_named_where_the_second_reader_has_its_own_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = pl.DataFrame({"id": ["a", "b"], "uls8_1": [1.0, 2.0], "slept": [108_000.0, 60.0]})
    path = tmp_path / "hours.sav"
    pyreadstat.write_sav(frame, str(path), variable_format={"slept": "DTIME12"})
    change = (
        "surveys.imports.child.LARGE = 0; import surveys.imports.second.statistics as own; own.load = None"
    )
    monkeypatch.setattr(reading_process, "started", _started_with(change))
    assert 'row 1 › column "slept"' in said_of(path)
