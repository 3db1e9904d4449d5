"""Names of months and of days of the week, in the languages that people keep sheets in (CLDR)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from timeline.languages.column_names import folded

#: forms of the twelve months, each as it is declined and as it is shortened
MONTHS: Mapping[str, str] = MappingProxyType(
    {
        "english": (
            "january jan, february feb, march mar, april apr, may, june jun, july jul, august "
            "aug, september sep sept, october oct, november nov, december dec"
        ),
        "german": (
            "januar jan jänner, februar feb feber, märz mär mrz mae, april apr, mai, juni jun "
            "juno, juli jul, august aug, september sept sep, oktober okt, november nov, "
            "dezember dez"
        ),
        "french": (
            "janvier janv jan, février févr fév, mars, avril avr, mai, juin, "
            "juillet juil jul juill, août, septembre sept sep, octobre oct, "
            "novembre nov, décembre déc"
        ),
        "spanish": (
            "enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, "
            "agosto ago, septiembre sept sep set setiembre, octubre oct, noviembre nov, "
            "diciembre dic"
        ),
        "portuguese": (
            "janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, "
            "agosto ago, setembro set, outubro out, novembro nov, dezembro dez"
        ),
        "italian": (
            "gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag magg, giugno giu, "
            "luglio lug lugl, agosto ago, settembre set sett, ottobre ott, novembre nov, "
            "dicembre dic"
        ),
        "dutch": (
            "januari jan, februari feb, maart mrt maa mar, april apr, mei, juni jun, juli jul, "
            "augustus aug, september sep sept, oktober okt, november nov, december dec"
        ),
        "polish": (
            "stycznia sty styczeń styczniu, lutego lut luty, marca mar marzec, kwietnia kwi "
            "kwiecień, maja maj maju, czerwca cze czerwiec, lipca lip lipiec, sierpnia sie "
            "sierpień, września wrz wrzesień, października paź październik pazdz, listopada lis "
            "listopad, grudnia gru grudzień"
        ),
        "russian": (
            "января янв январь, февраля февр февраль фев, марта мар март, апреля апр апрель, "
            "мая май, июня июн июнь, июля июл июль, августа авг август, сентября сент сентябрь "
            "сен, октября окт октябрь, ноября нояб ноябрь ноя, декабря дек декабрь"
        ),
        "turkish": (
            "ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, "
            "ağustos ağu, eylül eyl, ekim eki, kasım kas, aralık ara"
        ),
        "ukrainian": (
            "січня січ січень, лютого лют лютий, березня бер березень, квітня квіт квітень, "
            "травня трав травень, червня черв червень, липня лип липень, серпня серп серпень, "
            "вересня вер вересень, жовтня жовт жовтень, листопада лист листопад, грудня груд "
            "грудень"
        ),
        "czech": (
            "ledna led leden, února úno únor, března bře březen, dubna dub duben, května kvě "
            "květen, června čvn červen, července čvc červenec, srpna srp srpen, září zář, října "
            "říj říjen, listopadu lis listopad, prosince pro prosinec"
        ),
        "slovak": (
            "januára jan január, februára feb február, marca mar marec, apríla apr apríl, mája "
            "máj, júna jún, júla júl, augusta aug august, septembra sep september, októbra okt "
            "október, novembra nov november, decembra dec december"
        ),
        "swedish": (
            "januari jan, februari feb, mars mar, april apr, maj, juni jun, juli jul, augusti "
            "aug, september sep, oktober okt, november nov, december dec"
        ),
        "danish": (
            "januar jan, februar feb, marts mar, april apr, maj, juni jun, juli jul, august "
            "aug, september sep, oktober okt, november nov, december dec"
        ),
        "norwegian": (
            "januar jan, februar feb, mars mar, april apr, mai, juni jun, juli jul, august aug, "
            "september sep, oktober okt, november nov, desember des"
        ),
        "finnish": (
            "tammikuuta tammi tammikuu tammik, helmikuuta helmi helmikuu helmik, maaliskuuta "
            "maalis maaliskuu maalisk, huhtikuuta huhti huhtikuu huhtik, toukokuuta touko "
            "toukokuu toukok, kesäkuuta kesä kesäkuu kesäk, heinäkuuta heinä heinäkuu heinäk, "
            "elokuuta elo elokuu elok, syyskuuta syys syyskuu syysk, lokakuuta loka lokakuu "
            "lokak, marraskuuta marras marraskuu marrask, joulukuuta joulu joulukuu jouluk"
        ),
        "hungarian": (
            "január jan, február febr feb, március márc, április ápr, május máj, június jún, "
            "július júl, augusztus aug, szeptember szept szep, október okt, november nov, "
            "december dec"
        ),
        "romanian": (
            "ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, "
            "august aug, septembrie sept sep, octombrie oct, noiembrie nov noi, decembrie dec"
        ),
        "greek": (
            "ιανουαρίου ιαν ιανουάριος, φεβρουαρίου φεβ φεβρουάριος, μαρτίου μαρ μάρτιος, "
            "απριλίου απρ απρίλιος, μαΐου μαΐ μάιος, ιουνίου ιουν ιούνιος, ιουλίου ιουλ "
            "ιούλιος, αυγούστου αυγ αύγουστος, σεπτεμβρίου σεπ σεπτέμβριος, οκτωβρίου οκτ "
            "οκτώβριος, νοεμβρίου νοε νοέμβριος, δεκεμβρίου δεκ δεκέμβριος"
        ),
        "bulgarian": (
            "януари яну ян, февруари фев, март, април апр, май, юни юн, юли юл, август авг, "
            "септември сеп септ, октомври окт, ноември ное ноем, декември дек"
        ),
        "croatian": (
            "siječnja sij siječanj, veljače velj veljača, ožujka ožu ožujak, travnja tra "
            "travanj, svibnja svi svibanj, lipnja lip lipanj, srpnja srp srpanj, kolovoza kol "
            "kolovoz, rujna ruj rujan, listopada lis listopad, studenoga stu studeni, prosinca "
            "pro prosinac"
        ),
        "slovenian": (
            "januar jan, februar feb, marec mar, april apr, maj, junij jun, julij jul, avgust "
            "avg, september sep, oktober okt, november nov, december dec"
        ),
        "estonian": (
            "jaanuar jaan jan, veebruar veebr veb, märts mär, aprill apr, mai, juuni, juuli, "
            "august aug, september sept, oktoober okt, november nov, detsember dets"
        ),
        "latvian": (
            "janvāris janv jan, februāris febr feb, marts, aprīlis apr, maijs, jūnijs jūn, "
            "jūlijs jūl, augusts aug, septembris sept sep, oktobris okt, novembris nov, "
            "decembris dec"
        ),
        "lithuanian": (
            "sausio saus sausis, vasario vas vasaris, kovo kov kovas, balandžio bal balandis, "
            "gegužės geg gegužė, birželio birž birželis, liepos liep liepa, rugpjūčio rugp "
            "rugpjūtis, rugsėjo rugs rugsėjis, spalio spal spalis, lapkričio lapkr lapkritis, "
            "gruodžio gruod gruodis"
        ),
        "catalan": (
            "gener gen, febrer febr, març, abril abr, maig, juny, juliol jul, agost ag, "
            "setembre set, octubre oct, novembre nov, desembre des"
        ),
        "arabic": (
            "يناير كانون_الثاني جانفي, فبراير شباط فيفري, مارس آذار, أبريل نيسان أفريل, مايو "
            "أيار ماي, يونيو حزيران جوان, يوليو تموز جويلية, أغسطس آب أوت, سبتمبر أيلول, أكتوبر "
            "تشرين_الأول, نوفمبر تشرين_الثاني, ديسمبر كانون_الأول"
        ),
        "persian": (
            "ژانویه, فوریه, مارس, آوریل, مه, ژوئن, ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر"
        ),
        "hebrew": (
            "ינואר ינו׳, פברואר פבר׳, מרץ מרס, אפריל אפר׳, מאי, יוני, יולי, אוגוסט אוג׳, ספטמבר "
            "ספט׳, אוקטובר אוק׳, נובמבר נוב׳, דצמבר דצמ׳"
        ),
        "hindi": (
            "जनवरी जन॰, फ़रवरी फ़र॰, मार्च, अप्रैल, मई, जून, जुलाई जुल॰, अगस्त अग॰, सितंबर "
            "सित॰, अक्टूबर अक्टू॰, नवंबर नव॰, दिसंबर दिस॰"
        ),
        "bengali": (
            "জানুয়ারি জানু, ফেব্রুয়ারি ফেব, মার্চ, এপ্রিল এপ্রি, মে, জুন, জুলাই জুল, আগস্ট "
            "আগ, সেপ্টেম্বর সেপ সেপ্ট, অক্টোবর অক্টো, নভেম্বর নভে, ডিসেম্বর ডিসে"
        ),
        "indonesian": (
            "januari jan, februari feb pebruari peb, maret mar, april apr, mei, juni jun, juli "
            "jul, agustus agu agt ags, september sep, oktober okt, november nov nop nopember, "
            "desember des"
        ),
        "thai": (
            "มกราคม ม.ค, กุมภาพันธ์ ก.พ, มีนาคม มี.ค, เมษายน เม.ย, พฤษภาคม พ.ค, มิถุนายน มิ.ย, "
            "กรกฎาคม ก.ค, สิงหาคม ส.ค, กันยายน ก.ย, ตุลาคม ต.ค, พฤศจิกายน พ.ย, ธันวาคม ธ.ค"
        ),
        "swahili": (
            "januari jan, februari feb, machi mac, aprili apr, mei, juni jun, julai jul, agosti "
            "ago, septemba sep, oktoba okt, novemba nov, desemba des"
        ),
    }
)
#: the same of the days of a week, from Monday
WEEKDAYS: Mapping[str, str] = MappingProxyType(
    {
        "english": (
            "monday mon mo, tuesday tue tu tues, wednesday wed we weds, thursday thu th thur "
            "thurs, friday fri fr, saturday sat sa, sunday sun su"
        ),
        "german": (
            "montag mo, dienstag di, mittwoch mi, donnerstag do, freitag fr, samstag sa, sonntag so"
        ),
        "french": (
            "lundi lun lu, mardi mar ma, mercredi mer me, jeudi jeu je, vendredi ven ve, samedi "
            "sam sa, dimanche dim di"
        ),
        "spanish": (
            "lunes lun lu, martes mar ma, miércoles mié mi, jueves jue ju, viernes vie vi, "
            "sábado sáb sa, domingo dom do"
        ),
        "portuguese": (
            "segunda-feira seg segunda 2ª, terça-feira ter terça, quarta-feira qua quarta, "
            "quinta-feira qui quinta, sexta-feira sex sexta, sábado sáb, domingo dom"
        ),
        "italian": (
            "lunedì lun lu, martedì mar ma, mercoledì mer me, giovedì gio gi, venerdì ven ve, "
            "sabato sab sa, domenica dom do"
        ),
        "dutch": (
            "maandag ma, dinsdag di, woensdag wo, donderdag do, vrijdag vr, zaterdag za, zondag zo"
        ),
        "polish": (
            "poniedziałek pon pn, wtorek wt wto, środa śr śro, czwartek czw, piątek pt pią, "
            "sobota sob sb, niedziela niedz nie nd ndz"
        ),
        "russian": (
            "понедельник пн, вторник вт, среда ср, четверг чт, пятница пт, суббота сб, "
            "воскресенье вс"
        ),
        "turkish": (
            "pazartesi pzt pt, salı sal sa, çarşamba çar ça, perşembe per pe, cuma cum cu, "
            "cumartesi cmt ct, pazar paz pa"
        ),
        "ukrainian": (
            "понеділок пн, вівторок вт, середа ср, четвер чт, пʼятниця пт, субота сб, неділя нд"
        ),
        "czech": "pondělí po, úterý út, středa st, čtvrtek čt, pátek pá, sobota so, neděle ne",
        "slovak": (
            "pondelok po, utorok ut, streda st, štvrtok št, piatok pi, sobota so, nedeľa ne"
        ),
        "swedish": (
            "måndag mån må, tisdag tis ti, onsdag ons on, torsdag tors to, fredag fre fr, "
            "lördag lör lö, söndag sön sö"
        ),
        "danish": (
            "mandag man ma, tirsdag tirs ti, onsdag ons on, torsdag tors to, fredag fre fr, "
            "lørdag lør lø, søndag søn sø"
        ),
        "norwegian": (
            "mandag man ma, tirsdag tir ti, onsdag ons on, torsdag tor to, fredag fre fr, "
            "lørdag lør lø, søndag søn sø"
        ),
        "finnish": (
            "maanantaina ma maanantai, tiistaina ti tiistai, keskiviikkona ke keskiviikko, "
            "torstaina to torstai, perjantaina pe perjantai, lauantaina la lauantai, "
            "sunnuntaina su sunnuntai"
        ),
        "hungarian": (
            "hétfő h, kedd k, szerda sze, csütörtök cs, péntek p, szombat szo, vasárnap v"
        ),
        "romanian": (
            "luni lun lu, marți mar ma, miercuri mie mi, joi, vineri vin vi, sâmbătă sâm sâ, "
            "duminică dum du"
        ),
        "greek": (
            "δευτέρα δευ δε, τρίτη τρί τρ, τετάρτη τετ τε, πέμπτη πέμ πέ, παρασκευή παρ πα, "
            "σάββατο σάβ σά, κυριακή κυρ κυ"
        ),
        "bulgarian": (
            "понеделник пн, вторник вт, сряда ср, четвъртък чт, петък пт, събота сб, неделя нд"
        ),
        "croatian": (
            "ponedjeljak pon, utorak uto, srijeda sri, četvrtak čet, petak pet, subota sub, "
            "nedjelja ned"
        ),
        "slovenian": (
            "ponedeljek pon, torek tor, sreda sre, četrtek čet, petek pet, sobota sob, nedelja ned"
        ),
        "estonian": (
            "esmaspäev e, teisipäev t, kolmapäev k, neljapäev n, reede r, laupäev l, pühapäev p"
        ),
        "latvian": (
            "pirmdiena pirmd pr, otrdiena otrd ot, trešdiena trešd tr, ceturtdiena ceturtd ce, "
            "piektdiena piektd pk, sestdiena sestd se, svētdiena svētd sv"
        ),
        "lithuanian": (
            "pirmadienis pr, antradienis an, trečiadienis tr, ketvirtadienis kt, penktadienis "
            "pn, šeštadienis št, sekmadienis sk"
        ),
        "catalan": (
            "dilluns dl, dimarts dt, dimecres dc, dijous dj, divendres dv, dissabte ds, diumenge dg"
        ),
        "arabic": (
            "الاثنين إثنين, الثلاثاء ثلاثاء, الأربعاء أربعاء, الخميس خميس, الجمعة جمعة, السبت "
            "سبت, الأحد أحد"
        ),
        "persian": "دوشنبه ۲ش, سه‌شنبه ۳ش, چهارشنبه ۴ش, پنجشنبه ۵ش, جمعه ج, شنبه ش, یکشنبه ۱ش",
        "hebrew": (
            "יום_שני יום_ב׳ ב׳, יום_שלישי יום_ג׳ ג׳, יום_רביעי יום_ד׳ ד׳, יום_חמישי יום_ה׳ ה׳, "
            "יום_שישי יום_ו׳ ו׳, יום_שבת שבת ש׳, יום_ראשון יום_א׳ א׳"
        ),
        "hindi": (
            "सोमवार सोम सो, मंगलवार मंगल मं, बुधवार बुध बु, गुरुवार गुरु गु, शुक्रवार शुक्र शु, "
            "शनिवार शनि श, रविवार रवि र"
        ),
        "bengali": (
            "সোমবার সোম সোঃ, মঙ্গলবার মঙ্গল মঃ, বুধবার বুধ বুঃ, বৃহস্পতিবার বৃহস্পতি বৃঃ, "
            "শুক্রবার শুক্র শুঃ, শনিবার শনি, রবিবার রবি রঃ"
        ),
        "indonesian": (
            "senin sen, selasa sel, rabu rab, kamis kam, jumat jum, sabtu sab, minggu min"
        ),
        "thai": (
            "วันจันทร์ จันทร์ จ, วันอังคาร อังคาร อ, วันพุธ พุธ พ, วันพฤหัสบดี พฤหัส พฤ, "
            "วันศุกร์ ศุกร์ ศ, วันเสาร์ เสาร์ ส, วันอาทิตย์ อาทิตย์ อา"
        ),
        "swahili": "jumatatu, jumanne, jumatano, alhamisi, ijumaa, jumamosi, jumapili",
    }
)

#: what parts of a year are called that are counted: its quarters, halves and weeks
COUNTED: Mapping[str, str] = MappingProxyType(
    {
        "quarter": (
            "q k ç quarter quartal quartale trimestre trimestres trim t trimestru trimester "
            "kwartaal kwartał квартал кв тримесечие kvartal kvartál kvartale kv kvt kvart "
            "čtvrtletí štvrťrok negyedév n.év çeyrek neljännes nelj kvartali tromjesečje "
            "četrtletje ketvirtis ceturksnis τρίμηνο τρίμ τ трим čet cet robo רבעון الربع 四半期 "
            "季度 분기 quý triwulan kuartal ไตรมาส"
        ),
        "half": (
            "h half halbjahr hj semestre semester półrocze полугодие pololetí polrok félév "
            "halvår pusmetis pusgads полугодие півріччя polletje polugodište εξάμηνο 上半期 半期"
        ),
        "week": (
            "cw wk kw woche kalenderwoche semaine semana settimana uke vecka uge viikko tydzień "
            "týden týždeň неделя нед тиждень hét hafta teden tjedan săptămâna savaitė nedēļa nädal "
            "εβδομάδα 週 周 주"
        ),
    }
)
#: the seasons from spring on
SEASONS = (
    (
        "frühjahr frühling printemps primavera voorjaar lente wiosna весна весной vår forår jaro "
        "tavasz"
    ),
    "sommer été verano verão estate zomer lato лето летом sommar léto nyár estiu",
    "herbst automne otoño outono autunno herfst jesień осень осенью höst efterår podzim ősz tardor",
    "winter hiver invierno inverno zima зима зимой vinter zima tél hivern",
)
#: words beside the parts of a date that say nothing of it
SMALL = frozenset(
    map(
        folded,
        """
            st nd rd th of the de del d di e er ere eme do da la le el den der am y r roku rok
            gada g m anno an kl г год года р року в й ий ya ngày ปี ที่ พ.ศ. ค.ศ. 第 年第 年 年の 년 º
        """.split(),  # noqa: SIM905 - words read better as words
    )
)
#: languages in which people write the year first, as in 26-12-15
YEAR_FIRST = frozenset(("chinese", "hungarian", "japanese", "korean", "lithuanian", "swedish"))
#: those in which nobody writes the month before the day where the year stands last
DAY_FIRST = frozenset(MONTHS) - YEAR_FIRST - {"english", "persian"} | {"swedish"}
#: letters that Hebrew writes before the name of a month
_BEFORE_HEBREW = ("ב", "ל")


def month_of(words: str) -> Mapping[int, frozenset[str]]:
    """The months that words can name, from 1, each with the languages in which they do.

    >>> sorted(month_of("déc.")), sorted(month_of("listopad")), sorted(month_of("noon"))
    ([12], [10, 11], [])
    """
    known = _known(MONTHS)
    plain = folded(words)
    if plain not in known and plain[:1] in _BEFORE_HEBREW:
        plain = plain[1:]
    return known.get(plain, {})


def weekday_of(words: str) -> Mapping[int, frozenset[str]]:
    """The days of the week that words can name, from 1 for Monday, with the languages."""
    return _known(WEEKDAYS).get(folded(words), {})


def counted(words: str) -> str:
    """The kind of a counted part of a year that words name: "quarter"; empty where they do not.

    >>> counted("Quartal"), counted("KW"), counted("noon")
    ('quarter', 'week', '')
    """
    return _of_counted().get(folded(words), "")


def season_of(words: str) -> int:
    """The season that words name, from 1 for spring; 0 where they name none."""
    return _of_seasons().get(folded(words), 0)


@cache
def _of_counted() -> Mapping[str, str]:
    return {folded(word): kind for kind, said in COUNTED.items() for word in said.split()}


@cache
def _of_seasons() -> Mapping[str, int]:
    return {folded(word): at for at, said in enumerate(SEASONS, 1) for word in said.split()}


def _known(table: Mapping[str, str]) -> Mapping[str, Mapping[int, frozenset[str]]]:
    return _of_months() if table is MONTHS else _of_weekdays()


@cache
def _of_months() -> Mapping[str, Mapping[int, frozenset[str]]]:
    return _turned(MONTHS)


@cache
def _of_weekdays() -> Mapping[str, Mapping[int, frozenset[str]]]:
    return _turned(WEEKDAYS)


def _turned(table: Mapping[str, str]) -> Mapping[str, Mapping[int, frozenset[str]]]:
    """Numbers and languages by each form, as it folds."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    for language, said in table.items():
        for number, forms in enumerate(said.split(", "), 1):
            for form in forms.split():
                numbers = found.setdefault(folded(form.replace("_", " ")), {})
                numbers[number] = numbers.get(number, frozenset()) | {language}
    return found
