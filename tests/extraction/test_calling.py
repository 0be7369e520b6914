"""Where articles of other kinds call on their readers: lessons, consultations, blogs, news, reports."""

import pytest

from forum.extraction import extract, read_document
from forum.vocabulary import DocumentFormat

EN = "The harbour board met in March to look at the plan for the new ferry terminal, which has been on the table for nine years. Two of the five members were against it. "
FR = "La commission du port s'est réunie en mars pour examiner le projet de terminal, qui attend depuis neuf ans. Deux des cinq membres s'y opposaient. "
ES = "La junta del puerto se reunió en marzo para revisar el plan de la nueva terminal, que lleva nueve años sobre la mesa. Dos de los cinco miembros votaron en contra. "
DE = "Der Hafenrat hat sich im März mit dem Plan für das neue Terminal befasst, der seit neun Jahren auf dem Tisch liegt. Zwei der fünf Mitglieder waren dagegen. "
NL = "Het havenbestuur boog zich in maart over het plan voor de nieuwe terminal, dat al negen jaar op tafel ligt. Twee van de vijf leden waren tegen. "
AR = "اجتمع مجلس الميناء في مارس لبحث خطة المحطة الجديدة التي تنتظر منذ تسع سنوات. عارضها اثنان من الأعضاء الخمسة. "
EL = "Το συμβούλιο του λιμανιού συνεδρίασε τον Μάρτιο για το σχέδιο του νέου σταθμού, που περιμένει εννέα χρόνια. Δύο από τα πέντε μέλη διαφώνησαν. "
ZH = "港口委员会三月开会讨论了新码头的方案，这个方案已经搁置了九年。五名委员中有两名表示反对。"

T = {}
T["a blog's last lines before tags and licence"] = (
    "markdown",
    f"# Ferries\n\n{EN * 2}\n\n{EN}\n\nWhich crossing would you give up first?\n\nTell us in the comments.\n\n---\n\nTags: ferries, harbour\n\n*Photo: M. Lund, CC BY 2.0*\n\nAnn Lee is a reporter who covers the coast.\n\n[Older post](/a) · [Newer post](/b)\n",
    ["Which crossing would you give up first?"],
)
T["a page with a form for comments"] = (
    "text",
    f"Ferries\n\n{EN * 2}\n\n{EN}\n\nHas your island lost its boat too? How do you get to school in winter? We'd love to hear your story.\n\nFiled under: Transport\n\n3 comments\n\nLeave a reply\n\nYour email address will not be published.\n",
    ["Has your island lost its boat too?", "How do you get to school in winter?"],
)
T["a consultation paper"] = (
    "markdown",
    f"# Consultation on ferry fares\n\n{EN}\n\n2.1 {EN}\n\n**Question 1:** Do you agree that fares should depend on distance?\n\n2.2 {EN * 2}\n\n**Question 2:** Should islanders pay less than visitors? Please give reasons for your answer.\n\n2.3 {EN}\n\n## How to respond\n\nSend your response by 1 June.\n",
    [
        "Do you agree that fares should depend on distance?",
        "Should islanders pay less than visitors?",
    ],
)
T["a consultation with questions set apart"] = (
    "markdown",
    f"# Green paper on quays\n\n{EN}\n\nThis consultation closes in May.\n\n## Ownership\n\n{EN}\n\n> Should quays belong to the towns or to the state?\n\n{EN}\n\n> What would change for your business if they did?\n\n## Next steps\n\nWe will publish a summary of responses.\n",
    [
        "Should quays belong to the towns or to the state?",
        "What would change for your business if they did?",
    ],
)
T["questions of a consultation as headings"] = (
    "markdown",
    f"# Consultation: night crossings\n\n{EN * 2}\n\n### Question 1: Are night crossings needed?\n\n### Question 2: Who should bear their cost?\n\nResponses are welcome until 1 May.\n",
    ["Are night crossings needed?", "Who should bear their cost?"],
)
T["an inquiry invites submissions"] = (
    "text",
    f"Inquiry into small harbours\n\n{EN * 2}\n\nThe committee invites submissions that address the following matters:\n\n(a) How well do small harbours serve their towns?\n(b) What prevents towns from repairing them?\n(c) Should the state share the cost?\n\nSubmissions close on 3 August.\n",
    [
        "How well do small harbours serve their towns?",
        "What prevents towns from repairing them?",
        "Should the state share the cost?",
    ],
)
T["a lesson's fenced discussion"] = (
    "markdown",
    f"# Tides\n\n:::::: questions\n\n- What makes a tide?\n- How is it measured?\n\n::::::\n\n{EN * 2}\n\n:::::: discussion\n\n## In pairs\n\nWhen would you trust a tide table? When would you rather look out of the window?\n\n::::::\n\n:::::: challenge\n\nWhat is the output of `tide(3)`?\n\n::::: solution\n\nIt is 4.\n\n:::::\n\n::::::\n\n{EN}\n",
    ["When would you trust a tide table?", "When would you rather look out of the window?"],
)
T["a lesson's quotation with a class"] = (
    "markdown",
    f"# Tides\n\n{EN * 2}\n\n> ## Local tables\n> Who keeps the tide table in your town?\n> What would happen if nobody did?\n{{: .discussion}}\n\n{EN}\n\n> ## Compute\n> What is 3 + 4?\n>\n> > ## Solution\n> > 7\n> {{: .solution}}\n{{: .challenge}}\n",
    ["Who keeps the tide table in your town?", "What would happen if nobody did?"],
)
T["a note with its answers folded away"] = (
    "markdown",
    f"# Tides\n\n{EN * 2}\n\n> [!question]- Why are there two tides a day?\n> Because the earth turns under two bulges of water.\n\n> [!question] Self-check\n> What is a neap tide?\n> **Answer:** A tide of small range.\n\n{EN}\n",
    [],
)
T["a note that only asks"] = (
    "markdown",
    f"# Gezeiten\n\n{DE * 2}\n\n> [!question] Zum Nachdenken\n> Wem gehört das Wasser im Hafen?\n> Sollte jeder dort baden dürfen?\n\n{DE}\n",
    ["Wem gehört das Wasser im Hafen?", "Sollte jeder dort baden dürfen?"],
)
T["a box on a page"] = (
    "html",
    f"<html lang=en><body><article><h1>Tides</h1><p>{EN * 2}</p><div class='discussion'><p>Who should own the sea bed?</p><p>Would you sell yours?</p></div><p>{EN}</p></article></body></html>",
    ["Who should own the sea bed?", "Would you sell yours?"],
)
T["multiple choice is a quiz, critical thinking is not"] = (
    "html",
    f'<document xmlns="http://cnx.rice.edu/cnxml"><title>Tides</title><content><para>{EN}</para><para>{EN}</para>'
    '<section class="review-questions"><title>Review Questions</title><exercise><problem><para>Which body pulls the tide most?</para><list><item>The sun</item><item>The moon</item><item>Mars</item><item>Venus</item></list></problem></exercise></section>'
    '<section class="critical-thinking"><title>Critical Thinking Questions</title><exercise><problem><para>Should tidal power replace wind power on small islands?</para></problem></exercise></section></content></document>',
    ["Should tidal power replace wind power on small islands?"],
)
T["self-check questions"] = (
    "markdown",
    f"# Tides\n\n{EN * 3}\n\n## Check Your Understanding\n\n1. What is a spring tide?\n2. When do tides turn?\n\n## For Discussion\n\n1. Is a tide table a public good?\n",
    ["Is a tide table a public good?"],
)
T["what participants asked is a report"] = (
    "markdown",
    f"# The evening at the quay\n\n{EN * 2}\n\nParticipants raised the following questions:\n\n- Why was the fare doubled?\n- Who signed the contract?\n\n{EN * 2}\n\n## Questions from the audience\n\n- Will there be a night boat?\n- Is the quay safe?\n\n{EN}\n",
    [],
)
T["what a survey asked is a report"] = (
    "text",
    f"What islanders think\n\n{EN * 2}\n\nIn May we asked 400 islanders three questions:\n\n- How often do you cross?\n- What do you pay?\n- Would you pay more?\n\nMost answered that they cross weekly.\n\n{EN * 2}\n",
    [],
)
T["a panel will discuss"] = (
    "markdown",
    f"# Panel: who owns the coast?\n\n{EN}\n\nThe panel will discuss questions such as:\n\n- Should beaches be private?\n- Who pays when the sea takes a road?\n\nCome along on Friday.\n",
    ["Should beaches be private?", "Who pays when the sea takes a road?"],
)
T["a debate over something is not a call"] = (
    "markdown",
    f"# Fares\n\n{EN}\n\n## The debate over fares\n\n{EN} Why did nobody object? {EN}\n\n## Reflections on the year\n\n{EN} But what is a year to a harbour? {EN}\n\n## The road ahead\n\n{EN}\n",
    [],
)
T["the author asks what comes next and tells it"] = (
    "text",
    f"Release notes\n\n{EN}\n\n{EN}\n\nSo what comes next? The second berth will open in autumn, and the old one will be closed for repair until spring. The office will move in the same week. Join our mailing list for news.",
    [],
)
T["a question of the last line to you"] = (
    "text",
    f"The last boat\n\n{EN * 2}\n\n{EN}\n\nThe board has done its part. What would you do with nine years?",
    ["What would you do with nine years?"],
)
T["an idle last line"] = (
    "text",
    f"The last boat\n\n{EN * 2}\n\n{EN}\n\nTickets are on sale now. What are you waiting for?",
    [],
)
T["discuss, in a paragraph"] = (
    "text",
    f"The ferry\n\n{EN * 2}\n\nDiscuss: Is a ferry a road?\n\n{EN * 2}\n\nThink about it: who would notice if it stopped?\n\n{EN}\n",
    ["Is a ferry a road?", "who would notice if it stopped?"],
)
T["French: and you"] = (
    "text",
    f"Le bac\n\n{FR * 2}\n\n{FR}\n\nEt vous, prenez-vous encore le bac ? Seriez-vous prêts à payer plus cher ?\n\nPublié le 3 mai dans Transports\n\nPartager sur Mastodon\n",
    ["Et vous, prenez-vous encore le bac ?", "Seriez-vous prêts à payer plus cher ?"],
)
T["French: numbered"] = (
    "markdown",
    f"# Consultation publique sur les ports\n\n{FR * 2}\n\n**Question 1 :** Faut-il confier les quais aux communes ?\n\n{FR}\n\n**Question 2 :** Qui devrait payer leur entretien ?\n\nLes contributions sont reçues jusqu'au 1er juin.\n",
    ["Faut-il confier les quais aux communes ?", "Qui devrait payer leur entretien ?"],
)
T["French: rhetorical"] = (
    "text",
    f"Le bac\n\nQui n'a jamais manqué le bac ? {FR * 2}\n\nVous cherchez un billet ? Il suffit d'aller au guichet, qui ouvre à six heures chaque matin. {FR}\n\n{FR}",
    [],
)
T["Spanish: think about it"] = (
    "markdown",
    f"# El puerto\n\n{ES * 2}\n\n> 💭 Piensa en el puerto más cercano. ¿Quién lo paga? ¿Y quién lo usa?\n\n{ES}\n\n## Para debatir en clase\n\n- ¿Debe ser gratis el barco para los isleños?\n",
    ["¿Quién lo paga?", "¿Y quién lo usa?", "¿Debe ser gratis el barco para los isleños?"],
)
T["Spanish: comments"] = (
    "text",
    f"El puerto\n\n{ES * 2}\n\n{ES}\n\n¿Y tú qué opinas? ¿Cerrarías la terminal en invierno? Déjanos tu comentario.\n\nEtiquetas: puerto, islas\n\nSíguenos en las redes.\n",
    ["¿Cerrarías la terminal en invierno?"],
)
T["German: comments"] = (
    "text",
    f"Das Terminal\n\n{DE * 2}\n\n{DE}\n\nWie kommt ihr im Winter auf die Insel? Und würdet ihr dafür mehr bezahlen? Schreibt es in die Kommentare!\n\nTitelbild: Jan Maas, CC BY\n\nÜber den Autor: Jan Maas lebt an der Küste.\n",
    ["Wie kommt ihr im Winter auf die Insel?", "Und würdet ihr dafür mehr bezahlen?"],
)
T["German: asked by others"] = (
    "text",
    f"Der Abend am Kai\n\n{DE * 2}\n\nDie Teilnehmer stellten folgende Fragen:\n\n- Warum kostet die Fahrt doppelt so viel?\n- Wer hat unterschrieben?\n\n{DE * 2}\n",
    [],
)
T["German: worked on by others"] = (
    "text",
    f"Der Abend am Kai\n\n{DE * 2}\n\nDie Gruppen, die an folgenden Fragen zusammen arbeiteten:\n\n- Warum kostet die Fahrt doppelt so viel?\n- Wer hat unterschrieben?\n\n{DE * 2}\n",
    [],
)
T["English: a debate over prose, then a list"] = (
    "markdown",
    f"# The quay\n\n{EN}\n\n## The two sides of the debate\n\nDoes the quay owe the town a boat? It does, says the law. {EN}\n\n**Critical Thinking**\n\n- Would you pay for the boat?\n- Who else should?\n",
    ["Would you pay for the boat?", "Who else should?"],
)
T["Italian: to reflect on"] = (
    "markdown",
    "# Il molo\n\nIl traghetto passa quattro volte al giorno e la città discute da anni del prezzo. Che cosa fare? Nulla, per ora.\n\n## Domande per la riflessione in classe\n\n* Il molo è un confine?\n* Chi deve pagare il traghetto?\n",
    ["Il molo è un confine?", "Chi deve pagare il traghetto?"],
)
T["Portuguese: to discuss"] = (
    "markdown",
    "# O cais\n\nA balsa passa quatro vezes por dia e a cidade discute há anos o preço do bilhete. O que fazer? Nada, por enquanto.\n\n## Perguntas para discussão\n\n1. O cais é uma fronteira?\n2. Quem deve pagar a balsa?\n",
    ["O cais é uma fronteira?", "Quem deve pagar a balsa?"],
)
T["Dutch: and you"] = (
    "text",
    f"De pont\n\n{NL * 2}\n\n{NL}\n\nEn jij, zou je de winterboot missen? Laat het ons weten in de reacties.\n\nDit artikel verscheen eerder in het havenblad.\n",
    ["En jij, zou je de winterboot missen?"],
)
T["Dutch: to talk about"] = (
    "markdown",
    f"# De pont\n\n{NL * 3}\n\n**Om over na te denken**\n\n1. Is een pont een weg?\n2. Moet de gemeente altijd betalen?\n\n{NL * 2}\n",
    ["Is een pont een weg?", "Moet de gemeente altijd betalen?"],
)
T["Arabic: boxes and comments"] = (
    "markdown",
    f"# الميناء\n\n{AR * 3}\n\n> 💡 فكر في أقرب ميناء إليك. من يدفع ثمن صيانته؟\n\n{AR * 2}\n\nوأنتم، هل تدفعون أكثر مقابل رحلة ليلية؟ شاركونا آراءكم في التعليقات.\n\nالوسوم: ميناء، جزر\n",
    ["من يدفع ثمن صيانته؟", "وأنتم، هل تدفعون أكثر مقابل رحلة ليلية؟"],
)
T["Arabic: rhetorical"] = (
    "text",
    f"الميناء\n\nمن منا لم تفته العبارة؟ {AR * 3}\n\nوماذا فعل المجلس؟ لا شيء. شاركت الشركة في الاجتماع. {AR * 2}\n\nتبدأ الأشغال في يونيو.",
    [],
)
T["Greek: closing"] = (
    "text",
    f"Το λιμάνι\n\n{EL * 3}\n\n{EL}\n\nΕσείς τι πιστεύετε; Πρέπει το πλοίο να είναι δωρεάν για τους νησιώτες; Γράψτε μας στα σχόλια.\n\nΦωτογραφία: Ν. Λέκκας\n",
    ["Πρέπει το πλοίο να είναι δωρεάν για τους νησιώτες;"],
)
T["Greek: consultation"] = (
    "markdown",
    f"# Δημόσια διαβούλευση για τα λιμάνια\n\n{EL * 2}\n\n**Ερώτηση 1:** Συμφωνείτε να περάσουν οι προβλήτες στους δήμους;\n\n{EL}\n\n**Ερώτηση 2:** Ποιος πρέπει να πληρώνει τη συντήρηση;\n",
    ["Συμφωνείτε να περάσουν οι προβλήτες στους δήμους;", "Ποιος πρέπει να πληρώνει τη συντήρηση;"],
)
T["Chinese: comments"] = (
    "text",
    f"新码头\n\n{ZH * 5}\n\n{ZH * 3}\n\n你所在的城市也有这样的码头吗？你会为夜班船多付钱吗？欢迎在评论区告诉我们。\n\n本文首发于海岸周刊，转载请注明出处。\n\n责编：李华\n",
    ["你所在的城市也有这样的码头吗？", "你会为夜班船多付钱吗？"],
)
T["Chinese: a problem is no question"] = (
    "markdown",
    f"# 新码头\n\n{ZH * 4}\n\n## 遇到的问题\n\n{ZH * 2}为什么会这样？{ZH * 2}\n\n## 解决思路\n\n{ZH * 3}\n",
    [],
)
T["Chinese: think"] = (
    "markdown",
    f"# 新码头\n\n{ZH * 6}\n\n**想一想：**\n\n1. 渡船算不算道路？\n2. 费用应该由谁承担？\n",
    ["渡船算不算道路？", "费用应该由谁承担？"],
)


def bare(words):
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words).lower().split())


@pytest.mark.parametrize(("form", "text", "wanted"), T.values(), ids=T)
def test_a_call_is_heard_in_every_kind_of_article(form, text, wanted):
    marks = "?؟？" + (";" if any("α" <= sign <= "ω" for sign in text) else "")
    asked = [
        bare(part)
        for one in extract(read_document(text, form)).questions
        if one.kind == "explicit"
        for part in one.text.translate({ord(mark): "?" for mark in marks}).split("?")[:-1]
    ]
    assert len(asked) == len(wanted), asked
    assert all(got.endswith(bare(want)) for got, want in zip(asked, wanted, strict=True)), asked


def test_every_question_that_is_set_aside_has_its_reason():
    for form, text, _wanted in T.values():
        assert all(one.why for one in extract(read_document(text, form)).other_questions)


LISTED = {
    "en": (
        "# Ferries\n\n{talk}\n\n**Key ethical questions:**\n\n",
        ["Who should pay for it?", "Is the dock ours to close?"],
    ),
    "es": (
        "# Barcos\n\n{talk}\n\n**Preguntas clave:**\n\n",
        ["¿Quién debe pagarlo?", "¿Es justo cerrar el muelle?"],
    ),
    "de": (
        "# Fähren\n\n{talk}\n\n**Leitfragen:**\n\n",
        ["Wer soll das zahlen?", "Darf der Hafen schließen?"],
    ),
    "el": (
        "# Πλοία\n\n{talk}\n\n**Ενδεικτικές ερωτήσεις**\n\n",
        ["Ποιος πρέπει να πληρώσει;", "Είναι δίκαιο να κλείσει;"],
    ),
    "zh": ("# 渡轮\n\n{talk}\n\n**关键问题：**\n\n", ["谁应该付钱？", "码头应该关闭吗？"]),
}


@pytest.mark.parametrize("language", LISTED)
def test_a_list_that_is_called_questions_asks_in_the_middle_of_an_article_too(language):
    talk = "The boats have run for years, and the quay is old. " * 6
    lead, asked = LISTED[language]
    listed = "".join(f"- {one}\n" for one in asked)
    text = (
        f"---\nlang: {language}\n---\n"
        + lead.format(talk=talk)
        + listed
        + f"\n## Later\n\n{talk}\n"
    )
    found = extract(read_document(text, DocumentFormat.MARKDOWN)).questions
    assert [one.text for one in found] == asked


def test_questions_set_apart_that_speak_to_you_are_put_to_the_readers():
    asked = ["Do you support the plan?", "Would you close the quay?", "Can you name another way?"]
    told = "\n\nWe think that this matters a great deal to the town.\n\n".join(
        f"> {one}" for one in asked
    )
    found = extract(read_document(f"# Have a look\n\n{told}\n", DocumentFormat.MARKDOWN)).questions
    assert [one.text for one in found] == asked


def test_an_invitation_is_a_question_where_nothing_else_is_asked():
    talk = "La ville a voté le plan en mai, et le marché reste fermé depuis. " * 8
    text = f"# Le marché\n\n{talk}\n\n{talk}\n\nEt vous, qu'en pensez-vous ?\n"
    found = extract(read_document(text, DocumentFormat.MARKDOWN)).questions
    assert [one.text for one in found] == ["Et vous, qu'en pensez-vous ?"]
