import pytest

from timeline.documents.header import header
from timeline.languages.english.header_words import HEADER

BODY = "The council of the town has chosen a builder for the bridge.\n\nA second paragraph."


def said(text: str, title: str = "") -> tuple[str, str, str, str]:
    found = header(text, HEADER, title)
    return found.title, found.author, found.publisher, found.published


@pytest.mark.parametrize(
    ("above", "title", "author", "publisher", "published"),
    [
        (
            "01.03.2024 Author: Jane Doe\n\nA bridge for us?\n\n",
            "A bridge for us?",
            "Jane Doe",
            "",
            "01.03.2024",
        ),
        ("A bridge for us\nMarch 01, 2008\n", "A bridge for us", "", "", "March 01, 2008"),
        (
            "A bridge for us\nBy Jane Doe\n3 March 2024\n\n",
            "A bridge for us",
            "Jane Doe",
            "",
            "3 March 2024",
        ),
        ("Published: 3 March 2024\n\n", "", "", "", "3 March 2024"),
        ("Posted on 12 May 2023\nA bridge for us\n\n", "A bridge for us", "", "", "12 May 2023"),
        ("Posted on 12 May 2023 by Jane Doe\n\n", "", "Jane Doe", "", "12 May 2023"),
        ("3 March 2024 | Jane Doe\n\n", "", "Jane Doe", "", "3 March 2024"),
        ("3 March 2024 - Jane Doe\n\n", "", "Jane Doe", "", "3 March 2024"),
        ("3 March 2024 | Example Gazette\n\n", "", "", "Example Gazette", "3 March 2024"),
        ("By Jane Doe\n\n", "", "Jane Doe", "", ""),
        ("BY JANE DOE\n\n", "", "JANE DOE", "", ""),
        ("By Jane Doe and John de la Roe\n\n", "", "Jane Doe and John de la Roe", "", ""),
        ("Author: Jane Doe Date: 3 March 2024\n\n", "", "Jane Doe", "", "3 March 2024"),
        # who an author writes for
        (
            "By Jane Doe, Example Gazette, 3 March 2024, 14:30 GMT\n\n",
            "",
            "Jane Doe",
            "Example Gazette",
            "3 March 2024",
        ),
        ("Jane Doe, 3 March 2024\n\n", "", "", "", "3 March 2024"),
        # a place, as above a letter
        ("Rome, 3 March 2024\n\n", "", "", "", "3 March 2024"),
        (
            "Published in Example Gazette on 3 March 2024\n\n",
            "",
            "",
            "Example Gazette",
            "3 March 2024",
        ),
        ("Published 3rd of March, 2024 at 10:15 am EST\n\n", "", "", "", "3rd of March, 2024"),
        ("Sunday, 3 March 2024\n\n", "", "", "", "Sunday, 3 March 2024"),
        ("Published March 2024\n\n", "", "", "", "March 2024"),
        ("Published: March 3\n\n", "", "", "", "March 3"),
        ("Mar 3, 2024 · 4 min read\n\n", "", "", "", "Mar 3, 2024"),
        ("2024-03-03T10:00:00Z\n\n", "", "", "", "2024-03-03"),
        # labels, as in letters and in the front of Markdown
        ("Source: Example Agency\nDate: 2024-03-03\n\n", "", "", "Example Agency", "2024-03-03"),
        (
            "Subject: A bridge\nFrom: Jane Doe <jane@example.org>\nTo: John\n\n",
            "A bridge",
            "Jane Doe",
            "",
            "",
        ),
        (
            '---\ntitle: "A bridge"\nsummary: It opens in 2015.\ndate: 2024-03-03\n---\n\n',
            "A bridge",
            "",
            "",
            "2024-03-03",
        ),
        (
            "# A bridge for us\n\n*Published 3 March 2024*\n\n",
            "A bridge for us",
            "",
            "",
            "3 March 2024",
        ),
        ("A bridge for us\n===============\n\n", "A bridge for us", "", "", ""),
        # a part of the paper above the title, the author without a label
        (
            "NEWS\nA bridge for the town\nJane Doe\n3 March 2024\n\n",
            "A bridge for the town",
            "Jane Doe",
            "",
            "3 March 2024",
        ),
        (
            "PRESS RELEASE\n3 March 2024\n\nA bridge for us\n\n",
            "A bridge for us",
            "",
            "",
            "3 March 2024",
        ),
        # one title on two lines
        (
            "A long title that goes\non over two lines\nBy Jane Doe\n\n",
            "A long title that goes on over two lines",
            "Jane Doe",
            "",
            "",
        ),
        # a title that stands twice
        (
            "A bridge for us\n3 March 2024\n\nA bridge for us\n\n",
            "A bridge for us",
            "",
            "",
            "3 March 2024",
        ),
        (
            "A bridge for us\n3 March 2024\n\nA bridge for us\nBy Jane Doe\n\n",
            "A bridge for us",
            "Jane Doe",
            "",
            "3 March 2024",
        ),
        # nothing but a title
        ("A bridge for us\n\n", "A bridge for us", "", "", ""),
    ],
)
def test_header(above: str, title: str, author: str, publisher: str, published: str) -> None:
    text = above + BODY
    assert said(text) == (title, author, publisher, published)
    assert text[header(text, HEADER).body :].lstrip("\n").startswith("The council")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        # the date of an event
        "On 3 March 2024 the council met.\n\nIt met again.",
        "3 March 2024 was a Sunday.\n\nIt rained.",
        "3 March 2024 – The council meets.\n\n5 May 2024 – The bridge opens.",
        "The bridge opened on 3 March 2024\n\n",
        # a month, a year, a weekday: perhaps the head of a chapter
        "March 2024\n\nThe council met.",
        "1917\n\nThe council met.",
        "Monday\n\nThe council met.",
        # lists
        "Bridge opens\n\nMarket opens\n\nHall opens\n\nThe end",
        "- 3 March 2024\n\n- a bridge",
        # lines of one length, of which the first ends no sentence
        (
            "The council of the town has chosen a builder for the bridge over\nthe river, and its\n"
            "works begin in the spring of next year, as it said in the hall."
        ),
    ],
)
def test_no_header(text: str) -> None:
    found = header(text, HEADER)
    assert (found.author, found.publisher, found.published) == ("", "", "")
    assert found.body == 0 or text.startswith("The bridge opened")


@pytest.mark.parametrize("title", ["", "Chronicle of the bridge\n\n"])
def test_dates_of_a_chronicle_are_those_of_events(title: str) -> None:
    text = f"{title}3 March 2024\n\nThe bridge opens.\n\n5 May 2024\n\nThe bridge closes."
    found = header(text, HEADER)
    assert found.published == ""
    assert text[found.body :].startswith("3 March 2024")
    assert found.notes == (
        (
            "header: the dates above the body are those of events, as in a chronicle or a plan, "
            "so that none is taken for the publication date"
        ),
    )


def test_a_later_change_is_kept_apart() -> None:
    found = header(f"Published 3 March 2024\nUpdated March 5, 2024\n\n{BODY}", HEADER)
    assert (found.published, found.updated) == ("3 March 2024", "March 5, 2024")


def test_a_standfirst_is_told() -> None:
    text = f"A bridge for us\nThe council has chosen wood.\nBy Jane Doe\n\n{BODY}"
    found = header(text, HEADER)
    assert (found.title, found.author) == ("A bridge for us", "Jane Doe")
    assert text[found.body :] == BODY
    assert found.notes == (
        "header: 1 line that is neither title, author nor date stands above the body",
    )


@pytest.mark.parametrize("line", ["A bridge for the town", "A bridge for the town | Gazette"])
def test_a_title_that_is_known_from_elsewhere_is_no_paragraph(line: str) -> None:
    text = f"{line}\n\n{BODY}"
    assert text[header(text, HEADER, "A bridge for the town").body :] == BODY


@pytest.mark.parametrize("line", ["March 3, 2024  3 of 18", "Photo: Jane Doe", "Share"])
def test_a_sentence_above_furniture_is_of_the_body(line: str) -> None:
    text = f"A bridge for us\n\nThe council met on Monday.\n\n{line}\n\n{BODY}"
    found = header(text, HEADER)
    assert found.title == "A bridge for us"
    assert text[found.body :].startswith("The council met on Monday.")


def test_a_text_that_is_all_header_is_read_as_a_body() -> None:
    assert header("By Jane Doe\n3 March 2024", HEADER).body == 0
    assert header("", HEADER).body == 0


def test_dates_of_a_title_without_a_header_are_not_lost() -> None:
    text = f"The flood of 2015\n\n{BODY}"
    found = header(text, HEADER)
    assert (found.title, found.body) == ("The flood of 2015", 0)
    dated = header(f"The flood of 2015\n3 March 2024\n\n{BODY}", HEADER)
    assert (dated.title, dated.body) == ("The flood of 2015", 32)


def test_url_and_language() -> None:
    found = header(f"URL: https://example.org/a\nLanguage: en-GB\n\n{BODY}", HEADER)
    assert (found.url, found.language) == ("https://example.org/a", "en-GB")


def test_a_date_in_a_heading_below_the_title_is_not_of_the_header() -> None:
    text = "Guild news\n\n## 6 May 2025\n\nThe guild sold the forge.\n"
    assert header(text, HEADER).published == ""
