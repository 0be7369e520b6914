"""Mutes and blocks: the room where people choose whom they do not want to hear."""
