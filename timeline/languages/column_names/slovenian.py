"""Names of columns in Slovenian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Naslov, Dogodek, Zadeva, Naloga, Opravilo, Dejavnost, Kaj, Ime dogodka, Ime "
            "naloge, Sestanek, Prireditev, Mejnik"
        ),
        "name": "Naziv, Ime, Projekt, Faza, Tečaj, Pogodba",
        "noun": "dogodka, naloge, sestanka, projekta",
        "date": "Datum, Kdaj, Dan, Datum in ura, Obdobje, Termin",
        "start": "Začetek, Datum začetka, Od, Začne se, Začetni datum",
        "end": "Konec, Datum konca, Do, Zaključek, Konča se, Končni datum",
        "due": "Rok, Zapadlost, Datum zapadlosti",
        "time": "Ura, Čas",
        "start_time": "Ura začetka",
        "end_time": "Ura konca",
        "all_day": "Ves dan, Celodnevni dogodek, Cel dan",
        "duration": "Trajanje",
        "year": "Leto",
        "month": "Mesec",
        "day": "Dan",
        "place": "Kraj, Lokacija, Kje, Dvorana, Mesto, Naslov kraja",
        "note": "Opis, Opomba, Opombe, Komentar, Komentarji, Podrobnosti, Besedilo",
        "status": "Stanje",
        "url": "Povezava, Spletna stran",
        "tags": "Kategorija, Kategorije, Oznake, Ključne besede",
        "people": "Udeleženci, Povabljeni, Kdo, Govorniki",
        "id": "Identifikator",
        "sources": "Vir, Viri",
        "coordinates": "Koordinate",
        "timezone": "Časovni pas",
        "private": "Zasebno",
        "made": (
            "Ustvarjeno, Datum nastanka, Spremenjeno, Zadnja sprememba, Posodobljeno, Datum rojstva"
        ),
        "small": "in, za",
        "total": "Skupaj, Vsota",
        "task": "Naloga, Opravilo",
        "yes": "da, res",
        "no": "ne",
    }
)
