"""The names of the methods of summarising, importable without the methods."""

METHODS: tuple[str, ...] = ("auto", "lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction")
"""The names that `--summary` accepts."""
