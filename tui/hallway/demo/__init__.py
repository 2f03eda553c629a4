"""A made-up notebook, to look around in: none of these people exist."""

from hallway.demo.filling import fill_demo

__all__ = ["fill_demo"]
