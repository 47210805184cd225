"""The introduction pages that every site must have, and the identity block."""
