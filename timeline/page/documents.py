"""Documents on the web that events rest on: on paper each stands once, with its address."""

from timeline.model import Timeline
from timeline.page.rows import LinkedWords
from timeline.text import address


def linked_documents(timeline: Timeline) -> tuple[LinkedWords, ...]:
    """The documents that tell of the events and have an address, in the order of their dates."""
    cited = {item.document for event in timeline.events for item in event.statements}
    found = (item for item in timeline.documents if item.id in cited)
    return tuple(
        LinkedWords(words=item.citation, address=there)
        for item in found
        if (there := address.web(item.url))
    )
