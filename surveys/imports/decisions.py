"""What only a person can decide about a file, each under the rule of the remark that asks for it.

An import stops at such a remark until somebody accepts it by its rule, with a reason, and the ledger keeps both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from instruments.problems import Problem, errors_in

DECISIONS: Mapping[str, str] = {
    "ambiguous_dates": "dates whose day and month could be exchanged are read in the order that is said",
    "date_system_1904": "the dates of a workbook are counted from 1904, as old versions of Excel for Mac do",
    "file_weights": "an SPSS file has a variable of weights, which is not used",
    "formulas": "answers are worked out by formulas, and what Excel stored beside them is read",
    "hidden_columns": "columns that somebody hid hold answers, and are read",
    "hidden_rows": "rows that somebody hid hold answers, and are read",
    "hidden_sheets": "sheets that somebody hid hold something, and are kept with the file",
    "invariants": "people have another birth year, sex or the like than in another file, and are the same people",
    "one_reader": "one library alone reads the file, no other says that it read it right, and it does not see all of what is in it",
    "other_definitions": "a data-entry workbook was made by other questions or codes than the study's now, and is read by those of now",
    "strange_numbers": "an SPSS or Stata file has numbers that nobody answers, as damaged bytes make them, and they are read",
    "unknown_encoding": "a text file is not UTF-8, and is read as Windows-1252",
}
"""Rule → what is agreed to by accepting it."""


def undecided(remarks: Collection[Problem], accepted: Collection[str]) -> list[Problem]:
    """The remarks that stop an import, because nobody has accepted them or because nobody can."""
    return [each for each in errors_in(remarks) if each.rule not in accepted or each.rule not in DECISIONS]


def decided(remarks: Collection[Problem], accepted: Collection[str]) -> Iterator[tuple[str, str]]:
    """(rule, what was found) of each remark that was accepted."""
    for each in errors_in(remarks):
        if each.rule in accepted:
            place = f"{each.where.field}: " if each.where.field else ""
            yield each.rule, f"{place}{each.found}"
