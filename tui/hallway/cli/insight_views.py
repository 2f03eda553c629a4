"""Gathering views, printing them, and writing them into files."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hallway.cli.command import Context
from hallway.cli.files import path_in_words, write_file
from hallway.cli.references import Shape
from hallway.domain.errors import NotFound
from hallway.domain.ids import show_id
from hallway.domain.insights.figures import LEAST
from hallway.domain.insights.views import PAGES, Chart, Row, View
from hallway.domain.insights.views import Shape as Drawn
from hallway.notebook import Notebook
from hallway.notebook.looking import Scope

_MOST_ROWS = 12  # of a chart that is read; as data there are all of them
_LONGEST_BAR = 20  # letters


def views_of(context: Context, notebook: Notebook, scope: Scope) -> list[View]:
    """Compute the views that are asked for.

    Raises:
        NotFound: there is no view and no chart of that name.
    """
    name, today = context.arguments.name, context.clock.today()
    experiments = _experiments(context)
    if name in PAGES:
        return [notebook.look(name, today, scope, experiments)]
    views = [notebook.look(each, today, scope, experiments) for each in PAGES]
    if name is None:
        return views
    found = [_only(view, name) for view in views]
    with_it = [view for view in found if view.charts]
    if not with_it:
        raise NotFound(f"There is no view {name!r}.", f"There are: {', '.join(_names(views))}.")
    return with_it


def print_views(context: Context, views: Sequence[View]) -> None:
    """Print views, as words or as data."""
    if context.output.wants_json:
        context.output.json(
            {"views": [_shape(view, each) for view in views for each in view.charts]}
        )
        return
    for number, view in enumerate(views):
        for line in ((), ("",))[bool(number)]:
            context.output.line(line)
        for line in _lines(view):
            context.output.line(line)


def write_views(context: Context, views: Sequence[View]) -> None:
    """Write views into the files that are named.

    Raises:
        StorageFailed: a file cannot be written.
    """
    from hallway.exchange.insight_pages import write_page
    from hallway.exchange.insight_pictures import write_picture

    heading = f"Insights, {context.clock.today().isoformat()}"
    written = []
    for words, write in (
        (context.arguments.svg, write_picture),
        (context.arguments.html, write_page),
    ):
        if words is not None:
            path = path_in_words(words)
            write_file(path, write(views, heading))
            written.append(str(path))
    if context.output.wants_json:
        context.output.json({"files": written})
        return
    for name in written:
        context.output.line(f"Wrote {name}.")


def _experiments(context: Context) -> tuple[str, ...] | None:
    from hallway.cli.wishes import load_own_experiments
    from hallway.domain.experiments import shipped_experiments

    if not context.loaded.settings.suggestions:
        return None
    return tuple(load_own_experiments() or shipped_experiments())


def _only(view: View, name: str) -> View:
    charts = tuple(chart for chart in view.charts if chart.name == name)
    return replace(view, charts=charts, words=(), suggestion=None)


def _names(views: Sequence[View]) -> list[str]:
    return [*PAGES, *(chart.name for view in views for chart in view.charts)]


def _shape(view: View, chart: Chart) -> Shape:
    return {
        "name": chart.name,
        "page": view.name,
        "title": chart.title,
        "n": chart.n,
        "rows": [_row_shape(row) for row in chart.rows],
        "enough": chart.is_enough,
        "words": list(chart.words),
    }


def _row_shape(row: Row) -> Shape:
    shape: Shape = {
        "label": row.label,
        "count": row.count,
        "people": [show_id(each) for each in row.people],
        "words": row.words,
    }
    if row.cells:
        shape["days"] = {each.day.isoformat(): each.count for each in row.cells if each.count}
    return shape


def _lines(view: View) -> Iterator[str]:
    yield view.title
    yield from (f"  {words}" for words in view.words)
    for chart in view.charts:
        yield from _chart_lines(chart)
    if view.suggestion is not None:
        yield f"  One thing to try: {view.suggestion.text} ({view.suggestion.why})"


def _chart_lines(chart: Chart) -> Iterator[str]:
    yield f"  {chart.title}" + (f" (n = {chart.n:,})" if chart.n else "")
    if chart.n and not chart.is_enough and chart.shape is not Drawn.SIDES:
        yield f"    Too few to say: {chart.n:,} so far, of {LEAST} at least."
        return
    said = chart.words or (() if chart.rows else ("Nothing is noted for this yet.",))
    yield from (f"    {words}" for words in said)
    width = max((len(row.label) for row in chart.rows[:_MOST_ROWS]), default=0)
    for row in chart.rows[:_MOST_ROWS]:
        yield f"    {'  ' * row.depth}{_row_line(chart, row, width)}".rstrip()
    if len(chart.rows) > _MOST_ROWS:
        yield f"    and {len(chart.rows) - _MOST_ROWS:,} more; --json has all of them"


def _row_line(chart: Chart, row: Row, width: int) -> str:
    words = "; ".join((*filter(None, [row.words]), *row.marks))
    if chart.shape in {Drawn.LIST, Drawn.TREE}:
        return f"{row.label}  {words}"
    if chart.shape is Drawn.WEEKS:
        days = " ".join(f"{cell.count or '.':>2}" for cell in row.cells)
        return f"{row.label}  {days}  {words}"
    most = max((each.count for each in chart.rows), default=0)
    share = row.share if row.share is not None else row.count / most if most else 0
    bar = "#" * round(_LONGEST_BAR * share)
    return f"{row.label:<{width}}  {bar:<{_LONGEST_BAR}}  {words or row.count}"
