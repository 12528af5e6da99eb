"""One study for every test of forms, and its schedule set once."""

from __future__ import annotations

import pytest

from surveys.calendar.windows import Calendar
from surveys.forms import Schedule
from surveys.register.reader import read_register
from surveys.study import Study, open_study
from tests.surveys.forms.samples import write_study


@pytest.fixture(scope="session")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return open_study(write_study(tmp_path_factory.mktemp("study")))


@pytest.fixture(scope="session")
def schedule(study: Study) -> Schedule:
    return Schedule(study, study.timepoint("4m"), Calendar(study.file, {}))


@pytest.fixture(scope="session")
def blank(schedule: Schedule) -> bytes:
    return schedule.pdf()


@pytest.fixture(scope="session")
def personal(study: Study, schedule: Schedule) -> bytes:
    return schedule.pdf(read_register(study)["A0001"])


@pytest.fixture(scope="session")
def whole_library(study: Study) -> bytes:
    return Schedule(study, study.timepoint("18m"), Calendar(study.file, {})).pdf()
