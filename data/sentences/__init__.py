"""Sentences and titles written from the numbers by rule; where nothing is known: 无数据."""
