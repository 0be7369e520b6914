"""Sources: one record for one publication, however often it is brought in."""

import re
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Source
from forum.models.source import SOURCE_LENGTH
from forum.reasoning import works
from forum.vocabulary import SourceType
from forum.wording import N_

_ISSUED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A bibliographic record as somebody gave it (CSL-JSON fields)."""

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    issued: str = ""
    url: str = ""  # or a DOI, as people paste it
    doi: str = ""
    type: SourceType = SourceType.DOCUMENT


def find_or_add(draft: SourceDraft, group_id: int | None = None) -> Source:
    """Return the source of these fields, added if it is new.

    What a group names in its private threads is a record apart, so that nobody else who names the
    same work is shown the group's words for it.
    """
    source = _cleaned(draft)
    if group_id is not None:
        source.key = sha256(f"{group_id}:{source.key}".encode()).hexdigest()
    known = select(Source).where(Source.key == source.key)
    if (found := db.session.scalar(known)) is not None:
        return found
    try:
        with db.session.begin_nested():
            db.session.add(source)
    except IntegrityError:  # somebody else added it meanwhile
        return db.session.scalars(known).one()
    return source


def tell_works() -> None:
    """Tell anew which work each source names, as the newest rules have it."""
    for source in db.session.scalars(select(Source)):
        source.doi = works.doi_of(source.doi) or source.doi
        source.doi_key = works.doi_key(source.doi, source.url)
        source.address_key = works.address_key(source.url)


def _cleaned(draft: SourceDraft) -> Source:
    title, publisher, url, issued = (
        characters.line(part) for part in (draft.title, draft.publisher, draft.url, draft.issued)
    )
    doi = works.doi_of(draft.doi) or works.doi_of(url)
    if doi and (not url or works.doi_of(url)):
        url = works.address_of_doi(doi)
    if not (title or publisher or url):
        raise BrokenRuleError(
            N_("Name the source: its title, its publisher or its address."), field="source_title"
        )
    if url and (characters.web_address(url) is None or len(url) > 2000):
        raise BrokenRuleError(
            N_("Give the whole address, beginning with https:// or http://, or a DOI: 10.…/…."),
            field="source_url",
        )
    if issued and not _ISSUED.fullmatch(issued):
        raise BrokenRuleError(
            N_("Write the date as 2026, 2026-03 or 2026-03-31."), field="source_issued"
        )
    authors = [name for author in draft.authors if (name := characters.line(author)[:200])]
    doi = doi[:200]
    return Source(
        type=draft.type,
        title=title[:SOURCE_LENGTH] or None,
        publisher=publisher[:SOURCE_LENGTH] or None,
        authors=authors,
        issued=issued or None,
        url=url or None,
        doi=doi or None,
        doi_key=works.doi_key(doi, url),
        address_key=works.address_key(url),
        key=_key(doi, url, title, publisher, issued, *authors),
    )


def _key(doi: str, url: str, *fields: str) -> str:
    words = doi.casefold() or url or "|".join(characters.name_key(field) for field in fields)
    return sha256(words.encode()).hexdigest()
