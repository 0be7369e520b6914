"""The bundled debate: an article, and what was said about it. Files only, no code."""
