"""Everything that follows from a study's files and its ledger, each thing worked out once, when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from surveys.answers.current import current_responses
from surveys.answers.held import interviews_held
from surveys.answers.responses import Responses
from surveys.calendar.windows import Calendar, Held
from surveys.checks.validate import Validation, validate
from surveys.own_definitions import refuse_wrong_examples
from surveys.register.participant import Participant
from surveys.register.reader import read_register
from surveys.risk import RiskAnswer, risk_answers
from surveys.scored import Scored, scored
from surveys.study import Study


@dataclass(frozen=True)
class Derived:
    """A study as it is at one moment. Nothing here is written down; all of it can be worked out again."""

    study: Study

    @cached_property
    def register(self) -> Mapping[str, Participant]:
        return read_register(self.study)

    @cached_property
    def responses(self) -> Responses:
        return current_responses(self.study)

    @cached_property
    def held(self) -> Held:
        return interviews_held(self.study, self.responses)

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar(self.study.file, self.held if self.study.file.counts_on_interviews else {})

    @cached_property
    def scored(self) -> tuple[Scored, ...]:
        """Raises Refusal if a definition of the study's own does not score as its worked examples say."""
        refuse_wrong_examples(self.study)
        return tuple(scored(self.study, self.responses))

    @cached_property
    def validation(self) -> Validation:
        return validate(self.study, self.responses, self.register)

    @cached_property
    def risks(self) -> list[RiskAnswer]:
        return risk_answers(self.study, self.responses, self.register)
