"""The record of a study, tampered with in every way that a small store allows: each is found. And what was done, told."""

import json
import os
import re
import shutil

import pytest
from click.testing import CliRunner

from surveys.answers.corrections import CONFLICT
from surveys.answers.current import cells_of
from surveys.answers.responses import asked_at, read_responses
from surveys.answers.written import as_code
from surveys.cli import cli
from surveys.derived import Derived
from surveys.double_entry.taking_pairs import examine_pair, take_pair
from surveys.record import ledger
from surveys.record.audit import audit
from surveys.record.history import history_of_answer, history_of_person
from surveys.record.history_words import in_full
from surveys.refusals import Refusal
from surveys.release import release
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.small_store import (
    WORDS,
    copy_of,
    correct,
    full_store,
    merge,
    new_store,
    replace_file,
    row,
    take_out,
)

EACH = 1 if os.environ.get("SURVEYS_FUZZ") == "1" else 3
"""To a hash one byte is as good as another; the long run flips every one."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The store, not to be changed."""
    return full_store(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def store(whole, tmp_path):
    """A copy of it."""
    shutil.copytree(whole.folder, tmp_path / "study")
    return open_study(tmp_path / "study")


def run(study, *words):
    return CliRunner().invoke(cli, ["audit", *words, "--study", str(study.folder)])


def files_of(study):
    return sorted((study.folder / "ledger").iterdir())


def test_a_whole_record_is_told_in_numbers_and_heads(whole):
    found = audit(whole, [])
    assert found.events == {"import": 1, "correction": 5, "release": 1}
    assert (found.sources, found.redacted, found.without_event, found.releases) == (1, 0, 0, ("001",))
    assert (found.conflicts, found.undone) == (1, ())
    assert found.heads == tuple(ledger.heads(ledger.events(whole.folder)))
    said = run(whole)
    assert said.exit_code == 0
    assert found.heads[0][:12] in said.stdout


def test_every_byte_flipped_of_every_event_is_found(store):
    missed = []
    for path in files_of(store):
        content = path.read_bytes()
        for place in range(len(content) % EACH, len(content), EACH):
            path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            try:
                ledger.events(store.folder)
                missed.append((path.name, place))
            except Refusal:
                pass
        path.write_bytes(content)
    assert not missed
    assert ledger.events(store.folder)


def test_every_event_dropped_is_found_the_last_by_its_head(store):
    (last,) = ledger.heads(ledger.events(store.folder))
    for path in files_of(store):
        content = path.read_bytes()
        path.unlink()
        with pytest.raises(Refusal):
            audit(store, [last[:12]])
        path.write_bytes(content)
    assert audit(store, [last[:12]])


def test_two_events_whose_contents_are_swapped_are_found(store):
    paths = files_of(store)
    for one in paths:
        for other in paths[paths.index(one) + 1 :]:
            contents = one.read_bytes(), other.read_bytes()
            one.write_bytes(contents[1])
            other.write_bytes(contents[0])
            with pytest.raises(Refusal, match="content was changed"):
                ledger.events(store.folder)
            one.write_bytes(contents[0])
            other.write_bytes(contents[1])


@pytest.mark.parametrize("name", ["{0}x", "x{0}", "2026{0}", "{0}.bak"])
def test_every_event_under_another_name_is_found(store, name):
    for path in files_of(store):
        renamed = path.rename(path.with_name(name.format(path.name)))
        with pytest.raises(Refusal):
            ledger.events(store.folder)
        renamed.rename(path)


def earlier_states(study):
    """Of each moment, the events that were there."""
    past = ledger.events(study.folder)
    return [{event.id for event in past[:n]} for n in range(len(past))]


def test_a_ledger_rolled_back_to_any_earlier_moment_is_found_by_the_head_that_was_shown(store):
    (head,) = ledger.heads(ledger.events(store.folder))
    everything = ledger.files(store.folder)
    for there in reversed(earlier_states(store)):
        for id in everything.keys() - there:
            everything[id].path.unlink(missing_ok=True)
        with pytest.raises(Refusal) as refused:
            audit(store, [head[:12]])
        assert "rolled_back" in {problem.rule for problem in refused.value.problems}


def test_a_ledger_rolled_back_before_a_release_is_found_by_the_receipt_alone(store):
    everything = ledger.files(store.folder)
    states = earlier_states(store)
    for there in reversed(states[:-1]):
        for id in everything.keys() - there:
            everything[id].path.unlink(missing_ok=True)
        with pytest.raises(Refusal, match=r"not in the ledger"):
            audit(store, [])


def test_a_head_that_was_never_there_or_is_too_short_is_refused(whole):
    for id in ("00000000", "ab", ""):
        assert run(whole, "--head", id).exit_code == 10
    (head,) = ledger.heads(ledger.events(whole.folder))
    assert run(whole, "--head", head[:12], "--head", head).exit_code == 0


def test_a_kept_file_that_is_changed_or_gone_is_found_even_if_it_was_replaced(store, tmp_path):
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    for path in (store.folder / "sources").iterdir():
        content = path.read_bytes()
        path.chmod(0o600)
        path.write_bytes(content[:-1])
        with pytest.raises(Refusal, match="was changed"):
            audit(store, [])
        path.unlink()
        with pytest.raises(Refusal, match="is gone"):
            audit(store, [])
        path.write_bytes(content)
    assert audit(store, []).sources == 2


def test_every_file_of_a_release_that_is_changed_or_gone_is_found(store):
    for path in (store.folder / "releases" / "001").iterdir():
        content = path.read_bytes()
        path.write_bytes(content + b" ")
        with pytest.raises(Refusal):
            audit(store, [])
        path.unlink()
        with pytest.raises(Refusal):
            audit(store, [])
        path.write_bytes(content)
    shutil.rmtree(store.folder / "releases")
    with pytest.raises(Refusal, match="though the ledger has it"):
        audit(store, [])


def test_branches_are_told(store, tmp_path):
    other = copy_of(store, tmp_path / "other")
    correct(store, "sws4_1", "1", "2")
    correct(other, "sws4_4", "3", "2")
    merge(store, other)
    assert "2, which the next command joins" in run(store).stdout


def test_a_kept_file_without_an_event_is_told_and_no_fault(store):
    import hashlib

    content = b"an import that was stopped"
    path = store.folder / "sources" / f"{hashlib.sha256(content).hexdigest()}.csv"
    path.write_bytes(content)
    assert audit(store, []).without_event == 1
    path.write_bytes(b"changed")
    with pytest.raises(Refusal, match="was changed"):
        audit(store, [])


# What was done.


def by_hand(lines):
    """What stands in `surveys audit PARTICIPANT TIMEPOINT ITEM`, done again as its last words say it is done.

    (place, the present value, the value that is printed) of each form.
    """
    found = []
    for line in lines:
        said = re.findall(r"`([^`]*)`", line)
        if line.startswith("Now, in "):
            place, sees, says = line.removeprefix("Now, in ").removesuffix(":"), {}, {}
        elif line.startswith("  the form says"):
            form = [each for each in said if each != CONFLICT]
        elif line.startswith("  correction "):
            id, old, new = line.split()[1], {each for each in said[:-1] if each != CONFLICT}, said[-1]
            sees[id] = set(says) - set(line.partition("without sight of ")[2].split(", "))
            seen = together(form, {each: says[each] for each in says if each in sees[id]}, sees)
            says[id] = [new] if set(seen) in (old, {new}) else list(dict.fromkeys([*seen, new]))
        elif line.startswith("  PRESENT VALUE"):
            values = together(form, says, sees)
            now = (values[0], []) if len(values) == 1 else (CONFLICT, values)
            found.append((place, now, (said[0], said[1:])))
    return found


def together(form, says, sees):
    """What is said by those that no other of them was made in sight of; by the form if there are none."""
    last = [said for id, said in says.items() if not any(id in sees[other] for other in says)]
    return list(dict.fromkeys(value for said in last or [form] for value in said))


def shown(value):
    return value or "blank"


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    """A study in which everything happened: corrections, undone and apart, files and rows replaced and taken out."""
    folder = tmp_path_factory.mktemp("busy")
    study = new_store(folder / "study")
    people = [row("A0001", sws4_3=7), row("A0002", sws4_1="2?"), row("A0003"), row("A0003", sws4_1=2)]
    bring_in(study, csv_of(folder / "a.csv", *people))
    bring_in(study, csv_of(folder / "b.csv", row("B0001", interviewer="INT01", sws4_2="")))
    correct(study, "sws4_3", "7", "3", note=WORDS)
    correct(study, "sws4_3", "3", "2")
    correct(study, "sws4_3", "2", "3", reason="undo")
    correct(study, "sws4_2", "", "-9", "B0001")
    correct(study, "site", "", "A")
    correct(study, "interview_date", "2015-03-02", "2015-03-03")
    other = copy_of(study, folder / "other")
    correct(study, "sws4_1", "2?", "2", "A0002")
    correct(other, "sws4_1", "2?", "1", "A0002")
    correct(study, "sws4_4", "3", "2", "A0002")
    correct(other, "sws4_4", "3", "2", "A0002")
    correct(other, "sws4_2", "2", "1", "A0002")
    correct(other, "sws4_2", "1", "0", "A0002")
    correct(study, "sws4_2", "2", "3", "A0002")
    merge(study, other)
    correct(study, "sws4_1", CONFLICT, "1", "A0002", reason="entries")
    take_out(study, "a.csv", 5, "A0003")
    take_out(study, "b.csv", 2, "B0001", "other_person")
    take_out(study, "b.csv", 2, "B0001", "restored")
    again = [row("A0001", sws4_3=3, sws4_4=0), row("A0002", sws4_1=3), row("A0003", sws4_2=1), row("A0003")]
    correct(study, "sws4_4", "3", "1")
    replace_file(study, csv_of(folder / "a2.csv", *again), "a.csv")
    release(Derived(study))
    first = csv_of(folder / "one.csv", row("A0001", sws4_1=0), row("B0001", sws4_1="3?"))
    second = csv_of(folder / "two.csv", row("A0001", sws4_1=2), row("B0001"))
    pair = examine_pair(study, study.timepoint("4m"), (first, second), ("AB", "CD"), names={})
    take_pair(study, pair)
    return study


def answers(study):
    """(participant, timepoint, item) of every answer that can be asked for."""
    for point in study.timepoints:
        for participant in ("A0001", "A0002", "A0003", "B0001"):
            for item in (known for each in asked_at(study, point) for known in each.items):
                if item.kind != "note":
                    yield participant, point.id, item.id
            yield participant, point.id, "site"


def test_a_statistician_reproduces_the_present_value_of_every_cell_by_hand(busy):
    derived, corrected = Derived(busy), 0
    for participant, timepoint, item in answers(busy):
        told = history_of_answer(busy, participant, timepoint, item, in_full)
        redone = by_hand(told.now)
        cells = cells_of(derived.responses, timepoint, participant, item)
        wanted = [(shown(cell.base), list(map(shown, cell.claims))) for cell in cells]
        assert [now for _, now, _ in redone] == wanted, (participant, item)
        assert [printed for _, _, printed in redone] == wanted, (participant, item)
        corrected += any("correction " in line for line in told.now)
    assert corrected >= 8
    assert sum(bool(odd.claims) for odd in derived.responses.unread) >= 3


def test_what_a_form_says_is_what_stood_in_a_cell_of_its_file(busy):
    looked = 0
    for participant, timepoint, item in answers(busy):
        told = history_of_answer(busy, participant, timepoint, item, in_full)
        stood = {
            each.words.partition(" › column")[0]: re.findall(r"`([^`]*)`", each.words)
            for each in told.told
            if "there stood" in each.words
        }
        for cell in cells_of(read_responses(busy), timepoint, participant, item):
            place = f"{cell.place[0]} › row {cell.place[2]}"
            if cell.base != CONFLICT and place in stood:
                assert stood[place][-1] == shown(cell.base)
                looked += 1
    assert looked > 40


def test_one_answer_is_told_with_who_when_from_to_why_and_on_whose_word(busy, monkeypatch):
    said = run(busy, "A0001", "4m", "sws4_3")
    assert said.exit_code == 0
    event = next(event for event in busy.events() if event.kind == "correction")
    line = next(line for line in said.stdout.splitlines() if event.id[:12] in line)
    for word in (event.at[:10], event.at[11:19], "UTC", event.by, "from `7` to `3`"):
        assert word in line
    assert "keyed otherwise than on the form; source: the paper form" in line
    assert 'a.csv › row 2 › column "sws4_3": there stood `7`: no answer to this item' in said.stdout
    assert 'a2.csv › row 2 › column "sws4_3": there stood `3`: Always' in said.stdout
    assert "a.csv replaced by a2.csv" in said.stdout
    assert "PRESENT VALUE `3`: Always" in said.stdout
    assert "By hand" in said.stderr


@pytest.mark.parametrize(
    ("value", "said"),
    [("3", "Always"), ("", "a blank"), ("-9", "which is no answer"), ("9", "no answer to this item")],
)
def test_a_cell_is_told_as_the_answer_that_it_is(tmp_path, value, said):
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "a.csv", row(sws4_1=value)))
    assert said in run(study, "A0001", "4m", "sws4_1").stdout.split("PRESENT VALUE")[1]


def test_an_answer_in_conflict_is_told_with_who_claims_what(busy):
    said = run(busy, "A0002", "4m", "sws4_2").stdout
    assert f"PRESENT VALUE `{CONFLICT}`" in said
    claims = [line for line in said.splitlines() if "is claimed by" in line]
    assert len(claims) >= 2
    assert "the form" in run(busy, "A0001", "4m", "sws4_4").stdout.split("PRESENT VALUE")[1]


def test_a_person_is_told_with_files_rows_corrections_and_what_was_taken_out(busy):
    said = run(busy, "A0003").stdout
    for words in (
        "a.csv › row 4 imported as 4m",
        "a.csv › row 5",
        "a.csv › row 5 taken out",
        "a2.csv › row 4",
    ):
        assert words in said
    assert "one.csv › row 2 imported as 4m, keyed by AB" in run(busy, "A0001").stdout


def test_an_answer_to_a_query_is_told_of_the_person_and_the_answer_that_it_is_about(store):
    query = next(each for each in Derived(store).validation.queries if each.participant == "A0002")
    said = {"query": query.id, "seen": "0", "kind": "reply", "words": "Jane Canary knows", "by": "JC"}
    ledger.append(store.folder, "query_list", {"answers": [said]})
    for words in (("A0002",), ("A0002", "4m", query.item)):
        told = run(store, *words)
        assert f"query {query.id} answered" in told.stdout
        assert "Canary" not in told.output
    assert query.id not in run(store, "A0003").stdout


def test_a_file_is_told_with_when_by_whom_rows_and_what_stands_for_it(busy):
    said = run(busy, "--file", "a.csv").stdout
    for words in (
        "imported as 4m: 4 rows; sws4 1.0; SHA-256",
        "a.csv replaced by a2.csv",
        "a.csv › row 5 taken out",
    ):
        assert words in said
    sha256 = next(iter(busy.events())).body["files"][0]["sha256"]
    assert run(busy, "--file", sha256[:10]).stdout.splitlines()[0] == said.splitlines()[0]
    assert "stands for a.csv" in run(busy, "--file", "a2.csv").stdout
    assert "put back" in run(busy, "--file", "b.csv").stdout


def test_texts_and_notes_are_in_the_file_and_not_on_the_terminal(store, tmp_path):
    bring_in(store, csv_of(tmp_path / "more.csv", row("B0001", sws4_2="Ms Canary", interviewer="Jo Canary")))
    shown_there = [
        *(run(store, *words) for words in (("A0001",), ("A0001", "4m", "sws4_3"), ("B0001", "4m", "sws4_2"))),
        run(store, "B0001", "4m", "interviewer"),
        run(store, "--file", "returns.csv"),
    ]
    assert not [said for said in shown_there if "Canary" in said.output]
    assert "(text)" in shown_there[2].stdout
    for name in ("history.txt", "history.json"):
        assert run(store, "A0001", "--out", str(tmp_path / name)).exit_code == 0
        assert WORDS in (tmp_path / name).read_text(encoding="utf-8")
        assert (tmp_path / name).stat().st_mode & 0o077 == 0
    assert json.loads((tmp_path / "history.json").read_text(encoding="utf-8"))["told"]
    assert f"corrections.0.note: {WORDS}" in (tmp_path / "history.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("A0004",), "did you mean"),
        (("nobody-at-all",), "participants.csv"),
        (("B0001",), "nothing of this person yet"),
        (("B0001", "4m", "sws4_3"), "nothing of this person yet"),
        (("A0001", "4m", "sws4_33"), "did you mean `sws4_3`?"),
        (("A0001", "5m", "sws4_3"), "there is: 4m"),
        (("--file", "return.csv"), "did you mean `returns.csv`?"),
    ],
)
def test_what_is_not_known_is_answered_with_the_nearest(whole, words, said):
    result = run(whole, *words)
    assert result.exit_code == 10
    assert said in result.stderr


@pytest.mark.parametrize(
    "words", [("A0001", "4m"), ("A0001", "--file", "x"), ("--out", "x.txt"), ("A0001", "--out", "x")]
)
def test_half_a_question_is_a_usage_error(whole, words):
    assert run(whole, *words).exit_code == 2


def test_an_event_of_a_kind_that_is_not_known_yet_is_told_too(store):
    ledger.append(store.folder, "blessing", {"blessed": [{"participant": "A0001", "how": "well"}]})
    ledger.append(
        store.folder,
        "acknowledgement",
        {
            "acknowledged": [
                {
                    "participant": "A0001",
                    "timepoint": "4m",
                    "item": "sws4_1",
                    "action": "protocol",
                    "value": "1",
                    "note": "",
                }
            ]
        },
    )
    said = history_of_person(store, "A0001", as_code)
    assert "named in `blessed`" in {each.words for each in said.told}
    assert "an event of the kind `blessing`" in said.as_text()
    assert "the study's risk protocol was followed" in run(store, "A0001", "4m", "sws4_1").stdout
