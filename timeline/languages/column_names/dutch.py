"""Names of columns in Dutch."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titel, Onderwerp, Gebeurtenis, Evenement, Taak, Taaknaam, Activiteit, "
            "Mijlpaal, Wat, Kop, Afspraak, Vergadering, Actie, Actiepunt, Samenvatting, "
            "Bijeenkomst, Agendapunt, Werkzaamheden"
        ),
        "name": (
            "Naam, Project, Fase, Cursus, Omschrijving titel, Contract, Inhoud, Onderdeel, Benaming"
        ),
        "noun": "evenement, evenements, taak, activiteit, activiteiten, project, vergadering",
        "date": (
            "Datum, Wanneer, Dag, Data, Datum en tijd, Datum/tijd, Periode, Tijdstip, "
            "Evenementdatum"
        ),
        "start": (
            "Begin, Start, Aanvang, Van, Vanaf, Startdatum, Begindatum, Begint op, "
            "Aanvangsdatum, Ingangsdatum, Sinds, Datum van, Aankomst"
        ),
        "end": (
            "Einde, Eind, Tot, Tot en met, T/m, Einddatum, Eindigt op, Afronding, Gereed, "
            "Slot, Datum tot, Vertrek, Vervaldatum contract"
        ),
        "due": (
            "Vervaldatum, Deadline, Uiterlijk, Uiterste datum, Inleverdatum, Opleverdatum, "
            "Oplevering, Streefdatum, Vervalt op, Gereed op, Einddatum taak"
        ),
        "time": "Tijd, Uur, Tijden, Tijdstip (uur)",
        "start_time": "Begintijd, Starttijd, Begint om, Aanvangstijd, Tijd van",
        "end_time": "Eindtijd, Eindigt om, Tijd tot",
        "all_day": (
            "Hele dag, Duurt hele dag, Gebeurtenis hele dag, De hele dag, Evenement van hele dag, "
            "Gebeurtenis duurt hele dag, Evenement duurt hele dag"
        ),
        "duration": "Duur, Tijdsduur, Looptijd",
        "approximate": "Ongeveer, Circa, Bij benadering",
        "start_approximate": "Begin ongeveer",
        "end_approximate": "Einde ongeveer",
        "year": "Jaar",
        "month": "Maand",
        "day": "Dag",
        "quarter": "Kwartaal",
        "week": "Week, Weeknummer",
        "not_before": "Niet voor, Vroegste datum",
        "not_after": "Niet na",
        "travel": "Aankomst, Vertrek",
        "place": (
            "Plaats, Locatie, Waar, Ruimte, Zaal, Adres, Stad, Vestiging, Plek, Gemeente, Land"
        ),
        "note": (
            "Beschrijving, Omschrijving, Notitie, Notities, Opmerking, Opmerkingen, "
            "Toelichting, Details, Tekst, Informatie, Commentaar"
        ),
        "status": "Toestand, Stand van zaken",
        "url": "Koppeling, Website, Webpagina, Webadres, Hyperlink",
        "tags": (
            "Categorie, Categorieën, Label, Labels, Trefwoord, Trefwoorden, Rubriek, Thema, Thema's"
        ),
        "people": (
            "Deelnemers, Deelnemer, Vereiste deelnemers, Genodigden, Wie, Aanwezigen, "
            "Sprekers, Spreker, Gasten, Personen"
        ),
        "id": "Kenmerk, Taak-ID, Unieke ID",
        "sources": "Bron, Bronnen, Bronvermelding, Verwijzing, Literatuur",
        "latitude": "Breedtegraad, Breedte",
        "longitude": "Lengtegraad",
        "coordinates": "Coördinaten",
        "timezone": "Tijdzone",
        "private": "Privé",
        "secrecy": "Gevoeligheid, Vertrouwelijkheid, Zichtbaarheid",
        "made": (
            "Gemaakt, Gemaakt op, Aangemaakt, Aangemaakt op, Aanmaakdatum, Gewijzigd, "
            "Gewijzigd op, Wijzigingsdatum, Laatst gewijzigd, Bijgewerkt, Bijgewerkt op, "
            "Laatst bijgewerkt, Ingevoerd op, Toegevoegd op, Ontvangen, Ontvangstdatum, "
            "Geboortedatum, Herinneringsdatum, Herinneringstijd, Geraadpleegd, Factuurdatum, "
            "Afgerond op"
        ),
        "sort": "gepland, geplande, verwacht, verwachte, werkelijk, werkelijke, oorspronkelijke",
        "small": "de, het, van, en, op, een, in",
        "total": "Totaal, Som, Eindtotaal, Subtotaal",
        "task": "Taak, Taaknaam, Actie, Actiepunt",
        "hours": "uur, uren, u",
        "minutes": "minuten, minuut",
        "days": "dagen, dag, dgn",
        "weeks": "weken, week, wkn",
        "months": "maanden, maand, mnd",
        "years": "jaren, jaar, jr",
        "ongoing": "heden, lopend, nu, vandaag, doorlopend, onbepaald",
        "yes": "waar, ja, aan",
        "no": "onwaar, nee, uit",
    }
)
