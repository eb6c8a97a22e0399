"""A briefing as a Word document after GB/T 9704: styles, pages, tables, and an office's own template."""
