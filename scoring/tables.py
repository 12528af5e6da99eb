"""A caller's dataframe as one that can be scored, whatever library made it; or in our words why it is none."""

from __future__ import annotations

from collections import Counter
from typing import Any

import narwhals as nw
from narwhals.exceptions import DuplicateError

from instruments.problems import Problem, ProblemsError, Where

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]


def as_table(frame: Any) -> Frame:
    """The dataframe, as Narwhals has it.

    Raises TypeError for what is no dataframe, such as a list of rows, and ProblemsError for two columns of one name
    and for names that are no text.
    """
    try:
        table: Frame = nw.from_native(frame)
    except DuplicateError as error:
        names = Counter(map(str, frame.columns))
        twice = ", ".join(f"`{name}`" for name, n in names.items() if n > 1)
        raise _refused(
            "repeated_column", f"the column name {twice} more than once", "each name once"
        ) from error
    except TypeError as error:
        kind = f"{type(frame).__module__}.{type(frame).__qualname__}".removeprefix("builtins.")
        said = f"a table is needed, and this is a {kind}: make a dataframe of it, such as polars.DataFrame(…)"
        raise TypeError(said) from error
    odd = [name for name in table.collect_schema().names() if not isinstance(name, str)]
    if odd:
        found = f"the column name {odd[0]!r}, which is no text"
        raise _refused("column_name", found, "names, as words in quotes")
    return table


def _refused(rule: str, found: str, expected: str) -> ProblemsError:
    return ProblemsError([Problem(rule, Where("the table"), found, expected, "rename a column")])
