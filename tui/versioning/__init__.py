"""The history of a text: its versions in order, and the changes from each to the next."""
