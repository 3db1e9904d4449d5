"""Where drafts go: to one file, to standard output, or a file each into a folder."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from timeline.corpus import write_json, write_toml
from timeline.corpus.file_names import Names, short
from timeline.corpus.findings import Findings
from timeline.errors import OutputError
from timeline.evidence.kept_text import text_file

#: formats by the endings of files
_FORMS = {".toml": "toml", ".json": "json", ".jsonl": "timex"}
_STANDARD = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where drafts go, and in what format."""

    path: Path
    form: str
    #: whether each document gets a file of its own there
    is_folder: bool

    def refuse(self, *, force: bool) -> None:
        """Refuse to replace a file, unless that is asked for.

        Raises:
            OutputError: It stands there.
        """
        if not self.is_folder:
            refuse(self.path, force=force)


def target(asked: str | None, output: Path) -> Target:
    """The target of an output and a format, of which the output's ending says one too.

    Raises:
        ValueError: They do not go together.
    """
    form = _form(asked, output)
    return Target(path=output, form=form, is_folder=form == "toml" and _is_folder(output))


def _form(asked: str | None, output: Path) -> str:
    ending = output.suffix.lower()
    named = _FORMS.get(ending) if not output.is_dir() else None
    if asked and named and asked != named:
        raise ValueError(f"-o {output} ends in {ending}, and {asked} is asked for")
    form = asked or named or "toml"
    if form != "toml" and output.is_dir():
        raise ValueError(f"-o {output} is a folder: {form} goes to one file")
    return form


def _is_folder(output: Path) -> bool:
    is_file = output.exists() and not output.is_dir()
    return output != _STANDARD and not is_file and (output.is_dir() or not output.suffix)


def refuse(path: Path, *, force: bool) -> None:
    """Refuse to replace a file, unless that is asked for.

    Raises:
        OutputError: It stands there.
    """
    if path != _STANDARD and path.is_file() and not force:
        raise OutputError(f"{path} stands there already: --force replaces it")


def parts(form: str, found: Iterable[Any]) -> Iterator[bytes]:
    """The parts of a file in the format `form`, from the values of its work."""
    if form == "json":
        texts = write_json.objects(found)
    elif form == "toml":
        texts = (write_toml.seed(item, Names()) for item in found)
    else:
        texts = iter(found)
    return map(_bytes, texts)


def seeds(
    found: Iterable[Findings], output: Path
) -> Iterator[tuple[Path, Findings, dict[Path, bytes]]]:
    """A seed of each document.

    Args:
        found: What was found in them.
        output: A folder for the seeds, or the file of the only one.

    Yields:
        The file of a seed, what is in it, and all that is written: the seed, and the text of its
        document where that is kept.
    """
    ids, names = Names(), Names()
    is_folder = _is_folder(output)
    for item in found:
        name = names.free(short(item.document.name)) if is_folder else output.stem
        path = output / f"{name}.toml" if is_folder else output
        if not item.text:
            yield path, item, {path: _bytes(write_toml.seed(item, ids))}
            continue
        kept = replace(item, text_file=text_file(name), text="")
        files = {path.parent / kept.text_file: _bytes(item.text)}
        yield path, kept, {**files, path: _bytes(write_toml.seed(kept, ids))}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
