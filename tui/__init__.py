"""crossread: several accounts of one story, side by side. This is the library's face."""

__version__ = "0.1.0"
