import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import lines

from timeline.site.names import LONGEST_NAME, TagName, distinct, is_name, named


def _names(tags: list[str], known: tuple[TagName, ...] = ()) -> dict[str, str]:
    return {item.tag: item.name for item in named(tags, known)}


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
        (item,) = named([tag])
        assert len(item.name.encode()) <= LONGEST_NAME
        assert is_name(item.name)
        assert tag.startswith(item.name[:20])
    assert distinct(named(["x" * 300, "x" * 301]))


def test_alike_slugs_are_told_apart_and_the_first_keeps_its_name() -> None:
    once = named(["C"])
    assert _names(["C", "C++", "c#"], once) == {
        "C": "c",
        "C++": "c-" + named(["C++"], once)[1].name[2:],
        "c#": _names(["c#", "C"], once)["c#"],
    }
    # The newcomer sorts first, and does not take the name.
    later = named(["c"])
    assert _names(["*c*", "c"], later)["c"] == "c"
    assert _names(["*c*", "c"], later)["*c*"].startswith("c-")


def test_a_digest_does_not_depend_on_the_others() -> None:
    assert _names(["c", "c++"])["c++"] == _names(["c", "c!", "c++"])["c++"]


def test_tags_that_are_gone_keep_their_names() -> None:
    once = named(["C", "C++"])
    again = named([], once)
    assert again == once
    assert named(["C++"], again) == once


def test_the_case_of_a_tag_is_that_of_now() -> None:
    assert _names(["CULTURE"], named(["Culture"])) == {"CULTURE": "culture"}


def test_a_tag_that_has_gone_keeps_its_name_from_others() -> None:
    (known,) = named(["culture"])
    both = named(["culture!"], [known])
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
    once = named(tags)
    assert distinct(once)
    assert all(is_name(item.name) for item in once)
    assert {item.tag for item in once} == set(tags)
    assert named(tags, once) == once
    half = named(tags[::2])
    whole = {item.tag: item.name for item in named(tags, half)}
    assert all(whole[item.tag] == item.name for item in half)
