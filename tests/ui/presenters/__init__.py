"""Values as styled text, without a screen."""
