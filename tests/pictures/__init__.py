"""The pictures of the help, made from the product itself: `python -m tests.pictures`."""
