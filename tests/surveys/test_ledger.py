import json
import random

import pytest

from surveys.durable import write_file, write_new_file
from surveys.record import ledger
from surveys.record.event_files import Event, content_of
from surveys.refusals import Refusal


def test_events_come_back_in_order_each_after_the_one_it_saw(tmp_path):
    made = [ledger.append(tmp_path, "import", {"n": n}) for n in range(4)]
    assert [event.id for event in ledger.events(tmp_path)] == [event.id for event in made]
    assert made[3].parents == (made[2].id,)
    assert ledger.heads(ledger.events(tmp_path)) == {made[3].id}


def test_every_changed_byte_of_an_event_is_found(tmp_path):
    ledger.append(tmp_path, "import", {"n": 1})
    (path,) = (tmp_path / "ledger").iterdir()
    content = path.read_bytes()
    for place in range(len(content)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises(Refusal, match="content was changed"):
            ledger.events(tmp_path)


def test_a_dropped_event_is_found_by_those_after_it(tmp_path):
    for n in range(3):
        ledger.append(tmp_path, "import", {"n": n})
    sorted((tmp_path / "ledger").iterdir())[0].unlink()
    with pytest.raises(Refusal, match="is gone"):
        ledger.events(tmp_path)


def event(id, at, *parents):
    return Event(id, "import", at, "somebody", parents, {})


def in_order_slowly(found):
    """Again and again, the first by time and id of those whose parents are there."""
    waiting, done = sorted(found.values(), key=lambda each: (each.at, each.id)), []
    while waiting:
        ready = next(each for each in waiting if {*each.parents} <= {*done})
        waiting.remove(ready)
        done.append(ready.id)
    return done


@pytest.mark.parametrize("seed", range(20))
def test_the_order_is_that_of_the_slow_and_obvious_way(seed):
    chance = random.Random(seed)
    found = {}
    for n in range(40):  # clocks go wrong: a later event may have an earlier time
        parents = chance.sample(list(found), min(len(found), chance.randrange(3)))
        found[f"{n}"] = event(f"{n}", f"2026-01-{chance.randrange(1, 9):02}", *parents)
    shuffled = dict(chance.sample(list(found.items()), len(found)))
    assert [each.id for each in ledger._in_order(shuffled)] == in_order_slowly(found)


@pytest.mark.parametrize("shape", ["a chain", "all at once"])
def test_five_thousand_events_are_put_in_order_however_they_hang_together(shape):
    before = {n: (f"{n - 1}",) if n and shape == "a chain" else () for n in range(5000)}
    found = {f"{n}": event(f"{n}", "2026-01-01", *before[n]) for n in reversed(range(5000))}
    ordered = [each.id for each in ledger._in_order(found)]
    assert len(ordered) == 5000
    assert ordered == sorted(ordered, key=int) or shape == "all at once"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("notes.txt", "what is no event"),
        ("20260101000000000000-0000000000000000 (conflicted copy).json", "what is no event"),
        ("20260101000000000000-0000000000000000.json", "content was changed"),
    ],
)
def test_a_file_that_is_no_event_is_found(tmp_path, name, found):
    ledger.append(tmp_path, "import", {})
    (tmp_path / "ledger" / name).write_text("{}", encoding="utf-8")
    with pytest.raises(Refusal, match=found):
        ledger.events(tmp_path)


@pytest.mark.parametrize("name", [".0123.part", ".DS_Store", "README.txt"])
def test_what_is_being_written_or_says_nothing_is_no_event(tmp_path, name):
    made = ledger.append(tmp_path, "import", {})
    (tmp_path / "ledger" / name).write_text("{", encoding="utf-8")
    assert ledger.events(tmp_path) == [made]


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]", b"7", b"\xff", b'{"kind": 1, "at": "", "by": "", "parents": [], "body": {}}']
    + [
        content_of({"kind": "import", "at": "2026", "by": "me", "parents": parents, "body": body})
        for parents, body in (([], []), ([1], {}), (None, {}))
    ],
)
def test_a_file_with_its_right_hash_that_is_no_event_is_a_problem_and_no_traceback(tmp_path, content):
    import hashlib

    name = f"20260101000000000000-{hashlib.sha256(content).hexdigest()[:16]}.json"
    write_file(tmp_path / "ledger" / name, content)
    with pytest.raises(Refusal, match="cannot be read as an event"):
        ledger.events(tmp_path)


@pytest.mark.parametrize("place", range(37))
def test_every_changed_character_of_an_events_name_is_found(tmp_path, place):
    ledger.append(tmp_path, "import", {"n": 1})
    (path,) = (tmp_path / "ledger").iterdir()
    other = "1" if path.name[place] != "1" else "2"
    path.rename(path.with_name(path.name[:place] + other + path.name[place + 1 :]))
    with pytest.raises(Refusal, match=r"whose name was|no event"):
        ledger.events(tmp_path)


def test_an_absent_event_may_still_be_on_its_way(tmp_path):
    for n in range(2):
        ledger.append(tmp_path, "import", {"n": n})
    sorted((tmp_path / "ledger").iterdir())[0].unlink()
    with pytest.raises(Refusal, match="wait until it has finished"):
        ledger.append(tmp_path, "import", {})


def test_two_people_may_branch_and_the_next_event_joins_them(tmp_path):
    first = ledger.append(tmp_path, "import", {"n": 0})
    (tmp_path / "other" / "ledger").mkdir(parents=True)
    for path in (tmp_path / "ledger").iterdir():
        (tmp_path / "other" / "ledger" / path.name).write_bytes(path.read_bytes())
    mine = ledger.append(tmp_path, "import", {"n": 1})
    theirs = ledger.append(tmp_path / "other", "import", {"n": 2})
    for path in (tmp_path / "other" / "ledger").iterdir():
        (tmp_path / "ledger" / path.name).write_bytes(path.read_bytes())
    assert ledger.heads(ledger.events(tmp_path)) == {mine.id, theirs.id}
    joined = ledger.append(tmp_path, "import", {"n": 3})
    assert set(joined.parents) == {mine.id, theirs.id}
    assert mine.parents == theirs.parents == (first.id,)


def test_an_event_names_who_and_with_what(tmp_path, monkeypatch):
    monkeypatch.setenv("SURVEYS_USER", "data.manager")
    ledger.append(tmp_path, "import", {})
    (path,) = (tmp_path / "ledger").iterdir()
    record = json.loads(path.read_bytes())
    assert record["by"] == "data.manager"
    assert record["tool"].startswith("followup-surveys ")
    assert record["at"].endswith("+00:00")


def test_a_failed_write_leaves_the_earlier_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "file"
    write_file(path, b"before")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_file(path, b"after")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("file", b"before")]


def test_a_file_that_exists_is_not_replaced_unasked(tmp_path):
    write_new_file(tmp_path / "file", b"one")
    with pytest.raises(Refusal, match="a file of that name"):
        write_new_file(tmp_path / "file", b"two")
