"""Names of columns in Catalan."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Títol, Esdeveniment, Assumpte, Tasca, Activitat, Tema, Què, Acte, Reunió, Nom "
            "de la tasca, Fita, Acció"
        ),
        "name": "Nom, Projecte, Fase, Curs, Contracte",
        "noun": "esdeveniment, l'esdeveniment, tasca, activitat, reunió, projecte, acte",
        "date": "Data, Quan, Dia, Dates, Data i hora, Període",
        "start": "Inici, Data d'inici, Comença, Des de, Data inici, Començament",
        "end": (
            "Fi, Final, Data de fi, Data final, Acaba, Fins a, Data de finalització, Finalització"
        ),
        "due": "Venciment, Data de venciment, Data límit, Termini, Lliurament",
        "time": "Hora, Horari",
        "start_time": "Hora d'inici",
        "end_time": "Hora de fi, Hora final",
        "all_day": "Tot el dia, Dia sencer",
        "duration": "Durada",
        "year": "Any",
        "month": "Mes",
        "day": "Dia",
        "place": "Lloc, Ubicació, On, Sala, Ciutat, Adreça, Població",
        "note": "Descripció, Notes, Observacions, Comentari, Comentaris, Detalls, Text",
        "status": "Estat",
        "url": "Enllaç, Lloc web, Pàgina web, Web",
        "tags": "Categoria, Categories, Etiqueta, Etiquetes, Paraules clau",
        "people": "Participants, Assistents, Convidats, Qui, Ponents",
        "id": "Identificador",
        "sources": "Font, Fonts",
        "made": (
            "Creat, Data de creació, Modificat, Data de modificació, Actualitzat, Data de naixement"
        ),
        "small": "de, d, del, la, el, i, l",
        "total": "Total, Suma, Subtotal",
        "task": "Tasca",
        "yes": "cert, sí",
        "no": "fals, no",
    }
)
