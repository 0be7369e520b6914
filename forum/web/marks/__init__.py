"""The room of marks."""
