"""How amounts and changes are written, and what number they are."""

import re

from forum.extraction.dates import YEAR

_NUMBER = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"(?:thousand|million|billion|trillion|bn|mn|mille|millions?|milliards?|mil|millones|Tausend|Millionen|Mio\.?|Milliarden|Mrd\.?|miljoen|miljard)"
_SIGN = r"(?:US\$|[$€£¥₹]|USD|EUR|GBP|CHF|CNY|JPY|INR)"
_CURRENCY = r"(?:dollars?|euros?|pounds|yen|yuan|rupees|francs|USD|EUR|GBP|CHF|CNY|JPY|INR|€|£|\$)"
_PERCENT = r"(?:%|\bper ?cent\b|\bpour ?cent\b|\bpor ciento\b|\bProzent\b|\bprocent\b)"
_RISE = (
    r"increase|rise|growth|gain|jump|surge|expansion|hausse|augmentation|croissance|aumento|incremento|"
    r"Anstieg|Zunahme|Wachstum|stijging|toename|groei"
)
_FALL = (
    r"decrease|decline|drop|fall|reduction|cut|loss|baisse|diminution|recul|caída|descenso|reducción|"
    r"Rückgang|Abnahme|Senkung|daling|afname"
)
_REACHING = r"(?:(?:reaching|totall?ing|exceeding|costing|worth|atteignant|alcanzando) )?"
_WHEN = rf"(?: (?:in|en|im) {YEAR}\b)?"
# What changed and over which time: up to twelve words, to the years or the end of the phrase.
_OF_WHAT = (
    rf"(?:(?: [^\s,.;:()]+){{0,12}}? (?:between|from|entre|zwischen|tussen|von|van) {YEAR} "
    rf"(?:and|to|et|à|y|a|und|bis|en|tot) {YEAR}\b"
    rf"|(?: [^\s,.;:()]+){{0,8}}? (?:compared (?:to|with)|over|since|in|than in|on|par rapport à|gegenüber|"
    rf"depuis|seit) (?:the year |in )?{YEAR}\b)?"
)

CHANGE = re.compile(
    rf"\b(?:an? |the |une? |una? |eine?n? |een )?(?P<percent>{_NUMBER})[\s\u00a0-]?{_PERCENT} "
    rf"(?:(?:annual|yearly|overall|real|further) )?(?:(?P<rise>{_RISE})|(?P<fall>{_FALL})){_OF_WHAT}"
    rf"|\b(?:(?:rose|grew|increased|climbed|jumped|up|gained|rising|growing)|(?P<fell>fell|dropped|declined|"
    rf"decreased|shrank|down|falling)) (?:by )?(?P<after>{_NUMBER})[\s\u00a0]?{_PERCENT}{_OF_WHAT}",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    rf"{_REACHING}(?P<sign>{_SIGN})\s?(?P<money>{_NUMBER})(?:[\s\u00a0](?P<scale>{_SCALE})\b)?{_WHEN}"
    rf"|{_REACHING}\b(?P<sum>{_NUMBER})(?:[\s\u00a0](?P<size>{_SCALE}))?[\s\u00a0](?P<currency>{_CURRENCY}){_WHEN}"
    rf"|\b(?P<share>{_NUMBER})[\s\u00a0]?{_PERCENT}(?: of (?:the |all )?[\w-]+)?{_WHEN}"
    rf"|\b(?P<count>{_NUMBER})[\s\u00a0](?P<magnitude>{_SCALE})\b(?P<noun> [a-z][\w-]+)?{_WHEN}"
)

_FACTORS = (
    (re.compile(r"^(?:trillion)"), 1e12),
    (re.compile(r"^(?:billion|bn|milliard|mrd|miljard)", re.IGNORECASE), 1e9),
    (re.compile(r"^(?:million|mn|millones|mio|miljoen)", re.IGNORECASE), 1e6),
    (re.compile(r"^(?:thousand|mille|mil|tausend)", re.IGNORECASE), 1e3),
)
_GROUPED = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+")


def number_of(words: str, scale: str | None = None) -> float:
    """Return the number that digits and a word of scale stand for."""
    digits = words
    grouped = _GROUPED.match(digits)
    if grouped is not None:
        whole = re.sub(r"\D", "", grouped[0])
        digits = whole + digits[grouped.end() :]
    value = float(digits.replace(",", "."))
    factor = next((size for name, size in _FACTORS if scale and name.match(scale)), 1.0)
    return value * factor
