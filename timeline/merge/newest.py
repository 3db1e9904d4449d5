"""Which snapshots of calendar feeds are the newest, so that they hold until today."""

from collections.abc import Iterable

from timeline.model import Document


def newest_snapshots(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the newest snapshot of each feed, out of documents in order of their age."""
    newest = {item.feed: item.id for item in documents if item.feed}
    return frozenset(newest.values())
