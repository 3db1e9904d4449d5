"""Who takes part."""

import pytest
from dated import clauses_of

from timeline.languages.english.grammar.participants import participants

BETWEEN = (
    ("Talks between Oslo and Bonn began in {2019}.", ("Oslo", "Bonn")),
    (
        "There was contact between the Holy See and the United States in {2019}.",
        ("Holy See", "United States"),
    ),
    ("The pact signed in {2019} between Oslo and Bonn failed.", ("Oslo", "Bonn")),
    ("The Treaty on the North Sea between Peru and Chile failed in {2019}.", ("Peru", "Chile")),
    ("Talks between Oslo, Bonn and Rome began in {2019}.", ("Oslo", "Bonn", "Rome")),
)
SUBJECTS = (
    ("Oslo and Bonn began talks in {2019}.", ("Oslo", "Bonn")),
    ("In {2019}, Norway and the Netherlands signed a pact.", ("Norway", "Netherlands")),
    ("The Blue League and the Bakers' Guild met in {2019}.", ("Blue League", "Bakers' Guild")),
    (
        "The Bank of Lund and Lund University held a fair in {2019}.",
        ("Bank of Lund", "Lund University"),
    ),
    ("The Republic of the Congo joined the pact in {2019}.", ("Republic of the Congo",)),
    ("Norway will host the winter games in {2026} in Hamar.", ("Norway",)),
    ("Emil Berg was elected in {2019}.", ("Emil Berg",)),
    ("Emil Berg, 58, resigned in {2019}.", ("Emil Berg",)),
    ("The two clubs and Emil Berg agreed in {2019}.", ("Emil Berg",)),
    ("Emil Berg and officials from Hamar met in {2019}.", ("Emil Berg",)),
    ("Berg is to travel to Lund in {2026}.", ("Berg",)),
    (
        "The Dockers' Guild and the Port Board reached an agreement in {2019}.",
        ("Dockers' Guild", "Port Board"),
    ),
)
#: their offices are left out
OFFICES = (
    ("President Ann Lund met Premier Tom Berg in {2019}.", ("Ann Lund", "Tom Berg")),
    ("Party leaders Ann Lund and Tom Berg met in {2019}.", ("Ann Lund", "Tom Berg")),
    ("The finance ministers, Ann Lund and Tom Berg, met in {2019}.", ("Ann Lund", "Tom Berg")),
    ("The mayor of Ystad, Ann Lund, opened the fair in {2019}.", ("Ann Lund",)),
    ("Ann Lund, the mayor of Ystad, opened the fair in {2019}.", ("Ann Lund",)),
    (
        "President Ann Lund of Peru and Chile's premier, Tom Berg, met in {2019}.",
        ("Ann Lund", "Tom Berg"),
    ),
    ("Guild chairman Tom Berg met Minister Ann Lund in {2019}.", ("Tom Berg", "Ann Lund")),
    ("Berg is expected to visit Ystad in {2026}.", ("Berg",)),
    ("Sweden's queen, Ann Lund, visited Ystad in {2019}.", ("Ann Lund",)),
    (
        "The guild's head, Ann Lund, received in Ystad the mayor of Hamar, Tom Berg, in {2019}.",
        ("Ann Lund", "Tom Berg"),
    ),
)
OTHERS = (
    ("The college signed a lease with Lund Mills in {2019}.", ("Lund Mills",)),
    (
        "The lease was signed by Ann Lund, head of the mill, and Tom Berg in {2019}.",
        ("Ann Lund", "Tom Berg"),
    ),
    ("The mill was opened in {2019} by Princess Ann.", ("Ann",)),
    ("Ann Lund's visit to Ystad in {2019} was short.", ("Ann Lund",)),
    ("The talks with Lund Mills, Town Hall, Ystad, ended in {2019}.", ("Lund Mills",)),
    ("The visit of Ann Lund to Ystad in {2019} was short.", ("Ann Lund",)),
    ("Lund United beat Hamar Town 2-1 in {2019}.", ("Lund United", "Hamar Town")),
    ("Peru hosted Ann Lund in {2019}.", ("Peru", "Ann Lund")),
    ("Ann Lund met with Tom Berg, the mayor of Hamar, in {2019}.", ("Ann Lund", "Tom Berg")),
)
NONE = (
    "Talks between the mayor and the guild began in {2019}.",
    "Talks between Oslo and the guild began in {2019}.",
    "Talks between Swedish and Danish ministers began in {2019}.",
    # Of the trade, and not of the fair.
    "Trade between Oslo and Bonn grew after a fair in {2019}.",
    "The road between Oslo was closed in {2019}.",
    # People without a name.
    "Teachers met in {2019}.",
    "Officials from Oslo met in {2019}.",
    "Both sides signed a pact in {2019}.",
    "Delegates of Oslo and Bonn met in {2019}.",
    "Ystad's mayor signed a pact in {2019}.",
    "Parliament ratified the pact in {2019}.",
    "Kazakh and Uzbek ministers met in {2019}.",
    "Envoys from Oslo, Bonn and Rome met in {2019}.",
    "U.S., French, and Dutch mayors met in {1945}.",
    "The mill was opened by the Danish government in {2019}.",
    "Lund Mills received criticism in {2019}.",
    # Things with a name.
    "The Vasa sank in {1628}.",
    "Puffin 3 was released in {2019}.",
    "The Spring Fair opened in {2019}.",
    "The Old Mill and the New Bridge reopened in {2019}.",
    # Not of the vote.
    "Ann Lund praised {2019|2019}'s vote.",
    # Whom it is of, and not who does it.
    "Crowds demanded the resignation of President Ann Lund in {2019}.",
    # No other side.
    "He played with Ann in {2019}.",
    "A man with a Saab met his end in {2019}.",
    "The town hosted the Games in {2019}.",
    "Norway did not sign the pact in {2019}.",
)


@pytest.mark.parametrize(("marked", "expected"), [*BETWEEN, *SUBJECTS, *OFFICES, *OTHERS])
def test_names(marked: str, expected: tuple[str, ...]) -> None:
    assert participants(*clauses_of(marked)[0]) == expected


@pytest.mark.parametrize("marked", NONE)
def test_none_are_plain(marked: str) -> None:
    assert participants(*clauses_of(marked)[0]) == ()
