"""Illustration content for the demo: texts, agencies, articles, documents, maps."""
