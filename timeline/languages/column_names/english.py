"""Names of columns in English."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "title, card name, event title, event name, headline, subject, summary, event, "
            "task, task name, activity, milestone, what, item, topic, action, action item, "
            "to do, to-do, todo, deliverable, deadline name, agenda item, session title, "
            "meeting title, heading, appointment, occasion, happening, session, meeting, "
            "issue, ticket, story"
        ),
        "name": (
            "name, project, project name, phase, work item, work package, workstream, "
            "content, full name, label, course, class name, programme, program, show, "
            "match, fixture, conference, festival, exhibition, talk, lecture, workshop, "
            "trip, booking, holiday, contract, document, product, release, version, "
            "requirement, test, goal, objective, initiative"
        ),
        "noun": (
            "event, task, activity, milestone, item, topic, action, deliverable, meeting, "
            "appointment, session, issue, record, card, entry, timeline, calendar, booking, "
            "project, phase, course, conference, workshop, talk, match, fixture, show, "
            "exhibition, festival, trip"
        ),
        "date": (
            "when, date, dates, event date, day and date, on, calendar date, occurs on, "
            "held on, scheduled for, scheduled on, planned for, date and time, date time, "
            "datetime, date/time, when is it, day/date, timestamp, release date, launch "
            "date, publication date, go-live, go live, occurred on"
        ),
        "start": (
            "start, starts, start date, begin, begins, beginning, beginning date, from, "
            "from date, date from, commence, commences, commencement, commencement date, "
            "kick-off, kickoff, starting, start at, starts at, starts on, start date and "
            "time, start date time, start datetime, start date/time, opening, opens, "
            "opening date, since, valid from, effective from, check-in, arrival, dtstart, "
            "first day, start on, arrive"
        ),
        "end": (
            "end, ends, end date, finish, finishes, finish date, to, to date, date to, "
            "until, till, through, thru, completion, completion date, ending, end at, ends "
            "at, ends on, end date and time, end date time, end datetime, end date/time, "
            "closing, closes, closing date, stop, stop date, valid to, valid until, "
            "expires, expiry, expiry date, expiration, expiration date, check-out, "
            "checkout, departure, dtend, last day, end on"
        ),
        "due": (
            "due, due date, deadline, due on, due by, due at, date due, dates due, deadline "
            "date, target date, target, by when, needed by, complete by, completed by date, "
            "to be done by"
        ),
        "time": "time, times, time of day, hour, hours, event time, at what time, clock, doors",
        "start_time": (
            "start time, time start, from time, time from, begin time, starting time, "
            "starts time, time of start, kick-off time"
        ),
        "end_time": (
            "end time, time end, finish time, to time, time to, ending time, closing time, "
            "stop time, time of end"
        ),
        "all_day": (
            "all day event, all day, all-day, all-day event, is all day, allday, whole day, "
            "full day, entire day, is all day event"
        ),
        "duration": (
            "duration, length, event duration, time span, how long, lasts, run time, running "
            "time, runtime, number of days, no of days"
        ),
        "duration_unit": "duration unit, unit of duration, duration units",
        "approximate": (
            "approximate, approx, circa, is approximate, date approximate, approximate date, date "
            "is approximate"
        ),
        "start_approximate": (
            "start approximate, event start approximate, approximate start, start is approximate, "
            "start date approximate, start approx, start circa"
        ),
        "end_approximate": (
            "end approximate, event end approximate, approximate end, end is approximate, end "
            "date approximate, end approx, end circa"
        ),
        "year": "year, yr, calendar year",
        "month": "month, mon, month name",
        "day": "day, day of month, dom, day number",
        "quarter": "quarter, qtr, calendar quarter",
        "week": "week, week number, week no, calendar week, iso week, wk",
        "not_before": (
            "not before, earliest date, date earliest, earliest, earliest year, no earlier than, "
            "terminus post quem, post quem"
        ),
        "not_after": (
            "not after, latest date, date latest, latest, latest year, no later than, terminus "
            "ante quem, ante quem"
        ),
        "travel": "arrival, arrive, departure, depart",
        "place": (
            "place, location, venue, where, event location, site, room, city, town, "
            "address, venue name, locality, meeting place, hall, locale, city/town, "
            "building, office, country"
        ),
        "note": (
            "note, description, details, notes, comments, comment, remarks, remark, text, "
            "body, memo, event description, long description, information, info, further "
            "information, more info, more information, abstract, observations, explanation, "
            "context, additional information, detail, description/notes, notes/comments"
        ),
        "status": (
            "status, state, progress status, event status, current status, task status, stage"
        ),
        "url": (
            "url, link, website, web site, webpage, web page, web address, web, hyperlink, "
            "event url, event link, link to event, permalink, homepage, event website, page "
            "url, online link, more at"
        ),
        "tags": (
            "tags, category, categories, tag, label(s), labels, keyword, keywords, topics, "
            "subject area, event category, event type, theme, themes, subjects, hashtags"
        ),
        "people": (
            "participants, participant, attendees, attendee, required attendees, invitees, "
            "invited, guests, people, who, speakers, speaker, members, delegates, with, "
            "cast, teams, players"
        ),
        "id": (
            "id, event id, uid, task id, issue key, record id, unique id, unique "
            "identifier, item id, identifier, card id, entry id, issue id, external id, "
            "guid, uuid, slug"
        ),
        "sources": (
            "sources, source, reference, references, citation, citations, bibliography, "
            "cited from, evidence"
        ),
        "latitude": "latitude, lat, y coordinate, latitude n, lat.",
        "longitude": "longitude, lon, lng, long, longitude e, x coordinate, long.",
        "coordinates": (
            "coordinates, coords, geo, lat/long, latlng, lat lon, latitude longitude, gps, "
            "gps coordinates, geolocation, geo location"
        ),
        "timezone": "timezone, time zone, tz, timezone name, start time zone, zone",
        "repeat": (
            "repeat, recurrence, repeats, recurring, recurs, repetition, rrule, repeat rule, "
            "recurrence rule, recurrence pattern"
        ),
        "private": "private, is private",
        "secrecy": "class, sensitivity, visibility, privacy, access",
        "made": (
            "created, created at, created on, date created, created date, created time, "
            "creation date, creation time, modified, modified at, modified on, last "
            "modified, last modified date, date modified, last modified time, modification "
            "date, updated, updated at, last updated, last update, date updated, update "
            "date, last edited, last edited time, edited, edited on, added, date added, "
            "added on, entered, date entered, entry date, date of entry, logged, date "
            "logged, recorded, recorded on, imported, exported, export date, submitted, "
            "submitted at, submitted on, date submitted, received, date received, "
            "requested, date requested, request date, date raised, raised on, raised, "
            "reported, reported on, date reported, opened, opened on, date opened, last "
            "viewed, viewed, last activity, last activity date, dtstamp, synced, date of "
            "birth, birth date, birthdate, dob, birthday, invoice date, order date, "
            "reminder date, reminder, reminder time, resolved, completed at, completed on, "
            "date completed, closed, closed on, closed at, date closed, last reviewed, "
            "reviewed, last contact, timestamp created, follow up, assigned on, date "
            "assigned, signature date, print date, report date, as of, status date, last "
            "checked, checked on, retrieved, access date, accessed, date accessed"
        ),
        "sort": (
            "planned, scheduled, expected, estimated, projected, target, forecast, revised, "
            "current, confirmed, actual, original, baseline, proposed, tentative"
        ),
        "small": "of, the, a, an, for, event's, is, and, in",
        "total": "total, totals, sum, grand total, subtotal, sub-total, overall",
        "other": (
            "owner, assignee, assigned to, assignees, assigned, assign, responsible, "
            "responsible person, responsibility, lead, manager, person, contact, contact "
            "person, organizer, organiser, organised by, organized by, meeting organizer, "
            "host, client, customer, company, department, team, unit, division, budget, "
            "cost, costs, price, amount, fee, fees, value, currency, quantity, qty, number, "
            "no, nr, #, row, priority, importance, urgency, effort, estimate, hours spent, "
            "% complete, % done, percent complete, progress, days, weeks, "
            "predecessors, dependencies, dependency, blocked by, resource names, resources, "
            "resource, outline level, wbs, task mode, parent, parent task, level, risk, "
            "email, e-mail, phone, telephone, mobile, optional attendees, meeting "
            "resources, billing information, mileage, show time as, reminder on/off, "
            "reminder, section, section/column, list name, board name, project key, issue "
            "type, type, kind, reporter, resolution, created by, modified by, last modified "
            "by, updated by, group, media, media credit, media caption, media thumbnail, "
            "background, display date, attachments, attachment, attachment count, file, "
            "image, photo, picture, colour, color, weekday, version number, "
            "archived, completed, done, complete, checked, recurring, recurrence, repeats, "
            "repeat, language, gender, capacity, tickets, rsvp, id number, code, reference "
            "number, sprint, story points, epic, component, components, environment, votes, "
            "watchers, region, county, state, postcode, zip, zip code, rating, score, "
            "grade, result, outcome, decision, next steps, approved by, author, publisher, "
            "channel, format, audience, age, floor, next step, sponsor, supplier, vendor, "
            "salary, invoice number, order number, account"
        ),
        "task": (
            "task, task name, action, action item, to do, to-do, deliverable, issue, "
            "ticket, story, summary, work item, work package, card name, requirement"
        ),
        "hours": "hours, hour, hrs, hr, h",
        "minutes": "minutes, minute, mins, min, ′",
        "days": "days, day, d",
        "weeks": "weeks, week, wks, wk, w",
        "months": "months, month, mons, mon, mos, mo",
        "years": "years, year, yrs, yr, y",
        "ongoing": (
            "ongoing, present, now, today, to date, until now, current, currently, still open, "
            "still going, going on, open-ended, no end date, indefinite, indefinitely"
        ),
        "yes": "yes, true, y, x, 1, ✓, ✔, ☑, on, checked",
        "no": "no, false, n, 0, ✗, ✘, ☐, off, unchecked",
    }
)
