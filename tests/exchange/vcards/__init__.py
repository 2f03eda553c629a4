"""What goes out to other programs, read by other libraries."""
