"""Who-was-that and look-alikes."""
