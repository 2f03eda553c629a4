"""The finder against the benchmark of look-alikes and who-was-that."""
