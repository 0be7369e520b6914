"""Works that stand by their own name: laws, standards, court cases, and titles in quotation marks."""

import re
from collections.abc import Iterator

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.findings import FoundCitation
from forum.extraction.naming import NAME
from forum.extraction.sentences import Sentence

_DAY = rf"(?:(?:du|de|del|vom|van|of|της|بتاريخ) )?(?:[0-3]?\d(?:er|\.)? (?:de )?)?(?:{MONTH} )?(?:de )?{YEAR}"
_NAMED = rf"(?!(?:In|See|As|Since|Under|The|This|And|But|If|With|By|From|An?|Both|Cf) ){NAME} "
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bRFC[ -]?\d{3,5}\b",
        r"\b(?:ISO|IEC|DIN|EN|NEN|ANSI|NIST|IEEE|BS|ITU-T)(?:[/ -](?:IEC|IEEE|EN|ISO|SP))*[ -](?:[A-Z]\.)?\d{2,6}(?:[-.:]\d{1,4})*\b",
        r"\b(?:(?:Implementing |Delegated )?(?:Directive|Regulation|Decision)|Richtlijn|Verordening|Besluit|Richtlinie|Verordnung|"
        r"Beschluss|Règlement|Décision|Directiva|Reglamento|Decisión|Οδηγία|Οδηγίας|Κανονισμός|Κανονισμού)"
        r"(?: délégué| d’exécution)? (?:\((?:EU|UE|EG|EC|CE|EE|ΕΕ|ΕΚ)[^()]{0,12}\) )?(?:(?:Nr|No|n°|nr|αριθ)\.? ?)?(?:\d{4}/\d{1,4}|\d{1,4}/\d{4})(?:/(?:EU|EC|EG|UE|CE|ΕΕ|ΕΚ))?",
        rf"\b(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté)(?: organique| constitutionnelle)? n[°ºo]\.? ?[\d-]{{1,12}}(?: {_DAY})?",
        rf"\b(?:Ley|Decreto|Real Decreto(?:-ley)?|Resolución|Acuerdo)(?: Orgánica)? (?:n[°º.o]{{1,2}} ?)?\d{{1,5}}(?:/{YEAR}| {_DAY})",
        r"\b(?:Decree|Public Law|Executive Order|Resolution|General Order)(?: No\.?)? \d{1,4}(?:[-/]\d{1,5})*",
        rf"\b{_NAMED}(?:Act|Bill|Charter|Convention|Protocol|Treaty|Directive)(?:,? of| \()? ?{YEAR}\)?",
        rf"\b(?P<law>{_NAMED}(?:Acts?|Regulations|Ordinance|Statute|Guidelines))\b(?: \(s{{1,2}}\. ?\d[^()]{{0,12}}\))?(?:, an? {YEAR} (?:law|act|statute))?",
        rf"\b(?:{YEAR} )?(?P<pact>(?:Convention|Treaty|Protocol|Declaration|Covenant|Agreement) (?:for|on|of|against|to|concerning|relating to) (?:the )?{NAME})(?: (?:of |\()?{YEAR}\)?)?",
        rf"\b(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté|Convention|Traité|Ley|Decreto|Convenio|Tratado|Gesetz|Übereinkommen|Vertrag|Erlass|Wet|Besluit|Verdrag|[Ll]egge|Lei|Νόμος|Σύμβαση)"
        rf"(?: [^\s,.;:()“”«»„]{{1,30}}){{1,12}}? {_DAY}",
        rf"\b(?:Section|Article|Title) [\dIVX]{{1,5}}(?:\(\w\))? of the {NAME}",
        r"§{1,2} ?\d{1,4}\w?(?: (?:Abs\. \d|Absatz \d))? [A-ZÄÖÜ][A-Za-zÄÖÜ]{1,10}\b",
        r"(?:ال)?قانون رقم [\d٠-٩]{1,5} ?(?:لسنة|لعام|/) ?[\d٠-٩]{4}",
        r"(?:Ν\.|[Νν]όμος|[Νν]όμου) ?\d{3,5}/\d{4}",
        r"《[^《》]{2,40}(?:法|条例|條例|规定|規定|办法|辦法|标准|標準|报告|報告|白皮书|白皮書|宣言|公约|公約|指南|规划|规范)》",
        rf"\b{_NAMED}vs?\. {NAME}(?:,? \(?(?:\d{{1,3}} U\.S\. \d{{1,4}} ?)?\(?{YEAR}\)?)?",
    )
)
_NEAR = 40  # code points between a year and the case that it is said of
_NOUN = (
    r"(?:report|study|paper|article|essay|book|survey|letter|memo|post|piece|column|talk|guide|page|rapport|étude|article|livre|circulaire|"
    r"note|tribune|guide|informe|estudio|artículo|libro|ensayo|encuesta|guía|Studie|Bericht|Buch|Artikel|Aufsatz|Gutachten|Beitrag|Seite|página|pagina|"
    r"studie|boek|artikel|essay|onderzoek|έκθεση|μελέτη|βιβλίο|άρθρο|έρευνα|تقرير|دراسة|كتاب|مقال|报告|報告|论文|論文|文章|研究)"
)
_TITLED = re.compile(
    rf"\b{_NOUN},? (?:(?:titled|entitled|called|named|intitulée?|titulad[oa]|llamad[oa]|mit dem Titel|getiteld|με τίτλο|بعنوان)[,:]? )?"
    r"[“\"«„‘]\s?(?P<title>[^“”\"«»„‘]{6,200}?)[,.]?\s?[”\"»“’](?![\w])"
)
_BY = re.compile(
    rf"^,? ?\(?(?:by|from|par|du|de|von|vom|por|door|van|του|της|من) (?:the |la |le |l[’']|el |dem |der |de |het )?(?P<who>{NAME})"
)


def standing(one: Sentence) -> Iterator[FoundCitation]:
    """Yield the laws, standards, cases and titled works that a sentence names."""
    yield from _by_name(one)
    yield from _by_title(one)


def _by_name(one: Sentence) -> Iterator[FoundCitation]:
    text, taken = one.text, 0
    ways = [found for way in _WAYS for found in way.finditer(text)]
    for found in sorted(ways, key=lambda found: (found.start(), -found.end())):
        start, end = found.span()
        if start < taken:
            continue
        taken = end
        named = found.groupdict()
        title = named.get("law") or named.get("pact") or text[start:end].strip("《》")
        yield FoundCitation(
            text=text[start:end],
            start=one.start + start,
            end=one.start + end,
            sentence=text,
            title=title,
            date=_year(text[start:end]) or (_year_of_case(text, start) if " v" in title else None),
        )


def _by_title(one: Sentence) -> Iterator[FoundCitation]:
    text = one.text
    for found in _TITLED.finditer(text):
        by = _BY.match(text[found.end() : found.end() + 80])
        yield FoundCitation(
            text=found[0],
            start=one.start + found.start(),
            end=one.start + found.end(),
            sentence=text,
            publisher=by["who"] if by else None,
            title=found["title"].strip(" ,."),
            date=iso_date(text),
        )


def _year_of_case(text: str, start: int) -> str | None:
    """Return the year that is said just before a case: "a 2010 case, Union v. Port"."""
    return iso_date(text[max(0, start - _NEAR) : start])


def _year(words: str) -> str | None:
    """Return the date in the name of a law or a case; a number of a standard is none."""
    return iso_date(words.replace("/", " ")) if not words.startswith("RFC") else None
