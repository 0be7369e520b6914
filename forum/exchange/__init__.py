"""Formats that the forum speaks with others. Pure: text in, plain values out."""
