"""YAML is read strictly, and every part of it keeps its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from instruments.reader import LARGEST_FILE, Document, read, read_text


def rules(document: Document) -> list[str]:
    return [problem.rule for problem in document.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No", "No"),
        ("yes", "yes"),
        ("on", "on"),
        ("2024-05-01", "2024-05-01"),
        ("12:30", "12:30"),
        ('"010"', "010"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("-9", -9),
        ("+3", 3),
        ("0.5", 0.5),
        ("1e3", 1000.0),
        ("[1, two]", [1, "two"]),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        ("{0: Never, 1: Often}", {0: "Never", 1: "Often"}),
    ],
)
def test_a_value_is_what_it_looks_like(text: str, value: object) -> None:
    assert read_text(f"key: {text}", "f").data == {"key": value}


@pytest.mark.parametrize("text", ["010", "0x1F", "0o17", ".nan", "-.inf", "1" * 19, "1e999"])
def test_a_number_that_could_be_read_two_ways_is_refused(text: str) -> None:
    assert rules(read_text(f"key: {text}", "f")) == ["ambiguous_number"]


@pytest.mark.parametrize(("digits", "shown"), [(30, "0" * 30), (31, "0" * 29 + "…")])
def test_a_number_too_long_to_show_is_shown_by_its_beginning(digits: int, shown: str) -> None:
    (problem,) = read_text(f"key: {'0' * digits}", "f").problems
    assert (problem.found, shown in problem.hint) == (f"`{shown}`", True)


def test_every_fault_is_told_not_the_first_alone() -> None:
    assert rules(read_text("a: 010\na: 1\nb: 0x1\n", "f")) == [
        "ambiguous_number",
        "repeated_key",
        "ambiguous_number",
    ]


@pytest.mark.parametrize("text", ["a: [1", 'a: "b', "a: b\n c: d: e", "\tkey: 1", "a: 1\n---\nb: 2\n"])
def test_broken_yaml_is_a_problem_with_its_place(text: str) -> None:
    (problem,) = read_text(text, "f").problems
    assert problem.rule == "yaml_syntax"
    assert problem.where.line


def test_parts_without_end_are_refused_at_once() -> None:
    assert rules(read_text("[" * 100_000, "f")) == ["too_deep"]


def test_twenty_levels_are_not_too_deep() -> None:
    assert rules(read_text("[" * 20 + "]" * 20, "f")) == []


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text("#" * (LARGEST_FILE + 1))
    (problem,) = read(path).problems
    assert (problem.rule, problem.found) == ("file_too_large", "1,000,001 bytes")


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text("a: 1\n" + "#" * (LARGEST_FILE - 5))
    assert read(path).data == {"a": 1}


def test_a_file_that_is_not_there_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    assert rules(read(tmp_path / "none.yaml")) == ["unreadable_file"]


def test_a_byte_order_mark_is_not_part_of_the_first_key(tmp_path: Path) -> None:
    path = tmp_path / "marked.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: sws4\n")
    assert read(path).data == {"id": "sws4"}


def test_a_byte_that_is_not_text_is_placed_after_a_byte_order_mark_too(tmp_path: Path) -> None:
    path = tmp_path / "marked.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: sws4\nby: Do\xe9\n")
    (problem,) = read(path).problems
    assert (problem.where.line, problem.where.column) == (2, 7)


def test_a_place_is_that_of_the_part_or_of_the_nearest_around_it() -> None:
    document = read_text("items:\n  - id: a\n    scale: s\n", "f")
    assert str(document.where(("items", 0, "scale"))) == "f:3:12  items › a › scale"
    assert str(document.where(("items", 0, "text", "deep"))) == "f:2:5  items › a › text › deep"
    assert str(document.where(("items", 7))) == "f:2:3  items › 7"


def test_an_entry_goes_by_its_name_where_it_has_no_id() -> None:
    document = read_text("examples:\n  - name: the floor\n    others: 1\n", "f")
    assert document.where(("examples", 0, "others")).path == "examples › the floor › others"
