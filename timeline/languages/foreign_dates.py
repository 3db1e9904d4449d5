"""Dates in words of another language than the text: found, so that no part of one is taken.

"Le 12 avril 2024" in an English text is a date, and is not the year 2024. Which day it is no
reader here can say for every language; that it stands there is told instead.
"""

import re
from collections.abc import Iterator

from timeline.text.words import Words

#: names of months in some 35 languages, as they stand in a date (CLDR), but those of English
MONTHS = frozenset(
    """
        abendua abril abuztua agost agosto août apirila aprel aprile aprilie aprill apríl
        apríla aprīlis aralık augusta augusti augusts augustus augusztus avgust avqust avril
        azaroa ağustos balandis balandžio birželio birželis březen března czerwca czerwcu
        czerwiec decembar decembra decembrie decembris decembro dekabr desember desembre
        detsember dezember dezembro dhjetor dicembre diciembre duben dubna décembre ekaina
        ekim elokuu elokuuta enero eylül febbraio febreiro febrer febrero februar februari
        februarie február februára februāris fevereiro fevral février gegužė gegužės gener
        gennaio giugno grudnia grudniu grudzień gruodis gruodžio gusht haziran heinäkuu
        heinäkuuta helmikuu helmikuuta huhtikuu huhtikuuta ianuarie iraila iulie iunie iyul
        iyun jaanuar janar janeiro januar januari január januára janvier janvāris joulukuu
        joulukuuta juillet juin jul julho juli julij julio juliol jun junho juni junij junio
        juny juuli juuni júl júla július jún júna június jūlijs jūnijs kasım kesäkuu
        kesäkuuta kolovoz kolovoza korrik kovas kovo květen května kwiecień kwietnia
        kwietniu lapkritis lapkričio leden ledna liepa liepos lipanj lipca lipcu lipiec
        lipnja listopad listopada listopadu listopadzie lokakuu lokakuuta luglio lutego luty
        lutym maaliskuu maaliskuuta maart maggio mai maiatza maig maijs maio maj maja maju
        marca marcu marec marraskuu marraskuuta mars mart martie marts martxoa marzec marzo
        març março mayo mayıs mei máj mája május március märts märz nisan noiembrie novembar
        novembra novembre novembris novembro noviembre noyabr nëntor ocak octobre octombrie
        octubre oktabr oktobar oktober oktobris oktoober oktyabr október októbra otsaila
        ottobre outubro ožujak ožujka październik października październiku prill prosinac
        prosinca prosince prosinec qershor rugpjūtis rugpjūčio rugsėjis rugsėjo rujan rujna
        sausio sausis sentabr sentyabr septembar septembra septembre septembrie septembris
        septiembre setembre setembro settembre shkurt shtator sierpień sierpnia sierpniu
        siječanj siječnja spalio spalis srpanj srpen srpna srpnja studeni studenoga styczeń
        stycznia styczniu svibanj svibnja syyskuu syyskuuta szeptember tammikuu tammikuuta
        temmuz tetor toukokuu toukokuuta travanj travnja urria urtarrila uztaila vasario
        vasaris veebruar veljača veljače wrzesień września wrześniu xaneiro xullo xuño
        yanvar září április únor února červen července červenec června říjen října şubat
        απρίλιος απριλίου αυγούστου αύγουστος δεκέμβριος δεκεμβρίου ιανουάριος ιανουαρίου
        ιουλίου ιουνίου ιούλιος ιούνιος μάιος μάρτιος μαΐου μαρτίου νοέμβριος νοεμβρίου
        οκτωβρίου οκτώβριος σεπτέμβριος σεπτεμβρίου φεβρουάριος φεβρουαρίου август августа
        августе апреле апрель апреля април ақпан березень березня верасень верасня вересень
        вересня грудень грудня декабре декабрь декабря декември желтоқсан жнівень жніўня
        жовтень жовтня июле июль июля июне июнь июня кастрычнік кастрычніка квітень квітня
        красавік красавіка липень липня листопад листопада лютага лютий лютого люты ліпень
        ліпеня лістапад лістапада мае май мамыр март марта марте маусым мая мај наурыз
        ноември ноябре ноябрь ноября октомври октябре октябрь октября сакавік сакавіка
        сентябре сентябрь сентября септември серпень серпня снежань снежня студзень студзеня
        січень січня сәуір тамыз травень травня феврале февраль февраля февруари червень
        червня чэрвень чэрвеня шілде юли юни январе январь января януари јануари јули јуни
        қазан қараша қаңтар қыркүйек
    """.split()  # noqa: SIM905 - words read better as words
)
#: names of seasons that stand before a year
SEASONS = frozenset(
    """
        automne autunno frühjahr frühling herbst hiver inverno invierno otoño outono
        primavera printemps sommer verano verão весной весны зимой летом осени осенью
    """.split()  # noqa: SIM905 - words read better as words
)
#: months that are also names and words of English: a date only with a day and a year
_ALSO_ENGLISH = frozenset(("augusta", "jun", "jul", "julio", "maj", "mai", "maio", "mars", "mart"))
#: words that may stand between the parts of a date
_BETWEEN = frozenset(("de", "del", "di", "d", "do", "er", "o", "a", "м", "m"))
_GAP = re.compile(r"[\s.,’'°ºª]{0,3}")
_LAST_DAY, _YEAR = 31, 4


def foreign_dates(words: Words) -> Iterator[tuple[int, int]]:
    """Start and end of each date whose month or season is a word of another language."""
    names = MONTHS | SEASONS
    if names.isdisjoint(words.lower):
        return
    behind = 0
    for index, word in enumerate(words.lower):
        if word not in names:
            continue
        left, right = _beside(words, index, -1), _beside(words, index, 1)
        if not _is_date(words, index, left, right):
            continue
        start = max(words.start[index if left is None else left], behind)
        behind = words.end[index if right is None else right]
        yield start, behind


def _beside(words: Words, index: int, step: int) -> int | None:
    """The number of a day or year beside a word, with one small word between at the most."""
    at = index
    for _ in range(2):
        at += step
        if not 0 <= at < len(words.lower) or not _GAP.fullmatch(words.gap(min(at, at - step))):
            return None
        word = words.lower[at]
        if _is_day(word) or _is_year(word):
            return at
        if word not in _BETWEEN:
            return None
    return None


def _is_date(words: Words, index: int, left: int | None, right: int | None) -> bool:
    word = words.lower[index]
    parts = [words.lower[at] for at in (left, right) if at is not None]
    has_day, has_year = any(map(_is_day, parts)), any(map(_is_year, parts))
    if has_day and has_year:
        return word in MONTHS
    if word in _ALSO_ENGLISH or not (has_day or has_year):
        return False
    return has_year or word in MONTHS


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) < _YEAR and 1 <= int(word) <= _LAST_DAY


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == _YEAR
