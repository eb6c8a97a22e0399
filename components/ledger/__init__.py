"""The ledger of imports on screen: the list, one entry, taking it back."""
