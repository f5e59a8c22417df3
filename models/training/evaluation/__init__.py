"""What `python3 -m training.evaluate` measures on an exported bundle, one subject a file, as sections of a page."""
