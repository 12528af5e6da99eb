"""Taking out personal data that came in by mistake, so that everything else can still be proved.

An event's file is written again without the text, under the same name. Its content then no longer has
the hash that is its id, so an event of the kind `redaction` names the id, the field and the SHA-256 of
what is left, and a reader of the ledger believes exactly that. A kept file is removed; the same kind of
event names its hash. Whatever else is changed is still found.

The order: first the redaction is in the ledger, then events are rewritten and files removed, one by one.
Killed before the first, nothing has happened. Killed later, the ledger is whole, because an event as it
was written is as good as the same event redacted, and everything that is still to be done stands in the
ledger: the next redaction does it first, so that the same command, run again, finishes and records
nothing twice. Two people who redact one event without sight of one another have each vouched for half;
the next redaction vouches for both together.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

from instruments.finding import nearest
from instruments.problems import ProblemsError, Where
from surveys.answers.correcting import refuse, telling
from surveys.answers.corrections import withdrawn
from surveys.answers.current import current_responses
from surveys.answers.responses import Responses
from surveys.durable import sync_folder, write_file
from surveys.firewall import tells_allocation
from surveys.record import ledger
from surveys.record.event_fields import redactable_texts, with_texts
from surveys.record.event_files import Event, EventFile, content_of, vouched_by
from surveys.record.finding_events import SHORT, event_called
from surveys.record.sources import Source, entries_of, imported, redacted_files, redacted_imports
from surveys.refusals import Refusal, SafeguardRefused, refusal
from surveys.register.file import register_file
from surveys.study import Study

REDACTED = "[redacted]"

Texts = Mapping[str, Mapping[str, str]]
"""Event id → path of a field → what stands there once it is redacted."""


@dataclass(frozen=True)
class Plan:
    """What a redaction takes out: texts of events, and kept files by hash with the imports that they were.

    `words` is the text itself, to look for elsewhere; it is never shown or written down.
    """

    texts: Texts
    files: Mapping[str, tuple[str, ...]]
    words: str = ""


def plan_for_text(study: Study, id: str, field: str) -> Plan:
    """The field of the event that `id` begins, and every other field that holds the same text.

    Raises Refusal if there is no such text, or if an answer would be another without it.
    """
    past = study.events()
    event = event_called(past, id)
    texts = redactable_texts(event)
    if field in _recorded(past).get(event.id, {}):
        return Plan({}, {})
    if field not in texts:
        where = Where(f"event {event.id[:SHORT]}", field=field)
        hint = f"{nearest(field, texts)} surveys audit … --out FILE shows every field"
        raise refusal(Refusal, "no_free_text", where, "no free text in that field", hint=hint)
    found = {each.id: _fields_with(past, each, texts[field]) for each in past}
    plan = Plan({id: fields for id, fields in found.items() if fields}, {}, texts[field])
    _refuse_changed_answers(study, past, plan)
    return plan


def plan_for_file(study: Study, name: str) -> Plan:
    """The kept file of that name, or whose hash begins so. Raises Refusal if there is not one, or it is used."""
    everything = imported(study)
    found = [
        each for each in everything if each.file == name or (len(name) >= 6 and each.sha256.startswith(name))
    ]
    hashes = sorted({each.sha256 for each in found} or _other_kept_files(study, name))
    if len(hashes) != 1:
        where = Where("--file")
        hint = nearest(name, sorted({each.file for each in everything}))
        if hashes:
            hint = f"name it by the start of its hash: {', '.join(sha256[:SHORT] for sha256 in hashes)}"
        raise refusal(Refusal, "unknown_source", where, f"{len(hashes)} kept files called so", "one", hint)
    (sha256,) = hashes
    mine = [each for each in everything if each.sha256 == sha256]
    if any(used(study, each) for each in mine) or sha256 in _present_study_files(study):
        hint = "import a clean copy with --replaces, or take the file out with `surveys correct --withdraw`; then redact"
        raise refusal(
            SafeguardRefused, "source_in_use", Where(sha256[:SHORT]), "a file that is in use", hint=hint
        )
    return Plan({}, {sha256: tuple(each.id for each in mine)})


def redact(study: Study, plan: Plan, reason: str) -> Event | None:
    """What the plan names is gone from ledger and sources, and so is what earlier redactions had left undone.

    The event that records it; None if nothing was to be recorded. Raises Refusal, with nothing changed, if
    the ledger is not whole, SafeguardRefused if the reason tells the allocation.
    """
    if tells_allocation(reason):
        refuse([telling(Where("--reason"))])
    files = ledger.files(study.folder)
    past = [file.event for file in files.values()]
    wanted = _together(_recorded(past), plan.texts)
    left = {id: _left_of(files[id], texts) for id, texts in wanted.items()}
    vouched = {sha256 for event in past for sha256 in vouched_by(event)}
    new = [
        {"event": id, "fields": wanted[id], "sha256": _sha256(content)}
        for id, content in sorted(left.items())
        if _sha256(content) not in vouched
    ]
    gone = [
        {"sha256": sha256, "imports": sorted(ids)}
        for sha256, ids in sorted(plan.files.items())
        if sha256 not in redacted_files(past)
    ]
    body = {"reason": reason, "events": new, "files": gone}
    made = ledger.append(study.folder, "redaction", body) if new or gone else None
    _carry_out(study)
    return made


def undone(study: Study) -> list[Path]:
    """The files that a redaction names and that are still as they were, because it was stopped, or by a backup."""
    files = ledger.files(study.folder)
    past = [file.event for file in files.values()]
    events = [
        files[id].path
        for id, texts in sorted(_recorded(past).items())
        if _left_of(files[id], texts) != files[id].content
    ]
    needed = {each.sha256 for each in imported(study) if used(study, each)}
    kept = (study.folder / "sources").glob("[0-9a-f]*")
    return events + sorted(path for path in kept if path.stem in redacted_files(past) - needed)


def used(study: Study, source: Source) -> bool:
    """Whether any answer may come from this import of a file."""
    past = study.events()
    replaced = {each.entry.replaces for each in imported(study)}
    place = (source.timepoint, source.file, source.sheet)
    out = {(each.timepoint, each.file, each.sheet) for each in withdrawn(past) if not each.row}
    return source.id not in replaced | redacted_imports(past) and place not in out


def _carry_out(study: Study) -> None:
    files = ledger.files(study.folder)
    recorded = _recorded([file.event for file in files.values()])
    vouched = {sha256 for file in files.values() for sha256 in vouched_by(file.event)}
    paths = {files[id].path: _left_of(files[id], texts) for id, texts in recorded.items()}
    for path in undone(study):
        if path not in paths:
            path.chmod(0o600)  # where a file that is read-only cannot be removed
            path.unlink()
            sync_folder(path.parent)
        elif _sha256(paths[path]) in vouched:
            write_file(path, paths[path])


def _recorded(past: list[Event]) -> dict[str, dict[str, str]]:
    """Everything that the redactions so far take out of events."""
    found: dict[str, dict[str, str]] = {}
    for event in past:
        for each in event.body["events"] if event.kind == "redaction" else ():
            found.setdefault(each["event"], {}).update(each["fields"])
    return found


def _together(one: Texts, other: Texts) -> dict[str, dict[str, str]]:
    return {id: {**one.get(id, {}), **other.get(id, {})} for id in {**one, **other}}


def _left_of(file: EventFile, texts: Mapping[str, str]) -> bytes:
    record = json.loads(file.content)
    return content_of({**record, "body": with_texts(record["body"], texts)})


def _fields_with(past: list[Event], event: Event, text: str) -> dict[str, str]:
    """The fields of an event that hold the text, each with what will stand there.

    A file keeps a name of its own, because rows are known by it.
    """
    same = [field for field, found in redactable_texts(event).items() if found == text]
    name = _name_instead(past, text)
    return {field: name if field.rpartition(".")[2] == "file" else REDACTED for field in same}


def _name_instead(past: list[Event], name: str) -> str:
    entries = [entry for event in past for entry, _ in entries_of(event) if entry.file == name]
    return f"{REDACTED} {entries[0].sha256[:SHORT]}{PurePath(name).suffix}" if entries else REDACTED


@dataclass(frozen=True)
class _Imagined(Study):
    """The study as it would be with these events."""

    past: tuple[Event, ...] = ()

    def events(self) -> list[Event]:
        return list(self.past)


def _refuse_changed_answers(study: Study, past: list[Event], plan: Plan) -> None:
    changed = tuple(replace(each, body=with_texts(each.body, plan.texts.get(each.id, {}))) for each in past)
    imagined = _Imagined(study.folder, study.file, study.as_of, changed)
    if _answers_or_none(imagined) != _answers(current_responses(study)):
        hint = "correct the answer, or import a clean copy with --replaces; then redact"
        where = Where(str(study.folder))
        raise refusal(
            SafeguardRefused, "answers_would_change", where, "a text that answers rest on", hint=hint
        )


def _answers_or_none(study: Study) -> Any:
    """None where a file could not be read any more, as without the name of its sheet."""
    try:
        return _answers(current_responses(study))
    except ProblemsError:
        return None


def _answers(responses: Responses) -> Any:
    """Everything but the names of files."""
    frames = {key: each.frame.drop("_file").write_json() for key, each in responses.answers.items()}
    unread = [replace(each, file="") for each in responses.unread]
    return frames, unread, [(each.participant, each.timepoint, each.item) for each in responses.adrift]


def _other_kept_files(study: Study, name: str) -> set[str]:
    kept = (study.folder / "sources").glob("[0-9a-f]*")
    return {path.stem for path in kept if len(name) >= 6 and path.stem.startswith(name)}


def _present_study_files(study: Study) -> set[str]:
    own = [
        study.folder / "study.yaml",
        register_file(study.folder),
        *study.folder.glob("instruments/*.yaml"),
    ]
    return {_sha256(path.read_bytes()) for path in own if path.is_file()}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
