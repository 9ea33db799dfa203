"""Measurements. Nothing here passes or fails: timings have no place in a test."""
