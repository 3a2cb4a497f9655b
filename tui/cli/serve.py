"""``onrecord serve``: the desk in a browser."""

from __future__ import annotations

import sys

import click

from onrecord.errors import OnrecordError
from onrecord.extras import missing
from tui.cli.options import by_option, folder, tell, workspace_option


@click.command()
@workspace_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address of this machine to listen on."
)
@click.option("--port", default=8017, show_default=True, help="Its port; 0 takes a free one.")
@click.option(
    "--pages",
    type=click.IntRange(min=1),
    default=8,
    show_default=True,
    metavar="N",
    help="How many pages may be open at once; each is a process of its own.",
)
@click.option(
    "--idle",
    type=click.FloatRange(min=0),
    default=60,
    show_default=True,
    metavar="MINUTES",
    help="A page without a key or the mouse for so long is closed; 0 closes none.",
)
@click.option(
    "--heartbeat",
    type=click.FloatRange(min=0.1),
    default=10,
    show_default=True,
    metavar="SECONDS",
    help="How often a page is asked whether it is there; one that does not answer is closed.",
)
@by_option
def serve(host: str, port: int, pages: int, idle: float, heartbeat: float, by: str | None) -> None:
    """Open the desk in a browser: prints its address, and serves it until ctrl+c.

    The address has a random part that is new each time: whoever has it can read and mark everything, so give
    it to nobody. What needs an editor on this machine is hidden there. A desk ends with its page: closed,
    idle or gone; every mark is kept. What the server refuses is told on standard error, a line each.

    Example: onrecord serve --port 0 --pages 3
    """
    from onrecord import config, workspace

    try:
        from tui.web.pages import Limits
        from tui.web.server import listen
        from tui.web.server import serve as serve_desk
    except ModuleNotFoundError as error:
        raise OnrecordError(missing("serve", "serve", error)) from None

    place = workspace.find(folder())
    config.load(place)  # here, where what is wrong with it can be read
    by = by or click.get_current_context().find_root().meta.get("by")
    desk = [sys.executable, "-P", "-m", "onrecord", "-C", str(place.root), *(["--by", by] if by else [])]
    listening = listen(host, port)
    tell("onrecord: the desk is at this address until ctrl+c")
    serve_desk(listening, host, desk, Limits(pages, idle, heartbeat), click.echo, tell)
