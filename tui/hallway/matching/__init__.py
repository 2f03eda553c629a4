"""Who-was-that and look-alikes: folding, sounds, short forms, scores and the evidence in words."""
