"""The development server: rebuilds on every edit in a fresh process, and keeps serving when an edit is broken."""

import subprocess
import sys
from pathlib import Path

WATCHED = ("docs", "data", "overrides", "explainer", "mkdocs.yml")


def serve(root: Path, port: int) -> int:
    """Build once, then serve ``site/`` and rebuild on any edit. A fresh process sees edited Python, too."""
    from livereload import Server  # here, so that 'check' and 'build' start without it

    def rebuild() -> None:
        subprocess.run([sys.executable, "-m", "explainer", "build", "--root", str(root)], cwd=root, check=False)

    rebuild()
    server = Server()
    for name in WATCHED:
        path = root / name
        server.watch(f"{path}/**/*" if path.is_dir() else str(path), rebuild)
    server.serve(root=str(root / "site"), host="127.0.0.1", port=port)
    return 0
