"""In and out: text or bytes of other programs, and values; whoever calls opens the files."""
