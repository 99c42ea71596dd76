"""What learners did, kept safe: the only room that knows a database."""
