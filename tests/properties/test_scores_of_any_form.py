"""What holds of every score of every instrument, whatever the form says: held by the row-by-row oracle."""

from __future__ import annotations

import pytest
from drawn_forms import INSTRUMENTS, PLANS, absences, complete, declared, empty, undeclared, wild
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instruments.model import Instrument, missing_reasons_for
from scoring.explain import score_row
from scoring.plan import Plan


def questions_of(instrument: Instrument, plan: Plan) -> tuple[str, ...]:
    return instrument.questions_of(instrument.score(plan.score))


every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
some = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)


@every_instrument
@some
@given(data=st.data())
def test_an_empty_form_never_scores(instrument: Instrument, data: st.DataObject) -> None:
    row = data.draw(empty(instrument))
    for plan in PLANS[instrument.id]:
        scored = score_row(plan, row)
        assert (scored.score, scored.band, scored.prorated) == (None, None, False)
        asked_about = any(row[id] == -4 for id in instrument.questions_of(instrument.score(plan.score)))
        assert scored.why == ("under_query" if asked_about else "nothing_answered")


@every_instrument
@some
@given(data=st.data())
def test_a_form_has_a_score_within_its_range_or_a_reason_for_none(
    instrument: Instrument, data: st.DataObject
) -> None:
    row = data.draw(wild(instrument))
    for plan in PLANS[instrument.id]:
        scored = score_row(plan, row)
        assert (scored.score is None) == bool(scored.why)
        assert scored.score is None or plan.range[0] <= scored.score <= plan.range[1]


@every_instrument
@some
@given(data=st.data())
def test_an_undeclared_value_never_reaches_a_score(instrument: Instrument, data: st.DataObject) -> None:
    row = data.draw(complete(instrument))
    for plan in PLANS[instrument.id]:
        item = instrument.item(data.draw(st.sampled_from(questions_of(instrument, plan))))
        odd = data.draw(st.sampled_from(undeclared(instrument, item)))
        scored = score_row(plan, {**row, item.id: odd})
        assert (scored.score, scored.why) == (None, "undeclared_value")


@every_instrument
@some
@given(data=st.data())
def test_more_missing_never_turns_a_missing_score_into_a_present_one(
    instrument: Instrument, data: st.DataObject
) -> None:
    row = data.draw(declared(instrument))
    for plan in PLANS[instrument.id]:
        id = data.draw(st.sampled_from(questions_of(instrument, plan)))
        before = score_row(plan, row)
        after = score_row(plan, {**row, id: data.draw(st.sampled_from(absences(instrument)))})
        if before.why in ("nothing_answered", "too_many_missing", "too_few_answered") and (
            before.states.get(id, "answered") == "answered"
        ):
            assert after.score is None


@every_instrument
@some
@given(data=st.data())
def test_items_outside_a_score_do_not_change_it(instrument: Instrument, data: st.DataObject) -> None:
    row, other = data.draw(declared(instrument)), data.draw(wild(instrument))
    for plan in PLANS[instrument.id]:
        mixed = {id: (row if id in plan.questions else other)[id] for id in row}
        assert score_row(plan, mixed) == score_row(plan, row)


@every_instrument
@some
@given(data=st.data())
def test_one_reason_for_a_missing_answer_is_as_good_as_another(
    instrument: Instrument, data: st.DataObject
) -> None:
    """But for a data query, and for what does not apply: those are told apart by what they count as."""
    row = data.draw(declared(instrument))
    missing = [
        code
        for code, reason in missing_reasons_for(instrument).items()
        if reason.counts_as == "missing" and not reason.undecided
    ]
    swapped = {
        id: data.draw(st.sampled_from([None, *missing])) if value is None or value in missing else value
        for id, value in row.items()
    }
    for plan in PLANS[instrument.id]:
        one, other = score_row(plan, row), score_row(plan, swapped)
        assert (one.score, one.why, one.missing) == (other.score, other.why, other.missing)
