"""How strong positions are: what people and evidence say of them, and what bears on them.

It is stored with every act (services.weighing), and checked against what is stored (integrity).
"""

from collections import defaultdict

from forum.models import Thread
from forum.queries.webs import Web
from forum.reasoning import parts as part
from forum.reasoning.base_scores import BaseScore, Cited, Evidence, evidence_in
from forum.reasoning.readings import Reading
from forum.vocabulary import Bearing

_NOTHING = Reading()


def readings(web: Web, thread: Thread) -> dict[int, Reading]:
    """Return how strong each position of a web is that is to be weighed.

    Those on its rim are as strong as is stored, and nothing bears on them. A position without
    marks, supporting evidence and reasons has no strength; what it bears on, it does as a half.
    """
    from forum.reasoning.network import Network  # noqa: PLC0415  (brings NumPy)
    from forum.reasoning.semantics import SEMANTICS  # noqa: PLC0415
    from forum.reasoning.strength import strengths  # noqa: PLC0415

    graph, semantics = web.bearing(), SEMANTICS[thread.semantics]
    bases = base_scores(web, counts_marks=thread.counts_marks)
    starts = {one.id: one.strength for one in web.rim if one.strength is not None}
    starts |= {id_: one.with_votes for id_, one in bases.items()}
    network = Network.of_graph(graph, starts).counted(semantics)
    found = strengths(network, semantics).each
    told = {}
    for id_, base in bases.items():
        place = graph.place(part.position(id_))
        is_known = base.is_known or network.on[place] < network.on[place + 1]
        told[id_] = found[place] if is_known else _NOTHING
    return {one.id: told.get(one.id, _NOTHING) for one in web.positions}


def base_scores(web: Web, *, counts_marks: bool = True) -> dict[int, BaseScore]:
    """Return where each position starts that is to be weighed and that readers see."""
    evidence = evidence_behind(web)
    return {
        one.id: BaseScore(
            one.support_marks if counts_marks else 0,
            one.rebuttal_marks if counts_marks else 0,
            evidence.get(one.id),
        )
        for one in web.positions
        if one.id in web.shown
    }


def evidence_behind(web: Web) -> dict[int, Evidence | None]:
    """Return what the evidence that speaks for positions amounts to, where they cite any."""
    cited: dict[int, list[Cited]] = defaultdict(list)
    for one in web.citations:
        if one.stance is Bearing.SUPPORT:
            label = web.standing.label(part.citation(one.id))
            cited[one.position_id].append(Cited(one.source_id, one.standing, label))
    return {id_: evidence_in(few) for id_, few in cited.items()}
