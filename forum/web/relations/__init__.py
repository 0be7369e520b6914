"""The room of relations."""
