"""Reads, shaped like the pages that show them; a fixed number of queries each; never write."""
