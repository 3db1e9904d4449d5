import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text.toml import date_of, key, string, text_of, value_of

#: text, as it is written on one line
STRINGS = (
    ("plain words", '"plain words"'),
    ("", '""'),
    ("it's so", '"it\'s so"'),
    ('the "old" hall', "'the \"old\" hall'"),
    (r"C:\plans", r"'C:\plans'"),
    ("both \" and '", '"both \\" and \'"'),
    ("a\\b's", r'"a\\b' + "'s\""),
    ("tab\there", '"tab\there"'),
    ("two\nlines", r'"two\nlines"'),
    ('"quoted"\nlines', r'"\"quoted\"\nlines"'),
    ("bell\x07 and \x7f", r'"bell\u0007 and \u007F"'),
    ("café 🎪 日本", '"café 🎪 日本"'),
    ("half \ud800 of one", '"half \N{REPLACEMENT CHARACTER} of one"'),
)


@pytest.mark.parametrize(("text", "expected"), STRINGS)
def test_text_on_one_line_has_as_few_marks_as_it_needs(text: str, expected: str) -> None:
    assert string(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("owner", "owner"),
        ("due-by_2", "due-by_2"),
        ("1999", "1999"),
        ("due by", '"due by"'),
        ("größe", '"größe"'),
        ("a.b", '"a.b"'),
        ("=x", '"=x"'),
        ("", '""'),
        ('say "x"', "'say \"x\"'"),
        ("two\nlines", r'"two\nlines"'),
    ],
)
def test_a_key_is_bare_where_it_can_be(name: str, expected: str) -> None:
    assert key(name) == expected
    assert tomllib.loads(f"{key(name)} = 1") == {name: 1}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2026-12-15", "2026-12-15"),
        ("1987", "1987"),
        # What only looks like a day or a year, or is read in another way as a number.
        ("2026-02-30", '"2026-02-30"'),
        ("2026-12", '"2026-12"'),
        ("0476", '"0476"'),
        ("12000", '"12000"'),
        ("2026-12-15T09:00", '"2026-12-15T09:00"'),
        ("２０２６", '"２０２６"'),
        ("late 2026", '"late 2026"'),
    ],
)
def test_a_date_is_bare_where_it_is_read_as_written(words: str, expected: str) -> None:
    assert date_of(words) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (("a", 'b "c"'), """["a", 'b "c"']"""),
        ((), "[]"),
        ((43.25, -76.0), "[43.25, -76.0]"),
        (1e-07, "1e-07"),
        (3, "3"),
        (True, "true"),
        ("one\ntwo", '"""\none\ntwo"""'),
    ],
)
def test_values(value: object, expected: str) -> None:
    assert value_of(value) == expected  # type: ignore[arg-type] # of one of the types
    assert tomllib.loads(f"x = {expected}")["x"] == (
        list(value) if isinstance(value, tuple) else value
    )


@settings(max_examples=30)
@given(st.text(st.sampled_from("ab \"'\\\n\t\r\x00\x7f#=é😀") | st.characters(), max_size=12))
def test_whatever_is_written_reads_back(text: str) -> None:
    whole = text.encode("utf-8", "replace").decode()
    for written in (string(whole), text_of(whole)):
        assert tomllib.loads(f"{key(whole)} = {written}") == {whole: whole}
