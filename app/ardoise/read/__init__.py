"""Files to domain: strict, with positions, one file per kind of file."""
