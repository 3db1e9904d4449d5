"""`timeline schema`: what seeds and the JSON export look like, for editors and programs."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

from timeline.cli.echo import write


def _seed() -> dict[str, Any]:
    from timeline.seeds.schema import seed_schema

    return seed_schema()


def _export() -> dict[str, Any]:
    from timeline.formats.json_schema import export_schema

    return export_schema()


_SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {"seed": _seed, "export": _export}


@click.command("schema")
@click.argument("of", type=click.Choice(list(_SCHEMAS)), default="seed")
def command(of: str) -> None:
    """Print the JSON Schema of a seed, or of the JSON export.

    Editors that know JSON Schema for TOML (taplo, Even Better TOML) then complete keys and
    underline mistakes. Save it above the seeds, whose files are all read, and begin each seed
    with the line #:schema ../timeline.schema.json

    Example: timeline schema > timeline.schema.json
    """
    write(json.dumps(_SCHEMAS[of](), ensure_ascii=False, indent=2) + "\n")
