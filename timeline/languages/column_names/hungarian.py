"""Names of columns in Hungarian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Cím, Esemény, Tárgy, Feladat, Tevékenység, Téma, Mérföldkő, Mi, Feladat neve, "
            "Esemény neve, Megnevezés, Értekezlet, Program, Teendő, Összefoglalás, "
            "Rendezvény, Találkozó"
        ),
        "name": "Név, Projekt, Fázis, Tanfolyam, Szerződés, Tartalom, Szakasz",
        "noun": "esemény, feladat, rendezvény, találkozó, projekt",
        "date": "Dátum, Mikor, Nap, Időpont, Dátum és idő, Időszak, Esemény dátuma, Kelt",
        "start": (
            "Kezdés, Kezdet, Kezdő dátum, Kezdés dátuma, Kezdete, Kezdési dátum, Kezdődik, "
            "Kezdő nap, Dátumtól, Mettől, Tól"
        ),
        "end": (
            "Vége, Befejezés, Záró dátum, Befejezés dátuma, Befejező dátum, Végdátum, "
            "Zárás, Befejeződik, Dátumig, Meddig, Befejezési dátum, Lejárat, Ig"
        ),
        "due": "Határidő, Esedékesség, Esedékes, Teljesítés határideje, Határnap",
        "time": "Idő, Óra",
        "start_time": "Kezdés ideje, Kezdési idő, Kezdési időpont, Kezdő időpont",
        "end_time": "Befejezés ideje, Befejezési idő, Záró időpont",
        "all_day": "Egész nap, Egész napos, Egész napos esemény",
        "duration": "Időtartam",
        "year": "Év",
        "month": "Hónap, Hó",
        "day": "Nap",
        "place": "Hely, Helyszín, Hol, Terem, Város, Település, Ország",
        "note": (
            "Leírás, Megjegyzés, Megjegyzések, Jegyzet, Jegyzetek, Részletek, Szöveg, Információ"
        ),
        "status": "Állapot, Státusz",
        "url": "Hivatkozás, Weboldal, Honlap, Webcím",
        "tags": "Kategória, Kategóriák, Címke, Címkék, Kulcsszavak, Témakör",
        "people": (
            "Résztvevők, Résztvevő, Meghívottak, Kötelező résztvevők, Ki, Kik, Előadó, Előadók"
        ),
        "id": "Azonosító, Kulcs",
        "sources": "Forrás, Források, Irodalom",
        "latitude": "Szélesség, Földrajzi szélesség",
        "longitude": "Hosszúság, Földrajzi hosszúság",
        "coordinates": "Koordináták",
        "timezone": "Időzóna",
        "private": "Magánjellegű, Privát",
        "secrecy": "Bizalmasság, Láthatóság",
        "made": (
            "Létrehozva, Létrehozás dátuma, Módosítva, Módosítás dátuma, Utolsó módosítás, "
            "Frissítve, Frissítés dátuma, Rögzítve, Beérkezett, Születési dátum, "
            "Emlékeztető dátuma"
        ),
        "sort": "tervezett, tényleges, várható, becsült",
        "small": "és, a, az",
        "total": "Összesen, Összeg, Mindösszesen, Részösszeg",
        "task": "Feladat, Feladat neve, Teendő",
        "hours": "óra",
        "minutes": "perc",
        "days": "nap",
        "weeks": "hét",
        "months": "hónap",
        "years": "év",
        "ongoing": "folyamatban, jelenleg, napjainkig, határozatlan",
        "yes": "igaz, igen",
        "no": "hamis, nem",
    }
)
