"""Names of columns in Slovak."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Názov, Udalosť, Predmet, Úloha, Akcia, Podujatie, Nadpis, Názov úlohy, Názov "
            "akcie, Činnosť, Aktivita, Míľnik, Čo, Téma, Stretnutie, Titulok, Schôdza, "
            "Porada"
        ),
        "name": "Meno, Projekt, Fáza, Kurz, Zmluva, Položka, Obsah",
        "noun": "akcie, úlohy, udalosti, podujatia, stretnutia",
        "date": "Dátum, Kedy, Deň, Dátumy, Dátum a čas, Dátum akcie, Obdobie, Termín, Termíny",
        "start": "Začiatok, Začatie, Dátum začiatku, Dátum začatia, Od, Štart, Dátum od, Začína",
        "end": "Koniec, Ukončenie, Dátum ukončenia, Dátum konca, Do, Dokončenie, Dátum do, Končí",
        "due": (
            "Termín, Termín splnenia, Deadline, Lehota, Splatnosť, Dátum splatnosti, Uzávierka"
        ),
        "time": "Čas, Hodina",
        "start_time": "Čas začiatku",
        "end_time": "Čas ukončenia, Čas konca",
        "all_day": "Celý deň, Celodenná, Celodenná udalosť",
        "duration": "Trvanie, Dĺžka trvania, Doba trvania",
        "year": "Rok",
        "month": "Mesiac",
        "day": "Deň",
        "place": (
            "Miesto, Umiestnenie, Kde, Miesto konania, Sála, Mesto, Adresa, Miestnosť, "
            "Lokalita, Obec"
        ),
        "note": (
            "Popis, Opis, Poznámka, Poznámky, Komentár, Komentáre, Podrobnosti, Text, Informácie"
        ),
        "status": "Stav",
        "url": "Odkaz, Web, Webová stránka, Stránka",
        "tags": "Kategória, Kategórie, Štítok, Štítky, Kľúčové slová, Témy",
        "people": "Účastníci, Účastník, Pozvaní, Kto, Rečníci, Prítomní, Hostia",
        "id": "Identifikátor, Kľúč",
        "sources": "Zdroj, Zdroje, Literatúra",
        "latitude": "Zemepisná šírka",
        "longitude": "Zemepisná dĺžka",
        "coordinates": "Súradnice",
        "timezone": "Časové pásmo",
        "private": "Súkromné",
        "made": (
            "Vytvorené, Dátum vytvorenia, Zmenené, Dátum zmeny, Posledná zmena, Upravené, "
            "Dátum úpravy, Aktualizované, Dátum aktualizácie, Pridané, Dátum narodenia"
        ),
        "sort": "plánovaný, plánovaná, plánované, skutočný, skutočná",
        "small": "a, v, na",
        "total": "Spolu, Celkom, Súčet",
        "task": "Úloha, Názov úlohy",
        "hours": "hodiny, hodina, hodín, hod",
        "minutes": "minúty, minúta, minút",
        "days": "dni, deň, dní",
        "weeks": "týždne, týždeň, týždňov",
        "months": "mesiace, mesiac, mesiacov",
        "years": "roky, rok, rokov",
        "ongoing": "dosiaľ, prebieha, dnes, súčasnosť",
        "yes": "pravda, áno",
        "no": "nepravda, nie",
    }
)
