"""The lines of what stands in a JSON file."""

import pytest

from timeline.formats.json_text import parsed, table

LINES = [
    ('{"events": [\n{"a": 1},\n{"a": 2}]}', "events", [2, 3]),
    ('\n\n{\n"data": [{"a": 1}\n, 5]}', "data", [4, 5]),
    ('[\n\n{"a": 1}]', "", [3]),
    ('{"a": {"b": [{}]}}', "b", None),  # only lists of the object itself
    ('{"events": []}', "events", []),
]


@pytest.mark.parametrize(("text", "key", "lines"), LINES)
def test_each_item_has_the_line_on_which_it_begins(
    text: str, key: str, lines: list[int] | None
) -> None:
    assert parsed(text).starts.get(key) == lines


def test_keys_have_lines_and_items_are_unpacked() -> None:
    found = parsed('{\n"about": 1,\n"items": [{"a": [1, 2]}, "x"]}')
    assert found.lines == {"about": 2, "items": 3}
    assert [table(item) for item in found.data["items"]] == [{"a": [1, 2]}, "x"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ('{"a": 1,, "b": 2}', "Expecting property name"),
        ('{"a": 1} x', "Extra data"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("[" * 100_000, "levels"),
    ],
)
def test_what_is_not_json_is_told(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parsed(text)
