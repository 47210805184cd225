"""Template tags of the top of the house."""
