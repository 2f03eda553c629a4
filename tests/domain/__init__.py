"""The words: pure values and functions."""
