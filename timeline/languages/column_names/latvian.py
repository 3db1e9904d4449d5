"""Names of columns in Latvian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Nosaukums, Notikums, Temats, Uzdevums, Pasākums, Tēma, Virsraksts, Kas, Sanāksme"
        ),
        "name": "Vārds, Projekts, Posms, Kurss, Līgums",
        "date": "Datums, Kad, Diena, Datums un laiks, Periods",
        "start": "Sākums, Sākuma datums, No, Sākas",
        "end": "Beigas, Beigu datums, Līdz, Beidzas",
        "due": "Termiņš, Izpildes termiņš, Gala termiņš",
        "time": "Laiks, Stunda",
        "start_time": "Sākuma laiks",
        "end_time": "Beigu laiks",
        "all_day": "Visu dienu, Visa diena",
        "duration": "Ilgums",
        "year": "Gads",
        "month": "Mēnesis",
        "day": "Diena",
        "place": "Vieta, Atrašanās vieta, Kur, Zāle, Pilsēta, Adrese",
        "note": "Apraksts, Piezīme, Piezīmes, Komentārs, Komentāri, Teksts",
        "status": "Statuss, Stāvoklis",
        "url": "Saite, Tīmekļa vietne, Mājaslapa",
        "tags": "Kategorija, Kategorijas, Birkas, Atslēgvārdi",
        "people": "Dalībnieki, Kurš, Runātāji",
        "id": "Identifikators",
        "sources": "Avots, Avoti",
        "made": (
            "Izveidots, Izveides datums, Mainīts, Labots, Atjaunināts, Pievienots, Dzimšanas datums"
        ),
        "total": "Kopā, Summa",
        "task": "Uzdevums",
        "yes": "patiess, jā",
        "no": "aplams, nē",
    }
)
