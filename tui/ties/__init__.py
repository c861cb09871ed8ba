"""Figures of prose tied to the cells of the tables from which they were taken."""
