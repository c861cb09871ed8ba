"""Books and journals."""
