"""Words of a sentence, and those that would make it say the contrary, one kind a file."""
