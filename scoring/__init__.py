"""What answers mean: declared scores, computed on whatever dataframe the caller has.

>>> import polars as pl, scoring
>>> answers = pl.DataFrame({f"uls8_{n}": [2] for n in range(1, 9)})
>>> scoring.score(answers, "uls8")["uls8_total"].to_list()
[18.0]
"""

from scoring.change import Wave, change_columns, with_change
from scoring.change_by_hand import ChangedRow, change_row
from scoring.engine import score
from scoring.explain import ScoredRow, score_row
from scoring.plan import Plan, plan_for, plans_for
from scoring.whole_columns import output_columns

__all__ = [
    "ChangedRow",
    "Plan",
    "ScoredRow",
    "Wave",
    "change_columns",
    "change_row",
    "output_columns",
    "plan_for",
    "plans_for",
    "score",
    "score_row",
    "with_change",
]
