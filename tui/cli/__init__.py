"""The command: its arguments, its exit codes, and the choice between the app and a report."""

from tui import import_path, interrupts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command, by default with the arguments of the process, and return its exit code.

    Nothing that it imports comes from the current folder, and no exception leaves it.
    """
    try:
        if arguments is None:
            interrupts.end_process()
        import_path.secure()
        from tui.cli.command import run  # noqa: PLC0415 - not before that

        if arguments is None:
            from tui.cli import faults  # noqa: PLC0415 - as above

            faults.log_the_rest()
        return run(arguments)
    except KeyboardInterrupt:
        return interrupts.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a traceback would be no help, and show raw text of the articles
        from tui.cli import faults  # noqa: PLC0415 - only a fault needs it

        return faults.report(error)
