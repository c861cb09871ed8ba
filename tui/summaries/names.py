"""The names of the methods of summarising, which asking for one needs and the methods do not."""

METHODS: tuple[str, ...] = ("auto", "lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction")
"""The names that `--summary` takes."""
