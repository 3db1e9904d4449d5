"""What people write in the cell of a date where there is none yet, in the languages of sheets."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from timeline.languages.column_names import folded
from timeline.languages.undated import NoDate, no_date

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "english": (
            "n/a, not applicable, none, null, nil, asap, as soon as possible, immediately, "
            "immediate, ongoing, on-going, continuous, continuing, rolling, open, open-ended, "
            "flexible, any time, anytime, various, various dates, later, someday, sometime, "
            "coming soon, in due course, when ready, as needed, as required, ad hoc, "
            "on request, on demand, no deadline, not set, unset, tbf, t.b.p., date to follow, "
            "watch this space"
        ),
        "german": (
            "wird noch bekannt gegeben, wird bekannt gegeben, wird noch bekanntgegeben, "
            "wird noch mitgeteilt, wird noch festgelegt, wird nachgereicht, "
            "wird noch abgestimmt, noch offen, offen, noch nicht festgelegt, nicht festgelegt, "
            "nicht terminiert, steht noch nicht fest, steht noch aus, noch nicht bekannt, "
            "unklar, noch unklar, folgt, Termin folgt, Datum folgt, folgt noch, zu klären, "
            "noch zu klären, in Klärung, noch zu bestimmen, unbestimmt, kein Termin, "
            "noch kein Termin, kein Datum, ohne Datum, ohne Termin, nach Absprache, "
            "nach Vereinbarung, n. V., n. n., k. A., keine Angabe, laufend, fortlaufend, "
            "dauerhaft, sofort, so bald wie möglich, baldmöglichst, schnellstmöglich, "
            "demnächst, bald, in Planung, später, ausstehend, nicht zutreffend"
        ),
        "french": (
            "à confirmer, à définir, à déterminer, à préciser, à venir, à fixer, à annoncer, "
            "date à confirmer, date à définir, date à venir, non défini, non définie, "
            "non fixé, non fixée, non communiqué, pas encore fixé, pas encore fixée, "
            "en attente, dès que possible, en cours, en continu, sans date, n/c, sans objet, "
            "indéterminé, indéterminée, bientôt, prochainement, ultérieurement, néant, aucune"
        ),
        "spanish": (
            "por confirmar, por definir, por determinar, por anunciar, por decidir, "
            "a confirmar, a definir, fecha por confirmar, fecha por definir, pendiente, "
            "sin fecha, sin definir, sin confirmar, sin determinar, lo antes posible, "
            "cuanto antes, en curso, continuo, próximamente, no aplica, ninguna"
        ),
        "portuguese": (
            "a determinar, a anunciar, a combinar, data a definir, data a confirmar, pendente, "
            "sem data, não definido, não definida, assim que possível, o mais breve possível, "
            "o quanto antes, em andamento, contínuo, em breve, brevemente, não se aplica, "
            "nenhuma"
        ),
        "italian": (
            "da confermare, da definire, da stabilire, da decidere, da comunicare, "
            "da destinarsi, data da definire, data da confermare, in attesa, senza data, "
            "non definito, non definita, appena possibile, il prima possibile, "
            "prima possibile, in corso, continuo, prossimamente, non applicabile, nessuna"
        ),
        "dutch": (
            "nog te bepalen, n.t.b., nog niet bekend, n.n.b., nader te bepalen, "
            "nader bekend te maken, wordt nog bekend gemaakt, wordt nog bekendgemaakt, volgt, "
            "volgt nog, doorlopend, lopend, zo snel mogelijk, z.s.m., n.v.t., in overleg, "
            "geen datum, binnenkort, later te bepalen"
        ),
        "polish": (
            "do ustalenia, do potwierdzenia, do uzgodnienia, do określenia, nieustalone, "
            "nieustalony, nieustalona, nie ustalono, nieokreślony, bez daty, bez terminu, "
            "brak, brak daty, wkrótce, jak najszybciej, w toku, na bieżąco, nie dotyczy, "
            "zostanie podane, zostanie podany"
        ),
        "russian": (
            "уточняется, дата уточняется, будет уточнено, будет уточнена, будет объявлено, "
            "будет объявлена, подлежит уточнению, не определено, не определена, не назначено, "
            "не назначена, не указано, без даты, нет даты, нет, н/д, позже, скоро, "
            "как можно скорее, срочно, постоянно, по согласованию, в процессе"
        ),
        "japanese": (
            "未定, 調整中, 後日, 後日発表, 後日連絡, 近日, 近日公開, なし, 未確定, 随時, "
            "継続中, 検討中"
        ),
        "chinese": (
            "待定, 待确认, 待公布, 待通知, 另行通知, 尽快, 长期, 进行中, 无, 暂无, 不适用, "
            "待確認, 待公佈, 儘快, 進行中, 無, 暫無, 未确定, 未確定"
        ),
        "korean": (
            "미정, 추후 공지, 추후 공고, 추후 결정, 추후 확정, 없음, 협의 중, 진행 중, 상시, "
            "해당 없음"
        ),
        "turkish": (
            "belirlenecek, belli değil, belirlenmedi, daha sonra, duyurulacak, açıklanacak, "
            "yakında, yok, en kısa sürede, devam ediyor, sürekli"
        ),
        "ukrainian": (
            "уточнюється, буде уточнено, буде оголошено, не визначено, не призначено, "
            "без дати, немає, незабаром, якнайшвидше, постійно, пізніше"
        ),
        "czech": (
            "bude upřesněno, upřesníme, neurčeno, dosud neurčeno, bez data, není, co nejdříve, "
            "průběžně, dle dohody, zatím neznámé"
        ),
        "slovak": (
            "bude upresnené, neurčené, bez dátumu, nie je, čo najskôr, priebežne, podľa dohody"
        ),
        "swedish": (
            "ej bestämt, inte bestämt, ej fastställt, ej klart, meddelas senare, meddelas, "
            "återkommer, löpande, snarast, saknas, datum saknas, utan datum, "
            "enligt överenskommelse"
        ),
        "danish": (
            "ikke fastsat, ikke fastlagt, ikke afklaret, meddeles senere, meddeles, "
            "kommer senere, følger, løbende, snarest, ingen dato, uden dato, efter aftale"
        ),
        "norwegian": (
            "ikke fastsatt, ikke bestemt, ikke avklart, avklares, løpende, uten dato, etter avtale"
        ),
        "finnish": (
            "ei vielä tiedossa, ei tiedossa, avoin, auki, ilmoitetaan myöhemmin, "
            "vahvistetaan myöhemmin, sovitaan myöhemmin, jatkuva, mahdollisimman pian, "
            "ei päivämäärää, tulossa"
        ),
        "hungarian": (
            "később, egyeztetés alatt, nincs, még nem ismert, nem ismert, folyamatos, "
            "folyamatban, mielőbb, hamarosan, meghatározandó, pontosítás alatt"
        ),
        "romanian": (
            "de stabilit, de confirmat, de anunțat, nestabilit, nestabilită, va fi anunțat, "
            "va fi anunțată, cât mai curând, în curs, fără dată, nu este cazul, în curând"
        ),
        "greek": (
            "θα ανακοινωθεί, δεν έχει οριστεί, εκκρεμεί, σύντομα, συνεχές, χωρίς ημερομηνία, "
            "προς επιβεβαίωση, προς ορισμό"
        ),
        "bulgarian": (
            "предстои, ще бъде обявено, уточнява се, неопределено, без дата, няма, за уточняване"
        ),
        "croatian": "bit će objavljeno, naknadno, nije određeno, uskoro, bez datuma, po dogovoru",
        "slovenian": "bo objavljeno, naknadno, ni določeno, kmalu, brez datuma, sproti",
        "estonian": "selgub hiljem, täpsustamisel, määramata, lahtine, kuupäev puudub, jooksvalt",
        "latvian": "tiks precizēts, tiks paziņots, nav noteikts, bez datuma, drīzumā",
        "lithuanian": "bus patikslinta, bus paskelbta, nenustatyta, be datos, netrukus",
        "catalan": (
            "per confirmar, per determinar, per definir, sense data, pendent, aviat, en curs"
        ),
        "arabic": (
            "يحدد لاحقا, سيحدد لاحقا, سيعلن لاحقا, لم يحدد, لم يحدد بعد, غير محدد, قريبا, "
            "بدون تاريخ, لا يوجد, مستمر"
        ),
        "persian": "اعلام خواهد شد, متعاقبا اعلام می‌شود, نامشخص, به زودی, ندارد, مستمر",
        "hebrew": "ייקבע בהמשך, יפורסם בהמשך, טרם נקבע, לא נקבע, בקרוב, אין, ללא תאריך, שוטף",
        "hindi": "बाद में, तय नहीं, अभी तय नहीं, घोषित किया जाएगा, जल्द ही, जारी",
        "bengali": "পরে জানানো হবে, নির্ধারিত নয়, শীঘ্রই, চলমান",
        "indonesian": (
            "menyusul, akan ditentukan, belum ditentukan, akan diumumkan, segera, belum ada, "
            "tidak ada, secepatnya, berkelanjutan"
        ),
        "vietnamese": (
            "chưa xác định, sẽ thông báo sau, sẽ thông báo, chưa có, sắp tới, "
            "càng sớm càng tốt, liên tục, không có"
        ),
        "thai": "รอประกาศ, ยังไม่กำหนด, จะแจ้งให้ทราบ, เร็วๆ นี้, ไม่มี, ต่อเนื่อง",
        "swahili": "itatangazwa, haijapangwa, hivi karibuni, inaendelea",
    }
)
_KNOWN = frozenset(folded(word) for said in _WORDS.values() for word in said.split(", "))
_LONGEST = 60


@lru_cache(maxsize=4096)
def is_undated(text: str) -> bool:
    """Whether a cell that is there for a date says that there is none yet, and nothing else.

    >>> is_undated("TBC"), is_undated("—"), is_undated("wird noch bekannt gegeben")
    (True, True, True)
    >>> is_undated("see minutes"), is_undated("unknown"), is_undated("2026")
    (False, False, False)
    """
    if not text.strip() or len(text) > _LONGEST:
        return False
    plain = folded(text)
    said = no_date(text)
    return said is NoDate.TO_COME or (said is None and (not plain.strip("%") or plain in _KNOWN))
