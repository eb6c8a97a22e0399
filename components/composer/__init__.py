"""The widgets of the pages of briefings: what one is to be, its preview, its steps, the list of issues, the office."""
