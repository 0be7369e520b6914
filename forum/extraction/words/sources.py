"""How people name what a text leans on: patterns as data, for each language.

Each pattern names the source in one of the groups ``who``, ``by``, ``whose`` or ``its`` (the one
that was named before); ``where`` is the paper that people spoke to or wrote in, ``paper`` the word
that says so; ``work`` holds the noun of the work, ``verb`` that of speech, ``dated`` a date.
"""

import re
from dataclasses import dataclass

from forum.extraction.dates import YEAR
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

_TEAM = r"(?:(?:an? |the )?(?:[a-z-]+ ){0,2}?(?:researchers|scientists|economists|academics|scholars|experts|analysts|engineers|team|group) (?:at|from|of|in|with) (?:the )?)?"
_WHEN = rf"(?:,? [a-zà-ÿ]{{2,4}} (?:\w+ (?:de )?)?{YEAR},?)?"  # said in May 2024 that …

_EN_VERB = (
    r"(?:said|says|told \w+|contended|contends|alleged|asserted|asserts|wrote|writes|argues|argued|noted|notes|explained|explains|warned|warns|added|adds|stated|states|"
    r"recalled|insisted|insists|observed|observes|concluded|concludes|claimed|claims|pointed out|points out|estimates|estimated|found|finds|"
    r"showed|shows|suggested|suggests|reported|reports|believes|believed|announced|confirmed|acknowledged|stressed|emphasi[sz]ed|proposed|proposes|recommended|recommends|demonstrated)"
)
_EN_HELD = (
    r"(?:puts? it|talks? about|talked about|speaks? of|spoke of|describes?|described|defines?|defined|calls? (?:it|this|for)|called (?:it|this|for)|"
    r"distinguish(?:es|ed)?|found|showed|show|argue|argued|report|reported|propose|proposed|reviewed|studied|compared|identified|identify|coined|introduced|developed|concluded|conclude|demonstrated|estimated|suggest|suggested|write|wrote|note|warn|put)"
)
_AR_WORDS = r"(?:[\u0621-\u064a]+|[A-Z][\w.&-]*)(?: (?!(?:أن|إن|أنه|أنها|إنه|إنها|في|على|عام|سنة|بأن|إلى|عن|التي|الذي|خلال|الصادر|الصادرة|المنشور|المنشورة|فإن|حول|بشأن|بتاريخ)\b)(?:[\u0621-\u064a]+|[A-Z][\w.&-]*)){0,4}"
_ZH_WORDS = r"[\u4e00-\u9fff·A-Za-z][\u4e00-\u9fff·A-Za-z0-9 ]{1,20}?"

_WHO = rf"(?!(?:However|Moreover|Meanwhile|Instead|Later|Still|Indeed|Similarly|Finally|First|Then|Now|Again|Recently|Likewise|Nevertheless|Thus|Therefore|Besides|Furthermore|Perhaps)\b){NAME}"
_EN = (
    rf"\b(?:the )?(?P<whose>{NAME})(?:’s|'s)? {_RELEASE} \((?:dated |of |from )?(?P<dated>[^()]{{4,30}})\)",
    rf"\b(?:[Aa]ccording to|[Bb]ased on(?= (?:[\w’'-]+ ){{0,4}}?{WORK}\b)|[Aa]s (?:reported|noted|shown|described|cited|quoted|stated|defined|explained) (?:by|in)|[Dd]efined by|[Dd]escribed by|[Rr]eported by|[Cc]ited (?:by|in)|[Pp]er(?! cent| capita)) {_ARTICLE}{_AGE}(?:[a-z-]+ ){{0,2}}?(?:{WORK} {_OF} (?:the )?{_TEAM}(?P<by>{NAME})"
    rf"|(?P<whose>{NAME}(?: [a-z][\w-]+){{0,2}}?)(?:’s|'s)? {_AGE}(?P<work>{WORK})|(?:the )?{_TEAM}(?P<who>{NAME}))",
    rf"\b[Aa]ccording to (?P<its>its|their) {_AGE}(?:[a-z-]+ ){{0,2}}?{WORK}",
    rf"\b[Aa]s (?:the )?(?P<who>{NAME}) (?:once |has |have |recently |later )?(?:contend|complain|observe|remark|argue|warn|note|report|explain|conclude|point|put|wrote|write|say|said)\w*",
    rf"\b{_ARTICLE}{_AGE}(?:[a-z-]+ ){{0,1}}?{WORK} (?:\w+ )?{_BY} (?:the )?{_TEAM}(?P<by>(?>{NAME}))(?! (?:will|is (?:due|expected|planned)))",
    rf"\b{_ARTICLE}{_AGE}{WORK} of (?:the )?(?P<by>{NAME}) ?(?:\([A-Z]{{2,9}}\))?(?={_IS})",
    rf"\b(?:[Tt]he )?(?P<whose>{NAME})(?:’s|'s) {_AGE}(?P<work>{WORK})\b",
    rf"\b(?:[Tt]he |[Aa]n? )?(?P<whose>{NAME}) (?:[a-z-]+ )?(?P<work>{WORK})(?: (?:on|of|about|into|for|from) [^,.;:]{{2,60}}?)?(?={_IS}\b)",
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne) {_AGE}(?:[a-z]+ )?{WORK} (?:(?:published|that appeared|released|printed) )?in (?:the )?(?:journal )?(?P<who>{NAME})",
    rf"\b(?P<who>{NAME}) (?:has )?(?:published|released|issued|unveiled|adopted) (?:an?|the|its|their) (?P<what>[^,.;:]{{0,60}}?\b{WORK}\b(?: (?:on|for|of) [a-z]+)?)",
)
_EN_SAID = (
    rf"(?P<who>{_WHO})(?: sources| officials| spokes\w+)?{_APPOSED} (?:also |later |once |recently |first |has |have |had )?(?P<verb>told|wrote|writes|argued|argues|said|says|claimed|noted|explained|reported|published)"
    rf"(?P<held> (?:(?:an? |the )?(?:[a-z-]+ ){{0,3}}?(?:in|on|for) )?(?:the )?)(?P<paper>(?:journal|magazine|newspaper|weekly) )?(?P<where>{NAME})",
    rf"(?<=, )(?:the |an? )?(?P<who>{NAME}){_APPOSED} (?P<verb>{_EN_VERB})(?P<held> (?:in|on|at|via|after|during|to|last|this|earlier|yesterday|today)\b|[.;]|$)",
    rf"(?P<who>{_WHO}){_APPOSED} (?P<verb>{_EN_VERB})\b(?P<held> that\b|:)?",
    rf"(?P<who>{NAME} and (?:colleagues|coauthors|co-authors|{NAME})|{NAME} et al\.){_APPOSED} (?:have |also |first )?(?P<verb>{_EN_HELD})(?P<held>\b)",
    rf"(?P<who>{NAME}),? (?P<verb>puts? it|talks about|talked about|speaks of|spoke of)(?P<held>\b)",
    rf"(?P<verb>said|says|wrote|writes|added|adds|explained|explains|recalled|warned|argues|argued) (?:the )?(?P<who>{NAME})",
)


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The words in which a language of Europe names sources; ``the`` and ``of`` may be empty."""

    according: str
    study: str
    of: str  # between a study and its maker, after "according to"
    by: str  # between a study and its maker elsewhere
    the: str
    its: str
    team: str  # "researchers at"
    paper: str  # "the newspaper"
    to: str  # before the paper that somebody spoke to or wrote in
    verb: str
    that: str
    published: str

    def named(self) -> tuple[str, ...]:
        """Return the patterns of works that are called by their makers."""
        source = rf"(?:{self.team} {self.the})?(?:{self.paper} )?(?P<who>{NAME})"
        return (
            rf"\b(?:{self.according}) {self.the}(?:(?:\w+ )?{self.study} {self.of}{self.the})?{source}",
            rf"\b{self.the}(?:\w+ )?{self.study}{self.by}{self.the}{source}",
            rf"\b(?P<who>{NAME}),? (?:{self.published}) (?:\w+ ){{1,4}}?{self.study}",
            rf"\b(?:{self.published}) {self.the}(?P<who>{NAME}) (?:\w+ ){{1,3}}?{self.study}",
            rf"\b(?:{self.according}) (?P<its>{self.its}) (?:\w+ ){{0,3}}?{self.study}",
        )

    def said(self) -> tuple[str, ...]:
        """Return the patterns of what people said, to a paper first."""
        return (
            rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{self.verb})(?P<held> (?:{self.to}) ?{self.the})(?P<paper>{self.paper} )?(?P<where>{NAME})",
            rf"(?P<verb>{self.verb}) {self.the}(?P<who>{NAME})",
            rf"(?P<who>{NAME}){_APPOSED} (?P<verb>{self.verb})\b(?P<held>{_WHEN} {self.that}| ?:)?",
        )


_FR = _Tongue(
    according=r"[Ss]elon|[Dd][’']après|[Cc]omme (?:le|l[’']a|l[’']ont) (?:rappel|soulign|rapport|not|montr|écri)\w+|[Dd]e l[’']avis de",
    study=r"(?:étude|enquête|analyse|rapport|sondage|article|données|chiffres|statistiques|recherche|recherches|note|livre|baromètre|recensement|avis|communiqué|guide|estimations?|travaux)",
    of=r"(?:\w+ ){0,3}?(?:de|du|des|d[’']|par) ?",
    by=r"(?: \w+)?(?: (?:menée|réalisée?|publiée?|coordonnée?|conduite|effectuée?|parue?|commandée?|rédigée?|dirigée?|fournie?s?|diffusée?s?)s?)? (?:par|de|du|des|dans) ",
    the=r"(?:M\. |Mme |la |le |les |l[’']|un |une |du |des |de la |de l[’'])?",
    its=r"son|sa|ses|leurs?",
    team=r"(?:chercheurs|chercheuses|scientifiques|économistes|experts|équipe) (?:de|du|à)",
    paper=r"(?:journal|quotidien|magazine|hebdomadaire|revue|site|agence)",
    to=r"à|au|aux|dans|sur",
    verb=r"(?:déclare|a déclaré|explique|a expliqué|affirme|a affirmé|estime|souligne|a souligné|précise|a précisé|indique|a indiqué|rappelle|a rappelé|ajoute|a ajouté|assure|insiste|résume|conclut|confie|a confié|rapporte|écrit|écrivait|a écrit|note|observe|regrette|prévient|commente|témoigne|constate)",
    that=r"qu[e’']",
    published=r"a publié|publie|ont publié|publiait",
)  # fmt: skip
_ES = _Tongue(
    according=r"[Ss]egún|[Dd]e acuerdo (?:con|a)|[Cc]omo (?:señala|indica|explica|recuerda|informó|publicó|escribió)",
    study=r"(?:estudio|informe|encuesta|análisis|artículo|datos|cifras|estadísticas|investigación|reporte|libro|censo|comunicado|guía|estimaciones|nota|trabajo)",
    of=r"(?:\w+ ){0,2}?(?:de|del|por|en) ?",
    by=r"(?: \w+)? (?:(?:elaborad|publicad|realizad|hech|compartid|divulgad|difundid|encargad|escrit|dirigid)[oa]s? (?:por|en)|de|del|por) ",
    the=r"(?:la |el |los |las |del |de la |un |una )?",
    its=r"sus?",
    team=r"(?:investigador[ae]s|científic[oa]s|economistas|expert[oa]s|equipo) (?:de|del|en)",
    paper=r"(?:diario|periódico|semanario|revista|agencia|sitio|portal|cadena)",
    to=r"a|al|en",
    verb=r"(?:dijo|dice|afirma|afirmó|explica|explicó|señala|señaló|opina|opinó|asegura|aseguró|sostiene|sostuvo|destaca|destacó|agrega|agregó|añade|añadió|comenta|comentó|indica|indicó|advierte|advirtió|concluye|concluyó|cuenta|contó|recuerda|recordó|escribe|escribió|declaró|declara|apunta|apuntó|subraya|subrayó)",
    that=r"que\b",
    published=r"publicó|ha publicado|publica|presentó",
)  # fmt: skip
_DE = _Tongue(
    according=r"(?:[Ll]aut|[Nn]ach Angaben|[Nn]ach Ansicht|[Gg]emäß)(?: von| vom)?",
    study=r"(?:[\w-]*(?:[Ss]tudie|[Uu]ntersuchung|[Uu]mfrage|[Aa]nalyse|[Aa]uswertung|[Ee]rhebung|[Bb]ericht|[Dd]aten|[Zz]ahlen|[Ss]tatistik|[Aa]ngaben|[Aa]rtikel|[Bb]uch|[Gg]utachten|[Ss]chätzung|[Mm]itteilung|[Pp]resseerklärung)\w{0,3})",
    of=r"(?:von |vom |des |der |aus |in )?",
    by=r" (?:von|vom|des|der|aus|in) ",
    the=r"(?:dem |der |den |die |das |des |eine[rnms]? )?",
    its=r"(?:ihr|sein|eigen)e[mnrs]?",
    team=r"(?:Forsch\w+|Wissenschaftler\w*|Ökonom\w+|Expert\w+|Teams?) (?:von|vom|an|aus|der|des)",
    paper=r"(?:Zeitung|Zeitschrift|Tageszeitung|Magazin|Wochenzeitung|Agentur|Nachrichtenagentur|Sender)",
    to=r"in|im|bei|gegenüber|auf|zu|der|dem",
    verb=r"(?:sagt|sagte|erklärt|erklärte|betont|betonte|meint|meinte|schreibt|schrieb|warnt|warnte|kritisiert|kritisierte|berichtet|berichtete|erläutert|erläuterte|fordert|forderte|stellt fest|weist darauf hin|argumentiert|argumentierte)",
    that=r"dass\b",
    published=r"veröffentlichte|veröffentlicht|publizierte|legte",
)  # fmt: skip
_NL = _Tongue(
    according=r"[Vv]olgens|[Bb]lijkens|[Oo]p basis van|[Bb]lijkt uit|[Aa]ldus",
    study=r"(?:[\w-]*(?:onderzoek|studie|rapport|enquête|analyse|cijfers|gegevens|artikel|boek|peiling|schatting|bericht|advies|nota|statistiek)\w{0,3})",
    of=r"(?:van|door|uit|in) ",
    by=r" (?:van|door|uit|in) ",
    the=r"(?:de |het |een )?",
    its=r"zijn|haar|hun",
    team=r"(?:onderzoekers|wetenschappers|economen|experts|deskundigen) (?:van|aan|bij)",
    paper=r"(?:krant|dagblad|weekblad|tijdschrift|persbureau|omroep)",
    to=r"tegen|in|aan|op|bij",
    verb=r"(?:zegt|zei|stelt|stelde|schrijft|schreef|vindt|vond|waarschuwt|waarschuwde|legt uit|benadrukt|benadrukte|vertelt|vertelde|meent|meende|concludeert|concludeerde|meldt|meldde|verklaart|verklaarde)",
    that=r"dat\b",
    published=r"publiceerde|publiceert|presenteerde",
)  # fmt: skip
_EL = _Tongue(
    according=r"[Σσ]ύμφωνα με|[Κκ]ατά|[Μμ]ε βάση|[Όό]πως (?:αναφέρει|σημειώνει|γράφει|έγραψε|επισημαίνει)",
    study=r"(?:έρευνα|έρευνας|μελέτη|μελέτης|έκθεση|έκθεσης|στοιχεία|δεδομένα|ανάλυση|άρθρο|αναφορά|δημοσκόπηση|βιβλίο|ανακοίνωση|εκτιμήσεις|διατύπωση)",
    of="",
    by=r" (?:από )?",
    the=r"(?:τον |την |το |τη |τους |τις |του |της |των |τα |οι |ο |η |μια |μία |ένα |έναν )?",
    its=r"(?:δική|δικό) (?:του|της|τους)",
    team=r"(?:ερευνητ\w+|επιστήμον\w+|οικονομολόγ\w+|ομάδα\w*) (?:από|σε|στο|στη|στην)?",
    paper=r"(?:εφημερίδα|περιοδικό|πρακτορείο|ιστοσελίδα)",
    to=r"στο|στον|στη|στην|στα|σε",
    verb=r"(?:λέει|είπε|δήλωσε|δηλώνει|τόνισε|τονίζει|ανέφερε|αναφέρει|υποστηρίζει|υποστήριξε|σημειώνει|σημείωσε|εξηγεί|εξήγησε|έγραψε|γράφει|προειδοποιεί|προειδοποίησε|επισημαίνει|επισήμανε)",
    that=r"(?:ότι|πως)\b",
    published=r"δημοσίευσε|δημοσιεύει|παρουσίασε",
)  # fmt: skip
_IT = _Tongue(
    according=r"[Ss]econdo|[Ss]tando a|[Cc]ome (?:ha |hanno )?(?:scritto|detto|scrive|ricorda|riporta|segnala|osserva)",
    study=r"(?:studio|ricerca|rapporto|indagine|analisi|articolo|dati|cifre|statistiche|sondaggio|libro|relazione|comunicato|stime)",
    of=r"(?:\w+ ){0,2}?(?:di|del|della|dell[’']|dei|delle|da|dal|dalla|su) ?",
    by=r"(?: \w+)? (?:di|del|della|dell[’']|dei|delle|da|dal|dalla|dall[’']) ?",
    the=r"(?:il |lo |la |i |gli |le |l[’']|un |una |uno )?",
    its=r"(?:il |la |i |le )?(?:suo|sua|suoi|sue|loro)",
    team=r"(?:ricercatori|scienziati|economisti|esperti|gruppo) (?:di|del|della|dell[’'])",
    paper=r"(?:giornale|quotidiano|settimanale|rivista|sito|agenzia)",
    to=r"a|al|alla|all[’']|su|sul|sulla|nel|nella",
    verb=r"(?:dice|ha detto|afferma|ha affermato|hanno affermato|dichiara|ha dichiarato|hanno dichiarato|scrive|ha scritto|hanno scritto|spiega|ha spiegato|sostiene|ha sostenuto|osserva|avverte|ha avvertito|ricorda|sottolinea|aggiunge|conclude)",
    that=r"che\b",
    published=r"ha pubblicato|pubblica|hanno pubblicato|ha presentato",
)  # fmt: skip
_PT = _Tongue(
    according=r"[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Cc]omo (?:escreveu|lembra|afirma|noticiou)",
    study=r"(?:estudo|relatório|pesquisa|inquérito|análise|artigo|dados|números|estatísticas|livro|censo|comunicado|estimativas|levantamento)",
    of=r"(?:\w+ ){0,2}?(?:de|do|da|dos|das|por|pelo|pela|em|na|no) ",
    by=r"(?: \w+)? (?:de|do|da|dos|das|por|pelo|pela|na|no) ",
    the=r"(?:o |a |os |as |um |uma |do |da )?",
    its=r"(?:o |a )?(?:seus?|suas?)",
    team=r"(?:pesquisador[ae]s|investigador[ae]s|cientistas|economistas|especialistas|equipe|equipa) (?:de|do|da)",
    paper=r"(?:jornal|diário|semanário|revista|agência|site|portal)",
    to=r"a|ao|à|em|no|na",
    verb=r"(?:disse|diz|afirma|afirmou|explica|explicou|defende|defendeu|escreve|escreveu|alerta|alertou|destaca|destacou|conclui|concluiu|lembra|lembrou|declarou|observa|sustenta)",
    that=r"que\b",
    published=r"publicou|divulgou|apresentou",
)  # fmt: skip
_TONGUES = {"fr": _FR, "es": _ES, "de": _DE, "nl": _NL, "el": _EL, "it": _IT, "pt": _PT}
STUDY = "|".join(tongue.study for tongue in _TONGUES.values())
_DE_ZUFOLGE = (
    rf"\b(?P<who>{NAME}) zufolge\b",
    rf"\bso (?:das |die |der )?(?P<who>{NAME})(?=[.,;])",
)

_AR_STUDY = r"(?:ال)?(?:تقرير|دراسة|بيانات|إحصاءات|إحصائيات|أرقام|بحث|استطلاع|مقال|تقديرات|مسح|كتاب|بيان|تقارير|دراسات|تصريحات)"

_AR = (
    rf"(?:وفق[اً]{{0,2}} ?ل|طبق[اً]{{0,2}} ?ل|بحسب |حسب |استناد[اً]{{0,2}} إلى |بناءً? على )(?:ما (?:ذكر|أورد|نشر)\w* |ما جاء في )?(?:{_AR_STUDY}(?: (?:صادر|صادرة|نشر|نشرت)\w* (?:عن|في))? )?(?P<who>{_AR_WORDS})",
    rf"(?:في )?{_AR_STUDY} (?:صادر|صادرة|أعد|أعدت|أعدها|أعده|أجر|أجرا|أجرت|نشر|نشرت|أصدر)\w*(?: عن| في)? (?P<who>{_AR_WORDS})",
)
_AR_SAID = (
    rf"\bو?(?P<verb>قال|قالت|صرح|صرحت|أكد|أكدت|أوضح|أوضحت|كتب|كتبت) (?P<who>{_AR_WORDS}?) (?P<held>ل|في |إلى )(?P<paper>صحيفة|جريدة|مجلة|موقع|وكالة|قناة|إذاعة) (?P<where>[\u0621-\u064a]+)",
    rf"\bو?(?P<verb>قال|قالت|صرح|صرحت|أكد|أكدت|أوضح|أوضحت|أضاف|أضافت|ذكر|ذكرت|أفاد|أفادت|كتب|كتبت|حذر|حذرت|أعلن|أعلنت) (?P<who>{_AR_WORDS})(?P<held>[،,]? (?:أن|إن|بأن|أنه|أنها|إنه|إنها|من أن)\b|:)",
)
_ZH = (
    rf"(?:根据|根據|按照|(?<![数數证證论論占佔])[据據]|依据|依據)(?P<who>{_ZH_WORDS})(?:于|在)?(?:\d{{4}}年)?(?:的|所)?(?:最新)?(?:公布|发布|發布|发表|發表)?(?:的)?(?:一[份项項])?(?:报道|報道|報導|报告|報告|数据|數據|(?:统计|統計)(?!局|署|学|學|部)|(?:调查|調查)(?!局|员|員|团|組|组)|研究(?!院|所|中心|会|會|员|員|者|生|机构)|资料|資料|估计|估計|分析|消息|预测|預測)",
    rf"(?P<who>{_ZH_WORDS})(?:\d{{4}}年)?(?:的|发布的|公布的|發布的)(?:一[份项項])?(?:报告|報告|研究|调查|調查|数据|數據|统计|統計)(?:显示|顯示|指出|表明|称|稱|认为|認為|发现|發現)",
)
_ZH_SAID = (
    rf"(?:^|[，。；、”」])(?P<who>{_ZH_WORDS})(?:\d{{4}}年)?(?:在|对|對|向)(?P<paper>《?)(?P<where>[\u4e00-\u9fff]{{2,12}}?(?:报|報|社|网|網|周刊|週刊|杂志|雜誌|电视台|電視台))》?(?:上)?(?P<verb>撰文|表示|写道|寫道|说|說|指出|透露)(?P<held>)",
    rf"(?:^|[，。；、”」])(?P<who>{_ZH_WORDS})(?<![和的是都也被会不])(?P<verb>表示|指出|认为|認為|强调|強調|透露|写道|寫道|说道|說道|警告|介绍|介紹|坦言)(?P<held>)",
)


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


NAMED = {code: _compiled(*tongue.named()) for code, tongue in _TONGUES.items()} | {
    "en": _compiled(*_EN), "ar": _compiled(*_AR), "zh": _compiled(*_ZH),
}  # fmt: skip
NAMED["de"] += _compiled(*_DE_ZUFOLGE)
SAID = {code: _compiled(*tongue.said()) for code, tongue in _TONGUES.items()} | {
    "en": _compiled(*_EN_SAID), "ar": _compiled(*_AR_SAID), "zh": _compiled(*_ZH_SAID),
}  # fmt: skip
