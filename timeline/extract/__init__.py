"""From the text of a document to the dates in it: `mentions`."""

from timeline.extract.read import mentions

__all__ = ["mentions"]
