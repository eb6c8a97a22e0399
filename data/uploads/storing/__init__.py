"""The fifth step: a reviewed and explained file → the store and its ledger, all of it or nothing."""
