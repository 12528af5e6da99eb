"""What was done to one person's answers, to one answer, or to one file, in the order of the ledger.

Whether the record is whole is `audit.py`; the words are in `history_words.py`; how an answer comes to its
present value is `present_value.py`.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import NoReturn

from instruments.finding import nearest
from instruments.problems import Where
from surveys.answers.current import SITE
from surveys.answers.places import place_in_words
from surveys.answers.responses import asked_at
from surveys.checks.queries import answers_in, closed
from surveys.derived import Derived
from surveys.record.cells_in_files import HeldCell, HeldRow, cell_in, rows_of_person
from surveys.record.event_fields import free_texts
from surveys.record.event_files import Event
from surveys.record.event_parts import Part, parts_of
from surveys.record.finding_events import SHORT
from surveys.record.history_words import Quote, in_words, kind_in_words
from surveys.record.present_value import reckoned
from surveys.record.sources import Source, imported, redacted_imports
from surveys.record.value_in_words import meaning
from surveys.refusals import Refusal, refusal
from surveys.study import Study


@dataclass(frozen=True)
class Told:
    """One thing that was done: when (UTC), by whom, in which event. `fields` are free texts, and not for a terminal."""

    at: str
    by: str
    event: str
    kind: str
    words: str
    fields: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.at[:19].replace('T', ' ')} UTC  {self.by:10} {self.event[:SHORT]}  {self.words}"


@dataclass(frozen=True)
class History:
    """Everything that was done, and how things are now."""

    about: str
    told: tuple[Told, ...]
    now: tuple[str, ...]

    def as_text(self) -> str:
        """The whole of it, free texts too, each below its field's path."""
        lines = [self.about, ""]
        for each in self.told:
            lines += [str(each), f"    event {each.event}: {kind_in_words(each.kind)}"]
            lines += [f"    {path}: {text}" for path, text in each.fields.items()]
        return "\n".join([*lines, "", *self.now, ""])

    def as_json(self) -> str:
        """The same for programs."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"


def history_of_person(study: Study, participant: str, quote: Quote) -> History:
    """Each file with the person in it, and everything that any event says of them. Raises Refusal if nothing does."""
    past = study.events()
    rows = list(rows_of_person(study, participant, study.timepoints))
    queries = _queries_of(study, past, lambda person, *_: person == participant)
    parts = _parts(
        past,
        lambda name, part: (
            _about(part, queries, participant=participant) or _takes_out(part, participant, rows)
        ),
    )
    told = [
        *(_row(row) for row in rows),
        *_replacements(past, [row.source for row in rows]),
        *_tell(parts, quote),
    ]
    if not told:
        _refuse_unknown_person(study, participant)
    return History(participant, _in_order(past, told), tuple(_what_cannot_be_told(study, past)))


def history_of_answer(study: Study, participant: str, timepoint: str, item: str, quote: Quote) -> History:
    """Each cell that held the answer, everything that was done to it, and how it comes to its present value."""
    past, point = study.events(), study.timepoint(timepoint)
    owners = {
        known.id: each for each in asked_at(study, point) for known in each.items if known.kind != "note"
    }
    if item not in owners and item != SITE:
        where = Where(f"{participant} {timepoint}", field=item)
        raise refusal(
            Refusal, "unknown_item", where, "no item of that name asked then", hint=nearest(item, owners)
        )
    cells = [
        cell for row in rows_of_person(study, participant, (point,)) if (cell := cell_in(study, row, item))
    ]
    rows = [cell.row for cell in cells]
    queries = _queries_of(study, past, lambda *place: place == (participant, timepoint, item))
    parts = _parts(
        past,
        lambda name, part: (
            _about(part, queries, participant=participant, timepoint=timepoint, item=item)
            or _takes_out(part, participant, rows)
        ),
    )
    told = [
        *(_cell(study, cell, item, quote) for cell in cells),
        *_replacements(past, [row.source for row in rows]),
    ]
    told += _tell(parts, quote)
    now = [
        *reckoned(study, participant, timepoint, item, quote),
        *_what_cannot_be_told(study, past),
    ]
    if not told and not any(line.startswith("Now") for line in now):
        _refuse_unknown_person(study, participant)
    return History(f"{participant} {timepoint} {item}", _in_order(past, told), tuple(now))


def history_of_file(study: Study, name: str, quote: Quote) -> History:
    """When a file came and by whom, what it held, what stands for it now, and which of its rows are used no more."""
    past, everything = study.events(), imported(study)
    found = [
        each for each in everything if each.file == name or (len(name) >= 6 and each.sha256.startswith(name))
    ]
    if not found:
        hint = nearest(name, sorted({each.file for each in everything}))
        raise refusal(Refusal, "unknown_source", Where("--file"), "no imported file called so", hint=hint)
    places = {(each.timepoint, each.file, each.sheet) for each in found}
    parts = _parts(past, lambda name, part: _names_file(name, part, places))
    hashes = {each.sha256 for each in found}
    told = [*(_import(each, everything) for each in found), *_replacements(past, found), *_tell(parts, quote)]
    told += [
        _told(event, f"its bytes, {file['sha256'][:SHORT]}, taken away")
        for event in past
        for file in (event.body["files"] if event.kind == "redaction" else ())
        if file["sha256"] in hashes
    ]
    return History(name, _in_order(past, told), tuple(_state(each, everything, past) for each in found))


def _told(event: Event, words: str, path: str = "") -> Told:
    """`path` leads to the part of the event that the words are about."""
    fields = {
        field: text for field, text in free_texts(event).items() if path and field.startswith(f"{path}.")
    }
    if event.kind == "redaction":
        fields = free_texts(event)
    return Told(event.at, event.by, event.id, event.kind, words, fields)


def _in_order(past: Sequence[Event], told: Iterable[Told]) -> tuple[Told, ...]:
    """In the ledger's order, with the redactions of any of their events."""
    places = {event.id: place for place, event in enumerate(past)}
    found = list(told)
    here = {each.event for each in found}
    for event in (event for event in past if event.kind == "redaction"):
        for each in event.body["events"]:
            if each["event"] in here:
                fields = ", ".join(each["fields"])
                found.append(_told(event, f"words taken out of {fields} of event {each['event'][:SHORT]}"))
    return tuple(sorted(found, key=lambda each: places[each.event]))


def _parts(
    past: Iterable[Event], wanted: Callable[[str, Part], bool]
) -> Iterator[tuple[Event, str, str, Part]]:
    """(event, list, path, part) of each part, in any list of any event, that is wanted."""
    return (found for found in parts_of(past) if wanted(found[1], found[3]))


def _tell(parts: Iterable[tuple[Event, str, str, Part]], quote: Quote) -> Iterator[Told]:
    return (_told(event, in_words(name, part, quote), path) for event, name, path, part in parts)


def _about(part: Part, queries: Collection[str], **what: str) -> bool:
    return all(part.get(name) == value for name, value in what.items()) or (
        part.get("seen") is not None and (part.get("query") in queries)
    )


def _takes_out(part: Part, participant: str, rows: Sequence[HeldRow]) -> bool:
    """Whether it is a withdrawal of one of the person's rows, or of all rows of their file."""
    if "row" not in part or "item" in part or part["participant"] not in ("", participant):
        return False
    for row in rows:
        file, sheet, number = row.place
        here = (part["timepoint"], part["file"], part["sheet"]) == (row.source.timepoint, file, sheet)
        if here and part["row"] in (0, number):
            return True
    return False


def _names_file(name: str, part: Part, places: Collection[tuple[str, str, str]]) -> bool:
    return name != "files" and (part.get("timepoint"), part.get("file"), part.get("sheet")) in places


def _queries_of(study: Study, past: Sequence[Event], wanted: Callable[[str, str, str], bool]) -> set[str]:
    """The numbers of the queries about this, now and earlier; looked for only if any query was answered."""
    if not any(True for _ in answers_in(past)):
        return set()
    derived = Derived(study)
    found = [*derived.validation.queries]
    found += [each.query for each in closed(study, derived.validation, derived.register)]
    return {each.id for each in found if wanted(each.participant, each.timepoint, each.item)}


def _row(row: HeldRow) -> Told:
    keyed = f", keyed by {row.source.keyer}" if row.source.keyer else ""
    words = f"{place_in_words(*row.place)} imported as {row.source.timepoint}{keyed}"
    return _told(row.source.event, words, _path_of(row.source))


def _cell(study: Study, cell: HeldCell, item: str, quote: Quote) -> Told:
    keyed = f", keyed by {cell.row.source.keyer}" if cell.row.source.keyer else ""
    said = meaning(study, cell.row.source.timepoint, item, cell.read)
    read = f", read as {quote(cell.read)}" if cell.read != cell.stood else ""
    where = f'{place_in_words(*cell.row.place)} › column "{cell.column}"{keyed}'
    words = f"{where}: there stood {quote(cell.stood)}{read}: {said}"
    return _told(cell.row.source.event, words, _path_of(cell.row.source))


def _import(source: Source, everything: Sequence[Source]) -> Told:
    entry = source.entry
    earlier = [each.file for each in everything if each.id == entry.replaces]
    holds = ", ".join(f"{id} {version}" for id, version in entry.instruments.items()) or "no instrument"
    words = f"{place_in_words(entry.file, entry.sheet, None)} imported as {source.timepoint}: {entry.rows} rows; {holds}"
    words += f"; SHA-256 {entry.sha256[:SHORT]}"
    words += f"; keyed by {source.keyer}" if source.keyer else ""
    words += f"; stands for {earlier[0]}" if earlier else ""
    return _told(source.event, words, _path_of(source))


def _path_of(source: Source) -> str:
    number = int(source.id.rpartition(":")[2])
    return ("first", "second")[number] if source.keyer else f"files.{number}"


def _replacements(past: Sequence[Event], sources: Sequence[Source]) -> Iterator[Told]:
    replaced = {source.id: source for source in sources}
    for event in past:
        for part in (*event.body.get("files", ()), event.body.get("first"), event.body.get("second")):
            earlier = replaced.get(part.get("replaces", "")) if isinstance(part, Mapping) else None
            if earlier and isinstance(part, Mapping):
                yield _told(event, f"{earlier.file} replaced by {part['file']}")


def _state(source: Source, everything: Sequence[Source], past: Sequence[Event]) -> str:
    later = [each.file for each in everything if each.entry.replaces == source.id]
    state = f"replaced by {later[0]}" if later else "in use, but for the rows that were taken out"
    if source.id in redacted_imports(past):
        state = "redacted: its bytes are not kept"
    return f"{source.file} {source.sha256[:SHORT]}: {state}"


def _what_cannot_be_told(study: Study, past: Sequence[Event]) -> Iterator[str]:
    gone = {source.file for source in imported(study) if source.id in redacted_imports(past)}
    if gone:
        yield f"{len(gone)} files were redacted, and what they held cannot be told: {', '.join(sorted(gone))}"


def _refuse_unknown_person(study: Study, participant: str) -> NoReturn:
    known, where = Derived(study).register, Where("the ledger")
    if participant in known:
        hint = "`surveys status` says what is due; files come in with `surveys import`"
        raise refusal(Refusal, "nothing_done", where, "nothing of this person yet", hint=hint)
    near = difflib.get_close_matches(participant, known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else "the ids are in the register, participants.csv"
    raise refusal(Refusal, "unknown_participant", where, "nobody of that id", hint=hint)
