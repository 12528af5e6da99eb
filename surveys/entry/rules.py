"""What each column's cells take, as a spreadsheet's rules: drop-downs, limits, days, and colours of closed questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from openpyxl.formatting.rule import FormulaRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from instruments.problems import Where
from surveys.entry.columns import INTERVIEWER, Column
from surveys.entry.formulas import answered, closed, takes_number
from surveys.entry.layout import DropDown, takes
from surveys.refusals import Refusal, refusal
from surveys.workbook import CELL_CHARACTERS, FIRST_DAY, escaped

GREY, AMBER = "D9D9D9", "FFC000"
LONGEST_FORMULA = 255
"""Letters of a rule for a cell, beyond which Excel takes the workbook for damaged."""
LONGEST_MESSAGE = 225
DAY_0 = date(1899, 12, 30)
INTERVIEW_DATE = "interview_date"


def choosing(drop_down: DropDown) -> DataValidation:
    """A drop-down. Whoever is no known interviewer is asked about and may stay; what is no code may not."""
    rule = DataValidation(type="list", formula1=drop_down.name, allow_blank=True)
    if drop_down.items == (INTERVIEWER,):
        rule.errorStyle = "warning"
        return _told(rule, "Not one of the study's interviewers.")
    return _told(rule, "Choose from the list, or type one of its codes.")


def typing(column: Column, cell: str) -> DataValidation:
    """What may be typed into a column that has no drop-down. `cell` is its first. Raises Refusal for too many codes."""
    words = takes(column)
    if column.item.kind == "number":
        rule = DataValidation(type="custom", formula1=_number(column, cell), allow_blank=True)
    elif column.item.kind == "date":
        rule = DataValidation(type="date", operator="between", allow_blank=True)
        rule.formula1 = str((FIRST_DAY - DAY_0).days)
        rule.formula2 = "TODAY()" if column.id == INTERVIEW_DATE else str((date(2199, 12, 31) - DAY_0).days)
    else:
        rule = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(CELL_CHARACTERS))
        rule.allow_blank = True
    rule.showInputMessage = True
    rule.prompt = _cut(words)
    return _told(rule, words)


def once(first: str, cells: str) -> DataValidation:
    """What may be typed as an id: one that no other row has."""
    rule = DataValidation(type="custom", formula1=f"COUNTIF({cells},{first})=1", allow_blank=True)
    return _told(rule, "Another row has this id.")


def colours(
    column: Column, columns: Mapping[str, Column], letters: Mapping[str, str], row: int
) -> Iterator[Rule]:
    """Amber for an answer where none was to be given, grey for a question that is closed; none without a gate."""
    shut = closed(column, columns, letters, row)
    if shut:
        needless = f"AND({shut},{answered(column, f'${letters[column.id]}{row}')})"
        yield FormulaRule(formula=[needless], fill=_fill(AMBER), font=Font(bold=True), stopIfTrue=True)
        yield FormulaRule(formula=[shut], fill=_fill(GREY))


def _number(column: Column, cell: str) -> str:
    formula = takes_number(column, cell)
    if len(formula) > LONGEST_FORMULA:
        where = Where(column.instrument.id, path=column.id)
        hint = "give the missing reasons codes that follow on one another"
        found = "more missing codes than a rule of a workbook can hold"
        raise refusal(Refusal, "too_many_codes", where, found, hint=hint)
    return formula


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", bgColor=colour)


def _told(rule: DataValidation, words: str) -> DataValidation:
    rule.showErrorMessage = True
    rule.error = _cut(words)
    return rule


def _cut(words: str) -> str:
    return escaped(words if len(words) <= LONGEST_MESSAGE else f"{words[: LONGEST_MESSAGE - 1]}…")
