"""Who knows the address of a review."""

from timeline.server.review.access import Access


def test_a_browser_is_started_with_an_address_that_works_once() -> None:
    access = Access()
    assert not access.takes(access.once)
    once = access.once
    assert not access.takes_once(f"{once}x")
    assert access.takes_once(once)
    assert not access.takes_once(once)
    assert not access.takes_once("")


def test_no_two_reviews_have_one_address() -> None:
    assert not Access().takes(Access().token)
    assert not Access().takes("ü")
