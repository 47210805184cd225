"""Who works where: the tree of units, officials, contacts, the boundary map."""
