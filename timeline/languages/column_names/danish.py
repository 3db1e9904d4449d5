"""Names of columns in Danish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titel, Emne, Begivenhed, Arrangement, Opgave, Aktivitet, Overskrift, Milepæl, "
            "Hvad, Møde, Handling, Opgavenavn, Hændelse, Sag, Aftale, Punkt, Resumé"
        ),
        "name": "Navn, Betegnelse, Projekt, Fase, Kursus, Kontrakt, Indhold",
        "noun": "begivenheds, arrangement, opgave, møde, projekt, aktivitets",
        "date": "Dato, Hvornår, Dag, Datoer, Dato og tid, Dato og klokkeslæt, Tidspunkt, Periode",
        "start": (
            "Start, Begyndelse, Begynder, Fra, Startdato, Starter, Fra dato, Dato fra, Ankomst"
        ),
        "end": (
            "Slut, Slutter, Til, Slutdato, Afslutning, Til dato, Dato til, Afsluttes, "
            "Færdig, Afrejse, Til og med"
        ),
        "due": (
            "Forfaldsdato, Deadline, Frist, Senest, Forfald, Afleveringsfrist, Tidsfrist, "
            "Leveringsdato, Måldato, Forfalder"
        ),
        "time": "Tid, Klokkeslæt, Kl., Klokken",
        "start_time": "Starttidspunkt, Starttid, Starter kl., Tid fra",
        "end_time": "Sluttidspunkt, Sluttid, Slutter kl., Tid til",
        "all_day": "Hele dagen, Heldag, Heldagsbegivenhed, Begivenhed hele dagen",
        "duration": "Varighed",
        "year": "År",
        "month": "Måned",
        "day": "Dag",
        "quarter": "Kvartal",
        "week": "Uge",
        "place": "Sted, Placering, Hvor, Lokale, By, Adresse, Sal, Lokation, Rum, Land, Kommune",
        "note": (
            "Beskrivelse, Note, Noter, Bemærkning, Bemærkninger, Kommentar, Kommentarer, "
            "Detaljer, Tekst, Information, Øvrigt"
        ),
        "status": "Tilstand",
        "url": "Hjemmeside, Websted, Webside, Webadresse, Link",
        "tags": "Kategori, Kategorier, Mærke, Mærker, Etiketter, Nøgleord, Emneord, Tema",
        "people": (
            "Deltagere, Deltager, Inviterede, Obligatoriske deltagere, Hvem, Oplægsholder, "
            "Talere, Gæster"
        ),
        "id": "Sagsnummer, Unikt id",
        "sources": "Kilde, Kilder, Reference, Referencer, Litteratur",
        "latitude": "Breddegrad",
        "longitude": "Længdegrad",
        "coordinates": "Koordinater",
        "timezone": "Tidszone",
        "private": "Privat",
        "secrecy": "Følsomhed, Synlighed",
        "made": (
            "Oprettet, Oprettelsesdato, Oprettet den, Ændret, Ændringsdato, Ændret den, "
            "Senest ændret, Sidst ændret, Opdateret, Senest opdateret, Sidst opdateret, "
            "Tilføjet, Registreret, Modtaget, Fødselsdato, Påmindelsesdato, Fakturadato"
        ),
        "sort": "planlagt, forventet, faktisk, oprindelig",
        "small": "og, for, af, den",
        "total": "Sum, I alt, Total, Subtotal",
        "task": "Opgave, Opgavenavn",
        "hours": "timer",
        "minutes": "minutter, minut",
        "days": "dage, dag",
        "weeks": "uger, uge",
        "months": "måneder, måned",
        "years": "år",
        "ongoing": "igangværende, nu, i dag, løbende",
        "yes": "sand, ja",
        "no": "falsk, nej",
    }
)
