"""A stylesheet that is parsed once, and again only when a token has another value."""

from textual.css.stylesheet import Stylesheet


class SteadyStylesheet(Stylesheet):
    """Keeps what it has parsed while its tokens stay the same.

    Textual parses all of it whenever a screen brings rules of its own, and whenever a theme is
    chosen: before the first frame that is three times the same work.
    """

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._tokens = dict(variables)
        self._has_other_tokens = False

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the tokens of a theme."""
        if variables != self._tokens:
            self._has_other_tokens = True
            self._tokens = dict(variables)
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse all of it if it has other tokens, and only what is new if not."""
        if not self._has_other_tokens:
            return self.parse()
        self._has_other_tokens = False
        return super().reparse()
