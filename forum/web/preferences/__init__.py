"""Preferences: how one is written to, and whom one does not want to hear."""
