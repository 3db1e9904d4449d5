"""Messages: one line each on standard error."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from timeline.text.clean import for_terminal

if TYPE_CHECKING:
    from timeline.model import Problem

#: messages of one kind that are told, and names in one message
MOST = 100
#: what differs in messages of one kind
_OWN = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")


def tell(text: str) -> None:
    """Write one line to standard error, whatever the names in it hold."""
    click.echo(for_terminal(text), err=True)


def tell_problems(problems: "Iterable[Problem]") -> None:
    """Write a line for each problem; of very many of one kind the first, and how many there are."""
    found: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        kind = problem.severity.value, _OWN.sub("", problem.message)
        found[kind] += 1
        if found[kind] <= MOST:
            tell(str(problem))
            last[kind] = problem
    for kind, many in found.items():
        if many > MOST:
            tell(
                f"… and {many - MOST:,} more like that of {last[kind].origin}: "
                "`timeline check` shows them"
            )
