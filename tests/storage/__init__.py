"""The notebook on the disk."""
