"""Names of columns in Croatian, Serbian and Bosnian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Naslov, Događaj, Predmet, Zadatak, Aktivnost, Tema, Što, Šta, Naziv događaja, "
            "Naziv zadatka, Sastanak, Priredba, Prekretnica, Наслов, Догађај, Задатак, "
            "Активност"
        ),
        "name": "Naziv, Ime, Projekt, Projekat, Faza, Tečaj, Ugovor, Назив",
        "noun": "događaja, zadatka, sastanka, projekta, aktivnosti",
        "date": (
            "Datum, Kada, Dan, Datumi, Datum i vrijeme, Datum održavanja, Termin, Razdoblje, Датум"
        ),
        "start": "Početak, Datum početka, Od, Počinje, Start, Početni datum, Почетак",
        "end": "Kraj, Završetak, Datum završetka, Do, Završava, Završni datum, Datum kraja, Крај",
        "due": "Rok, Krajnji rok, Datum dospijeća, Dospijeće, Рок",
        "time": "Vrijeme, Sat, Vreme, Време",
        "start_time": "Vrijeme početka",
        "end_time": "Vrijeme završetka",
        "all_day": "Cijeli dan, Cjelodnevni događaj, Ceo dan",
        "duration": "Trajanje",
        "year": "Godina, Година",
        "month": "Mjesec, Mesec",
        "day": "Dan",
        "place": "Mjesto, Lokacija, Gdje, Dvorana, Grad, Adresa, Mesto, Место, Mjesto održavanja",
        "note": (
            "Opis, Bilješka, Bilješke, Napomena, Napomene, Komentar, Komentari, Detalji, "
            "Tekst, Опис, Напомена"
        ),
        "status": "Stanje, Статус",
        "url": "Poveznica, Veza, Web stranica",
        "tags": "Kategorija, Kategorije, Oznaka, Oznake, Ključne riječi",
        "people": "Sudionici, Učesnici, Pozvani, Tko, Ko, Predavač, Predavači",
        "id": "Identifikator",
        "sources": "Izvor, Izvori",
        "latitude": "Zemljopisna širina, Geografska širina",
        "longitude": "Zemljopisna dužina, Geografska dužina",
        "coordinates": "Koordinate",
        "timezone": "Vremenska zona",
        "private": "Privatno",
        "made": (
            "Stvoreno, Kreirano, Datum stvaranja, Datum kreiranja, Izmijenjeno, Datum "
            "izmjene, Zadnja izmjena, Ažurirano, Datum rođenja"
        ),
        "small": "i, za",
        "total": "Ukupno, Zbroj, Svega",
        "task": "Zadatak, Naziv zadatka",
        "yes": "istina, da",
        "no": "laž, ne",
    }
)
