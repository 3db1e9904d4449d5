import pytest

from timeline.languages.encodings import NAMES, guess

GERMAN = "Datum;Anlass;Ort\n07.06.2026;Übergabe der Schlüssel;Würzburg\n"
FRENCH = "Date;Sujet;Lieu\n07/06/2026;Répétition générale à l'opéra;Nîmes\n"
POLISH = "Data;Temat\n07.06.2026;Próba chóru w kościele świętej Anny\n"
RUSSIAN = "Дата;Тема\n07.06.2026;Репетиция хора в соборе\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((GERMAN, name) for name in ("cp1252", "mac_roman", "cp850")),
        *((FRENCH, name) for name in ("cp1252", "mac_roman", "cp850")),
        *((POLISH, name) for name in ("cp1250", "iso8859_2", "cp852")),
        *((RUSSIAN, name) for name in ("cp1251", "koi8_r", "cp866")),
        ("Datum;Akce\n7.6.2026;Zkouška pěveckého sboru, Třebíč\n", "cp1250"),
        ("Dátum;Program\n2026.06.07;Kórus főpróbája, Pécs, utána ünnepség, tűzijáték\n", "cp1250"),
        ("Tarih;Konu\n07.06.2026;Koro provası ve açık hava gösterisi\n", "cp1254"),
        ("Data;Tema\n2026-06-07;Choro repeticija bažnyčioje, šventė\n", "cp1257"),
        ("Ημερομηνία;Θέμα\n07/06/2026;Πρόβα χορωδίας στον ναό\n", "cp1253"),
        ("תאריך,נושא\n07/06/2026,חזרה של המקהלה\n", "cp1255"),
        ("التاريخ,الموضوع\n07/06/2026,تدريب الجوقة\n", "cp1256"),
        ("Датум;Тема\n07.06.2026;Проба хора у цркви\n", "cp1251"),
        ("日付,内容\n2026/06/07,合唱団の練習と会議\n", "cp932"),
        ("日期,内容\n2026/06/07,合唱团排练和会议\n", "gb18030"),
        ("날짜,내용\n2026/06/07,합창단 연습 및 회의\n", "cp949"),
        # names of several languages
        ("Singer\nZoë Jørgensen\nJoão Peña\nFrançoise Bäcker\n", "cp1252"),
        ("Singer\nZoë Jørgensen\nJoão Peña\nFrançoise Bäcker\n", "mac_roman"),
        # signs alone
        ("Topic\n“Choir” – it’s on, €5\n", "cp1252"),
        ("Topic\n“Choir” – it’s on\n", "mac_roman"),
        ("Temp\n21 °C, 3 × 4\n", "cp1252"),
    ],
)
def test_words_tell_their_encoding(text: str, encoding: str) -> None:
    found = guess(text.encode(encoding))
    assert (text.encode(encoding).decode(found.encoding), found.is_sure) == (text, True)


def test_one_far_letter_tells_it() -> None:
    text = "2026-06-07;Choir\n" * 5_000 + "2026-06-08;Fête de l'été\n"
    assert guess(text.encode("mac_roman")).encoding == "mac_roman"


def test_lines_of_old_macs_tell_it_where_letters_do_not() -> None:
    data = "Who\rZoë\rAnn\r".encode("mac_roman")
    assert guess(data).encoding == "mac_roman"
    assert guess(data.replace(b"\r", b"\r\n")).encoding == "cp1252"


def test_bytes_of_no_language_are_not_sure() -> None:
    assert not guess(bytes(range(128, 256))).is_sure


def test_every_encoding_has_a_name_for_people() -> None:
    assert all("x".encode(name) == b"x" for name in NAMES)
