"""Names of columns in Portuguese."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Título, Evento, Assunto, Tarefa, Atividade, Actividade, Tema, Marco, O quê, O "
            "que, Nome do evento, Nome da tarefa, Acontecimento, Reunião, Ação, Acção, "
            "Compromisso, Resumo, Manchete, Entregável, Sessão, Facto"
        ),
        "name": (
            "Nome, Projeto, Projecto, Fase, Curso, Designação, Contrato, Item, Conteúdo, Oficina"
        ),
        "noun": "evento, tarefa, atividade, reunião, projeto, sessão",
        "date": "Data, Quando, Dia, Datas, Data e hora, Data do evento, Período, Dia e data",
        "start": (
            "Início, Começo, Data de início, Data início, Desde, Começa, Começa em, De, "
            "Data inicial, Data de começo, Abertura, A partir de, Inicia em, Chegada"
        ),
        "end": (
            "Fim, Término, Data de fim, Data fim, Até, Termina, Termina em, Data final, "
            "Data de término, Final, Data de conclusão, Conclusão, Encerramento, Data de "
            "encerramento, Validade, Data de validade"
        ),
        "due": (
            "Vencimento, Data de vencimento, Prazo, Data limite, Entrega, Data de entrega, "
            "Prazo final, Data-limite, Prazo de entrega"
        ),
        "time": "Hora, Horário, Horas",
        "start_time": "Hora de início, Hora início, Hora inicial, Horário de início",
        "end_time": "Hora de fim, Hora fim, Hora final, Hora de término, Horário de término",
        "all_day": "Dia inteiro, Todo o dia, Evento de dia inteiro, O dia todo, Evento de dia todo",
        "duration": "Duração",
        "approximate": "Aproximado, Aproximada, Data aproximada",
        "start_approximate": "Início aproximado",
        "end_approximate": "Fim aproximado",
        "year": "Ano",
        "month": "Mês",
        "day": "Dia",
        "quarter": "Trimestre",
        "week": "Semana",
        "place": (
            "Local, Localização, Lugar, Onde, Sala, Cidade, Endereço, Sítio, Localidade, "
            "Morada, Município, País"
        ),
        "note": (
            "Descrição, Notas, Nota, Observações, Observação, Comentário, Comentários, "
            "Detalhes, Detalhe, Texto, Informações, Informação, Obs"
        ),
        "status": "Estado, Situação, Estatuto",
        "url": "Ligação, Link, Página web, Sítio web, Site, Hiperligação, Endereço web",
        "tags": (
            "Categoria, Categorias, Etiqueta, Etiquetas, Palavras-chave, Palavra-chave, "
            "Marcadores, Temas"
        ),
        "people": (
            "Participantes, Participante, Convidados, Quem, Participantes obrigatórios, "
            "Presentes, Oradores, Palestrante, Palestrantes, Pessoas"
        ),
        "id": "Identificador, Identificador único, Chave",
        "sources": "Fonte, Fontes, Referência, Referências, Bibliografia",
        "latitude": "Latitude",
        "longitude": "Longitude",
        "coordinates": "Coordenadas",
        "timezone": "Fuso horário, Fuso",
        "private": "Particular, Privado",
        "secrecy": "Confidencialidade, Visibilidade, Sigilo",
        "made": (
            "Criado, Criado em, Data de criação, Data criação, Modificado, Modificado em, "
            "Data de modificação, Última modificação, Atualizado, Atualizado em, Data de "
            "atualização, Última atualização, Data de registo, Data de registro, Data de "
            "nascimento, Data de lembrete, Data do lembrete, Hora do lembrete, Recebido em, "
            "Data de receção, Consultado em, "
            "Concluído em"
        ),
        "sort": (
            "previsto, prevista, planejado, planejada, planeado, planeada, real, estimado, "
            "estimada, agendado, agendada"
        ),
        "small": "de, do, da, dos, das, o, a, e, em",
        "total": "Total, Totais, Soma, Total geral, Subtotal",
        "task": "Tarefa, Nome da tarefa, Ação, Entregável",
        "hours": "horas, hora, hs",
        "minutes": "minutos, minuto",
        "days": "dias, dia",
        "weeks": "semanas, semana, sem",
        "months": "meses, mês",
        "years": "anos, ano",
        "ongoing": "em curso, em andamento, presente, atual, hoje, atualidade, indeterminado",
        "yes": "verdadeiro, sim, s, ativado",
        "no": "falso, não, desativado",
    }
)
