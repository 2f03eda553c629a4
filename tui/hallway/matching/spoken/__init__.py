"""Times as people say them: may 2019, 2 weeks ago, last spring, before christmas."""
