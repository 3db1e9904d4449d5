import pytest

from timeline.documents.read import read
from timeline.documents.text import DocumentText

DAY, DATE = "2025-03-11", "11 March 2025"
BODY = (
    "The council of Selby has chosen a builder for the new mill bridge, its head said on Monday."
    "\n\nWork begins on 3 May.\n"
)
TITLE = "Mill bridge gets its builder"
NORA = "Nora Finch"
HELD = (
    "CITY OF SELBY\nMinutes\n\nA REGULAR MEETING OF THE BOARD WAS HELD ON THIS 11TH DAY OF MARCH, "
    "2025 AT 9:30 A.M.\n\nNext meeting: 25 March.\n"
)
CALLED = (
    "Minutes\n\nThe regular meeting of the harbour board was called to order on Tuesday, "
    "March 11, 2025, at 7:00 p.m. by the chair.\n\nNext meeting: 25 March.\n"
)
HEADED = (
    "Selby Parish Council\nMinutes of the meeting held on 11 March 2025 in the Old Hall\n\n"
    "Present: Finch, Poole.\n"
)
DONE = "Done at Selby, this 11th day of March 2025, in two copies."


def document(text: str, name: str = "a.txt") -> DocumentText:
    return read(name, text.encode())


def published(text: str, name: str = "a.txt") -> str:
    found = document(text, name).published
    return "" if found is None else str(found)


@pytest.mark.parametrize(
    ("above", "author"),
    [
        # by whom, for what, when
        (f"{TITLE}\nBy Nora Finch in Roads on 11 March 2025", NORA),
        (f"{TITLE}\n\nBy Nora Finch | Roads | March 11, 2025", NORA),
        ("By Nora Finch for the Selby Herald\nTuesday 11 March 2025", NORA),
        ("By Nora Finch, Roads Reporter\nPublished 11 March 2025 at 09:15", NORA),
        ("By Nora Finch, staff writer, 11 March 2025", NORA),
        (f"{TITLE}\nPhoto: Ada Poole / Orbit News\n11 March 2025\nNora Finch", NORA),
        (f"{TITLE}\n\nNora Finch\nMarch 11, 2025\nShare\nPrint", NORA),
        (f"{TITLE}\nPosted in Roads by Nora Finch on March 11, 2025", NORA),
        (f"{TITLE}\nBy Nora Finch | nora@selby.example | March 11, 2025", NORA),
        (f"{TITLE}\nBy Nora Finch, Selby Herald\nMarch 11, 2025, 6:15 PM", NORA),
        (f"{TITLE}\nNora Finch, Roads Correspondent\n11 March 2025", NORA),
        (f"{TITLE}\nNora Finch in Port Amber\n11 March 2025", NORA),
        (f"{TITLE}\nArticle by Nora Finch, 11 March 2025", NORA),
        (f"{TITLE}\nInterview by Nora Finch | 11 March 2025", NORA),
        (f"{TITLE}\nNora Finch and Ada Poole\n11 March 2025", f"{NORA} and Ada Poole"),
        (f"{TITLE}\nBy NORA FINCH Polar Press\n11 March 2025", "NORA FINCH"),
        # sections, times and how long it takes, in any order
        (f"POLITICS | 09:12 / 11.03.2025 | 3 min read\n{TITLE}", ""),
        (f"{TITLE}\n3 min read | 11.03.2025 / 09:12 | POLITICS", ""),
        ("Culture • 11.03.2025, 09:12 • 4 minutes to read", ""),
        ("Sport — 9:12 am — 11 March 2025", ""),
        ("World / Mar 11, 2025 / 09:12", ""),
        ("09:12, 11 March 2025", ""),
        ("09:12 | 11.03.2025 | Economy | Views: 1 204", ""),
        ("11.03.2025 09:12 Economy", ""),
        # agencies and places
        ("SELBY (POLAR PRESS) – Tue 11 March 2025 Selby, 11th March 2025", ""),
        ("(POLAR PRESS) – Tue 11 March 2025 Selby, 11th March 2025", ""),
        ("Selby, 11 March 2025:", ""),
        ("Selby, March 11, 2025.", ""),
        ("Selby / Hull, 11 March 2025:", ""),
        ("Selby - Tuesday, 11 March 2025", ""),
        ("SELBY | Tue Mar 11, 2025 7:15 am EST", ""),
        (f"{TITLE}\nSELBY | Tuesday, March 11, 2025 | 7:15 am EST", ""),
        ("NEW HOLM | Mar 11, 2025", ""),
        ("Ministry of Roads | 11 March 2025", ""),
        ("Live updates | 11 March 2025", ""),
        ("Selby, Northshire – 11 March 2025", ""),
        # papers, their issues, and where in them
        ("Press release | 11.03.2025 | Roads", ""),
        ("PRESS RELEASE No. 14/2025\nSelby, 11 March 2025", ""),
        ("Vol. 3, No. 14 | March 11, 2025", ""),
        ("Bulletin No. 14 of 11 March 2025", ""),
        ("Home > Roads > 11 March 2025", ""),
        (f"THE SELBY HERALD\nTuesday, March 11, 2025\n{TITLE}", ""),
        ("Source: Polar Press Date: 11 Mar 2025", ""),
        ("[Roads] 11.03.2025 16:05", ""),
        ("March 11, 2025 in Roads, News", ""),
        ("Filed under: Roads | March 11, 2025", ""),
        ("Selby, the 11th of March 2025", ""),
        # labels
        ("Posted at 2:30 PM, Mar 11, 2025 and last updated 4:10 PM, Mar 12, 2025", ""),
        ("Date issued: 11 March 2025", ""),
        ("Posted: Tue, Mar 11, 2025 at 9:30 AM CET", ""),
        ("Posted Mar 11, 2025 9:30 am, updated Mar 12, 2025 10:00 am", ""),
        ("First published on Tue 11 Mar 2025 09.30 GMT", ""),
        ("Tue 11 Mar 2025 09.30 GMT\nLast modified on Wed 12 Mar 2025 10.00 GMT", ""),
        ("This article was published on 11 March 2025 at 9.30am", ""),
        (f"{TITLE}\nUpdated 12 March 2025\nFirst published: 11 March 2025", ""),
        # clocks and zones
        ("11 Mar 2025, 10:10 CET", ""),
        ("Mar 11, 2025 | 10:10 IST", ""),
        ("2025-03-11 10:10:33 +0500", ""),
        ("2025/03/11 10:10 JST", ""),
        ("11 MARCH 2025 - 10H10", ""),
        # Markdown and its front
        ("**Published:** March 11, 2025", ""),
        ("**Date:** 11 March 2025  \n**Author:** Nora Finch", NORA),
        (f"# {TITLE}\n\n*11 March 2025* — Nora Finch", NORA),
        ('+++\ndraft = "no"\ndate = 2025-03-11\n+++', ""),
        # whoever that is
        (f"{TITLE}\nnora_f · 11 Mar 2025", ""),
        (f"{TITLE}\nadmin | March 11, 2025", ""),
        (f"{TITLE}\nBy admin\nMarch 11, 2025", ""),
        (f"{TITLE}\nBy Staff Writer\nMarch 11, 2025", ""),
        (f"{TITLE}\nBy web_editor2 on March 11, 2025", ""),
        (f"{TITLE}\nBy [Author Name]\nMarch 11, 2025", ""),
        (f"{TITLE}\n11 March 2025\n\nImage credit: Ada Poole", ""),
    ],
)
def test_lines_above_the_body(above: str, author: str) -> None:
    found = document(f"{above}\n\n{BODY}")
    assert (str(found.published), found.author, found.guess) == (DAY, author, "")
    assert found.text[found.body :].startswith("The council")
    assert not found.title or found.title == TITLE


@pytest.mark.parametrize("label", ["Issued on: ", "Date of issue: ", "Posted on "])
def test_numbers_of_a_label_and_a_time(label: str) -> None:
    above = f"{label}21/03/2025 - 10:10 Modified: 22/03/2025 - 11:00"
    assert published(f"{TITLE}\n{above}\n\n{BODY}") == "2025-03-21"
    found = document(f"{label}11/03/2025 - 10:10\n\n{BODY}")
    assert found.guess == (
        f"published {DAY} is guessed from the header ('11/03/2025'): "
        "dates in the text are near it, and far from 2025-11-03"
    )


@pytest.mark.parametrize(
    "begun",
    [
        "SELBY (Orbit News / Polar Press - 11th March, 2025) ",
        "(Polar Press - 11th March, 2025) ",
        "Selby, (Polar Press - 11 Mar 2025): ",
        "SELBY, 11th March 2025 (Polar Press) - ",
        "(POLAR PRESS) Selby, 11 March 2025 – ",
        "Selby – March 11, 2025 – ",
        "SELBY, Northshire (Polar Press) — March 11, 2025 — ",
        "SELBY--(POLAR PRESS)--March 11, 2025-- ",
        "[Selby, 11 March 2025] ",
        "SELBY: 11 March 2025 – ",
        "11 March 2025 – Selby – ",
        "Selby, 11 March 2025. – ",
        # lines that were joined
        "By Nora Finch Published 11 March 2025 ",
        "By Nora Finch in Roads on 11 March 2025 ",
        "POLITICS | 09:12 / 11.03.2025 | 3 min read ",
    ],
)
def test_what_runs_on_into_the_first_sentence(begun: str) -> None:
    found = document(begun + BODY)
    assert str(found.published) == DAY
    assert found.author == (NORA if "Nora" in begun else "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # minutes are written behind the day of which they tell
        (HELD, "the first lines"),
        (CALLED, "the first lines"),
        (HEADED, "the first lines"),
        ("Minutes: Harbour Board, 11 March 2025\n\nPresent: Finch, Poole.\n", "the first lines"),
        (f"Board – Minutes of Meeting – {DATE}\n\nPresent: Finch.\n", "the first lines"),
        (f"Board\nCalled to order: {DATE}, 7 p.m.\n\nPresent: Finch.\n", "the first lines"),
        ("Harbour Board Minutes\nMarch 11, 2025\n\nPresent: Finch, Poole.\n", "the header"),
        ("HARBOUR BOARD MEETING MINUTES - MARCH 11, 2025\n\nCALL TO ORDER: 7 p.m.\n", "the header"),
        # what pages show
        (f"March 11, 2025  4 of 21\n\n{BODY}", "the head of a page"),
        (f"Page last revised 11 March 2025\n\n{BODY}", "the date of the last change"),
        (f"This page was last updated on 11 March 2025.\n\n{BODY}", "the date of the last change"),
        (
            f"{TITLE}\n\n{BODY}\nPage last revised 11 March 2025\n",
            "the date of the last change",
        ),
        (f"Joint statement\n\n{BODY}\nSelby, 11 March 2025\n", "the signature"),
        (f"Joint statement\n\n{BODY}\n{DONE}", "the signature"),
        (f"URL: https://example.org/world/2025/03/11/bridge.html\n\n{BODY}", "its address"),
    ],
)
def test_guesses_are_doubted(text: str, place: str) -> None:
    found = document(text)
    assert str(found.published) == DAY
    assert found.guess.startswith(f"published {DAY} is guessed from {place} (")


@pytest.mark.parametrize("title", ["Shares recover in minutes", "Two minutes of silence"])
def test_a_title_that_counts_minutes(title: str) -> None:
    assert document(f"{title}\n11 March 2025\n\n{BODY}").guess == ""


def test_what_the_foot_states_is_no_guess() -> None:
    found = document(f"{TITLE}\n\n{BODY}\nPublished: 11 March 2025\n")
    assert (str(found.published), found.guess) == (DAY, "")


@pytest.mark.parametrize(
    "text",
    [
        # lists
        "Harbour board\n\nApril 8, 2025 - Cancelled\nApril 22, 2025 - Regular meeting\n",
        "Harbour board\n\nApril 8, 2025 - Cancelled\n\nApril 22, 2025 - Regular Meeting\n",
        "Harbour board\n\nApril 8, 2025 | Cancelled\n\nAgenda\n\nApril 22, 2025 | Minutes\n",
        "8 April 2025: Postponed\n22 April 2025: Old Hall\n",
        "April 8, 2025 - Cancelled\n\nThe board meets in the hall.\n",
        "Releases\n\n3.1 | 11 March 2025\n3.2 | 6 May 2025\n",
        "Deadlines\n\nPosters, 11 March 2025\nPapers, 6 May 2025\n",
        "| Posters | 11 March 2025 |\n\nThe council met.\n",
        # plans and invitations
        "Agenda\n\nTuesday 11 March 2025, 7 pm\n\n1. Apologies\n2. Roads\n",
        "Harbour Board Agenda\nMarch 11, 2025\n\n1. Apologies\n2. The bridge will be discussed.\n",
        "Spring Fair\nSaturday 12 April 2025\nOld Hall, Selby\n\nJoin us for music and cakes.\n",
        "Spring Fair\nSaturday 12 April 2025, 10 am – 4 pm\n\nMusic and cakes for all who come.\n",
        "River days\n12 April 2025 – 14 April 2025\n\nMusic and cakes for all who come.\n",
        "Call for papers\n\nSubmission deadline: 11 March 2025\nConference: 6 May 2025, Selby\n",
        # histories
        "The mill bridge\n\n3 March 1894\n\nThe bridge opened.\n\n5 May 1921\n\nIt fell.\n",
        "3 March 1894. The bridge was opened by the mayor.\n\n5 May 1921. It fell.\n",
        "The mill\n\nSelby, 11 March 2025 – The council met.\n\nHull, 12 May 2025 – The board met.",
        "The battle of Selby\n11 April 1644\n\nTroops crossed the river at dawn.\n",
        "Ada Poole\n3 March 1901 – 11 April 1980\n\nAda Poole was a painter of rivers.\n",
        # more lists
        "Board\n\nApril 8, 2025 Cancelled\nApril 22, 2025 Regular\nMay 6, 2025 Regular\n",
        "Board\n\nTuesday, April 8, 2025 - 7:00 PM\nTuesday, April 22, 2025 - 7:00 PM\n",
        "## April 8, 2025 - Cancelled\n\n## April 22, 2025\n\nThe board meets in the hall.\n",
        "Log\n\n2025-03-10 09:12\nstarted\n\n2025-03-11 10:15\nstopped\n",
        "Launch – 12 April 2025\nClose – 6 May 2025\n",
        # the pages of events
        "Spring concert\n\nSaturday 12 April 2025, 7.30 pm\n\nThe choir sings of the sea.\n",
        "Songs of the sea\n\n12 April 2025, 7.30 pm\nTown Hall, Selby\n\nThe choir sings.\n",
        "Songs\nDate: Saturday 12 April 2025\nTime: 7.30 pm\nVenue: Old Mill\n\nCome early.\n",
        "Conference on rivers\nSelby, 12 April 2025\n\nPapers are due by 3 February.\n",
        "Open day at the mill\nSunday 12 April 2026\n\nVisitors see how flour is made.\n",
        "Town Hall | March 25, 2025 | 6:00 PM\n\nThe board hears comments on the pier.\n",
        "Notice of meeting\n\nThe annual meeting will be held on 12 April 2025 at 7 pm.\n",
        "Permit\n\nFor the pier.\n\nApplied: 3 March 2025\nIssued: 12 March 2025\n",
        # a meeting in the news
        f"{TITLE}\n\nThe talks were held in Hull on 11 March 2025, the mayor said.\n\n{BODY}",
        f"{TITLE} - 11 March 2025\n\n{BODY}",
        f"{TITLE}\n\n{BODY}\nHull, 3 May 2025\nSelby, 6 May 2025\n",
    ],
)
def test_dates_of_events_are_not_of_the_publication(text: str) -> None:
    found = document(text)
    assert (found.published, found.author, found.guess) == (None, "", "")


@pytest.mark.parametrize(
    "list_below",
    [
        "- 14 April 2025: Work begins\n- 16 May 2025: The bridge opens\n",
        "14 April 2025\n\nWork begins.\n\n16 May 2025\n\nThe bridge opens.\n",
        "| Work begins | 14 April 2025 |\n| Bridge opens | 16 May 2025 |\n",
    ],
)
def test_a_list_of_another_form_is_below_a_header(list_below: str) -> None:
    above = f"{TITLE}\nSelby, 11 March 2025\n\nThe council has chosen a builder.\n\n"
    assert published(above + list_below) == DAY


def test_an_entry_of_a_list_is_not_swallowed() -> None:
    found = document("Harbour board\n\nApril 8, 2025 - Cancelled\n\nApril 22, 2025 - Old Hall\n")
    assert "April 8, 2025" in found.text[found.body :]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("news/2025-03-11-bridge.txt", DAY),
        ("minutes_11mar2025.txt", DAY),
        ("bridge-20250311.txt", DAY),
        ("2025_03_11.txt", DAY),
        ("bridge-11-march-2025.txt", DAY),
        ("March 11, 2025.txt", DAY),
        # not a whole day, or not one at all
        ("bridge-2025-03.txt", ""),
        ("bridge-12345678.txt", ""),
        ("20251311.txt", ""),
        ("2025-03-11_2025-03-14.txt", ""),
        ("2025-03-11/bridge.txt", ""),
        ("report-1120250311.txt", ""),
        # which of them is the month
        ("11-03-2025.txt", ""),
    ],
)
def test_the_name_of_the_file(name: str, day: str) -> None:
    text = f"{TITLE}\n\n{BODY}"
    assert published(text, name) == day
    assert document(text, name).guess.startswith(f"published {day} is guessed from" if day else "")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/world/2025/03/11/bridge.html", DAY),
        ("https://example.org/2025/mar/11/bridge", DAY),
        ("https://example.org/bridge-2025-03-11", DAY),
        ("https://example.org/20250311/bridge", DAY),
        ("https://example.org/2025/03/bridge", ""),
        ("https://example.org/bridge?day=2025-03-11", ""),
        ("https://example.org/2025/03/41/bridge", ""),
        ("https://[example.org/2025/03/11", ""),
    ],
)
def test_the_address(url: str, day: str) -> None:
    assert published(f"URL: {url}\n\n{BODY}") == day


def test_what_is_stated_counts_before_what_is_guessed() -> None:
    found = document(f"Published 11 March 2025\n\n{BODY}", "2025-04-01-bridge.txt")
    assert (str(found.published), found.guess) == (DAY, "")


def test_a_guess_decides_where_what_is_stated_cannot_be_read() -> None:
    found = document(f"Issued on: 11/03/2025 - 08:25\n\n{BODY}", "2025-03-11-bridge.txt")
    assert str(found.published) == DAY
    assert "the file name" in found.guess


@pytest.mark.parametrize(
    "line",
    [
        "*Posted on 11 March 2025 by the guild of Selby*",
        "(first circulated 11 March 2025)",
        "*Guild of Selby, office of works – posted 11/03/2025*",
    ],
)
def test_a_date_that_is_told_by_the_way(line: str) -> None:
    text = f"# A bridge for the town\n\n{line}\n\n{BODY}It opens on 25/04/2025.\n"
    assert str(read("a.md", text.encode()).published) == "2025-03-11"
