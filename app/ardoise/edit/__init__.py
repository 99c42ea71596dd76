"""Changes to YAML that keep comments and order."""
