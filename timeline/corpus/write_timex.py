"""Dates as lines of JSON, one each, with the type, value and `mod` of TIMEX3."""

import json

from timeline.documents.text import DocumentText
from timeline.drafting.dates import dates_of
from timeline.extract import timex


def lines(document: DocumentText) -> str:
    """A line for each date, duration and set of a document, in the order of its text."""
    return "".join(
        json.dumps(
            {
                "doc": document.name,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "type": mention.type.value,
                "value": mention.value,
                "mod": timex.mod(mention.when, mention.modifier),
                "doubts": mention.doubts,
            },
            ensure_ascii=False,
        )
        + "\n"
        for mention in dates_of(document)
    )
