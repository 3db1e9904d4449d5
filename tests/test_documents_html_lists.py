"""Lists that a page shows beside, below and within its article."""

from timeline.documents.read import read

ARTICLE = (
    "<p>The harbour guild holds its fortieth regatta on the old quay, with boats, music and food, "
    "and everybody who comes on foot pays nothing at all for the whole of the day.</p>"
    "<p>Whoever wants to sail with the guild writes to the clerk, who keeps a list of boats and "
    "of the people who may still find room in one of them.</p>"
)


def page(behind: str, between: str = "") -> str:
    body = f"<div class='content'><h1>Regatta on the quay</h1>{ARTICLE}{between}</div>{behind}"
    return f"<html><head><title>Regatta</title></head><body>{body}</body></html>"


def test_when_and_where_right_behind_the_article() -> None:
    terms = "<dl><dt>When</dt><dd>18 July 2025</dd><dt>Where</dt><dd>Old Quay</dd></dl>"
    assert "When: 18 July 2025\nWhere: Old Quay" in read("a.html", page(terms).encode()).text


def test_the_times_below_a_day() -> None:
    day = (
        "<p>Friday 18 July 2025</p><ul><li>09.15 Boats leave</li><li>10.00 First race</li>"
        "<li>12.30 Lunch for all</li></ul>"
    )
    text = read("a.html", page("", day).encode()).text
    assert "- 09.15 Boats leave\n- 10.00 First race\n- 12.30 Lunch for all" in text


def test_a_list_of_dates_that_is_left_out_is_told() -> None:
    links = "".join(
        f"<li><span>{day} Jul</span> <a href='#'>Race {day}</a></li>" for day in (18, 19, 20)
    )
    aside = f"<div class='sidebar widget'><h3>Dates 2025</h3><ul>{links}</ul></div>"
    notes = read("a.html", page(aside).encode()).notes
    assert any("list with 3 dates was left out" in note for note in notes)


def test_a_list_of_other_articles_is_not_told() -> None:
    links = "".join(
        f"<li><a href='#'>What the council has said of the mills of the valley in {year}, and of "
        "those who worked there</a></li>"
        for year in (2021, 2022, 2023)
    )
    notes = read("a.html", page(f"<aside><ul>{links}</ul></aside>").encode()).notes
    assert not any("left out" in note for note in notes)
