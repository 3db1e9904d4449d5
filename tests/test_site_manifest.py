import json
from typing import Any

import pytest

from timeline.site.manifest import Made, PublishedBefore, read, write
from timeline.site.paths import Inventory, TagName

MADE = Inventory(
    files=frozenset({"index.html", "index.html.gz", "tag/культура.ics", "year/0987.2.svg"}),
    years=(987, 2024),
    tags=(TagName(tag="C++", name="c"), TagName(tag="Культура", name="культура")),
)
CHARTS = {"index.html": Made(of="a1", files={"index.html": "b2", "index.html.gz": "c3"})}
SAID: dict[str, Any] = {
    "format": "timeline site",
    "version": 1,
    "years": [2024],
    "tags": {"c": "C"},
    "files": ["index.html"],
}


def test_it_is_read_back() -> None:
    assert read(write(MADE, CHARTS)) == PublishedBefore(inventory=MADE, made=CHARTS)
    again = read(write(MADE, CHARTS))
    assert write(again.inventory, again.made) == write(MADE, CHARTS)
    # a lone surrogate, which JSON can say
    odd = Inventory(tags=(TagName(tag="\ud800", name="x"),))
    assert read(write(odd)).inventory == odd


def test_the_first_version_says_nothing_of_what_files_were_made_of() -> None:
    assert read(json.dumps(SAID).encode()) == PublishedBefore(
        inventory=Inventory(
            files=frozenset({"index.html"}), years=(2024,), tags=(TagName(tag="C", name="c"),)
        )
    )


@pytest.mark.parametrize(
    "made",
    [
        [],
        None,
        {"index.html": []},
        {"index.html": {"of": 1, "files": {"index.html": "x"}}},
        {"index.html": {"of": "x", "files": ["index.html"]}},
        {"index.html": {"of": "x", "files": {"index.html": None}}},
        {"index.html": {"of": "x", "files": {"../outside": "x"}}},
        {"index.html": {"files": {"index.html": "x"}}},
    ],
)
def test_what_is_not_whole_is_made_anew(made: object) -> None:
    assert read(json.dumps(SAID | {"version": 2, "made": made}).encode()).made == {}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not JSON"),
        (write(MADE)[:-20], "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "its format is not 'timeline site'"),
        (b'{"project": "another"}', "its format is not 'timeline site'"),
        (b'{"format": "timeline site"}', "its version is None, and this timeline reads 1 and 2"),
    ],
)
def test_damaged(data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        read(data)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"version": 3}, "its version is 3, and this timeline reads 1 and 2"),
        ({"version": "9" * 99}, f"its version is '{'9' * 39}, and this timeline reads 1 and 2"),
        (
            {"files": "index.html"},
            "its files and years are not lists, or its tags not a table, of the right values",
        ),
        (
            {"files": [1]},
            "its files and years are not lists, or its tags not a table, of the right values",
        ),
        (
            {"years": [True]},
            "its files and years are not lists, or its tags not a table, of the right values",
        ),
        (
            {"tags": []},
            "its files and years are not lists, or its tags not a table, of the right values",
        ),
        (
            {"tags": {"c": 1}},
            "its files and years are not lists, or its tags not a table, of the right values",
        ),
        ({"years": [10**11]}, "its years are not all from -20000000000 to 20000000000"),
        ({"years": [-(10**11)]}, "its years are not all from -20000000000 to 20000000000"),
        # what would be removed or written elsewhere
        ({"files": ["../index.html"]}, "a site has no file '../index.html'"),
        ({"files": ["/etc/passwd"]}, "a site has no file '/etc/passwd'"),
        ({"files": ["tag/../../x.ics"]}, "a site has no file 'tag/../../x.ics'"),
        ({"files": ["tag/..ics"]}, "a site has no file 'tag/..ics'"),
        ({"files": ["CNAME"]}, "a site has no file 'CNAME'"),
        ({"files": ["timeline.png.gz"]}, "a site has no file 'timeline.png.gz'"),
        ({"files": ["year/0000.ics"]}, "a site has no file 'year/0000.ics'"),
        (
            {"tags": {"../c": "C"}},
            "its tags have names that files cannot have, or two tags share one",
        ),
        (
            {"tags": {"c": "C", "d": "c"}},
            "its tags have names that files cannot have, or two tags share one",
        ),
        (
            {"tags": {"c": "C", "C": "D"}},
            "its tags have names that files cannot have, or two tags share one",
        ),
    ],
)
def test_not_ours(changed: dict[str, Any], message: str) -> None:
    read(json.dumps(SAID).encode())
    with pytest.raises(ValueError, match=r".") as caught:
        read(json.dumps(SAID | changed).encode())
    assert str(caught.value) == message
