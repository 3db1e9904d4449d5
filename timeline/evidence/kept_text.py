"""Texts of documents, kept beside their seeds where a person wants that."""

from pathlib import Path, PurePosixPath

from timeline.model import Document

#: the folder of kept texts, beside the seeds
FOLDER = "documents"


def text_file(name: str) -> str:
    """Where the text of the document of that name is kept, from the folder of its seed.

    >>> text_file("report-of-may")
    'documents/report-of-may.txt'
    """
    return str(PurePosixPath(FOLDER, f"{name}.txt"))


def kept_at(document: Document) -> Path | None:
    """The file that keeps the text of a document; None where none does."""
    return Path(document.origin.file).parent / document.text if document.text else None
