"""What formats of markup have in common: the walk of a tree, its tables, pieces of HTML."""
