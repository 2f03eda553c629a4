"""What the screens are made of: widgets take values and post messages."""
