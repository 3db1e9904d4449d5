"""Letters beyond ASCII that the words of a language are written with.

Where a language has letters of another script alone they stand by how common they are, the
commonest first. The languages stand by how likely a file that is not Unicode is in them.
"""

from collections.abc import Mapping
from types import MappingProxyType

#: the first letters of a script of its own that say more than the others
COMMONEST = 10
#: tag of a language to its letters, in lower case
LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "de": "äöüßéàè",
        "fr": "éèàêçôîûùâëïœüÿæ",
        "es": "óíáéñúü",
        "pt": "ãçáéóêíõâúôàü",
        "it": "àèòùìéí",
        "pl": "ęłóążśćńź",
        "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        "nl": "ëïéèöüêóáà",
        "sv": "äåöéàü",
        "tr": "ıüşğöçâîû",
        "da": "æøåéöäü",
        "nb": "åøæéòóôöäü",
        "fi": "äöåéü",
        "cs": "íáěéřčýšžůúťďňó",
        "hu": "éáőöüóűíú",
        "uk": "оаинітверсклудмпзяьбгйчхцжюїєфщґ",
        "el": "αοιετσνηυρπκμλςωγδβχθφίόάέήώύξζψϊΐϋΰ",
        "ro": "ăîâşţșțáéö",
        "hr": "čćšžđ",
        "sk": "áíéýčšžúľťóňôďäĺŕ",
        "sl": "čšžćđ",
        "lt": "ėšųžįūčąę",
        "lv": "āēīšūžņļģķčōŗ",
        "et": "äõüöšž",
        "bg": "аиоентрсвлкдпмзуябъгчщжцйшхфюь",
        "sr": "аоиеунртсјвкдпмлзгбшчцхжњљћфђџ",
        "ca": "àéèóíòçúïü",
        "he": "יוהלארתבשמנדעקחטפכסגצזםןךףץ",
        "ar": "ايلمنرتبوهعدسفكقحجةأصشىطخضزءثذغئظإآؤ،؟ً",
        "is": "áíðþéóúæöý",
        "sq": "ëç",
    }
)
#: the letters of the languages that western Europe and America write, for names of all of them
WESTERN = "".join(
    dict.fromkeys("".join(LETTERS[tag] for tag in ("fr", "de", "es", "pt", "it", "nl", "sv", "da")))
)
#: encodings of Chinese, Japanese and Korean to the bytes that letters of common words begin with,
#: and to letters that their texts have in any case, from one to another
WIDE: Mapping[str, tuple[bytes, str]] = MappingProxyType(
    {
        "cp932": (bytes((0x82, 0x83, *range(0x88, 0x98))), "\u3041\u30ff"),
        "euc_jp": (bytes((0xA4, 0xA5, *range(0xB0, 0xD0))), "\u3041\u30ff"),
        "gb18030": (bytes(range(0xB0, 0xD8)), ""),
        "big5": (bytes(range(0xA4, 0xC7)), ""),
        "cp949": (bytes(range(0xB0, 0xC9)), "\uac00\ud7a3"),
    }
)
