"""Feeds saved to a file."""
