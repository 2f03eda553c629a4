"""Keeps the notebook on the disk; the only place that knows TinyDB."""
