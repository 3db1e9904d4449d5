"""Names of columns in Lithuanian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Pavadinimas, Įvykis, Tema, Užduotis, Renginys, Veikla, Antraštė, Kas, Susitikimas"
        ),
        "name": "Vardas, Projektas, Etapas, Kursas, Sutartis",
        "date": "Data, Kada, Diena, Data ir laikas, Laikotarpis",
        "start": "Pradžia, Pradžios data, Nuo, Prasideda",
        "end": "Pabaiga, Pabaigos data, Iki, Baigiasi",
        "due": "Terminas, Atlikimo terminas, Galutinis terminas",
        "time": "Laikas, Valanda",
        "start_time": "Pradžios laikas",
        "end_time": "Pabaigos laikas",
        "all_day": "Visą dieną, Visa diena",
        "duration": "Trukmė",
        "year": "Metai",
        "month": "Mėnuo",
        "day": "Diena",
        "place": "Vieta, Kur, Salė, Miestas, Adresas",
        "note": "Aprašymas, Pastaba, Pastabos, Komentaras, Komentarai, Tekstas",
        "status": "Būsena, Būklė, Statusas",
        "url": "Nuoroda, Svetainė",
        "tags": "Kategorija, Kategorijos, Žymos, Raktažodžiai",
        "people": "Dalyviai, Kas dalyvauja, Pranešėjai",
        "id": "Identifikatorius",
        "sources": "Šaltinis, Šaltiniai",
        "made": "Sukurta, Sukūrimo data, Pakeista, Redaguota, Atnaujinta, Gimimo data",
        "total": "Iš viso, Suma",
        "task": "Užduotis",
        "yes": "tiesa, taip",
        "no": "netiesa, ne",
    }
)
