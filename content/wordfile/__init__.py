"""Reads a .docx file into HTML: `python -m content.wordfile` is run by content.word.

Nothing in here needs Django: the process that opens what strangers wrote is small,
limited, and thrown away.
"""
