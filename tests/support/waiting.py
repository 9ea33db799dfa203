"""Waiting for a state of a page. The browser driver's own way evaluates text, which the site's policy forbids."""

from playwright.sync_api import Page

from tests.support.contexts import PATIENCE


def until(page: Page, expression: str) -> None:
    """Returns once ``expression`` is true in the page; an error if it is not within ``PATIENCE``."""
    page.evaluate(
        f"""patience => new Promise((done, give_up) => {{
          const end = performance.now() + patience;
          const look = () => {{
            if ({expression}) done();
            else if (performance.now() > end) give_up(new Error("waited in vain"));
            else setTimeout(look, 20);
          }};
          look();
        }})""",
        PATIENCE,
    )
