"""Spanish: how people ask."""

WORDS = {
    "call": r"llamad[oa] a la reflexión|preguntas? (?:para|de|a|al) (?:la |el |los |las |tu |su |nuestros )?(?:reflexi\w+|discusi\w+|discutir|debat\w+|pensar|lector\w*|repas\w+|consulta|análisis|profundizar|considerar|equipo|comprensión|público|diálogo|conversa\w+)"
    r"|preguntas? (?:abiertas|clave|guía|orientadoras|finales|pendientes|detonadoras)|(?:tu|su) (?:turno|opini\w+)|(?:para|a) (?:los |nuestros )?lectores|qué (?:opina|piensa)[ns]?|(?:y )?(?:tú|usted|ustedes|vosotros)\b.{0,20}\?"
    r"|para (?:pensar|reflexionar|debatir|discutir|dialogar|conversar)|pensamiento crítico|ahora te toca|conversemos|reflexiona\b|reflexione|piensa\b|piense\b|debatamos|puntos? (?:de|para) (?:discusión|debate|reflexión)|temas? de (?:discusión|debate|reflexión)|invitación a",
    "theme": r"\bpreguntas?\b|\bdiscusión\b|\breflexi\w+|\bdebate\b|\blectores\b|consulta",
    "faq": r"preguntas frecuentes|\bfaq\b|preguntas y respuestas",
    "quiz": r"cuestionario|\bquiz|opción múltiple|selección múltiple|autoevaluación|verdadero o falso|comprueba tu|pon a prueba|evalúa tus",
    "asks": r"(?:las|estas|algunas|varias|unas|dos|tres|cuatro) (?:\w+ ){0,2}preguntas|(?:preguntas?|cuestiones|puntos|temas) siguientes?|siguientes "
    r"(?:preguntas|cuestiones|puntos|temas)|pregúntate|pregúntese|cabe preguntarse|preguntas (?:para|de) (?:la )?(?:reflexi|discu|debat|pensar)|(?:te|les|os) (?:dejamos|proponemos|invitamos)|reflexion[ae]n? sobre|nos gustaría (?:saber|conocer)|hazte|háganse"
    r"|(?:invit|solicit|busc|agradec|recib)\w+ .{0,40}(?:opiniones|comentarios|aportaciones|aportes|respuestas|observaciones)|discut[ae]n? (?:en|con)|responda\w* a",
    "own": r"preguntas? de investigación|\b(?:trabajaron|discutieron|debatieron)\b|(?:nos )?(?:preguntamos|planteamos|formulamos|hicimos) a|hemos (?:preguntado|recibido)|(?:participantes?|asistentes|encuestad[oa]s|estudiantes|alumn[oa]s|vecin[oa]s|usuari[oa]s|público|ellos)"
    r" (?:\w+ ){0,3}(?:preguntaron|preguntó|plantearon|formularon|hicieron)|(?:formuladas|planteadas|hechas) por|se (?:les )?preguntó|fueron (?:preguntad|consultad)|este (?:artículo|estudio|informe|capítulo) (?:responde|aborda|examina)|preguntas? (?:de los asistentes|recibidas|planteadas|formuladas|surgidas|del público)|surgieron",
    "label": r"^\W*(?:discusión|discut[ae]n?|debate|reflexi(?:ón|ona|one|onen)|para (?:pensar|reflexionar|debatir|discutir)|piensa(?: en esto)?|preguntas? (?:para|a|de) [\w ]{2,25}|tu turno|pregunta abierta|pregúntate|nos gustaría saber)\s?[:.–—-]",
    "numbered": r"^\W*preguntas?\s?(?:n[°ºo.]{1,2} ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:ahora|primero|luego),? )?(?:piens[ae]n?\b|reflexion[ae]n?\b|consider[ae]n?\b|discut[ae]n?\b|imagin[ae]n?\b|pregúnt(?:ate|ese|ense)|debat[ae]n?\b|t[óo]m(?:ate|ese|a|e) (?:un momento|unos minutos)|compar[ae]n?\b)",
    "solves": r"^\W*(?:respuestas?|solución|soluciones|r\d{0,2}\s?:)\b",
    "consults": r"consulta pública|consulta\b|aportaciones|está (?:usted )?de acuerdo|sus (?:comentarios|opiniones|respuestas)|libro verde|encuesta",
    "invites": r"(?:^|[,;:¡.–—-] ?|\b(?:y|o|no dudes en|a) )(?:compárt[ae]|compart[ae]n?|coment[ae]n?|particip[ae]n?|opin[ae]n?|respond[ae]n?|escríb[ae]\w*|deja(?:nos)?|dejad|déjanos|déjen?os|déjame|cuéntame|contadnos|cuéntalo)\b(?! (?:(?-i:[A-ZÁÉÍÓÚ])|(?:el|la|los|las|todo|toda|todos|un|una|mucha|poca)\b))|compartid|compartir (?:tu|su)|cuént[ae]n?[nm]?os|(?:en|los|tus|sus) comentarios|debat[ae]mos|discut[ae]mos|"
    r"escríb[ae]n?os|invitamos|únete|únase|(?:tu|su|vuestra) (?:opinión|experiencia)|qué opin\w+|nos gustaría (?:saber|conocer|leer)|nos encantaría|me (?:gustaría|encantaría) (?:saber|leer|conocer)|te leo|os leemos|te leemos|hablemos",
    "implied": r"la (?:verdadera |única )?(?:pregunta|cuestión) (?:no )?(?:es|sigue|ya no es)\b.{0,400}?"
    r"(?:sino|si|cómo|qué|quién|por qué|cuál)|queda por (?:ver|saber) (?:si|cómo|quién)",
    "elliptical": r"^¿?(?:interesad[oa]s?|necesitas?|quieres?|buscas?|list[oa]s?|dudas|alguna (?:duda|idea|sugerencia|"
    r"pregunta)|verdad|seguro|sab(?:ías|ía usted|íais))\b"
    r"|^¿?(?:y (?:tú|usted|vosotros|ustedes),? )?¿?(?:tú )?(?:qué (?:opinas?|opinan|opináis|piensas?|pensáis|piensan|te parece|os parece|les parece)(?: (?:de|sobre) (?:esto|ello|todo esto))?|y (?:tú|usted|ustedes|vosotros)|cuál es tu opinión|"
    r"estás? de acuerdo|te (?:ha )?gust\w+ .{0,30})\W*$",
    "idle": r"a qué esper|quién sabe|por qué no\W*$|verdad\W*$|quién no ha",
    "address": r"^\W*y (?:tú|usted|ustedes|vosotros|vosotras|en tu \w+|en su \w+)\b\W*[,:?]?|^\W*(?:tú|usted|ustedes)\s?[,:]|^\W*(?:queridos )?lectores\b|^\W*(?:cuéntanos|dinos|mi pregunta (?:para|a)|nuestra pregunta)\b[^?¿]{0,30}[:,–—-]|en tu opinión|en su opinión|según (?:tú|usted)\b",
    "answer": r"^(?:sí|no|claro|por supuesto|quizá|tal vez|porque|buena pregunta|nada|todo|depende|nadie|nunca|desde luego)\b",
    "you": r"\b(?:tú|tu|tus|te|usted|ustedes|su|sus|vosotr[oa]s|vuestr[oa]s?|os|contigo|harías|crees|opinas?|piensas?|prefieres|usas|tienes)\b",
}
