"""Who may do what: one table, read in a minute."""

from forum.policy.actions import Action
from forum.policy.actors import Actor, Outsider
from forum.policy.facts import PositionFacts
from forum.policy.table import allows, require

__all__ = ["Action", "Actor", "Outsider", "PositionFacts", "allows", "require"]
