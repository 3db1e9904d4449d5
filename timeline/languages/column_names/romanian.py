"""Names of columns in Romanian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titlu, Eveniment, Subiect, Sarcină, Activitate, Temă, Ce, Nume eveniment, Nume "
            "activitate, Acțiune, Întâlnire, Rezumat, Ședință, Denumire eveniment, Denumire "
            "activitate, Jalon, Reper, Lucrare"
        ),
        "name": "Nume, Denumire, Proiect, Fază, Etapă, Curs, Contract, Conținut",
        "noun": "eveniment, evenimentului, sarcină, activitate, activității, proiect, întâlnire",
        "date": "Data, Dată, Când, Zi, Ziua, Date, Data și ora, Data evenimentului, Perioada",
        "start": (
            "Început, Start, Data începerii, Data de început, Data început, De la, Din, "
            "Începe, Începere, Data inițială, Deschidere"
        ),
        "end": (
            "Sfârșit, Final, Data încheierii, Data de sfârșit, Data sfârșit, Până la, Până, "
            "Se termină, Încheiere, Data finală, Finalizare, Data finalizării, Data de "
            "încheiere, Închidere, Expirare, Data expirării"
        ),
        "due": (
            "Termen, Termen limită, Scadență, Data scadenței, Data limită, Termenul limită, "
            "Termen de predare"
        ),
        "time": "Ora, Oră, Timp",
        "start_time": "Ora începerii, Ora de început, Ora început",
        "end_time": "Ora încheierii, Ora de sfârșit, Ora sfârșit",
        "all_day": "Toată ziua, Zi întreagă, Eveniment pe toată ziua",
        "duration": "Durată, Durata",
        "year": "An, Anul",
        "month": "Lună, Luna",
        "day": "Zi, Ziua",
        "place": (
            "Loc, Locație, Unde, Locul, Sală, Oraș, Adresă, Locul desfășurării, Localitate, Țară"
        ),
        "note": (
            "Descriere, Note, Notă, Observații, Observație, Comentarii, Comentariu, "
            "Detalii, Text, Mențiuni, Informații"
        ),
        "status": "Stare, Stadiu, Status",
        "url": "Legătură, Pagină web, Site, Site web, Adresă web",
        "tags": "Categorie, Categorii, Etichetă, Etichete, Cuvinte cheie",
        "people": (
            "Participanți, Participant, Invitați, Cine, Vorbitori, Persoane, Participanți "
            "obligatorii"
        ),
        "id": "Identificator, Cod unic",
        "sources": "Sursă, Surse, Referință, Referințe, Bibliografie",
        "latitude": "Latitudine",
        "longitude": "Longitudine",
        "coordinates": "Coordonate",
        "timezone": "Fus orar",
        "private": "Privat, Particular",
        "secrecy": "Confidențialitate, Vizibilitate",
        "made": (
            "Creat, Creat la, Data creării, Modificat, Modificat la, Data modificării, "
            "Ultima modificare, Actualizat, Actualizat la, Data actualizării, Adăugat, Data "
            "adăugării, Înregistrat, Data nașterii, Data facturii"
        ),
        "sort": "planificat, planificată, efectiv, efectivă, estimat, estimată",
        "small": "de, și, la",
        "total": "Total, Sumă, Total general, Subtotal",
        "task": "Sarcină, Activitate, Acțiune",
        "hours": "ore, oră",
        "minutes": "minute, minut",
        "days": "zile, zi",
        "weeks": "săptămâni, săptămână",
        "months": "luni, lună",
        "years": "ani, an",
        "ongoing": "în curs, prezent, astăzi, în desfășurare",
        "yes": "adevărat, da",
        "no": "fals, nu",
    }
)
