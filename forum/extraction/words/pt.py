"""Portuguese: how people ask."""

WORDS = {
    "call": r"convite à reflexão|(?:perguntas?|questões) (?:para|de|a|ao|aos) (?:a |o |os |as )?(?:reflexão|refletir|discussão|discutir|debate|debater|pensar|leitor\w*|aprofundar|consulta|considerar|grupo|turma|conversa\w*)"
    r"|(?:perguntas|questões) (?:abertas|norteadoras|finais|orientadoras)|(?:sua|a tua) (?:vez|opinião)|(?:para|aos) (?:os )?(?:nossos )?leitores|o que (?:você|vocês) (?:acha|pensa)m?|o que achas|para (?:refletir|discutir|pensar|debater)|pontos? (?:de|para) (?:discussão|reflexão|debate)|pensamento crítico|e (?:você|vocês|tu)\b.{0,20}\?|reflit[ae]\b|discut[ae]m?\b",
    "theme": r"\bperguntas?\b|\bquestões\b|\bdiscussão\b|\breflex(?:ão|ões)\b|\bdebate\b|\bleitores\b|consulta",
    "faq": r"perguntas frequentes|\bfaq\b|perguntas e respostas",
    "quiz": r"\bquiz|múltipla escolha|autoavaliação|verdadeiro ou falso|teste (?:seus|os seus)",
    "asks": r"(?:seguintes|estas|essas|algumas|duas|três|quatro|cinco) (?:\w+ ){0,2}(?:perguntas|questões|pontos)|(?:perguntas|questões) (?:a seguir|seguintes|para|que)|pergunte-se|reflit[ae]m? sobre|gostaríamos de (?:saber|ouvir)|(?:convid|solicit|receb|aguard)\w+ .{0,40}(?:opiniões|comentários|contribuições|respostas|sugestões)",
    "own": r"(?:pergunta|questão|questões) de (?:pesquisa|investigação)|(?:nos|me) perguntamos a|(?:perguntamos|recebemos|fizemos) (?:a|as|aos)\b|(?:participantes|entrevistad[oa]s|estudantes|alun[oa]s|cidadãos|usuários|público) (?:\w+ ){0,3}(?:perguntaram|fizeram|levantaram)|(?:feitas|levantadas|formuladas) (?:por|pel[oa]s?)|trabalharam|discutiram|est[ea] (?:artigo|estudo|capítulo|relatório) (?:responde|examina|aborda)",
    "label": r"^\W*(?:discussão|discut[ae]m?|debate|reflexão|reflit[ae]m?|para (?:refletir|discutir|pensar|debater)|pens[ae]m?(?: nisto| nisso)?|perguntas? (?:para|a|aos) [\w ]{2,25}|pergunta aberta|pergunte-se)\s?[:.–—-]",
    "numbered": r"^\W*(?:pergunta|questão)\s?(?:n[°ºo.]{1,2} ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:agora|primeiro|depois),? )?(?:pens[ae]m?\b|reflit[ae]m?\b|consider[ae]m?\b|discut[ae]m?\b|imagin[ae]m?\b|pergunte-se\b|compar[ae]m?\b)",
    "solves": r"^\W*(?:respostas?|solução|soluções|r\d{0,2}\s?:)\b",
    "consults": r"consulta pública|contribuições|(?:você|o senhor) concorda|os seus (?:comentários|contributos)|livro verde",
    "invites": r"(?:^|[,;:.–—-] ?|\b(?:e|ou|então) )(?:compartilh[ae]m?|partilh[ae]m?|coment[ae]m?|particip[ae]m?|respond[ae]m?|escrev[ae]m?|deix[ae]m?|cont[ae]m?(?:-nos| pra gente)?|dig[ae]m?(?:-nos)?)\b|nos comentários|(?:sua|tua|vossa) (?:opinião|experiência)|o que (?:você|vocês) (?:acha|pensa)m?|gostaríamos de (?:saber|ler|ouvir)|vamos conversar",
    "implied": r"a (?:verdadeira |única )?(?:pergunta|questão) (?:não )?é\b.{0,400}?(?:mas|se|como|que|quem|por que|qual)|resta (?:ver|saber) (?:se|como|quem)",
    "elliptical": r"^(?:interessad[oa]s?|curios[oa]s?|pront[oa]s?|dúvidas|perguntas|sabia|sabias|verdade|quer|queres|precisa|tem (?:dúvidas|perguntas))\b|^(?:e (?:você|vocês|tu),? )?(?:o que (?:você |vocês )?(?:acha|achas|pensa|pensas)m?(?: (?:disso|disto))?|(?:qual é )?(?:a sua|a tua) opinião|concordas?|e (?:você|vocês|tu))\W*$",
    "idle": r"o que (?:está|estamos) esper|quem sabe|por que não\W*$|né\W*$|quem nunca",
    "address": r"^\W*e (?:você|vocês|tu|para você)\b\W*[,:?]?|^\W*(?:car[oa]s? )?leitor(?:es|a|as)?\b|^\W*(?:conte-nos|diga-nos|minha pergunta (?:para|a))\b[^?]{0,30}[:,–—-]|na (?:sua|tua) opinião",
    "answer": r"^(?:sim|não|claro|talvez|certamente|porque|boa pergunta|nada|tudo|depende|ninguém|nunca)\b",
    "you": r"\b(?:você|vocês|tu|teu|tua|te|ti|seu|sua|seus|suas|vos|vosso|vossa|acha|acham|pensa|pensam|concorda)\b",
}
