"""Other people’s files to YAML of ours."""
