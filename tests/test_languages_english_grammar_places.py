"""Places that a clause names, and names that are none."""

import pytest
from dated import clauses_of

from timeline.languages.english.grammar.places import place

PLACES = (
    ("The ministers met in Oslo in {2019}.", "Oslo"),
    ("The ministers met in {2019} in Oslo.", "Oslo"),
    ("In Oslo, the ministers signed a pact on {3 May 2024|2024-05-03}.", "Oslo"),
    ("In {2019} the king visited Ghana.", "Ghana"),
    ("The king's visit to Ghana in {2019} was short.", "Ghana"),
    ("The king travelled to Ghana in {2019}.", "Ghana"),
    ("A fair, to be hosted by Ghent, is planned for {2026}.", "Ghent"),
    ("The bridge opened in Astoria, Oregon, in {1966}.", "Astoria, Oregon"),
    ("The ship landed at Lowestoft, Suffolk in {1966}.", "Lowestoft, Suffolk"),
    ("The shop in the United States closed in {2019}.", "United States"),
    ("The shop in the U.S. closed in {2019}.", "U.S."),
    ("The talks were held near Lake Como in {2019}.", "Lake Como"),
    ("They met at Heathrow Airport in {2019}.", "Heathrow Airport"),
    ("He lived in Rio de Janeiro in {2019}.", "Rio de Janeiro"),
    ("The law took effect in South Korea in {2019}.", "South Korea"),
    ("The army captured Riga in {1944}.", "Riga"),
    ("He left Riga in {1944}.", "Riga"),
    # The one beside the date.
    ("The exhibition in Basel will move to Zug in {2025}.", "Zug"),
    ("The firm founded an office in Bonn and held a congress in {2016} in Kenya.", "Kenya"),
    # Where the clause before ends.
    ("In {1644} the duke went to Riga, which was hosting a fair.", "Riga"),
    ("The office in Bergen closed in {2019}.", "Bergen"),
    ("The walk to Ystad was long, and the excursion to Ghent in {2019} was dull.", "Ghent"),
    ("The rite was held at Exeter College in {2019}.", "Exeter College"),
    # With all their parts.
    ("The balloon rose from Kaun Air Base, Peru, in {1966}.", ""),
    ("The satellite was launched from Kaun Space Base, Peru, in {1966}.", "Kaun Space Base, Peru"),
    ("The launch of the satellite Puffin from Cape Kaun is planned for {2026}.", "Cape Kaun"),
    ("The railway reaches Ystad in {2026}.", "Ystad"),
    ("The queen travelled on to Port Emil in {1966}.", "Port Emil"),
    ("The party met at Elm Court in {1966}.", "Elm Court"),
    ("The ferry sailed in {1966} from Port Emil.", "Port Emil"),
    ("The choir sang at the old town hall in Ystad in {1966}.", "old town hall in Ystad"),
    ("The jury met in Room 7 of Elm House in {1966}.", "Room 7 of Elm House"),
    ("The jury met in Bergen's town hall in {1966}.", "Bergen's town hall"),
    ("The court sat in The Hague in {1966}.", "The Hague"),
    ("She spoke at the University of Lund in {1966}.", "University of Lund"),
    ("A mass was held at Saint Olav's Church in {1966}.", "Saint Olav's Church"),
    ("The van plunged into the River Tana early in {1966}.", "River Tana"),
    ("The king visited Norway's capital, Oslo, in {1966}.", "Oslo"),
    ("She ran at the World Games in Ystad in {1966}.", "Ystad"),
    ("They fought at the Battle of Lund near Ystad in {1676}.", "Ystad"),
    ("In Oslo and Anna went home in {1976}.", "Oslo"),
    # Without a name.
    ("The jury met at the old town hall in {1966}.", "old town hall"),
    ("Talks were held at the labour office in {1966}.", "labour office"),
    ("A mass was held at the cathedral in Ost in {1966}.", "cathedral in Ost"),
    # Of a kind that only describes them.
    ("A mill burned down in the village of Ost in {1966}.", "Ost"),
    ("The pact was signed in the Danish border town of Tonder in {1966}.", "Tonder"),
    ("The fair was held in the capital, Oslo, in {1966}.", "Oslo"),
    ("A lighthouse was built on the island of Fehm in {1966}.", "Fehm"),
    ("A storm hit the town of Ystad in {1966}.", "Ystad"),
    # At a place without a word for what it is.
    ("A train was derailed at Malmby in {1966}.", "Malmby"),
    ("The cup final at Norrby was played in {1966}.", "Norrby"),
    ("A shop on Elm Street burned down in {1966}.", "Elm Street"),
    ("The hut on Mount Kebne fell in {1966}.", "Mount Kebne"),
    ("The trawler sank off Fehm in {1966}.", "Fehm"),
    # A side of a place is taken where nothing is nearer.
    ("The bus crashed west of Ystad in {1966}.", "west of Ystad"),
    ("The bus crashed west of Ystad at Malmby in {1966}.", "Malmby"),
    # Towns and countries that host.
    ("In {2026}, Ystad will host the second herring festival.", "Ystad"),
    ("The city of Ystad hosts the games in {2026}.", "Ystad"),
    ("South Sudan hosted the summit in {2019}.", "South Sudan"),
    ("Mexico City hosted the games in {1968}.", "Mexico City"),
    ("The crowds filled the host city Ystad in {2019}.", "Ystad"),
    # Of the subject that the clause shares.
    ("The office in Bergen was shut in winter and reopened in {2019}.", "Bergen"),
)
NONE = (
    "A fair hosted by Philips was held in {2019}.",
    "They met at Philips in {2019}.",
    "She invested in Tesla in {2019}.",
    "Her interest in Norway grew in {2019}.",
    "He served in Parliament in {2019}.",
    "They fought in the Battle of Foo in {1644}.",
    "Trust in Sweden's courts grew in {2019}.",
    "He won in French courts in {2019}.",
    "He met Oslo investors in {2019}.",
    "Oslo signed the pact in {2019}.",
    "They were married in March in {2019}.",
    "The ship sailed North in {2019}.",
    "The rules of NATO changed in {2019}.",
    "It was published in English in {2019}.",
    # Not where it happened, but where somebody is from, works, or what is aimed at.
    "The governor of Port Emil resigned in {2019}.",
    "The Bank of Ystad failed in {2019}.",
    "The Bergen accord was signed in {2019}.",
    "A letter from Ystad arrived in {2019}.",
    "She became a professor at Uppsala in {2019}.",
    "Anger at Stockholm grew in {2019}.",
    "He shouted at Emil in {2019}.",
    "Workers at Volvo left in {2019}.",
    "He was at the centre of a row in {2019}.",
    "She worked at the office in {2019}.",
    "Prices in the market fell in {2019}.",
    "It was held at the church or at the hall in {2019}.",
    "A soup kitchen opened in the chapel in {2019}.",
    "They met at the house of a friend in {2019}.",
    "A memo at Volvo was leaked in {2019}.",
    "A book on Emil was written in {2019}.",
    "Attacks on Ghana began in {2019}.",
    "The bomb went off Tuesday in {2019}.",
    # What a paper or a talk is of.
    "They signed a treaty on fishing in the North Sea in {2019}.",
    "Ministers discussed the war in Ghana in {2019}.",
    # Persons and companies host as well.
    "Emil Berg hosted the festival in {2019}.",
    "Ystad Paper hosted a reception in {2019}.",
    "The Nordic League hosted a summit in {2019}.",
    "The jury met in court in {2019}.",
    "The south of Sweden froze in {2019}.",
    # Which of two, a person decides.
    "The board met in Geneva and in Vienna in {2019}.",
    "He wrote to Ghana in {2019}.",
    "The board met in Geneva and Vienna in {2019}.",
    "The army invaded Norway and Denmark in {1940}.",
    "The army invaded Norway, Denmark, the Netherlands and Belgium in {1940}.",
    "They opened shops in Bergen, Hamar and Molde in {2019}.",
    "The king spoke in the House in {2019}.",
)


@pytest.mark.parametrize(("marked", "expected"), PLACES)
def test_places(marked: str, expected: str) -> None:
    assert place(clauses_of(marked)[-1][0]) == expected


@pytest.mark.parametrize("marked", NONE)
def test_no_places(marked: str) -> None:
    assert [place(clause) for clause, _ in clauses_of(marked)] == [""]


def test_each_date_has_its_own_place() -> None:
    marked = "They will hold a forum in Oslo {this year|2024} and in Ghent in {2025}."
    assert [place(clause) for clause, _ in clauses_of(marked)] == ["Oslo", "Ghent"]
