"""Which member site is this, may you, what time is it? The bottom of the house."""
