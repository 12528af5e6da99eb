"""What is read of one person alone is what is read of them with everybody else."""

import polars as pl
import pytest

from surveys.answers.current import current_responses
from surveys.answers.one_person import read_person
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.small_store import full_store


def of_person(responses, participant, timepoint):
    return {
        key: each.frame.filter(pl.col("participant") == participant)
        for key, each in responses.answers.items()
        if key[0] == timepoint and participant in each.frame["participant"]
    }


@pytest.mark.parametrize("participant", ["A0001", "A0002", "A0003", "B0001"])
def test_corrections_and_withdrawals_are_in_it(tmp_path, participant):
    study = full_store(tmp_path)
    alone, together = read_person(study, participant, "4m").responses, current_responses(study)
    mine, all_of_it = (of_person(each, participant, "4m") for each in (alone, together))
    assert mine.keys() == all_of_it.keys()
    assert all(mine[key].equals(frame, null_equal=True) for key, frame in all_of_it.items())
    theirs = [odd for odd in together.unread if odd.participant == participant]
    assert [odd for odd in alone.unread if odd.participant == participant] == theirs


def test_a_file_without_the_person_is_not_among_theirs(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", form()))
    bring_in(study, csv_of(tmp_path / "b.csv", form(participant_id="B0002")))
    assert [file.source.file for file in read_person(study, "A0001", "4m").files] == ["a.csv"]
    assert read_person(study, "A0001", "18m").files == ()
