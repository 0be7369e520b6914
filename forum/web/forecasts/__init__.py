"""Forecasts: posing them, estimating them, and saying how they ended."""
