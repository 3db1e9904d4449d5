"""Names of columns in Turkish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Başlık, Etkinlik, Konu, Görev, Olay, Görev adı, Etkinlik adı, Faaliyet, "
            "Kilometre taşı, Ne, İş, Toplantı, Özet, Aksiyon, Yapılacak iş, Gündem, "
            "Program, Randevu"
        ),
        "name": "Ad, Adı, İsim, Proje, Aşama, Kurs, Eğitim, Sözleşme, İçerik, Proje adı, Ders",
        "noun": "etkinlik, görev, olay, toplantı, proje, faaliyet",
        "date": (
            "Tarih, Ne zaman, Gün, Tarihler, Tarih ve saat, Tarih/Saat, Etkinlik tarihi, "
            "Tarihi, Dönem"
        ),
        "start": (
            "Başlangıç, Başlangıç tarihi, Başlama tarihi, Başlama, Başlar, İlk tarih, Açılış"
        ),
        "end": (
            "Bitiş, Bitiş tarihi, Son, Son tarihi, Bitim, Bitiş günü, Biter, Kapanış, "
            "Tamamlanma tarihi, Sona erme tarihi"
        ),
        "due": (
            "Son tarih, Termin, Teslim tarihi, Vade, Vade tarihi, Son teslim tarihi, Termin "
            "tarihi, Son gün, Bitirme tarihi"
        ),
        "time": "Saat, Zaman, Saati",
        "start_time": "Başlangıç saati, Başlama saati",
        "end_time": "Bitiş saati",
        "all_day": "Tüm gün, Tüm gün süren etkinlik, Bütün gün, Tam gün",
        "duration": "Süre, Süresi",
        "year": "Yıl, Sene",
        "month": "Ay",
        "day": "Gün",
        "place": (
            "Yer, Konum, Nerede, Mekan, Mekân, Salon, Şehir, Adres, Yeri, Oda, Lokasyon, İl, Ülke"
        ),
        "note": (
            "Açıklama, Notlar, Not, Açıklamalar, Yorum, Yorumlar, Detay, Detaylar, "
            "Ayrıntılar, Metin, Bilgi, Tanım"
        ),
        "status": "Durum, Durumu, Statü",
        "url": "Bağlantı, Web sitesi, Web adresi, İnternet sitesi, Link",
        "tags": "Kategori, Kategoriler, Etiket, Etiketler, Anahtar kelimeler, Konular",
        "people": (
            "Katılımcılar, Katılımcı, Gerekli katılımcılar, Davetliler, Kim, Konuşmacılar, "
            "Konuşmacı, Kişiler"
        ),
        "id": "Kimlik, Tanımlayıcı, Kimlik numarası",
        "sources": "Kaynak, Kaynaklar, Kaynakça",
        "latitude": "Enlem",
        "longitude": "Boylam",
        "coordinates": "Koordinatlar",
        "timezone": "Saat dilimi",
        "private": "Özel",
        "secrecy": "Gizlilik, Görünürlük",
        "made": (
            "Oluşturulma, Oluşturulma tarihi, Oluşturma tarihi, Oluşturuldu, Değiştirilme "
            "tarihi, Son değişiklik, Değiştirme tarihi, Güncelleme tarihi, Güncellendi, Son "
            "güncelleme, Eklenme tarihi, Kayıt tarihi, Doğum tarihi, Anımsatıcı tarihi, "
            "Erişim tarihi, Fatura tarihi"
        ),
        "sort": "planlanan, planlı, gerçekleşen, tahmini, beklenen",
        "small": "ve",
        "total": "Toplam, Genel toplam, Ara toplam",
        "task": "Görev, Görev adı, İş, Yapılacak iş",
        "hours": "saat, sa",
        "minutes": "dakika, dk",
        "days": "gün",
        "weeks": "hafta",
        "months": "ay",
        "years": "yıl, sene",
        "ongoing": "devam ediyor, halen, bugün, günümüz",
        "yes": "doğru, evet",
        "no": "yanlış, hayır",
    }
)
