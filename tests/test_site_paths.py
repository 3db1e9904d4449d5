import pytest

from timeline import query
from timeline.query import Query
from timeline.site.names import TagName
from timeline.site.paths import WHOLE, kind_of, of_tag, of_year, told_by


def test_parts() -> None:
    assert [WHOLE.page, WHOLE.file("svg"), WHOLE.file("svg", 2)] == [
        "index.html",
        "timeline.svg",
        "timeline-2.svg",
    ]
    year = of_year(987)
    assert year.query == Query(years=(query.years("987"),))
    assert [year.page, year.file("ics"), year.file("svg", 2)] == [
        "year/0987.html",
        "year/0987.ics",
        "year/0987.2.svg",
    ]
    tag = of_tag(TagName(tag="C++", name="c"))
    assert tag.query == Query(tags=("C++",))
    # Not that of the tag "c-2".
    assert tag.file("svg", 2) == "tag/c.2.svg"


def test_every_path_of_a_part_is_told_by_its_name() -> None:
    tag = TagName(tag="культура-2", name="культура-2", is_guess=True)
    parts = (WHOLE, of_year(987), of_tag(tag))
    paths = {part.page for part in parts} | {
        part.file(kind, number)
        for part in parts
        for kind in part.kinds
        for number in ((1, 2, 13) if kind == "svg" else (1,))
    }
    made = told_by(paths)
    assert made.files == paths
    assert made.years == (987,)
    assert made.tags == (tag,)


@pytest.mark.parametrize(
    "path",
    [
        *("CNAME", ".nojekyll", "index.htm", "timeline.txt", "timeline-x.svg", "timeline-02.svg"),
        *("blog/index.html", "year/index.html", "year/20244.ics", "year/٢٠٢٤.ics", "tag/.ics"),
        *("tag/a/b.ics", "tag/index.html", "tag/con.ics", "index.html.gz.gz", "timeline.pdf.gz"),
        *("manual/index.md", "manual/a/b.html", "manual/Index.html"),
        *("timeline.svg\n", "Timeline.svg", "./index.html", "timeline-2.pdf"),
    ],
)
def test_paths_of_others(path: str) -> None:
    assert not told_by([path]).files


def test_kinds() -> None:
    assert [kind_of(path) for path in ("index.html.gz", "tag/c.2.svg")] == ["html", "svg"]
