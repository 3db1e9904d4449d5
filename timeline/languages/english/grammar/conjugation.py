"""Forms of English verbs, made from other forms of theirs."""

import re

from timeline.languages.english.lists import listed

_VOWEL_RUN = re.compile("[aeiouy]+")
#: one vowel before one consonant, which would stand twice if the verb ended with it: "hik-ed"
_SHORT = re.compile("(?:qu|[^aeiou]?)[aeiou][^aeiouwxy]|[^aeiou]+[aeiou][^aeiouwxy]")
#: stems that end like these miss the "e" of "ed"; of several that fit, the longest decides
_MISSES_E = listed(
    "c g s v z u e ad id od ud ced ped if ak ik ok bl cl dl gl kl pl tl zl fl fil pil hol sol ul "
    "um nam lan ven bin fin lin min tin win hron un stpon condon ap cop yp par ir ur vr plor "
    "cor dor at plet cret pet nit vit cit ut mot vot not quot dit wast tast past hast bath "
    "breath cloth scrib chang exhal inhal rerout creat delet defam scal sl"
)
_IS_WHOLE = listed(
    "ead oad aud eed oid oud ook ong ss ocus ias eap air our oot out got lot eat oat eit uit pivot "
    "combat format happen open audit edit credit bandit rupt aint oint benefit hang bang oul eel "
    "aul yer iot elong monitor murmur occur fund belong recoup group iteup eam aim oom bit mbit "
    "occup summit limit visit vomit target market budget trumpet carpet pocket rocket docket "
    "bracket ticket interpret oup licit"
)
_LONGEST_ENDING = 8
_KEPT_TWICE = "lsfze"
_DOUBLED_L = re.compile(r"[^aeiou]+[aeiou]+[^aeiou]+(?:e|o|a)ll")
_OWN_LL = re.compile(r".*(?:stall|enroll|recall)")
_LONG = 2


def base_of_past(form: str) -> str:
    """The base of a regular past form: "invade" of "invaded", "plan" of "planned"."""
    stem = form.removesuffix("ed")
    if stem == form:
        return form
    if stem.endswith("i"):
        return stem[:-1] + "y" if len(stem) > _LONG else stem + "e"
    if stem[-2:-1] == stem[-1]:
        return stem[:-1] if _is_doubled(stem) else stem
    return stem + "e" if _misses_e(stem) else stem


def _is_doubled(stem: str) -> bool:
    if stem.endswith("ll"):
        return _DOUBLED_L.fullmatch(stem) is not None and _OWN_LL.fullmatch(stem) is None
    return stem[-1] not in _KEPT_TWICE


def _misses_e(stem: str) -> bool:
    """Whether a verb ends with an "e" that is not in `stem`."""
    is_short = len(_VOWEL_RUN.findall(stem)) == 1
    if is_short and _SHORT.fullmatch(stem):
        return True
    for length in range(min(len(stem), _LONGEST_ENDING), 0, -1):
        ending = stem[-length:]
        if ending in _IS_WHOLE:
            return False
        if ending in _MISSES_E:
            return not is_short or stem[-1] in "cgsvzul" or length > _LONG + 1
    return False


def third_person(base: str) -> str:
    """The form of the present behind a singular subject."""
    if base in _THIRD_PERSONS:
        return _THIRD_PERSONS[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in "aeou":
        return base[:-1] + "ies"
    return base + "s"


_THIRD_PERSONS = {"be": "is", "have": "has"}
