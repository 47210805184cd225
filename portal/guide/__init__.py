"""The guide inside the admin: who does what, step by step, with pictures."""
