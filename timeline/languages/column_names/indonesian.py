"""Names of columns in Indonesian and Malay."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Judul, Acara, Peristiwa, Kegiatan, Tugas, Nama acara, Nama tugas, Nama "
            "kegiatan, Subjek, Topik, Agenda, Apa, Rapat, Aktivitas, Aktiviti, Tajuk, "
            "Perkara, Mesyuarat, Hal, Perihal, Pekerjaan"
        ),
        "name": "Nama, Proyek, Projek, Fase, Tahap, Kursus, Kontrak",
        "noun": "acara, kegiatan, tugas, rapat, proyek",
        "date": (
            "Tanggal, Tarikh, Kapan, Bila, Hari, Tgl, Hari/Tanggal, Tanggal dan waktu, "
            "Tanggal acara, Waktu pelaksanaan, Periode"
        ),
        "start": (
            "Mulai, Tanggal mulai, Dari, Awal, Tarikh mula, Mula, Tanggal awal, Sejak, Dari "
            "tanggal, Tgl mulai"
        ),
        "end": (
            "Selesai, Tanggal selesai, Akhir, Sampai, Tanggal akhir, Berakhir, Tarikh "
            "tamat, Tamat, Hingga, Sampai tanggal, Tanggal berakhir, Tgl selesai"
        ),
        "due": (
            "Tenggat, Batas waktu, Jatuh tempo, Tenggat waktu, Tanggal jatuh tempo, Tarikh "
            "akhir, Batas akhir"
        ),
        "time": "Waktu, Jam, Pukul, Masa",
        "start_time": "Waktu mulai, Jam mulai, Masa mula",
        "end_time": "Waktu selesai, Jam selesai, Masa tamat",
        "all_day": "Sepanjang hari, Seharian",
        "duration": "Durasi",
        "year": "Tahun",
        "month": "Bulan",
        "day": "Hari",
        "place": "Tempat, Lokasi, Di mana, Kota, Ruang, Alamat, Ruangan, Negara",
        "note": (
            "Deskripsi, Keterangan, Catatan, Komentar, Rincian, Penjelasan, Teks, Nota, "
            "Huraian, Informasi"
        ),
        "status": "Keadaan",
        "url": "Tautan, Pautan, Situs web, Laman web",
        "tags": "Kategori, Label, Tag, Kata kunci",
        "people": "Peserta, Hadirin, Siapa, Pembicara, Undangan",
        "id": "Pengenal",
        "sources": "Sumber, Rujukan, Referensi",
        "latitude": "Lintang",
        "longitude": "Bujur",
        "coordinates": "Koordinat",
        "timezone": "Zona waktu",
        "private": "Pribadi",
        "made": (
            "Dibuat, Tanggal dibuat, Diubah, Tanggal diubah, Diperbarui, Tanggal "
            "diperbarui, Terakhir diubah, Tanggal lahir, Dicatat, Tanggal input"
        ),
        "sort": "rencana, realisasi",
        "small": "dan, yang",
        "total": "Jumlah, Total, Jumlah total",
        "task": "Tugas, Nama tugas, Pekerjaan",
        "yes": "ya, benar",
        "no": "tidak, salah",
    }
)
