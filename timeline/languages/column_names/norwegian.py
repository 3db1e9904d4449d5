"""Names of columns in Norwegian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Tittel, Emne, Hendelse, Arrangement, Oppgave, Aktivitet, Overskrift, Milepæl, "
            "Hva, Møte, Tiltak, Oppgavenavn, Begivenhet, Sak, Avtale, Punkt, Sammendrag"
        ),
        "name": "Navn, Betegnelse, Prosjekt, Fase, Kurs, Kontrakt, Innhold",
        "noun": "hendelses, arrangement, oppgave, møte, prosjekt, aktivitets",
        "date": "Dato, Når, Dag, Datoer, Dato og klokkeslett, Dato og tid, Tidspunkt, Periode",
        "start": (
            "Start, Begynnelse, Begynner, Fra, Startdato, Starter, Fra dato, Dato fra, "
            "Oppstart, Fra og med"
        ),
        "end": (
            "Slutt, Slutter, Til, Sluttdato, Avslutning, Til dato, Dato til, Ferdig, "
            "Avsluttes, Til og med"
        ),
        "due": (
            "Forfallsdato, Frist, Deadline, Forfall, Senest, Innleveringsfrist, Tidsfrist, "
            "Leveringsdato, Måldato"
        ),
        "time": "Tid, Klokkeslett, Kl., Klokken",
        "start_time": "Starttidspunkt, Starttid, Tid fra, Starter kl.",
        "end_time": "Sluttidspunkt, Sluttid, Tid til, Slutter kl.",
        "all_day": "Hele dagen, Heldags, Heldagshendelse",
        "duration": "Varighet",
        "year": "År",
        "month": "Måned",
        "day": "Dag",
        "quarter": "Kvartal",
        "week": "Uke",
        "place": "Sted, Plassering, Hvor, Lokale, By, Adresse, Sal, Rom, Lokasjon, Kommune, Land",
        "note": (
            "Beskrivelse, Notat, Notater, Merknad, Merknader, Kommentar, Kommentarer, "
            "Detaljer, Tekst, Informasjon, Annet"
        ),
        "status": "Tilstand",
        "url": "Lenke, Nettside, Nettsted, Nettadresse, Hjemmeside",
        "tags": "Kategori, Kategorier, Etikett, Etiketter, Nøkkelord, Stikkord, Emneord, Tema",
        "people": (
            "Deltakere, Deltaker, Inviterte, Nødvendige deltakere, Hvem, Foredragsholder, Gjester"
        ),
        "id": "Saksnummer, Unik id",
        "sources": "Kilde, Kilder, Referanse, Referanser, Litteratur",
        "latitude": "Breddegrad",
        "longitude": "Lengdegrad",
        "coordinates": "Koordinater",
        "timezone": "Tidssone",
        "private": "Privat",
        "secrecy": "Følsomhet, Synlighet",
        "made": (
            "Opprettet, Opprettelsesdato, Opprettet dato, Endret, Endringsdato, Sist "
            "endret, Oppdatert, Sist oppdatert, Lagt til, Registrert, Mottatt, Fødselsdato, "
            "Påminnelsesdato, Fakturadato"
        ),
        "sort": "planlagt, forventet, faktisk, opprinnelig",
        "small": "og, for, av",
        "total": "Sum, Totalt, Total, I alt, Delsum",
        "task": "Oppgave, Oppgavenavn, Tiltak",
        "hours": "timer",
        "minutes": "minutter, minutt",
        "days": "dager, dag",
        "weeks": "uker, uke",
        "months": "måneder, måned",
        "years": "år",
        "ongoing": "pågående, pågår, nå, i dag, løpende",
        "yes": "sann, ja",
        "no": "usann, nei",
    }
)
