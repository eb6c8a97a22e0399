"""The pages that explain: definitions of the indicators, sources of the public facts."""
