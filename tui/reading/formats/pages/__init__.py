"""Web pages, saved one by one or in archives."""
