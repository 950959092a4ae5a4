"""The command `worthwhile`: looks whether this Python and its packages will do, then hands over to `core.cli`.

This file keeps to what an old Python can read, so that it can say what is wrong in a sentence.
"""

import gc
import sys
from typing import Any

OLDEST_PYTHON = (3, 11)


def outdated() -> str:
    """Return a sentence on what is too old or missing, empty when all is well."""
    if sys.version_info < OLDEST_PYTHON:
        return f"Worthwhile needs Python 3.11 or later; this is Python {sys.version_info[0]}.{sys.version_info[1]}."
    from importlib.metadata import PackageNotFoundError, requires, version

    from packaging.requirements import Requirement

    for line in requires("worthwhile") or []:
        needed = Requirement(line)
        if needed.marker and not needed.marker.evaluate({"extra": ""}):
            continue
        try:
            found = version(needed.name)
        except PackageNotFoundError:
            return f"Worthwhile needs {needed.name}, which is not installed. Please run: pip install -e ."
        if not needed.specifier.contains(found, prereleases=True):
            return (
                f"Worthwhile needs {needed.name} {needed.specifier}; {found} is installed. Please run: pip install -e ."
            )
    return ""


def main() -> None:
    """Run the command line."""
    try:
        problem = outdated()
    except ImportError as error:
        problem = "Worthwhile needs " + str(error.name) + ", which is not installed. Please run: pip install -e ."
    if problem:
        sys.exit(problem)

    from core.cli import Servers, worthwhile

    worthwhile(obj=Servers(serve, serve_workshop))


def serve(port: int, browser: bool) -> None:  # noqa: FBT001 - handed to core.cli, which calls it by place
    """Serve the open journal on this port until the person stops it."""
    gc.disable()  # looking for garbage takes a tenth of the start; the house begins with it once all is loaded
    from pages.shared.server import run

    run(port, browser)


def serve_workshop(folder: Any, browser: bool, **asked: Any) -> None:  # noqa: FBT001 - called by name
    """Serve the workshop, to the local network, until the host stops it."""
    gc.disable()
    from pages.workshop import held
    from pages.workshop.serving import run

    run(held.Settings(folder=folder or held.default_folder(), **asked), browser=browser)


if __name__ == "__main__":
    main()
