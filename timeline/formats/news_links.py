"""Where a feed of what is new stands, and the page of what it tells of."""

from timeline.formats import FORMATS, Export, Links
from timeline.text import address


def links_of(export: Export, name: str) -> Links:
    """The links of an export in the format `name`.

    Where nobody gives them they follow from the address that the timeline says its feed will
    have: the whole stands in the same folder, and what is chosen of it nowhere that is known.
    """
    if export.links is not None:
        return export.links
    base = address.web(export.timeline.about.base_url)
    if not base:
        return Links()
    is_whole = not (export.asked or export.timeline.asked)
    itself = f"{base}/{FORMATS[name].file_name}" if is_whole else ""
    return Links(itself=itself, page=f"{base}/")
