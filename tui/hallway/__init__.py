"""Hallway: a terminal companion for conversations."""
