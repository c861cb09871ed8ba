"""People in the news: their titles, genders, roles and names. The door to the modules that know them."""

from __future__ import annotations

from tui.english.given import same_given
from tui.english.roles import Outcome, Role, ranks, role, roles
from tui.english.surnames import Sameness, same_surname
from tui.english.titles import gender, title, titles

__all__ = (
    "Outcome",
    "Role",
    "Sameness",
    "gender",
    "ranks",
    "role",
    "roles",
    "same_given",
    "same_surname",
    "title",
    "titles",
)
