import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from counting import growth
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.formats import toml
from timeline.formats.toml_tables import KeyLines, parts, plain

#: a table, and what it holds; None where it is left to tomllib
TABLES: list[tuple[str, dict[str, Any] | None]] = [
    ("", {}),
    ('a = "x"\n', {"a": "x"}),
    ("a='x'", {"a": "x"}),
    ('\t a-1_B\t=\t"x"  # said "so"\n\n  # more\n', {"a-1_B": "x"}),
    ('a = ""\n', {"a": ""}),
    ("a = 'C:\\x'\n", {"a": "C:\\x"}),
    ("a = 2015\n", {"a": 2015}),
    ("a = -1\n", {"a": -1}),
    ("a = 43.25\n", {"a": 43.25}),
    ("a = [43.25, -76.5]\n", {"a": [43.25, -76.5]}),
    ('a = ["x", \'y\' ,"z",]\n', {"a": ["x", "y", "z"]}),
    ("a = []\n", {"a": []}),
    ('a = ["x, y", "[z]"]\n', {"a": ["x, y", "[z]"]}),
    ('a = "x" # "\nb = "y"\n', {"a": "x", "b": "y"}),
    ('# id = "x"\n', {}),
    ("#when = 2015\n", {}),
    ('  # id = "x"', {}),
    ('# a = "x"\nb = "y"\n#c="z"\n', {"b": "y"}),
    ('a = "x" # b = "y"\n', {"a": "x"}),
    ('a = "b = 1 # c = 2"\n', {"a": "b = 1 # c = 2"}),
    ('# said: a = "x"\na = "y" #a="z"\n# a = []\n', {"a": "y"}),
    # Left to tomllib, which reads it or says what is wrong.
    ('a = "x\\n"\n', None),
    ('a = """x"""\n', None),
    ("a = '''x'''\n", None),
    ('a = "x" "y"\n', None),
    ('a = "x"b = "y"\n', None),
    ('"a b" = "x"\n', {"a b": "x"}),
    ("'a=\\n' = 1\n", {"a=\\n": 1}),
    ('"" = 1\n', {"": 1}),
    ("a = 1\n[event.extra]\nb = 2\n", {"a": 1, "extra": {"b": 2}}),
    ('a = 1\n[event.extra] # own\n"B c" = "x"\n', {"a": 1, "extra": {"B c": "x"}}),
    ("[event.extra]", {"extra": {}}),
    ('"a\\n" = "x"\n', None),
    ('"a" = "x"\na = "x"\n', None),
    ('a = "x" # [event.extra]\n', None),
    ("a = 1\nextra = 1\n[event.extra]\n", None),
    ("a = 1\n[event.extra]\nb = 2\n[event.extra]\n", None),
    ("a = 1\n[event.extra]\nb = [1]\n", None),
    ("a = 1\n [event.extra]\nb = 1\n", None),
    ("a = 1\n[[event.extra]]\nb = 1\n", None),
    ('a.b = "x"\n', None),
    ('a = "x"\na = "x"\n', None),
    ("a = 007\n", None),
    ("a = -0\n", None),
    ("a = +1\n", None),
    ("a = 1_000\n", None),
    ("a = 0x1\n", None),
    ("a = 1.\n", None),
    ("a = 1e3\n", None),
    ("a = inf\n", None),
    ("a = true\nb = false # no\n", {"a": True, "b": False}),
    ("a = True\n", None),
    ("a = trueb = 1\n", None),
    ("a = ٣\n", None),
    ("ä = 1\n", None),
    ("a = 2024-02-30\n", None),
    ("a = 2024-01-19T10:00\n", None),
    ("a = [1, 2]\n", None),
    ("a = [,]\n", None),
    ('a = ["x"\n]\n', None),
    ('a = ["x" "y"]\n', None),
    ("a = {}\n", None),
    ("a = { b = \"x, }\", c = 120,d='y' } # z\n", {"a": {"b": "x, }", "c": 120, "d": "y"}}),
    ('a = { b = "x", b = 1 }\n', None),
    ('a = { b = "x", }\n', None),
    ('a = { b = "x" c = 1 }\n', None),
    ("a = { b = 07 }\n", None),
    ("a = { b = 1.5 }\n", None),
    ("a = { b.c = 1 }\n", None),
    ("a = { b = 1\n}\n", None),
    ("a = { b = [1] }\n", None),
    (f"a = {{ b = {'9' * 19} }}\n", None),
    ("[b]\n", None),
    ('a = "x\x01"\n', None),
    ('a = "x" # \x01\n', None),
    ("a = x\n", None),
    ("a\n", None),
    (f"a = {'9' * 19}\n", None),
]


@pytest.mark.parametrize(("text", "table"), TABLES)
def test_plain_tables(text: str, table: dict[str, Any] | None) -> None:
    assert plain(text, 0, len(text)) == table
    if table is not None:
        assert tomllib.loads(f"[[event]]\n{text}")["event"] == [table]


def test_a_day_is_a_date() -> None:
    text = "a = 2024-01-19\n"
    assert plain(text, 0, len(text)) == tomllib.loads(text)


def test_a_text_is_parted_before_each_event() -> None:
    head, one, two = "[timeline]\n\n", '[[event]]  # x\na = "[[event]]"\n', "[[event]]"
    text = head + one + two
    first, second = len(head), len(head) + len(one)
    assert list(parts(text)) == [
        (1, 0, 0, first),
        (3, first, first + len("[[event]]  # x\n"), second),
        (5, second, len(text), len(text)),
    ]


#: lines of seeds, plain and not, right and wrong
LINES = st.sampled_from(
    (
        "[[event]]",
        "[[event]]",
        "[[event]] # again",
        " [[event]]",
        "[[ event ]]",
        "[event]",
        "[document]",
        "[timeline]",
        "[event.more]",
        "[event.extra]",
        "[event.extra]",
        '"a b" = "x"',
        "[[event.more]]",
        "event = []",
        'id = "a"',
        'id = "b"',
        "draft = true",
        'quote = { exact = "a", start = 1 }',
        'quote = { exact = "a", exact = "b" }',
        "quote = { exact = 07 }",
        "title = 'A'",
        'title = "A \\u0042"',
        "when = 2015",
        "when = 2024-01-19",
        "when = 2024-01-19T10:00:00",
        'note = """',
        '"""',
        "note = '''",
        "'''",
        "tags = [",
        "]",
        '"x",',
        'tags = ["x", "y"]',
        "coordinates = [43.24, 76.95]",
        "place.name = 1",
        "place = {a = 1}",
        "# a remark",
        '# id = "c"',
        "#when = 2015",
        "  # place = 'Elsewhere'",
        "# [[event]]",
        'title = "x" # id = "y"',
        "title = 'x = 1' #note=\"y\"",
        "",
        "  ",
        'wrong = "',
        "wrong",
    )
)


#: what lines are made of, so that remarks hold what looks like keys, and texts like remarks
PIECES = st.lists(
    st.sampled_from(
        (
            *("#", "# ", '"', "'", "=", " = ", "[", "]", ",", "\\"),
            *("\n", "\n", "\n#", "\n[[event]]\n"),
            *("a", "b", "id", "1", "2015", "2024-01-19", "1.5", '"x"', "'y'", 'a = "x"', "b=1"),
        )
    ),
    max_size=16,
).map("".join)


@given(st.lists(LINES, max_size=12).map("\n".join), st.sampled_from(("\n", "\r\n")))
@settings(max_examples=40)
def test_parts_give_what_the_whole_gives(text: str, end: str) -> None:
    same_as_whole(text.replace("\n", end))


@given(PIECES)
@settings(max_examples=40)
def test_parts_of_any_text_give_what_the_whole_gives(text: str) -> None:
    same_as_whole(f"[[event]]\n{text}")


@given(PIECES)
@settings(max_examples=40)
def test_a_plain_table_is_what_tomllib_reads(text: str) -> None:
    table = plain(text, 0, len(text))
    assert table is None or table == tomllib.loads(text)


def same_as_whole(text: str) -> None:
    """Read the parts of a text, and compare with the whole."""
    found = toml._by_parts(text.replace("\r\n", "\n"))  # noqa: SLF001 - what `read` takes first
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert found is None
        return
    if found is None:
        return
    events = [item.table() for item in found[0].get("event", ())]
    assert (found[0] | {"event": events} if events else found[0]) == whole
    for name, count in (("event", len(whole.get("event", ()))), ("document", 1), ("timeline", 1)):
        for index in range(count if name in whole else 0):
            line, keys = toml._lines(text).table(name, index)  # noqa: SLF001 - of the whole
            got, some = found[1].table(name, index)
            assert (got, dict(some)) == (line, keys)


def test_the_lines_of_many_keys_are_found_in_one_pass() -> None:
    def lines(size: int) -> Callable[[], object]:
        text = "".join(f"k{number} = 1\n" for number in range(size))
        keys = KeyLines(text, 0, len(text), 1)
        return lambda: [keys[key] for key in keys]

    assert max(growth(lines, 100)) < 2.2
