"""Figures in the cells of tables: their labels, periods, units and scales, from what stands around them."""
