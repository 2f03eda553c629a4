"""Insights: the network as it is, in figures that are computed when they are looked at."""
