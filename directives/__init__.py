"""Official documents: numbers, types, dates, files."""
