import pytest

from timeline.documents.text import DocumentText

WRAPPED = (
    "The council of the town has chosen a builder for the bridge over the\n"
    "river, and works begin in the spring of next year, as its head said on\n"
    "Tuesday in the hall.\n"
    "The county granted the money and asks for a report in each of the next\n"
    "years until all of it is paid."
)
LONG = "The council has chosen a builder, and many words follow. " * 4


def texts(text: str, body: int = 0) -> list[str]:
    document = DocumentText(name="a.txt", text=text, body=body)
    return [text[item.start : item.end] for item in document.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("\n\n  One.  \n \t \nTwo.\n", ["One.", "Two."]),
        ("One.\n\n\n\n\nTwo.", ["One.", "Two."]),
        # no blank lines: each line is one
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        # short lines of a block, as in an address, stay together
        ("One\nrow\n\nTwo.", ["One\nrow", "Two."]),
        # hard-wrapped lines are one paragraph, beside blank lines …
        (f"{WRAPPED}\n\nTwo.", [WRAPPED, "Two."]),
        # … and without any, where a short line ends one
        (WRAPPED, ["\n".join(WRAPPED.split("\n")[:3]), "\n".join(WRAPPED.split("\n")[3:])]),
        # nothing wraps lines so wide
        (f"Head\n\n{LONG}\n{LONG}", ["Head", LONG.strip(), LONG.strip()]),
        # a space that does not break makes no text of a line
        ("One.\n\xa0\nTwo.", ["One.", "Two."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_paragraphs_are_counted_from_the_body_on() -> None:
    document = DocumentText(name="a.txt", text="Title\n\nOne.\n\nTwo.", body=7)
    assert [(item.number, item.start, item.end) for item in document.paragraphs] == [
        (1, 7, 11),
        (2, 13, 17),
    ]


def test_a_blank_line_above_the_body_parts_nothing_in_it() -> None:
    assert texts("Title\n\nOne.\nTwo.", body=7) == ["One.", "Two."]
