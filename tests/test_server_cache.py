from timeline.server.cache import Shelf

KB = 1024


def test_what_is_not_asked_for_makes_room() -> None:
    shelf: Shelf[str] = Shelf(100 * KB)
    for name in "abc":
        shelf.put(name, name, 28 * KB)
    assert shelf.get("a") == "a"
    shelf.put("d", "d", 28 * KB)
    assert [shelf.get(name) for name in "abcd"] == ["a", None, "c", "d"]


def test_another_takes_its_place() -> None:
    shelf: Shelf[int] = Shelf(100 * KB)
    for number in range(100):
        shelf.put("a", number, 40 * KB)
    shelf.put("b", 1, 40 * KB)
    assert (shelf.get("a"), shelf.get("b")) == (99, 1)


def test_nothing_larger_than_the_bound() -> None:
    shelf: Shelf[int] = Shelf(10 * KB)
    shelf.put("a", 1, 0)
    shelf.put("b", 2, 10 * KB)
    assert (shelf.get("a"), shelf.get("b")) == (1, None)
    shelf.put("a", 3, 10 * KB)
    assert shelf.get("a") is None


def test_small_things_count_too() -> None:
    shelf: Shelf[int] = Shelf(1000 * KB)
    for number in range(10_000):
        shelf.put(number, number, 0)
    assert sum(shelf.get(number) is not None for number in range(10_000)) == 250


def test_what_is_dropped_leaves_its_room() -> None:
    shelf: Shelf[str] = Shelf(100 * KB)
    for name in "abc":
        shelf.put(name, name, 28 * KB)
    shelf.drop(lambda key: key in ("a", "b"))
    assert [shelf.get(name) for name in "abc"] == [None, None, "c"]
    for name in "de":
        shelf.put(name, name, 28 * KB)
    assert [shelf.get(name) for name in "cde"] == ["c", "d", "e"]
