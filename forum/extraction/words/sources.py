"""How people name what a text leans on: patterns as data, for each language.

Each pattern names the source in one of the groups ``who``, ``by`` or ``whose``; ``work`` holds the
noun of the work, ``verb`` that of speech, ``dated`` a date.
"""

import re

from forum.extraction.naming import NAME

WORK = (
    r"(?i:reports?|study|studies|analysis|analyses|survey|papers?|review|assessment|census|audit|briefing|poll|data(?:set)?|"
    r"figures|statistics|estimates?|numbers|records|research|findings|memo(?:randum)?|letter|note|article|essay|book|column|"
    r"editorial|investigation|guidelines?|guidance|framework|standard|strategy|white ?paper|recommendations?|index|barometer|"
    r"handbook|guide|post|talk|lecture|speech|interview|thesis|bulletin|factsheet|brief|documentation|manual|atlas|dictionary|encyclop\w+)"
)
_RELEASE = (
    r"(?:press release|news release|press statement|statement|communiqué|memorandum|circular)"
)
_ARTICLE = r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Tt]his )?"
_AGE = r"(?:recent |new |latest |annual |official |\d{4} |own |internal |joint |major |excellent |influential |classic |landmark |famous |seminal |first |last |latest |early |later |detailed |short ){0,3}"
_BY = r"(?:by|from|(?:published|released|issued|commissioned|compiled|produced|written|conducted|carried out|prepared|led|cited|reported|collected|shared|provided) by)"
_OF = rf"(?:of|{_BY})"
_IS = r"(?: (?:indicate|show|suggest|find|found|report|reveal|estimate|warn|conclude|state|say|said|point|put|confirm|add|note|argue|describe|document|recommend|call|define)\w*)"
_APPOSED = r"(?:,? \([^()]{2,80}\))?(?:, [^,.;:“”\"«»?!]{3,90}(?:, [^,.;:“”\"«»?!]{3,60})?,)?"

_EN_VERB = (
    r"(?:said|says|told \w+|wrote|writes|argues|argued|noted|notes|explained|explains|warned|warns|added|adds|stated|states|"
    r"recalled|insisted|insists|observed|observes|concluded|concludes|claimed|claims|pointed out|points out|estimates|estimated|found|finds|"
    r"showed|shows|suggested|suggests|reported|reports|believes|believed|announced|confirmed|acknowledged|stressed|emphasi[sz]ed|proposed|proposes|recommended|recommends|demonstrated)"
)
_EN_HELD = (
    r"(?:puts? it|talks? about|talked about|speaks? of|spoke of|describes?|described|defines?|defined|calls? (?:it|this|for)|called (?:it|this|for)|"
    r"distinguish(?:es|ed)?|found|showed|show|argue|argued|report|reported|propose|proposed|reviewed|studied|compared|identified|identify|coined|introduced|developed|concluded|conclude|demonstrated|estimated|suggest|suggested|write|wrote|note|warn|put)"
)
_FR_VERB = (
    r"(?:déclare|a déclaré|explique|a expliqué|affirme|a affirmé|estime|souligne|a souligné|précise|a précisé|indique|a indiqué|rappelle|a rappelé|"
    r"ajoute|a ajouté|assure|insiste|résume|conclut|confie|rapporte|écrit|a écrit|note|observe|regrette|prévient|commente|témoigne|constate)"
)
_ES_VERB = (
    r"(?:dijo|dice|afirma|afirmó|explica|explicó|señala|señaló|opina|opinó|asegura|aseguró|sostiene|sostuvo|destaca|destacó|agrega|agregó|añade|añadió|"
    r"comenta|comentó|indica|indicó|advierte|advirtió|concluye|concluyó|cuenta|contó|recuerda|recordó|escribe|escribió|declaró|declara|apunta|apuntó|subraya|subrayó)"
)
_DE_VERB = (
    r"(?:sagt|sagte|erklärt|erklärte|betont|betonte|meint|meinte|schreibt|schrieb|warnt|warnte|kritisiert|kritisierte|berichtet|berichtete|"
    r"erläutert|erläuterte|fordert|forderte|stellt fest|weist darauf hin|argumentiert|argumentierte)"
)
_NL_VERB = (
    r"(?:zegt|zei|stelt|stelde|schrijft|schreef|vindt|vond|waarschuwt|waarschuwde|legt uit|benadrukt|benadrukte|vertelt|vertelde|meent|meende|"
    r"concludeert|concludeerde|meldt|meldde|verklaart|verklaarde)"
)
_EL_VERB = r"(?:λέει|είπε|δήλωσε|δηλώνει|τόνισε|τονίζει|ανέφερε|αναφέρει|υποστηρίζει|υποστήριξε|σημειώνει|σημείωσε|εξηγεί|εξήγησε|έγραψε|γράφει|προειδοποιεί|προειδοποίησε|επισημαίνει|επισήμανε)"
_AR_WORDS = r"(?:[\u0621-\u064a]+|[A-Z][\w.&-]*)(?: (?!(?:أن|إن|أنه|أنها|إنه|إنها|في|على|عام|سنة|بأن|إلى|عن|التي|الذي|خلال|الصادر|الصادرة|المنشور|المنشورة|فإن|حول|بشأن|بتاريخ)\b)(?:[\u0621-\u064a]+|[A-Z][\w.&-]*)){0,4}"
_ZH_WORDS = r"[\u4e00-\u9fff·A-Za-z][\u4e00-\u9fff·A-Za-z0-9 ]{1,20}?"

_LE = r"(?:la |le |les |l[’']|un |une |du |des |de la |de l[’'])?"
_EL_ = r"(?:la |el |los |las |del |de la |un |una )?"
_DER = r"(?:dem |der |den |die |das |des |eine[rnms]? )?"
_HET = r"(?:de |het |een )?"
_TON = r"(?:τον |την |το |τη |τους |τις |του |της |των |τα |οι |ο |η |μια |μία |ένα |έναν )?"
_FR_STUDY = r"(?:étude|enquête|analyse|rapport|sondage|article|données|chiffres|statistiques|recherche|recherches|note|livre|baromètre|recensement|avis|communiqué|guide|estimations?|travaux)"
_ES_STUDY = r"(?:estudio|informe|encuesta|análisis|artículo|datos|cifras|estadísticas|investigación|reporte|libro|censo|comunicado|guía|estimaciones|nota|trabajo)"
_DE_STUDY = r"(?:[\w-]*(?:[Ss]tudie|[Uu]ntersuchung|[Uu]mfrage|[Aa]nalyse|[Aa]uswertung|[Ee]rhebung|[Bb]ericht|[Dd]aten|[Zz]ahlen|[Ss]tatistik|[Aa]ngaben|[Aa]rtikel|[Bb]uch|[Gg]utachten|[Ss]chätzung|[Mm]itteilung)\w{0,3})"
_NL_STUDY = r"(?:[\w-]*(?:onderzoek|studie|rapport|enquête|analyse|cijfers|gegevens|artikel|boek|peiling|schatting|bericht|advies|nota|statistiek)\w{0,3})"
_EL_STUDY = r"(?:έρευνα|έρευνας|μελέτη|μελέτης|έκθεση|έκθεσης|στοιχεία|δεδομένα|ανάλυση|άρθρο|αναφορά|δημοσκόπηση|βιβλίο|ανακοίνωση|εκτιμήσεις)"
_AR_STUDY = r"(?:ال)?(?:تقرير|دراسة|بيانات|إحصاءات|إحصائيات|أرقام|بحث|استطلاع|مقال|تقديرات|مسح|كتاب|بيان|تقارير|دراسات|تصريحات)"

_EN = (
    rf"\b(?:the )?(?P<whose>{NAME})(?:’s|'s)? {_RELEASE} \((?:dated |of |from )?(?P<dated>[^()]{{4,30}})\)",
    rf"\b(?:[Aa]ccording to|[Bb]ased on|[Aa]s (?:reported|noted|shown|described|cited|quoted|stated|defined|explained) (?:by|in)|[Dd]efined by|[Dd]escribed by|[Rr]eported by|[Cc]ited (?:by|in)|[Pp]er) {_ARTICLE}{_AGE}(?:[a-z-]+ ){{0,2}}?(?:{WORK} {_OF} (?:the )?(?P<by>{NAME})"
    rf"|(?P<whose>{NAME}(?: [a-z][\w-]+){{0,2}}?)(?:’s|'s)? {_AGE}(?P<work>{WORK})|(?:the )?(?P<who>{NAME}))",
    rf"\b{_ARTICLE}{_AGE}(?:[a-z-]+ ){{0,1}}?{WORK} (?:\w+ )?{_BY} (?:the )?(?P<by>(?>{NAME}))(?! (?:will|is (?:due|expected|planned)))",
    rf"\b{_ARTICLE}{_AGE}{WORK} of (?:the )?(?P<by>{NAME}) ?(?:\([A-Z]{{2,9}}\))?(?={_IS})",
    rf"\b(?:[Tt]he )?(?P<whose>{NAME})(?:’s|'s) {_AGE}(?P<work>{WORK})\b",
    rf"\b(?:[Tt]he |[Aa]n? )?(?P<whose>{NAME}) (?:[a-z-]+ )?(?P<work>{WORK})(?: (?:on|of|about|into|for|from) [^,.;:]{{2,60}}?)?(?={_IS}\b)",
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne) {_AGE}(?:[a-z]+ )?{WORK} (?:(?:published|that appeared|released|printed) )?in (?:the )?(?:journal )?(?P<who>{NAME})",
    rf"\b(?P<who>{NAME}) (?:has )?(?:published|released|issued|unveiled|adopted) (?:an?|the|its|their) (?P<what>[^,.;:]{{0,60}}?\b{WORK}\b(?: (?:on|for|of) [a-z]+)?)",
)
_EN_SAID = (
    rf"(?<=, )(?:the |an? )?(?P<who>{NAME}){_APPOSED} (?P<verb>{_EN_VERB})(?P<held> (?:in|on|at|via|after|during|to|last|this|earlier|yesterday|today)\b|[.;]|$)",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_EN_VERB})\b(?P<held> that\b|:)?",
    rf"(?P<who>{NAME} and (?:colleagues|coauthors|co-authors|{NAME})|{NAME} et al\.){_APPOSED} (?:have |also |first )?(?P<verb>{_EN_HELD})(?P<held>\b)",
    rf"(?P<who>{NAME}),? (?P<verb>puts? it|talks about|talked about|speaks of|spoke of)(?P<held>\b)",
    rf"(?P<verb>said|says|wrote|writes|added|adds|explained|explains|recalled|warned|argues|argued) (?:the )?(?P<who>{NAME})",
)
_FR = (
    rf"\b(?:[Ss]elon|[Dd][’']après|[Cc]omme le (?:rappelle|souligne|rapporte|note|montre)(?:nt)?|[Dd]e l[’']avis de) {_LE}(?:{_FR_STUDY} (?:\w+ ){{0,3}}?(?:de|du|des|d[’']|par) ?{_LE})?(?P<who>{NAME})",
    rf"\b{_LE}{_FR_STUDY}(?: \w+)?(?: (?:menée|réalisée?|publiée?|coordonnée?|conduite|effectuée?|parue?|commandée?|rédigée?|dirigée?|fournie?s?|diffusée?s?)s?)? (?:par|de|du|des|dans) {_LE}(?P<who>{NAME})",
)
_FR_SAID = (
    rf"(?P<verb>{_FR_VERB}) (?:M\. |Mme |{_LE})(?P<who>{NAME})",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_FR_VERB})\b(?P<held> qu[e’']| :)?",
)
_ES = (
    rf"\b(?:[Ss]egún|[Dd]e acuerdo (?:con|a)|[Cc]omo (?:señala|indica|explica|recuerda|informó|publicó)) {_EL_}(?:{_ES_STUDY} (?:\w+ ){{0,2}}?(?:de|del|por|en) ?{_EL_})?(?P<who>{NAME})",
    rf"\b{_EL_}{_ES_STUDY}(?: \w+)? (?:(?:elaborad|publicad|realizad|hech|compartid|divulgad|difundid|encargad|escrit|dirigid)[oa]s? (?:por|en)|de|del|por) {_EL_}(?P<who>{NAME})",
)
_ES_SAID = (
    rf"(?P<verb>{_ES_VERB}) (?:{_EL_})(?P<who>{NAME})",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_ES_VERB})\b(?P<held> que\b|:)?",
)
_DE = (
    rf"\b(?:[Ll]aut|[Nn]ach Angaben|[Nn]ach Ansicht|[Gg]emäß) (?:von |vom )?{_DER}(?:(?:\w+ )?{_DE_STUDY} (?:von |vom |des |der |aus |in )?{_DER})?(?P<who>{NAME})",
    rf"\b{_DER}(?:\w+ )?{_DE_STUDY} (?:von|vom|des|der|aus|in) {_DER}(?P<who>{NAME})",
    rf"\b(?P<who>{NAME}) zufolge\b",
    rf"\bso (?:das |die |der )?(?P<who>{NAME})(?=[.,;])",
)
_DE_SAID = (
    rf"(?P<verb>{_DE_VERB}) (?:{_DER})(?P<who>{NAME})",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_DE_VERB})\b(?P<held>, dass\b|:)?",
)
_NL = (
    rf"\b(?:[Vv]olgens|[Bb]lijkens|[Oo]p basis van|[Bb]lijkt uit) {_HET}(?:(?:\w+ )?{_NL_STUDY} (?:van|door|uit|in) {_HET})?(?P<who>{NAME})",
    rf"\b{_HET}(?:\w+ )?{_NL_STUDY} (?:van|door|uit|in) {_HET}(?P<who>{NAME})",
    rf"\b[Aa]ldus {_HET}(?P<who>{NAME})",
)
_NL_SAID = (
    rf"(?P<verb>{_NL_VERB}) (?:{_HET})(?P<who>{NAME})",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_NL_VERB})\b(?P<held> dat\b|:)?",
)
_EL = (
    rf"\b(?:[Σσ]ύμφωνα με|[Κκ]ατά|[Μμ]ε βάση|[Όό]πως (?:αναφέρει|σημειώνει|γράφει|επισημαίνει)) {_TON}(?:(?:\w+ )?{_EL_STUDY} {_TON})?(?P<who>{NAME})",
    rf"\b{_TON}{_EL_STUDY} (?:από )?{_TON}(?P<who>{NAME})",
)
_EL_SAID = (
    rf"(?P<verb>{_EL_VERB}) {_TON}(?P<who>{NAME})",
    rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{_EL_VERB})\b(?P<held> (?:ότι|πως)\b|:)?",
)
_AR = (
    rf"(?:وفق[اً]{{0,2}} ?ل|طبق[اً]{{0,2}} ?ل|بحسب |حسب |استناد[اً]{{0,2}} إلى |بناءً? على )(?:ما (?:ذكر|أورد|نشر)\w* |ما جاء في )?(?:{_AR_STUDY}(?: (?:صادر|صادرة|نشر|نشرت)\w* (?:عن|في))? )?(?P<who>{_AR_WORDS})",
    rf"(?:في )?{_AR_STUDY} (?:صادر|صادرة|أعد|أعدت|أعدها|أعده|أجر|أجرا|أجرت|نشر|نشرت|أصدر)\w*(?: عن| في)? (?P<who>{_AR_WORDS})",
)
_AR_SAID = (
    rf"\bو?(?P<verb>قال|قالت|صرح|صرحت|أكد|أكدت|أوضح|أوضحت|أضاف|أضافت|ذكر|ذكرت|أفاد|أفادت|كتب|كتبت|حذر|حذرت|أعلن|أعلنت) (?P<who>{_AR_WORDS})(?P<held>[،,]? (?:أن|إن|بأن|أنه|أنها|إنه|إنها|من أن)\b|:)",
)
_ZH = (
    rf"(?:根据|根據|按照|据|據|依据|依據)(?P<who>{_ZH_WORDS})(?:于|在)?(?:\d{{4}}年)?(?:的|所)?(?:最新)?(?:公布|发布|發布|发表|發表)?(?:的)?(?:一[份项項])?(?:报道|報道|報導|报告|報告|数据|數據|(?:统计|統計)(?!局|署|学|學|部)|(?:调查|調查)(?!局|员|員|团|組|组)|研究(?!院|所|中心|会|會|员|員|者|生|机构)|资料|資料|估计|估計|分析|消息|预测|預測)",
    rf"(?P<who>{_ZH_WORDS})(?:\d{{4}}年)?(?:的|发布的|公布的|發布的)(?:一[份项項])?(?:报告|報告|研究|调查|調查|数据|數據|统计|統計)(?:显示|顯示|指出|表明|称|稱|认为|認為|发现|發現)",
)
_ZH_SAID = (
    rf"(?:^|[，。；、”」])(?P<who>{_ZH_WORDS})(?P<verb>表示|指出|认为|認為|强调|強調|透露|写道|寫道|说道|說道|警告|介绍|介紹|坦言)(?P<held>)",
)


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


NAMED = {
    "en": _compiled(*_EN), "fr": _compiled(*_FR), "es": _compiled(*_ES), "de": _compiled(*_DE),
    "nl": _compiled(*_NL), "ar": _compiled(*_AR), "el": _compiled(*_EL), "zh": _compiled(*_ZH),
}  # fmt: skip
SAID = {
    "en": _compiled(*_EN_SAID), "fr": _compiled(*_FR_SAID), "es": _compiled(*_ES_SAID), "de": _compiled(*_DE_SAID),
    "nl": _compiled(*_NL_SAID), "ar": _compiled(*_AR_SAID), "el": _compiled(*_EL_SAID), "zh": _compiled(*_ZH_SAID),
}  # fmt: skip
