"""Inline XBRL 1.1: what the tags of a filing say of its words."""
