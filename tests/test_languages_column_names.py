import pytest

from timeline.languages.column_names import LANGUAGES, folded, is_total, meanings, truth


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Start-Date:", "startdate"),
        ("START_DATE *", "startdate"),
        ("Début", "debut"),
        ("Straße", "strasse"),
        ("Łączność", "lacznosc"),
        ("% done", "%done"),
        ("ｄａｔｅ", "date"),
        ("İsim", "isim"),
        ("***", ""),
    ],
)
def test_names_fold(name: str, expected: str) -> None:
    assert folded(name) == expected


def _meant(header: str) -> list[str]:
    return [found[0][0] if found else "" for found in meanings(header.split("|"))]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        # how people write a name
        ("TASK|due_date|Assigned To|Where?", "title due other place"),
        ("startDate|endDate|eventTitle|lat|lng", "start end title latitude longitude"),
        ("Date (dd/mm/yyyy)|Event*|Venue [required]", "date title place"),
        # as programs export them
        ("Card Name|Card URL|Due Date|List Name", "title url due other"),
        ("Summary|Issue key|Custom field (Start date)|Created", "title id start made"),
        (
            "EVENT NAME|EVENT START DATE|EVENT START TIME|ALL DAY EVENT",
            "title start start_time all_day",
        ),
        ("Name|Timeline - Start|Timeline - End|Person", "title start end other"),
        ("Task Name|Start|Finish|Baseline Start|% Complete", "title start end start other"),
        # made of several words, in any order
        ("Name of the event|Date of event|Place of event", "title date place"),
        ("Planned start|Actual finish|Project status", "start end status"),
        ("End Year|End Month|Year", "end_year end_month year"),
        # languages
        ("Vorgang|Anfang|Ende|Bearbeiter", "title start end "),
        ("Veranstaltungsbeginn|Veranstaltungsort|Bemerkung", "start place note"),
        ("Intitulé|Date de début|Heure de fin|Lieu|Remarques", "title start end_time place note"),
        ("Tarea|Fecha de inicio|Fecha límite|Lugar", "title start due place"),
        ("Tarefa|Data de início|Prazo|Local", "title start due place"),
        ("Attività|Data inizio|Data fine|Luogo", "title start end place"),
        ("Taaknaam|Begindatum|Einddatum|Locatie", "title start end place"),
        ("Zadanie|Data rozpoczęcia|Termin wykonania|Miejsce", "title start due place"),
        ("Задача|Дата начала|Дата окончания|Место", "title start end place"),
        ("Завдання|Дата початку|Місце", "title start place"),
        ("Görev|Başlangıç tarihi|Bitiş tarihi|Yer", "title start end place"),
        ("Úkol|Začátek|Konec|Místo", "title start end place"),
        ("Uppgift|Startdatum|Slutdatum|Plats", "title start end place"),
        ("Opgave|Startdato|Slutdato|Sted", "title start end place"),
        ("Tehtävä|Aloituspäivä|Päättymispäivä|Paikka", "title start end place"),
        ("Feladat|Kezdés|Határidő|Helyszín", "title start due place"),
        ("Activitate|Data începerii|Locație", "title start place"),
        ("Εκδήλωση|Ημερομηνία έναρξης|Τοποθεσία", "title start place"),
        ("タスク名|開始日|終了日|備考", "title start end note"),
        ("任务名称|开始日期|结束日期|地点", "title start end place"),
        ("任務名稱|開始日期|結束日期|地點", "title start end place"),
        ("작업명|시작일|종료일|장소", "title start end place"),
        ("المهمة|تاريخ البدء|تاريخ الانتهاء|المكان", "title start end place"),
        ("कार्यक्रम|प्रारंभ तिथि|समाप्ति तिथि|स्थान", "title start end place"),
        ("Kegiatan|Tanggal mulai|Tanggal selesai|Lokasi", "title start end place"),
        ("Sự kiện|Ngày bắt đầu|Ngày kết thúc|Địa điểm", "title start end place"),
        # the same in two languages
        ("Datum / Date|Titel / Title|Ort / Place", "date title place"),
        # one word is of the language of those beside it
        ("Tag|Veranstaltung|Ort", "date title place"),
        ("Tag|Event|Venue|Date", "tags title place date"),
        # when a row was made, and what is nothing that an event has
        ("Created|Last modified|Geändert am|Updated at", "made made made made"),
        ("Fish|Budget|Qwerty|Weekend", " other  "),
    ],
)
def test_what_names_mean(header: str, expected: str) -> None:
    assert " ".join(_meant(header)) == expected


def test_every_language_names_titles_and_dates() -> None:
    assert len(LANGUAGES) > 30
    for language in LANGUAGES:
        names = __import__(f"timeline.languages.column_names.{language}", fromlist=["NAMES"]).NAMES
        assert {"title", "date", "start", "end", "place", "note"} <= {*names}, language


@pytest.mark.parametrize("text", ["Total", "TOTAL:", "Summe", "Итого", "合計", "Grand total"])
def test_sums(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["", "Total eclipse", "Summit", "-"])
def test_no_sums(text: str) -> None:
    assert not is_total(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TRUE", True),
        ("Falsch", False),
        ("vrai", True),
        ("Sí", True),
        ("いいえ", False),
        ("✓", True),
    ],
)
def test_truths(text: str, expected: object) -> None:
    assert truth(text) is expected


@pytest.mark.parametrize("text", ["", "maybe", "2", "-"])
def test_no_truths(text: str) -> None:
    assert truth(text) is None
