"""Names of columns in Estonian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": "Pealkiri, Sündmus, Teema, Ülesanne, Üritus, Tegevus, Mis, Koosolek",
        "name": "Nimi, Nimetus, Projekt, Etapp, Kursus, Leping",
        "noun": "sündmuse, ürituse, ülesande",
        "date": "Kuupäev, Millal, Päev, Kuupäev ja kellaaeg, Periood, Aeg",
        "start": "Algus, Alguskuupäev, Algab, Alates",
        "end": "Lõpp, Lõppkuupäev, Lõpeb, Kuni, Lõpukuupäev",
        "due": "Tähtaeg, Tähtpäev",
        "time": "Kellaaeg, Kell, Aeg",
        "start_time": "Algusaeg, Alguse kellaaeg",
        "end_time": "Lõpuaeg",
        "all_day": "Terve päev, Kogu päev",
        "duration": "Kestus",
        "year": "Aasta",
        "month": "Kuu",
        "day": "Päev",
        "place": "Koht, Asukoht, Kus, Saal, Linn, Aadress",
        "note": "Kirjeldus, Märkus, Märkused, Kommentaar, Selgitus, Tekst",
        "status": "Olek, Staatus, Seisund",
        "url": "Veebileht, Veebiaadress",
        "tags": "Kategooria, Kategooriad, Sildid, Märksõnad",
        "people": "Osalejad, Kes, Esineja, Külalised",
        "id": "Tunnus",
        "sources": "Allikas, Allikad, Viide",
        "made": (
            "Loodud, Loomise kuupäev, Muudetud, Viimati muudetud, Uuendatud, Lisatud, Sünnikuupäev"
        ),
        "total": "Kokku, Summa",
        "task": "Ülesanne",
        "yes": "tõene, jah",
        "no": "väär, ei",
    }
)
