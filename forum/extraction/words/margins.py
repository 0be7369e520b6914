"""What stands after an article: headings over it, and how its paragraphs begin, in any language."""

import re

AFTERWORD = re.compile(
    r"^\W*(?:\d+[.)]?\s*)?(?:references?|bibliograph|works cited|sources?|(?:foot|end)?notes?\b|(?:for )?further (?:reading|study|research|information)|about (?:the authors?|us|me)\b|acknowledge?ments?"
    r"|related|see also|read (?:more|next)|more from|comments?\W*$|\d+ comments?|leave a|tags?\W*$|share\b|subscribe|newsletter|licen[cs]e|credits?|contact|glossary|key terms|appendix|resources"
    r"|literatur|quellen|anmerkungen|fu(?:ß|ss)noten|über (?:den|die) autor|kommentare?\W*$|danksagung|lizenz|weiterführend|mehr zum thema|schlagw"
    r"|références|remerciements|à propos|commentaires?\W*$|à lire aussi|pour en savoir plus|licence|mots[- ]clés|crédits"
    r"|fuentes|referencias|notas|agradecimientos|sobre (?:el autor|la autora|los autores)|comentarios?\W*$|licencia|etiquetas|lecturas|artículos relacionados|créditos"
    r"|bronnen|noten|voetnoten|dankwoord|over de auteur|reacties?\W*$|licentie|verder lezen|meer lezen|gerelateerd"
    r"|المراجع|المصادر|الهوامش|مراجع|مصادر|عن الكاتب|شكر|التعليقات|اقرأ أيضا|مقالات ذات صلة|وسوم"
    r"|πηγές|βιβλιογραφία|αναφορές|σημειώσεις|ευχαριστίες|σχετικά|σχόλια\W*$|για τον συγγραφέα|διαβάστε"
    r"|参考|參考|来源|來源|注释|註釋|脚注|致谢|致謝|关于作者|關於作者|作者简介|相关(?:阅读|文章)|相關|评论\W*$|评论区|評論區|标签|標籤|许可|版权|版權)",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"^\W*(?:#\w|tags?\b|tagged|filed (?:under|in)|categor|topics?:|posted (?:in|by|on)|published\b|first published|originally (?:published|appeared|posted)|this (?:article|post|piece|story|essay|text|work) (?:was|is|first|originally|has|appeared)"
    r"|©|\(c\) |copyright|all rights reserved|licen[cs]ed?\b|creative commons|cc[ -]by|share (?:this|on)|related|read (?:more|next|also)|see also|more (?:from|on)\b|subscribe|sign up|follow (?:us|me|\w+ on)|newsletter|about the author|(?:the )?authors?\b"
    r"|photo|image|cover (?:photo|image|art)|header image|featured image|credits?\b|illustration|translated|translation|edited by|comments?\W*\d*\W*$|leave a (?:comment|reply)|\d+ (?:comments?|replies|responses)|reply\b|your (?:email|name)|name\b|e-?mail\b|required fields|disclosure|disclaimer"
    r"|acknowledg|next:|previous|last (?:updated|modified)|updated\b|edit this|print\b|back to|thanks to|thank you|written by|by [A-Z]\w+ [A-Z]\w+\W*$|word count|submit\b|log ?in|save my name|powered by|support (?:us|our)|donate|if you (?:enjoyed|liked)"
    r"|mots[- ]clés|catégor|publié|cet article|tous droits|licence|partager|à lire|abonnez|suivez|à propos|l.auteur|photo|crédit|traduit|laisser un|\d+ commentaires?|votre adresse|sources?\s?:|image\b|merci"
    r"|etiquetas|publicad|este (?:artículo|texto)|todos los derechos|licencia|compartir\b|comparte (?:este|esta|en)|lee también|suscríb|síguenos|sobre el autor|foto|imagen|crédit|traducid|deja (?:un|una) (?:comentario|respuesta)|\d+ comentarios?|tu (?:correo|nombre)|fuentes?\s?:|gracias"
    r"|schlagw|kategor|veröffentlicht|dieser (?:artikel|beitrag|text)|alle rechte|lizenz|teilen\b|lesen sie auch|abonnier|folg(?:en|t)? |über (?:den|die) autor|der autor|die autorin|foto|bild\b|übersetz|\d+ kommentare?|schreiben? (?:sie )?einen kommentar|deine e-mail|quellen?\s?:|danke|bildnachweis|titelbild"
    r"|trefwoord|gepubliceerd|dit (?:artikel|stuk)|alle rechten|licentie|delen\b|lees (?:ook|meer|verder)|abonneer|volg (?:ons|mij)|over de auteur|de auteur|afbeelding|beeld\b|vertaald|\d+ reacties?|plaats een|je e-mail|bronn?(?:en)?\s?:|dank"
    r"|الوسوم|وسوم|التصنيف|نشر|هذا المقال|جميع الحقوق|حقوق النشر|رخصة|المشاركة|اقرأ أيضا|اشترك|تابعنا|عن الكاتب|الكاتب|صورة|الصورة|ترجمة|مصدر|المصدر|شكرا|التعليقات"
    r"|ετικέτες|κατηγορί|δημοσιεύ|το (?:άρθρο|κείμενο)|με την άδεια|άδεια|κοινοποί|διαβάστε|εγγραφείτε|ακολουθήστε|ο συγγραφέας|η συγγραφέας|φωτογραφία|εικόνα|μετάφραση|πηγ(?:ή|ές)|ευχαριστ|\d+ σχόλι"
    r"|标签|標籤|分类|分類|发布|發佈|发表于|發表於|本文|原文|版权|版權|许可|转载|轉載|分享到|相关阅读|相關閱讀|延伸阅读|订阅|訂閱|关注|關注|作者|图片|圖片|题图|題圖|配图|译者|譯者|翻译|来源|來源|参考|參考|编辑|編輯|责编|评论\W*\d*\W*$|\d+ ?(?:条评论|則留言)|上一篇|下一篇|感谢)"
    r"|^(?-i:(?:Dr |Prof\.? |Professor )?[A-ZÀ-ÖØ-ÞΑ-Ω]\w+ (?:\w\. )?[A-ZÀ-ÖØ-ÞΑ-Ω]\w+) (?:is (?:an?|the|currently|also|based)|writes|works|teaches|est |es (?:un|el|la|prof|period|autor)|ist |ist\b|είναι |is (?:een|de)\b|schreibt|schrijft|escribe|enseigne)",
    re.IGNORECASE,
)
