"""The tags of GEDCOM that are events: what each is called, and what it is filtered by.

GEDCOM 5.5.1, appendix A; FamilySearch GEDCOM 7.0, chapter 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag that is an event."""

    #: what happens; who it happens to comes behind it
    title: str
    #: whether it is a fact of a life ("occupation") more than something that happens on a day
    is_fact: bool = False
    #: whether it says what it is by its `TYPE`
    is_open: bool = False
    #: whether it happens once, so that a second one is another opinion
    is_once: bool = False

    @property
    def word(self) -> str:
        """What its events are filtered by."""
        return self.title.casefold()


_ONCE = {
    "BIRT": "Birth",
    "CHR": "Christening",
    "BAPM": "Baptism",
    "DEAT": "Death",
    "BURI": "Burial",
    "CREM": "Cremation",
    "MARR": "Marriage",
    "DIV": "Divorce",
}
_EVENTS = {
    "ADOP": "Adoption",
    "BARM": "Bar mitzvah",
    "BASM": "Bas mitzvah",
    "BLES": "Blessing",
    "CHRA": "Adult christening",
    "CONF": "Confirmation",
    "FCOM": "First communion",
    "ORDN": "Ordination",
    "NATU": "Naturalisation",
    "EMIG": "Emigration",
    "IMMI": "Immigration",
    "CENS": "Census",
    "PROB": "Probate",
    "WILL": "Will",
    "GRAD": "Graduation",
    "RETI": "Retirement",
    "BAPL": "Temple baptism",
    "CONL": "Temple confirmation",
    "INIL": "Temple initiation",
    "ENDL": "Temple endowment",
    "SLGC": "Sealing to parents",
    "ANUL": "Annulment",
    "DIVF": "Divorce suit",
    "ENGA": "Engagement",
    "MARB": "Banns",
    "MARC": "Marriage contract",
    "MARL": "Marriage licence",
    "MARS": "Marriage settlement",
    "SLGS": "Sealing of spouses",
}
_FACTS = {
    "CAST": "Caste",
    "DSCR": "Description",
    "EDUC": "Education",
    "NATI": "Nationality",
    "OCCU": "Occupation",
    "PROP": "Property",
    "RELI": "Religion",
    "RESI": "Residence",
    "TITL": "Title",
}

#: every tag of a record of a person or a family that is read as an event
TAGS: Mapping[str, Tag] = MappingProxyType(
    {name: Tag(title=title, is_once=True) for name, title in _ONCE.items()}
    | {name: Tag(title=title) for name, title in _EVENTS.items()}
    | {name: Tag(title=title, is_fact=True) for name, title in _FACTS.items()}
    | {
        "EVEN": Tag(title="Event", is_open=True),
        "FACT": Tag(title="Fact", is_fact=True, is_open=True),
    }
)

#: tags of such a record that say who it is and how it is kept, of which no event is lost
KEPT = frozenset(
    (
        *("NAME", "SEX", "FAMC", "FAMS", "HUSB", "WIFE", "CHIL", "RESN", "CHAN", "CREA", "RIN"),
        *("REFN", "UID", "_UID", "EXID", "SUBM", "AFN", "RFN", "_UPD", "_LIVING"),
    )
)
