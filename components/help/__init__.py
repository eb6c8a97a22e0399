"""The help: the day's work of each reader in chapters, each a list of steps with a picture of the product itself."""
