"""Names of columns in German."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titel, Betreff, Ereignis, Veranstaltung, Aufgabe, Thema, Termin, Vorgang, "
            "Vorgangsname, Aktivität, Meilenstein, Was, Überschrift, Anlass, Aufgabenname, "
            "Aufgabentitel, Tätigkeit, Maßnahme, Schritt, To-do, Todo, Tagesordnungspunkt, "
            "Zusammenfassung, Schlagzeile, Sitzung, Besprechung, Event, Programmpunkt, "
            "Arbeitsschritt, Geschehen, Begebenheit, Gegenstand, Kurzbeschreibung, "
            "Veranstaltungstitel, Terminbezeichnung"
        ),
        "name": (
            "Bezeichnung, Projekt, Phase, Arbeitspaket, Kurs, Seminar, Vertrag, "
            "Teilaufgabe, Inhalt, Punkt, Ausstellung, Konzert, Fest, Tagung, Messe, Spiel, "
            "Begegnung, Lieferung"
        ),
        "noun": (
            "Ereignis, Veranstaltung, Veranstaltungs, Aufgabe, Aufgaben, Termin, Vorgangs, "
            "Aktivitäts, Sitzungs, Projekt, Event, Kurs"
        ),
        "date": (
            "Datum, Termin, Wann, Zeitpunkt, Tag, Zeitraum, Zeitangabe, Ereignisdatum, "
            "Veranstaltungsdatum, Veranstaltungstag, Datum/Uhrzeit, Datum und Uhrzeit, "
            "Kalendertag, Termine, Sitzungstermin"
        ),
        "start": (
            "Beginn, Start, Anfang, Von, Startdatum, Beginndatum, Anfangsdatum, Startet am, "
            "Beginnt am, Ab, Startzeitpunkt, Seit, Datum von, Gültig ab, Anreise, "
            "Starttermin, Anfangstermin, Auftakt, Ankunft"
        ),
        "end": (
            "Ende, Bis, Schluss, Enddatum, Endet am, Abschluss, Fertigstellung, Endtermin, "
            "Abschlussdatum, Ende am, Datum bis, Gültig bis, Abreise, Fertig, "
            "Abschlusstermin, Ablaufdatum, Ablauf, Abfahrt"
        ),
        "due": (
            "Fällig, Fälligkeit, Fälligkeitsdatum, Fällig am, Frist, Deadline, Stichtag, "
            "Abgabetermin, Abgabe, Zieltermin, Zu erledigen bis, Erledigen bis, Zieldatum, "
            "Bis wann, Abgabedatum, Einsendeschluss, Fälligkeitstermin, Liefertermin"
        ),
        "time": "Uhrzeit, Zeit, Stunde, Um",
        "start_time": (
            "Startzeit, Anfangszeit, Beginnt um, Von Uhr, Startuhrzeit, Uhrzeit von, Zeit "
            "von, Einlass"
        ),
        "end_time": "Endzeit, Endet um, Bis Uhr, Enduhrzeit, Uhrzeit bis, Zeit bis",
        "all_day": "Ganztägig, Ganztägiges Ereignis, Ganzer Tag, Ganztags, Ganztagesereignis",
        "duration": "Dauer, Zeitdauer, Veranstaltungsdauer, Laufzeit, Spieldauer, Anzahl Tage",
        "approximate": "Ungefähr, Circa, Zirka, Ungefähres Datum",
        "start_approximate": "Beginn ungefähr, Anfang ungefähr",
        "end_approximate": "Ende ungefähr",
        "year": "Jahr",
        "month": "Monat",
        "day": "Tag",
        "quarter": "Quartal",
        "week": "Woche, KW, Kalenderwoche",
        "not_before": "Frühestens, Frühestes Datum, Nicht vor",
        "not_after": "Spätestens, Spätestes Datum, Nicht nach",
        "travel": "Anreise, Ankunft, Abreise, Abfahrt",
        "place": (
            "Ort, Veranstaltungsort, Wo, Standort, Raum, Adresse, Stadt, Schauplatz, "
            "Lokalität, Treffpunkt, Saal, Anschrift, Gebäude, Ortschaft, Land"
        ),
        "note": (
            "Beschreibung, Notiz, Notizen, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, "
            "Kommentar, Kommentare, Details, Hinweis, Hinweise, Text, Erläuterung, "
            "Erläuterungen, Info, Informationen, Weitere Informationen, Zusatzinfo"
        ),
        "status": "Stand, Zustand, Bearbeitungsstatus, Bearbeitungsstand, Fortschritt Status",
        "url": (
            "Link, Webseite, Website, Internetadresse, Internet, Homepage, Webadresse, Verweis"
        ),
        "tags": (
            "Kategorie, Kategorien, Schlagwort, Schlagwörter, Schlagworte, Stichwort, "
            "Stichwörter, Stichworte, Rubrik, Themen, Sparte, Themenfeld"
        ),
        "people": (
            "Teilnehmer, Teilnehmende, Teilnehmerinnen, Beteiligte, Wer, Erforderliche "
            "Teilnehmer, Eingeladene, Gäste, Referent, Referenten, Referentin, Mitwirkende, "
            "Personen, Anwesende, Redner"
        ),
        "id": "Kennung, Vorgangsnummer, Ereignis-ID, Termin-ID, Eindeutige ID",
        "sources": "Quelle, Quellen, Beleg, Belege, Fundstelle, Nachweis, Literatur, Quellenangabe",
        "latitude": "Breite, Breitengrad, Geografische Breite, Geographische Breite",
        "longitude": "Länge, Längengrad, Geografische Länge, Geographische Länge",
        "coordinates": "Koordinaten",
        "timezone": "Zeitzone",
        "private": "Privat",
        "secrecy": "Vertraulichkeit, Sichtbarkeit",
        "made": (
            "Erstellt, Erstellt am, Erstellungsdatum, Angelegt, Angelegt am, Geändert, "
            "Geändert am, Änderungsdatum, Letzte Änderung, Zuletzt geändert, Aktualisiert, "
            "Aktualisiert am, Zuletzt aktualisiert, Erfasst, Erfasst am, Eingang, "
            "Eingangsdatum, Eingetragen, Eingetragen am, Gemeldet, Gemeldet am, "
            "Geburtsdatum, Geburtstag, Erinnerung am, Erinnerung um, Rechnungsdatum, "
            "Bestelldatum, Erledigt am, Abgeschlossen am, Abgerufen, Abrufdatum, "
            "Druckdatum, Berichtsdatum"
        ),
        "sort": (
            "geplant, geplanter, geplantes, geplante, Plan, voraussichtlich, "
            "voraussichtlicher, Soll, tatsächlich, tatsächlicher, Ist, ursprünglich, "
            "ursprünglicher"
        ),
        "small": "der, die, das, des, am, im, in, zum, zur, und, vom",
        "total": "Summe, Gesamt, Gesamtsumme, Zwischensumme, Insgesamt, Total",
        "task": (
            "Aufgabe, Aufgabenname, Aufgabentitel, Vorgang, Vorgangsname, Maßnahme, "
            "Tätigkeit, Arbeitspaket, Schritt, Arbeitsschritt, To-do"
        ),
        "hours": "Stunden, Stunde, Std, Stdn",
        "minutes": "Minuten, Minute, Min",
        "days": "Tage, Tag, Tagen",
        "weeks": "Wochen, Woche, Wo",
        "months": "Monate, Monat, Monaten",
        "years": "Jahre, Jahr, Jahren",
        "ongoing": (
            "heute, jetzt, laufend, läuft, offen, andauernd, bis heute, gegenwärtig, unbefristet"
        ),
        "yes": "wahr, ja, j, ein",
        "no": "falsch, nein, aus",
    }
)
