"""Names of columns in Bengali."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": "শিরোনাম, ঘটনা, অনুষ্ঠান, বিষয়, কাজ, কাজের নাম, সভা",
        "name": "নাম, প্রকল্প",
        "date": "তারিখ, কখন, দিন, তারিখ ও সময়",
        "start": "শুরু, শুরুর তারিখ, আরম্ভ, থেকে",
        "end": "শেষ, শেষের তারিখ, পর্যন্ত, সমাপ্তি",
        "due": "শেষ তারিখ, সময়সীমা, নির্ধারিত তারিখ",
        "time": "সময়",
        "year": "বছর, সাল",
        "month": "মাস",
        "day": "দিন",
        "place": "স্থান, জায়গা, কোথায়, শহর",
        "note": "বিবরণ, মন্তব্য, নোট, টীকা",
        "status": "অবস্থা",
        "url": "লিংক",
        "tags": "বিভাগ, শ্রেণী, ট্যাগ",
        "people": "অংশগ্রহণকারী",
        "sources": "উৎস, সূত্র",
        "made": "তৈরি, তৈরির তারিখ, জন্ম তারিখ",
        "total": "মোট",
        "task": "কাজ, কাজের নাম",
    }
)
