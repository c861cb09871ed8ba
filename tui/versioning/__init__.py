"""One text through time: its versions in order, and what was changed from each to the next."""
