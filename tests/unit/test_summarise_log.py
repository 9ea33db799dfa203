"""What the renderer says in many lines reaches an author in one."""

from pathlib import Path

import pytest

from explainer.render import summarise_log

FAILED = """INFO    -  Building documentation
WARNING -  [macros] - ERROR # _Macro Rendering Error_
Traceback (most recent call last):
  File "/p/.venv/lib/jinja2/environment.py", line 942, in handle_exception
    raise rewrite_traceback_stack(source=source)
  File "/p/explainer/mkdocs_macros.py", line 65, in <lambda>
  File "/p/explainer/view/inline.py", line 22, in term
    {}["boom"]
KeyError: 'boom'
"""


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (
            FAILED,
            "explainer/view/inline.py:22: code: KeyError: 'boom'; internal error, please report it with this line",
        ),
        ("INFO    -  Cleaning\nERROR   -  disk full\n", "ERROR   -  disk full"),
        ("INFO    -  Cleaning\n", ""),
    ],
)
def test_a_failing_build_says_where(output: str, said: str, tmp_path: Path) -> None:
    assert summarise_log(output, tmp_path) == said.splitlines()
