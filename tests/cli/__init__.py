"""The command line, as it is typed and as it answers."""
