"""Names of places among the words of a clause: where they begin and end.

A name is the capitalised words behind the word that leads it, with what only says of which kind
they are left out ("the border town of Suze" is Suze), and with the larger place behind a comma.
"""

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words, place_words
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: first and behind the last word; equal where there is no name
Span = tuple[int, int]
_MOST_KIND_WORDS = 3


def name_of_place(words: Tokens, at: int, *, courts: bool = False) -> Span:
    """The capitalised words from `at` on, where they can name a place; `courts` are bodies else."""
    first = _behind_kind(words, at)
    last = _whole(words, first)
    if (
        last == first
        or not _can_be_place(words, first, last, courts=courts)
        or not _ends(words, last)
    ):
        return at, at
    wider = _wider(words, last)
    if wider > last:
        return first, wider
    return (at, at) if _is_listed(words, last) else (first, last)


def _behind_kind(words: Tokens, at: int) -> int:
    """Where the name begins: "the", or "the border town of", stands before it."""
    # "The Hague" has its article within the name.
    first = at + (at < len(words) and words[at].text == "the")
    owner = capitals(words, first)
    if first < owner < len(words) - 2 and words[owner].text in POSSESSIVES:
        # "Norway's capital, Oslo"
        behind = words[owner + 2]
        named = words[owner + 1].low in place_words.KINDS and (behind.text == "," or behind.capital)
        first = owner + 1 if named else first
    for kind in range(first, min(first + _MOST_KIND_WORDS, len(words) - 1)):
        word = words[kind]
        if word.low in place_words.KINDS and word.small:
            behind = words[kind + 1]
            if behind.text in ("of", ","):
                return kind + 2
            return kind + 1 if behind.capital else first
        if word.low not in place_words.KIND_WORDS and not word.capital:
            break
    return first


def _whole(words: Tokens, first: int) -> int:
    """Where the name from `first` on ends: a room with its house, a town with its hall."""
    last = capitals(words, first)
    if last == first or last == len(words):
        return last
    if words[last].kind is TokenKind.NUMBER and words[last - 1].low in place_words.SITES:
        behind = [word.low for word in words[last + 1 : last + 3]]
        house = last + 2 + (behind == ["of", "the"])
        return max(capitals(words, house), last + 1) if behind[:1] == ["of"] else last + 1
    if words[last].text in POSSESSIVES:
        church = capitals(words, last + 1)
        if words[church - 1].low in place_words.SITES:
            return church
        hall = last + 1
        while hall < len(words) and words[hall].small and not ends_name(words[hall]):
            hall += 1
        return hall if words[hall - 1].low in place_words.SITES else last
    return last


def _ends(words: Tokens, last: int) -> bool:
    """Whether no noun follows that the name only describes: "French courts"."""
    after = words[last] if last < len(words) else None
    if after is None:
        return True
    return after.text not in POSSESSIVES and (not after.small or ends_name(after))


def _wider(words: Tokens, last: int) -> int:
    """Where the larger place behind a comma ends: "Astoria, Oregon"; `last` where none is."""
    if last + 1 >= len(words) or words[last].text != ",":
        return last
    wider = capitals(words, last + 1)
    if wider == last + 1 or not _can_be_place(words, last + 1, wider):
        return last
    if wider == len(words):
        return wider
    after = words[wider]
    closed = after.kind in (TokenKind.DATE, TokenKind.MARK) or ends_name(after)
    if not closed or after.low in function_words.COORDINATORS or _goes_on(words, wider):
        return last
    return wider


def _goes_on(words: Tokens, at: int) -> bool:
    """Whether a list goes on behind the comma at `at`."""
    if words[at].text != "," or at + 1 >= len(words):
        return False
    named = at + 1 + (words[at + 1].low == "the")
    return capitals(words, named) > named or words[at + 1].low in function_words.COORDINATORS


def _is_listed(words: Tokens, at: int) -> bool:
    """Whether more names follow: of "in Oslo, Bergen and Hamar" a person takes one or all."""
    while at + 1 < len(words) and words[at].text == ",":
        named = at + 1 + (words[at + 1].low == "the")
        end = capitals(words, named)
        if end == named:
            break
        at = end
        if at + 1 < len(words) and words[at].low == "and":
            return words[at + 1].capital
    return _is_pair(words, at)


def _is_pair(words: Tokens, at: int) -> bool:
    """Whether "and" and a second place follow, and not what somebody does there."""
    if at + 1 >= len(words) or words[at].low != "and":
        return False
    end = capitals(words, at + 1)
    after = words[end] if end < len(words) else None
    verb = after is not None and after.small and bool(verb_groups((after,)))
    plain = after is None or after.kind is not TokenKind.WORD or ends_name(after)
    return end > at + 1 and plain and not verb and _can_be_place(words, at + 1, end)


def ends_name(word: Token) -> bool:
    """Whether a word in small letters ends the name before it and is not a noun of its own."""
    adverb = word.low in _FUNCTION_WORDS or word.low.endswith("ly")
    return adverb or bool(verb_groups((word,)))


_FUNCTION_WORDS = (
    function_words.PREPOSITIONS
    | function_words.COORDINATORS
    | function_words.SUBORDINATORS
    | function_words.ADVERBS
    | function_words.DETERMINERS
    | function_words.PRONOUNS
    | verb_words.BE
    | verb_words.HAVE
    | verb_words.FUTURE_MODALS
    | verb_words.OTHER_MODALS
)


def capitals(words: Tokens, at: int) -> int:
    """Where the capitalised words that begin at `at` end."""
    last = at
    while last < len(words):
        word = words[last]
        if word.capital:
            last += 1
        elif (
            last > at
            and word.low in place_words.NAME_PARTICLES
            and last + 1 < len(words)
            and (words[last + 1].capital)
        ):
            last += 2
        else:
            break
    return last


def _can_be_place(words: Tokens, first: int, last: int, *, courts: bool = False) -> bool:
    refused = place_words.NO_PLACES - (place_words.COURTS if courts else frozenset())
    if last - first == 1 and words[first].low in place_words.DIRECTIONS:
        return False
    if words[last - 1].low in place_words.HOSTED and words[last - 1].low not in place_words.SITES:
        # "At the World Championships"
        return False
    for word in words[first:last]:
        if word.low in refused:
            return False
        shouting = word.text.isupper() and len(word.text) > 1
        if shouting and word.low.rstrip(".") not in place_words.PLACE_INITIALS:
            return False
    return True
