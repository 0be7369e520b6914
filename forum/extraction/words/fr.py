"""French: how people ask."""

WORDS = {
    "call": r"appel à (?:la )?réflexion|(?:pour|à) réfléchir|questions? (?:à|pour|aux|de|d.) ?(?:débattre|discuter|discussion|réfléchir|réflexion|vous|lecteurs?|la consultation|compréhension|approfondir|examen|débat|public|poser|méditer)"
    r"|questions? (?:ouvertes?|clés?|finales?|en suspens)|à vous(?: de)?\b|(?:et )?vous\b.{0,12}\?|votre avis|(?:donnez|exprimez).{0,12}avis|qu.en pensez|(?:aux|pour les|chers) (?:lecteurs?|lectrices)"
    r"|pour aller plus loin|pistes? de (?:réflexion|discussion|débat)|à débattre|réagissez|prenez la parole|esprit critique|(?:points?|sujets?) (?:à|de) (?:discut|discussion|débat|réflexion)\w*"
    r"|discutez|débattez|pensée critique|parlons-en|ouvrons le débat",
    "theme": r"\bquestions?\b|\bdiscussion\b|\bréflexions?\b|\bdébat\b|\bréfléchi|\blecteurs?\b|consultation|appel à (?:contributions?|commentaires|avis)",
    "faq": r"foire aux questions|\bfaq\b|questions fréquentes|questions? et réponses?|questions.réponses",
    "quiz": r"\bquiz|choix multiples?|\bqcm\b|auto-?évaluation|testez (?:vos|votre)|vrai ou faux|vérifiez vos connaissances",
    "asks": r"(?:aux|les|ces|quelques|plusieurs|deux|trois|quatre) (?:\w+ ){0,2}questions|(?:questions?|points?|sujets?) suivant[es]*|"
    r"(?:demandez|posez|interrogez)-vous|se poser|questions? (?:à|pour) (?:débattre|discuter|réfléchir|vous)|(?:quelques|voici) .{0,20}questions?|questions de (?:réflexion|discussion)"
    r"|aimerions (?:savoir|connaître)|(?:réfléchissez|songez|répondez) (?:à|aux)|(?:souhait|sollicit|recueill)\w+ .{0,40}(?:avis|commentaires|contributions|observations|réponses)|discutez (?:en|avec|de)",
    "own": r"questions? de recherche|\bont (?:travaillé|discuté|débattu|réfléchi)\b|nous (?:avons|nous sommes) (?:\w+ )?(?:demandé|posé|interrogé|reçu)|(?:participants?|personnes|élèves|étudiants?|usagers|habitants|répondants|public|ils|elles)"
    r" (?:\w+ ){0,3}(?:demandé|posé|soulevé|interrogé)|(?:posées?|soulevées?) par|a été demandé|ont été (?:posées?|interrogé)|(?:cet article|cette étude|ce rapport|ce chapitre) (?:répond|examine|aborde|pose)|questions? (?:du public|de la salle|reçues|posées|soulevées|abordées)",
    "label": r"^\W*(?:discussion|discutez|réflexion|réfléchissez|à (?:vous|débattre|discuter|méditer)|pour (?:réfléchir|discuter|débattre)|questions? (?:à|pour|aux|de) [\w ]{2,25}|débat|question ouverte|demandez-vous|parlons-en|nous aimerions savoir)\s?[:.–—-]",
    "numbered": r"^\W*questions?\s?(?:n[°ºo]\.? ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:maintenant|à présent|ensuite|d.abord),? )?(?:pensez (?:à|aux)|réfléchissez|songez|discutez|imaginez|demandez-vous|considérez|débattez|prenez (?:un moment|le temps|une minute)|comparez|pense à|réfléchis)",
    "solves": r"^\W*(?:réponses?|solutions?|corrigé|r\d{0,2}\s?:)\b",
    "consults": r"consultation|contributions?|appel à (?:commentaires|avis)|êtes-vous d.accord|vos (?:avis|réponses|observations)|livre vert|répondants",
    "invites": r"partagez|dites[- ](?:nous|moi|le)|donnez (?:nous |-nous |moi )?votre|(?:laissez|en|dans les|vos|un) commentaires?|écrivez[- ](?:nous|moi)|réagissez|(?:faites|fais)[- ](?:le[- ])?(?:nous|moi) (?:savoir|part)|"
    r"qu.en (?:pensez|dites)|votre avis|participez|rejoignez|nous (?:vous )?invitons|débattons|discutons|parlons-en|n.hésitez pas à (?:nous|me|réagir|comment|partag|répond)|répondez|à vous la parole|curieux de (?:lire|savoir|connaître)|"
    r"(?:venez|à vous de) .{0,12}(?:discuter|débattre|réagir)|aimerions (?:savoir|connaître|vous|lire)|vos (?:retours|avis|expériences|idées|témoignages|réactions)|raconte[zs]|dis-moi|hâte de (?:vous|te) lire",
    "implied": r"la (?:vraie |seule |véritable )?question (?:est|n.est|reste|demeure)\b.{0,400}?"
    r"(?:savoir|mais|comment|si|pas|quelle?s?|pourquoi|qui)|reste à (?:savoir|voir) (?:si|comment|qui)",
    "elliptical": r"^(?:intéressée?s?|besoin|envie|une? (?:question|idée|remarque|suggestion)|des (?:questions|idées|remarques|retours|suggestions|avis|commentaires)|prête?s?|"
    r"pas (?:sûr|convaincu)|vraiment|(?:le )?sav(?:iez-vous|ais-tu)|n.est-ce pas|(?:vous )?(?:voulez|souhaitez)(?:-vous)? (?:en savoir|lire|aller))\b"
    r"|^(?:(?:et )?(?:vous|toi)|(?:et (?:vous|toi),? )?(?:qu.en (?:pensez|dites)-vous|qu.en (?:penses|dis)-tu|vous en pensez quoi|tu en penses quoi|que pensez-vous (?:de cela|de tout cela))|(?:quel est )?votre avis|d.accord|vous avez aimé .{0,30}|cet article vous a plu)\W*$",
    "idle": r"qu.attendez-vous|qu.attends-tu|qui sait|pourquoi pas|n.est-ce pas|qui n.a (?:pas|jamais)",
    "address": r"^\W*et (?:vous|toi|chez vous|dans votre \w+|de votre côté)\b\W*[,:–—?]|^\W*(?:vous|toi)\s?[,:?]|^\W*(?:chers |chères )?(?:lecteurs|lectrices)\b|^\W*(?:dites-(?:nous|moi)|à vous(?: de jouer)?|ma question (?:pour|à) vous|notre question)\b[^?]{0,20}[:,–—-]|selon vous|à votre avis|d.après vous",
    "answer": r"^(?:oui|non|si|bien sûr|pas du tout|peut-être|sans doute|évidemment|parce que|bonne "
    r"question|rien|tout|la réponse|cela dépend|absolument|certainement|personne|jamais)\b",
    "you": r"\b(?:vous|votre|vos|tu|ton|ta|tes|te|toi)\b",
}
