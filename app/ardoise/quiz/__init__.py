"""Running a quiz without a browser: choose items, grade a response, follow an attempt."""
