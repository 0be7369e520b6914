"""Lists of works and footnotes: each entry to the fields of CSL, and where the text leans on it.

Entries are told by the shapes of the common styles: APA ("Lee, A. (2019). Title. Journal."),
Chicago notes ("Ann Lee, “Title,” Journal (Place: Press, 2019)"), IEEE ("[3] A. Lee, “Title,” …"),
MLA ("Lee, Ann. “Title.” …"), and a link with a word about it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.document import HEADING, ITEM, NOTE, PARAGRAPH, Block, Document
from forum.extraction.findings import FoundCitation
from forum.extraction.identifiers import arxiv_in, doi_in, isbn_in, url_in
from forum.extraction.people import is_person, names_in
from forum.extraction.sentences import Sentence

_LIST = re.compile(
    r"^\W*(?:\d+[.)]?\s*)?(?:references?(?: cited| list)?|(?:selected )?bibliograph\w*|works? cited|"
    r"(?:cited )?sources?|literature(?: cited)?|citations?|end ?notes?|foot ?notes?|notes(?: and "
    r"references)?|further reading|literatur(?:verzeichnis|hinweise)?|quellen(?:verzeichnis|angaben)?|"
    r"fu(?:ß|ss)noten|anmerkungen|belege|einzelnachweise|références(?: bibliographiques)?|"
    r"bibliographie|notes de bas de page|notes et références|sources et références|referencias"
    r"(?: bibliográficas)?|bibliografía|fuentes|notas|referenties|bronnen(?:lijst)?|literatuur(?:lijst)?|"
    r"voetnoten|noten|المراجع|المصادر|مراجع|مصادر|الهوامش|هوامش|المصادر والمراجع|πηγές|αναφορές|"
    r"βιβλιογραφία|παραπομπές|υποσημειώσεις|σημειώσεις|参考(?:文献|资料|書目|书目)|參考(?:文獻|資料)|"
    r"注释|註釋|脚注|引用(?:文献)?|资料来源|資料來源|来源)\W*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:\[\^?([\w-]{1,20})\]:?|(\d{1,3})[.)]|\((\d{1,3})\))\s+")
_FOOTNOTE = re.compile(r"\s*\[\^[\w-]{1,20}\]:?\s+|\s*\[\d{1,3}\]:?\s+(?=\S)")
_MARKS = re.compile(r"\[\^?([\w-]{1,20}(?:\s*[,;–-]\s*\^?\d{1,3})*)\]")
_ACCESSED = re.compile(
    rf"[\[(]?(?:last |date )?(?:accessed|retrieved|visited|viewed|consult\w+|abgerufen|zugriff|"
    rf"geraadpleegd|bezocht|recuperado|πρόσβαση|访问日期|檢索)\b[^.;\])]{{0,20}}?(?:{MONTH}|[0-3]?\d)"
    rf"[^;\])]{{0,14}}?{YEAR}[\])]?,?(?: from)?",
    re.IGNORECASE,
)
_YEAR = re.compile(rf"\(({YEAR})[a-z]?(?:, [^()]{{2,24}})?\)|\b({YEAR})[a-z]?\b")
_QUOTED = re.compile(r"[“\"«„「《]\s?([^“”\"«»„「」《》]{3,300}?)[.,]?\s?[”\"»“」》]")
_APA_TITLE = re.compile(r"\)[.,:]?\s+(.{2,300}?[^A-Z][.?!])(?:\s|$)")
_HARVARD_TITLE = re.compile(
    rf"\({YEAR}[a-z]?\),\s+([^,.“\"]{{3,200}}),\s"
)  # OECD (2019), Title, Press
_COLON_TITLE = re.compile(
    r"([^:“\"]{3,120}): ([^.:]{5,200})[.:]"
)  # Lee, Ann: Title. Place: Press, 2019
_PLACE = re.compile(r"\(([^():]{2,60}): ([^(),]{2,80})(?:, [^()]{4,30})?\)")
_LINK = re.compile(r"https?://\S+|\bdoi:\s?\S+|\barXiv:\S+", re.IGNORECASE)
_LONGEST = 1_200  # code points of an entry


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of a list of works, or a footnote; ``number`` is its mark in the text."""

    number: str | None
    work: FoundCitation


def find_references(
    document: Document, sentences: Sequence[Sentence]
) -> tuple[list[Reference], list[Block]]:
    """Return the entries of a document, and the blocks that hold them.

    The sentence of an entry is the one that carries its mark, where the text has one.
    """
    entries = list(_entries(document))
    marked = _marked(sentences, {block for block, _number in entries})
    found: list[Reference] = []
    for block, number in entries:
        said = marked.get(number or "", "")
        work = _work(document, block, said)
        if work is not None:
            found.append(Reference(number, work))
    return found, [block for block, _number in entries]


def cited_by(references: Sequence[Reference], work: FoundCitation) -> FoundCitation:
    """Return a work named by author and year with the fields that its entry gives."""
    for reference in references:
        entry = reference.work
        names = " ".join((*entry.authors, entry.publisher or "")).casefold()
        named = (*work.authors, *([work.publisher] if work.publisher else []))
        is_same = named and all(_surname(name).casefold() in names for name in named[:2])
        if is_same and (entry.date or "")[:4] == (work.date or "")[:4]:
            return replace(
                work,
                title=entry.title,
                publisher=entry.publisher or work.publisher,
                authors=entry.authors or work.authors,
                url=entry.url,
                doi=entry.doi,
            )
    return work


def _surname(name: str) -> str:
    return name.split(",", maxsplit=1)[0] if "," in name else name.rpartition(" ")[2]


def _entries(document: Document) -> Iterator[tuple[Block, str | None]]:
    """Yield the blocks that hold an entry, with the mark that the text gives each."""
    listed, notes = False, 0
    for block in document.blocks:
        words = document.words(block)
        if block.kind == HEADING:
            listed = _LIST.match(words) is not None
        elif block.kind == NOTE:
            notes += 1
            yield block, str(notes)
        elif _FOOTNOTE.match(words) or (listed and _is_entry(block, words)):
            before = document.text[max(0, block.start - 24) : block.start].rpartition("\n")[2]
            mark = _NUMBER.match(words) or _NUMBER.match(before)
            yield block, next((one for one in mark.groups() if one), None) if mark else None


def _is_entry(block: Block, words: str) -> bool:
    tells = _YEAR.search(words) or _LINK.search(words) or _QUOTED.search(words)
    return block.kind in {ITEM, PARAGRAPH} and len(words) <= _LONGEST and tells is not None


def _marked(sentences: Sequence[Sentence], entries: set[Block]) -> dict[str, str]:
    """Return the first sentence that carries each mark, as [3], [^note] or [1, 4–6]."""
    said: dict[str, str] = {}
    last = ""
    for one in sentences:
        if one.block in entries:
            continue
        for mark in _MARKS.finditer(one.text):
            alone = _MARKS.fullmatch(one.text.strip()) is not None
            for number in _numbers(mark[1]):
                said.setdefault(number, last if alone or mark.start() == 0 else one.text)
        last = one.text
    return said


def _numbers(mark: str) -> Iterator[str]:
    """Yield the numbers of a mark: "1, 4–6" is 1, 4, 5 and 6."""
    for part in re.split(r"\s*[,;]\s*", mark.replace("^", "")):
        ends = re.fullmatch(r"(\d{1,3})\s*[–-]\s*(\d{1,3})", part)
        if ends is not None and 0 <= int(ends[2]) - int(ends[1]) <= 30:
            yield from (str(number) for number in range(int(ends[1]), int(ends[2]) + 1))
        else:
            yield part


def _work(document: Document, block: Block, said: str) -> FoundCitation | None:
    """Return the work that an entry names; nothing where it names none (a remark)."""
    raw = document.words(block)
    mark = _NUMBER.match(raw)
    start = block.start + (mark.end() if mark else 0)
    words = _ACCESSED.sub("", document.text[start : block.end])
    link = next((one for one in document.links if start <= one.start < block.end), None)
    url = url_in(words) or arxiv_in(words) or (link.url if link else None)
    dated = _date(words)
    title = _title(words) or (document.text[link.start : link.end] if link else None)
    doi = doi_in(words) or (doi_in(link.url) if link else None)
    if not (doi or url or isbn_in(words) or (dated and (title or names_in(words)))):
        return None
    authors, publisher = _who(words, title)
    return FoundCitation(
        text=document.text[start : block.end],
        start=start,
        end=block.end,
        sentence=said or document.text[start : block.end],
        publisher=publisher,
        title=None if title and _LINK.match(title) else title,
        authors=authors,
        date=dated,
        url=url,
        doi=doi,
    )


def _date(words: str) -> str | None:
    """Return the date of a work: the year in brackets, with month and day where they stand by."""
    plain = _LINK.sub(" ", words)
    years = list(_YEAR.finditer(plain))
    if not years:
        return None
    bracketed = next((year for year in years if year[1]), years[-1])
    return iso_date(bracketed[0]) if bracketed[1] else iso_date(plain[-160:]) or bracketed[2]


def _title(words: str) -> str | None:
    quoted = _QUOTED.search(words)
    if quoted is not None:
        return quoted[1].strip(" ,.")
    harvard = _HARVARD_TITLE.search(words)
    if harvard is not None:
        return harvard[1].strip()
    apa = _APA_TITLE.search(words) if _YEAR.search(words) else None
    if apa is not None:
        return apa[1].strip(" .,")
    named = _COLON_TITLE.match(words)
    return named[2].strip() if named and is_person(named[1]) else None


def _who(words: str, title: str | None) -> tuple[tuple[str, ...], str | None]:
    """Return the authors, and who published the work or in what it appeared."""
    year = _YEAR.search(words)
    at = words.find(title) if title else -1
    before = words[:at] if at >= 0 else words[: year.start()] if year else ""
    if year is not None and year[1] and year.start() < (at if at > 0 else len(words)):
        before = words[: year.start()]
    before = before.strip(' ,;:“"«„(')
    authors = tuple(names_in(before)) if is_person(before) else ()
    after = words[at + len(title or "") :] if at >= 0 else ""
    container = _container(after)
    publisher = container if authors or container else None
    if not authors and before:
        publisher = _plain(before)
    return authors, publisher or None


def _container(after: str) -> str | None:
    """Return the journal, the press or the site that stands after a title."""
    after = _LINK.sub("", after).lstrip(" ,.;:”\"»?!’'_*")
    if (place := _PLACE.search(after)) is not None:
        return _plain(place[2])
    after = re.sub(r"^(?:in:?|en:|dans|im?)\s+", "", after, flags=re.IGNORECASE)
    found = re.match(r"([^,()\d\n;]{3,90})", after)
    return _plain(found[1].rpartition(":")[2]) if found else None  # London: Press


def _plain(words: str) -> str | None:
    plain = re.sub(rf"\(?\b{YEAR}\)?", "", words).strip(' ,.;:*_“”"()[]–-')
    return plain if any(letter.isalpha() for letter in plain) else None
