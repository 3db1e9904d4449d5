"""The language of a text, by its letters and its commonest words.

A table of words tells one of these languages from another in a few sentences, the same on every
machine; what it does not know is unknown, and so is a text too short to tell.
"""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from timeline.languages import LANGUAGES, language_of, primary
from timeline.languages.english.common_words import COMMON, DATE_WORDS

#: languages whose common words or letters are known: tag to name
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "Arabic",
        "be": "Belarusian",
        "bg": "Bulgarian",
        "ca": "Catalan",
        "cs": "Czech",
        "da": "Danish",
        "de": "German",
        "el": "Greek",
        "en": "English",
        "es": "Spanish",
        "et": "Estonian",
        "fa": "Persian",
        "fi": "Finnish",
        "fr": "French",
        "he": "Hebrew",
        "hi": "Hindi",
        "hr": "Croatian",
        "hu": "Hungarian",
        "hy": "Armenian",
        "id": "Indonesian",
        "it": "Italian",
        "ja": "Japanese",
        "ka": "Georgian",
        "kk": "Kazakh",
        "ko": "Korean",
        "ky": "Kyrgyz",
        "lt": "Lithuanian",
        "lv": "Latvian",
        "nb": "Norwegian",
        "nl": "Dutch",
        "no": "Norwegian",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "ru": "Russian",
        "sk": "Slovak",
        "sl": "Slovenian",
        "sr": "Serbian",
        "sv": "Swedish",
        "th": "Thai",
        "tr": "Turkish",
        "uk": "Ukrainian",
        "und": "a language that was not recognised",
        "uz": "Uzbek",
        "vi": "Vietnamese",
        "zh": "Chinese",
    }
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMON: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": COMMON,
        "de": _words(
            "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch "
            "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
            "einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde uhr wir"
        ),
        "fr": _words(
            "de la le et les des en un une du dans est que pour qui par sur au plus pas avec ce se "
            "il sont aux a son ont été cette ou ses elle leur mais comme nous vous être deux entre "
            "sa fait après ces même sans dont d l qu n s à"
        ),
        "it": _words(
            "di e il la che in a per un è del della le dei con non i da una si nel alla al sono "
            "come più dal anche ha gli delle lo su alle degli nella ai o questo stato dalla ma "
            "dell l d all presso sarà ore dopo tra"
        ),
        "es": _words(
            "de la que el en y a los del se las por un para con no una su al lo como más o pero "
            "sus le ha este sí porque esta entre cuando muy sin sobre también hasta donde desde "
            "fue son está años será"
        ),
        "pt": _words(
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das "
            "à foi são pela pelo até isso entre era depois sem mesmo aos seus nas nos também sua "
            "será às está você já"
        ),
        "ca": _words(
            "de la i el que a en els les del per un una amb no es al és dels va les més aquest "
            "aquesta als com ha seva ser però o també són pel entre fins d l"
        ),
        "nl": _words(
            "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij "
            "door nog naar wordt over uit heeft deze worden tot werd hij ze die was of uur zal"
        ),
        "sv": _words(
            "och i att det som en på är av för med den till inte har de om ett var jag men vid "
            "från under så efter kan när eller ska också blir skulle år sin detta"
        ),
        "da": _words(
            "og i at det er en på af til den for med der ikke de som har et var men fra ved om "
            "kan efter eller skal også blev være hvor år sig han vil bliver"
        ),
        "nb": _words(
            "og i det er på til som en av for at med har de ikke den et om fra var men ved kan "
            "etter eller skal også ble være hvor år seg han vil blir"
        ),
        "fi": _words(
            "ja on ei että se oli hän ovat mutta myös kun mukaan joka sekä vuonna vuoden jo tai "
            "olla kuin ole sen klo voi niin joka kanssa jälkeen asti vielä"
        ),
        "et": _words(
            "ja on ei et see oli ta kui ka aga mis oma ning aasta või mida kes selle saab välja "
            "pärast kuni veel"
        ),
        "pl": _words(
            "w i na z się do nie że jest to o od po za przez dla oraz jak są roku który przy ze "
            "która lub tym jego może już był była także ale tylko które będzie"
        ),
        "cs": _words(
            "a v se na je že s z do o i to k ve pro za by ale po od roku jako které který jsou "
            "byl byla nebo také při podle jeho až bude už"
        ),
        "sk": _words(
            "a v sa na je že s z do o aj to k vo pre za by ale po od roku ako ktoré ktorý sú bol "
            "bola alebo tiež pri podľa jeho až bude už"
        ),
        "sl": _words(
            "in je v na se da so za z ki tudi pa bi kot s o po iz leta od ali do bo bil še pri med"
        ),
        "hr": _words(
            "i u je na se da su za od s o a kao koji iz će bi te po ili godine koja bio nije do "
            "što biti"
        ),
        "hu": _words(
            "a az és hogy nem egy is volt meg de ez el csak már mint vagy után szerint lesz kell "
            "még azt be ki ezt évben között"
        ),
        "ro": _words(
            "de și în a la cu o pe din un care nu că este pentru al mai o sau au fost se prin ca "
            "după sunt lui ale iar între anul"
        ),
        "tr": _words(
            "ve bir bu için de da ile olarak daha olan çok en sonra gibi kadar o ne var ya ise "
            "tarafından değil yıl göre olduğu saat"
        ),
        "lt": _words("ir kad į yra su iš tai buvo metų bet ar kaip ne po dėl nuo per bus jis apie"),
        "lv": _words("un ir ka no ar uz par gada kas tas bet bija pēc kā arī to lai tiek gadā"),
        "id": _words(
            "yang dan di dengan untuk dari pada dalam ini itu tidak akan ke oleh adalah telah "
            "juga bisa karena ada tahun sebagai atau"
        ),
        "vi": _words(
            "và của là các có được cho trong với không một người này đã để những khi ở năm về đến"
        ),
        "uz": _words("va bilan uchun bu ham bir edi yil yilda boʻyicha haqida deb emas kerak"),
        "ru": _words(
            "и в не на что с по как это к из за он для от у о же до так его но мы при был была "
            "будет или также после году года году ее их"
        ),
        "uk": _words(
            "і в не на що з до за та як у це від для про й є його після року але також він або їх"
        ),
        "be": _words("і ў не на што з да за як у гэта ад для пра яго пасля але таксама ён або"),
        "bg": _words("и на в за се от да е с по не че са до като при ще след или през също беше"),
        "sr": _words("и у је на се да су за од са о као који из ће би по или године није до што"),
        "kk": _words(
            "және мен бұл үшін бір да де жылы жылғы бойынша туралы еді деп арналған болды бар "
            "дейін сағат пен кейін оның"
        ),
        "ky": _words("жана менен бул үчүн бир да жылы боюнча жөнүндө деп болду бар чейин анын"),
    }
)
#: ranges of letters that one language writes, or the first of those that share them
_LETTERS = (
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
#: letters that only one of the languages in Cyrillic writes
_OWN_LETTERS = {"kk": re.compile("[әғқңұ]"), "uk": re.compile("[їєґ]"), "be": re.compile("ў")}
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PERSIAN = re.compile("[پچژگ]")
_NOT_LATIN = re.compile(
    "[\u0370-\u03ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u0530-\u058f"
    "\u10a0-\u10ff\uac00-\ud7af\u3040-\u30ff\u4e00-\u9fff]"
)
#: words of a text long enough to tell that it is not English, and the common ones in a hundred
_LONG, _FOREIGN = 40, 4
_DEFAULT, _UNKNOWN = "en", "und"
_WORD = re.compile(r"[^\W\d_]+")
#: characters that are looked at, at the start of the body
_LOOKED_AT = 3_000
#: common words without which a text is too short to tell
_FEWEST = 4
#: common words in a hundred words of running text, at least
_SHARE = 15
#: the same of a text in which English has at most half as many
_FEW, _FEW_SHARE = 6, 6
#: how often more the words of a language stand there than those of the next
_AHEAD = 1.25


#: tags that say that no language, or more than one, is meant
_NONE = frozenset(("und", "mul", "mis", "zxx", "x"))


def decide(stated: str, text: str) -> tuple[str, str]:
    """The tag of the language of a document, and what is in doubt of it.

    The text decides where it is plain: templates state languages that nobody wrote in. The tag
    is empty where nothing says that the document is not English.

    >>> decide("en-US", "Der Rat tagt am Montag in der Stadt, und die Sitzung ist öffentlich.")
    ('de', "language: 'en-US' is stated, and the text is German: give --language")

    Args:
        stated: The tag that the document states; empty where it states none.
        text: Its body.
    """
    stated = "" if primary(stated) in _NONE else stated
    found = language_in(text)
    if not (found or stated):
        return ("und" if is_foreign(text) else ""), ""
    if found in ("", primary(stated)):
        return stated, ""
    if not stated:
        return ("", "") if found == _DEFAULT else (found, "")
    if primary(stated) not in LANGUAGES and found not in LANGUAGES:
        return stated, ""
    return (
        found,
        f"language: {stated!r} is stated, and the text is {name_of(found)}: give --language",
    )


def is_foreign(text: str) -> bool:
    """Whether a text is so long and has so few words of English that it is not English."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if len(words) < _LONG or not DATE_WORDS.isdisjoint(words):
        return False
    return sum(word in COMMON for word in words) * 100 < _FOREIGN * len(words)


def unread(tag: str) -> str:
    """The name of the language of a document whose words cannot be read; empty for others."""
    return "" if not tag or primary(tag) in LANGUAGES else name_of(tag)


def name_of(tag: str) -> str:
    """The name of a language in English, or its tag where it has none here."""
    known = primary(tag)
    return language_of(known).name if known in LANGUAGES else NAMES.get(known, tag)


def language_in(text: str) -> str:
    """The tag of the language that a text is plainly written in; empty where it is not plain.

    >>> language_in("Der Rat tagt am Montag in der Stadt, und die Sitzung ist öffentlich.")
    'de'
    """
    head = text[:_LOOKED_AT]
    words = _WORD.findall(head)
    if not words:
        return ""
    # "La Paz", "Die Hard" and "Il Divo" are names, whatever language they are of.
    plain = [word for number, word in enumerate(words) if not number or not word[0].isupper()]
    return _by_letters(head, words) or _by_words([word.lower() for word in plain], len(words))


def _by_letters(head: str, words: list[str]) -> str:
    if _NOT_LATIN.search(head) is None:
        return ""
    letters = sum(map(len, words))
    counts = {tag: len(pattern.findall(head)) for tag, pattern in _LETTERS}
    # Japanese writes Chinese letters too.
    if counts["ja"] * 10 > counts["zh"] > 0 or counts["ja"] > counts["zh"]:
        counts["ja"] += counts["zh"]
    tag = max(counts, key=counts.__getitem__)
    if counts[tag] * 2 <= letters:
        return ""
    return "fa" if tag == "ar" and len(_PERSIAN.findall(head)) * 50 > counts["ar"] else tag


def _by_words(words: list[str], total: int) -> str:
    counted = Counter(words)
    scores = {
        tag: sum(counted[word] for word in common if word in counted)
        for tag, common in _COMMON.items()
    }
    if _CYRILLIC.search(words[0]) or scores["ru"]:
        for tag, letters in _OWN_LETTERS.items():
            scores[tag] += sum(letters.search(word) is not None for word in words)
    best, second = sorted(scores, key=lambda tag: (-scores[tag], tag))[:2]
    hits = scores[best]
    many = hits >= _FEWEST and hits * 100 >= _SHARE * total
    # Languages that say with endings what others say with words have few common ones.
    few = hits >= _FEW and hits >= 2 * scores[_DEFAULT] and hits * 100 >= _FEW_SHARE * total
    # Which of two languages it is counts only where one of them is read.
    rival = second if best in LANGUAGES else _DEFAULT
    if not (many or few) or hits < scores[rival] * _AHEAD:
        return ""
    # That it is not English is plain, and which of two others it is need not be.
    return best if best in LANGUAGES or hits > scores[second] else _UNKNOWN
