"""The places, one screen each."""
