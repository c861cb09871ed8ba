"""Figures in the cells of tables: their labels, periods, units and scales, from the text around them."""
