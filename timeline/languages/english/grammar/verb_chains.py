"""Chains of auxiliaries, plan verbs and the verb at their end: "was not due to be opened"."""

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words, headline_words
from timeline.languages.english.grammar.verb_forms import (
    VerbForm,
    base_form,
    can_be_base,
    can_be_gerund,
    can_be_participle,
    known,
)
from timeline.text.tokens import Token, TokenKind, Tokens

_SINGULAR = frozenset({"is", "was", "has", "does", "am"})
_PLURAL = frozenset({"are", "were", "have", "do"})
#: an adverb before a participle alone: "had last met"
_LAST = frozenset({"last"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbChain:
    """What a chain says happens."""

    #: indexes of its first word and behind its last
    start: int
    end: int
    #: the base of its verb; of a passive its participle
    verb: str
    is_passive: bool = False
    is_negated: bool = False
    #: adverbs that belong to what happens: "jointly"
    adverbs: Tokens = ()
    #: whether no verb follows what is planned: "is due"
    is_plan: bool = False
    #: whether it says so in the present, without an auxiliary
    is_present: bool = False
    #: whether its verb takes the form of the infinitive: "will open", "to open"
    is_infinite: bool = False
    #: as its own forms tell: None for "opened"
    is_plural: bool | None = None


def verb_chain(words: Tokens, start: int) -> VerbChain | None:
    """The chain that begins at `start`; None where it leaves open whether something happens."""
    return _Reader(words=words, start=start, at=start).chain()


@dataclass(slots=True, kw_only=True)
class _Reader:
    words: Tokens
    start: int
    at: int
    is_negated: bool = False
    is_infinite: bool = False
    is_plural: bool | None = None
    adverbs: list[Token] = field(default_factory=list)

    def chain(self) -> VerbChain | None:
        """The chain, read step by step to its verb."""
        while True:
            self._skip()
            if self.at >= len(self.words):
                return None
            low = self._low()
            if low in headline_words.MAY:
                return None
            if not self._step(low):
                return self._end(low)

    def _low(self) -> str:
        low = self.words[self.at].low
        plain = verb_words.NEGATED.get(low)
        self.is_negated |= plain is not None
        low = low if plain is None else plain
        if self.is_plural is None and self.at == self.start:
            self.is_plural = False if low in _SINGULAR else True if low in _PLURAL else None
        return low

    def _skip(self) -> None:
        """Goes on behind adverbs; those that belong to what happens are kept."""
        end = self._behind(self.at)
        while self.at < end:
            low = self.words[self.at].low
            if low == "not":
                self.is_negated = True
            elif low not in headline_words.IDLE | _LAST:
                self.adverbs.append(self.words[self.at])
            self.at += 1

    def _behind(self, at: int) -> int:
        first = at
        while at < len(self.words) and self.words[at].low in function_words.ADVERBS | _LAST:
            at += 1
        is_last = at > first and self.words[at - 1].low in _LAST
        return at - 1 if is_last and not self._is(at, can_be_participle) else at

    def _step(self, low: str) -> bool:
        """Goes on behind an auxiliary or a plan verb; False at the verb."""
        after = self._behind(self.at + 1)
        does = low in verb_words.DO and (self._is(after, can_be_base) or self._denies(after))
        if low in headline_words.WILL or does:
            self.at, self.is_infinite = self.at + 1, low not in verb_words.DO
            return True
        if low in verb_words.HAVE and self._is(after, _is_perfect):
            self.at += 1
            return True
        if low in verb_words.BE:
            return self._step_of_be(after)
        if self._is_plan() and (self._to_verb(after) or self._to_any(after)):
            self.at, self.is_infinite = after + 1, True
            return True
        return False

    def _denies(self, after: int) -> bool:
        """Whether "did not" or "didn't" stands before any word: that is a verb."""
        denied = self.words[self.at].low in verb_words.NEGATED or any(
            word.low == "not" for word in self.words[self.at + 1 : after]
        )
        return denied and self._is(after, lambda token: token.small)

    def _step_of_be(self, after: int) -> bool:
        if after < len(self.words) and self.words[after].low in ("be", "been", "being"):
            self.at += 1
            return True
        planned = self._is(after, _is_planned)
        behind = self._behind(after + 1) if planned else after
        if self._to_verb(behind) or (not planned and self._to_any(behind)):
            self.at, self.is_infinite = behind + 1, True
            return True
        return False

    def _is_plan(self) -> bool:
        token = self.words[self.at]
        return token.kind is TokenKind.WORD and known(token)[0] in headline_words.PLANS

    def _is(self, at: int, test: Callable[[Token], bool]) -> bool:
        return at < len(self.words) and test(self.words[at])

    def _to_verb(self, at: int) -> bool:
        if not (at + 1 < len(self.words) and self.words[at].low == "to"):
            return False
        verb = self._behind(at + 1)
        return self._is(verb, lambda token: token.low in ("be", "have") or can_be_base(token))

    def _to_any(self, at: int) -> bool:
        """Whether "to" and any word stand there: behind "plans" that is a verb."""
        verb = at + 1
        return (
            self._is(at, lambda token: token.low == "to")
            and self._is(verb, lambda token: token.small)
            and self.words[verb].low not in function_words.NO_NOUNS
        )

    def _end(self, low: str) -> VerbChain:
        """The chain at its verb."""
        token, after = self.words[self.at], self._behind(self.at + 1)
        if low in verb_words.BE:
            return self._of_be(after)
        if low in verb_words.HAVE:
            return self._made("have", self.at + 1)
        plain = bool(known(token)[1] & {VerbForm.PAST, VerbForm.PARTICIPLE})
        base = base_form(token)
        alone = self.at == self.start and not plain
        return self._made(base, self.at + 1, is_present=alone)

    def _of_be(self, after: int) -> VerbChain:
        if self._is(after, _is_planned_alone):
            return self._made(self.words[after].text, after + 1, is_plan=True)
        if self._is(after, can_be_participle):
            self.at += 1
            self._skip()
            return self._made(self.words[after].text, after + 1, is_passive=True)
        if self._is(after, _is_going_on):
            return self._made(base_form(self.words[after]), after + 1)
        return self._made("be", self.at + 1)

    def _made(
        self,
        verb: str,
        end: int,
        *,
        is_passive: bool = False,
        is_plan: bool = False,
        is_present: bool = False,
    ) -> VerbChain:
        return VerbChain(
            start=self.start,
            end=end,
            verb=verb,
            is_passive=is_passive,
            is_negated=self.is_negated,
            adverbs=tuple(self.adverbs),
            is_plan=is_plan,
            is_present=is_present,
            is_infinite=self.is_infinite,
            is_plural=self.is_plural,
        )


def _is_perfect(token: Token) -> bool:
    return token.low == "been" or can_be_participle(token) or token.low.endswith("ied")


def _is_planned(token: Token) -> bool:
    return token.low in headline_words.PLANNED


def _is_planned_alone(token: Token) -> bool:
    return token.low in headline_words.PLANNED_ALONE


def _is_going_on(token: Token) -> bool:
    return can_be_gerund(token) and token.low not in verb_words.NOT_VERBS
