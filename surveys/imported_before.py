"""Which imports of a file there were before: the one that it is to stand for, and the same one under another timepoint."""

from __future__ import annotations

from instruments.finding import nearest
from instruments.problems import Where
from surveys.record.sources import Entry, imported, sources
from surveys.refusals import AnswersWithProblems, Refusal, refusal
from surveys.study import Study, Timepoint


def import_called(study: Study, timepoint: Timepoint, name: str) -> str:
    """The id of the one imported file of that name, or of that hash, at the timepoint."""
    here = [source for source in sources(study) if source.timepoint == timepoint.id]
    found = [source for source in here if source.file == name or source.sha256.startswith(name)]
    if len(found) == 1 and found[0].keyer:
        hint = f"both are keyed again: surveys compare … --replaces {found[0].batch}"
        said = f"`{name}`, one of two files that two people keyed"
        raise refusal(Refusal, "one_of_two", Where("--replaces"), said, "a file that one person keyed", hint)
    if len(found) == 1:
        return found[0].id
    said = f"{len(found)} imported files called `{name}` at {timepoint.id}"
    hint = _in_its_place(study, name) or nearest(name, sorted({source.file for source in here}))
    if len(found) > 1:
        hint = f"name it by the start of its hash: {', '.join(source.sha256[:12] for source in found)}"
    raise refusal(Refusal, "unknown_source", Where("--replaces"), said, "one", hint)


def _in_its_place(study: Study, name: str) -> str:
    """A hint that names the file which stands for that one already; "" if none does."""
    past = imported(study)
    gone = {source.id for source in past if source.file == name}
    return next((f"`{each.file}` stands for it already" for each in past if each.entry.replaces in gone), "")


def imports_of(study: Study, timepoint: str, entry: Entry) -> set[str]:
    """The ids under which the same file, read in the same way, is in the study now."""
    return {
        source.id
        for source in sources(study)
        if (source.timepoint, source.sha256, source.sheet, source.entry.reading.key)
        == (timepoint, entry.sha256, entry.sheet, entry.reading.key)
    }


def refuse_twice(study: Study, timepoint: str, entry: Entry) -> None:
    """A file that is here beside the one that it is to stand for would be here twice."""
    if entry.replaces and imports_of(study, timepoint, entry) - {entry.replaces}:
        (other,) = (source.file for source in sources(study) if source.id == entry.replaces)
        found = f"a file that is in the study already, beside `{other}`"
        hint = (
            f"take the other out: surveys correct --withdraw {other} --timepoint {timepoint} "
            "--reason repeated --source record"
        )
        raise refusal(
            AnswersWithProblems, "here_already", Where(entry.file, sheet=entry.sheet), found, hint=hint
        )


def refuse_other_timepoint(study: Study, timepoint: Timepoint, entry: Entry) -> None:
    """One table, or those of its rows that a mapping asks for, holds one interview."""
    for source in sources(study):
        same = (source.sha256, source.sheet, source.entry.only) == (entry.sha256, entry.sheet, entry.only)
        if same and source.timepoint != timepoint.id:
            found = f"the same file is in the study as {source.timepoint}"
            hint = "which timepoint is it? a corrected file may stand for a wrong one: --replaces"
            where = Where(entry.file, sheet=entry.sheet)
            raise refusal(AnswersWithProblems, "other_timepoint", where, found, timepoint.id, hint)
