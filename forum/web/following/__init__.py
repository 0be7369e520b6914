"""Following: the room where people choose what they are told of."""
