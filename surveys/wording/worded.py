"""Instruments with the words that a study has for them: all else is as the definition says."""

from __future__ import annotations

from instruments.model import Instrument, Item
from instruments.problems import Where, errors_in
from surveys.refusals import Refusal, refusal
from surveys.wording.file import Wording, Wordings, read_wording
from surveys.wording.problems import problems_of


def worded(instrument: Instrument, wordings: Wordings, language: str) -> Instrument:
    """The instrument in the words of a study in that language, if it has some. Raises Refusal for a file with errors."""
    path = wordings.get((instrument.id, language))
    if path is None:
        return instrument
    file = read_wording(path)
    errors = errors_in(problems_of(file, instrument))
    if errors:
        raise Refusal(errors)
    return _in_words(instrument, file.wording)


def refuse_unknown_language(wordings: Wordings, language: str) -> None:
    """Raises Refusal for a language in which a study has no words at all. Definitions themselves are in English."""
    known = {"en", *(each for _, each in wordings)}
    if language not in known:
        found, hint = f"no wording in `{language}`", "surveys wording new makes a file to fill in"
        where = Where("--language")
        raise refusal(Refusal, "unknown_language", where, found, f"one of {', '.join(sorted(known))}", hint)


def _in_words(instrument: Instrument, wording: Wording) -> Instrument:
    changed = {
        name: words for name in ("title", "recall", "instructions") if (words := getattr(wording, name))
    }
    return instrument.model_copy(
        update={
            **changed,
            "scales": {**instrument.scales, **wording.answers},
            "items": tuple(_item(item, wording) for item in instrument.items),
        }
    )


def _item(item: Item, wording: Wording) -> Item:
    """The item with its words; with answers of its own where the wording has some for it alone."""
    return item.model_copy(
        update={
            "text": wording.items.get(item.id, item.text),
            "scale": item.id if item.scale and item.id in wording.answers else item.scale,
            "not_applicable": wording.not_applicable.get(item.id, item.not_applicable),
        }
    )
