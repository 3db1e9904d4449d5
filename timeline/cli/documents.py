"""What commands that read documents take of them: their publication dates and their language."""

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, BinaryIO

import click

from timeline.cli.options import Command
from timeline.cli.tell import tell
from timeline.dates.rules import DateOrder
from timeline.edtf import EdtfDate
from timeline.errors import TimelineError
from timeline.seeds import fields

if TYPE_CHECKING:
    # What reads documents is imported by the commands that do.
    from timeline.corpus.inputs import Overrides
    from timeline.corpus.publication_dates import PublicationDates


def published_option(command: Command) -> Command:
    """The option that says when documents were published."""
    return click.option(
        "--published",
        metavar="DATE",
        multiple=True,
        help="Publication date of the documents, instead of what they say: 2024-03-08, or 2024-03. "
        "Of one of them: FILE@2024-03-08. Of many: a sheet with the columns file and date, "
        "dates.csv.  [repeatable]",
    )(command)


def tag_option(command: Command) -> Command:
    """The option that says in which language documents are."""
    return click.option(
        "--language",
        metavar="TAG",
        default="",
        callback=_tag,
        help="Language of the documents, instead of what they say: en, fr-CH.",
    )(command)


def _tag(_context: click.Context, _option: click.Parameter, value: str) -> str:
    try:
        return fields.language("--language", value) if value else ""
    except fields.FieldError:
        raise click.BadParameter(f"{value!r} is not a language tag: write en or pt-BR") from None


def overrides_of(
    names: Iterable[str], published: tuple[str, ...], order: DateOrder | None, language: str
) -> "Overrides":
    """What a person says of documents, by the files that some names name."""
    from timeline.corpus import inputs

    stated = _published(published, order)
    files = inputs.input_files(names) if names else ()
    return inputs.Overrides(
        published=stated.of_all,
        published_of=_by_name(stated, [file.name for file in files]),
        order=order,
        language=language,
    )


def _published(values: tuple[str, ...], order: DateOrder | None) -> "PublicationDates":
    from timeline.corpus.publication_dates import publication_dates

    try:
        return publication_dates(values, order)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--published'") from None


def _by_name(stated: "PublicationDates", names: list[str]) -> Mapping[str, EdtfDate]:
    from timeline.corpus.publication_dates import by_name

    try:
        found, warnings = by_name(stated, names)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--published'") from None
    for warning in warnings:
        tell(f"{warning}: warning: it is passed over")
    return found


def standard_stream() -> BinaryIO:
    """Standard input, as bytes.

    Raises:
        TimelineError: It is closed.
    """
    if sys.stdin is None:
        raise TimelineError("standard input is closed: name a file")
    return sys.stdin.buffer
