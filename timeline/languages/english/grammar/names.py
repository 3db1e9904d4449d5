"""Names of persons, countries and bodies among the words of a clause.

Names stand alone, joined ("Oslo and Bonn"), behind an office ("President Ann Lee"), or between
commas beside one ("the mayor, Ann Lee", "Ann Lee, the mayor").
"""

from timeline.languages.english.grammar import (
    event_words,
    function_words,
    participant_words,
    place_words,
)
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.place_names import capitals, ends_name
from timeline.languages.english.grammar.title_text import joined_words
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

Names = tuple[str, ...]
# "the foreign and defence ministers"
_MOST_OFFICES = 5


def names_in(words: Tokens) -> Names:
    """The names that `words`, a subject, are; empty where other people stand among them."""
    chunks = _chunks(_bare(words))
    found = [_name(chunk) for chunk in chunks]
    joined = len([name for name in found if name]) > 1
    opening = bool(chunks) and words[0] == chunks[0][0]
    if opening and found[0] and _is_common(chunks[0]) and (not joined or len(chunks[0]) > 1):
        return ()
    return () if _are_shared(chunks, found) else tuple(filter(None, found))


def _are_shared(chunks: list[Tokens], found: list[str]) -> bool:
    """Whether they only describe others: "Swedish and Danish ministers", "envoys of A and B"."""
    named = False
    for chunk, name in zip(chunks, found, strict=True):
        named = named or bool(name)
        if name:
            continue
        if named and _is_described(chunk):
            return True
        if _is_office(chunk):
            continue
        if not named and any(word.low in function_words.PREPOSITIONS for word in chunk):
            return True
    return False


def _is_described(chunk: Tokens) -> bool:
    """Whether a name only describes what `chunk` is: "Danish ministers"."""
    owned = any(word.text in POSSESSIVES for word in chunk)
    return chunk[0].capital and chunk[-1].small and not _is_title(chunk[0]) and not owned


def names_at(words: Tokens, at: int) -> Names:
    """The names that begin at `at`, up to where other words go on."""
    end = at
    while end < len(words) and _belongs(words, at, end):
        end += 1
    chunks = _chunks(_bare(words[at:end]))
    found = []
    for number, chunk in enumerate(chunks):
        name = _name(chunk)
        if not name and (number == 0 or not _is_office(chunk)) and not _follows(chunks, number):
            break
        if name:
            found.append(name)
    if not any(word.low == "and" for word in words[at:end]):
        # "With the guild, Town Hall, Oslo" has no list of names.
        found = found[:1]
    # Of "the Iraqi government" the name only describes the noun.
    describes = end < len(words) and words[end].small and not ends_name(words[end])
    return tuple(found[:-1] if describes and words[end - 1].capital else found)


def _follows(chunks: list[Tokens], number: int) -> bool:
    """Whether a name follows the office at `number`: "the mayor of Oslo, Ann Lee"."""
    behind = chunks[number + 1 : number + 2]
    return _is_office(chunks[number]) and bool(behind) and bool(_name(behind[0]))


def _bare(words: Tokens) -> Tokens:
    """The words without dates and adverbs, and without a lead before a comma."""
    shown = [word for word in words if word.kind is not TokenKind.DATE]
    while shown and (shown[0].text == "," or shown[0].low in _LEADS):
        if shown[0].low in function_words.PREPOSITIONS:
            comma = next((at for at, word in enumerate(shown) if word.text == ","), len(shown))
            shown = shown[comma + 1 :]
        else:
            shown = shown[1:]
    while shown and (shown[-1].low in _BEFORE_VERB or shown[-1].text == ","):
        shown = shown[:-1]
    return tuple(shown)


_LEADS = (
    function_words.PREPOSITIONS
    | function_words.OPENERS
    | function_words.COORDINATORS
    | function_words.ADVERBS
) - {"both"}


_BEFORE_VERB = function_words.ADVERBS | {"last", "first", "both"}


def _belongs(words: Tokens, first: int, at: int) -> bool:
    """Whether the word at `at` can belong to a list of names and offices."""
    word = words[at]
    if word.kind is TokenKind.DATE or word.low in function_words.SUBORDINATORS:
        return False
    if word.kind is TokenKind.MARK:
        return word.text == "," or word.text in POSSESSIVES
    if word.low in function_words.PREPOSITIONS and word.low != "of":
        return False
    if word.kind is TokenKind.NUMBER:
        return True
    plain = word.capital or word.low in participant_words.OFFICES
    joins = word.low in (*function_words.DETERMINERS, "and", "of", *place_words.NAME_PARTICLES)
    # A verb, or a noun that is not an office, ends the list.
    return plain or joins or (at > first and not ends_name(word) and words[at - 1].small)


def _chunks(words: Tokens) -> list[Tokens]:
    """The words between commas and "and", of "both A and B" without "both"."""
    chunks: list[list[Token]] = [[]]
    for word in words:
        if word.text == "," or word.low == "and":
            chunks.append([])
        elif word.low != "both":
            chunks[-1].append(word)
    return [tuple(chunk) for chunk in chunks if chunk]


def _name(chunk: Tokens) -> str:
    """The one name that `chunk` is, without an office before it; empty where it is not one."""
    first = _behind_offices(chunk)
    if first == len(chunk):
        return ""
    last = _end(chunk, first)
    if first and _is_title(chunk[first - 1]):
        # "President Ann Lee of Ghana"
        last = next((at for at in range(first, last) if chunk[at].low == "of"), last)
    name = chunk[first:last]
    if not name or not _can_be_name(name):
        return ""
    behind = chunk[last:]
    if behind and behind[0].low not in ("of", "from") and behind[0].kind is not TokenKind.NUMBER:
        return ""
    return joined_words(name)


def _behind_offices(chunk: Tokens) -> int:
    """Where the name begins behind an article and the words of an office."""
    at = _behind_owner(chunk)
    small = at
    while at < len(chunk) and at - small < _MOST_OFFICES and _is_title(chunk[at]):
        at += 1
    if at < len(chunk) and not chunk[at].capital:
        return len(chunk)
    return at


def _behind_owner(chunk: Tokens) -> int:
    """Where the office begins, behind an article or the body that it is of: "Guild chairman"."""
    first = int(chunk[0].low in function_words.DETERMINERS and chunk[0].low != "no")
    end = capitals(chunk, first)
    office = end < len(chunk) and chunk[end].small and _is_title(chunk[end])
    return end if office else first


def _is_title(word: Token) -> bool:
    return word.low.rstrip(".") in participant_words.OFFICES or word.text == "."


def _end(chunk: Tokens, first: int) -> int:
    """Where the name ends; "of the" and an owner can stand within that of a body."""
    last = capitals(chunk, first)
    if last == first or last == len(chunk):
        return last
    behind = [word.low for word in chunk[last : last + 2]]
    if behind == ["of", "the"] and chunk[first].low in participant_words.BODIES:
        return max(capitals(chunk, last + 2), last)
    if chunk[last].text in POSSESSIVES:
        end = capitals(chunk, last + 1)
        return end if chunk[end - 1].low in participant_words.OWNED else first
    return last


_NO_NAMES = participant_words.NO_NAMES | place_words.DIRECTIONS | function_words.PRONOUNS


def _can_be_name(name: Tokens) -> bool:
    last = name[-1]
    if all(word.low in place_words.NO_PLACES | participant_words.OFFICES for word in name):
        return False
    single = len(name) == 1
    if single and name[0].low in _NO_NAMES:
        return False
    return not (last.low in event_words.EVENT_NOUNS and not _is_body(last)) and not (
        single and is_event(last)
    )


def _is_body(word: Token) -> bool:
    """Whether a noun of an event is that of a body as well: "Parliament", "the Green Party"."""
    return word.low in participant_words.OWNED | {"commission", "congress", "parliament", "forum"}


def _is_common(chunk: Tokens) -> bool:
    """Whether a word that opens a sentence can be a plain noun: "Teachers met"."""
    low = chunk[0].low
    alone = len(chunk) == 1 or chunk[1].low in ("of", "from")
    if not alone or low in participant_words.OFFICES:
        return False
    return low in participant_words.NO_NAMES or low.endswith(("s", "men"))


def _is_office(chunk: Tokens) -> bool:
    """Whether `chunk` describes somebody: "the mayor of Oslo", "head of the union"."""
    lows = [word.low for word in chunk]
    return any(low in participant_words.OFFICES for low in lows)
