from forum.unit_of_work import unit_of_work


def act(service, *given, **words):
    """Store one act, as a route would."""
    with unit_of_work():
        return service(*given, **words)
