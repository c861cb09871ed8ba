"""What can be checked in a passage: its items, those that answer each other, and what comes of two of them."""
