import json

import pytest

from timeline.documents.read import read
from timeline.documents.text import DocumentText

DAY = "2025-03-11"
FIRST = (
    "<p>The council of Selby has chosen a builder for the new mill bridge, its head said on Monday "
    "in the old hall, where some two hundred people had come to hear of it.</p>"
)
SECOND = (
    "<p>Work begins on 3 May, and the bridge will carry carts and people alike as the old one did "
    "for a hundred years, until the river took it away in one night.</p>"
)
TITLE = "Mill bridge gets its builder"


def page(head: str = "", above: str = "", behind: str = "", end: str = "") -> DocumentText:
    markup = (
        f'<html lang="en"><head><title>{TITLE} | Selby Herald</title>{head}</head><body>'
        f"<article>{above}<h1>{TITLE}</h1>{behind}{FIRST}{SECOND}</article>{end}</body></html>"
    )
    return read("a.html", markup.encode())


def published(**parts: str) -> str:
    found = page(**parts).published
    return "" if found is None else str(found)


def data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


NEWS = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2025-03-11T08:00:00+01:00"}
SITE = {"@type": "WebSite", "name": "Selby Herald", "datePublished": "2019-01-01"}
CRUMBS = {"@type": "BreadcrumbList", "itemListElement": [{"item": {"datePublished": "2018-01-01"}}]}
OTHER = {"@type": "NewsArticle", "headline": "A fair", "datePublished": "2025-02-02"}


@pytest.mark.parametrize(
    "value",
    [
        NEWS,
        [NEWS],
        [SITE, CRUMBS, NEWS],
        {"@context": "https://schema.org", "@graph": [SITE, CRUMBS, NEWS]},
        {"@graph": [{"@type": "WebPage", "datePublished": "2025-03-10"}, NEWS]},
        {"@type": ["Article", "NewsArticle"], "datePublished": {"@value": DAY}},
        {"@type": "WebPage", "mainEntity": NEWS},
        {"@type": "WebPage", "datePublished": DAY},
        {"@type": "BlogPosting", "datePublished": DAY, "comment": {"datePublished": "2025-03-12"}},
        {**NEWS, "image": {"@type": "ImageObject", "datePublished": "2024-01-01"}},
        [{"@type": "ItemList", "itemListElement": [OTHER]}, NEWS],
        {"datePublished": DAY},
    ],
)
def test_data_of_the_article(value: object) -> None:
    assert published(head=data(value)) == DAY


def test_data_in_the_wrapping_of_comments() -> None:
    for begin, end in (("<!--", "-->"), ("//<![CDATA[", "//]]>")):
        script = f'<script type="application/ld+json">{begin}\n{json.dumps(NEWS)}\n{end}</script>'
        assert published(head=script) == DAY


@pytest.mark.parametrize(
    "value",
    [
        SITE,
        CRUMBS,
        {"@type": "ItemList", "itemListElement": [OTHER]},
        {"@type": "WebPage", "mentions": OTHER, "hasPart": [OTHER]},
        {"@type": "VideoObject", "datePublished": DAY, "uploadDate": DAY},
        {"@type": "Event", "startDate": DAY},
        {"@type": "NewsArticle", "datePublished": ""},
    ],
)
def test_data_of_anything_else(value: object) -> None:
    assert published(head=data(value)) == ""


@pytest.mark.parametrize(
    "head",
    [
        f'<meta property="article:published_time" content="{DAY}T08:00:00Z">',
        f'<meta property="og:article:published_time" content="{DAY}">',
        f'<meta name="DC.date.issued" content="{DAY}">',
        f'<meta name="DCTERMS.created" content="{DAY}">',
        '<meta name="pubdate" content="Tue, 11 Mar 2025 08:00:00 GMT">',
        f'<meta name="publish-date" content="{DAY}">',
        f'<meta name="citation_publication_date" content="{DAY.replace("-", "/")}">',
        # data of the article before a name that can mean anything
        data(NEWS) + '<meta name="date" content="2025-03-12">',
    ],
)
def test_metadata(head: str) -> None:
    found = page(head=head)
    assert (str(found.published), found.guess) == (DAY, "")


@pytest.mark.parametrize(
    "parts",
    [
        {"behind": f'<time datetime="{DAY}">Tuesday</time>'},
        {"behind": "<time>11 March 2025</time>"},
        {"behind": '<span itemprop="datePublished" content="2025-03-11">a day ago</span>'},
        {"behind": '<abbr class="published" title="2025-03-11">a day ago</abbr>'},
        {"above": f'<time datetime="{DAY}">Tuesday</time>'},
        {"behind": f'<ul><li><time datetime="{DAY}">Tuesday</time></li><li>Roads</li></ul>'},
        {"behind": f'<ul><li>Published <time datetime="{DAY}">Tuesday</time></li></ul>'},
        # the next one is that of a change
        {"behind": f'<p><time datetime="{DAY}">a</time> <time datetime="2025-03-12">b</time></p>'},
        {
            "behind": (
                '<p>Updated <time datetime="2025-03-12">b</time></p>'
                f'<p>Published <time datetime="{DAY}">a</time></p>'
            )
        },
        # those of other articles
        {
            "behind": f'<time datetime="{DAY}">a</time>',
            "end": '<aside><h2>More</h2><time datetime="2025-03-09">b</time></aside>',
        },
        {
            "behind": f'<time datetime="{DAY}">a</time>',
            "end": '<section><h3>A fair</h3><time datetime="2025-03-09">b</time></section>',
        },
    ],
)
def test_times(parts: dict[str, str]) -> None:
    assert published(**parts) == DAY


@pytest.mark.parametrize(
    "end",
    [
        '<aside><time datetime="2025-03-09">b</time></aside>',
        '<div class="related-stories"><time datetime="2025-03-09">b</time></div>',
        '<footer><time datetime="2025-03-09">b</time></footer>',
        '<div class="card"><h3>A fair</h3><time datetime="2025-03-09">b</time></div>',
        "<footer>© 2026 Selby Herald. Last updated 28 November 2026</footer>",
        (
            '<h2>A fair</h2><time datetime="2025-03-09">b</time>'
            '<h2>A race</h2><time datetime="2025-03-08">b</time>'
        ),
        # those of what is told
        '<ul><li><time datetime="2025-05-06">6 May</time>: the fair</li></ul>',
        '<dl><dt>When</dt><dd><time datetime="2025-05-06">6 May</time>, Town hall</dd></dl>',
        "<table><tr><td>The fair of the town on <time>6 May 2025</time></td></tr></table>",
        '<p>The fair of the town opens on <time datetime="2025-05-06">6 May</time>.</p>',
    ],
)
def test_times_of_other_articles(end: str) -> None:
    assert published(end=end) == ""


@pytest.mark.parametrize(
    "parts",
    [
        {"behind": '<div class="by"><a>By Nora Finch</a> in <a>Roads</a> on 11 March 2025</div>'},
        {"behind": "<ul><li>Roads</li><li>09:12 / 11.03.2025</li><li>2 min read</li></ul>"},
        {"behind": "<div>Issued on: 11.03.2025 - 08:25</div>"},
        {"behind": "<div><span>By Nora Finch</span><br>Published: Mar 11, 2025 7:15 am</div>"},
        {"above": "<div>ROADS</div><div>11 March 2025</div>"},
        {"behind": "<div><span>Nora Finch</span><span>11 March 2025</span></div>"},
        {"behind": "<ul><li>Nora Finch</li><li>11.03.2025 15:36</li></ul>"},
        {"behind": "<dl><dt>Published</dt><dd>11 March 2025</dd></dl>"},
    ],
)
def test_lines_beside_the_title(parts: dict[str, str]) -> None:
    assert published(**parts) == DAY


@pytest.mark.parametrize(
    "behind",
    ["<h2>Fairs</h2><p>11 March 2025</p><h2>Races</h2><p>12 March 2025</p>", "<p>11 March</p>"],
)
def test_lines_of_the_text(behind: str) -> None:
    assert published(behind=behind) == ""


@pytest.mark.parametrize(
    ("head", "behind", "author"),
    [
        ('<meta name="author" content="Nora Finch">', "", "Nora Finch"),
        ('<meta name="author" content="admin">', "", ""),
        (
            '<meta name="author" content="admin">',
            "<div>By Nora Finch, Roads Reporter</div>",
            "Nora Finch",
        ),
        ('<meta name="author" content="Cancelled">', "", ""),
        ('<meta name="author" content="Nora Finch; Published March">', "", "Nora Finch"),
        ("", "<div>By Nora Finch in Roads on 11 March 2025</div>", "Nora Finch"),
        ("", "<div>SELBY | 11 March 2025</div>", ""),
    ],
)
def test_authors(head: str, behind: str, author: str) -> None:
    assert page(head=head, behind=behind).author == author


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("Spring concert", '<p><time datetime="2025-04-12T19:30">12 April</time></p>'),
        ("Spring concert", "<p>Saturday 12 April 2025, 7.30 pm</p>"),
        ("Songs of the sea", '<p><time datetime="2025-04-12">12 April</time></p><p>Town Hall</p>'),
        ("Songs of the sea", "<p>12 April 2025</p><p>Venue: Old Mill</p>"),
        ("Harbour board meetings", "<p>April 8, 2025 - Cancelled</p><p>May 6, 2025 - Hall</p>"),
    ],
)
def test_the_pages_of_events(title: str, behind: str) -> None:
    markup = f"<html><body><h1>{title}</h1>{behind}<p>The choir sings.</p></body></html>"
    found = read("a.html", markup.encode())
    assert (found.published, found.author) == (None, "")


def test_today_above_the_page_is_not_its_day() -> None:
    markup = (
        f"<html><body><div>Friday, 14 March 2025</div><article><h1>{TITLE}</h1>{FIRST}{SECOND}"
        "</article></body></html>"
    )
    assert read("a.html", markup.encode()).published is None


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ('<link rel="canonical" href="https://example.org/a/2025/03/11/mill.html">', "its address"),
        ('<meta property="og:url" content="https://example.org/2025-03-11-mill">', "its address"),
        (
            f'<meta property="article:modified_time" content="{DAY}T08:00">',
            "the date of the last change",
        ),
        (data({"@type": "WebPage", "dateModified": DAY}), "the date of the last change"),
        ("<!-- -->", "the date of the last change"),
    ],
)
def test_guesses(head: str, place: str) -> None:
    end = "<p>Page last revised 11 March 2025</p>" if head == "<!-- -->" else ""
    found = page(head=head, end=end)
    assert str(found.published) == DAY
    assert found.guess.startswith(f"published {DAY} is guessed from {place}")


def test_the_first_of_several_events_is_not_the_byline() -> None:
    events = "".join(
        f'<div class="event"><div class="day">{day} May 2025</div><h3>A fair</h3></div>'
        for day in (6, 20)
    )
    assert published(behind=f"<div>{events}</div>") == ""
    assert published(behind=events) == ""
