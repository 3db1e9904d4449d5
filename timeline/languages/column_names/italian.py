"""Names of columns in Italian."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titolo, Evento, Oggetto, Attività, Compito, Argomento, Tappa, Cosa, Che cosa, "
            "Nome evento, Nome attività, Riunione, Azione, Appuntamento, Riepilogo, "
            "Avvenimento, Manifestazione, Pietra miliare, Milestone, Intestazione, Seduta, "
            "Scadenza (nome)"
        ),
        "name": (
            "Nome, Progetto, Fase, Corso, Denominazione, Contratto, Voce, Contenuto, "
            "Elemento, Mostra, Concerto"
        ),
        "noun": "evento, attività, compito, riunione, progetto, appuntamento, dell'evento",
        "date": (
            "Data, Quando, Giorno, Date, Data e ora, Data evento, Data dell'evento, "
            "Periodo, Giorno e data"
        ),
        "start": (
            "Inizio, Data di inizio, Data inizio, Dal, Da, Comincia, Data iniziale, Avvio, "
            "Data di avvio, A partire da, Apertura, Arrivo, Decorrenza"
        ),
        "end": (
            "Fine, Data di fine, Data fine, Al, Fino a, Fino al, Termina, Data finale, "
            "Termine, Conclusione, Data di conclusione, Chiusura, Data di chiusura, "
            "Completamento, Partenza"
        ),
        "due": (
            "Scadenza, Data di scadenza, Data scadenza, Entro, Entro il, Consegna, Data di "
            "consegna, Termine ultimo, Scade, Data limite"
        ),
        "time": "Ora, Orario, Ore",
        "start_time": (
            "Ora di inizio, Ora inizio, Orario di inizio, Orario inizio, Dalle, Dalle ore"
        ),
        "end_time": "Ora di fine, Ora fine, Orario di fine, Orario fine, Alle, Alle ore",
        "all_day": "Giornata intera, Tutto il giorno, Evento giornata intera",
        "duration": "Durata",
        "approximate": "Approssimativo, Circa, Data approssimativa",
        "start_approximate": "Inizio approssimativo",
        "end_approximate": "Fine approssimativa",
        "year": "Anno",
        "month": "Mese",
        "day": "Giorno",
        "quarter": "Trimestre",
        "week": "Settimana",
        "not_before": "Non prima di",
        "not_after": "Non dopo",
        "travel": "Arrivo, Partenza",
        "place": (
            "Luogo, Posizione, Dove, Località, Sede, Sala, Città, Indirizzo, Posto, "
            "Ubicazione, Comune, Paese"
        ),
        "note": (
            "Descrizione, Note, Nota, Osservazioni, Commento, Commenti, Dettagli, "
            "Dettaglio, Testo, Informazioni, Annotazioni"
        ),
        "status": "Stato, Situazione",
        "url": "Collegamento, Sito, Sito web, Pagina web, Indirizzo web, Link",
        "tags": (
            "Categoria, Categorie, Etichetta, Etichette, Parole chiave, Parola chiave, Temi, Tema"
        ),
        "people": (
            "Partecipanti, Partecipante, Invitati, Chi, Partecipanti necessari, Relatori, "
            "Relatore, Presenti, Persone, Ospiti"
        ),
        "id": "Identificativo, Identificatore, Codice univoco, Chiave",
        "sources": "Fonte, Fonti, Riferimento, Riferimenti, Bibliografia",
        "latitude": "Latitudine",
        "longitude": "Longitudine",
        "coordinates": "Coordinate",
        "timezone": "Fuso orario, Fuso",
        "private": "Privato",
        "secrecy": "Riservatezza, Visibilità",
        "made": (
            "Creato, Creato il, Data creazione, Data di creazione, Modificato, Modificato "
            "il, Data modifica, Data di modifica, Ultima modifica, Aggiornato, Aggiornato "
            "il, Data aggiornamento, Data di aggiornamento, Ultimo aggiornamento, Inserito "
            "il, Data di inserimento, Data di nascita, Data promemoria, Ora promemoria, "
            "Ricevuto il, "
            "Consultato il, Completato il, Data fattura"
        ),
        "sort": (
            "previsto, prevista, pianificato, pianificata, programmato, programmata, "
            "effettivo, effettiva, stimato, stimata"
        ),
        "small": "di, del, dell, della, d, il, la, e, lo, l, i, in",
        "total": "Totale, Totali, Somma, Totale generale, Subtotale",
        "task": "Attività, Compito, Nome attività, Azione",
        "hours": "ore, ora",
        "minutes": "minuti, minuto",
        "days": "giorni, giorno, gg",
        "weeks": "settimane, settimana, sett",
        "months": "mesi, mese",
        "years": "anni, anno",
        "ongoing": "in corso, oggi, presente, attuale, ad oggi, indeterminato",
        "yes": "vero, sì, s, attivato",
        "no": "falso, no, disattivato",
    }
)
