import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import lines

from timeline import query
from timeline.site.paths import (
    LONGEST_NAME,
    WHOLE,
    TagName,
    distinct,
    inventory_of,
    is_name,
    kind_of,
    name_tags,
    of_event,
    of_tag,
    of_year,
)


def test_parts() -> None:
    assert [WHOLE.page, WHOLE.file("svg"), WHOLE.file("svg", 2)] == [
        "index.html",
        "timeline.svg",
        "timeline-2.svg",
    ]
    year = of_year(987)
    assert year.query == query.of(year="987")
    assert [year.page, year.file("ics"), year.file("svg", 2)] == [
        "year/0987.html",
        "year/0987.ics",
        "year/0987.2.svg",
    ]
    tag = of_tag(TagName(tag="C++", name="c"))
    assert tag.query == query.of(tag="C++")
    # Not that of the tag "c-2".
    assert tag.file("svg", 2) == "tag/c.2.svg"


def test_every_path_of_a_part_is_inventory_of_its_name() -> None:
    tag = TagName(tag="культура-2", name="культура-2", is_guess=True)
    event = TagName(tag="tender", name="tender", is_guess=True)
    parts = (WHOLE, of_year(987), of_tag(tag), of_event(event))
    paths = {part.page for part in parts if part.has_page} | {
        part.file(kind, number)
        for part in parts
        for kind in part.kinds
        for number in ((1, 2, 13) if kind == "svg" else (1,))
    }
    made = inventory_of(paths)
    assert made.files == paths
    assert made.years == (987,)
    assert made.tags == (tag,)
    assert made.events == (event,)


@pytest.mark.parametrize(
    "path",
    [
        *("CNAME", ".nojekyll", "index.htm", "timeline.txt", "timeline-x.svg", "timeline-02.svg"),
        *("blog/index.html", "year/index.html", "year/20244.ics", "year/٢٠٢٤.ics", "tag/.ics"),
        *("tag/a/b.ics", "tag/index.html", "tag/con.ics", "index.html.gz.gz", "timeline.pdf.gz"),
        *("manual/index.md", "manual/a/b.html", "manual/Index.html"),
        *(
            "event/a.csv",
            "event/a.html.gz",
            "event/a.ics.gz",
            "event/a.xml",
            "event/a.changes.ics",
            "tag/changes.xml",
            "changes-2.xml",
        ),
        *("timeline.svg\n", "Timeline.svg", "./index.html", "timeline-2.pdf"),
    ],
)
def test_paths_of_others(path: str) -> None:
    assert not inventory_of([path]).files


def test_kinds() -> None:
    assert [kind_of(path) for path in ("index.html.gz", "tag/c.2.svg")] == ["html", "svg"]


def _names(tags: list[str], known: tuple[TagName, ...] = ()) -> dict[str, str]:
    return {item.tag: item.name for item in name_tags(tags, known)}


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("culture", "culture"),
        ("Art & Culture", "art-culture"),
        ("Культура", "культура"),
        ("文化", "文化"),
        # nothing to make a name of
        ("!!!", "tag-e84c538e"),
        # devices of Windows, and the page of the folder
        ("CON", "con-1143da2b"),
        ("com1", "com1-957a49c3"),
        ("index", "index-1bc04b52"),
        # GitHub Pages leaves out what begins with an underscore
        ("_draft", "draft"),
        # it leads nowhere
        ("../../etc/passwd", "etc-passwd"),
        (r"..\..\x", "x"),
        ("/", "tag-8a5edab2"),
        (".", "tag-cdb4ee2a"),
        ("nul\0byte", "nul-byte"),
    ],
)
def test_names(tag: str, name: str) -> None:
    assert _names([tag]) == {tag: name}


def test_a_long_name_is_cut_between_characters() -> None:
    for tag in ("文化" * 300, "x" * 300, "é" * 300):
        (item,) = name_tags([tag])
        assert len(item.name.encode()) <= LONGEST_NAME
        assert is_name(item.name)
        assert tag.startswith(item.name[:20])
    assert distinct(name_tags(["x" * 300, "x" * 301]))


def test_alike_slugs_are_kept_apart_and_the_first_keeps_its_name() -> None:
    once = name_tags(["C"])
    assert _names(["C", "C++", "c#"], once) == {
        "C": "c",
        "C++": "c-" + name_tags(["C++"], once)[1].name[2:],
        "c#": _names(["c#", "C"], once)["c#"],
    }
    # The newcomer sorts first, and does not take the name.
    later = name_tags(["c"])
    assert _names(["*c*", "c"], later)["c"] == "c"
    assert _names(["*c*", "c"], later)["*c*"].startswith("c-")


def test_a_digest_does_not_depend_on_the_others() -> None:
    assert _names(["c", "c++"])["c++"] == _names(["c", "c!", "c++"])["c++"]


def test_tags_that_are_gone_keep_their_names() -> None:
    once = name_tags(["C", "C++"])
    again = name_tags([], once)
    assert again == once
    assert name_tags(["C++"], again) == once


def test_the_case_of_a_tag_is_that_of_now() -> None:
    assert _names(["CULTURE"], name_tags(["Culture"])) == {"CULTURE": "culture"}


def test_a_tag_that_has_gone_keeps_its_name_from_others() -> None:
    (known,) = name_tags(["culture"])
    both = name_tags(["culture!"], [known])
    assert known in both
    assert len(both) == 2


def test_a_tag_takes_the_name_that_was_guessed_from_its_file() -> None:
    guess = (TagName(tag="art-culture", name="art-culture", is_guess=True),)
    assert _names(["Art & Culture"], guess) == {"Art & Culture": "art-culture"}
    # Where there is a tag of that spelling too, the name is its own.
    both = _names(["Art & Culture", "art-culture"], guess)
    assert both["art-culture"] == "art-culture"
    assert len(set(both.values())) == 2


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "a\\b", "a.b", "-a", "_a", "con", "a b", "x" * 101, "a\n", "a\0"]
)
def test_no_names(name: str) -> None:
    assert not is_name(name)


@given(
    st.lists(lines | st.sampled_from(("İ", "i", "ı", "ſ", "S", "ß", "ss", "ﬁ", "fi")), max_size=8)
)
def test_names_are_unique_and_stable(tags: list[str]) -> None:
    tags = list({tag.casefold(): tag for tag in tags}.values())
    once = name_tags(tags)
    assert distinct(once)
    assert all(is_name(item.name) for item in once)
    assert {item.tag for item in once} == set(tags)
    assert name_tags(tags, once) == once
    half = name_tags(tags[::2])
    whole = {item.tag: item.name for item in name_tags(tags, half)}
    assert all(whole[item.tag] == item.name for item in half)
