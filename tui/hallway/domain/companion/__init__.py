"""The conversation companion: how a talk may begin, go deeper and end well."""
