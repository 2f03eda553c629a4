"""Meanings, phrases and places."""
