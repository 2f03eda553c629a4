"""The program in a real terminal, driven by keys as a person presses them."""
