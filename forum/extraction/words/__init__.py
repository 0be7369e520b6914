"""How people ask, language by language: patterns as data, in the fields of ``lexicon.Lexicon``."""
