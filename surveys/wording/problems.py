"""What is wrong with a wording, as with a definition: one function, one kind of fault, its name the problem's rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from instruments.finding import Finding, nearest
from instruments.model import Instrument
from instruments.problems import Level, Problem
from surveys.counted import number_of
from surveys.wording.file import TO_FILL, Wording, WordingFile

Check = Callable[[Wording, Instrument], Iterator[Finding]]


def problems_of(file: WordingFile, instrument: Instrument) -> list[Problem]:
    """Errors, which keep a form from being printed, and warnings of what is missing, for which a form has labels."""
    return [
        Problem(check.__name__, file.document.where(each.path), each.found, each.expected, each.hint, level)
        for check, level in CHECKS.items()
        for each in check(file.wording, instrument)
    ]


def stale_wording(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    if wording.version != instrument.version:
        found, expected = (
            f"the words of version {wording.version}",
            f"{instrument.version}, as the definition",
        )
        hint = "compare every item with the definition as it is now, and then say its version"
        yield Finding(("version",), found, expected, hint)


def not_permitted(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    licence = instrument.licence
    if licence.wording != "may be printed" and wording.permission.strip() in ("", TO_FILL):
        found = f"no permission, and the licence says: {licence.wording}"
        hint = f"the rights are with {licence.holder}; say under `permission` what lets this study print it"
        yield Finding(("permission",), found, hint=hint)


def unknown_item(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    ids = [item.id for item in instrument.items]
    for part, named in (("items", wording.items), ("not_applicable", wording.not_applicable)):
        for id in named:
            if id not in ids:
                yield Finding((part, id), f"`{id}` is not an item of {instrument.id}", hint=nearest(id, ids))


def unknown_scale(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    known = [*instrument.scales, *(item.id for item in instrument.items if item.scale)]
    for name in wording.answers:
        if name not in known:
            found = f"`{name}` is neither a scale of {instrument.id} nor an item with answers to choose from"
            yield Finding(("answers", name), found, hint=nearest(name, known))


def other_codes(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    scale_of = {item.id: item.scale for item in instrument.items}
    for name, answers in wording.answers.items():
        declared = instrument.scales.get(name) or instrument.scales.get(scale_of.get(name, ""))
        if declared is not None and set(answers) != set(declared):
            yield Finding(("answers", name), f"answers with the codes {_listed(answers)}", _listed(declared))


def not_filled_in(wording: Wording, _: Instrument) -> Iterator[Finding]:
    items = ((("items", id), text) for id, text in wording.items.items())
    answers = (
        (("answers", name, code), text)
        for name, each in wording.answers.items()
        for code, text in each.items()
    )
    places = [path for path, text in (*items, *answers) if text.strip() == TO_FILL]
    if places:
        found = f"{number_of(len(places), 'place')} not filled in yet, the first of them here"
        yield Finding(places[0], found, hint=f"type the words for each {TO_FILL}")


def item_without_words(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    """English that a definition may print itself is not missing."""
    for item in instrument.items:
        if item.id not in wording.items and not (item.text and wording.is_english):
            hint = "the form has the definition's words or label in their place"
            yield Finding(("items",), f"no words for `{item.id}`", hint=hint)


def answers_without_words(wording: Wording, instrument: Instrument) -> Iterator[Finding]:
    for item in () if wording.is_english else instrument.items:
        if item.scale and not {item.id, item.scale} & set(wording.answers):
            hint = "the form has the definition's in their place"
            yield Finding(("answers",), f"no words for the answers of `{item.id}`", hint=hint)


CHECKS: dict[Check, Level] = {
    stale_wording: "error",
    not_permitted: "error",
    unknown_item: "error",
    unknown_scale: "error",
    other_codes: "error",
    not_filled_in: "error",
    item_without_words: "warning",
    answers_without_words: "warning",
}


def _listed(codes: Iterable[int]) -> str:
    return ", ".join(map(str, codes))
