"""Names of columns in Spanish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Título, Evento, Asunto, Tarea, Actividad, Tema, Hito, Qué, Nombre del evento, "
            "Nombre de la tarea, Titular, Acontecimiento, Suceso, Reunión, Acción, Cita, "
            "Resumen, Encabezado, Entregable, Acto, Sesión, Hecho"
        ),
        "name": (
            "Nombre, Proyecto, Fase, Curso, Concepto, Contrato, Denominación, Elemento, "
            "Taller, Contenido"
        ),
        "noun": "evento, tarea, actividad, reunión, proyecto, acto, sesión",
        "date": (
            "Fecha, Cuándo, Día, Fechas, Fecha y hora, Fecha del evento, Periodo, Período, "
            "Día y fecha"
        ),
        "start": (
            "Inicio, Comienzo, Fecha de inicio, Fecha inicio, Desde, Empieza, Comienza, "
            "Fecha inicial, Principio, Fecha de comienzo, Fecha desde, Apertura, A partir "
            "de, Inicia, Llegada"
        ),
        "end": (
            "Fin, Final, Fecha de fin, Fecha fin, Hasta, Termina, Finaliza, Fecha final, "
            "Fecha de finalización, Finalización, Fecha de término, Término, Fecha hasta, "
            "Cierre, Fecha de cierre, Conclusión, Fecha de caducidad, Caducidad, Salida"
        ),
        "due": (
            "Vencimiento, Fecha de vencimiento, Fecha límite, Plazo, Fecha de entrega, "
            "Entrega, Vence, Límite, Fecha tope, Para cuándo"
        ),
        "time": "Hora, Horario, Horas",
        "start_time": "Hora de inicio, Hora inicio, Hora inicial, Hora de comienzo",
        "end_time": "Hora de fin, Hora fin, Hora final, Hora de finalización, Hora de término",
        "all_day": "Todo el día, Día completo, Evento de todo el día",
        "duration": "Duración",
        "approximate": "Aproximado, Aproximada, Fecha aproximada",
        "start_approximate": "Inicio aproximado",
        "end_approximate": "Fin aproximado",
        "year": "Año",
        "month": "Mes",
        "day": "Día",
        "quarter": "Trimestre",
        "week": "Semana",
        "not_before": "No antes de",
        "not_after": "No después de",
        "travel": "Llegada, Salida",
        "place": (
            "Lugar, Ubicación, Dónde, Sitio, Sala, Ciudad, Dirección, Localización, Sede, "
            "Localidad, Emplazamiento, Municipio, País"
        ),
        "note": (
            "Descripción, Notas, Nota, Observaciones, Observación, Comentario, Comentarios, "
            "Detalles, Detalle, Texto, Información, Anotaciones"
        ),
        "status": "Estado, Estatus, Situación",
        "url": "Enlace, Vínculo, Página web, Sitio web, Dirección web, Liga, Web",
        "tags": (
            "Categoría, Categorías, Etiqueta, Etiquetas, Palabras clave, Palabra clave, "
            "Temas, Temática"
        ),
        "people": (
            "Participantes, Participante, Asistentes, Asistentes necesarios, Invitados, "
            "Quién, Quiénes, Ponentes, Ponente, Personas"
        ),
        "id": "Identificador, Clave, ID de la tarea, Código único, Identificador único",
        "sources": "Fuente, Fuentes, Referencia, Referencias, Bibliografía",
        "latitude": "Latitud",
        "longitude": "Longitud",
        "coordinates": "Coordenadas",
        "timezone": "Zona horaria, Huso horario",
        "private": "Privado, Privada",
        "secrecy": "Carácter, Confidencialidad, Visibilidad",
        "made": (
            "Creado, Creado el, Fecha de creación, Fecha creación, Modificado, Modificado "
            "el, Fecha de modificación, Última modificación, Actualizado, Actualizado el, "
            "Fecha de actualización, Última actualización, Fecha de registro, Fecha de "
            "alta, Fecha de nacimiento, Fecha de factura, Fecha del aviso, Fecha de "
            "recepción, Recibido, Consultado, Fecha de consulta, Completado el"
        ),
        "sort": (
            "previsto, prevista, planificado, planificada, programado, programada, real, "
            "estimado, estimada"
        ),
        "small": "de, del, la, el, los, las, y, en",
        "total": "Total, Totales, Suma, Total general, Subtotal",
        "task": "Tarea, Nombre de la tarea, Acción, Entregable",
        "hours": "horas, hora, hs",
        "minutes": "minutos, minuto",
        "days": "días, día",
        "weeks": "semanas, semana, sem",
        "months": "meses, mes",
        "years": "años, año",
        "ongoing": "en curso, actualidad, presente, hoy, actual, hasta hoy, indefinido",
        "yes": "verdadero, sí, s, activado",
        "no": "falso, no, desactivado",
    }
)
