"""What people write in a cell to say who may see it, in the languages that sheets are kept in."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from timeline.languages.column_names import folded, truth
from timeline.model import Access

#: whole cells, as people and programs write them; gender and case as languages have them
_WORDS: Mapping[Access, str] = MappingProxyType(
    {
        Access.PUBLIC: (
            "public, unclassified, not private, not confidential, "
            "öffentlich, nicht vertraulich, publique, público, pública, "
            "pubblico, pubblica, openbaar, publiek, publiczne, publiczny, publiczna, "
            "jawne, публичное, публично, общедоступно, 公開, 公开, 공개, herkese açık, "
            "genel, публічне, публічно, veřejné, veřejný, veřejná, verejné, verejný, "
            "verejná, offentlig, offentligt, julkinen, nyilvános, δημόσιο, "
            "δημόσια, публична, javno, javna, avalik, publisks, viešas, públic, عام, عمومی, "
            "ציבורי, सार्वजनिक, publik, umum, công khai, สาธารณะ"
        ),
        Access.PRIVATE: (
            "private, is private, private event, private appointment, "
            "privat, private Veranstaltung, nicht öffentlich, privé, privée, non public, privado, "
            "privada, no público, particular, não público, privato, privata, riservato, "
            "riservata, niet openbaar, prywatne, prywatny, prywatna, niepubliczne, частное, "
            "частный, приватное, личный, непубличное, 非公開, プライベート, 私密, 不公开, "
            "非公开, 私人, 비공개, özel, gizli, kişiye özel, приватне, приватний, приватна, "
            "особисте, soukromé, soukromý, soukromá, neveřejné, súkromné, súkromný, súkromná, "
            "neverejné, privat händelse, yksityinen, ei julkinen, privát, magánjellegű, "
            "nem nyilvános, ιδιωτικό, ιδιωτική, частно, частен, частна, privatno, "
            "privatan, privatna, zasebno, zaseben, zasebna, privaatne, isiklik, privāts, "
            "privāta, privatus, privati, asmeninis, خاص, خصوصی, פרטי, निजी, ব্যক্তিগত, pribadi, "
            "riêng tư, ส่วนตัว, faragha, binafsi"
        ),
        Access.CONFIDENTIAL: (
            "confidential, strictly confidential, highly confidential, company confidential, "
            "private and confidential, private & confidential, commercial in confidence, "
            "secret, top secret, strictly private, "
            "vertraulich, streng vertraulich, geheim, streng geheim, confidentiel, "
            "confidentielle, strictement confidentiel, confidencial, secreto, secreta, "
            "estritamente confidencial, sigiloso, sigilosa, confidenziale, "
            "strettamente confidenziale, segreto, vertrouwelijk, strikt vertrouwelijk, poufne, "
            "poufny, poufna, tajne, tajny, конфиденциально, конфиденциальное, секретно, "
            "секретное, совершенно секретно, 機密, 社外秘, 極秘, 秘密, 机密, 保密, 绝密, 기밀, "
            "대외비, çok gizli, конфіденційно, конфіденційне, таємно, důvěrné, "
            "důvěrný, tajné, dôverné, dôverný, konfidentiell, konfidentiellt, hemlig, hemligt, "
            "sekretess, fortrolig, fortroligt, strengt fortrolig, hemmelig, konfidensielt, "
            "konfidensiell, luottamuksellinen, salainen, bizalmas, szigorúan bizalmas, titkos, "
            "confidențial, confidențială, εμπιστευτικό, απόρρητο, поверително, "
            "povjerljivo, tajno, zaupno, konfidentsiaalne, salajane, konfidenciāls, "
            "konfidenciāli, slepens, konfidencialu, konfidencialus, slaptas, سري, محرمانه, سری, "
            "סודי, חסוי, गोपनीय, গোপনীয়, rahasia, mật, tuyệt mật, bảo mật, ลับ"
        ),
    }
)
#: what says so only in a column of that: who keeps a list "Personal" beside one "Work" keeps
#: no secret
_PERSONAL = (
    "personal, persönlich, personnel, personnelle, personale, persoonlijk, osobiste, osobisty, "
    "личное, personligt, personlig, henkilökohtainen, személyes, osobní, osobné, kişisel, 個人, "
    "个人, 개인, προσωπικό, особисто, osobno, osebno, pessoal"
)
#: what programs write where nobody said anything
_NORMAL = (
    "normal, normale, normaal, normalne, обычное, обычный, 標準, 普通, 보통, normální, normálne, "
    "normaali, normál, κανονικό, звичайна"
)
#: what they write beside, and what others write in columns of other things too
_OTHERS = (
    "default, standard, none, no, open, everyone, all, keine, nein, alle, aucune, tous, estándar, "
    "todos, padrão, tutti, standaard, varsayılan"
)
_KNOWN: Mapping[str, Access] = MappingProxyType(
    {folded(word): access for access, said in _WORDS.items() for word in said.split(", ")}
)
_PERSONAL_WORDS, _NORMAL_WORDS, _OTHER_WORDS = (
    frozenset(map(folded, said.split(", "))) for said in (_PERSONAL, _NORMAL, _OTHERS)
)
_LONGEST = 40


@lru_cache(maxsize=4096)
def access_of(text: str) -> Access | None:
    """Who may see what a cell is of, where the cell says that and nothing else.

    >>> access_of("Vertraulich!"), access_of("PRIVATE"), access_of("private equity")
    (<Access.CONFIDENTIAL: 'confidential'>, <Access.PRIVATE: 'private'>, None)
    """
    return _KNOWN.get(folded(text)) if len(text) <= _LONGEST else None


def stated_access(text: str) -> Access | None:
    """Who may see what a cell is of that is there to say it; None where it says nothing.

    What is not known is taken for private, as RFC 5545 3.8.1.3 has it.

    >>> stated_access("Personal"), stated_access("Normal"), stated_access("board only")
    (<Access.PRIVATE: 'private'>, None, <Access.PRIVATE: 'private'>)
    """
    plain = folded(text)
    if not plain or plain in _NORMAL_WORDS or plain in _OTHER_WORDS:
        return None
    return access_of(text) or Access.PRIVATE


def is_known(text: str) -> bool:
    """Whether a cell is known in a column that says who may see something."""
    return tells(text) or folded(text) in _OTHER_WORDS


def tells(text: str) -> bool:
    """Whether a cell is one by which such a column is known.

    >>> tells("Public"), tells("Normal"), tells("Standard")
    (True, True, False)
    """
    plain = folded(text)
    return access_of(text) is not None or plain in _PERSONAL_WORDS or plain in _NORMAL_WORDS


def closed_by(own: Iterable[tuple[str, str]]) -> tuple[str, Access] | None:
    """The first of some named values that says that few may see all of it, and who.

    A value says it by itself, or its name does and the value is a yes.

    >>> closed_by([("Owner", "legal"), ("Klass", "confidential")])
    ('Klass', <Access.CONFIDENTIAL: 'confidential'>)
    >>> closed_by([("Vertraulich", "ja")]), closed_by([("Sector", "private, public")])
    (('Vertraulich', <Access.CONFIDENTIAL: 'confidential'>), None)
    """
    for name, text in own:
        access = access_of(text)
        named = access_of(name)
        if access is None and named not in (None, Access.PUBLIC) and truth(text):
            access = named
        if named is Access.PUBLIC and truth(text) is False:
            access = Access.PRIVATE
        if access not in (None, Access.PUBLIC):
            return name, access
    return None
