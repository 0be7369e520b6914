"""Dutch: how people ask."""

WORDS = {
    "call": r"(?:oproep|uitnodiging) (?:tot|om)|vragen (?:voor|om|ter|aan|bij|over) (?:\w+ )?(?:discussie|reflectie|over(?:denking)?|na te denken|debat|consultatie|lezers?|gesprek|groep\w*|bespreken|verdieping|u|jou|jullie|te bespreken)"
    r"|(?:discussie|reflectie|gespreks|denk|verdiepings|kern|sleutel|consultatie|bespreek|leer|studie)(?:vra(?:ag|gen)|punten)|open vragen|(?:uw|jouw|jullie) (?:mening|beurt)|wat (?:vindt|denkt) (?:u|jij|je)|wat (?:vind|denk) (?:je|jij)|wat (?:vinden|denken) jullie"
    r"|stof tot|om over na te denken|denk mee|praat mee|gespreks(?:starter|stof)|kritisch denken|aan (?:de|onze) lezers?|en (?:jij|u|jullie)\W*$|bespreek|discussieer|ter (?:discussie|overdenking|reflectie)|stellingen",
    "theme": r"\bvra(?:ag|gen)\b|discussie|reflectie|\bdebat|\blezers?\b|consultatie|inspraak|nadenken",
    "faq": r"veelgestelde vragen|\bfaq\b|vragen en antwoorden|vraag en antwoord",
    "quiz": r"\bquiz|meerkeuze|zelftoets|zelftest|test (?:je|uw) kennis|waar of niet waar|kennistoets|toetsvragen",
    "asks": r"(?:volgende|deze|enkele|een paar|open|twee|drie|vier) (?:\w+ ){0,2}(?:vragen|punten|onderwerpen)|vraag (?:jezelf|uzelf|u) af|"
    r"stel (?:jezelf|uzelf)|(?:discussie|reflectie|gespreks|denk)vragen|vragen (?:voor|om|ter)|(?:willen|zouden) .{0,30}(?:weten|horen)|denk (?:eens )?na over|bespreek|(?:vragen|verzoeken|ontvangen|nodigen) .{0,40}(?:reacties?|mening|zienswijzen?|antwoorden|inbreng|feedback)",
    "own": r"onderzoeksvra|\b(?:werkten|bespraken|bogen zich)\b.{0,60}vragen|(?:wij|we|ik) (?:hebben |heb )?(?:\w+ ){0,3}(?:gevraagd|gesteld|onderzocht|ontvangen|voorgelegd)|(?:deelnemers?|respondenten|leerlingen|studenten|bewoners|gebruikers|aanwezigen|zaal|publiek)"
    r" (?:\w+ ){0,3}(?:vroegen|stelden|gevraagd|wilden weten)|gesteld door|werd(?:en)? (?:\w+ )?(?:gevraagd|gesteld|voorgelegd)|(?:dit artikel|deze studie|dit onderzoek|dit rapport|dit hoofdstuk) (?:beantwoordt|onderzoekt|behandelt|gaat)|vragen (?:uit de zaal|van deelnemers|van het publiek)|interviewvragen|(?:gestelde|ontvangen|ingediende) vragen",
    "label": r"^\W*(?:discussie(?:vraag)?|bespreek(?: (?:dit|samen))?|discussieer|reflectie(?:vraag)?|denk (?:na|eens na|mee)|om over na te denken|ter (?:discussie|overdenking)|vra(?:ag|gen) (?:aan|voor|om|ter) [\w ]{2,25}|open vraag|stelling|vraag jezelf af|we willen graag weten)\s?[:.–—-]",
    "numbered": r"^\W*(?:(?:discussie|consultatie|reflectie)?vraag)\s?(?:nr\. ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:nu|eerst|dan),? )?(?:denk (?:na|eens|aan|terug)|bespreek\b|discussieer\b|stel (?:je|u) (?:eens )?voor|vraag (?:jezelf|uzelf|je) |overweeg\b|reflecteer\b|neem (?:even|een moment)|vergelijk\b|bedenk\b)",
    "solves": r"^\W*(?:antwoord(?:en)?|oplossing(?:en)?|a\d{0,2}\s?:)\b",
    "consults": r"consultatie|zienswijzen?|inspraak|bent u het eens|groenboek|uw (?:reactie|antwoorden|inbreng)",
    "invites": r"deel (?:je|jouw|uw|jullie|het|ze|gerust|hieronder)|laat (?:het )?(?:me |ons |mij )?(?:hieronder |even |gerust )?(?:weten|horen|achter)|laat (?:het )?(?:ons|me)|laat een|reageer|(?:in de|je|uw|jouw|jullie|een) (?:reacties?|comments?|opmerkingen)|(?:je|uw|jouw|jullie) (?:mening|ervaring|ideeën|gedachten|verhaal)|"
    r"discussieer|schrijf (?:ons|me|het|naar)|stuur (?:ons|me|een)|mail (?:ons|me|je|naar)|praat mee|doe mee|denk mee|nodigen .{0,20} uit|(?:zijn|ben) (?:heel |erg |zeer )?(?:benieuwd|nieuwsgierig)|hoor(?:t|en)? (?:ik|wij|we|het) graag|horen (?:graag|van)|wat (?:vind|denk) (?:je|jij)|wat (?:vindt|denkt) u|wat (?:vinden|denken) jullie|vertel (?:het )?(?:ons|me)|neem contact",
    "implied": r"de (?:echte |enige |centrale )?vraag is\b.{0,400}?(?:maar|of|hoe|wat|wie|waarom|welke)|"
    r"(?:het )?(?:blijft|is) (?:de vraag|onduidelijk|afwachten) (?:of|hoe|wat|wie)",
    "elliptical": r"^(?:geïnteresseerd|benieuwd|vragen|zin|klaar|twijfel|wist (?:je|u|jij|jullie)|echt|toch|tips nodig|hulp nodig|ideeën|meer weten|wil je (?:meer )?weten|heb je (?:nog )?vragen|heeft u (?:nog )?vragen|hebben jullie (?:nog )?vragen|nog vragen)\b"
    r"|^(?:en )?(?:wat (?:vindt|denkt) u(?: (?:ervan|hiervan|daarvan))?|wat (?:vind|denk) (?:je|jij)(?: (?:ervan|hiervan|daarvan))?|wat (?:vinden|denken) jullie(?: (?:ervan|hiervan|daarvan))?|(?:en )?(?:u|jij|jullie)|eens|mee eens|(?:wat is )?(?:uw|jouw|jullie) mening)\W*$",
    "idle": r"waar wacht (?:je|u)|wie weet|waarom (?:ook )?niet\W*$|toch\W*$|wie kent (?:het|dat) niet",
    "address": r"^\W*en (?:u|jij|jullie|bij (?:u|jou|jullie)|hoe (?:doe|zit|doet|gaat|doen)[^?]{0,20}\b(?:u|jij|je|jou|jullie))\b\W*[,:?–—-]?|^\W*(?:beste )?lezers?\b|^\W*(?:vraag aan (?:jou|u|jullie)|mijn vraag aan|onze vraag)\b[^?]{0,20}[:,–—-]|volgens (?:u|jou|jullie)\b|wat (?:vind|denk) jij[,:]|wat (?:vindt|denkt) u[,:]",
    "answer": r"^(?:ja|nee|jazeker|natuurlijk|misschien|waarschijnlijk|omdat|goede vraag|niets|alles|"
    r"het antwoord|nauwelijks|niemand|dat hangt ervan af|zeker)\b",
    "you": r"\b(?:u|uw|je|jij|jou|jouw|jullie)\b",
}
