"""Values turned into styled text, without a screen: pure functions."""
