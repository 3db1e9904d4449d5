"""Short titles out of clauses."""

import pytest
from dated import clauses_of
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.languages.english.grammar.title_text import LONGEST
from timeline.languages.english.grammar.titles import title

TITLES = (
    ("The museum will open in {2026}.", "Museum opens"),
    ("In {2019} the king visited Ghana.", "King visits Ghana"),
    ("The ministers met in {2019} in Oslo.", "Ministers meet in Oslo"),
    ("In addition, a fair in Ghent is planned for {2026}.", "Fair in Ghent"),
    ("A fair, to be hosted by Ghent, is planned for {2026}.", "Fair"),
    ("The summit will be held in Rome in {2026}.", "Summit in Rome"),
    ("The summit took place in Rome in {2016}.", "Summit in Rome"),
    ("The festival planned for {June 2024|2024-06} was called off.", "Festival is called off"),
    ("The vote was put off until {2025}.", "Vote is put off"),
    ("The library burned down in {1940}.", "Library burns down"),
    # Who says, welcomes or wishes so is left out.
    ("The firm announced plans to shut a mill in {2025}.", "Firm shuts a mill"),
    (
        "The firm announced plans on {Monday|2024-05-13} to shut a mill.",
        "Firm announces plans to shut a mill",
    ),
    (
        "The paper scrutinises the rise in fares agreed in {2020}.",
        "Paper scrutinises the rise in fares agreed",
    ),
    ("The formerly king-owned mill was sold in {2020}.", "Formerly king-owned mill is sold"),
    ("The owner and chef Ada Holm left in {2020}.", "Owner and chef Ada Holm leaves"),
    ("The new Marl 3.0 engine was sold in {2020}.", "New Marl 3.0 engine is sold"),
    ("He said that the bridge had opened in {2021}.", "Bridge opens"),
    ("It was announced that the school would close in {2025}.", "School closes"),
    ("The envoys stressed the importance of holding a forum in Oslo in {2025}.", "Forum in Oslo"),
    (
        "The sides noted the readiness of the guild to open a school in {2025}.",
        "Guild opens a school",
    ),
    ("They praised the opening of a school on {3 May 2024|2024-05-03}.", "Opening of a school"),
    # The date is that of the saying.
    (
        "The bank announced {today|2024-05-15} that it had sold its ships.",
        "Bank announces that it had sold its ships",
    ),
    (
        "The bank, an old one, said {today|2024-05-15} that it had sold its ships.",
        "Bank says that it had sold its ships",
    ),
    (
        "The bank will pay in full, the mayor said {today|2024-05-15}.",
        "Bank pays in full",
    ),
    # A paper or event that the clause only mentions.
    ("He recalled the spirit of the treaty signed in {1920}.", "Treaty is signed"),
    (
        "It breaks an agreement reached between the two firms in {1991}.",
        "Agreement is reached between the two firms",
    ),
    ("Songs have been sold there since its launch in {2003}.", "Its launch"),
    ("The battle led to the surrender of the town in {1644}.", "Surrender of the town"),
    ("They waited for elections to be held in {June 2024|2024-06}.", "Elections"),
    ("The plant was closed after a {1987} referendum.", "Referendum"),
    ("The {1998} flood destroyed the mill.", "Flood destroys the mill"),
    ("They remember the flood of {1998} well.", "Flood"),
    ("The flood of {1998} destroyed the mill.", "Flood destroys the mill"),
    ("{Monday|2024-05-13}'s vote was close.", "Vote is close"),
    ("{2015} saw the opening of the bridge.", "Opening of the bridge"),
    # What stands between commas.
    ("On {3 May 2024|2024-05-03}, the mayor, a lawyer, opened the fair.", "Mayor opens the fair"),
    (
        "The fall of the fort, on {3 May 1644|1644-05-03}, was sudden.",
        "Fall of the fort is sudden",
    ),
    ("The road, built in {1935}, links two towns.", "Road is built"),
    ("The road (opened in {1935}) links two towns.", "Road opens"),
    ("The duke, ill and weak, remained until {1644}.", "Duke remains"),
    ("The troops led by the duke took the fort in {1644}.", "Troops take the fort"),
    ("At a meeting in Lyon on {Monday|2024-05-13}, the board resigned.", "Board resigns"),
    ("Because of the floods, in {1644}, the duke left.", "Duke leaves"),
    ("Four men died in {1957} alone.", "Four men die"),
    ("There was also limited contact in {1644}, when letters were sent.", "Limited contact"),
    ("However, in {1644}, the “old” duke left.", "Old duke leaves"),
    ("In {1644} the duke visited Riga, which was old.", "Duke visits Riga"),
    # An inner clause goes by itself.
    ("While he was away in {1644}, the town fell.", "He is away"),
    ("When he was away, the town fell in {1644}.", "Town falls"),
    ("The town, which fell in {1644}, was rich.", "Town falls"),
    ("The king, who died in {1910}, loved music.", "King dies"),
    # The plan that came to nothing is left out, and ages are.
    ("The fair, first planned for {March|2024-03}, was put off.", "Fair is put off"),
    ("The strike announced for {3 June|2024-06-03} was called off.", "Strike is called off"),
    (
        "Strikes at Leeds works, announced for {June|2024-06}, were called off.",
        "Strikes at Leeds works are called off",
    ),
    ("The statue, due to be unveiled in {2023}, was damaged.", "Statue is damaged"),
    ("The board announced in {2023} a new fair.", "Board announces a new fair"),
    ("The mayor, Ann Lee, 58, resigned in {2023}.", "Mayor Ann Lee resigns"),
    ("Ann Lee, 58, resigned in {2023}.", "Ann Lee resigns"),
    # Up to its subject, a clause may lead with anything.
    ("Until her retirement in {1996} she taught.", "Her retirement"),
    ("At the inn she wrote a play in {1958}.", "She writes a play"),
    ("Speaking before the Congress in {2008}, he praised the town.", "He praises the town"),
    # The noun before "which" or "that".
    ("They rejected a tax that the mayor proposed in {2020}.", "Mayor proposes a tax"),
    ("They rejected a tax, which the mayor had announced in {2020}.", "Mayor announces a tax"),
    ("They heard that the mayor resigned in {2020}.", "Mayor resigns"),
    ("The race in Lund, which was cancelled in {2020}, was old.", "Race in Lund is cancelled"),
    ("Exports to Lund, which began in {2020}, are few.", "Exports to Lund begin"),
    ("The duke visited Lund, which fell in {1644}.", "Lund falls"),
    ("The weavers' guild, which was formed in {1644}, is rich.", "Weavers' guild is formed"),
    ("Ann Lee, 58, who won in {2020}, is rich.", "Ann Lee wins"),
    ("The road (which was dug in {1935}) is bad.", "Road is dug"),
    # What closes behind it, with a comma and without.
    ("Ann Lee, the nurse who ran the ward, died in {2020}.", "Ann Lee dies"),
    ("The road that they built was shut in {2020}.", "Road is shut"),
    # The date is that of the participle.
    ("A suit brought by the mayor in {2020} is open.", "Suit is brought by the mayor"),
    ("The office, set up in {2020}, is open.", "Office is set up"),
    ("The wage will go up in {2025}.", "Wage goes up"),
    ("It hopes to print a book in {2025}.", "It hopes to print a book"),
    ("The court found that he had lied in {2020}.", "He lies"),
    # The noun that "which" and "that" stand for agrees with the verb.
    (
        "The prince sold four horses to baron Otto Kern that were shipped to Riga in {1644}.",
        "Four horses are shipped to Riga",
    ),
    (
        "The firm gave two maps to the widow which were burned in {1944}.",
        "Two maps are burned",
    ),
    (
        "They recalled the accord on the Marl Canal, which was signed in {1974}.",
        "Accord on the Marl Canal is signed",
    ),
    ("They sailed down the Marl Canal, which was dug in {1874}.", "Marl Canal is dug"),
    ("They met the king of Ur, who died in {1644}.", "King of Ur dies"),
    ("The guild which owned it sold the mill in {1644}.", "Guild sells the mill"),
    # Of whom it is.
    ("She is the widow of Otto Kern, whose trial opens in {2026}.", "Trial of Otto Kern opens"),
    (
        "They mourn the weaver Ada Holm, whose funeral is planned for {2026}.",
        "Funeral of weaver Ada Holm",
    ),
    # The date is that of the participle.
    ("The map drawn up in {2020} was praised by the duke.", "Map is drawn up"),
    ("The map drawn up by the duke was sold in {2020}.", "Map drawn up by the duke is sold"),
    # A lead without a comma.
    ("At the end of a long war the town fell in {1644}.", "Town falls"),
    ("The two dukes had last met in {1644}.", "Two dukes meet"),
    ("Mail trains ceased to run in {1963}.", "Mail trains cease to run"),
    # Verbs that are not known as such.
    ("Ada Holm, who chairs the board, sang in {2020}.", "Ada Holm sings"),
    ("The war, which cost 90 lives, ended in {1644}.", "War ends"),
    ("The ship, which was dug up in May, woke the town in {2020}.", "Ship wakes the town"),
    ("The guild, a club founded in {1990}, sings.", "Guild is founded"),
    ("The boat was built in May and tested in {2018}.", "Boat is tested"),
    ("The boat was built in May and sank in {2018}.", "Boat sinks"),
    ("The roof of the mill, which fell in {2018}, was old.", "Roof of the mill falls"),
    ("They proposed that the hedge be cut in {2018}.", "Hedge is cut"),
    (
        "The guild plans to close a mill and to sell a pond in {2026}.",
        "Guild closes a mill and sells a pond",
    ),
    ("The comet last came close in {1998}.", "Comet comes close"),
    ("Weavers hope to open a school in {2026}.", "Weavers hope to open a school"),
    ("{Saturday|2024-05-18}'s match against Ur is sold out.", "Match against Ur is sold out"),
    ("They sang before {Saturday|2024-05-18}'s match against Ur.", "Match against Ur"),
    (
        "Talks on the case concerning the Marl Canal will open in {2026}.",
        "Talks on the case concerning the Marl Canal open",
    ),
    ("They read the ruling delivered in {2020}.", "Ruling is delivered"),
    ("Marl is to rejoin the guild in {2026}.", "Marl rejoins the guild"),
    ("A show of maps, jointly held by two guilds, opened in {2020}.", "Show of maps opens"),
    ("The court fixed {2026} as the time-limit for the reply.", "Time-limit for the reply"),
    # The noun that "that", "who" and "which" stand for.
    ("A map by the Dutch weaver Otto Kern that was stolen in {1998} is in Ur.", "Map is stolen"),
    (
        "It was cleaned by weavers at the Holm, who mended a sail in {2011}.",
        "Weavers at the Holm mend a sail",
    ),
    (
        "They signed an accord on the taxes of mills, which will enter into force in {2026}.",
        "Accord on the taxes of mills enters into force",
    ),
    ("The guild holds an open {evening on 3 June|2024-06-03}.", "Guild holds an open evening"),
    ("In the old town, a fire broke out in {1644}.", "Fire breaks out"),
    # A visit beside the date.
    ("During the duke's visit to Riga in {1644}, the guilds met.", "Duke visits Riga"),
    ("During the visit of the duke to Riga in {1644}, all sang.", "Duke visits Riga"),
    ("During the war in {1644}, the guilds met.", "Guilds meet"),
    ("During the duke's visit the guilds met in {1644}.", "Guilds meet"),
    # What happens when something else is done.
    ("The guild will print a map when the survey is done in {2026}.", "Guild prints a map"),
    ("Holm will be the first duke to visit Ur when he sails in {2026}.", "Holm visits Ur"),
    ("The guild printed a map when the survey was done in {2020}.", "Survey is done"),
    # By when something can be done.
    ("Bidders have until {2026} to lodge a claim.", "Deadline for bidders to lodge a claim"),
    # People by their names, and what is opened before where.
    ("The duke of Marl, Otto Kern, died in {1644}.", "Otto Kern dies"),
    ("His heir, Ada Holm, was crowned in {1644}.", "Ada Holm is crowned"),
    ("The duke, Otto Kern, and the queen met in {1644}.", "Duke, Otto Kern, and the queen meet"),
    (
        "The queen of Ur, Ada Holm, received in Riga the duke of Marl, Otto Kern, in {1644}.",
        "Ada Holm receives Otto Kern in Riga",
    ),
    (
        "The duke opened in Riga a school of music in {1644}.",
        "Duke opens a school of music in Riga",
    ),
    ("The queen welcomed in {1644} Otto Kern to Ur.", "Queen welcomes Otto Kern to Ur"),
)
SEVERAL = (
    (
        "They trust the pact signed in {2016} and in force since {2019}.",
        ["Pact is signed", "Pact in force"],
    ),
    (
        "They will hold a forum in Oslo {this year|2024} and in Ghent in {2025}.",
        ["They hold a forum in Oslo", "They hold a forum in Ghent"],
    ),
    (
        (
            "They praised the idea of holding the Nordic forum in Oslo {this year|2024} and in "
            "Ghent in {2025}."
        ),
        ["Nordic forum in Oslo", "Nordic forum in Ghent"],
    ),
    (
        "The club won the cup in {2010} and the league in {2012}.",
        ["Club wins the cup", "Club wins the league"],
    ),
    (
        "The treaty was signed in {2015} and took effect in {2017}.",
        ["Treaty is signed", "Treaty takes effect"],
    ),
    (
        "In {2015} the king visited Ghana, and in {2016} he went to Togo.",
        ["King visits Ghana", "He goes to Togo"],
    ),
    (
        "The library was founded in {1902}, burned down in {1940} and was rebuilt in {1955}.",
        ["Library is founded", "Library burns down", "Library is rebuilt"],
    ),
    (
        "The firm, founded in {1990}, went public in {2005}.",
        ["Firm is founded", "Firm goes public"],
    ),
    ("She was elected in {2015}; he resigned in {2017}.", ["She is elected", "He resigns"]),
    ("They met in Riga in {1920}, {1922} and {1925}.", ["They meet in Riga"] * 3),
    (
        "She ran a shop from {2009} to {2011} and a mill between {2014} and {2016}.",
        ["She runs a shop", "She runs a mill"],
    ),
    (
        "In {1644} the duke visited Riga, which was hosting a fair of furs.",
        ["Duke visits Riga", "Fair of furs"],
    ),
    (
        "Work began in {1990} but was halted in {1992}.",
        ["Work begins", "Work is halted"],
    ),
    (
        "From {1979} until her retirement in {1996} she taught.",
        ["She teaches", "Her retirement"],
    ),
    (
        "The singer, who sang in Riga in {2012} and {2015}, will be in Lund in {2025}.",
        ["Singer sings in Riga", "Singer sings in Riga", "Singer is in Lund"],
    ),
    # What is shared goes with each: subject, "was", "will".
    (
        "The fair opens in Lund on {3 June|2024-06-03} and ends with a dance in {July|2024-07}.",
        ["Fair opens in Lund", "Fair ends with a dance"],
    ),
    (
        "He was arrested in {2019} and released on bail in {2020}.",
        ["He is arrested", "He is released on bail"],
    ),
    (
        "He was arrested in {2019} and escaped in {2020}.",
        ["He is arrested", "He escapes"],
    ),
    (
        "We will plant willows in {2025} and open a school in {2026}.",
        ["We plant willows", "We open a school"],
    ),
    (
        "The bridge that opened in {2010} collapsed in {2022}.",
        ["Bridge opens", "Bridge collapses"],
    ),
    (
        "The road, which was dug in {2010} and paved in {2012}, will be sold in {2025}.",
        ["Road is dug", "Road is paved", "Road is sold"],
    ),
    # A number or a name stands for the one before it.
    (
        "Release 3.1 is due in {May 2025|2025-05}, 3.2 in {June 2025|2025-06} and 4.0 in {2026}.",
        ["Release 3.1", "Release 3.2", "Release 4.0"],
    ),
    (
        "Section 1 was opened in {1870} and 2 in {1874}.",
        ["Section 1 is opened", "Section 2 is opened"],
    ),
    (
        "The guild, a club set up in {2019}, will sing in {2026}.",
        ["Guild is set up", "Guild sings"],
    ),
    (
        "The mill will open in {2025}, followed by the pond in {2026}.",
        ["Mill opens", "Pond opens"],
    ),
    (
        "A man was jailed in {2020} for stealing a map in {2012}.",
        ["Man is jailed", "Man steals a map"],
    ),
    (
        "The choir sang in Riga in {2019} and Lund in {2020}.",
        ["Choir sings in Riga", "Choir sings in Lund"],
    ),
    (
        "The guild plans to close the mill in {2025} and sell the pond in {2026}.",
        ["Guild closes the mill", "Guild sells the pond"],
    ),
    (
        "The fair, first planned for {March|2024-03}, was postponed until {June|2024-06}.",
        ["Fair", "Fair is postponed"],
    ),
)


def titles(marked: str) -> list[str]:
    return [title(clause, phrase) for clause, phrase in clauses_of(marked)]


@pytest.mark.parametrize(("marked", "expected"), TITLES)
def test_titles(marked: str, expected: str) -> None:
    assert titles(marked)[0] == expected


@pytest.mark.parametrize(("marked", "expected"), SEVERAL)
def test_dates_of_one_sentence_are_told_apart(marked: str, expected: list[str]) -> None:
    assert titles(marked) == expected


def test_a_long_clause_is_cut_before_a_preposition() -> None:
    marked = (
        "In {1644} the duke visited the old town of the northern weavers with a hundred riders "
        "from the hills beyond the lakes and their many servants."
    )
    (found,) = titles(marked)
    assert len(found) <= LONGEST
    assert found.endswith(" riders from the hills")


def test_a_long_clause_is_cut_before_a_preposition_sooner_than_before_and() -> None:
    (found,) = titles(
        "In {1644} the old duke of the northern weavers brought a suit against the fine linen and "
        "silk makers of the hills."
    )
    assert found == "Old duke of the northern weavers brings a suit"


def test_the_verb_is_never_cut_off() -> None:
    marked = (
        "In {1644} the duke of the old town of the northern weavers of the hills of the far side "
        "of the river of stones vanished."
    )
    (found,) = titles(marked)
    assert found.endswith("…")
    assert len(found) <= LONGEST


def test_both_sides_of_an_event_are_named() -> None:
    marked = (
        "The envoys of the river towns attended the signing of the accord on the Marl Canal "
        "between the Duchy of Marl and the Kingdom of Ur on {3 May 2024|2024-05-03}."
    )
    (found,) = titles(marked)
    assert found == (
        "Signing of the accord on the Marl Canal between Duchy of Marl and Kingdom of Ur"
    )


WORDS = [
    "the",
    "duke",
    "town",
    "visited",
    "was",
    "opened",
    "and",
    "in",
    "of",
    "which",
    ",",
    "that",
    "to",
    "be",
    "held",
    "signed",
    "Oslo",
    "(",
    ")",
    "plans",
    "after",
    "40",
    "%",
    "said",
    "agreement",
    "between",
    "by",
    "will",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.integers(0, 25))
@example(["Oslo", "and", "(", "held"], 4)
def test_any_words_make_a_fit_title(words: list[str], at: int) -> None:
    marked = " ".join([*words[:at], "{on 3 May 2024|2024-05-03}", *words[at:]])
    for found in titles(marked):
        assert len(found) <= LONGEST
        assert "2024" not in found
        assert found[:1] == found[:1].upper()
        assert found == found.strip(" ,")
