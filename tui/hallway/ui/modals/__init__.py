"""Typed questions that a screen waits for."""
