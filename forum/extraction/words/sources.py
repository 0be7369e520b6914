"""How people name what a text leans on: patterns as data, for each language.

Each pattern names the source in one of the groups ``who``, ``by``, ``whose`` or ``its`` (the one
that was named before); ``where`` is the paper that people spoke to or wrote in, ``paper`` the word
that says so; ``work`` holds the noun of the work, ``verb`` that of speech, ``dated`` a date.
"""

import re

from forum.extraction.naming import NAME
from forum.extraction.words.tongues import APPOSED, TONGUES

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

_TEAM = r"(?:(?:an? |the )?(?:[a-z-]+ ){0,2}?(?:researchers|scientists|economists|academics|scholars|experts|analysts|engineers|team|group) (?:at|from|of|in|with) (?:the )?)?"

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
    rf"(?P<who>{_WHO})(?: sources| officials| spokes\w+)?{APPOSED} (?:also |later |once |recently |first |has |have |had )?(?P<verb>told|wrote|writes|argued|argues|said|says|claimed|noted|explained|reported|published)"
    rf"(?P<held> (?:(?:an? |the )?(?:[a-z-]+ ){{0,3}}?(?:in|on|for) )?(?:the )?)(?P<paper>(?:journal|magazine|newspaper|weekly) )?(?P<where>{NAME})",
    rf"(?<=, )(?:the |an? )?(?P<who>{NAME}){APPOSED} (?P<verb>{_EN_VERB})(?P<held> (?:in|on|at|via|after|during|to|last|this|earlier|yesterday|today)\b|[.;]|$)",
    rf"(?P<who>{_WHO}){APPOSED} (?P<verb>{_EN_VERB})\b(?P<held> that\b|:)?",
    rf"(?P<who>{NAME} and (?:colleagues|coauthors|co-authors|{NAME})|{NAME} et al\.){APPOSED} (?:have |also |first )?(?P<verb>{_EN_HELD})(?P<held>\b)",
    rf"(?P<who>{NAME}),? (?P<verb>puts? it|talks about|talked about|speaks of|spoke of)(?P<held>\b)",
    rf"(?P<verb>said|says|wrote|writes|added|adds|explained|explains|recalled|warned|argues|argued) (?:the )?(?P<who>{NAME})",
)


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


NAMED = {code: _compiled(*tongue.named()) for code, tongue in TONGUES.items()} | {
    "en": _compiled(*_EN), "ar": _compiled(*_AR), "zh": _compiled(*_ZH),
}  # fmt: skip
NAMED["de"] += _compiled(*_DE_ZUFOLGE)
SAID = {code: _compiled(*tongue.said()) for code, tongue in TONGUES.items()} | {
    "en": _compiled(*_EN_SAID), "ar": _compiled(*_AR_SAID), "zh": _compiled(*_ZH_SAID),
}  # fmt: skip
