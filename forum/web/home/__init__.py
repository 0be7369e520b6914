"""The room of home."""
