"""What a reader chooses on a page; it stands in the address."""
