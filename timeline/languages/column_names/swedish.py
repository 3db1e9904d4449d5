"""Names of columns in Swedish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titel, Ämne, Händelse, Evenemang, Uppgift, Aktivitet, Rubrik, Milstolpe, Vad, "
            "Möte, Åtgärd, Uppgiftsnamn, Ärende, Sammanfattning, Bokning, Arrangemang, "
            "Punkt, Moment"
        ),
        "name": "Namn, Benämning, Projekt, Fas, Kurs, Avtal, Innehåll, Utbildning, Etapp",
        "noun": "evenemang, uppgift, händelse, mötes, projekt, aktivitets",
        "date": "Datum, När, Dag, Datum och tid, Tidpunkt, Period, Dagar",
        "start": (
            "Start, Början, Börjar, Från, Startdatum, Startar, Fr.o.m., Från och med, "
            "Startdag, Begynnelsedatum, Datum från, Ankomst"
        ),
        "end": (
            "Slut, Slutar, Till, Slutdatum, T.o.m., Till och med, Slutdag, Avslut, "
            "Avslutas, Klart, Klar, Datum till, Avslutningsdatum, Avresa"
        ),
        "due": (
            "Förfallodatum, Förfallodag, Deadline, Sista dag, Senast, Klart senast, "
            "Slutleverans, Färdigdatum, Leveransdatum, Måldatum, Förfaller"
        ),
        "time": "Tid, Klockslag, Kl., Klockan, Tider",
        "start_time": "Starttid, Börjar kl., Tid från",
        "end_time": "Sluttid, Slutar kl., Tid till",
        "all_day": "Hela dagen, Heldag, Heldagshändelse",
        "duration": "Varaktighet, Tidslängd",
        "year": "År",
        "month": "Månad",
        "day": "Dag",
        "quarter": "Kvartal",
        "week": "Vecka",
        "place": "Plats, Ort, Var, Lokal, Stad, Adress, Sal, Rum, Plats/lokal, Land, Kommun",
        "note": (
            "Beskrivning, Anteckning, Anteckningar, Anmärkning, Anmärkningar, Kommentar, "
            "Kommentarer, Detaljer, Text, Information, Övrigt, Noteringar"
        ),
        "status": "Läge, Tillstånd",
        "url": "Länk, Webbplats, Webbsida, Webbadress, Hemsida",
        "tags": "Kategori, Kategorier, Etikett, Etiketter, Nyckelord, Taggar, Ämnesord, Tema",
        "people": (
            "Deltagare, Obligatoriska deltagare, Inbjudna, Vem, Vilka, Talare, Närvarande, "
            "Gäster, Medverkande"
        ),
        "id": "Identitet, Ärendenummer, Unikt ID",
        "sources": "Källa, Källor, Referens, Referenser, Litteratur",
        "latitude": "Latitud, Breddgrad",
        "longitude": "Longitud, Längdgrad",
        "coordinates": "Koordinater",
        "timezone": "Tidszon",
        "private": "Privat",
        "secrecy": "Känslighet, Synlighet, Sekretess",
        "made": (
            "Skapad, Skapat, Skapad datum, Skapandedatum, Ändrad, Ändrat, Ändringsdatum, "
            "Senast ändrad, Uppdaterad, Uppdaterat, Senast uppdaterad, Tillagd, "
            "Registrerad, Registreringsdatum, Inkommen, Födelsedatum, Påminnelsedatum, "
            "Fakturadatum, Slutförd"
        ),
        "sort": "planerad, planerat, beräknad, beräknat, faktisk, faktiskt, förväntad",
        "small": "och, för, av",
        "total": "Summa, Totalt, Total, Delsumma",
        "task": "Uppgift, Uppgiftsnamn, Åtgärd",
        "hours": "timmar, timme, tim",
        "minutes": "minuter, minut",
        "days": "dagar, dag",
        "weeks": "veckor, vecka",
        "months": "månader, månad, mån",
        "years": "år",
        "ongoing": "pågående, pågår, nu, idag, tills vidare",
        "yes": "sant, ja",
        "no": "falskt, nej",
    }
)
