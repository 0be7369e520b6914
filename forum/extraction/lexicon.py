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
    r"|comprehension|review (?:exercise|problem)|open (?:issues|problems)|debate|critical thinking"
    r"|thought (?:starters?|experiment)|prompts?$|(?:further|going) (?:thinking|exploration)|debrief"
    r"|have your say|(?:now|it.s) your turn|we want to hear|think(?:ing)? (?:further|deeper)|ponder"
    r"|conversation starters?|explore further",
    faq=r"\bfaqs?\b|frequently asked|q\s?&\s?a\b|questions? (?:and|&) answers?|answered",
    asks=r"(?:following|these|few|some|below are|own|key|several|main|big|open) (?:\w+ ){0,3}"
    r"questions?\b|questions? (?:to|for|you (?:can|should|might)|that (?:remain|we)|remain)"
    r"|ask (?:yourself|yourselves|your)|consider (?:the following|these|this)|(?:would|d) like to know"
    r"|(?:discussion|reflection|review|study|closing|guiding|critical thinking) questions?\W*$"
    r"|^\W*(?:discuss|reflect|think about it|(?:some )?questions?)\W*$|think about (?:the following|these)"
    r"|(?:like|love|want|need) (?:to hear|your)|over to you|(?:here are|leaves? us with) .{0,30}questions?",
    invites=r"(?:^|[,;:–—-] |\b(?:and|please|so|then|now) )(?:please )?(?:share|tell us|let us|let me|let.s|leave (?:a|us|your)|join|discuss|"
    r"debate|respond|reply|write (?:to|in)|weigh in|comment|e-?mail us|send us|send your|drop us|chime in|sound off|add your)\b|"
    r"\bcomments? (?:below|section)|in the comments|\bjoin (?:in|the|us|our)\b|\bwe (?:want|would (?:like|love)|.d (?:like|"
    r"love)|hope|are (?:eager|keen|curious)) .{0,12}(?:to hear|to know|your)|\bwe (?:invite|welcome)|what do you think|"
    r"\byour (?:views?|thoughts|experiences?|opinions?|ideas|take|turn|say)\b|\bover to you|\bengage in",
    implied=r"\bthe (?:real |key |central |crucial |only |true |important )?question (?:is|was|now is|"
    r"becomes|remains|facing \w+ is)\b.{0,400}?\b(?:not (?:whether|if|only|so much)|whether|but|how|"
    r"what|why|who|which|when|where)\b|\bit (?:remains|is still) (?:to be seen|unclear|an open "
    r"question) (?:whether|how|if|what|who|why)",
    elliptical=r"^(?:not sure|interested|want|need|looking|ready|curious|got|have (?:a )?questions?|"
    r"any (?:questions|ideas|thoughts|comments)|questions|comments|thoughts|sound|feeling|wondering|"
    r"worried|new (?:to|here)|why not|right|ok|okay|so what|really|surprised|confused|guess what|"
    r"know what|see)\b"
    r"|^(?:so,? |and |but |well,? )?(?:what do you think(?: about (?:it|this|that))?|what (?:say|about) you|do you agree|agree|"
    r"how about you|and you|what(?:.s| is| are) your (?:take|views?|thoughts|opinions?|experiences?)|enjoyed .{0,30}|liked .{0,30}|"
    r"loved .{0,30}|have (?:a|an|any|something) .{0,60}|found .{0,30}(?:helpful|useful)|missed .{0,30}|tired of .{0,40}|"
    r"wish .{0,40}|care to .{0,40}|sounds? .{0,30})\W*$",
    answer=r"^(?:yes|no|nope|not (?:really|quite|at all|necessarily)|absolutely|of course|certainly|"
    r"perhaps|maybe|probably|exactly|indeed|simple|easy|nothing|everything|nobody|a (?:great|good) "
    r"(?:deal|question)|good question|because|the (?:short |simple )?answer|it depends|hardly|well,)"
    r"|^(?:one|a|another) (?:possible |likely |simple )?(?:answer|reason|explanation|option)\b|^the reason\b|^we (?:do not|don.t) know|"
    r"^(?:i|we) (?:think|believe|doubt|hope)\b|^i do(?:n.t| not)\b",
    you=r"\b(?:you|your|yours|yourself)\b",
)
_FR = _lexicon(
    call=r"réflexion|réfléchi|questions?\b|discut|débat|à vous|votre avis|qu.en pensez|lecteurs?"
    r"|pour aller plus loin|pistes de|à débattre|réagir|prenez la parole|esprit critique",
    faq=r"foire aux questions|\bfaq\b|questions fréquentes|questions? et réponses?|questions.réponses",
    asks=r"(?:aux|les|ces|quelques|plusieurs) (?:\w+ ){0,2}questions|questions? suivantes?|"
    r"(?:demandez|posez|interrogez)-vous|se poser"
    r"|questions? (?:à|pour) (?:débattre|discuter|réfléchir|vous)|(?:quelques|voici) .{0,20}questions?|questions de (?:réflexion|discussion)|aimerions (?:savoir|connaître)|(?:réfléchissez|songez) (?:à|aux)",
    invites=r"partagez|dites-nous|donnez (?:nous )?votre|(?:laissez|en|dans les|vos) commentaires?|écrivez|réagissez|"
    r"qu.en pensez|votre avis|participez|rejoignez|nous (?:vous )?invitons|débattons|discutons|"
    r"(?:venez|à vous de) .{0,12}(?:discuter|débattre|réagir)|aimerions (?:savoir|connaître|vous)",
    implied=r"la (?:vraie |seule |véritable )?question (?:est|n.est|reste|demeure)\b.{0,400}?"
    r"(?:savoir|mais|comment|si|pas|quelle?s?|pourquoi|qui)|reste à (?:savoir|voir) (?:si|comment|qui)",
    elliptical=r"^(?:intéressée?s?|besoin|envie|une? (?:question|idée)|des questions|prête?s?|"
    r"pas (?:sûr|convaincu)|vraiment|n.est-ce pas)\b"
    r"|^(?:et vous|qu.en (?:pensez|dites)-vous|(?:et vous, )?qu.en pensez-vous|votre avis|d.accord|vous avez aimé .{0,30})\W*$",
    answer=r"^(?:oui|non|si|bien sûr|pas du tout|peut-être|sans doute|évidemment|parce que|bonne "
    r"question|rien|tout|la réponse|cela dépend)\b",
    you=r"\b(?:vous|votre|vos|tu|ton|ta|tes)\b",
)
_ES = _lexicon(
    call=r"reflexi|preguntas?\b|discusi|debat|lectores|tu (?:turno|opini)|qué (?:opina|piensa)"
    r"|para (?:pensar|reflexionar|debatir|discutir)|pensamiento crítico|ahora te toca|conversemos|piensa",
    faq=r"preguntas frecuentes|\bfaq\b|preguntas y respuestas",
    asks=r"(?:las|estas|algunas|varias) (?:\w+ ){0,2}preguntas|preguntas? siguientes?|siguientes "
    r"preguntas|pregúntate|pregúntese|cabe preguntarse"
    r"|preguntas (?:para|de) (?:reflexi|discu|debat|pensar)|(?:te|les|os) (?:dejamos|proponemos|invitamos)|reflexion[ae]|nos gustaría (?:saber|conocer)|hazte|háganse",
    invites=r"compart[ea]\b|cuént[ae]nos|(?:en|los|tus|sus) comentarios|coment[ae]\b|debat[ae]mos|discut[ai]mos|"
    r"escríb[ae]|\bopina\b|\bopine\b|particip[ae]\b|invitamos|únete|únase|tu opinión|su opinión|qué opinas",
    implied=r"la (?:verdadera |única )?(?:pregunta|cuestión) (?:no )?(?:es|sigue|ya no es)\b.{0,400}?"
    r"(?:sino|si|cómo|qué|quién|por qué|cuál)|queda por (?:ver|saber) (?:si|cómo|quién)",
    elliptical=r"^¿?(?:interesad[oa]s?|necesitas?|quieres?|buscas?|list[oa]s?|dudas|alguna (?:duda|"
    r"pregunta)|verdad|seguro)\b"
    r"|^¿?(?:y (?:tú|usted|vosotros|ustedes),? )?¿?(?:qué (?:opinas?|opinan|piensas?|te parece|os parece|les parece)|y tú|"
    r"estás? de acuerdo|te (?:ha )?gust\w+ .{0,30})\W*$",
    answer=r"^(?:sí|no|claro|por supuesto|quizá|tal vez|porque|buena pregunta|nada|todo|depende)\b",
    you=r"\b(?:tú|tu|tus|usted|ustedes|su|vosotros|vuestr[oa]s?)\b",
)
_DE = _lexicon(
    call=r"reflexion|nachdenken|fragen\b|diskussion|diskutieren|debatte|leser|ihre meinung|"
    r"deine meinung|denkanst"
    r"|zum (?:weiterdenken|mitdenken)|was (?:meinen|denken) sie|was (?:meinst|denkst) du|mitreden|gesprächsanlass|kritisches denken",
    faq=r"häufige fragen|häufig gestellte|\bfaq\b|fragen und antworten",
    asks=r"(?:folgende[nr]?|diese[nr]?|einige[nr]?|mehrere|offene[nr]?) (?:\w+ ){0,2}fragen|"
    r"fragen sie sich|frag dich|stell(?:t|en) sich"
    r"|fragen (?:zur|zum|für) (?:diskussion|reflexion|nachdenken|weiterdenken)|(?:diskussions|reflexions|leit)fragen|(?:möchten|würden|wollen) .{0,40}(?:wissen|hören)|überlegen sie|überleg",
    invites=r"teilen sie|teilt |schreiben sie|schreibt? (?:uns|mir)|(?:in den|ihr|dein|euer) kommentar|"
    r"diskutieren (?:sie|wir)|diskutiert? mit|(?:ihre|deine|eure) (?:meinung|gedanken|erfahrung)|sagen sie uns|"
    r"sagt uns|machen sie mit|mach(?:t)? mit|laden .{0,20} ein|(?:möchten|würden|wollen) .{0,20}von ihnen",
    implied=r"die (?:eigentliche |wahre |entscheidende |zentrale )?frage ist\b.{0,400}?(?:sondern|ob|"
    r"wie|was|wer|warum|welche)|(?:bleibt|ist) (?:abzuwarten|offen|fraglich|unklar),? (?:ob|wie|was)",
    elliptical=r"^(?:interessiert|lust|fragen|noch fragen|neugierig|bereit|unsicher|wirklich|"
    r"nicht wahr|oder)\b"
    r"|^(?:und )?(?:was (?:meinen|denken|sagen) sie(?: dazu)?|was (?:meinst|denkst|sagst) du(?: dazu)?|was (?:meint|denkt) ihr(?: dazu)?|und sie|und du|"
    r"(?:wie )?(?:sehen|sehst|siehst) (?:sie|du) das)\W*$",
    answer=r"^(?:ja|nein|doch|natürlich|vielleicht|wahrscheinlich|weil|gute frage|nichts|alles|"
    r"die antwort|kaum|keineswegs)\b",
    you=r"\b(?:sie|ihre?[nmrs]?|ihnen|du|dein\w*|euch|euer\w*|dir|dich)\b",
)
_NL = _lexicon(
    call=r"reflectie|nadenken|vragen\b|discussie|debat|lezers?|uw mening|jouw mening|wat vindt|"
    r"stof tot"
    r"|om over na te denken|denk mee|praat mee|gespreks|kritisch denken|aan de slag",
    faq=r"veelgestelde vragen|\bfaq\b|vragen en antwoorden|vraag en antwoord",
    asks=r"(?:volgende|deze|enkele|een paar|open) (?:\w+ ){0,2}vragen|vraag (?:jezelf|uzelf|u) af|"
    r"stel (?:jezelf|uzelf)"
    r"|(?:discussie|reflectie|gespreks|denk)vragen|vragen (?:voor|om|ter)|(?:willen|zouden) .{0,30}(?:weten|horen)|denk (?:eens )?na over|bespreek",
    invites=r"deel (?:je|uw)|laat (?:het )?(?:ons )?weten|reageer|(?:in de|je|uw|jouw) reacties?|(?:je|uw|jouw) mening|"
    r"discussieer|schrijf (?:ons|het|naar)|praat mee|doe mee|denk mee|nodigen .{0,20} uit|zijn benieuwd",
    implied=r"de (?:echte |enige |centrale )?vraag is\b.{0,400}?(?:maar|of|hoe|wat|wie|waarom|welke)|"
    r"(?:het )?(?:blijft|is) (?:de vraag|onduidelijk|afwachten) (?:of|hoe|wat|wie)",
    elliptical=r"^(?:geïnteresseerd|benieuwd|vragen|zin|klaar|twijfel|echt|toch)\b"
    r"|^(?:en )?(?:wat (?:vindt|denkt) u(?: (?:ervan|hiervan|daarvan))?|wat (?:vind|denk) (?:je|jij)(?: (?:ervan|hiervan|daarvan))?|en u|en jij|eens)\W*$",
    answer=r"^(?:ja|nee|jazeker|natuurlijk|misschien|waarschijnlijk|omdat|goede vraag|niets|alles|"
    r"het antwoord|nauwelijks)\b",
    you=r"\b(?:u|uw|je|jij|jouw|jullie)\b",
)
_NEVER = r"(?!)"
_AR = _lexicon(
    call=r"تأمل|للتفكير|أسئلة|سؤال|نقاش|للنقاش|حوار|رأيك|القراء"
    r"|فكر|ناقش|أسئلة للنقاش|للتأمل|ما رأيكم|التفكير النقدي|شاركونا",
    faq=r"الأسئلة الشائعة|أسئلة شائعة|أسئلة وأجوبة|سؤال وجواب",
    asks=r"الأسئلة التالية|هذه الأسئلة|أسئلة|اسأل نفسك"
    r"|أسئلة (?:للنقاش|للتفكير|للتأمل|مفتوحة)|نود أن (?:نعرف|نسمع)|فكروا|تأملوا|ناقشوا",
    invites=r"شارك|أخبرونا|أخبرنا|اكتب|نقاش|ناقش|رأيك|آرائكم|تعليق|ندعو",
    implied=r"السؤال (?:الحقيقي |الأهم )?(?:ليس|هو)\b.{0,400}?(?:بل|هل|كيف|ما|من|لماذا)",
    elliptical=r"^(?:أليس كذلك|حقا)"
    r"|^(?:و?ما رأي(?:ك|كم)|وأنت|وأنتم)\W*$",
    answer=r"^(?:نعم|لا|بالطبع|ربما|لأن|بالتأكيد)\b",
    you=_NEVER,
)
_EL = _lexicon(
    call=r"προβληματισμ|σκέψη|ερωτήσεις|ερωτήματα|συζήτηση|αναγνώστ|γνώμη"
    r"|για (?:συζήτηση|σκέψη|προβληματισμό)|αναστοχασμ|τι πιστεύετε|κριτική σκέψη",
    faq=r"συχνές ερωτήσεις|συχνά ερωτήματα|ερωτήσεις και απαντήσεις",
    asks=r"(?:παρακάτω|ακόλουθ\w+|εξής|αυτ\w+) (?:\w+ ){0,2}(?:ερωτήσεις|ερωτήματα)|αναρωτηθείτε"
    r"|ερωτήσεις (?:για|προς)|ερωτήματα (?:για|προς)|σκεφτείτε|συζητήστε|θα θέλαμε να",
    invites=r"μοιραστείτε|πείτε μας|γράψτε|συζητήστε|σχόλι|τη γνώμη|συμμετέχ|συμμετάσχ|τις απόψεις",
    implied=r"το (?:πραγματικό )?ερώτημα (?:δεν )?είναι.{0,400}?(?:αλλά|αν|πώς|τι|ποιος|γιατί)",
    elliptical=r"^(?:ενδιαφέρεστε|έτοιμοι|αλήθεια|σωστά)\b"
    r"|^(?:εσείς,? )?τι (?:πιστεύετε|λέτε|γνώμη έχετε|νομίζετε)\W*$",
    answer=r"^(?:ναι|όχι|φυσικά|ίσως|γιατί|επειδή|καλή ερώτηση)\b",
    you=r"\b(?:εσείς|σας|εσύ|σου)\b",
)
_ZH = _lexicon(
    call=r"思考|反思|讨论|討論|问题|問題|读者|讀者|你怎么看|辩论|辯論"
    r"|探讨|探討|思辨|延伸|想一想|议一议|你的看法|讨论题|思考题|互动",
    faq=r"常见问题|常見問題|问答|問答|faq",
    asks=r"(?:以下|下列|这些|這些|几个|幾個).{0,6}(?:问题|問題)|问自己|問自己"
    r"|(?:思考|讨论|討論)(?:题|題|问题|問題)|请思考|請思考|想一想|值得思考|不妨|我们想(?:知道|听)",
    invites=r"分享|告诉我们|告訴我們|留言|评论区|評論區|欢迎|歡迎|参与讨论|參與討論|一起讨论|一起討論|你怎么看|你怎麼看",
    implied=r"(?:真正的)?(?:问题|問題)(?:不在于|不在於|不是|在于|在於).{0,200}?(?:而是|而在于|而在於|如何|是否)",
    elliptical=r"^(?:真的|对吗|對嗎|是吗|是嗎)"
    r"|^(?:你|您|大家|各位)?(?:怎么看|怎麼看|觉得呢|覺得呢|认为呢|認為呢|怎么想)(?:呢)?\W*$",
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
