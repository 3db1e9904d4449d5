"""Seeds of events that move, are put off or cancelled, made for tests."""

from datetime import date

from making import timeline_of

from timeline.model import Timeline

PLANS = """
[document]
title = "Plans"
published = 2025-01-10
[[event]]
id = "summit"
title = "First river summit"
when = "27 April"
[[event]]
id = "hearing"
title = "Hearing on the lock"
when = "6 May at 10:00"
[[event]]
id = "works"
title = "Works on the weir"
when = "May"
[[event]]
id = "regatta"
title = "Regatta"
when = "14 June 2025"
"""
APRIL = """
[document]
title = "News of April"
published = 2025-04-23
[[event]]
id = "summit"
was = "27 April"
status = "postponed"
[[event]]
id = "hearing"
status = "postponed"
[[event]]
id = "works"
status = "postponed"
[[event]]
id = "fair"
title = "River fair"
was = "3 May"
when = "17 May"
[[event]]
id = "gala"
title = "Gala of the boatmen"
status = "postponed"
[[event]]
id = "race"
title = "Night race"
was = "May"
when = "17 June"
status = "postponed"
[[event]]
id = "regatta"
status = "cancelled"
"""
JUNE = """
[document]
title = "News of June"
published = 2025-06-02
[[event]]
id = "summit"
when = "30 May"
"""
TODAY = date(2025, 6, 10)


def moving(*documents: str) -> Timeline:
    """The timeline of some of these documents, of all where none is given."""
    timeline, problems = timeline_of(*(documents or (PLANS, APRIL, JUNE)), today=TODAY)
    assert not problems
    return timeline
