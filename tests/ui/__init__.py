"""The screen by behaviour: a pilot presses keys, and what is shown is read."""
