"""The room of what waits for a person."""
