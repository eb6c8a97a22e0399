"""Figures onto the screen."""
