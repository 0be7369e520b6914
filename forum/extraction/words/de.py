"""German: how people ask."""

WORDS = {
    "call": r"(?:aufruf|einladung|anregung)\w* zu[rm] (?:reflexion|nachdenken|diskussion|gespräch)|fragen (?:zur|zum|für(?: die)?|an(?: die)?) (?:\w+ )?(?:diskussion|reflexion|nachdenken|weiterdenken|debatte|konsultation|leser\w*|wiederholung|vertiefung|gespräch|publikum|austausch|gruppe\w*|dich|sie|euch)"
    r"|(?:diskussions|reflexions|leit|schluss|verständnis|kontroll|wiederholungs|gesprächs|denk|lern|impuls|schlüssel|konsultations)(?:fragen?|anlass|anlässe|punkte|impulse?)|offene fragen"
    r"|(?:ihre|deine|eure) meinung|denkanst|denkanregung|zum (?:weiterdenken|mitdenken|nachdenken|diskutieren)|was (?:meinen|denken|sagen) sie|was (?:meinst|denkst|sagst) du|was (?:meint|denkt|sagt) ihr|mitreden|mitdiskutieren|kritisches denken"
    r"|(?:jetzt|nun) (?:sind sie|bist du|seid ihr)|diskutier(?:t|en sie)|an (?:die|unsere) leser|und (?:du|sie|ihr)\W*$",
    "theme": r"\bfragen?\b|diskussion|reflexion|\bdebatte|\bleser|konsultation|anhörung|nachdenken",
    "faq": r"häufige fragen|häufig gestellte|\bfaq\b|fragen und antworten|fragen & antworten",
    "quiz": r"\bquiz|multiple[- ]choice|selbst(?:test|kontrolle|überprüfung)|teste (?:dein|ihr)|wissens(?:test|check)|richtig oder falsch|ankreuz",
    "asks": r"(?:folgende[nr]?|diese[nr]?|einige[nr]?|mehrere|offene[nr]?|ein paar|zwei|drei|vier) (?:\w+ ){0,2}(?:fragen|punkte|themen|aspekte)|"
    r"(?:fragen|fragt) (?:sie|ihr)? ?(?:sich|euch)|frag(?:e)? dich|stell(?:t|en) (?:sich|euch)|fragen (?:zur|zum|für) (?:diskussion|reflexion|nachdenken|weiterdenken)|(?:diskussions|reflexions|leit)fragen"
    r"|(?:möchten|würden|wollen) .{0,40}(?:wissen|hören|erfahren)|überlegen sie|überleg|diskutier(?:t|en sie) (?:in|mit|die|folgende)|(?:bitten|freuen) .{0,40}(?:stellungnahmen?|rückmeldungen?|antworten|kommentare|meinung\w*)",
    "own": r"forschungsfragen?|fragen\b.{0,60}(?:arbeiteten|gearbeitet|diskutierten|beschäftigten|nachgingen)|(?:wir|ich) (?:haben |habe )?(?:\w+ ){0,3}(?:gefragt|befragt|gestellt|untersucht|erhalten)|(?:teilnehm\w+|befragten?|schüler\w*|studierenden?|nutzer\w*|bürger\w*|zuhörer\w*|publikum)"
    r" (?:\w+ ){0,3}(?:fragten|gefragt|stellten|wollten wissen|befragt)|(?:gestellt|aufgeworfen) (?:von|wurden)|wurden? (?:\w+ )?(?:gefragt|befragt|gestellt)|(?:dieser artikel|diese studie|dieser bericht|dieses kapitel) (?:beantwortet|untersucht|behandelt|geht)|fragen (?:aus dem publikum|der teilnehm\w+)|interviewfragen|(?:gestellte|aufgeworfene|eingegangene)n? fragen",
    "label": r"^\W*(?:diskussion(?:sfragen?)?|diskutier(?:t|en sie)|reflexion(?:sfragen?)?|zum (?:nachdenken|weiterdenken|mitdenken|diskutieren)|denkanstoß|fragen? (?:an|zur|zum|für) [\w ]{2,25}|(?:offene|leit)frage|überleg(?:t|en sie|e)|frage? (?:dich|euch)|debatte|wir möchten wissen)\s?[:.–—-]",
    "numbered": r"^\W*(?:(?:diskussions|konsultations|leit|verständnis)?frage)\s?(?:nr\. ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:jetzt|nun|zuerst),? )?(?:denk(?:t|en sie|e)?\b|überleg(?:t|en sie|e)?\b|diskutier(?:t|en sie|e)\b|stell(?:t|en sie|e)? (?:euch|sich|dir) vor|frag(?:t|en sie|e)? (?:euch|sich|dich)|reflektier(?:t|en sie|e)\b|nehm(?:t|en sie)|nimm dir|vergleich(?:t|en sie|e)\b)",
    "solves": r"^\W*(?:antwort(?:en)?|(?:muster)?lösung(?:en)?|a\d{0,2}\s?:)\b",
    "consults": r"konsultation|stellungnahmen?|anhörung|stimmen sie .{0,60}zu|grünbuch|ihre (?:antworten|rückmeldung)",
    "invites": r"teilen sie (?:uns|ihre|mit|es)|teilt (?:uns|eure?|es|mit uns|gerne?|mir)|teile? (?:deine?|mit)|schreiben sie (?:uns|mir|es|in)|schreibt? (?:uns|mir|es|eure?|deine?|in die|gerne?)|(?:in den|in die|ihr|ihre|dein|deine|euer|eure|hinterlass\w*|per) kommentar|kommentiert? |"
    r"diskutieren (?:sie|wir)|diskutiert? (?:mit|gerne?|unten)|(?:ihre|deine|eure) (?:meinung|gedanken|erfahrung|ideen|antwort|sicht)|sagen sie (?:uns|mir|es)|"
    r"sag(?:t)? (?:es )?(?:uns|mir)|lass(?:t|en sie)? (?:es )?(?:uns|mich)|machen sie mit|mach(?:t)? mit|laden .{0,20} ein|(?:möchten|würden|wollen) .{0,20}von (?:ihnen|euch|dir)|(?:bin|sind) (?:gespannt|neugierig)|freue[n]? (?:mich|uns) (?:auf|über)|was (?:meint|denkt|sagt) ihr|was (?:meinen|denken|sagen) sie|was (?:meinst|denkst) du|erzähl(?:t|en sie)? (?:uns|mir)|melde[tn]? (?:euch|dich|sie sich)|interessiert (?:mich|uns)",
    "implied": r"die (?:eigentliche |wahre |entscheidende |zentrale )?frage ist\b.{0,400}?(?:sondern|ob|"
    r"wie|was|wer|warum|welche)|(?:bleibt|ist) (?:abzuwarten|offen|fraglich|unklar),? (?:ob|wie|was)",
    "elliptical": r"^(?:interessiert|lust|fragen|noch fragen|neugierig|bereit|unsicher|wirklich|ideen|anregungen|"
    r"nicht wahr|wuss?ten sie|wusstest du|wusstet ihr|hast du (?:noch )?fragen|haben sie (?:noch )?fragen|habt ihr (?:noch )?fragen)\b"
    r"|^(?:und )?(?:oder|was (?:meinen|denken|sagen|halten) sie(?: (?:dazu|davon))?|was (?:meinst|denkst|sagst|hältst) du(?: (?:dazu|davon))?|was (?:meint|denkt|sagt|haltet) ihr(?: (?:dazu|davon))?|und (?:sie|du|ihr)|(?:sie|du|ihr)|"
    r"(?:wie )?(?:sehen|seht|siehst) (?:sie|du|ihr) das|(?:was ist )?(?:ihre|deine|eure) meinung(?: dazu)?|hat (?:ihnen|dir|euch) .{0,30} gefallen)\W*$",
    "idle": r"worauf (?:wartest|warten|wartet)|wer weiß|warum (?:auch )?nicht\W*$|nicht wahr|wer kennt (?:das|es|sie) nicht",
    "address": r"^\W*und (?:sie|du|ihr|bei (?:ihnen|dir|euch)|wie (?:ist|sieht|macht|handhab\w+|geht)[^?]{0,20}\b(?:ihnen|dir|euch|ihr|du))\b\W*[,:?–—-]?|^\W*(?:liebe )?leser\w*\b|^\W*(?:frage an (?:euch|sie|dich)|sagt mal|jetzt (?:seid ihr|sind sie|bist du) dran|meine frage an)\b[^?]{0,20}[:,–—-]|(?:ihrer|deiner|eurer) meinung nach|was (?:meint|denkt) ihr[,:]|was (?:meinen|denken) sie[,:]|was (?:meinst|denkst) du[,:]",
    "answer": r"^(?:ja|nein|doch|natürlich|vielleicht|wahrscheinlich|weil|gute frage|nichts|alles|"
    r"die antwort|kaum|keineswegs|niemand|es kommt darauf an|selbstverständlich)\b",
    "you": r"\b(?:(?-i:Sie|Ihre?[nmrs]?|Ihnen)|du|dein\w*|ihr|euch|eure?\w*|dir|dich)\b",
}
