"""No count of 1 to 7 can be got back from what is shown, by anybody who knows the number of people and the rule."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from surveys.sharing.counts import FEW, Shown, rounded, shown


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, 0), (1, None), (7, None), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (102, 100), (103, 105)],
)
def test_one_to_seven_are_withheld_and_every_other_count_is_rounded_to_five(count, told):
    assert rounded(count) == told


def test_a_table_in_which_nothing_could_be_worked_out_is_shown_but_for_its_few():
    assert shown([40, 33, 4, 3], [0, 20]) == Shown((40, 35, None, None), (0, 20), 80)


@pytest.mark.parametrize(
    ("values", "absent"),
    [
        pytest.param([8, 1], [0], id="a total of 9 of which 8 to 12 are told leaves 1"),
        pytest.param([98, 1], [0], id="two too few were told, so 1 is the least that is left"),
        pytest.param([92, 7], [0], id="two too many were told, so 7 is the most that is left"),
        pytest.param([1, 1, 1], [0], id="three people in three places"),
        pytest.param([7, 7], [7], id="21 people, 7 in each of three places"),
        pytest.param([5], [0], id="everybody gave the same answer, and it is known how many they are"),
    ],
)
def test_where_a_count_of_a_few_could_be_worked_out_the_whole_column_is_withheld(values, absent):
    assert shown(values, absent) == Shown((None,) * len(values), (None,) * len(absent), None)


def tables(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every way to have a total in so many cells."""
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables(cells - 1, total - first):
            yield (first, *rest)


@pytest.mark.parametrize(
    ("of_values", "of_absent", "most"),
    [(1, 1, 120), (2, 1, 40), (1, 2, 40), (3, 1, 28), (2, 2, 28), (3, 2, 14)],
)
def test_whoever_knows_the_number_of_people_and_the_rule_cannot_get_a_few_back(of_values, of_absent, most):
    """Every table there is, so this is a proof up to its size: of those shown alike, no few are the same in all."""
    for rows in range(1, most + 1):
        alike: dict[Shown, list[tuple[int, ...]]] = defaultdict(list)
        for counts in tables(of_values + of_absent, rows):
            alike[shown(counts[:of_values], counts[of_values:])].append(counts)
        for told, several in alike.items():
            told_cells = (*told.values, *told.absent)
            whole = told.n is None and all(cell is None for cell in told_cells)
            for place, cell in enumerate(told_cells):
                found = {counts[place] for counts in several}
                few = {count for count in found if 1 <= count <= FEW}
                assert not few or len(found) > 1, (rows, told, several)
                assert cell is not None or whole or len(few) > 1, (rows, told, several)
            if told.n is None:
                assert len({sum(counts[:of_values]) for counts in several}) > 1 or whole, (rows, told)


def test_what_is_shown_of_a_count_is_never_more_than_two_from_it():
    for rows in range(1, 60):
        for counts in tables(3, rows):
            told = shown(counts[:2], counts[2:])
            for count, cell in zip(counts, (*told.values, *told.absent), strict=True):
                assert cell is None or (abs(cell - count) <= 2 and (cell == 0) == (count == 0))
