"""Lists of works and footnotes: each entry to the fields of CSL, and where the text leans on it.

Entries are told by the shapes of the common styles: APA ("Lee, A. (2019). Title. Journal."),
Chicago notes ("Ann Lee, “Title,” Journal (Place: Press, 2019)"), IEEE ("[3] A. Lee, “Title,” …"),
MLA ("Lee, Ann. “Title.” …"), and a link with a word about it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forum.extraction.dates import YEAR
from forum.extraction.document import HEADING, ITEM, NOTE, PARAGRAPH, Block, Document
from forum.extraction.entries import NUMBER, works_in
from forum.extraction.findings import FoundCitation
from forum.extraction.people import is_institution
from forum.extraction.sentences import Sentence

_WORKS = (
    r"(?:references?(?: cited| list)?|(?:selected )?bibliograph\w*|works? cited|(?:cited )?sources?|literature(?: cited)?|citations?|"
    r"end ?notes?|foot ?notes?|notes|(?:further|suggested|recommended|additional) readings?|(?:weiterführende )?literatur(?:verzeichnis|hinweise)?|"
    r"quellen(?:verzeichnis|angaben)?|fu(?:ß|ss)noten|anmerkungen|belege|einzelnachweise|références(?: bibliographiques)?|bibliographie|"
    r"notes de bas de page|lectures (?:complémentaires|conseillées)|referencias(?: bibliográficas)?|bibliografía|fuentes|notas|"
    r"lecturas (?:recomendadas|complementarias)|referenties|bronnen(?:lijst)?|literatuur(?:lijst)?|voetnoten|noten|bibliografia|fonti|"
    r"riferimenti(?: bibliografici)?|referências(?: bibliográficas)?|(?:ال)?(?:مراجع|مصادر|هوامش)|πηγές|αναφορές|βιβλιογραφία|παραπομπές|"
    r"υποσημειώσεις|σημειώσεις|参考(?:文献|资料|書目|书目)|參考(?:文獻|資料)|注释|註釋|脚注|引用(?:的?文献(?:资源)?)?|资料来源|資料來源|来源)"
)
_LIST = re.compile(
    rf"^\W*(?:\d+[.)]?\s*)?{_WORKS}(?:(?: (?:and|et|und|y|e|en|και) |\W{{1,3}}|\sو){_WORKS})?\W*$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\s*\[\^[\w-]{1,20}\]:?\s+|\s*\[\d{1,3}\]:?\s+(?=\S)")
_MARKS = re.compile(r"\[\^?([\w-]{1,20}(?:\s*[,;–-]\s*\^?\d{1,3})*)\]")
_TELLS = re.compile(rf"(?<!\d){YEAR}(?!\d)|https?://|\bdoi:|\barXiv:|[“\"«„「《]", re.IGNORECASE)
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
        found += [Reference(number, work) for work in works_in(document, block, said)]
    return found, [block for block, _number in entries]


def cited_by(references: Sequence[Reference], work: FoundCitation) -> FoundCitation:
    """Return a work named by author and year with the fields that its entry gives."""
    for reference in references:
        entry = reference.work
        names = " ".join((*entry.authors, entry.publisher or "")).casefold()
        named = (*work.authors, *([work.publisher] if work.publisher else []))
        is_same = named and all(_surname(name).casefold() in names for name in named[:2])
        if is_same and (work.date or "-")[:4] in entry.text:
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
    if is_institution(name):
        return re.sub(r" (?:Report|Study|Survey)$", "", name)
    return name.split(",", maxsplit=1)[0] if "," in name else name.rpartition(" ")[2]


def _entries(document: Document) -> Iterator[tuple[Block, str | None]]:
    """Yield the blocks that hold an entry, with the mark that the text gives each."""
    listed, level, notes = False, 0, 0
    for block in document.blocks:
        words = document.words(block)
        if block.kind == HEADING:
            if not (listed and block.level > level):  # what stands below a list's heading is of it
                listed, level = _LIST.match(words) is not None, block.level
        elif block.kind == NOTE:
            notes += 1
            yield block, str(notes)
        elif _FOOTNOTE.match(words) or (listed and _is_entry(block, words)):
            before = document.text[max(0, block.start - 24) : block.start].rpartition("\n")[2]
            mark = NUMBER.match(words) or NUMBER.match(before)
            yield block, next((one for one in mark.groups() if one), None) if mark else None


def _is_entry(block: Block, words: str) -> bool:
    tells = _TELLS.search(words)
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
