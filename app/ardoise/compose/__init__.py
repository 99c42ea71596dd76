"""Facts and templates to items, in right French, with distractors proven wrong."""
