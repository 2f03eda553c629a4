"""What a person sets, and where things lie."""
