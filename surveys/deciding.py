"""What a person decided about a file that is to come in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from instruments.problems import Problem, Where
from surveys.answers.correcting import telling
from surveys.firewall import tells_allocation
from surveys.imports.decisions import decided, undecided
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused, refusal


@dataclass(frozen=True)
class Decided:
    """What a person accepted about a file, by rules of `imports/decisions.py`, and why.

    `of_several` files: a rule may be found in another of them, and who looks at them all says what is found in none.
    """

    accepted: tuple[str, ...] = ()
    because: str = ""
    of_several: bool = False

    def refuse_telling(self) -> None:
        """Raise SafeguardRefused if the reason tells the allocation."""
        if tells_allocation(self.because):
            raise SafeguardRefused([telling(Where("--reason"))])

    def about(self, remarks: Collection[Problem], where: Where) -> dict[str, str]:
        """Rule → what was found and accepted.

        Raises AnswersWithProblems for what is still to be decided, Refusal for a rule under which there is nothing to accept.
        """
        stopping = undecided(remarks, self.accepted)
        if stopping:
            raise AnswersWithProblems(stopping)
        found: dict[str, str] = {}
        for rule, words in decided(remarks, self.accepted):
            found[rule] = f"{found[rule]}; {words}" if rule in found else words
        if not self.of_several:
            self.refuse_if_nothing(found, where)
        return found

    def refuse_if_nothing(self, found: Collection[str], where: Where) -> None:
        """Raise Refusal for a rule that is accepted and was not found."""
        nothing = [rule for rule in self.accepted if rule not in found]
        if nothing:
            words = f"nothing to accept as {', '.join(nothing)}"
            raise refusal(Refusal, "nothing_to_accept", where, words, hint="leave it out")


NOTHING_DECIDED = Decided()
