"""The notebook's verbs and queries, on a real store."""
