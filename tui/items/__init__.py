"""What can be checked in a passage: its items, their counterparts, and the outcome of each pair."""
