"""The language of a text, told by its commonest words."""

import pytest

from timeline.languages import LANGUAGES, language_of
from timeline.languages.detect import decide, language_in, unread

PLAIN = (
    ("en", "The council meets on 12 April 2024 in the town hall to vote on the budget."),
    ("fr", "Le conseil se réunira le 12 avril 2024 à la mairie pour voter le budget de la ville."),
    ("de", "Das Museum wird im Frühjahr 2024 nach der Sanierung wieder eröffnet."),
    ("it", "La mostra sarà aperta al pubblico dal 3 maggio 2024 fino alla fine del mese."),
    ("es", "El festival se celebrará del 5 al 9 de julio de 2024 en la plaza de la ciudad."),
    ("pt", "A reunião da associação foi marcada para 2 de junho de 2024, na sede do clube."),
    ("nl", "De gemeenteraad vergadert op 14 mei 2024 over het nieuwe plan van de wethouder."),
    ("pl", "Wystawa została otwarta 3 marca 2024 roku i potrwa do końca czerwca w muzeum."),
    ("sv", "Mötet hålls den 12 april 2024 i rådhuset och är öppet för alla som vill komma."),
    ("fi", "Kokous pidetään 12. huhtikuuta 2024 ja se on avoin kaikille, mutta ei lapsille."),
    ("hu", "A kiállítás 2024. április 12-én nyílik meg, és egy hónapig lesz nyitva a múzeumban."),
    ("ru", "Встреча состоится 12 апреля 2024 года в здании министерства, и на ней будет план."),
    ("kk", "Кітапхана 2024 жылғы 12 сәуірде ашылады және барлық оқырман үшін тегін болады."),
    ("el", "Η έκθεση ανοίγει στις 12 Απριλίου 2024."),
    ("ar", "يفتتح المعرض في 12 أبريل 2024"),
    ("zh", "展览将于2024年4月12日开幕。"),
    ("ja", "展覧会は2024年4月12日に開幕します。"),
)
NOT_PLAIN = ("", "12 April 2024", "Paris, 2024", "Signed: Anna Rossi, Marco Verdi", "2024-05-01")


@pytest.mark.parametrize(("tag", "text"), PLAIN)
def test_a_plain_text(tag: str, text: str) -> None:
    assert language_in(text) == tag


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_a_text_that_does_not_say(text: str) -> None:
    assert language_in(text) == ""


GERMAN = "Der Rat tagt am Montag in der Stadt, und die Sitzung ist für alle öffentlich."
ENGLISH = "The council meets on Monday in the town hall, and the meeting is open to all."


@pytest.mark.parametrize(
    ("stated", "text", "tag"),
    [
        ("", ENGLISH, ""),
        ("", "Signed in 2015", ""),
        ("en", ENGLISH, "en"),
        ("en-GB", ENGLISH, "en-GB"),
        ("", GERMAN, "de"),
        ("de-AT", GERMAN, "de-AT"),
        # Too short to tell: what is stated stands.
        ("fr", "12 avril 2024", "fr"),
        # Neither is read: it makes no difference.
        ("nl", GERMAN, "nl"),
        ("und", GERMAN, "de"),
        ("mul", ENGLISH, ""),
        # Long, and none of the languages that are known by their words.
        ("", "Mkutano ulifanyika mjini " * 20, "und"),
        ("eu", "Mkutano ulifanyika mjini " * 20, "eu"),
    ],
)
def test_what_is_decided(stated: str, text: str, tag: str) -> None:
    assert decide(stated, text) == (tag, "")


@pytest.mark.parametrize(
    ("stated", "text", "tag", "name"),
    [("en-US", GERMAN, "de", "German"), ("fr", ENGLISH, "en", "English")],
)
def test_the_text_wins_and_a_doubt_says_so(stated: str, text: str, tag: str, name: str) -> None:
    doubt = f"language: {stated!r} is stated, and the text is {name}: give --language"
    assert decide(stated, text) == (tag, doubt)


def test_names() -> None:
    assert [unread(tag) for tag in ("", "en", "en-GB", "fr-CH", "zz")] == [
        "",
        "",
        "",
        "French",
        "zz",
    ]
    assert [language_of(tag).tag for tag in LANGUAGES] == list(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "Il Divo toured in 2016; Die Hard 3 was shown in 1995.",
        "Madrid - Los Angeles - Las Vegas - La Paz - El Paso tour, 1 May 2024 to 3 June 2024",
        "De la Cruz met La Rosa and El Greco at Le Mans in May 2023, for Die Zeit.",
    ],
)
def test_names_are_of_no_language(text: str) -> None:
    assert language_in(text) in ("", "en")


def test_which_of_two_it_is_need_not_be_plain() -> None:
    assert language_in("Le maire a ouvert le pont le 12 avril 2024.") == "und"
