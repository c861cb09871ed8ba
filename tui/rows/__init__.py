"""The claims as shown: sources by name, sections in order, rows with their values."""
