"""A dataset read back from the files of a release is the dataset that was written."""

import pytest
from polars.testing import assert_frame_equal

from surveys.exports import export
from surveys.released import released_dataset
from tests.surveys.exports.samples import EVERYTHING, FRAME, NOBODY, one

ALIKE = one(FRAME["uls8_1"], missing_labels={-9: "No", -4: "No"})


@pytest.mark.parametrize("dataset", [EVERYTHING, NOBODY, ALIKE], ids=lambda dataset: dataset.name)
def test_what_was_released_is_read_back_to_the_code_and_the_word(dataset, tmp_path):
    export(dataset, tmp_path, ["parquet", "sav"])
    found = released_dataset(tmp_path, dataset.name)
    assert_frame_equal(found.frame, dataset.frame)
    assert found.columns == dataset.columns
    assert (found.name, found.title, found.notes) == (dataset.name, dataset.title, dataset.notes)
