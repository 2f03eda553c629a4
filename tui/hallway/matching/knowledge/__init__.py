"""What is known of words beyond how they are written: meanings, places, phrases."""
