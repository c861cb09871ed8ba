"""What is wrong with one tag."""


class TagError(Exception):
    """A tag that cannot be read as it is meant; the words say why, and the rest of the filing is read."""
