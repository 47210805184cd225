"""Vocabulary, no tables: a member site is made of sections, a section has rules."""
