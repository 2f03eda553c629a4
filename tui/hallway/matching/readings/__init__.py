"""How names in other scripts than Latin are read and spelt, script by script."""
