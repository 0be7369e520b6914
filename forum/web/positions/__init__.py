"""The room of positions."""
