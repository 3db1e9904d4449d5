"""Names of columns in Czech."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Název, Událost, Předmět, Úkol, Akce, Nadpis, Název úkolu, Název akce, Činnost, "
            "Aktivita, Milník, Co, Téma, Schůzka, Titulek, Jednání, Schůze, Program"
        ),
        "name": "Jméno, Projekt, Fáze, Kurz, Smlouva, Položka, Obsah, Školení",
        "noun": "akce, úkolu, události, schůzky, projektu",
        "date": (
            "Datum, Kdy, Den, Data, Datum a čas, Datum akce, Období, Termín, Termíny, Termín konání"
        ),
        "start": (
            "Začátek, Zahájení, Datum zahájení, Datum začátku, Od, Počátek, Start, Datum "
            "od, Začíná, Otevření"
        ),
        "end": (
            "Konec, Ukončení, Datum ukončení, Datum konce, Do, Dokončení, Datum do, Končí, "
            "Datum dokončení, Uzavření, Závěr"
        ),
        "due": (
            "Termín, Termín splnění, Datum splnění, Deadline, Lhůta, Splatnost, Datum "
            "splatnosti, Uzávěrka, Termín dokončení, Termín odevzdání"
        ),
        "time": "Čas, Hodina, Časy",
        "start_time": "Čas zahájení, Čas začátku, Začátek (čas)",
        "end_time": "Čas ukončení, Čas konce, Konec (čas)",
        "all_day": "Celý den, Celodenní, Celodenní událost",
        "duration": "Doba trvání, Trvání, Délka trvání",
        "year": "Rok",
        "month": "Měsíc",
        "day": "Den",
        "place": (
            "Místo, Umístění, Kde, Místo konání, Sál, Město, Adresa, Místnost, Lokalita, Obec, Země"
        ),
        "note": (
            "Popis, Poznámka, Poznámky, Komentář, Komentáře, Podrobnosti, Text, Informace, Detaily"
        ),
        "status": "Stav",
        "url": "Odkaz, Web, Webová stránka, Webová adresa, Stránka, Internet",
        "tags": "Kategorie, Štítek, Štítky, Klíčová slova, Témata, Rubrika",
        "people": (
            "Účastníci, Účastník, Povinní účastníci, Pozvaní, Kdo, Řečníci, Přítomní, Hosté, Osoby"
        ),
        "id": "Identifikátor, Klíč",
        "sources": "Zdroj, Zdroje, Literatura, Pramen, Prameny",
        "latitude": "Zeměpisná šířka",
        "longitude": "Zeměpisná délka",
        "coordinates": "Souřadnice",
        "timezone": "Časové pásmo",
        "private": "Soukromé, Soukromá",
        "secrecy": "Utajení, Důvěrnost, Viditelnost",
        "made": (
            "Vytvořeno, Datum vytvoření, Změněno, Datum změny, Naposledy změněno, Poslední "
            "změna, Upraveno, Datum úpravy, Aktualizováno, Datum aktualizace, Poslední "
            "aktualizace, Přidáno, Zadáno, Datum narození, Datum připomenutí, Datum "
            "přijetí, Datum faktury"
        ),
        "sort": "plánovaný, plánované, plánovaná, skutečný, skutečné, skutečná, odhadovaný",
        "small": "a, v, na",
        "total": "Celkem, Součet, Mezisoučet",
        "task": "Úkol, Název úkolu",
        "hours": "hodiny, hodina, hodin, hod",
        "minutes": "minuty, minuta, minut",
        "days": "dny, den, dní, dnů",
        "weeks": "týdny, týden, týdnů",
        "months": "měsíce, měsíc, měsíců",
        "years": "roky, rok, let",
        "ongoing": "dosud, probíhá, dnes, současnost",
        "yes": "pravda, ano",
        "no": "nepravda, ne",
    }
)
