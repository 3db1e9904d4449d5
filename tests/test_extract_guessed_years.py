"""Dates without a year in a history: those of which the year is only a guess."""

from datetime import date

import pytest

from timeline.extract.read import mentions

PUBLISHED = date(2010, 6, 1)
#: makes a history of a text
HISTORY = "She was born in 1809, and died in 1871. The school of 1840 stands.\n\n"


def doubted(text: str) -> list[str]:
    """The words of the dates whose year is doubted."""
    found = mentions(HISTORY + text, PUBLISHED)
    return [
        mention.text
        for mention in found
        if any(
            " is a guess by " in doubt or " itself in doubt" in doubt for doubt in mention.doubts
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Back by two months or more.
        ("The siege began on October 26, 1855. In May the road was cut.", ["May"]),
        ("The fort fell in December 1861. It was built up in June.", ["June"]),
        ("On 3 November 1844 he left. On 4 March he came.", ["4 March"]),
        # The next year, and more than a winter ahead.
        ("The fort fell in December 1861. In April the army left.", ["April"]),
        # What follows on a guess is one, but for what the same year is told behind.
        (
            "The war began on October 26, 1855. In May it spread. In July it ended (August 1855).",
            ["May"],
        ),
        (
            "The siege began on October 26, 1855. In May the road was cut. In July it was mended.",
            ["May", "July"],
        ),
        (
            "The siege began on October 26, 1855. In May they left. Two years later it ended.",
            ["May", "Two years later"],
        ),
        # An earlier year is told next.
        ("The fort fell in March 1861. In May they left. It was built in June 1855.", ["May"]),
        ("In 1861 they left. On 4 May the fort fell. It was built in 1855.", ["4 May"]),
        # Seasons, and what follows on them.
        ("The fort fell in March 1861. The summer campaign was lost.", ["The summer"]),
        (
            "The fort fell in March 1861. In the autumn they left. In November it snowed.",
            ["the autumn", "November"],
        ),
    ],
)
def test_guesses(text: str, words: list[str]) -> None:
    assert doubted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        # On through the year, and over its end.
        "The siege began in March 1855. In May the road was cut. In October it was mended.",
        "The fort fell in December 1861. In January the army left.",
        "The fort fell on 2 May 1861. On 4 May the army left.",
        # The same year or a later one is told next.
        "The fort fell in March 1861. In May they left. It was sold in June 1861.",
        "The fort fell in March 1861. In May they left. It was sold in 1862.",
        # A little back.
        "The fort fell in June 1861. In late May a wall had given way.",
        "The fort fell on 4 June 1861. On 2 June a wall had given way.",
        # The year has just been stated, or stands beside.
        "In 1861 the fort fell. In May the army left.",
        "The fort fell in December 1861. In April 1862 the army left.",
        "The siege began on October 26, 1855. In May 1856 it ended. In July they left.",
        "The fort was shut from November 1861 to March.",
    ],
)
def test_no_guesses(text: str) -> None:
    assert doubted(text) == []


def test_the_doubt_tells_what_the_guess_is_made_of() -> None:
    found = mentions(HISTORY + "The siege began on October 26, 1855. In May it ended.", PUBLISHED)
    assert found[-1].doubts == (
        "'May' has no year: 1855 is a guess by the date that it follows, 1855-10-26",
    )


def test_the_doubt_names_the_year_told_next() -> None:
    text = "The siege began in March 1861. In May it ended. The fort was built in 1855."
    found = mentions(HISTORY + text, PUBLISHED)
    (doubt,) = found[-2].doubts
    assert doubt.endswith("by the date that it follows, 1861-03, and 1855 is told next")


def test_news_goes_by_its_publication() -> None:
    found = mentions("It began on October 26, 2009. In May it ended.", PUBLISHED)
    assert [mention.doubts for mention in found] == [(), ()]
