"""Where each query stands: open, answered, accepted as it is, or closed, by what the ledger says of it.

An answer is about what its writer saw: the rule, the value, and what else the finding rests on. When any of
these changes the answer has expired, and the query is open again. Nothing here changes an answer of a form.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from surveys.answers.responses import read_responses
from surveys.checks.query import Query
from surveys.checks.validate import Validation, validate
from surveys.record.ledger import Event, lineage
from surveys.record.sources import entries_of
from surveys.register.participant import Participant
from surveys.study import Study

State = Literal["open", "answered", "accepted", "closed"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Answer:
    """What somebody said of a query. `seen` is the fingerprint of what they saw, `by` who they say they are."""

    query: str
    seen: str
    kind: Literal["accept", "reply"]
    words: str
    by: str
    event: Event


@dataclass(frozen=True)
class Standing:
    """A query, where it stands, and everything that was said of it, in the ledger's order."""

    query: Query
    state: State
    answers: tuple[Answer, ...]

    @property
    def waits(self) -> bool:
        """Whether somebody has something to do: a note asks nothing of anybody."""
        return self.state == "open" and self.query.level != "note"

    @property
    def expired(self) -> tuple[Answer, ...]:
        """The answers to what is there no more: another value, or another rule."""
        return tuple(each for each in self.answers if each.seen != fingerprint(self.query))


def fingerprint(query: Query) -> str:
    """Sixteen characters that change when the value, the rule, or what else the finding rests on changes."""
    problem = query.problem
    parts = (query.rule, query.level, problem.found, problem.expected, query.text, query.value, query.grounds)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def answers_in(events: Iterable[Event]) -> Iterator[Answer]:
    """Every answer to a query, whatever kind of event it came with."""
    for event in events:
        for found in event.body.get("answers", ()):
            yield Answer(found["query"], found["seen"], found["kind"], found["words"], found["by"], event)


def standing(study: Study, validation: Validation) -> list[Standing]:
    """The present queries in their order, each open, answered or accepted."""
    past = study.events()
    follows, said = lineage(past), _by_query(past)
    return [
        Standing(query, _state(said[query.id], fingerprint(query), follows), tuple(said[query.id]))
        for query in validation.queries
    ]


def closed(study: Study, validation: Validation, register: Mapping[str, Participant]) -> list[Standing]:
    """The queries that the files raised as they came, before any correction, and that are raised no more.

    The files are looked at as they were before each import that replaced one, and as they are. A query
    that only a correction raised, as a conflict is, leaves no trace here once it is settled.
    """
    past = study.events()
    said, open_now = _by_query(past), {query.id for query in validation.queries}
    once: dict[str, Query] = {}
    for moment in _moments(study, past):
        found = validate(moment, read_responses(moment), register)
        once |= {query.id: query for query in found.queries}
    return [Standing(query, "closed", tuple(said[id])) for id, query in once.items() if id not in open_now]


def _by_query(past: Iterable[Event]) -> dict[str, list[Answer]]:
    said: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers_in(past):
        said[answer.query].append(answer)
    return said


def _state(answers: Sequence[Answer], now: str, follows: Callable[[str, str], bool]) -> State:
    """By the last words on what is there now: accepted if all of them accept it.

    Of two people who answered without sight of one another, one accepting and one not, neither is the last:
    the query is answered and both are shown, until somebody who saw both answers again.
    """
    present = [each for each in answers if each.seen == now]
    last = [each for each in present if not any(follows(later.event.id, each.event.id) for later in present)]
    if not last:
        return "open"
    return "accepted" if all(each.kind == "accept" for each in last) else "answered"


def _moments(study: Study, past: Sequence[Event]) -> Iterator[Study]:
    """The study as it was before each import that replaced a file, and as it is."""
    before: dict[str, frozenset[str]] = {}
    for event in past:
        before[event.id] = frozenset().union(
            *(before[each] | {each} for each in event.parents if each in before)
        )
        if any(entry.replaces for entry, _ in entries_of(event)):
            yield replace(study, as_of=before[event.id])
    yield study
