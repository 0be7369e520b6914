"""The room of citations."""
