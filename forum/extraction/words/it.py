"""Italian: how people ask."""

WORDS = {
    "call": r"invito alla riflessione|domande? (?:per|di|a|al|alla|ai) (?:la |il |i |le |lettor\w* |vo[il] )?(?:riflessione|riflettere|discussione|discutere|dibattito|pensare|lettor\w*|approfondire|consultazione|considerare|gruppo|classe|confronto)"
    r"|domande (?:aperte|chiave|guida|finali)|(?:il tuo|la tua|la vostra) (?:turno|parere|opinione)|(?:per|ai) (?:i )?(?:nostri )?lettori|cosa ne (?:pensi|pensate|pensa)|(?:spunti|punti) (?:di|per) (?:riflessione|discussione|la discussione|riflettere)|per (?:riflettere|discutere|pensare)|pensiero critico|e (?:tu|voi)\b.{0,20}\?|riflett(?:i|ete|iamo)\b|discut(?:i|ete|iamo)\b",
    "theme": r"\bdomand[ae]\b|\bdiscussione\b|\briflession[ei]\b|\bdibattito\b|\blettori\b|consultazione",
    "faq": r"domande frequenti|\bfaq\b|domande e risposte",
    "quiz": r"\bquiz|scelta multipla|autovalutazione|vero o falso|verifica (?:le|la) (?:tue|tua)|mettiti alla prova",
    "asks": r"(?:seguenti|queste|alcune|due|tre|quattro|cinque) (?:\w+ ){0,2}(?:domande|questioni|punti)|(?:domande|questioni) (?:seguenti|chiave|per|che)|chied(?:iti|etevi|iamoci)|riflett(?:i|ete) su|ci piacerebbe (?:sapere|conoscere)|(?:invit|chied|attend|raccogl)\w+ .{0,40}(?:opinion\w|commenti|contributi|risposte|osservazioni)",
    "own": r"domand[ae] di ricerca|(?:ci|mi) (?:siamo|sono) (?:chiest\w|post\w)|abbiamo (?:chiesto|ricevuto|posto)|(?:partecipanti|intervistati|studenti|cittadini|utenti|pubblico) (?:\w+ ){0,3}(?:chiest\w|post\w|sollevat\w|chiedevano)|(?:poste|sollevate|formulate) da|hanno (?:lavorato|discusso|dibattuto)|quest[oa] (?:articolo|studio|capitolo|rapporto) (?:risponde|esamina|affronta)",
    "label": r"^\W*(?:discussione|discut(?:i|ete)|dibattito|riflessione|riflett(?:i|ete)|per (?:riflettere|discutere|pensare)|pensaci|domand[ae] (?:per|a|ai) [\w ]{2,25}|domanda aperta|chiediti)\s?[:.–—-]",
    "numbered": r"^\W*domanda\s?(?:n[°ºo.]{1,2} ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:ora|prima|poi),? )?(?:pens(?:a|ate)\b|riflett(?:i|ete)\b|consider(?:a|ate)\b|discut(?:i|ete)\b|immagin(?:a|ate)\b|chied(?:iti|etevi)\b|confront(?:a|ate)\b)",
    "solves": r"^\W*(?:rispost[ae]|soluzion[ei]|r\d{0,2}\s?:)\b",
    "consults": r"consultazione|contributi|siete d.accordo|i vostri (?:commenti|pareri)|libro verde",
    "invites": r"(?:^|[,;:.–—-] ?|\b(?:e|o|poi|quindi) )(?:condivid(?:i|ete)|comment(?:a|ate)|partecip(?:a|ate)|rispond(?:i|ete)|scriv(?:i|ete)\w*|lascia(?:te)?\w*|racconta(?:te)?\w*|fa(?:te)?(?:mm|c)[ei] sapere|di(?:te)?(?:mm|c)i)\b|nei commenti|(?:la tua|la vostra|le vostre) (?:opinion[ei]|esperienz[ae])|cosa ne (?:pensi|pensate)|ci piacerebbe (?:sapere|leggere)|parliamone",
    "implied": r"la (?:vera |sola )?(?:domanda|questione) (?:non )?è\b.{0,400}?(?:ma|se|come|che|chi|perché|quale)|resta da (?:vedere|capire) (?:se|come|chi)",
    "elliptical": r"^(?:interessat[oi]|curios[oi]|pront[oi]|dubbi|domande|sapev(?:i|ate)|vero|davvero|vuoi|volete|cerchi|hai (?:dubbi|domande))\b|^(?:e (?:tu|voi|lei),? )?(?:cosa ne (?:pensi|pensate|pensa)|che ne (?:pensi|pensate|dici|dite)|(?:qual è )?(?:la tua|la vostra) opinione|se[ei]?te? d.accordo|e (?:tu|voi|lei))\W*$",
    "idle": r"cosa aspett|chi lo sa|perché no\W*$|vero\W*$|chi non ha",
    "address": r"^\W*e (?:tu|voi|lei|per te|per voi|da voi)\b\W*[,:?]?|^\W*(?:car[ie] )?lettor[ie]\b|^\W*(?:dimmi|diteci|la mia domanda (?:per|a))\b[^?]{0,30}[:,–—-]|secondo (?:te|voi)\b",
    "answer": r"^(?:sì|no|certo|forse|naturalmente|perché|buona domanda|nulla|niente|tutto|dipende|nessuno|mai)\b",
    "you": r"\b(?:tu|tuo|tua|tuoi|tue|ti|te|voi|vostr[oaei]|vi|lei|suo|pensi|credi|pensate|credete|sei|siete|hai|avete)\b",
}
