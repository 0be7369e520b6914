"""Letters: the room that a link in a letter leads to."""
