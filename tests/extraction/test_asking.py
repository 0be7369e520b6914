"""How people ask in articles that the rules were not written from: each with what should be opened."""

import re

import pytest

from forum.extraction import extract, read_document

FORMS = {"md": "markdown", "txt": "text", "html": "html"}
T = {}
P = "The council met on Tuesday to discuss the plan, which would close two of the five branch libraries in the east of the city by next summer. Staff were told by letter. "
T["bold label list"] = (
    "md",
    f"# Libraries\n\n{P * 3}\n\n**Discussion questions:**\n\n- Should branch libraries be merged with schools?\n- Who should decide which branch closes?\n",
    ["Should branch libraries be merged with schools?", "Who should decide which branch closes?"],
)
T["items with context"] = (
    "md",
    f"# Sound\n\n{P * 3}\n\n## Discussion Questions\n\n- The theorem says you can take any sound apart into waves. Does this mean the wave is the basic unit of sound? What would it mean for a wave to be basic?\n- Synthesis gives the composer control of every part. Is more control always better?\n",
    [
        "Does this mean the wave is the basic unit of sound?",
        "What would it mean for a wave to be basic?",
        "Is more control always better?",
    ],
)
T["label with colon in text"] = (
    "txt",
    f"Libraries in the east\n\n{P * 3}\n\n{P}\n\nQuestions for reflection:\n1. What are the limits of your own library?\n2. Could the branches share staff?\n3. Which approach fits a small town?\n",
    [
        "What are the limits of your own library?",
        "Could the branches share staff?",
        "Which approach fits a small town?",
    ],
)
T["op-ed ends with two questions"] = (
    "txt",
    f"The quiet closing\n\n{P * 2}\n\n{P * 2}\n\nThe mayor says there is no money. Will the council listen to the readers who have no other place to go? Or will it wait until the last door is shut?",
    [
        "Will the council listen to the readers who have no other place to go?",
        "Or will it wait until the last door is shut?",
    ],
)
T["faq only"] = (
    "md",
    "# Tool\n\nA tool for you.\n\n## FAQ\n\n### How do I install it?\n\nRun the installer and wait for it to finish, then restart your machine.\n\n### Does it work on phones?\n\nNot yet. We plan a version for phones in the next year, as soon as we find the time.\n",
    [],
)
T["rhetorical body only"] = (
    "txt",
    f"Why we walk\n\n{P * 2}\n\nWho has not stood at a closed door? We all have. {P}\n\nAnd what did the council do? It wrote another letter. {P}\n\nThe branches will close in June. That is how a city forgets.",
    [],
)
T["question headings with answers"] = (
    "md",
    f"# Guide\n\n## What is a library?\n\n{P}\n\n## Who pays for it?\n\n{P}\n\n## Conclusion\n\n{P}",
    [],
)
T["question headings as list"] = (
    "md",
    f"# Guide\n\n{P * 2}\n\n## Questions for discussion\n\n### 1. What is a library for?\n\n### 2. Who should pay for it?\n",
    ["What is a library for?", "Who should pay for it?"],
)
T["german"] = (
    "md",
    f"# Der Marktplatz\n\nDie Stadt plant den Umbau des Marktplatzes für das nächste Jahr. Die Händler sind nicht gefragt worden.\n\n{'Der Rat hat im Mai beschlossen, dass die Parkplätze wegfallen. ' * 5}\n\n## Zum Weiterdenken\n\n1. Wie viel Platz sollte der Verkehr in der Innenstadt haben?\n2. Wer soll über den Umbau entscheiden, und warum?\n",
    [
        "Wie viel Platz sollte der Verkehr in der Innenstadt haben?",
        "Wer soll über den Umbau entscheiden, und warum?",
    ],
)
T["german announced"] = (
    "txt",
    f"Der Marktplatz\n\n{'Der Rat hat im Mai beschlossen, dass die Parkplätze im nächsten Jahr wegfallen. ' * 6}\n\nWir möchten von Ihnen wissen: Wie sollte der Platz in zehn Jahren aussehen? Schreiben Sie uns Ihre Meinung.",
    ["Wir möchten von Ihnen wissen: Wie sollte der Platz in zehn Jahren aussehen?"],
)
T["spanish"] = (
    "md",
    f"# El mercado\n\n{'El ayuntamiento aprobó en mayo el plan para reformar el mercado central de la ciudad. ' * 5}\n\n### Preguntas para reflexionar\n\n- ¿Quién debe pagar la reforma?\n- ¿Es justo que los vendedores se vayan durante dos años? ¿Qué alternativas hay?\n",
    [
        "¿Quién debe pagar la reforma?",
        "¿Es justo que los vendedores se vayan durante dos años?",
        "¿Qué alternativas hay?",
    ],
)
T["spanish closing"] = (
    "txt",
    f"El mercado\n\n{'El ayuntamiento aprobó en mayo el plan para reformar el mercado central de la ciudad. ' * 5}\n\n{'Los vendedores no fueron consultados por nadie antes de la votación. ' * 4}\n\nY tú, ¿qué opinas? ¿Debería la ciudad escuchar antes a los vendedores? Cuéntanos tu experiencia en los comentarios.",
    ["¿Debería la ciudad escuchar antes a los vendedores?"],
)
T["french"] = (
    "md",
    f"# Le marché\n\n{'La mairie a adopté en mai le plan de rénovation du marché central de la ville. ' * 5}\n\n**Pour aller plus loin**\n\n- Qui devrait payer les travaux ?\n- Le marché doit-il rester ouvert le dimanche ?\n",
    ["Qui devrait payer les travaux ?", "Le marché doit-il rester ouvert le dimanche ?"],
)
T["dutch"] = (
    "md",
    f"# De markt\n\n{'De gemeente besloot in mei om de markt in het centrum van de stad te vernieuwen. ' * 5}\n\n## Discussievragen\n\n1. Wie moet de verbouwing betalen?\n2. Moet de markt op zondag open blijven? Waarom wel of niet?\n",
    [
        "Wie moet de verbouwing betalen?",
        "Moet de markt op zondag open blijven?",
        "Waarom wel of niet?",
    ],
)
T["arabic"] = (
    "txt",
    f"السوق القديم\n\n{'قررت البلدية في شهر مايو تجديد السوق القديم في وسط المدينة. ' * 6}\n\nأسئلة للنقاش\n\n1. من يجب أن يدفع تكاليف التجديد؟\n2. هل يبقى السوق مفتوحا يوم الجمعة؟\n",
    ["من يجب أن يدفع تكاليف التجديد؟", "هل يبقى السوق مفتوحا يوم الجمعة؟"],
)
T["greek"] = (
    "md",
    f"# Η αγορά\n\n{'Ο δήμος αποφάσισε τον Μάιο να ανακαινίσει την παλιά αγορά της πόλης. ' * 5}\n\n## Ερωτήσεις για συζήτηση\n\n- Ποιος πρέπει να πληρώσει τα έργα;\n- Πρέπει η αγορά να μένει ανοιχτή την Κυριακή;\n",
    ["Ποιος πρέπει να πληρώσει τα έργα;", "Πρέπει η αγορά να μένει ανοιχτή την Κυριακή;"],
)
T["chinese"] = (
    "md",
    f"# 老市场\n\n{'市政府在五月决定改造市中心的老市场。' * 10}\n\n## 思考题\n\n1. 改造费用应该由谁承担？\n2. 市场周日应该继续开放吗？为什么？\n",
    ["改造费用应该由谁承担？", "市场周日应该继续开放吗？", "为什么？"],
)
T["chinese closing"] = (
    "txt",
    f"老市场\n\n{'市政府在五月决定改造市中心的老市场。' * 10}\n\n你怎么看？这座城市应该先听谁的意见？欢迎在评论区留言。",
    ["这座城市应该先听谁的意见？"],
)
T["blog closer"] = (
    "md",
    f"# Tabs\n\n{P * 3}\n\n{P * 2}\n\nHow do you handle closures in your own town? What would you have done in our place? Let us know in the comments below!",
    ["How do you handle closures in your own town?", "What would you have done in our place?"],
)
T["interview quotes"] = (
    "md",
    f"# Talk\n\n{P * 2}\n\n“What did they expect?” said Mr Lee. “Did nobody ask us?”\n\n> Why would anybody do this? I do not know.\n\n{P}",
    [],
)
T["checklist"] = (
    "md",
    f"# Audit\n\n{P * 2}\n\nA plan must state:\n\n- Purpose: why is it needed?\n- Access: who may use it?\n- Disposal: how is it destroyed?\n\n{P * 2}\n\n{P * 2}",
    [],
)
T["readme"] = (
    "md",
    "# tool\n\nWant to contribute? Great! See [CONTRIBUTING](x.md).\n\n## Why?\n\nBecause the old one was slow. Tired of waiting? Try this tool.\n\n## Usage\n\nRun `tool run`. Need help? Open an issue.\n\n## License\n\nMIT\n",
    [],
)
T["prose after heading"] = (
    "md",
    f"# Rivers\n\n{P * 3}\n\n## Food for thought\n\nRivers know no borders, yet water law does. How should countries share a river when there is too little of it? Does the country at the source owe the ones below? And who speaks for the river itself?\n",
    [
        "How should countries share a river when there is too little of it?",
        "Does the country at the source owe the ones below?",
        "And who speaks for the river itself?",
    ],
)
T["html page"] = (
    "html",
    f"<html lang=en><head><title>Rivers</title></head><body><article><h1>Rivers</h1><p>{P * 2}</p><p>{P}</p><h3>Reflect and discuss</h3><ol><li>Who owns a river?</li><li>Should water have a price?</li></ol></article><footer>Questions? <a href='/c'>Contact us</a></footer></body></html>",
    ["Who owns a river?", "Should water have a price?"],
)
T["study with research questions"] = (
    "md",
    f"# A study\n\n## Introduction\n\n{P}\n\nWe address the following research questions:\n\n- RQ1: How often do branches close?\n- RQ2: What do readers do then?\n\n## Methods\n\n{P * 2}\n\n## Results\n\n{P * 2}\n\n## Discussion\n\n{P * 2} Why did readers not complain? One reason may be that nobody asked them.\n\n## Conclusion\n\n{P}",
    [],
)
T["review textbook"] = (
    "md",
    f"# Chapter 3\n\n{P * 3}\n\n## Review Questions\n\n1. What are the three tasks of a branch library?\n2. Explain how branches are funded.\n3. Why do some towns close branches while others open new ones?\n\n## Key Terms\n\n**branch** A small library.\n",
    [
        "What are the three tasks of a branch library?",
        "Why do some towns close branches while others open new ones?",
    ],
)
T["newsletter subscribe"] = (
    "txt",
    f"The quiet closing\n\n{P * 2}\n\n{P * 2}\n\nEnjoyed this article? Subscribe to our newsletter. Have a story to share? Write to us.",
    [],
)
T["self answered at end"] = (
    "txt",
    f"The quiet closing\n\n{P * 2}\n\n{P * 2}\n\nSo is it worth it? Absolutely. What comes next? Nobody knows.",
    [],
)

P = "The agency met on Tuesday to review the plan, which would close two of the five service centers in the east of the state by next summer. Staff were told by letter. "
T["digitalgov challenge"] = (
    "md",
    f"---\ntitle: 'What makes a good form?'\n---\nForms are everywhere. {P * 3}\n\n## Why do forms fail?\n\n{P * 2}\n\n{P * 2}\n\nWhat forms have you improved lately? How did you measure it? Tell us in the comments, or join the [community](https://x.gov/community).\n",
    ["What forms have you improved lately?", "How did you measure it?"],
)
T["ask your team"] = (
    "md",
    f"# Kickoffs\n\n{P * 3}\n\nBefore you start, ask yourself these questions:\n\n* Who will use this?\n* What happens if we do nothing?\n* How will we know it works?\n\nThen write the answers down.\n\n## Next steps\n\n{P}\n",
    ["Who will use this?", "What happens if we do nothing?", "How will we know it works?"],
)
T["q and a interview"] = (
    "md",
    f"# Five questions with Ana Silva\n\n**Q: How did you start?**\n\nA: {P}\n\n**Q: What is next?**\n\nA: {P}\n",
    [],
)
T["table of contents"] = (
    "md",
    f"# Guide\n\n- [What is it?](#what)\n- [Who is it for?](#who)\n\n## What is it?\n\n{P * 2}\n\n## Who is it for?\n\n{P * 2}\n",
    [],
)
T["think-pair-share"] = (
    "md",
    f"# Water\n\n{P * 3}\n\n### Critical Thinking\n\n1. If water were free, would people waste it?\n2. Imagine a town without rain. Who should get water first?\n\n### Glossary\n\n**aquifer** Rock that holds water. What is rock?\n",
    ["If water were free, would people waste it?", "Who should get water first?"],
)
T["op-ed single closing"] = (
    "txt",
    f"The door\n\n{P * 2}\n\n{P * 2}\n\nThe question is not whether the center closes, but who will pay for the longer way. We would like to hear from you: how far is too far?",
    ["We would like to hear from you: how far is too far?"],
)
T["discussion heading of paper"] = (
    "md",
    f"# Effects of closure\n\n## Results\n\n{P * 2}\n\n## Discussion\n\n{P * 2} Does this mean that closure is harmless? Our data do not allow this conclusion.\n\n## Limitations\n\n{P}\n\n## References\n\n- Lee, A. (2019). Does distance matter? Journal of Places, 3, 1-9.\n",
    [],
)
T["quote at end"] = (
    "txt",
    f"The door\n\n{P * 2}\n\n{P * 2}\n\n“Who asked us?” said Ms Lee. “Nobody did.”",
    [],
)
T["french questions a se poser"] = (
    "md",
    f"# Le projet\n\n{'La mairie a adopté en mai le plan de rénovation du marché central de la ville. ' * 4}\n\nAvant de commencer, posez-vous les questions suivantes :\n\n- À qui profite le projet ?\n- Que se passe-t-il si nous ne faisons rien ?\n\n## Conclusion\n\n{'Le chantier commence en juin. ' * 4}",
    ["À qui profite le projet ?", "Que se passe-t-il si nous ne faisons rien ?"],
)
T["german rhetorical"] = (
    "txt",
    f"Der Platz\n\nWer kennt das nicht? {'Der Rat hat im Mai beschlossen, dass die Parkplätze wegfallen. ' * 6}\n\nUnd was tut die Stadt? Nichts. {'Die Händler warten auf eine Antwort der Verwaltung. ' * 4}\n\nDie Bauarbeiten beginnen im Juni.",
    [],
)
T["spanish paragraph"] = (
    "txt",
    f"El mercado\n\n{'El ayuntamiento aprobó en mayo el plan para reformar el mercado central de la ciudad. ' * 5}\n\nPara reflexionar\n\n¿Qué ciudad queremos dentro de diez años? ¿Y quién la va a pagar? Son preguntas que nos tocan a todos.",
    ["¿Qué ciudad queremos dentro de diez años?", "¿Y quién la va a pagar?"],
)
T["dutch closing"] = (
    "txt",
    f"De markt\n\n{'De gemeente besloot in mei om de markt in het centrum van de stad te vernieuwen. ' * 5}\n\n{'De kooplieden zijn niet gevraagd. ' * 5}\n\nMoet de raad eerst met de kooplieden praten? Laat het ons weten via de mail.",
    ["Moet de raad eerst met de kooplieden praten?"],
)
T["arabic closing"] = (
    "txt",
    f"السوق\n\n{'قررت البلدية في شهر مايو تجديد السوق القديم في وسط المدينة. ' * 6}\n\n{'لم يسأل أحد التجار عن رأيهم. ' * 5}\n\nهل يجب أن يبقى السوق في مكانه؟ شاركونا رأيكم في التعليقات.",
    ["هل يجب أن يبقى السوق في مكانه؟"],
)
T["greek prose"] = (
    "txt",
    f"Η αγορά\n\n{'Ο δήμος αποφάσισε τον Μάιο να ανακαινίσει την παλιά αγορά της πόλης. ' * 5}\n\nΕρωτήματα για προβληματισμό\n\nΤι πόλη θέλουμε σε δέκα χρόνια; Και ποιος θα πληρώσει;",
    ["Τι πόλη θέλουμε σε δέκα χρόνια;", "Και ποιος θα πληρώσει;"],
)
T["chinese rhetorical"] = (
    "md",
    f"# 老市场\n\n谁没有去过老市场呢？{'市政府在五月决定改造市中心的老市场。' * 10}\n\n## 背景\n\n为什么要改造？因为屋顶漏水。{'工程从六月开始。' * 6}\n",
    [],
)
T["numbered in paragraph"] = (
    "txt",
    f"The door\n\n{P * 2}\n\n{P * 2}\n\nThree questions remain for the public: Who decides? Who pays? And who checks the result? We invite readers to answer them.",
    [
        "Three questions remain for the public: Who decides?",
        "Who pays?",
        "And who checks the result?",
    ],
)
T["workshop notes"] = (
    "md",
    f"# Workshop\n\n{P * 2}\n\n## Open questions\n\n- [ ] Do we need a second server?\n- [x] Which port?\n- [ ] Who owns the domain?\n",
    ["Do we need a second server?", "Which port?", "Who owns the domain?"],
)
T["html details"] = (
    "html",
    f"<html lang=en><body><main><h1>Rivers</h1><p>{P * 2}</p><p>{P}</p><div class='box'><p><b>Discuss</b></p><p>1. Who owns a river?</p><p>2. Should water have a price?</p></div></main></body></html>",
    ["Who owns a river?", "Should water have a price?"],
)
T["code and urls"] = (
    "md",
    f"# API\n\n{P}\n\nCall `GET /search?q=a`. See https://x.org/?a=1 and <https://y.org/?b>.\n\n## Troubleshooting\n\n**Why is my token refused?** Because it expired. Ask for a new one.\n\n**Nothing happens?** Restart the server.\n",
    [],
)
T["children reader"] = (
    "md",
    f"# Bees\n\n{P * 2}\n\n## Let's talk about it!\n\nHave you ever seen a hive? What did the bees do? What would happen if all bees went away?\n",
    [
        "Have you ever seen a hive?",
        "What did the bees do?",
        "What would happen if all bees went away?",
    ],
)


def plain(words):
    return re.sub(r"\W+", " ", words).strip().lower()


def opened(document):
    """Each question that is opened, sentence by sentence."""
    ends = "?؟？" + (";" if document.language == "el" else "")
    return [
        plain(asked)
        for question in extract(document).questions
        if question.kind == "explicit"
        for asked in re.findall(rf"[^{ends}]*[{ends}]", question.text)
    ]


@pytest.mark.parametrize(("form", "text", "wanted"), T.values(), ids=T)
def test_what_a_careful_organiser_would_open_is_opened_and_nothing_else(form, text, wanted):
    asked = opened(read_document(text, FORMS[form]))
    assert len(asked) == len(wanted), asked
    for got, want in zip(asked, wanted, strict=True):
        assert got.endswith(plain(want))


def test_an_item_that_says_first_what_it_asks_about_is_kept_whole():
    text = "# Sound\n\nText.\n\n## Discussion questions\n\n- Sound is made of waves. Does it follow that music is?\n"
    (question,) = extract(read_document(text, "markdown")).questions
    assert question.text == "Sound is made of waves. Does it follow that music is?"


def test_tasks_for_discussion_are_offered_apart():
    text = "# Law\n\nText.\n\n## Review questions\n\n1. Who makes law?\n2. Compare two courts.\n"
    found = extract(read_document(text, "markdown")).questions
    assert [(one.kind, one.text) for one in found] == [
        ("explicit", "Who makes law?"),
        ("implied", "Compare two courts."),
    ]
