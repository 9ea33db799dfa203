"""The commands of the command line, and what each of them needs."""

import argparse
import datetime
import sys
from pathlib import Path

from explainer.due import print_due
from explainer.measures import print_measures, print_sentences
from explainer.pipeline import build, checked_site
from explainer.ready import print_placeholders
from explainer.render import BUILDERS

COMMANDS = ("check", "measures", "build", "serve", "schema", "figures", "sources", "ready", "edition", "risks", "links")
ROOT = Path(__file__).resolve().parent.parent


def run(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 1 if there was any fault."""
    parser = argparse.ArgumentParser(prog="explainer", description="Check, build or serve the site.")
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("name", nargs="?", help="of 'measures' a chapter, of 'edition' its name, of 'links' a source")
    parser.add_argument("--date", help="the day of an 'edition', if it is not today")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument(
        "--builder", choices=list(BUILDERS), default="mkdocs", help="which site builder renders the pages"
    )
    parser.add_argument("--since", default="origin/main", help="the revision that 'figures' compares with")
    parser.add_argument(
        "--all", action="store_true", help="all claims in 'sources', not only those that carry an argument"
    )
    chosen = parser.parse_args(arguments)
    root = chosen.root.resolve()
    if chosen.command == "schema":
        from explainer.schema import write_schemas

        write_schemas(root / "data" / "schema")
        return 0
    if chosen.command == "serve":
        from explainer.serve import serve  # brings a web server, which would slow every 'make check'

        return serve(root, chosen.port)
    if chosen.command == "build":
        return build(root, chosen.builder)
    if chosen.command == "edition":
        from explainer.editions.freeze import freeze

        return freeze(root, chosen.name or "", chosen.date)
    site, faults = checked_site(root)
    if faults:
        print(faults.report(), file=sys.stderr)
        return 1
    if chosen.command == "figures":
        from explainer.figures import print_changes

        return print_changes(root, chosen.since, site)
    if chosen.command == "sources":
        from explainer.source_walk import print_sources

        return print_sources(site, chosen.all, sys.stdout)
    if chosen.command == "risks":
        from explainer.source_risks import print_risks

        return print_risks(site, datetime.date.today(), sys.stdout)
    if chosen.command == "links":
        from explainer.link_check import check_links  # brings what speaks to hosts, which no other command needs

        return check_links(site, root, chosen.name)
    if chosen.command == "ready":
        return print_placeholders(site)
    if chosen.name:
        return print_sentences(site, chosen.name, sys.stdout)
    print_measures(site, sys.stdout)
    print_due(site, datetime.date.today(), sys.stdout)
    print(f"{len(site.pages)} pages and {sum(map(len, site.library.entries.values()))} records without a fault")
    return 0
