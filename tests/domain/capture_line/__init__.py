"""The capture line, rule by rule."""
