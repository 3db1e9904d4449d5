"""What is looked for, of which seeds, and what is found: the same for the server and a browser."""

#: dates of every kind: vague, open, of several days, undated, before our era
SEEDS = """
[[event]]
id = "day"
title = "Museum opens in Łódź"
when = "2024-05-14"
place = "Łódź, Poland"
tags = ["Culture"]
participants = ["Ålesund Choir", "Museum of Łódź"]

[[event]]
id = "month"
title = "Straße von Messina: bridge tender"
when = "2024-05"
status = "planned"
tags = ["transport", "culture"]
note = "Ἀθῆναι and ΟΔΟΣ are named"

[[event]]
id = "decade"
title = "Survey"
when = "199X"

[[event]]
id = "since"
title = "Treaty in force"
when = "2020/.."
place = "Rome"

[[event]]
id = "by"
title = "Report due"
when = "by 30 June 2026"
status = "planned"

[[event]]
id = "two"
title = "Fair"
when = "{2019, 2023}"

[[event]]
id = "old"
title = "Caesar dies"
when = "44 BC"
place = "Roma"

[[event]]
id = "late"
title = "Crème brûlée prize"
when = "late 2025"
status = "cancelled"
"""

#: pairs that are asked together, and the ids that they choose
CASES: tuple[tuple[tuple[tuple[str, str], ...], tuple[str, ...] | None], ...] = (
    ((("search", "lodz"),), ("day",)),
    ((("search", "ŁÓDŹ museum"),), ("day",)),
    ((("search", "strasse"),), ("month",)),
    ((("search", "αθηναι οδος"),), ("month",)),
    ((("search", "creme BRULEE"),), ("late",)),
    ((("search", "alesund"),), ("day",)),
    ((("search", "museum fair"),), ()),
    ((("tag", "culture"),), ("day", "month")),
    ((("tag", "CULTURE"), ("tag", "nothing")), ("day", "month")),
    ((("tag", "cult"),), ()),
    ((("place", "rom"),), ("old", "since")),
    ((("place", "łódź"), ("place", "rome")), ("day", "since")),
    ((("place", "lodz"),), ()),
    ((("participant", "choir"),), ("day",)),
    ((("year", "1995"),), ("by", "decade")),
    ((("year", "2021"),), ("by", "since")),
    ((("year", "2021"), ("from", "2019"), ("to", "2019")), ("by",)),
    ((("from", "2019"), ("to", "2019")), ("by", "two")),
    ((("from", "2020"), ("to", "2022")), ("by", "since")),
    ((("from", "2024-05-15"), ("to", "2024-05-31")), ("by", "month", "since")),
    ((("to", "44 BC"),), ("by", "old")),
    ((("year", "..1999"),), ("by", "decade", "old")),
    ((("year", "2025"), ("status", "cancelled")), ("late",)),
    ((("status", "planned"), ("status", "cancelled")), ("by", "late", "month")),
    ((("from", "2024-02-30"),), None),
)
