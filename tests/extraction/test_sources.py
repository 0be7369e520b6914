"""Sources as sentences, links, notes and lists name them, in ten languages."""

import pytest

from forum.extraction import extract, read_document

EN = "The ferry crosses four times a day and the town has argued over its fare for years. "
FR = "Le bac traverse quatre fois par jour et la ville se dispute depuis des années au sujet du prix. "
ES = "El barco cruza cuatro veces al día y la ciudad discute desde hace años por el precio. "
DE = "Die Fähre fährt viermal am Tag und die Stadt streitet seit Jahren über den Preis. "
NL = "De pont vaart vier keer per dag en de stad ruziet al jaren over de prijs van het kaartje. "
AR = "تعبر العبارة أربع مرات في اليوم وتختلف المدينة منذ سنوات حول السعر. "
EL = "Το πλοίο περνά τέσσερις φορές την ημέρα και η πόλη διαφωνεί χρόνια για την τιμή. "
IT = "Il traghetto passa quattro volte al giorno e la città discute da anni del prezzo. "
PT = "A balsa passa quatro vezes por dia e a cidade discute há anos o preço do bilhete. "
ZH = "渡船每天往返四次，全城为票价争论了多年。"

# each: what is read before the sentence, the sentence, words of the citation, who, year
SENTENCES = {
    "in a statement": (EN, "Crossings were safe, the Coast Guard said in a statement on 3 May 2022.", "Coast Guard said", "Coast Guard", "2022"),
    "as reported by": (EN, "As reported by The Harbour Gazette in 2021, two boats were sold.", "reported by The Harbour Gazette", "Harbour Gazette", "2021"),
    "data from": (EN, "Data from the Ferry Institute show that fares doubled.", "Data from the Ferry Institute", "Ferry Institute", None),
    "a study in": (EN, "A 2019 study in Nature found the same on other coasts.", "study in Nature", "Nature", "2019"),
    "a spoken position": (EN, "Maria Holt, who runs the quay, warned that the boat would not last.", "Maria Holt", "Maria Holt", None),
    "two scholars": (EN, "Holt and Vance argue the opposite.", "Holt and Vance", "Vance", None),
    "colleagues": (EN, "Later, Ibsen and colleagues showed how little fares matter.", "Ibsen and colleagues", "Ibsen", None),
    "whose book": (EN, "I took the idea from Anna Berg's short book on quays.", "Anna Berg's short book", "Anna Berg", None),
    "an office published a report": (EN, "In 2020 OECD published a report on island transport.", "published a report", "OECD", "2020"),
    "a name in brackets": (EN, "Fares rose by 8% (source: Eurostat, 2021).", "(source: Eurostat, 2021)", "Eurostat", "2021"),
    "cited by another": (EN, "Fares rose by 8% (UNCTAD, cited by the harbour office).", "(UNCTAD, cited by the harbour office)", "UNCTAD", None),
    "an institution and a year": (EN, "Fares rose by 8% (National Ferry Board 2018).", "(National Ferry Board 2018)", "National Ferry Board", "2018"),
    "a titled report": (EN, "The idea stems from a report titled “Boats for All” by the Ferry Institute.", "“Boats for All”", "Ferry Institute", None),
    "a court case": (EN, "Since Harbour Union v. Port of Lund (2014) this has been the law.", "Harbour Union v. Port of Lund (2014)", None, "2014"),
    "a law": (EN, "This follows from the Harbours Act 1964.", "Harbours Act 1964", None, "1964"),
    "a European law": (EN, "This follows from Regulation (EU) 2016/679.", "Regulation (EU) 2016/679", None, "2016"),
    "standards": (EN, "Times are written as RFC 3339 says.", "RFC 3339", None, None),
    "a standard of ISO": (EN, "Names of states are those of ISO 3166-1.", "ISO 3166-1", None, None),
    "a title and its year": (EN, "The National Harbour Strategy (2017) had no word on it.", "National Harbour Strategy (2017)", None, "2017"),
    "told a paper": (EN, "However, Maria Holt, who runs the quay, told the Harbour Gazette in May 2021 that fares would rise.", "told the Harbour Gazette in May 2021", "Harbour Gazette", "2021"),
    "wrote a piece in": (EN, "Maria Holt wrote a long piece in the Harbour Times on the fare.", "in the Harbour Times", "Harbour Times", None),
    "told an inquiry": (EN, "Harbour Office sources also told the Port Committee that one boat leaks.", "told the Port Committee", "Port Committee", None),
    "researchers at": (EN, "A study by researchers at Lund and the University of Malmö finds no danger.", "study by researchers at Lund and the University of Malmö", "University of Malmö", None),
    "as an office contended": (EN, "Boats are slow, as the Justice Department contended on Friday.", "the Justice Department contended", "Justice Department", None),
    "its report": (EN, "The World Ferry Council counts boats. According to its 2022 annual report, they are few.", "its 2022 annual report", "World Ferry Council", "2022"),
    "a name that begins small": (EN, "According to an analysis published by eFerry in June 2020, they are few.", "eFerry in June 2020", "eFerry", "2020"),
    "a law without its year": (EN, "This follows from the Safe Ferries Act (s. 12).", "Safe Ferries Act (s. 12)", None, None),
    "a law and its year beside it": (EN, "This follows from the Safe Ferries Act, a 1911 law.", "Safe Ferries Act, a 1911 law", None, "1911"),
    "a treaty": (EN, "The 1884 Convention for the Protection of Harbour Cables says nothing on it.", "1884 Convention for the Protection of Harbour Cables", None, "1884"),
    "a case and its year before it": (EN, "She points to a 2010 case, eFerry Holdings Inc. v. Newport.", "eFerry Holdings Inc. v. Newport", None, "2010"),
    "a preprint by its authors": (EN, "Fares hardly matter (Holt et al., arXiv:2301.01234).", "(Holt et al., arXiv:2301.01234)", "Holt", None),
    "the year of the original": (EN, "Boats are patient (Homer [800 BCE] 1998, 41).", "(Homer [800 BCE] 1998, 41)", "Homer", "1998"),
    "a book with its press": (EN, "The idea is in Slow Boats (Harbour Press, 2021, ISBN 978-0-306-40615-7).", "(Harbour Press, 2021, ISBN 978-0-306-40615-7)", "Harbour Press", "2021"),
    "a page with a title": (DE, "Die Wiki-Seite „Alle Fähren“ von 2022 nennt drei.", "Seite „Alle Fähren“", None, "2022"),
    "French, a law by its name": (FR, "La loi pour une navigation sûre du 7 octobre 2016 le prévoit.", "loi pour une navigation sûre du 7 octobre 2016", None, "2016"),
    "French, told a paper": (FR, "Claire Morin a déclaré au journal Ouest-Port que le bac coulait.", "Ouest-Port", "Ouest-Port", None),
    "Spanish, said in a year": (ES, "El Consejo de Puertos señaló en 2024 que el barco es seguro.", "señaló en 2024", "Consejo de Puertos", "2024"),
    "Spanish, published in": (ES, "Un estudio publicado en la revista Puertos en julio de 2025 lo confirma.", "Puertos en julio de 2025", "Puertos", "2025"),
    "German, told a paper": (DE, "Hanna Brandt sagte der Hafenzeitung, die Fähre sei sicher.", "sagte der Hafenzeitung", "Hafenzeitung", None),
    "Dutch, told a paper": (NL, "Kees Vermeer zei tegen de krant Havenblad dat de pont lekt.", "Havenblad", "Havenblad", None),
    "Greek, wrote in": (EL, "Η Ελένη Μάρκου έγραψε στην Καθημερινή ότι το πλοίο είναι ασφαλές.", "στην Καθημερινή", "Καθημερινή", None),
    "Arabic, told a paper": (AR, "وقال أحمد الصياد لصحيفة الميناء في 12 مارس 2024 إن العبارة آمنة.", "لصحيفة الميناء في 12 مارس 2024", "الميناء", "2024"),
    "Chinese, told a paper": (ZH * 3, "港务局局长李明对海港日报表示，渡船是安全的。", "对海港日报表示", "海港日报", None),
    "Italian, according to": (IT, "Secondo un rapporto dell'Istituto dei Porti, i prezzi sono saliti nel 2020.", "Istituto dei Porti", "Istituto dei Porti", "2020"),
    "Portuguese, said": (PT, "A Autoridade Portuária afirmou em 2023 que a balsa é segura.", "afirmou em 2023", "Autoridade Portuária", "2023"),
    "French, according to": (FR, "D'après une enquête de l'Institut des Ports parue en 2020, les prix montent.", "Institut des Ports", "Institut des Ports", "2020"),
    "French, said": (FR, "« Le bac ne tiendra pas », prévient Claire Morin, directrice du port.", "Claire Morin", "Claire Morin", None),
    "French, law": (FR, "La loi n° 2015-991 du 7 août 2015 le prévoit.", "loi n° 2015-991 du 7 août 2015", None, "2015"),
    "Spanish, according to": (ES, "Según datos del Instituto de Puertos, los precios subieron en 2020.", "Instituto de Puertos", "Instituto de Puertos", "2020"),
    "Spanish, in agreement with": (ES, "De acuerdo con la Organización Mundial del Turismo, el barco es seguro.", "Organización Mundial del Turismo", "Organización Mundial del Turismo", None),
    "Spanish, said": (ES, "«El barco no aguanta», advierte Luisa Prieto, capitana del puerto.", "Luisa Prieto", "Luisa Prieto", None),
    "German, laut": (DE, "Laut dem Statistischen Bundesamt stiegen die Preise 2020 um acht Prozent.", "Statistischen Bundesamt", "Statistischen Bundesamt", "2020"),
    "German, zufolge": (DE, "Der Hafenbehörde Lund zufolge ist die Fähre sicher.", "Hafenbehörde Lund zufolge", "Hafenbehörde Lund", None),
    "German, said": (DE, "„Die Fähre hält nicht mehr lange“, sagt Hanna Brandt vom Hafen.", "Hanna Brandt", "Hanna Brandt", None),
    "German, paragraph of a law": (DE, "So steht es in § 12 SeeSchG.", "§ 12 SeeSchG", None, None),
    "Dutch, volgens": (NL, "Volgens het Centraal Bureau voor de Statistiek steeg de prijs in 2020.", "Centraal Bureau voor de Statistiek", "Centraal Bureau voor de Statistiek", "2020"),
    "Dutch, aldus": (NL, "De pont is veilig, aldus Kees Vermeer van de haven.", "Kees Vermeer", "Kees Vermeer", None),
    "Dutch, study": (NL, "Uit onderzoek van de Universiteit Utrecht blijkt het tegendeel.", "onderzoek van de Universiteit Utrecht", "Universiteit Utrecht", None),
    "Arabic, according to": (AR, "وفقًا لتقرير منظمة السياحة العالمية الصادر عام 2020، ارتفعت الأسعار.", "منظمة السياحة العالمية", "منظمة السياحة العالمية", "2020"),
    "Arabic, said": (AR, "وأكدت هيئة الموانئ أن العبارة آمنة.", "هيئة الموانئ", "هيئة الموانئ", None),
    "Greek, according to": (EL, "Σύμφωνα με έρευνα του Πανεπιστημίου Αιγαίου, οι τιμές ανέβηκαν το 2020.", "Πανεπιστημίου Αιγαίου", "Πανεπιστημίου Αιγαίου", "2020"),
    "Greek, said": (EL, "«Το πλοίο δεν αντέχει», είπε η Ελένη Μάρκου από το λιμάνι.", "Ελένη Μάρκου", "Ελένη Μάρκου", None),
    "Chinese, according to": (ZH * 3, "根据国家统计局2020年发布的数据，票价上涨了百分之八。", "国家统计局", "国家统计局", "2020"),
    "Chinese, said": (ZH * 3, "港务局局长李明表示，渡船是安全的。", "李明表示", "李明", None),
    "Chinese, a law": (ZH * 3, "依照《中华人民共和国港口法》执行。", "中华人民共和国港口法", None, None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "said", "words", "who", "year"), SENTENCES.values(), ids=SENTENCES
)
def test_a_sentence_names_its_source(before, said, words, who, year):
    works = extract(read_document(f"{before}\n\n{before}{said}\n", "text")).citations
    told = [work for work in works if words in work.text or work.text in words]
    assert told, works
    assert any(
        (who is None or who in " ".join((work.publisher or "", *work.authors)))
        and (year is None or (work.date or "")[:4] == year)
        for work in told
    ), told


LINKS = {
    "the words before name the maker": ("Holt's [survey of quays](https://a.example/survey-of-quays.pdf) says so.", "Holt", None),
    "the words after name the maker": ("A [survey of all quays](https://a.example/survey-of-quays.pdf) by the Ferry Institute says so.", "Ferry Institute", None),
    "the link names the maker": ("The [Deloitte report on quays](https://a.example/quays-1.pdf) says so.", "Deloitte", None),
    "the host is the maker": ("It [fell by 8%](https://www.reuters.com/world/2021/03/04/fares-fall) last year.", "reuters.com", "2021"),
    "a genitive names the maker": ("See the [Rapport du Conseil des Ports](https://a.example/rapport-du-conseil.pdf).", "Conseil des Ports", None),
    "its maker was named before": ("The World Ferry Council counts boats, [according to its 2022 report](https://wfc.example/report-2022).", "World Ferry Council", "2022"),
    "a passive names no maker": ("The quay is [by Law kept up](https://gazette.example/quays-and-their-law).", "gazette.example", None),
    "a short name at its end": ("The [fare rose by 8% (OECD)](https://a.example/fares-2021.pdf).", "OECD", None),
    "words around a bare here": ("You may read the whole survey [here](https://gazette.example/survey-of-quays.pdf).", "gazette.example", None),
    "a preprint": ("It [was shown before](https://arxiv.org/abs/2103.01234).", "arxiv.org", "2021"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "who", "year"), LINKS.values(), ids=LINKS)
def test_a_link_is_known_by_who_made_what_it_leads_to(text, who, year):
    (work,) = extract(read_document(f"{EN}\n\n{text}\n", "markdown")).citations
    assert work.publisher == who
    assert year is None or work.date.startswith(year)


def test_a_link_whose_words_name_a_person_has_an_author():
    text = f"{EN}\n\nSee the [talk by Anna Berg on quays](https://harbour.example/talks/quays-and-towns).\n"
    (work,) = extract(read_document(text, "markdown")).citations
    assert work.authors == ("Anna Berg",)
    assert work.publisher == "harbour.example"


NOTES = {
    "two works in a note": (
        "Ann Lee, “The Price of Sand,” Coastal Review 2 (1997): 4; Jan Maas, *Quays* (Leiden: Brill, 2004), 12.",
        [("Ann Lee", "1997"), ("Jan Maas", "2004")],
    ),
    "a book in Chicago's style": ("Ann Lee, Thinking, Slow and Wet (New York: Holt, Rine, and Wade, 2011), 4.", [("Ann Lee", "2011")]),
    "ASA": ("Lee, Ann. 2009 [1999]. The Rules of Quays. Oxford, United Kingdom: Harbour Press.", [("Lee, Ann", "2009")]),
    "see and a link": ("“Fares doubled.” See: [The Gazette: Fares again](https://gazette.example/fares-again-2020)", [("The Gazette", None)]),
    "names, title, journal": ("Ann Lee, Jan Maas, Quays and their towns, Journal of Coasts, 12(3), 2021.", [("Jan Maas", "2021")]),
    "French": ("Claire Morin, « Le prix du bac », Revue des ports, n° 3, 2018, p. 4.", [("Claire Morin", "2018")]),
    "German": ("Hanna Brandt: Der Preis der Fähre. In: Hafenblätter, 2018, S. 4.", [("Hanna Brandt", "2018")]),
    "Spanish": ("Prieto, L. (2018). El precio del barco. Revista de Puertos, 3, 4-9.", [("Prieto, L.", "2018")]),
    "Dutch": ("Vermeer, K. (2018). De prijs van de pont. Amsterdam: Havenpers.", [("Vermeer, K.", "2018")]),
}  # fmt: skip


@pytest.mark.parametrize(("note", "wanted"), NOTES.values(), ids=NOTES)
def test_a_note_gives_every_work_that_it_names(note, wanted):
    text = f"{EN} Fares rose.[^1]\n\n{EN}\n\n[^1]: {note}\n"
    works = extract(read_document(text, "markdown")).citations
    assert len(works) == len(wanted), works
    for work, (who, year) in zip(works, wanted, strict=True):
        assert who in (*work.authors, work.publisher)
        assert year is None or (work.date or "")[:4] == year


@pytest.mark.parametrize(
    "text",
    [
        "Research shows that boats are slow. Experts say that they are late. Critics argue that they cost.",
        "In March (2019) the boat was late. The Second World War (1939–1945) was over by then.",
        "We said that it was late. It says that the boat is slow.",
        "Try [Ferrymap](https://ferrymap.example/ferrymap) and a [quay](https://en.wikipedia.org/wiki/Quay).",
        "See our [home](https://a.example/) and [contact](https://a.example/contact).",
    ],
)
def test_what_only_looks_like_a_source_is_none(text):
    assert extract(read_document(text, "markdown")).citations == []
