"""The pages: draw state and call the other rooms; no rule lives here."""
