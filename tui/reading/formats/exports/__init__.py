"""What libraries of newspapers export."""
