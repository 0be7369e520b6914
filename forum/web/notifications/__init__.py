"""Notifications: the room where people read what happened to what they follow."""
