"""The room of about."""
