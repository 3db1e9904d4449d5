import time

import pytest
from trafilatura import load_html

from timeline.documents.html_text import whole_text
from timeline.documents.read import read

FIRST = (
    "The council of the town has chosen a builder for the bridge, and the works begin in the "
    "spring of next year, as its head said on Tuesday in the hall beside the old lock."
)
SECOND = (
    "The county pays for half of the works, and asks for a report in each year, while the rest "
    "of the money comes from the harbour, which has had a good year after several lean ones."
)


def text(markup: str) -> str:
    """The text of a short page, of which all is read."""
    return read("a.html", f"<html><body>{markup}</body></html>".encode()).text


def article(inside: str, beside: str = "", head: str = "") -> str:
    """The text of a page with an article, a menu and a foot."""
    markup = (
        f'<!DOCTYPE html><html lang="en"><head><title>A bridge</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/9">The year 1999</a></li></ul></nav>'
        f"<main><article><h1>A bridge</h1><p>{FIRST}</p>{inside}<p>{SECOND}</p></article>{beside}"
        "</main><footer>© 1999 Example Gazette</footer></body></html>"
    )
    return read("a.html", markup.encode()).text


HEADINGS = [
    ("<h2>The works</h2><p>They begin.</p>", "## The works\n\nThey begin."),
    ("<h4>4 May <i>2025</i></h4><p>They begin.</p>", "#### 4 May 2025\n\nThey begin."),
    ("<h2>The<br>works</h2><div>They begin.</div>", "## The works\n\nThey begin."),
    # a bold line is one, below the last heading
    (
        "<h2>May</h2><p><b>Sunday 4 May</b></p><p>They begin.</p>",
        "## May\n\n### Sunday 4 May\n\nThey begin.",
    ),
    ("<p><b>The works:</b></p><p>They begin.</p>", "## The works:\n\nThey begin."),
    # bold sentences and bold words are not
    ("<p><b>They begin.</b></p><p>Soon.</p>", "They begin.\n\nSoon."),
    ("<p><b>Now</b> they begin.</p><p>Soon.</p>", "Now they begin.\n\nSoon."),
    ("<p><b>Now</b><br>they begin</p><p>Soon.</p>", "Now\nthey begin\n\nSoon."),
]
LISTS = [
    (
        "<ul><li>4 May: the fair</li><li>5 May: the market</li></ul>",
        "- 4 May: the fair\n- 5 May: the market",
    ),
    (
        "<ul><li><b>4 May 2025:</b> the fair</li><li>5 May</li></ul>",
        "- 4 May 2025: the fair\n- 5 May",
    ),
    ("<ol start=3><li>the fair</li><li>the market</li></ol>", "3. the fair\n4. the market"),
    ("<ol><li>the fair<li>the market</ol>", "1. the fair\n2. the market"),
    (
        "<ul><li>4 May<ul><li>the fair</li><li>a race</li></ul></li><li>5 May</li></ul>",
        "- 4 May\n  - the fair\n  - a race\n- 5 May",
    ),
    # parts of an item stand on its line
    (
        "<ul><li><h3>The fair</h3><p>4 May 2025</p><p>Town hall</p></li></ul>",
        "- The fair, 4 May 2025, Town hall",
    ),
    ("<ul><li>The fair<br>4 May 2025</li></ul>", "- The fair, 4 May 2025"),
    # paragraphs that a list lays out are paragraphs
    (
        f"<ul><li><h3>The fair</h3><p>{FIRST}</p><p>{SECOND}</p></li></ul>",
        f"### The fair\n\n{FIRST}\n\n{SECOND}",
    ),
    # two lists are two
    ("<ul><li>a fair</li></ul><ul><li>a race</li></ul>", "- a fair\n\n- a race"),
    (
        "<dl><dt>When:</dt><dd>4 May</dd><dt>Where</dt><dd>Town hall</dd></dl>",
        "When: 4 May\nWhere: Town hall",
    ),
    (
        "<dl><dt>4 May</dt><dd>The fair</dd><dd>A race</dd></dl>",
        "4 May: The fair\n4 May: A race",
    ),
    (
        "<dl><div><dt>Open</dt><dt>Free</dt><dd>4 May</dd></div><dt>Closed</dt></dl>",
        "Open, Free: 4 May\n\nClosed",
    ),
    ("<dl><dt>4 May<dd>The fair<dd>A race</dl>", "4 May: The fair\n4 May: A race"),
    ("<dl><dt>4 May</dt><dd><ul><li>A race</li></ul></dd></dl>", "4 May:\n\n- A race"),
]
TABLES = [
    (
        "<table><tr><th>Track</th><th>Due</th></tr><tr><td>Posters</td><td>4 May</td></tr></table>",
        "| Track | Due |\n| --- | --- |\n| Posters | 4 May |",
    ),
    (
        (
            "<table><thead><tr><td>Track</td><td>Due</td></tr></thead>"
            "<tbody><tr><td>Posters</td><td>4 May</td></tr></tbody></table>"
        ),
        "| Track | Due |\n| --- | --- |\n| Posters | 4 May |",
    ),
    (
        (
            "<table><tr><td><b>Track</b></td><td><b>Due</b></td></tr>"
            "<tr><td>Posters</td><td>4 May</td></tr></table>"
        ),
        "| Track | Due |\n| --- | --- |\n| Posters | 4 May |",
    ),
    # heads of two rows, one over two columns
    (
        (
            "<table><tr><th rowspan=2>Track</th><th colspan=2>Due</th></tr><tr><th>First</th>"
            "<th>Last</th></tr><tr><td>Posters</td><td>4 May</td><td>6 May</td></tr></table>"
        ),
        "| Track | First due | Last due |\n| --- | --- | --- |\n| Posters | 4 May | 6 May |",
    ),
    # no heads are made up
    (
        "<table><tr><td>Posters</td><td>4 May</td><tr><td>Demos</td><td>6 May</td></tr></table>",
        "| Posters | 4 May |\n| Demos | 6 May |",
    ),
    # a date stands in each row and column that it holds for; columns stay in place
    (
        (
            "<table><tr><td>Posters</td><td rowspan=2>4 May</td><td>a</td></tr>"
            "<tr><td>Demos</td><td>b</td></tr><tr><td>Talks</td><td></td><td>c</td></tr>"
            "<tr><td>Walks</td><td colspan=2>6 May</td></tr></table>"
        ),
        (
            "| Posters | 4 May | a |\n| Demos | 4 May | b |\n| Talks |  | c |\n"
            "| Walks | 6 May | 6 May |"
        ),
    ),
    # other words over several columns are said once
    (
        (
            "<table><tr><td>4 May</td><td>Lunch</td><td>a</td></tr>"
            "<tr><td>5 May</td><td colspan=2>Closed</td></tr></table>"
        ),
        "| 4 May | Lunch | a |\n| 5 May | Closed |  |",
    ),
    # a line over all columns is a heading of the rows below it
    (
        (
            "<table><tr><th>At</th><th>What</th></tr><tr><td colspan=2>Sunday 4 May</td></tr>"
            "<tr><td>9:00</td><td>Fair</td></tr><tr><td colspan=2>Monday 5 May</td></tr>"
            "<tr><td>8:00</td><td>Race</td></tr><tr><td colspan=2>All may come.</td></tr></table>"
        ),
        (
            "## Sunday 4 May\n\n| At | What |\n| --- | --- |\n| 9:00 | Fair |\n\n"
            "## Monday 5 May\n\n| At | What |\n| --- | --- |\n| 8:00 | Race |\n\nAll may come."
        ),
    ),
    # heads of rows make it a list of terms
    (
        "<table><tr><th>When</th><td>4 May</td></tr><tr><th>Where</th><td>Hall</td></tr></table>",
        "When: 4 May\nWhere: Hall",
    ),
    (
        "<table><tr><th></th><th>Due</th></tr><tr><th>Posters</th><td>4 May</td></tr></table>",
        "|  | Due |\n| --- | --- |\n| Posters | 4 May |",
    ),
    (
        "<table><tr><th colspan=2>The fair</th><tr><th>When</th><td>4 May</td></tr></table>",
        "## The fair\n\nWhen: 4 May",
    ),
    # in a cell: lines, lists and bars
    (
        (
            "<table><tr><td>4 May<br>6 May</td><td><ul><li>a</li><li>b</li></ul></td></tr>"
            "<tr><td>8 May | 9 May</td><td>c</td></tr></table>"
        ),
        "| 4 May, 6 May | a b |\n| 8 May / 9 May | c |",
    ),
    ("<table><caption>Dates</caption><tr><td>a</td><td>b</td></tr></table>", "Dates\n\n| a | b |"),
    ("<table><tr><td>4 May: fair</td></tr><tr><td>5 May: race</td></tr></table>", None),
    # tables that lay out a page
    (
        (
            "<table><tr><td><h1>The fair</h1><p>It is on.</p></td><td><table><tr><td>4 May</td>"
            "<td>Hall</td></tr></table></td></tr></table>"
        ),
        "# The fair\n\nIt is on.\n\n| 4 May | Hall |",
    ),
    (
        "<table role=none><tr><td>The fair is on.</td><td>So is the race.</td></tr></table>",
        "The fair is on.\n\nSo is the race.",
    ),
]
OTHERS = [
    ("<p>One<br>two</p><p>three</p>", "One\ntwo\n\nthree"),
    ("<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree"),
    ("<pre>One  a\ntwo</pre>", "One a\ntwo"),
    ("<p>The <a href=x>fair</a>, <!-- c -->or <span>so</span></p>", "The fair, or so"),
    # parts of a date that only styles set apart, and a letter that they make larger
    ("<p><span class=m>May</span><span class=d>6</span></p><p>Fair</p>", "May 6\n\nFair"),
    ("<p><span class=m>T</span><span class=d>he fair</span></p><p>Now</p>", "The fair\n\nNow"),
    # what nobody sees; what was struck out keeps its marks
    ("<p>One<span style='display: none'>two</span> <span hidden>three</span></p>", "One"),
    ("<p>Due <s>4 May</s> 6 May</p>", "Due ~~4 May~~ 6 May"),
    ("<p>Due <s><b>4</b> <i>May</i> </s>6 May <del> </del></p>", "Due ~~4 May~~ 6 May"),
    ("<ul><li><del>4 May: fair</del></li></ul>", "- ~~4 May: fair~~"),
    # marks of notes, notes and sources, buttons beside headings
    (
        (
            "<h2>Dates<span class='mw-editsection'>edit</span></h2><p>On.<sup>[12]</sup></p>"
            "<ol class='references'><li>Seen on 4 May 2025.</li></ol>"
        ),
        "## Dates\n\nOn.",
    ),
    ("<p>x<sup>2</sup> is<sup>(1)</sup></p>", "x2 is(1)"),
    # a menu without an element of its own
    ("<div><a>Home</a><br><a>News of 1999</a></div><p>It is on.</p>", "It is on."),
    # menus and feet, unless there is nothing else
    ("<nav>Home</nav><p>Words.</p><footer>© 1999</footer>", "Words."),
    ("<footer>© 1999</footer>", "© 1999"),
]


@pytest.mark.parametrize(("markup", "expected"), [*HEADINGS, *LISTS, *TABLES, *OTHERS])
def test_a_short_page(markup: str, expected: str | None) -> None:
    assert text(markup) == (expected or "- 4 May: fair\n- 5 May: race")


LEFT = "text: a list with 3 dates was left out as furniture of the page: 'Fair on 4 May 2025.'"
DATED = "<li>Fair on 4 May 2025.</li><li>Race on 5 May 2025.</li><li>Walk on 6 May 2025.</li>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        # what finds articles takes away: times, short lists and their heads, and their columns
        (
            (
                "<h2>Dates</h2><ul class='meta'><li><time>4 May 2025</time>: fair</li>"
                "<li><time>5 May 2025</time>: race</li></ul>"
            ),
            "## Dates\n\n- 4 May 2025: fair\n- 5 May 2025: race",
        ),
        (
            (
                "<div class='widget'><table><tr><th>What<th>When<tr><td>Fair<td>4 May 2025"
                "<tr><td>Race<td>5 May 2025</table></div>"
            ),
            "| What | When |\n| --- | --- |\n| Fair | 4 May 2025 |\n| Race | 5 May 2025 |",
        ),
        ("<p>It opens on <time>4 May 2025</time>.</p>", "It opens on 4 May 2025."),
        (
            f"<ul>{DATED}</ul>",
            "- Fair on 4 May 2025.\n- Race on 5 May 2025.\n- Walk on 6 May 2025.",
        ),
    ],
)
def test_what_belongs_to_an_article(inside: str, expected: str) -> None:
    assert f"{FIRST}\n\n{expected}\n\n{SECOND}" in article(inside)


SLOTS = (
    "<div class='slot'><div>10:00</div><div>Opening</div><div>Old Quay</div></div>"
    "<div class='slot'><div>14:00</div><div>Boat race</div></div>"
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            f"<div><h2>Friday 6 June 2025</h2>{SLOTS}</div>",
            "## Friday 6 June 2025\n\n| 10:00 | Opening | Old Quay |\n| 14:00 | Boat race |",
        ),
        # the blocks of one element are not a row, nor are sentences, nor are words without numbers
        ("<div class='slot'><p>4 May</p><p>Fair</p></div>", "4 May\n\nFair"),
        (f"<div class='a'><p>{FIRST}</p><p>4 May</p></div>" * 2, f"{FIRST}\n\n4 May\n\n" * 2),
        ("<div class='a'><p>Fair</p><p>Race</p></div>" * 2, "Fair\n\nRace\n\nFair\n\nRace"),
    ],
)
def test_rows_without_a_table(inside: str, expected: str) -> None:
    assert text(inside) == expected.strip()


def test_rows_without_a_table_are_of_the_article() -> None:
    found = article(f"<section><h2>Friday 6 June 2025</h2>{SLOTS}</section>")
    assert "## Friday 6 June 2025\n\n| 10:00 | Opening | Old Quay |\n" in found


def test_a_day_ends_where_something_else_begins() -> None:
    behind = "<h2>Tips</h2><div><div class='byline'>Us</div><h3>Bread</h3><p>Try it.</p></div>"
    found = article(f"<section><h2>Friday 6 June 2025</h2>{SLOTS}{behind}</section>")
    assert "\n\n## Tips\n\n" in found


def test_a_heading_goes_with_what_stands_below_it() -> None:
    links = "<ul><li><a href=/1>Lock sold for a pound</a></li><li><a href=/2>Fair</a></li></ul>"
    found = article(f"<h2>Read on</h2><div class='related'>{links}</div><h2>3.2 (4 May 2025)</h2>")
    assert "Read on" not in found


@pytest.mark.parametrize(
    ("inside", "beside"),
    [
        # links to other articles, whatever their dates
        (
            (
                "<div class='related'><h2>More</h2><ul><li><a href=/1>Lock sold</a> 4 May 2025</li>"
                "<li><a href=/2>Fair moved</a> 5 May 2025</li></ul></div>"
            ),
            "",
        ),
        ("", "<aside><h2>News</h2><ul>" + DATED + "</ul></aside>"),
        ("", "<div class='sidebar'><h2>News</h2><ul>" + DATED + "</ul></div>"),
        ("", "<section><h2>News</h2><ul>" + DATED.replace("li>", "a>") + "</ul></section>"),
        ("<div class='comments'><p>I saw it on 4 May 1994.</p></div>", ""),
        ("<div class='share-buttons'><a href=#>Share this</a><a href=#>Print this</a></div>", ""),
    ],
)
def test_what_does_not(inside: str, beside: str) -> None:
    assert article(inside, beside) == f"# A bridge\n\n{FIRST}\n\n{SECOND}"


def test_a_list_that_is_left_out_is_told() -> None:
    markup = (
        f"<html><body><main><article><p>{FIRST}</p><p>{SECOND}</p></article></main>"
        f"<div class='sidebar'><ul>{DATED}</ul></div></body></html>"
    )
    document = read("a.html", markup.encode())
    assert "Fair" not in document.text
    assert LEFT in document.notes


@pytest.mark.parametrize("line", ["By Jane Doe, 3 May 2025", "Published: 3 May 2025"])
def test_a_line_with_the_date_of_the_page(line: str) -> None:
    markup = (
        f"<html><body><article><h1>A bridge</h1><div class='byline'>{line}</div>"
        f"<p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
    document = read("a.html", markup.encode())
    assert str(document.published) == "2025-05-03"
    assert document.text[document.body :] == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("around", "part"),
    [
        ("<table>{}</table>", "<tr><td rowspan=9 colspan=99>4 May 2025</td></tr>"),
        ("<table>{}</table>", "<tr><td>a</td><td>4 May</td></tr>"),
        ("<table>{}</table>", "<td rowspan=0>4 May"),
        ("<ul>{}</ul>", "<li>4 May<ul><li>a</li></ul></li>"),
        ("<dl>{}</dl>", "<dt>a</dt>"),
        ("<dl>{}</dl>", "<dd>a</dd><dt>b</dt>"),
        ("<main>{}</main>", "<h2>4 May</h2><nav>a b</nav>"),
    ],
)
def test_pages_cost_no_more_than_their_size(around: str, part: str) -> None:
    def seconds(count: int) -> float:
        markup = f"<html><body>{around.format(part * count)}</body></html>"
        tree = load_html(markup)
        start = time.process_time()
        assert len(whole_text(tree).text) < 2 * len(markup) + 5_000_000
        return time.process_time() - start

    seconds(10)
    assert seconds(12_000) < 9 * seconds(3_000) + 0.5
