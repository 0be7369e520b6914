"""The room of flags."""
