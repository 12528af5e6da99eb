"""Whether the free words of a `study.yaml`, or of a study's own definitions, tell who is in which arm.

A study may speak of its trial: that there is an intervention, what it is called, what is asked "in both arms". So a
word for an arm is nothing by itself. Two things tell, and only they are refused:

- A name by which people are told apart (a site, an interviewer, a timepoint: code and label) that is, or has as one of its
  parts, the name of an arm: `control`, `arm1`, "North team (intervention)". "Early intervention team", "home treatment" and
  "crisis intervention" are names of services, and no part of them is an arm's.
- A sentence, or a note behind `#`, that has an id and speaks of allocation, or that has a site or an interviewer and names
  an arm as one ("INT03 interviews the control group"). An id is a word with letters and digits of the study's pattern: a number
  alone may be a year or a count. A site is its label, its code after "site" or "team", or its code beside "control sites".

What is told in other words than these nobody here can see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from instruments import reader
from instruments.problems import Problem, Where
from instruments.reader import Document, Path_
from surveys.forbidden_words import ALLOCATION, ARM_NAMED, ARM_SPOKEN_OF, ARMS, TOLD, plain

if TYPE_CHECKING:
    from surveys.study import Study, StudyFile

OF_AN_ARM = "(intervention|control|ctrl|placebo|experimental|usual_care|treatment_as_usual|tau)"
PLACE = "(site|team|clinic|ward|centre|center|practice|interviewer|worker)s?"
PEOPLE = "(people|person|participant|patient)s?"
NAMED_FOR_AN_ARM = re.compile(
    rf"(the_)?{OF_AN_ARM}_?[0-9]*(_({PLACE}|{PEOPLE}))?(_[a-z0-9]{{1,2}})?|arm(_[a-z0-9]{{1,2}}|[0-9]{{1,2}}|[a-d])?"
)
ARM_OF_PLACES = re.compile(rf"(^|(?<!early)(?<!crisis)(?<!brief)_){OF_AN_ARM}_({PLACE}|{PEOPLE})(_|$)")
USUAL_CARE = re.compile(r"(^|_)(usual_care|treatment_as_usual|tau)(_|$)")
PART = re.compile(r"[()\[\]:;,/=–—]|\s-\s")
SENTENCE = re.compile(r"[.;!?]\s|\n")
EXPECTED = "words that tell nobody's arm"
HINT = "say it without the arm: who is in which is joined only at analysis, outside this folder"


def problems_of_words(study: Study, document: Document) -> Iterator[Problem]:
    """A problem, with its line, for each name and each sentence that tells an arm, in `study.yaml` or an own definition."""
    yield from _names(study.file, document)
    yield from _told_in(study.file, document.data, study.folder / "study.yaml", document)
    for id, instrument in study.instruments.items():
        file = study.folder / "instruments" / f"{id}.yaml"
        if file.is_file():
            yield from _told_in(study.file, instrument.model_dump(), file)


def is_named_for_an_arm(name: str) -> bool:
    """Whether a name, or one of the parts that punctuation makes of it, is that of an arm."""
    parts = [name, *PART.split(name)]
    if not re.search(r"\s", name):  # a code
        parts += re.split("[_-]", name)
    words = [plain(part) for part in parts]
    alone = any(NAMED_FOR_AN_ARM.fullmatch(each) or ARMS.fullmatch(each) for each in words)
    return bool(alone or ARM_NAMED.search(words[0]) or TOLD.search(words[0]))


def tells_who(file: StudyFile, words: str) -> bool:
    """Whether a sentence of these words has somebody, or those of a site or an interviewer, and the arm."""
    return any(_tells_who(file, sentence) for sentence in SENTENCE.split(words))


def _tells_who(file: StudyFile, sentence: str) -> bool:
    said = plain(sentence)
    places = ARM_OF_PLACES.search(said)
    named = places or TOLD.search(said) or ARM_NAMED.search(said)
    spoken_of = named or any(each.search(said) for each in (ALLOCATION, ARM_SPOKEN_OF, USUAL_CARE))
    if not spoken_of:
        return False
    words = re.findall(r"[A-Za-z0-9_-]+", sentence)
    if any(
        re.fullmatch(file.id_pattern, each) and re.search("[A-Za-z]", each) and re.search("[0-9]", each)
        for each in words
    ):
        return True
    groups = {*file.interviewers, *(file.sites if places else ())}
    return bool(named) and (
        bool(groups & set(words)) or any(_has_site(said, *site) for site in file.sites.items())
    )


def _has_site(said: str, code: str, label: str) -> bool:
    called = re.escape(plain(code))
    return f"_{plain(label)}_" in f"_{said}_" or re.search(rf"(^|_){PLACE}_{called}(_|$)", said) is not None


def _names(file: StudyFile, document: Document) -> Iterator[Problem]:
    names: list[tuple[str, Path_, tuple[str, ...]]] = []
    names += [("a site", ("sites", code), (code, label)) for code, label in file.sites.items()]
    names += [("an interviewer", ("interviewers", code), (code,)) for code in file.interviewers]
    names += [
        ("a timepoint", ("timepoints", n), (each.id, each.label)) for n, each in enumerate(file.timepoints)
    ]
    for what, path, words in names:
        if any(map(is_named_for_an_arm, words)):
            found = f"{what} with the name of an arm"
            yield Problem("allocation", document.where(path), found, "names that tell no arm", HINT)


def _told_in(file: StudyFile, data: Any, path: Path, document: Document | None = None) -> Iterator[Problem]:
    """In what a file says, and in its notes for people. A definition, read already, is read again only for a place."""
    for place, words in _words_in(data):
        if tells_who(file, words):
            where = (document or reader.read(path)).where(place)
            yield Problem("allocation", where, "words that tell somebody's arm", EXPECTED, HINT)
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        _, mark, note = line.partition("#")
        if mark and tells_who(file, note):
            where = Where(str(path), number, len(line) - len(note))
            yield Problem("allocation", where, "a note that tells somebody's arm", EXPECTED, HINT)


def _words_in(part: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text within, names of fields apart, and where it is."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict | list | tuple):
        for step, each in part.items() if isinstance(part, dict) else enumerate(part):
            yield from _words_in(each, (*path, step))
