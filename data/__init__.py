"""What the figures mean: uploads, indicators, sentences, regions, demonstration, reference files."""
