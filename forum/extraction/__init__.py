"""A document to canonical text, and from it questions and evidence. Pure: no network, no app."""

from forum.extraction.actors import find_actors
from forum.extraction.citations import find_citations
from forum.extraction.document import Block, Document, Section
from forum.extraction.figures import find_figures
from forum.extraction.findings import Extraction
from forum.extraction.forecasts import find_forecasts
from forum.extraction.questions import find_questions
from forum.extraction.quotations import find_quotations
from forum.extraction.reading import form_of, read_document
from forum.extraction.reading.decoding import decoded
from forum.extraction.sentences import sentences_of

__all__ = [
    "Block",
    "Document",
    "Extraction",
    "Section",
    "decoded",
    "extract",
    "form_of",
    "read_document",
]


def extract(document: Document) -> Extraction:
    """Find the questions and the evidence in a document, in reading order."""
    sentences = sentences_of(document)
    questions, set_aside = find_questions(document, sentences)
    citations = find_citations(document, sentences)
    return Extraction(
        document=document,
        questions=questions,
        other_questions=set_aside,
        citations=citations,
        quotations=find_quotations(document, sentences, citations),
        figures=find_figures(document, sentences, citations),
        forecasts=find_forecasts(document, sentences),
        actors=find_actors(document, sentences),
    )
