"""What is suggested after a conversation, and how well."""
