"""Instruments are found by id, in a study's folder before the library, and never with a fault."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import instruments
from instruments.finding import nearest
from instruments.loader import definitions_in, library, library_folder, load, load_file
from instruments.model import Change, Sourced
from instruments.problems import ProblemsError

SWS4 = (Path(__file__).parent / "sws4.yaml").read_text()
IDS = list(definitions_in(library_folder()))


@pytest.mark.parametrize("id", IDS)
def test_an_instrument_of_the_library_has_no_fault(id: str) -> None:
    assert load_file(library_folder() / f"{id}.yaml").problems == []
    assert load(id).id == id


def test_the_library_is_in_alphabetical_order() -> None:
    ids = [instrument.id for instrument in library()]
    assert ids == sorted(ids) == IDS
    assert {"uls8", "csq8", "eq5d3l"} <= set(ids)


@pytest.mark.parametrize("instrument", list(library()), ids=lambda instrument: instrument.id)
def test_wording_under_copyright_is_not_shipped(instrument: instruments.Instrument) -> None:
    if instrument.licence.wording == "labels only":
        assert not any(item.text for item in instrument.items)


@pytest.mark.parametrize("instrument", list(library()), ids=lambda instrument: instrument.id)
def test_where_permission_is_needed_an_option_is_its_numeral_and_few_say_more(
    instrument: instruments.Instrument,
) -> None:
    if instrument.licence.status in ("fee", "permission"):
        for options in instrument.scales.values():
            assert all(re.match(rf"(Level )?{code}\b", label) for code, label in options.items())
            assert sum(not re.fullmatch(rf"(Level )?{code}", label) for code, label in options.items()) <= 3


@pytest.mark.parametrize("instrument", list(library()), ids=lambda instrument: instrument.id)
def test_every_score_says_where_it_was_read(instrument: instruments.Instrument) -> None:
    facts = [instrument, instrument.licence, *instrument.scores, *(s.missing for s in instrument.scores)]
    assert all(len(fact.source) > 10 for fact in facts)


@pytest.mark.parametrize("instrument", list(library()), ids=lambda instrument: instrument.id)
def test_what_was_remembered_or_read_nowhere_that_can_be_named_is_unverified(
    instrument: instruments.Instrument,
) -> None:
    unread = ("from knowledge", "not re-read", "remembered", "inferred", "without its title")
    for fact in facts_of(instrument):
        assert fact.confidence == "unverified" or not any(words in fact.source for words in unread)


def facts_of(instrument: instruments.Instrument) -> Iterator[Sourced]:
    yield from (instrument, instrument.licence)
    for score in instrument.scores:
        change = score.change or Change()
        may_be = (score.bands, score.structure, change.reliable, change.important)
        yield from (score, score.missing, *(fact for fact in may_be if fact))


def test_a_folder_of_definitions_comes_before_the_library(tmp_path: Path) -> None:
    mine = (library_folder() / "uls8.yaml").read_text().replace('version: "1.0"', 'version: "1.1"')
    (tmp_path / "uls8.yaml").write_text(mine)
    assert load("uls8", tmp_path).version == "1.1"
    assert load("uls8").version == "1.0"


def test_the_first_of_several_folders_wins(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / str(number)).mkdir()
        text = SWS4.replace('version: "1.0"', f'version: "{number}.0"')
        (tmp_path / str(number) / "sws4.yaml").write_text(text)
    assert load("sws4", tmp_path / "1", tmp_path / "2").version == "1.0"


def test_a_definition_that_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "sws4.yaml"
    path.write_text(SWS4)
    assert load("sws4", tmp_path).version == "1.0"
    path.write_text(SWS4.replace('version: "1.0"', 'version: "2.0"'))
    os.utime(path, ns=(1, 1))
    assert load("sws4", tmp_path).version == "2.0"


@pytest.mark.parametrize(("folder", "said"), [((), "the library"), ((Path("mine"),), "mine")])
def test_an_unknown_instrument_is_a_problem_with_the_nearest_name(
    folder: tuple[Path, ...], said: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        load("uls9", *folder)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.where.file) == ("unknown_instrument", said)
    assert problem.hint == "did you mean `uls8`?"


def test_a_definition_with_a_fault_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "sws4.yaml").write_text(SWS4.replace("allow: 1", "allow: 4"))
    with pytest.raises(ProblemsError, match="4 of 4 items may be missing"):
        load("sws4", tmp_path)


def test_a_definition_without_the_shape_of_one_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "sws4.yaml").write_text(SWS4.replace("rule: sum\n", "\n"))
    with pytest.raises(ProblemsError, match="no `rule`"):
        load("sws4", tmp_path)


def test_a_file_is_named_after_the_instrument_in_it(tmp_path: Path) -> None:
    (tmp_path / "sleep.yaml").write_text(SWS4)
    with pytest.raises(ProblemsError, match=r"expected `sws4.yaml`") as refused:
        load("sleep", tmp_path)
    assert refused.value.problems[0].rule == "file_name_differs"


def test_a_word_in_other_letters_is_the_nearest() -> None:
    assert nearest("A0001", ["a0001", "A0002"]) == "did you mean `a0001`?"


def test_a_definition_is_loaded_by_the_path_of_its_file_too(tmp_path: Path) -> None:
    path = tmp_path / "sws4.yaml"
    path.write_text((Path(__file__).parent / "sws4.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert load(str(path)).id == "sws4"
    with pytest.raises(ProblemsError) as caught:
        load(str(tmp_path / "uls8.yaml"))
    assert caught.value.problems[0].rule == "unknown_instrument"
