"""English: how people ask."""

WORDS = {
    "call": r"call to reflection|reflect(?:ion)? (?:and|on|questions?)|questions? (?:for|to) (?:reflection|discuss\w*|debate|consider\w*"
    r"|readers?|you|ponder|think about|further|thought|explore|reflect\w*|class|groups?|(?:the )?(?:panel\w*|public|consultation|community|review|workshop))"
    r"|(?:discussion|reflection|reflective|review|study|critical[- ]thinking|essay|thought|closing|guiding|key|open|unanswered|consultation"
    r"|debate|starter|book club|short[- ]answer|conversation|debrief\w*|application|remaining|big|tutorial|seminar|workshop|panel) (?:questions?|prompts?|points?)\b"
    r"|questions? that remain|what do you think|your (?:turn|view|say|thoughts?|opinion)|join the (?:debate|conversation|discussion)"
    r"|for (?:the )?(?:readers?|discussion|reflection|debate|(?:further )?thought)\b"
    r"|(?:think|talk) (?:about|it over)|points? to (?:ponder|consider|discuss)|food for thought|over to you"
    r"|review (?:exercise|problem)|open (?:issues|problems)|critical thinking|short[- ]answer"
    r"|thought starters?|^\W*thought experiment|(?:discussion|writing|journal) prompts?|^\W*prompts?\W*$|(?:further|going) (?:thinking|exploration)|debrief"
    r"|have your say|(?:now|it.s) your turn|we want to hear|think(?:ing)? (?:further|deeper|critically)|ponder"
    r"|conversation starters?|explore further|consider (?:this|these|the following)|think[- ]pair[- ]share"
    r"|(?:let.s|reflect and|think and|talk and|pause and) (?:discuss|reflect|talk|think)|^\W*(?:\d+[.)]?\s*)?(?:discuss|reflect)\b(?! of)"
    r"|dig(?:ging)? deeper|ask yourself|questions? we (?:want|would like|are asking)|how to respond|tell us what",
    "theme": r"\bquestions?\b|\bdiscussion\b|\breflections?\b|\bdebate\b|comprehension"
    r"|consultation|call for (?:evidence|views|input|comments|submissions)",
    "faq": r"\bfaqs?\b|frequently asked|q\s?&\s?a\b|questions? (?:and|&) answers?|answered|troubleshooting|common questions",
    "quiz": r"\bquiz|multiple[- ]choice|self[- ](?:check|test|assessment)|check your (?:understanding|knowledge|learning|progress)|test (?:your|yourself)"
    r"|true (?:or|/) false|knowledge check|practice test|pop quiz|answer key|fill in the blank",
    "asks": r"(?:following|these|few|some|below are|own|key|several|main|big|open|two|three|four|five) (?:\w+ ){0,3}"
    r"(?:questions?|prompts|issues|points|topics|matters)\b|questions? (?:to|for|you (?:can|should|might)|that (?:remain|we)|remain|such as)"
    r"|ask (?:yourself|yourselves|your)|consider (?:the following|these|this)|(?:would|d) like to know"
    r"|(?:discussion|reflection|review|study|closing|guiding|critical thinking|consultation) questions?\W*$"
    r"|^\W*(?:discuss|reflect|think about it|(?:some )?questions?)\W*$|(?:think about|reflect on|discuss) (?:the following|these)"
    r"|(?:like|love|want|need) (?:to hear|your)|over to you|(?:here are|leaves? us with) .{0,30}questions?"
    r"|(?:seek\w*|invit\w+|welcom\w+|interested in|ask\w* for) .{0,40}?\b(?:views?|comments?|feedback|submissions?|responses?|evidence|input|answers?)"
    r"|(?:submission|response|comment)s?\b.{0,40}\b(?:address|cover|consider|answer)|in (?:pairs|small groups|your group)\b.{0,40}\bdiscuss|discuss (?:in|with) ",
    "own": r"research[ -]questions?|\bwe (?:address|ask|asked|answer|examine|investigate|study|posed|received|heard|used)\b"
    r"|\b(?:this|the|our) (?:paper|study|survey|report|thesis|article|post|chapter|section|guide|lesson|episode|tutorial) (?:asks|asked|addresses|answers|explores|covers)"
    r"|(?:interview|survey|screening|exam|test) questions|questions? (?:we|i|they|he|she) (?:\w+ )?(?:asked|received|heard|got|put|posed|answered?|used)"
    r"|(?:participants?|attendees?|respondents?|students?|interviewees?|users?|members?|residents?|people|panell?ists?|audience|they|he|she|i)"
    r" (?:\w+ ){0,2}(?:asked|raised|wondered|wanted to know|were asked|was asked|posed)|(?:raised|asked|posed) by\b|questions? (?:raised|asked|received|posed|put|submitted|that (?:came up|arose|were|people|we))|were (?:asked|put to|raised|shown)|\b(?:worked (?:on|at|together on)|discussed|tackled|looked at|dealt with|explored) (?:the following|these)"
    r"|questions? from (?:the )?(?:audience|floor|participants|attendees|readers|press|students)|(?:came|come) up|we(?:.ll| will) answer",
    "label": r"^\W*(?:(?:open |group |class |quick )?discussion(?: (?:point|question|topic|prompt))?s?|discuss(?: (?:this|it|in (?:pairs|groups?)))?"
    r"|(?:pause and |stop and )?(?:reflect(?:ion)?|think)(?: (?:about (?:it|this)|question|point|further))?|consider(?: this)?|questions? (?:for|to) [\w ]{2,25}|your turn"
    r"|over to you|food for thought|something to think about|(?:a )?question for [\w ]{2,20}|critical thinking|debate|ask yourself|have your say|talk about it"
    r"|tell us|poll|homework question|we want to know|we.d like to know|call for comments?|thought (?:question|experiment))\W{0,3}[:.–—-]",
    "numbered": r"^\W*(?:(?:consultation|discussion|review|study|open|key|reflection) )?(?:question|q)\s?\.?\s?(?:no\. ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\b\W*",
    "ponder": r"^\W*(?:(?:now|please|first|then|next|so|take a (?:moment|minute) (?:to|and)|pause (?:to|and)|stop (?:to|and)) )*"
    r"(?:think (?:about|of|back|through)|reflect\b|consider\b|discuss\b|imagine\b|ponder\b|ask yourself|talk (?:about|to|with)|debate\b|compare\b)",
    "solves": r"^\W*(?:(?:expected |sample |model |possible |suggested |correct )?answers?\b|solutions?\b|a\d{0,2}\s?[.:]|hint:)",
    "consults": r"\bconsultation\b|\brespondents?\b|\bsubmissions?\b|call for (?:evidence|views|input|comments)|(?:your|the) (?:views|responses?)"
    r"|green paper|discussion paper|respond (?:to|by)|do you agree|request for comments?|public comment",
    "invites": r"(?:^|[,;:–—-] |\b(?:and|please|so|then|now|just) )(?:please )?(?:share (?:your|with|it|them|any|what|how)|share\W*$|tell (?:us|me)|let (?:us|me) know|let.s (?:talk|discuss|hear|debate)|leave (?:a|us|me|your)|join (?:in|the|us|our)"
    r"|discuss|debate (?:it|this|with|in)|respond|reply|write (?:to|in)|weigh in|comment|e-?mail (?:us|me)|send (?:us|me|your)|drop (?:us|me|a)|chime in|sound off|add your|get in touch|answer in|post your|reach out|ping me|hit reply|vote)\b"
    r"|\bcomments? (?:below|section|are open)|in the comments|\bjoin (?:in|the|us|our)\b|\b(?:we|i)(?: |.)(?:want|would (?:like|love)|d (?:like|"
    r"love)|hope|(?:a|')?re (?:eager|keen|curious)|(?:a|')?m (?:eager|keen|curious)) .{0,12}(?:to hear|to know|to read|your|what|how|about)|\b(?:we|i) (?:invite|welcome)|what do you think|"
    r"\byour (?:views?|thoughts|experiences?|opinions?|ideas|take|turn|say|stories|story|answers?)\b|\bover to you|\bengage in|looking forward to (?:hearing|reading|your)|the (?:floor|comments?) (?:is|are) (?:yours|open)",
    "implied": r"\bthe (?:real |key |central |crucial |only |true |important )?question (?:is|was|now is|"
    r"becomes|remains|facing \w+ is)\b.{0,400}?\b(?:not (?:whether|if|only|so much)|whether|but|how|"
    r"what|why|who|which|when|where)\b|\bit (?:remains|is still) (?:to be seen|unclear|an open "
    r"question) (?:whether|how|if|what|who|why)",
    "elliptical": r"^(?:not sure|interested|want|need|looking|ready|curious|got|have (?:a )?questions?|"
    r"any (?:questions|ideas|thoughts|comments|feedback|suggestions)|questions|comments|thoughts|sound|feeling|wondering|"
    r"worried|new (?:to|here)|why not (?:join|try|sign|subscribe|give|start|take|have|come)|right|ok|okay|really|did you know|surprised|confused|guess what|"
    r"know what|see)\b"
    r"|^(?:so,? |and |but |well,? |now,? )*(?:what do you (?:think|all think|guys think|folks think|reckon|say)(?: about (?:it|this|that|all (?:of )?this))?|what (?:say|about) you(?:r team|rs)?|do you agree|agree|"
    r"how about you|and you|what(?:.s| is| are) your (?:take|views?|thoughts|opinions?|experiences?)(?: on (?:this|that|it))?|enjoyed .{0,30}|liked .{0,30}|"
    r"loved .{0,30}|have (?:a|an|any|something) .{0,60}|found .{0,30}(?:helpful|useful)|missed .{0,30}|tired of .{0,40}|did (?:you|i) (?:like|enjoy|miss) .{0,40}|"
    r"wish .{0,40}|care to .{0,40}|sounds? .{0,30}|(?:would|do|did|is|are|can|could|wo|have|has|should)n?.t (?:you|we|it|they|he|she|i)|want to .{0,60}|would you like to (?:know|learn|read|see|hear) .{0,60})\W*$",
    "idle": r"what are (?:you|we) waiting for|who knows|why (?:don.t|wouldn.t) (?:you|we)|isn.t (?:it|that)|(?:can|could) you (?:blame|imagine|believe)|what(?: more)? could go wrong|what else (?:do|could) you|right\W*$|who wouldn.t",
    "address": r"^\W*(?:and |so |but |now )?(?:what about |how about |over to )?(?:you|your (?:team|school|town|company|family|class|organi[sz]ation))\b\W*[,:–—?-]|^\W*(?:(?:so|and|now|but|well),? )?(?:dear |my )?readers?\s*[,:]"
    r"|^\W*(?:so |and |now )?(?:tell (?:me|us)|let me ask(?: you)?|i.m curious|we.re curious|here.s (?:my|our|a) question(?: for you)?|(?:my|our) question (?:to|for) (?:you|readers?))\b[^?]{0,30}[:,–—-]|what do you think[:,]",
    "answer": r"^(?:yes|no|nope|not (?:really|quite|at all|necessarily)|absolutely|of course|certainly|"
    r"perhaps|maybe|probably|exactly|indeed|simple|easy|nothing|everything|nobody|a (?:great|good) "
    r"(?:deal|question)|good question|because|the (?:short |simple )?answer|it depends|hardly|well,)"
    r"|^(?:one|a|another) (?:possible |likely |simple )?(?:answer|reason|explanation|option)\b|^the reason\b|^we (?:do not|don.t) know|"
    r"^(?:i|we) (?:think|believe|doubt|hope)\b|^i do(?:n.t| not)\b",
    "you": r"\b(?:you|your|yours|yourself)\b",
}
