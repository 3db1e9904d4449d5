import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import checked, problems_of

from timeline.formats.toml import read
from timeline.text.toml_lines import TOKEN

GOOD = '[[event]]\nid = "good"\nwhen = 2015\ntitle = "Good"\n'


def ids(text: str) -> list[str]:
    return [statement.event for statement in checked(text).statements]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        # syntax
        (
            "[[event]]\nwhen = 2023-11\n",
            [
                (
                    "made.toml:2: error: not TOML: 'when = 2023-11': "
                    'put the value in quotes, when = "2023-11"'
                )
            ],
        ),
        (
            "[[event]]\nwhen = last year # words\n",
            [
                (
                    "made.toml:2: error: not TOML: 'when = last year # words': "
                    'put the value in quotes, when = "last year"'
                )
            ],
        ),
        (
            '[[event]]\ntitle = "open\n',
            ["made.toml:2: error: not TOML: 'title = \"open': illegal character '\\n'"],
        ),
        (
            "just words",
            [
                (
                    "made.toml:1: error: not TOML: 'just words': expected '=' after a key in "
                    "a key/value pair"
                )
            ],
        ),
        # tables
        (
            "[documents]\n",
            ["made.toml:1: error: unknown table 'documents': did you mean [document]?"],
        ),
        (
            "\n[[events]]\nid = 1\n",
            ["made.toml:2: error: unknown table 'events': did you mean [[event]]?"],
        ),
        (
            'title = "A"\n',
            [
                (
                    "made.toml:1: error: key 'title' stands outside a table: "
                    "put [[event]] or [document] above it"
                )
            ],
        ),
        (
            "[something]\n",
            [
                (
                    "made.toml:1: error: unknown table 'something': "
                    "a seed has [timeline], [chart], [document], [columns] and [[event]]"
                )
            ],
        ),
        (
            '[event]\nid = "a"\n',
            ["made.toml:1: error: event is one table: write [[event]]"],
        ),
    ],
)
def test_faults_of_the_file(text: str, messages: list[str]) -> None:
    assert problems_of(text) == messages


@pytest.mark.parametrize(
    "bad",
    [
        "[[event]]\nwhen = 2023-11\n",
        '[[event]]\nid = "open\n',
        "[[event]]\n= 3\n",
        "[document\n",
    ],
)
def test_a_broken_table_hides_no_other(bad: str) -> None:
    text = f"{GOOD}{bad}{GOOD.replace('good', 'better')}"
    assert ids(text) == ["good", "better"]
    assert len(problems_of(text)) == 1


def test_a_table_in_a_text_is_no_table() -> None:
    ghost = '"""\n[[event]]\nid = "ghost"\n"""'
    quoted = f'[[event]]\nid = "real"\ntitle = "R"\nwhen = 2015\nnote = {ghost}\n'
    text = f"{quoted}[[event]]\nid = bad\n{GOOD}"
    assert ids(text) == ["real", "good"]
    assert len(problems_of(text)) == 1


@pytest.mark.parametrize(
    "bad", [f"when = {'9' * 5000}", "tags = " + "[" * 5000, "note = x" + " " * 50_000 + '"']
)
def test_what_python_cannot_take_is_a_problem(bad: str) -> None:
    text = f'{GOOD}[[event]]\nid = "b"\n{bad}\n'
    assert ids(text) == ["good"]
    assert [problem.split(": ")[:2] for problem in problems_of(text)] in (
        [["made.toml:7", "error"]],
        [["made.toml:5", "error"]],
        [["made.toml:8", "error"]],
    )


def test_a_table_that_is_written_twice_is_reported() -> None:
    text = f'[document]\nid = "a"\n[document]\nid = "b"\n{GOOD}'
    assert problems_of(text) == [
        "made.toml:3: error: not TOML: '[document]': cannot declare ('document',) twice"
    ]


LINES = '''# comment [[event]]
[document] # the source
title = """
[[event]]
"""
published = 2024-01-19

  [[event]]
id = "a" # "quoted"
tags = [
  "x", # ]
  "[[event]]",
]
"when" = 'last year'
title = "A [ \\" ]"
note = """three \\"""
lines"""
place = 3

[[event]]
id = "b"
plaice = 1
'''


def test_problems_carry_the_line_of_their_key() -> None:
    assert problems_of(LINES) == [
        'made.toml:18: error: place is a number, 3: write text, place = "…"',
        "made.toml:22: error: unknown key 'plaice' in [[event]]: did you mean 'place'?",
    ]


def test_every_key_has_its_line() -> None:
    raw = read(LINES, "x.toml")
    events = tuple(raw.events)
    assert [row.origin.line for row in events] == [8, 20]
    assert dict(events[0].lines) == {
        "id": 9,
        "tags": 10,
        "when": 14,
        "title": 15,
        "note": 16,
        "place": 18,
    }
    assert dict(raw.documents[0].lines) == {"title": 3, "published": 6}


OWN = """[[event]]
id = "a"
title = "A"
when = 2015

  [event.extra]
  title = "not the title"
  Owner = "legal"

[[event]]
id = "b"
extra = { Owner = { name = "legal" } }
title = "B"
when = 2015

[[event]]
title = "C"
when = 2016
[ event . 'extra' ]
Rooms = [[1], {}]
"""


def test_fields_of_an_events_own_stand_in_a_table_of_their_own() -> None:
    events = tuple(read(OWN, "x.toml").events)
    assert [dict(row.lines) for row in events] == [
        {"id": 2, "title": 3, "when": 4, "extra": 6},
        {"id": 11, "extra": 12, "title": 13, "when": 14},
        {"title": 17, "when": 18, "extra": 19},
    ]
    assert checked(OWN).statements[0].facts.extra == (
        ("title", "not the title"),
        ("Owner", "legal"),
    )
    assert [item.rpartition(",")[0] for item in problems_of(OWN)] == [
        "made.toml:12: error: extra.Owner is a table, {'name': 'legal'}: write text",
        "made.toml:19: error: extra.Rooms is a table, {}: write text",
    ]


@pytest.mark.parametrize("bad", ['title = "A" "B"', "when = 1 May"])
def test_the_own_fields_of_a_table_that_cannot_be_read_go_with_it(bad: str) -> None:
    text = (
        '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2015\n\n'
        f'[[event]]\nid = "b"\n{bad}\n\n[event.extra]\nOwner = "of b"\n'
    )
    assert [item.facts.extra for item in checked(text).statements] == [()]


def test_inline_tables_stand_at_their_key() -> None:
    raw = read('\nevent = [{id = "a"}, {id = "b"}]\n', "x.toml")
    assert [str(row.origin) for row in raw.events] == ["x.toml:2", "x.toml:2"]


values = st.one_of(
    st.text(max_size=20).map(lambda text: '"' + _escaped(text) + '"'),
    st.text(max_size=20).map(lambda text: '"""\n' + _escaped(text).replace("\\n", "\n") + '"""'),
    st.lists(st.sampled_from(['"[[event]]"', "'#'", "1"]), max_size=3).map(
        lambda items: "[\n" + ",\n".join(items) + "\n]"
    ),
    st.integers(0, 9).map(str),
)


def _escaped(text: str) -> str:
    return "".join(
        char if char.isalnum() else f"\\U{ord(char):08x}" if char != "\n" else "\\n"
        for char in text
        if not 0xD800 <= ord(char) <= 0xDFFF
    )


@settings(max_examples=40)
@given(tables=st.lists(st.lists(values, min_size=1, max_size=4), max_size=4))
def test_lines_are_right_in_any_file(tables: list[list[str]]) -> None:
    text, expected = "", []
    for table in tables:
        text += "[[event]]\n"
        lines = {}
        for number, value in enumerate(table):
            lines[f"k{number}"] = text.count("\n") + 1
            text += f"k{number} = {value}\n"
        expected.append(lines)
    tomllib.loads(text)
    assert [dict(row.lines) for row in read(text, "x.toml").events] == expected


DOTTED = ".".join("a" * 21)


@pytest.mark.parametrize(
    ("text", "number", "is_taken"),
    [
        (f"{DOTTED} = 1", 5, False),
        (f"[{DOTTED}]", 5, False),
        (f"[[{DOTTED}]]", 5, False),
        (f"x = {{ y = 1, {DOTTED} = 1 }}", 5, False),
        (f"x = [1,\n  {{ {DOTTED} = 1 }}]", 6, False),
        (DOTTED.replace("a", '"a"') + " = 1", 5, False),
        (DOTTED.replace("a", " 'a' ") + " = 1", 5, False),
        # What looks like one in a text or a remark is none.
        (f"# {DOTTED} = 1", 0, True),
        (f'note = "{DOTTED} = 1"', 0, True),
        (f"note = '{DOTTED} = 1'", 0, True),
        (f'note = """\n{DOTTED} = 1\n"""', 0, True),
        (f"note = '''\n{DOTTED} = 1\n'''", 0, True),
        (f'note = """a\\"""{DOTTED} = 1\n"""', 0, True),
        ('note = """""\n"" """ # .' + "." * 30, 0, True),
        ("note = 'a' #" + "'." * 30, 0, True),
    ],
)
def test_a_key_of_too_many_parts(text: str, number: int, is_taken: bool) -> None:  # noqa: FBT001
    found = read(f"{GOOD}{text}\n", "made.toml")
    said = [f"{item.origin}: {item.message}" for item in found.problems]
    assert is_taken == (not said)
    assert is_taken or "more than 20 parts" in said[0]
    assert is_taken or said[0].startswith(f"made.toml:{number}: ")


def test_a_number_too_long_for_python_stands_in_its_line() -> None:
    text = f'[[event]]\nid = "b"\nwhen = {"9" * 5000}\ntitle = "B"\n'
    (problem,) = problems_of(f"{GOOD}{text}")
    assert problem.startswith("made.toml:7: error: not TOML: 'when = 999")
    assert problem.endswith(
        "more than 1,000 digits, the most that a number has: write fewer of them"
    )


#: long texts that are not closed, or remarks, and how many tables can be read beside them
LONG = [
    ('note = "' + '\\"' * 400_000, 1),
    ('note = "' + "\\'" * 400_000, 1),
    ('note = """' + '\\"' * 400_000, 1),
    ('note = """' + '\n\\"""' * 100_000, 1),
    ("note = '''" + "\n''" * 100_000, 1),
    ("tags = [" + '\n"x",' * 100_000, 0),
    ("# " + "a" * 1_000_000, 2),
    ("# " + "a_" * 500_000, 2),
    ("# " + "-" * 1_000_000, 2),
]


@pytest.mark.parametrize(("text", "tables"), LONG, ids=range(len(LONG)))
def test_no_end_is_searched_for_anew_at_each_sign(text: str, tables: int) -> None:
    # Each of them would take minutes or hours.
    raw = read(f"{GOOD}{text}\n{GOOD}", "made.toml")
    assert len([*raw.events]) == tables


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ('"a [b', '"a [b'),
        ('"a \\" [b', '"a \\" [b'),
        ('"a \\', '"a \\'),
        ("'a [b", "'a [b"),
        ('\\"""', '\\"'),
    ],
)
def test_a_text_that_is_not_closed_hides_the_rest_of_its_line(line: str, hidden: str) -> None:
    assert next(token[0] for token in TOKEN.finditer(f"{line}\n")) == hidden
