"""Names of columns in Finnish."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Otsikko, Tapahtuma, Aihe, Tehtävä, Tehtävän nimi, Tapahtuman nimi, Toiminta, "
            "Aktiviteetti, Virstanpylväs, Mitä, Mikä, Kokous, Toimenpide, Asia, Tilaisuus, "
            "Tiivistelmä"
        ),
        "name": "Nimi, Projekti, Hanke, Vaihe, Kurssi, Sopimus, Sisältö",
        "noun": "tapahtuman, tehtävän, kokouksen, projektin",
        "date": (
            "Päivämäärä, Pvm, Milloin, Päivä, Ajankohta, Päivämäärä ja aika, Pvm ja aika, Päiväys"
        ),
        "start": (
            "Alku, Alkaa, Alkupäivä, Alkamispäivä, Aloitus, Aloituspäivä, "
            "Aloituspäivämäärä, Alkaen, Alkamispäivämäärä, Alkupvm, Aloituspvm, Mistä"
        ),
        "end": (
            "Loppu, Päättyy, Loppupäivä, Päättymispäivä, Lopetus, Lopetuspäivä, "
            "Valmistuminen, Asti, Päättymispäivämäärä, Loppupvm, Lopetuspvm, Valmis"
        ),
        "due": (
            "Eräpäivä, Määräaika, Deadline, Määräpäivä, Viimeistään, Takaraja, "
            "Palautuspäivä, Eräpvm"
        ),
        "time": "Aika, Kello, Klo, Kellonaika",
        "start_time": "Alkamisaika, Aloitusaika, Alkuaika, Alkaa klo",
        "end_time": "Päättymisaika, Lopetusaika, Loppuaika, Päättyy klo",
        "all_day": "Koko päivän, Koko päivä, Koko päivän tapahtuma",
        "duration": "Kesto",
        "year": "Vuosi",
        "month": "Kuukausi, Kk",
        "day": "Päivä",
        "place": (
            "Paikka, Sijainti, Missä, Tila, Sali, Kaupunki, Osoite, Tapahtumapaikka, "
            "Paikkakunta, Huone, Maa"
        ),
        "note": (
            "Kuvaus, Muistiinpanot, Huomautus, Huomautukset, Huomiot, Kommentti, Kommentit, "
            "Lisätiedot, Lisätieto, Teksti, Tiedot, Selite, Muuta"
        ),
        "status": "Tila, Tilanne",
        "url": "Linkki, Verkkosivu, Verkkosivusto, Verkko-osoite, Kotisivu, Nettisivu",
        "tags": (
            "Luokka, Luokat, Kategoria, Kategoriat, Tunnisteet, Avainsanat, Avainsana, "
            "Asiasanat, Teema"
        ),
        "people": (
            "Osallistujat, Osallistuja, Pakolliset osallistujat, Kutsutut, Kuka, Ketkä, "
            "Puhuja, Puhujat, Vieraat"
        ),
        "id": "Tunnus, Tunniste",
        "sources": "Lähde, Lähteet, Viite, Viitteet",
        "latitude": "Leveysaste",
        "longitude": "Pituusaste",
        "coordinates": "Koordinaatit",
        "timezone": "Aikavyöhyke",
        "private": "Yksityinen",
        "secrecy": "Luottamuksellisuus, Näkyvyys",
        "made": (
            "Luotu, Luontipäivä, Luontipäivämäärä, Muokattu, Muokkauspäivä, Viimeksi "
            "muokattu, Muutettu, Päivitetty, Viimeksi päivitetty, Päivityspäivä, Lisätty, "
            "Kirjattu, Saapunut, Syntymäaika, Syntymäpäivä, Muistutuspäivä, Laskupäivä, "
            "Valmistunut"
        ),
        "sort": "suunniteltu, arvioitu, toteutunut, todellinen, alkuperäinen",
        "small": "ja",
        "total": "Yhteensä, Summa, Kaikki yhteensä, Välisumma",
        "task": "Tehtävä, Tehtävän nimi, Toimenpide",
        "hours": "tuntia, tunti",
        "minutes": "minuuttia, minuutti",
        "days": "päivää, päivä, pv",
        "weeks": "viikkoa, viikko, vk",
        "months": "kuukautta, kuukausi, kk",
        "years": "vuotta, vuosi",
        "ongoing": "käynnissä, nykyinen, nyt, toistaiseksi",
        "yes": "tosi, kyllä",
        "no": "epätosi, ei",
    }
)
