"""Figures of prose tied to the cells of tables that hold them."""
