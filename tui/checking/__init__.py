"""A draft checked against its sources: every checkable item, what supports it and what contradicts it."""
