"""Files as the guards look at them: one that may come in, or each that is in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from instruments.model import missing_reasons_for
from surveys.answers.file_words import FileWords
from surveys.answers.responses import Answers, Responses
from surveys.keying.parts import Looked, Part, Place
from surveys.register.participant import Participant
from surveys.study import Study, interview

Register = Mapping[str, Participant]


def new_file(
    study: Study,
    register: Register,
    words: FileWords,
    read: Sequence[Answers],
    imported: Responses,
    replaces: str,
) -> Looked:
    """A file that may come in, beside all that is in use; not beside the one of the name that it `replaces`."""
    beside = [
        part for part in _parts(study, register, imported) if not _is(part.place, words.timepoint, replaces)
    ]
    place = Place(words.timepoint, words.file, words.sheet, len(imported.words))
    here = list(parts_of(study, register, place, read))
    return Looked(place, words, tuple(here), tuple(beside))


def files_in_use(study: Study, register: Register, responses: Responses) -> Iterator[Looked]:
    """Each file that is in use, beside all the others."""
    parts = _parts(study, register, responses)
    for words, place in zip(responses.words, _places(responses), strict=True):
        here = tuple(part for part in parts if part.place == place)
        yield Looked(place, words, here, tuple(part for part in parts if part.place != place))


def _is(place: Place, timepoint: str, file: str) -> bool:
    return (place.timepoint, place.file) == (timepoint, file)


def _places(responses: Responses) -> list[Place]:
    return [Place(each.timepoint, each.file, each.sheet, order) for order, each in enumerate(responses.words)]


def _parts(study: Study, register: Register, responses: Responses) -> list[Part]:
    """Every form in use, by file, site and instrument."""
    found: list[Part] = []
    for place in _places(responses):
        here = (pl.col("_file") == place.file) & (pl.col("_sheet") == place.sheet)
        read = [
            Answers(place.timepoint, answers.instrument, answers.frame.filter(here))
            for (timepoint, _), answers in responses.answers.items()
            if timepoint == place.timepoint
        ]
        found += parts_of(study, register, place, read)
    return found


def parts_of(study: Study, register: Register, place: Place, read: Iterable[Answers]) -> Iterator[Part]:
    """What one file has of each instrument and site."""
    every = [each for each in read if each.frame.height]
    about = next((each.frame for each in every if each.instrument.id == interview().id), None)
    kinds = {"_row": pl.Int64, "interviewer": pl.String}
    who = about.select(*kinds).unique("_row") if about is not None else pl.DataFrame(schema=kinds)
    for answers in every:
        if answers.instrument.id != interview().id:
            reasons = missing_reasons_for(answers.instrument, study.missing_reasons)
            for site, frame in _by_site(answers.frame, register):
                yield Part(place, site, answers.instrument, reasons, frame, who)


def _by_site(frame: pl.DataFrame, register: Register) -> Iterator[tuple[str, pl.DataFrame]]:
    """The forms of each site; of somebody who is not in the register it is ""."""
    people = frame["participant"].unique(maintain_order=True).to_list()
    sites = [register[id].site if id in register else "" for id in people]
    if len(set(sites)) == 1:
        yield sites[0], frame
        return
    of_site = frame["participant"].replace_strict(people, sites, return_dtype=pl.String)
    for site in dict.fromkeys(sites):
        yield site, frame.filter(of_site == site)
