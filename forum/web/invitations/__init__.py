"""The room of invitations: what whoever follows a link sees."""
