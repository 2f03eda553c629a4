"""Insights: what a picture of the network is made of, and the figures in it."""
