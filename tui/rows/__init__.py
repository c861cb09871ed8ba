"""The claims as a reader sees them: sources by name, sections in order, rows with their values."""
