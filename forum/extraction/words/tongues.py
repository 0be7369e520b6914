"""How people name what a text leans on in the languages of Europe: words as data, one shape."""

from dataclasses import dataclass

from forum.extraction.dates import YEAR
from forum.extraction.naming import NAME

APPOSED = r"(?:,? \([^()]{2,80}\))?(?:, [^,.;:“”\"«»?!]{3,90}(?:, [^,.;:“”\"«»?!]{3,60})?,)?"
WHEN = rf"(?:,? [a-zà-ÿ]{{2,4}} (?:\w+ (?:de )?)?{YEAR},?)?"  # said in May 2024 that …


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words in which a language of Europe names sources; ``the`` and ``of`` may be empty."""

    according: str
    study: str
    of: str  # between a study and its maker, after "according to"
    by: str  # between a study and its maker elsewhere
    the: str
    its: str
    team: str  # "researchers at"
    paper: str  # "the newspaper"
    to: str  # before the paper that somebody spoke to or wrote in
    verb: str
    that: str
    published: str

    def named(self) -> tuple[str, ...]:
        """Return the patterns of works that are called by their makers."""
        source = rf"(?:{self.team} {self.the})?(?:{self.paper} )?(?P<who>{NAME})"
        return (
            rf"\b(?:{self.according}) {self.the}(?:(?:\w+ )?{self.study} {self.of}{self.the})?{source}",
            rf"\b{self.the}(?:\w+ )?{self.study}{self.by}{self.the}{source}",
            rf"\b(?P<who>{NAME}),? (?:{self.published}) (?:\w+ ){{1,4}}?{self.study}",
            rf"\b(?:{self.published}) {self.the}(?P<who>{NAME}) (?:\w+ ){{1,3}}?{self.study}",
            rf"\b(?:{self.according}) (?P<its>{self.its}) (?:\w+ ){{0,3}}?{self.study}",
        )

    def said(self) -> tuple[str, ...]:
        """Return the patterns of what people said, to a paper first."""
        return (
            rf"(?P<who>{NAME}){APPOSED} (?P<verb>{self.verb})(?P<held> (?:{self.to}) ?{self.the})(?P<paper>{self.paper} )?(?P<where>{NAME})",
            rf"(?P<verb>{self.verb}) {self.the}(?P<who>{NAME})",
            rf"(?P<who>{NAME}){APPOSED} (?P<verb>{self.verb})\b(?P<held>{WHEN} {self.that}| ?:)?",
        )


_FR = Tongue(
    according=r"[Ss]elon|[Dd][’']après|[Cc]omme (?:le|l[’']a|l[’']ont) (?:rappel|soulign|rapport|not|montr|écri)\w+|[Dd]e l[’']avis de",
    study=r"(?:étude|enquête|analyse|rapport|sondage|article|données|chiffres|statistiques|recherche|recherches|note|livre|baromètre|recensement|avis|communiqué|guide|estimations?|travaux)",
    of=r"(?:\w+ ){0,3}?(?:de|du|des|d[’']|par) ?",
    by=r"(?: \w+)?(?: (?:menée|réalisée?|publiée?|coordonnée?|conduite|effectuée?|parue?|commandée?|rédigée?|dirigée?|fournie?s?|diffusée?s?)s?)? (?:par|de|du|des|dans) ",
    the=r"(?:M\. |Mme |la |le |les |l[’']|un |une |du |des |de la |de l[’'])?",
    its=r"son|sa|ses|leurs?",
    team=r"(?:chercheurs|chercheuses|scientifiques|économistes|experts|équipe) (?:de|du|à)",
    paper=r"(?:journal|quotidien|magazine|hebdomadaire|revue|site|agence)",
    to=r"à|au|aux|dans|sur",
    verb=r"(?:déclare|a déclaré|explique|a expliqué|affirme|a affirmé|estime|souligne|a souligné|précise|a précisé|indique|a indiqué|rappelle|a rappelé|ajoute|a ajouté|assure|insiste|résume|conclut|confie|a confié|rapporte|écrit|écrivait|a écrit|note|observe|regrette|prévient|commente|témoigne|constate)",
    that=r"qu[e’']",
    published=r"a publié|publie|ont publié|publiait",
)  # fmt: skip
_ES = Tongue(
    according=r"[Ss]egún|[Dd]e acuerdo (?:con|a)|[Cc]omo (?:señala|indica|explica|recuerda|informó|publicó|escribió)",
    study=r"(?:estudio|informe|encuesta|análisis|artículo|datos|cifras|estadísticas|investigación|reporte|libro|censo|comunicado|guía|estimaciones|nota|trabajo)",
    of=r"(?:\w+ ){0,2}?(?:de|del|por|en) ?",
    by=r"(?: \w+)? (?:(?:elaborad|publicad|realizad|hech|compartid|divulgad|difundid|encargad|escrit|dirigid)[oa]s? (?:por|en)|de|del|por) ",
    the=r"(?:la |el |los |las |del |de la |un |una )?",
    its=r"sus?",
    team=r"(?:investigador[ae]s|científic[oa]s|economistas|expert[oa]s|equipo) (?:de|del|en)",
    paper=r"(?:diario|periódico|semanario|revista|agencia|sitio|portal|cadena)",
    to=r"a|al|en",
    verb=r"(?:dijo|dice|afirma|afirmó|explica|explicó|señala|señaló|opina|opinó|asegura|aseguró|sostiene|sostuvo|destaca|destacó|agrega|agregó|añade|añadió|comenta|comentó|indica|indicó|advierte|advirtió|concluye|concluyó|cuenta|contó|recuerda|recordó|escribe|escribió|declaró|declara|apunta|apuntó|subraya|subrayó)",
    that=r"que\b",
    published=r"publicó|ha publicado|publica|presentó",
)  # fmt: skip
_DE = Tongue(
    according=r"(?:[Ll]aut|[Nn]ach Angaben|[Nn]ach Ansicht|[Gg]emäß)(?: von| vom)?",
    study=r"(?:[\w-]*(?:[Ss]tudie|[Uu]ntersuchung|[Uu]mfrage|[Aa]nalyse|[Aa]uswertung|[Ee]rhebung|[Bb]ericht|[Dd]aten|[Zz]ahlen|[Ss]tatistik|[Aa]ngaben|[Aa]rtikel|[Bb]uch|[Gg]utachten|[Ss]chätzung|[Mm]itteilung|[Pp]resseerklärung)\w{0,3})",
    of=r"(?:von |vom |des |der |aus |in )?",
    by=r" (?:von|vom|des|der|aus|in) ",
    the=r"(?:dem |der |den |die |das |des |eine[rnms]? )?",
    its=r"(?:ihr|sein|eigen)e[mnrs]?",
    team=r"(?:Forsch\w+|Wissenschaftler\w*|Ökonom\w+|Expert\w+|Teams?) (?:von|vom|an|aus|der|des)",
    paper=r"(?:Zeitung|Zeitschrift|Tageszeitung|Magazin|Wochenzeitung|Agentur|Nachrichtenagentur|Sender)",
    to=r"in|im|bei|gegenüber|auf|zu|der|dem",
    verb=r"(?:sagt|sagte|erklärt|erklärte|betont|betonte|meint|meinte|schreibt|schrieb|warnt|warnte|kritisiert|kritisierte|berichtet|berichtete|erläutert|erläuterte|fordert|forderte|stellt fest|weist darauf hin|argumentiert|argumentierte)",
    that=r"dass\b",
    published=r"veröffentlichte|veröffentlicht|publizierte|legte",
)  # fmt: skip
_NL = Tongue(
    according=r"[Vv]olgens|[Bb]lijkens|[Oo]p basis van|[Bb]lijkt uit|[Aa]ldus",
    study=r"(?:[\w-]*(?:onderzoek|studie|rapport|enquête|analyse|cijfers|gegevens|artikel|boek|peiling|schatting|bericht|advies|nota|statistiek)\w{0,3})",
    of=r"(?:van|door|uit|in) ",
    by=r" (?:van|door|uit|in) ",
    the=r"(?:de |het |een )?",
    its=r"zijn|haar|hun",
    team=r"(?:onderzoekers|wetenschappers|economen|experts|deskundigen) (?:van|aan|bij)",
    paper=r"(?:krant|dagblad|weekblad|tijdschrift|persbureau|omroep)",
    to=r"tegen|in|aan|op|bij",
    verb=r"(?:zegt|zei|stelt|stelde|schrijft|schreef|vindt|vond|waarschuwt|waarschuwde|legt uit|benadrukt|benadrukte|vertelt|vertelde|meent|meende|concludeert|concludeerde|meldt|meldde|verklaart|verklaarde)",
    that=r"dat\b",
    published=r"publiceerde|publiceert|presenteerde",
)  # fmt: skip
_EL = Tongue(
    according=r"[Σσ]ύμφωνα με|[Κκ]ατά|[Μμ]ε βάση|[Όό]πως (?:αναφέρει|σημειώνει|γράφει|έγραψε|επισημαίνει)",
    study=r"(?:έρευνα|έρευνας|μελέτη|μελέτης|έκθεση|έκθεσης|στοιχεία|δεδομένα|ανάλυση|άρθρο|αναφορά|δημοσκόπηση|βιβλίο|ανακοίνωση|εκτιμήσεις|διατύπωση)",
    of="",
    by=r" (?:από )?",
    the=r"(?:τον |την |το |τη |τους |τις |του |της |των |τα |οι |ο |η |μια |μία |ένα |έναν )?",
    its=r"(?:δική|δικό) (?:του|της|τους)",
    team=r"(?:ερευνητ\w+|επιστήμον\w+|οικονομολόγ\w+|ομάδα\w*) (?:από|σε|στο|στη|στην)?",
    paper=r"(?:εφημερίδα|περιοδικό|πρακτορείο|ιστοσελίδα)",
    to=r"στο|στον|στη|στην|στα|σε",
    verb=r"(?:λέει|είπε|δήλωσε|δηλώνει|τόνισε|τονίζει|ανέφερε|αναφέρει|υποστηρίζει|υποστήριξε|σημειώνει|σημείωσε|εξηγεί|εξήγησε|έγραψε|γράφει|προειδοποιεί|προειδοποίησε|επισημαίνει|επισήμανε)",
    that=r"(?:ότι|πως)\b",
    published=r"δημοσίευσε|δημοσιεύει|παρουσίασε",
)  # fmt: skip
_IT = Tongue(
    according=r"[Ss]econdo|[Ss]tando a|[Cc]ome (?:ha |hanno )?(?:scritto|detto|scrive|ricorda|riporta|segnala|osserva)",
    study=r"(?:studio|ricerca|rapporto|indagine|analisi|articolo|dati|cifre|statistiche|sondaggio|libro|relazione|comunicato|stime)",
    of=r"(?:\w+ ){0,2}?(?:di|del|della|dell[’']|dei|delle|da|dal|dalla|su) ?",
    by=r"(?: \w+)? (?:di|del|della|dell[’']|dei|delle|da|dal|dalla|dall[’']) ?",
    the=r"(?:il |lo |la |i |gli |le |l[’']|un |una |uno )?",
    its=r"(?:il |la |i |le )?(?:suo|sua|suoi|sue|loro)",
    team=r"(?:ricercatori|scienziati|economisti|esperti|gruppo) (?:di|del|della|dell[’'])",
    paper=r"(?:giornale|quotidiano|settimanale|rivista|sito|agenzia)",
    to=r"a|al|alla|all[’']|su|sul|sulla|nel|nella",
    verb=r"(?:dice|ha detto|afferma|ha affermato|hanno affermato|dichiara|ha dichiarato|hanno dichiarato|scrive|ha scritto|hanno scritto|spiega|ha spiegato|sostiene|ha sostenuto|osserva|avverte|ha avvertito|ricorda|sottolinea|aggiunge|conclude)",
    that=r"che\b",
    published=r"ha pubblicato|pubblica|hanno pubblicato|ha presentato",
)  # fmt: skip
_PT = Tongue(
    according=r"[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Cc]omo (?:escreveu|lembra|afirma|noticiou)",
    study=r"(?:estudo|relatório|pesquisa|inquérito|análise|artigo|dados|números|estatísticas|livro|censo|comunicado|estimativas|levantamento)",
    of=r"(?:\w+ ){0,2}?(?:de|do|da|dos|das|por|pelo|pela|em|na|no) ",
    by=r"(?: \w+)? (?:de|do|da|dos|das|por|pelo|pela|na|no) ",
    the=r"(?:o |a |os |as |um |uma |do |da )?",
    its=r"(?:o |a )?(?:seus?|suas?)",
    team=r"(?:pesquisador[ae]s|investigador[ae]s|cientistas|economistas|especialistas|equipe|equipa) (?:de|do|da)",
    paper=r"(?:jornal|diário|semanário|revista|agência|site|portal)",
    to=r"a|ao|à|em|no|na",
    verb=r"(?:disse|diz|afirma|afirmou|explica|explicou|defende|defendeu|escreve|escreveu|alerta|alertou|destaca|destacou|conclui|concluiu|lembra|lembrou|declarou|observa|sustenta)",
    that=r"que\b",
    published=r"publicou|divulgou|apresentou",
)  # fmt: skip
TONGUES = {"fr": _FR, "es": _ES, "de": _DE, "nl": _NL, "el": _EL, "it": _IT, "pt": _PT}
STUDY = "|".join(tongue.study for tongue in TONGUES.values())
