"""Files as they came, kept for good: each under its SHA-256, read-only, with an event that says what it is.

Beside them lie the study's own files, as they were at each release. Only `surveys redact` takes one away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from instruments.problems import Problem, Where
from surveys.durable import write_file
from surveys.mapping.applied import Reading
from surveys.record import ledger
from surveys.record.event_files import Event
from surveys.refusals import Refusal, refusal
from surveys.study import Study


@dataclass(frozen=True)
class Entry:
    """What the ledger says of one file: how it is read, what it held, and which earlier one it stands for.

    `recode`, `only` and `mapping` are as in a `Reading`; `accepted` is what a person decided about the file, by
    its rule and in words, and `accepted_because` why.
    """

    file: str
    sha256: str
    sheet: str
    names: Mapping[str, str]
    replaces: str
    rows: int
    instruments: Mapping[str, str]
    recode: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    only: Mapping[str, str] = field(default_factory=dict)
    mapping: str = ""
    accepted: Mapping[str, str] = field(default_factory=dict)
    accepted_because: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def reading(self) -> Reading:
        """How its table is read."""
        return Reading(self.names, self.recode, self.only, self.mapping, self.ids)


@dataclass(frozen=True)
class Source:
    """An imported file, and who keyed it if two people keyed the same forms. `id` names this import of it, for another file to stand for."""

    id: str
    path: Path
    timepoint: str
    entry: Entry
    event: Event
    keyer: str = ""

    @property
    def read_as(self) -> tuple[object, ...]:
        """What makes two imports twins: the same content, read alike. Each of a pair stands for itself."""
        own = self.id if self.keyer else ""
        return self.timepoint, self.entry.sha256, self.entry.sheet, self.entry.reading.key, own

    @property
    def file(self) -> str:
        return self.entry.file

    @property
    def sha256(self) -> str:
        return self.entry.sha256

    @property
    def sheet(self) -> str:
        return self.entry.sheet

    @property
    def names(self) -> Mapping[str, str]:
        return self.entry.names

    @property
    def batch(self) -> str:
        """What two people keyed goes by this name; "" where one did."""
        return str(self.event.body.get("batch", ""))


def keep(study: Study, timepoint: str, files: Iterable[tuple[Entry, bytes]]) -> Event:
    """The files are in `sources/` under their hashes; then one event says so, so that all are in or none.

    A row is found by its file's name, so a file with the name of another gets a number: `returns-2.csv`.
    Raises Refusal, with nothing kept, if one of them was redacted: it would bring back what was taken out.
    """
    entries = _kept(study, files)
    return ledger.append(study.folder, "import", {"timepoint": timepoint, "files": entries})


def keep_pair(
    study: Study, timepoint: str, batch: str, keyers: tuple[str, str], files: Iterable[tuple[Entry, bytes]]
) -> None:
    """Two files of the same forms are kept, as with `keep`; the event says who keyed which."""
    pair = zip(("first", "second"), keyers, _kept(study, files), strict=True)
    body = {place: {"keyer": keyer, **entry} for place, keyer, entry in pair}
    ledger.append(study.folder, "double_entry", {"timepoint": timepoint, "batch": batch, **body})


def _kept(study: Study, files: Iterable[tuple[Entry, bytes]]) -> list[dict[str, Any]]:
    """The entries of the files, which are in `sources/` now. Raises Refusal if one was redacted."""
    ledger.actor()  # refused before anything is written
    coming, gone = list(files), redacted_files(ledger.events(study.folder))
    back = [entry for entry, _ in coming if entry.sha256 in gone]
    if back:
        hint = "import a copy without what had to go"
        found = "a file that was redacted"
        raise Refusal(Problem("source_redacted", Where(entry.file), found, hint=hint) for entry in back)
    for entry, content in coming:
        _write_once(_place(study, entry), content)
    return [asdict(entry) for entry in called_apart(study, [entry for entry, _ in coming])]


def called_apart(study: Study, coming: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, none with the name of another file that ever came in."""
    known = {source.file: source.sha256 for source in imported(study)}
    for entry in coming:
        path, name, n = PurePath(entry.file), entry.file, 1
        while known.get(name, entry.sha256) != entry.sha256:
            n += 1
            name = f"{path.stem}-{n}{path.suffix}"
        known[name] = entry.sha256
        yield replace(entry, file=name)


def keep_study_files(study: Study, hashes: Mapping[str, str]) -> None:
    """Each of the study's own files is in `sources/` as it was when it had these hashes; people edit them.

    Raises Refusal if one was edited since then.
    """
    for name, sha256 in hashes.items():
        content = (study.folder / name).read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            where, hint = Where(str(study.folder / name)), "try again when nobody is editing it"
            raise refusal(Refusal, "study_file_edited", where, "a file that was edited just now", hint=hint)
        _write_once(kept_study_file(study, name, sha256), content)


def kept_study_file(study: Study, name: str, sha256: str) -> Path:
    """Where one of the study's own files is kept, as it was when it had this hash."""
    return study.folder / "sources" / f"{sha256}{PurePath(name).suffix}"


def sources(study: Study) -> list[Source]:
    """Every imported file that no later one stands for and that was not redacted, in the order of import.

    One that came in twice, by two people who had not seen one another, is one file. Raises Refusal if one is gone or is not what it was.
    """
    past = study.events()
    everything = _imported(study, past)
    ever = past if study.as_of is None else ledger.events(study.folder)
    gone = redacted_imports(ever)
    found = [source for source in _standing(everything) if source.id not in gone]
    problems = [
        problem for source in found for problem in problems_of(source.path, source.sha256, source.file)
    ]
    if problems:
        raise Refusal(problems)
    return found


def _standing(everything: Sequence[Source]) -> Iterator[Source]:
    """The imports that no later one stands for, and of twins the first. Who replaces one replaces its twins too."""
    twins: dict[Any, list[int]] = {}
    for place, source in enumerate(everything):
        twins.setdefault(source.read_as, []).append(place)
    places = {source.id: place for place, source in enumerate(everything)}
    replaced: set[int] = set()
    for place, source in enumerate(everything):
        earlier = places.get(source.entry.replaces)
        if earlier is not None:
            replaced |= {twin for twin in twins[everything[earlier].read_as] if twin < place}
    for alike in twins.values():
        left = [place for place in alike if place not in replaced]
        replaced.update(left[1:])
    return (source for place, source in enumerate(everything) if place not in replaced)


def imported(study: Study) -> list[Source]:
    """Every file that ever came in, in the order of import, whether it is used or not."""
    return _imported(study, study.events())


def problems_of(path: Path, sha256: str, called: str) -> Iterator[Problem]:
    """What speaks against taking a kept file for what it was."""
    if not path.is_file():
        yield Problem("source_gone", Where(called), "the kept file is gone", hint=_RESTORE)
    elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        yield Problem("source_changed", Where(called), "the kept file was changed", hint=_RESTORE)


def redacted_files(past: Iterable[Event]) -> set[str]:
    """The SHA-256 of each kept file that a redaction took away."""
    return {each["sha256"] for each in _redactions(past)}


def redacted_imports(past: Iterable[Event]) -> set[str]:
    """The id of each import whose file a redaction took away."""
    return {id for each in _redactions(past) for id in each["imports"]}


def files_taken_away(study: Study) -> set[tuple[str, str, str]]:
    """(timepoint, file, sheet) of each import whose file was redacted, where none of that name is left."""
    past = study.events()
    gone, everything = redacted_imports(past), _imported(study, past)
    left = {(each.timepoint, each.file, each.sheet) for each in everything if each.id not in gone}
    return {(each.timepoint, each.file, each.sheet) for each in everything if each.id in gone} - left


def _redactions(past: Iterable[Event]) -> list[Mapping[str, Any]]:
    return [each for event in past if event.kind == "redaction" for each in event.body["files"]]


def _imported(study: Study, past: Iterable[Event]) -> list[Source]:
    return [
        Source(f"{event.id}:{number}", _place(study, entry), event.body["timepoint"], entry, event, keyer)
        for event in past
        for number, (entry, keyer) in enumerate(entries_of(event))
    ]


def entries_of(event: Event) -> Iterator[tuple[Entry, str]]:
    """Each file that came in with the event, and who keyed it, where two people keyed the same forms."""
    if event.kind == "import":
        yield from ((Entry(**file), "") for file in event.body["files"])
    elif event.kind == "double_entry":
        for file in (event.body["first"], event.body["second"]):
            yield Entry(**{name: value for name, value in file.items() if name != "keyer"}), file["keyer"]


_RESTORE = "if the folder is synced, wait until it has finished; else restore the sources from their backup"


def _place(study: Study, entry: Entry) -> Path:
    return study.folder / "sources" / f"{entry.sha256}{PurePath(entry.file).suffix.lower()}"


def _write_once(path: Path, content: bytes) -> None:
    if not path.exists():
        write_file(path, content)
    path.chmod(0o400)
