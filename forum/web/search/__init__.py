"""Searching the forum."""
