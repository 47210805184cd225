"""Articles: categories, lists, a feed, and how evenly they come."""
