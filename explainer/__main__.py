"""The command line: ``python -m explainer check``, and the other commands of ``commands.py``."""

import sys

from explainer.code_faults import describe_error


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 1 if there was any fault, of the code, too."""
    try:
        # Imported here: a mistake in a declaration ends the import, and must be told like any other.
        from explainer.commands import run

        return run(arguments)
    except Exception as error:
        print(describe_error(error), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
