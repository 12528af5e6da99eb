"""Corrections by people who do and do not see one another, against the definition of who has the last word."""

from hypothesis import given
from hypothesis import strategies as st

from surveys.answers.corrections import CONFLICT, Correction, Recorded
from surveys.answers.settled import Settled, settled
from surveys.record.ledger import Event, lineage

VALUES = ("1", "2", "3", "")


def event(number, parents):
    return Event(str(number), "correction", f"2026-01-01T00:00:{number:02}", "somebody", tuple(parents), {})


def before(number, parents):
    """Every event that an event comes after, found the slow way."""
    found = set()
    waiting = list(parents[number])
    while waiting:
        each = waiting.pop()
        found.add(each)
        waiting += parents[each]
    return found


def last_words(numbers, parents, said):
    """What the corrections say that none of these corrections came after."""
    return {said[n] for n in numbers if not any(n in before(other, parents) for other in numbers)}


@st.composite
def histories(draw):
    """Up to seven corrections of one answer, each by somebody who has seen some of the others and says so truly."""
    base = draw(st.sampled_from(VALUES))
    parents, said, made = {}, {}, []
    for number in range(draw(st.integers(0, 7))):
        parents[number] = draw(st.lists(st.integers(0, number - 1), unique=True)) if number else []
        view = last_words(before(number, parents), parents, said) or {base}
        old = CONFLICT if len(view) > 1 else next(iter(view))
        said[number] = draw(st.sampled_from([value for value in VALUES if value != old]))
        claims = tuple(view) if len(view) > 1 else ()
        correction = Correction("A0001", "4m", "uls8_1", old, said[number], "keying", "form", claims=claims)
        made.append(Recorded(correction, event(number, map(str, parents[number]))))
    return base, parents, said, made


@given(histories())
def test_the_last_word_stands_and_two_last_words_that_differ_are_a_conflict(history):
    base, parents, said, made = history
    words = last_words(range(len(made)), parents, said) or {base}
    now = settled(base, made, lineage([each.event for each in made]))
    assert set(now.claims or [now.value]) == words
    assert (now.value == CONFLICT) == (len(words) > 1)


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_files_arrive_decides_nothing(history, rng):
    base, parents, _, made = history
    shuffled, waiting = [], list(range(len(made)))
    while waiting:
        ready = [n for n in waiting if set(parents[n]) <= set(shuffled)]
        shuffled.append(rng.choice(ready))
        waiting.remove(shuffled[-1])
    again = [made[n] for n in shuffled]
    one = settled(base, made, lineage([each.event for each in made]))
    two = settled(base, again, lineage([each.event for each in again]))
    assert (one.value, set(one.claims)) == (two.value, set(two.claims))


def test_a_correction_of_what_is_no_longer_there_stands_only_if_the_file_agrees():
    made = [Recorded(Correction("A0001", "4m", "uls8_1", "7", "3", "keying", "form"), event(0, []))]
    assert settled("3", made, lineage([event(0, [])])) == Settled("3")
    assert settled("1", made, lineage([event(0, [])])) == Settled(CONFLICT, ("1", "3"))


def test_what_was_decided_between_other_values_decides_nothing_between_these():
    decided = Correction("A0001", "4m", "uls8_1", CONFLICT, "2", "entries", "form", claims=("1", "2"))
    made, follows = [Recorded(decided, event(0, []))], lineage([event(0, [])])
    assert settled(CONFLICT, made, follows, claims=("2", "1")) == Settled("2")
    assert settled(CONFLICT, made, follows, claims=("1", "3")) == Settled(CONFLICT, ("1", "3", "2"))
    assert settled("2", made, follows) == Settled("2")
