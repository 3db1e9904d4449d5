"""HTML in calendars: its words, and text that only looks like it as it is."""

import time

import pytest

from timeline.formats.ics.plain_text import plain, plain_line


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # blocks, breaks and lists are lines
        ("<p>Doors at six.</p><p>Bring a lamp.</p>", "Doors at six.\n\nBring a lamp."),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<div>One<br></div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("One<br/>Two<BR />Three", "One\nTwo\nThree"),
        ("<ul><li>Tea</li>\n<li>Cake</li></ul>", "- Tea\n- Cake"),
        ("<table><tr><td>9</td><td>Talk</td></tr><tr><td>10</td></tr></table>", "9 Talk\n10"),
        ("<h2>Plan</h2>Walk", "Plan\n\nWalk"),
        # lines of the source are lines only where there are no blocks
        ("<p>One\nline</p>", "One line"),
        ("One\n<b>bold</b>\nline", "One\nbold\nline"),
        # what nobody is shown
        ("<html><head><style>p {}</style></head><body>Hall<!-- x --></body></html>", "Hall"),
        ("<script>a < b</script><p>Hall</p>", "Hall"),
        # links keep their addresses, which are not said twice
        ('See <a href="https://e.org/m">the map</a>', "See the map (https://e.org/m)"),
        ("<a href='https://e.org/'>e.org</a>", "e.org"),
        ('<a href="mailto:jo@e.org">Jo</a>', "Jo (jo@e.org)"),
        ('<a href="https://e.org/m"></a>', "https://e.org/m"),
        ('<a href="javascript:x()">Go</a>', "Go"),
        ('<a href="https://go.org/?q=https%3A%2F%2Fe.org%2Fm&amp;s=1">https://e.org/m</a>', None),
        ('<img src="x" alt="A plan"> of it', "A plan of it"),
        # signs: once, twice, and with the marks of HTML themselves
        ("Ham &amp; eggs", "Ham & eggs"),
        ("<p>Ham &amp;amp; eggs</p>", "Ham & eggs"),
        ("Caf&eacute;, 5&nbsp;pm, &#8364;3", "Café, 5 pm, €3"),
        ("&lt;p&gt;Ham&lt;br&gt;eggs&lt;/p&gt;", "Ham\neggs"),
        ("<p>Write &lt;div&gt; twice</p>", "Write <div> twice"),
    ],
)
def test_the_words_of_html(text: str, right: str | None) -> None:
    assert plain(text) == (right or "https://e.org/m")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "if a < b and c > d",
            "x <3 y",
            "<https://e.org/x>",
            "Jo <jo@e.org>",
            "R&D",
            "AT&T; Bell",
        ),
        *("https://e.org/?a=1&copy=2&lt=3", "5 > 4", "<draft>", "<<in>>", "a\n\n\nb  c", ""),
    ],
)
def test_text_without_html_stays(text: str) -> None:
    assert plain(text) == text
    assert plain_line(text) == text


def test_a_title_is_one_line() -> None:
    assert plain_line("Ham &amp; eggs<br><b>again</b>") == "Ham & eggs again"


@pytest.mark.parametrize("part", ['<a "', "<!--", "<p> ", "<div> ", "<", "&", "<a href='", "<li>"])
def test_hostile_text_takes_no_time(part: str) -> None:
    begin = time.process_time()
    plain(part * 20_000)
    assert time.process_time() - begin < 1
