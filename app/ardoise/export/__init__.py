"""Bank to bytes: one file per target, each saying what the target cannot hold."""
