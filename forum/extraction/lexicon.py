"""How people ask: the words around questions, in each language."""

import re
from dataclasses import dataclass

_ANY = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of one language; each matches somewhere in a heading or a sentence."""

    call: re.Pattern[str]  # a heading over questions to the readers
    faq: re.Pattern[str]  # a heading over questions that the text answers
    asks: re.Pattern[str]  # a sentence that announces questions to the readers
    invites: re.Pattern[str]  # a sentence that asks readers to speak
    implied: re.Pattern[str]  # a question without a question mark
    elliptical: re.Pattern[str]  # "Interested in …?": not a question
    answer: re.Pattern[str]  # a short sentence that answers the one before
    you: re.Pattern[str]  # addresses the readers


def _lexicon(**words: str) -> Lexicon:
    return Lexicon(**{name: re.compile(pattern, _ANY) for name, pattern in words.items()})


_EN = _lexicon(
    call=r"call to reflection|reflection|reflect on|discuss|for (?:the )?readers?|questions?\b"
    r"|what do you think|your (?:turn|view|say|thoughts?|opinion)|join the (?:debate|conversation)"
    r"|(?:think|talk|points?) (?:about|to ponder|to consider)|food for thought|over to you"
    r"|comprehension|review (?:exercise|problem)|open (?:issues|problems)|debate",
    faq=r"\bfaqs?\b|frequently asked|q\s?&\s?a\b|questions? (?:and|&) answers?|answered",
    asks=r"(?:following|these|few|some|below are|own|key|several|main|big|open) (?:\w+ ){0,3}"
    r"questions?\b|questions? (?:to|for|you (?:can|should|might)|that (?:remain|we)|remain)"
    r"|ask (?:yourself|yourselves|your)|consider (?:the following|these|this)|(?:would|d) like to know",
    invites=r"\b(?:share|tell us|let us|let me|let's (?:hear|discuss|talk)|leave (?:a|your) (?:comment|"
    r"thoughts)|comments? (?:below|section)|join|discuss(?:ion)?|we (?:want|would (?:like|love)) to "
    r"hear|we invite|weigh in|write (?:to|in)|respond|reply|chime in|what do you think|your "
    r"(?:views?|thoughts|experience|opinion)|debate|drop us)\b",
    implied=r"\bthe (?:real |key |central |crucial |only |true |important )?question (?:is|was|now is|"
    r"becomes|remains|facing \w+ is)\b.{0,400}?\b(?:not (?:whether|if|only|so much)|whether|but|how|"
    r"what|why|who|which|when|where)\b|\bit (?:remains|is still) (?:to be seen|unclear|an open "
    r"question) (?:whether|how|if|what|who|why)",
    elliptical=r"^(?:not sure|interested|want|need|looking|ready|curious|got|have (?:a )?questions?|"
    r"any (?:questions|ideas|thoughts|comments)|questions|comments|thoughts|sound|feeling|wondering|"
    r"worried|new (?:to|here)|why not|right|ok|okay|so what|really|surprised|confused|guess what|"
    r"know what|see)\b",
    answer=r"^(?:yes|no|nope|not (?:really|quite|at all|necessarily)|absolutely|of course|certainly|"
    r"perhaps|maybe|probably|exactly|indeed|simple|easy|nothing|everything|nobody|a (?:great|good) "
    r"(?:deal|question)|good question|because|the (?:short |simple )?answer|it depends|hardly|well,)",
    you=r"\b(?:you|your|yours|yourself)\b",
)
_FR = _lexicon(
    call=r"réflexion|réfléchi|questions?\b|discut|débat|à vous|votre avis|qu.en pensez|lecteurs?",
    faq=r"foire aux questions|\bfaq\b|questions fréquentes|questions? et réponses?|questions.réponses",
    asks=r"(?:aux|les|ces|quelques|plusieurs) (?:\w+ ){0,2}questions|questions? suivantes?|"
    r"(?:demandez|posez|interrogez)-vous|se poser",
    invites=r"partagez|dites-nous|donnez (?:nous )?votre|commentaires?|discut|débatt|débat|écrivez|"
    r"réagissez|qu.en pensez|votre avis|participez|rejoignez|nous (?:vous )?invitons",
    implied=r"la (?:vraie |seule |véritable )?question (?:est|n.est|reste|demeure)\b.{0,400}?"
    r"(?:savoir|mais|comment|si|pas|quelle?s?|pourquoi|qui)|reste à (?:savoir|voir) (?:si|comment|qui)",
    elliptical=r"^(?:intéressée?s?|besoin|envie|une? (?:question|idée)|des questions|prête?s?|"
    r"pas (?:sûr|convaincu)|vraiment|n.est-ce pas)\b",
    answer=r"^(?:oui|non|si|bien sûr|pas du tout|peut-être|sans doute|évidemment|parce que|bonne "
    r"question|rien|tout|la réponse|cela dépend)\b",
    you=r"\b(?:vous|votre|vos|tu|ton|ta|tes)\b",
)
_ES = _lexicon(
    call=r"reflexi|preguntas?\b|discusi|debat|lectores|tu (?:turno|opini)|qué (?:opina|piensa)",
    faq=r"preguntas frecuentes|\bfaq\b|preguntas y respuestas",
    asks=r"(?:las|estas|algunas|varias) (?:\w+ ){0,2}preguntas|preguntas? siguientes?|siguientes "
    r"preguntas|pregúntate|pregúntese|cabe preguntarse",
    invites=r"comparte|comparta|cuént[ae]nos|coment|discut|debat|escríb[ae]|opina|opine|participa|"
    r"invitamos|únete|únase",
    implied=r"la (?:verdadera |única )?(?:pregunta|cuestión) (?:no )?(?:es|sigue|ya no es)\b.{0,400}?"
    r"(?:sino|si|cómo|qué|quién|por qué|cuál)|queda por (?:ver|saber) (?:si|cómo|quién)",
    elliptical=r"^¿?(?:interesad[oa]s?|necesitas?|quieres?|buscas?|list[oa]s?|dudas|alguna (?:duda|"
    r"pregunta)|verdad|seguro)\b",
    answer=r"^(?:sí|no|claro|por supuesto|quizá|tal vez|porque|buena pregunta|nada|todo|depende)\b",
    you=r"\b(?:tú|tu|tus|usted|ustedes|su|vosotros|vuestr[oa]s?)\b",
)
_DE = _lexicon(
    call=r"reflexion|nachdenken|fragen\b|diskussion|diskutieren|debatte|leser|ihre meinung|"
    r"deine meinung|denkanst",
    faq=r"häufige fragen|häufig gestellte|\bfaq\b|fragen und antworten",
    asks=r"(?:folgende[nr]?|diese[nr]?|einige[nr]?|mehrere|offene[nr]?) (?:\w+ ){0,2}fragen|"
    r"fragen sie sich|frag dich|stell(?:t|en) sich",
    invites=r"teilen sie|teilt|schreiben sie|schreibt|kommentar|diskutier|debatt|meinung|sagen sie uns|"
    r"sagt uns|machen sie mit|laden .{0,20} ein",
    implied=r"die (?:eigentliche |wahre |entscheidende |zentrale )?frage ist\b.{0,400}?(?:sondern|ob|"
    r"wie|was|wer|warum|welche)|(?:bleibt|ist) (?:abzuwarten|offen|fraglich|unklar),? (?:ob|wie|was)",
    elliptical=r"^(?:interessiert|lust|fragen|noch fragen|neugierig|bereit|unsicher|wirklich|"
    r"nicht wahr|oder)\b",
    answer=r"^(?:ja|nein|doch|natürlich|vielleicht|wahrscheinlich|weil|gute frage|nichts|alles|"
    r"die antwort|kaum|keineswegs)\b",
    you=r"\b(?:sie|ihre?[nmrs]?|ihnen|du|dein\w*|euch|euer\w*|dir|dich)\b",
)
_NL = _lexicon(
    call=r"reflectie|nadenken|vragen\b|discussie|debat|lezers?|uw mening|jouw mening|wat vindt|"
    r"stof tot",
    faq=r"veelgestelde vragen|\bfaq\b|vragen en antwoorden|vraag en antwoord",
    asks=r"(?:volgende|deze|enkele|een paar|open) (?:\w+ ){0,2}vragen|vraag (?:jezelf|uzelf|u) af|"
    r"stel (?:jezelf|uzelf)",
    invites=r"deel (?:je|uw)|laat (?:het )?(?:ons )?weten|reageer|reacties?|discussi|debat|schrijf|"
    r"mening|praat mee|doe mee|nodigen .{0,20} uit",
    implied=r"de (?:echte |enige |centrale )?vraag is\b.{0,400}?(?:maar|of|hoe|wat|wie|waarom|welke)|"
    r"(?:het )?(?:blijft|is) (?:de vraag|onduidelijk|afwachten) (?:of|hoe|wat|wie)",
    elliptical=r"^(?:geïnteresseerd|benieuwd|vragen|zin|klaar|twijfel|echt|toch)\b",
    answer=r"^(?:ja|nee|jazeker|natuurlijk|misschien|waarschijnlijk|omdat|goede vraag|niets|alles|"
    r"het antwoord|nauwelijks)\b",
    you=r"\b(?:u|uw|je|jij|jouw|jullie)\b",
)
_NEVER = r"(?!)"
_AR = _lexicon(
    call=r"تأمل|للتفكير|أسئلة|سؤال|نقاش|للنقاش|حوار|رأيك|القراء",
    faq=r"الأسئلة الشائعة|أسئلة شائعة|أسئلة وأجوبة|سؤال وجواب",
    asks=r"الأسئلة التالية|هذه الأسئلة|أسئلة|اسأل نفسك",
    invites=r"شارك|أخبرونا|أخبرنا|اكتب|نقاش|ناقش|رأيك|آرائكم|تعليق|ندعو",
    implied=r"السؤال (?:الحقيقي |الأهم )?(?:ليس|هو)\b.{0,400}?(?:بل|هل|كيف|ما|من|لماذا)",
    elliptical=r"^(?:أليس كذلك|حقا)",
    answer=r"^(?:نعم|لا|بالطبع|ربما|لأن|بالتأكيد)\b",
    you=_NEVER,
)
_EL = _lexicon(
    call=r"προβληματισμ|σκέψη|ερωτήσεις|ερωτήματα|συζήτηση|αναγνώστ|γνώμη",
    faq=r"συχνές ερωτήσεις|συχνά ερωτήματα|ερωτήσεις και απαντήσεις",
    asks=r"(?:παρακάτω|ακόλουθ\w+|εξής|αυτ\w+) (?:\w+ ){0,2}(?:ερωτήσεις|ερωτήματα)|αναρωτηθείτε",
    invites=r"μοιραστείτε|πείτε μας|γράψτε|συζητ|σχόλι|γνώμη|συμμετ|απόψεις",
    implied=r"το (?:πραγματικό )?ερώτημα (?:δεν )?είναι.{0,400}?(?:αλλά|αν|πώς|τι|ποιος|γιατί)",
    elliptical=r"^(?:ενδιαφέρεστε|έτοιμοι|αλήθεια|σωστά)\b",
    answer=r"^(?:ναι|όχι|φυσικά|ίσως|γιατί|επειδή|καλή ερώτηση)\b",
    you=r"\b(?:εσείς|σας|εσύ|σου)\b",
)
_ZH = _lexicon(
    call=r"思考|反思|讨论|討論|问题|問題|读者|讀者|你怎么看|辩论|辯論",
    faq=r"常见问题|常見問題|问答|問答|faq",
    asks=r"(?:以下|下列|这些|這些|几个|幾個).{0,6}(?:问题|問題)|问自己|問自己",
    invites=r"分享|告诉我们|告訴我們|留言|评论|評論|讨论|討論|欢迎|歡迎|参与|參與",
    implied=r"(?:真正的)?(?:问题|問題)(?:不在于|不在於|不是|在于|在於).{0,200}?(?:而是|而在于|而在於|如何|是否)",
    elliptical=r"^(?:真的|对吗|對嗎|是吗|是嗎)",
    answer=r"^(?:是的|不是|不|当然|當然|也许|也許|因为|因為|答案)",
    you=r"你|您",
)

_LEXICONS = {
    "en": _EN, "fr": _FR, "es": _ES, "de": _DE, "nl": _NL, "ar": _AR, "el": _EL, "zh": _ZH,
}  # fmt: skip
QUESTION_MARKS = {"el": "?;\u037e"}


def lexicon(language: str) -> Lexicon:
    """Return the words of a language; of English where a language has none here."""
    return _LEXICONS.get(language, _EN)


def question_marks(language: str) -> str:
    """Return the signs that end a question."""
    return QUESTION_MARKS.get(language, "?") + "؟？"
