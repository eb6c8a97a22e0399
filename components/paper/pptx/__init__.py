"""Slides of PowerPoint and WPS: texts, native tables and charts, pictures of maps; laid out in px of a page of 1280 × 720."""
