"""Names of columns in Swahili."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": "Kichwa, Tukio, Kazi, Shughuli, Mada, Mkutano",
        "name": "Jina, Mradi",
        "date": "Tarehe, Lini, Siku",
        "start": "Mwanzo, Tarehe ya kuanza, Kuanzia, Kuanza",
        "end": "Mwisho, Tarehe ya mwisho, Hadi, Kumaliza",
        "time": "Saa, Wakati, Muda",
        "duration": "Muda",
        "year": "Mwaka",
        "month": "Mwezi",
        "day": "Siku",
        "place": "Mahali, Eneo, Wapi",
        "note": "Maelezo, Maoni",
        "status": "Hali",
        "sources": "Chanzo",
        "people": "Washiriki",
        "total": "Jumla",
        "task": "Kazi",
    }
)
