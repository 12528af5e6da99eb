import json

import pytest

from surveys import ledger
from surveys.durable import write_file, write_new_file
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
