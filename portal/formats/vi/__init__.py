"""Vietnamese dates."""
