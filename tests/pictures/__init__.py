"""Pictures of the screens, and the drawing of them as PNG."""
