"""The gist of an account: what tells whether two of them are of one event."""

from dataclasses import dataclass

#: begins the name of a kind of deed, where other deeds are stems
KIND = "a "


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """Who does what to what, each word by its stem; names by their last word."""

    #: what is done: the verb, or the noun of the event, and the kind of event that they are of
    deeds: frozenset[str]
    #: these, and the events that it is done to: the agreement that is signed
    events: frozenset[str]
    #: of the subject; empty where a pronoun or the like stands in for it
    doers: frozenset[str] = frozenset()
    #: of the object, and who did it where that is said behind
    things: frozenset[str] = frozenset()
    #: each of these with the words that tell it from others: "north" of "the north gate"
    marks: frozenset[tuple[str, str]] = frozenset()
    #: which one of several it is: "second", "other"
    which: frozenset[str] = frozenset()
    #: whether it brings in something that was not told of before: "a bridge"
    is_new: bool = False
    #: whether a pronoun or a word like "men" stands in for the subject
    stands_in: bool = False
    #: whether it only points at an event: "the attack on Wednesday"
    refers: bool = False
    #: whether the date is that of this noun alone, and the sentence of something else
    is_aside: bool = False
    #: whether it is a sentence of what was done, and can be a title
    is_told: bool = True
    #: whether what it points at can be any event: "the ceremony on Monday"
    is_any: bool = False
    #: whether one such event has several parts, each with an object of its own
    has_parts: bool = False

    @property
    def heads(self) -> frozenset[str]:
        """All that takes part in it."""
        return self.doers | self.things
