"""What is compared of an item, so that the events that it may be of are found."""

from timeline.linking import Sought, of_statement
from timeline.model import Document, Facts, Origin, Statement, Status
from timeline.review.items import Item, modifier_of
from timeline.review.reading import reading_of

_STATUSES = {item.value: item for item in Status}


def sought_of(item: Item, document: Document) -> Sought:
    """The facts of an item as it stands now."""
    fields = item.fields
    reading, was = reading_of({**fields, "modifier": modifier_of(item.match)}, document)
    statement = Statement(
        event=item.event if item.row is not None else "",
        document=document.id,
        reading=reading,
        was=was,
        status=_STATUSES.get(fields["status"]),
        facts=Facts(
            title=fields["title"],
            place=fields["place"],
            participants=tuple(fields["participants"]),
            tags=tuple(fields["tags"]),
        ),
        origin=Origin(file=document.origin.file),
    )
    return of_statement(statement, document)
