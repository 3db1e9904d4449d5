"""Names of columns in Polish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Tytuł, Wydarzenie, Temat, Zadanie, Nazwa zadania, Nazwa wydarzenia, Czynność, "
            "Aktywność, Kamień milowy, Co, Nagłówek, Spotkanie, Działanie, Podsumowanie, "
            "Sprawa, Zdarzenie, Etap"
        ),
        "name": "Nazwa, Projekt, Faza, Kurs, Umowa, Pozycja, Treść, Szkolenie, Konferencja",
        "noun": "wydarzenia, zadania, spotkania, projektu, zdarzenia",
        "date": (
            "Data, Kiedy, Dzień, Daty, Data i godzina, Data wydarzenia, Okres, Termin, Dzień i data"
        ),
        "start": (
            "Początek, Rozpoczęcie, Termin rozpoczęcia, Data rozpoczęcia, Data początkowa, "
            "Od, Od dnia, Start, Data startu, Data od, Zaczyna się, Otwarcie"
        ),
        "end": (
            "Koniec, Zakończenie, Termin zakończenia, Data zakończenia, Data końcowa, Do, "
            "Do dnia, Data do, Kończy się, Data końca, Ukończenie, Zamknięcie, Data "
            "ważności, Ważne do"
        ),
        "due": (
            "Termin, Termin zakończenia zadania, Termin wykonania, Termin realizacji, Data "
            "płatności, Deadline, Ostateczny termin, Do kiedy, Termin końcowy, Termin "
            "ostateczny, Termin oddania"
        ),
        "time": "Godzina, Godz., Czas, Godziny",
        "start_time": "Godzina rozpoczęcia, Czas rozpoczęcia, Godzina od, Od godziny",
        "end_time": "Godzina zakończenia, Czas zakończenia, Godzina do, Do godziny",
        "all_day": (
            "Cały dzień, Całodniowe, Wydarzenie całodzienne, Wydarzenie całodniowe, Zdarzenie "
            "całodzienne, Całodzienne"
        ),
        "duration": "Czas trwania, Trwanie, Długość trwania",
        "approximate": "Około, W przybliżeniu, Data przybliżona",
        "start_approximate": "Początek przybliżony",
        "end_approximate": "Koniec przybliżony",
        "year": "Rok",
        "month": "Miesiąc",
        "day": "Dzień",
        "quarter": "Kwartał",
        "week": "Tydzień",
        "place": "Miejsce, Lokalizacja, Gdzie, Sala, Miasto, Adres, Miejscowość, Siedziba, Kraj",
        "note": (
            "Opis, Notatka, Notatki, Uwagi, Uwaga, Komentarz, Komentarze, Szczegóły, Tekst, "
            "Informacje, Objaśnienia"
        ),
        "status": "Stan, Status zadania",
        "url": "Łącze, Odnośnik, Strona, Strona internetowa, Adres strony, Strona www, WWW, Link",
        "tags": (
            "Kategoria, Kategorie, Etykieta, Etykiety, Słowa kluczowe, Tagi, Znaczniki, Tematy"
        ),
        "people": (
            "Uczestnicy, Uczestnik, Wymagani uczestnicy, Zaproszeni, Kto, Prelegenci, "
            "Prelegent, Obecni, Goście, Osoby"
        ),
        "id": "Identyfikator, Identyfikator zadania, Klucz",
        "sources": "Źródło, Źródła, Odniesienie, Bibliografia",
        "latitude": "Szerokość geograficzna, Szer. geogr., Szerokość",
        "longitude": "Długość geograficzna, Dł. geogr.",
        "coordinates": "Współrzędne",
        "timezone": "Strefa czasowa",
        "private": "Prywatne, Prywatny",
        "secrecy": "Poufność, Widoczność, Charakter",
        "made": (
            "Utworzono, Data utworzenia, Utworzony, Zmodyfikowano, Data modyfikacji, "
            "Ostatnia modyfikacja, Zaktualizowano, Data aktualizacji, Ostatnia "
            "aktualizacja, Dodano, Data dodania, Data wpływu, Data urodzenia, Data "
            "przypomnienia, Data dostępu, Czas przypomnienia, Data wpisu, Data zgłoszenia, Data "
            "faktury"
        ),
        "sort": (
            "planowany, planowana, planowane, rzeczywisty, rzeczywista, rzeczywiste, "
            "szacowany, szacowana"
        ),
        "small": "i, w, na, z, dnia",
        "total": "Suma, Razem, Łącznie, Ogółem",
        "task": "Zadanie, Nazwa zadania, Działanie",
        "hours": "godziny, godzina, godzin, godz",
        "minutes": "minuty, minuta, minut",
        "days": "dni, dzień",
        "weeks": "tygodnie, tydzień, tygodni, tyg",
        "months": "miesiące, miesiąc, miesięcy, mies",
        "years": "lata, rok, lat",
        "ongoing": "obecnie, w toku, trwa, dziś, do dziś, nadal, bezterminowo",
        "yes": "prawda, tak",
        "no": "fałsz, nie",
    }
)
