"""Labels and column heads of English lists and tables, and what tells how an entry came out."""

from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.lists import listed, listed_phrases
from timeline.languages.grammar import EntryWords

ENTRY_WORDS = EntryWords(
    abbreviations=ABBREVIATIONS,
    when=listed_phrases(
        """when, date, dates, day, days, weekday, date and time, dates and times, time and date,
        date/time, date & time, due, due date, target, target date, planned date, year, month,
        timing, released, release date, quarter, period, week, event date, timeline, schedule,
        expected, planned"""
    ),
    time=listed_phrases("time, times, at, hour, hours, start time, doors"),
    start=listed_phrases(
        "start, starts, begin, begins, beginning, from, start date, opens, first day"
    ),
    end=listed_phrases("end, ends, finish, finishes, until, to, end date, closes, last day"),
    what=listed_phrases(
        """what, event, events, title, task, milestone, activity, subject, item, headline,
        description, step, phase, action, session, topic, name, deliverable, meeting, matter,
        case, stage, programme, program, release, version, track, key date, key dates,
        important date"""
    ),
    where=listed("where place location venue room city site hall address town"),
    other=listed_phrases(
        """who, lead, owner, responsible, by, by whom, status, state, notes, note, remarks,
        comment, comments, contact, speaker, chair, no, no., #, nr, id, person, team,
        department, link, url, role, assignee"""
    ),
    planned=listed_phrases(
        """planned, original, originally, original date, planned date, old date, old, was, before,
        previous, previous date, initial, initial date, first date, baseline, scheduled, plan,
        original plan, first plan, previous plan, old plan, original deadline, old deadline,
        original time, target"""
    ),
    now=listed_phrases(
        """now, new date, new, revised, revised date, actual, actual date, current, updated, moved
        to, rescheduled to, postponed to, new plan, held, done, current plan, current date, latest,
        latest date, latest plan, revised plan, forecast, expected now, new deadline, rescheduled,
        extended, extended deadline, extended to, new time, completed, outcome"""
    ),
    open=listed_phrases(
        """to be announced, to be confirmed, to be fixed, to be decided, to be set, tba, tbc, tbd,
        open, unknown, not known, postponed, later, ?, pending, on hold, n/a, none"""
    ),
    former=listed(
        "was were from formerly originally previously initially first old earlier instead of "
        "extended moved postponed changed shifted rescheduled delayed deferred brought forward "
        "pushed back put date deadline scheduled planned set for"
    ),
    generic=listed_phrases(
        """deadline, submission, submissions, submission deadline, notification, notifications,
        closing date, opening date, opens, closes, decision, decisions, results, registration"""
    ),
    of_dates=listed_phrases(
        """dates, important dates, key dates, deadlines, important deadlines, schedule, timeline,
        timetable, calendar, call for papers, overview, summary"""
    ),
    letter=listed_phrases("to, from, cc, bcc, subject, re, attention, sent, our reference"),
    moves=listed(
        "rescheduled moved postponed shifted adjourned deferred delayed pushed put brought changed "
        "extended back forward off"
    ),
    aims=listed("to for until till"),
    joints=listed("and or to from on at in the again also until then as well both"),
    sources=listed_phrases(
        """sources, references, bibliography, literature, works cited, further reading, notes,
        footnotes, citations, see also, selected bibliography, sources and notes, read more"""
    ),
)

#: words beside an entry that tell how it came out
CANCELLED = listed("cancelled canceled withdrawn scrapped abandoned vacated dropped")
POSTPONED = listed("postponed deferred adjourned rescheduled delayed suspended")
#: the same, in brackets behind it
OFF_ASIDE = POSTPONED | listed("moved slipped shifted late")
#: of a plan that is not fixed
TENTATIVE = listed("tentative provisional tbc tba tbd unconfirmed proposed")
