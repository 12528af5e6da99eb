"""Which definition of an instrument holds in a folder: a study's own, with its policies and codes, or the library's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from instruments import STANDARD_MISSING_REASONS, Instrument, MissingReason, load
from surveys.study import Study, open_study


@dataclass(frozen=True)
class InForce:
    """A definition, the codes for absent answers that go with it, and in words whose they are; no words without a study."""

    instrument: Instrument
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
    words: str = ""


def in_force(id: str, folder: Path) -> InForce:
    """What holds for the instrument `id` (or the definition at that path) in `folder`, a study's or any other.

    Raises ProblemsError if there is no such instrument or its definition has a fault, Refusal if the study has one.
    """
    if not (folder / "study.yaml").is_file():
        return InForce(load(id))
    study = open_study(folder)
    own = folder / "instruments"
    if id.endswith(".yaml") and Path(id).resolve().parent != own.resolve():
        words = f"As {id} says, with the study's missing reasons and none of its missing-item rules."
        return InForce(load(id), study.missing_reasons, words)
    id = Path(id).stem if id.endswith(".yaml") else id
    instrument = study.instruments.get(id) or load(id, own)
    whose = "its own definition" if (own / f"{id}.yaml").is_file() else "the library's definition"
    words = f"As the study has it: {', '.join([whose, *_own_rules(study, instrument)])}."
    return InForce(instrument, study.missing_reasons, words)


def _own_rules(study: Study, instrument: Instrument) -> Iterator[str]:
    scores = [score.id for score in instrument.scores if score.id in study.file.missing_policies]
    if scores:
        yield f"with the study's missing-item rule for {' and '.join(scores)}"
    if study.missing_reasons != STANDARD_MISSING_REASONS:
        yield "with the study's own missing reasons"
