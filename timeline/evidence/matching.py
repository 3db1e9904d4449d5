"""Which document of the seeds a file is."""

from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from timeline.documents.text import DocumentText
from timeline.evidence.fingerprint import fingerprint
from timeline.evidence.kept_text import kept_at
from timeline.model import Document
from timeline.text.ids import slug

_Same = Callable[[Document, DocumentText], bool]


def documents_of(text: DocumentText, documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents that a text may be of: one where that is sure, none where none fits.

    By its fingerprint, else by the file in which it is kept, else by its address, its title, or
    the name of its file: what comes first decides.
    """
    print_of = fingerprint(text.text)
    for same in (lambda one, _: one.fingerprint == print_of, *_WAYS):
        if found := tuple(one for one in documents if same(one, text)):
            return found
    return ()


def _is_kept_there(document: Document, text: DocumentText) -> bool:
    kept = kept_at(document)
    return kept is not None and kept.resolve() == Path(text.name).resolve()


def _has_address(document: Document, text: DocumentText) -> bool:
    return bool(document.url and text.url) and _address(document.url) == _address(text.url)


def _address(url: str) -> tuple[str, str, str]:
    """An address without what does not tell pages apart.

    >>> _address("http://www.example.org/a/#top") == _address("https://example.org/a")
    True
    """
    parts = urlsplit(url)
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/"), parts.query


def _has_title(document: Document, text: DocumentText) -> bool:
    return bool(document.title) and slug(document.title) == slug(text.title)


def _has_name(document: Document, text: DocumentText) -> bool:
    name = slug(PurePath(text.name).stem)
    names = (document.id, PurePath(document.origin.file).stem, PurePath(document.text).stem)
    return bool(name) and name in map(slug, names)


_WAYS: tuple[_Same, ...] = (_is_kept_there, _has_address, _has_title, _has_name)
