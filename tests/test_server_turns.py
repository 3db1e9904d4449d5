"""Who is next."""

import pytest

from timeline.server.turns import BusyError, Turns, reader_of


def turns(*waiting: str, most: int = 100, share: int = 100) -> Turns[str]:
    """What waits: each begins with the letter of its reader."""
    made: Turns[str] = Turns(most=most, share=share)
    for item in waiting:
        made.put(item, item[0])
    return made


def taken(made: Turns[str]) -> list[str]:
    found = []
    while (item := made.take()) is not None:
        found.append(item)
    assert len(made) == 0
    return found


@pytest.mark.parametrize(
    ("waiting", "order"),
    [
        ((), []),
        (("a1", "a2"), ["a1", "a2"]),
        (("a1", "a2", "a3", "b1"), ["a1", "b1", "a2", "a3"]),
        (("a1", "a2", "b1", "c1", "b2"), ["a1", "b1", "c1", "a2", "b2"]),
    ],
)
def test_readers_have_their_turns(waiting: tuple[str, ...], order: list[str]) -> None:
    assert taken(turns(*waiting)) == order


def test_a_newcomer_waits_for_one_of_each_other_reader() -> None:
    made = turns(*(f"a{number}" for number in range(50)), *(f"b{number}" for number in range(50)))
    assert [made.take() for _ in range(3)] == ["a0", "b0", "a1"]
    made.put("c0", "c")
    assert taken(made).index("c0") == 2


def test_what_goes_first() -> None:
    made = turns("a1", "b1", most=2)
    made.put_first("x")
    made.put_first("y")
    assert taken(made) == ["x", "y", "a1", "b1"]


def test_more_than_a_share() -> None:
    made = turns("a1", "a2", share=2)
    with pytest.raises(BusyError, match=r"^more than 2 answers that wait, the most"):
        made.put("a3", "a")
    made.put("b1", "b")
    made.take()
    made.put("a3", "a")
    assert taken(made) == ["b1", "a2", "a3"]


def test_where_all_places_are_taken_who_has_most_gives_way() -> None:
    made = turns("a1", "a2", "a3", "b1", most=4)
    assert made.put("c1", "c") == "a3"
    with pytest.raises(BusyError, match=r"^more than 4 answers under way, the most that all"):
        made.put("a4", "a")
    # Nobody has two more than they have.
    with pytest.raises(BusyError):
        made.put("b2", "b")
    assert taken(made) == ["a1", "b1", "c1", "a2"]


def test_what_is_under_way_takes_places_too() -> None:
    made = turns("a1", "b1", most=3)
    with pytest.raises(BusyError):
        made.put("c1", "c", taken=1)
    assert made.put("c1", "c") is None


def test_what_waits_no_more() -> None:
    made = turns("a1", "a2", "b1")
    made.put_first("x")
    for item in ("x", "b1", "a1", "a1", "nothing"):
        made.withdraw(item)
    assert taken(made) == ["a2"]


@pytest.mark.parametrize(
    ("address", "reader"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::1", "::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:5678", "192.0.2.1"),
        ("[2001:db8::7]:5678", "2001:db8::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (":", ":"),
        ("x:" * 10_000, "x"),
        ("", ""),
        ("unknown", "unknown"),
        ("x" * 1000, "x" * 64),
    ],
)
def test_readers(address: str, reader: str) -> None:
    assert reader_of(address) == reader
