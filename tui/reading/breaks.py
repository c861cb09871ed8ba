"""Where a hyphen at the end of a line breaks a word."""

from __future__ import annotations

import re

SOFT = "\u2010"
"""What stands for a soft hyphen at the end of a line."""
BREAK = re.compile(rf"(?<=[^\W_])[-{SOFT}] *\n *(?=[^\W_])")
