"""The made-up notebook."""
