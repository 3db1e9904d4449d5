"""The reigns of England and Great Britain, by which their documents count years."""

from dataclasses import dataclass

#: year, month and day, in the calendar that England kept: Julian until 1752
Numbers = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reign:
    """A reign: its first and last day; that of who reigns has no end."""

    first: Numbers
    last: Numbers | None
    #: the first day of the first regnal year, where it is not that of the reign
    counted_from: Numbers | None = None


def _reign(first: Numbers, last: Numbers | None, counted_from: Numbers | None = None) -> Reign:
    return Reign(first=first, last=last, counted_from=counted_from)


#: by name and number; 0 for names that one of them had
REIGNS: dict[tuple[str, int], Reign] = {
    ("william", 1): _reign((1066, 12, 25), (1087, 9, 9)),
    ("william", 2): _reign((1087, 9, 26), (1100, 8, 2)),
    ("henry", 1): _reign((1100, 8, 5), (1135, 12, 1)),
    ("stephen", 0): _reign((1135, 12, 26), (1154, 10, 25)),
    ("henry", 2): _reign((1154, 12, 19), (1189, 7, 6)),
    ("richard", 1): _reign((1189, 9, 3), (1199, 4, 6)),
    # Each of his years begins with Ascension Day.
    ("john", 0): _reign((1199, 5, 27), (1216, 10, 19)),
    ("henry", 3): _reign((1216, 10, 28), (1272, 11, 16)),
    ("edward", 1): _reign((1272, 11, 20), (1307, 7, 7)),
    ("edward", 2): _reign((1307, 7, 8), (1327, 1, 20)),
    ("edward", 3): _reign((1327, 1, 25), (1377, 6, 21)),
    ("richard", 2): _reign((1377, 6, 22), (1399, 9, 29)),
    ("henry", 4): _reign((1399, 9, 30), (1413, 3, 20)),
    ("henry", 5): _reign((1413, 3, 21), (1422, 8, 31)),
    # Restored for half a year, which counted as his 49th.
    ("henry", 6): _reign((1422, 9, 1), (1471, 4, 14)),
    ("edward", 4): _reign((1461, 3, 4), (1483, 4, 9)),
    ("edward", 5): _reign((1483, 4, 9), (1483, 6, 25)),
    ("richard", 3): _reign((1483, 6, 26), (1485, 8, 22)),
    ("henry", 7): _reign((1485, 8, 22), (1509, 4, 21)),
    ("henry", 8): _reign((1509, 4, 22), (1547, 1, 28)),
    ("edward", 6): _reign((1547, 1, 28), (1553, 7, 6)),
    ("mary", 1): _reign((1553, 7, 19), (1554, 7, 24), (1553, 7, 6)),
    ("elizabeth", 1): _reign((1558, 11, 17), (1603, 3, 24)),
    ("james", 1): _reign((1603, 3, 24), (1625, 3, 27)),
    ("charles", 1): _reign((1625, 3, 27), (1649, 1, 30)),
    # As if he had followed at once.
    ("charles", 2): _reign((1649, 1, 30), (1685, 2, 6)),
    ("james", 2): _reign((1685, 2, 6), (1688, 12, 11)),
    ("william and mary", 0): _reign((1689, 2, 13), (1694, 12, 27)),
    ("william", 3): _reign((1694, 12, 28), (1702, 3, 8), (1689, 2, 13)),
    ("anne", 0): _reign((1702, 3, 8), (1714, 8, 1)),
    ("george", 1): _reign((1714, 8, 1), (1727, 6, 11)),
    ("george", 2): _reign((1727, 6, 11), (1760, 10, 25)),
    ("george", 3): _reign((1760, 10, 25), (1820, 1, 29)),
    ("george", 4): _reign((1820, 1, 29), (1830, 6, 26)),
    ("william", 4): _reign((1830, 6, 26), (1837, 6, 20)),
    ("victoria", 0): _reign((1837, 6, 20), (1901, 1, 22)),
    ("edward", 7): _reign((1901, 1, 22), (1910, 5, 6)),
    ("george", 5): _reign((1910, 5, 6), (1936, 1, 20)),
    ("edward", 8): _reign((1936, 1, 20), (1936, 12, 11)),
    ("george", 6): _reign((1936, 12, 11), (1952, 2, 6)),
    ("elizabeth", 2): _reign((1952, 2, 6), (2022, 9, 8)),
    ("charles", 3): _reign((2022, 9, 8), None),
}
#: how their names are shortened
SHORT_NAMES = {
    "william and mary": "william (?:and|&) mary|w(?:ill)?\\.? ?(?:&|and) m(?:ar)?\\b\\.?",
    "william": "william|will\\b\\.?|wm\\b\\.?|gul\\b\\.?",
    "henry": "henry|hen\\b\\.?|hy\\b\\.?",
    "stephen": "stephen|steph\\b\\.?",
    "richard": "richard|rich\\b\\.?|ric\\b\\.?",
    "john": "john|joh\\b\\.?",
    "edward": "edward|edw\\b\\.?|ed\\b\\.?",
    "mary": "mary|mar\\b\\.?",
    "elizabeth": "elizabeth|eliz\\b\\.?",
    "james": "james|jas\\b\\.?|jac\\b\\.?",
    "charles": "charles|chas\\b\\.?|cha\\b\\.?|car\\b\\.?",
    "anne": "anne?",
    "george": "george|geo\\b\\.?",
    "victoria": "victoria|vict?\\b\\.?",
}
