"""The manual: a page of Markdown for each topic, beside this module.

The same pages are read in a repository, in a terminal and on the site.
"""

import re
from importlib.resources import files

#: in the order in which they are best read
TOPICS = (
    "seeds",
    "dates",
    "sheets",
    "calendars",
    "imports",
    "documents",
    "linking",
    "reviewing",
    "feed",
    "page",
    "embed",
    "follow",
    "changes",
    "chart",
    "api",
    "commands",
    "recipes",
    "house",
)
#: the page that leads to the others
INDEX = "index"

# What makes the shown outputs stands in comments, which always begin a line.
_COMMENT = re.compile(r"^[ \t]*<!--.*?-->[ \t]*\n", re.MULTILINE | re.DOTALL)
#: a link to a page of the manual, and perhaps to a heading on it
LINK = re.compile(r"(?P<topic>[a-z]+)\.md(?P<heading>#[\w-]+)?")


def text(topic: str) -> str:
    """The Markdown of a page, without comments.

    Args:
        topic: One of `TOPICS`, or `INDEX`.
    """
    source = files(__name__).joinpath(f"{topic}.md").read_text("utf-8")
    return _COMMENT.sub("", source)


def title(topic: str) -> str:
    """The title of a page."""
    return text(topic).partition("\n")[0].removeprefix("# ")


def lead(topic: str) -> str:
    """What a page is about: the sentence under its title."""
    return text(topic).split("\n\n", 2)[1].replace("\n", " ")
