"""Every kind of bad input gives one clear line, all faults in one run, exit 1, and leaves the last good site alone."""

import os
import re
from pathlib import Path

import pytest

from explainer.__main__ import main

DELETE = None
# (what an author did, file, old text or None to replace all, new text or None to delete the file, the line we owe them)
CASES = [
    ("broken YAML", "data/glossary.yml", "term: Gate", "term: 'Gate", r"data/glossary.yml:\d+: YAML: .*; correct"),
    (
        "duplicate key",
        "data/glossary.yml",
        "term: Gate",
        "term: Gate\n    term: Door",
        "data/glossary.yml:4: terms.0.term: is a duplicate key (first on line 3); keep one of them",
    ),
    (
        "unknown key",
        "data/claims/lane.yml",
        "unit: days",
        "units: days",
        "data/claims/lane.yml:6: claims.0.units: is not a key",
    ),
    (
        "unknown key beside a list",
        "data/glossary.yml",
        "terms:",
        "more: 1\nterms:",
        "data/glossary.yml:1: more: is not a key",
    ),
    (
        "missing required key",
        "data/claims/lane.yml",
        "    who: The office\n",
        "",
        "data/claims/lane.yml:2: claims.0.who: required key is missing; add it",
    ),
    (
        "wrong type",
        "data/claims/lane.yml",
        "who: The office",
        "who: 5",
        "data/claims/lane.yml:7: claims.0.who: is not text",
    ),
    (
        "bare date",
        "data/claims/lane.yml",
        'as_of: "2018"',
        "as_of: 2018-07-01",
        "data/claims/lane.yml:8: claims.0.as_of: is not text; put it in quotes",
    ),
    (
        "country code NO",
        "data/systems/gate.yml",
        "place: Here",
        "place: NO",
        "data/systems/gate.yml:5: place: is not text",
    ),
    ("empty file", "data/glossary.yml", None, "", "data/glossary.yml:1: file: is empty"),
    (
        "list at top level",
        "data/glossary.yml",
        None,
        "- a\n- b\n",
        "data/glossary.yml:1: file: has no mapping at its top level",
    ),
    (
        "not UTF-8",
        "data/glossary.yml",
        "A door",
        "A d\xf6or",
        "data/glossary.yml:4: file: is not UTF-8; save it as UTF-8",
    ),
    ("misplaced file", "data/extra.yml", None, "a: 1\n", "data/extra.yml:1: file: is not where any record belongs"),
    (
        "unknown source in data",
        "data/claims/lane.yml",
        "sources: [paper]",
        "sources: [papers]",
        "data/claims/lane.yml:10: sources.0: there is no source 'papers'",
    ),
    (
        "unknown claim in data",
        "data/systems/gate.yml",
        "known: lane-delay",
        "known: lane-delays",
        "data/systems/gate.yml:17: beside.0.known: there is no claim 'lane-delays'",
    ),
    (
        "unknown system in data",
        "data/systems/gate.yml",
        "not_known:",
        "like: [door]\nnot_known:",
        "data/systems/gate.yml:21: like.0: there is no system 'door'",
    ),
    (
        "unknown term in data",
        "data/glossary.yml",
        "term: Gate",
        "term: Gate\n    see: [door]",
        "data/glossary.yml:4: see.0: there is no term 'door'",
    ),
    (
        "unknown source in a page",
        "docs/part/lane.md",
        'cite("paper")',
        'cite("papers")',
        "docs/part/lane.md:9: cite: there is no source 'papers'",
    ),
    (
        "unknown claim in a page",
        "docs/part/lane.md",
        'claim("lane-delay")',
        'claim("lane")',
        "docs/part/lane.md:9: claim: there is no",
    ),
    (
        "unknown table in a page",
        "docs/part/lane.md",
        'table("counts")',
        'table("count")',
        "docs/part/lane.md:11: table: there is no",
    ),
    (
        "unknown system in a page",
        "docs/part/lane.md",
        'system("gate")',
        'system("door")',
        "docs/part/lane.md:9: system: there is no",
    ),
    (
        "unknown term in a page",
        "docs/part/lane.md",
        'term("gate")',
        'term("door")',
        "docs/part/lane.md:9: term: there is no",
    ),
    (
        "unknown macro",
        "docs/part/lane.md",
        "{{ quiz() }}",
        "{{ quizz() }}\n\n{{ quiz() }}",
        "docs/part/lane.md:13: macro: 'quizz' is not a macro",
    ),
    (
        "macro without quotes",
        "docs/part/lane.md",
        'term("gate")',
        "term(gate)",
        "docs/part/lane.md:9: macro: 'term' takes plain texts",
    ),
    (
        "macro block",
        "docs/part/lane.md",
        "{{ quiz() }}",
        "{% if x %}\n\n{{ quiz() }}",
        "docs/part/lane.md:13: macro: a page may only",
    ),
    (
        "a figure the claim does not hold",
        "docs/part/lane.md",
        'claim("lane-delay")',
        'claim("lane-delay", "7 days")',
        "docs/part/lane.md:9: claim: shows '7', which the claim 'lane-delay' does not hold",
    ),
    (
        "unknown column",
        "docs/part/lane.md",
        'table("counts")',
        'table("counts", columns="placce")',
        "docs/part/lane.md:11: table: 'counts' has no column 'placce'",
    ),
    ("no ending", "docs/part/lane.md", "{{ ending() }}", "", "docs/part/lane.md:1: ending: "),
    (
        "duplicate id",
        "data/claims/lane.yml",
        "id: lane-claim",
        "id: lane-delay",
        "data/claims/lane.yml:13: id: 'lane-delay' is a duplicate id (first in data/claims/lane.yml:2)",
    ),
    (
        "id in capitals",
        "data/claims/lane.yml",
        "id: lane-claim",
        "id: Lane",
        "data/claims/lane.yml:13: claims.1.id: has a form",
    ),
    (
        "malformed date",
        "data/claims/lane.yml",
        '"2018"',
        '"July 2018"',
        "data/claims/lane.yml:8: claims.0.as_of: is not a date",
    ),
    (
        "a day that never was",
        "data/claims/lane.yml",
        '"2018"',
        '"2018-02-30"',
        "data/claims/lane.yml:8: claims.0.as_of: there is no such day as 2018-02-30",
    ),
    (
        "too few cells",
        "data/tables/counts.yml",
        "[Here, 2018, 5]",
        "[Here, 2018]",
        "data/tables/counts.yml:9: rows.0.cells: has 2 cells, the table has 3 columns",
    ),
    (
        "too many cells",
        "data/tables/counts.yml",
        "[Here, 2018, 5]",
        "[Here, 2018, 5, 6]",
        "data/tables/counts.yml:9: rows.0.cells: has 4 cells, the table has 3 columns",
    ),
    (
        "cell of another type",
        "data/tables/counts.yml",
        "[Here, 2018, 5]",
        "[Here, 2018, many]",
        "data/tables/counts.yml:9: rows.0.cells.2: is not of the type of column 'count' (number)",
    ),
    (
        "number without as_of",
        "data/claims/lane.yml",
        '    as_of: "2018"\n',
        "",
        "data/claims/lane.yml:2: claims.0: a number without 'as_of'",
    ),
    (
        "table without dates",
        "data/tables/counts.yml",
        "type: year",
        "type: text",
        "data/tables/counts.yml:1: file: numbers without 'as_of'",
    ),
    (
        "claim without a source",
        "data/claims/lane.yml",
        "    kind: measured\n    sources: [paper]\n",
        "    kind: measured\n",
        "data/claims/lane.yml:13: claims.1.sources: required key is missing",
    ),
    (
        "a source nobody uses",
        "data/sources.yml",
        "sources:\n",
        "sources:\n  - {id: lost, type: report, title: L, URL: 'https://example.org/l'}\n",
        "data/sources.yml:2: id: nothing uses the source 'lost'; cite it or delete it",
    ),
    (
        "one work under two ids",
        "data/sources.yml",
        "sources:\n",
        "sources:\n  - {id: twin, type: report, title: L, URL: 'http://www.example.org/report/'}\n",
        "data/sources.yml:7: URL: is also the address of 'twin'; keep one id for one work",
    ),
    (
        "a claim nobody shows",
        "data/claims/lane.yml",
        "claims:\n",
        "claims:\n  - {id: lost, shown: a, text: a, who: a, kind: expert, sources: [paper]}\n",
        "data/claims/lane.yml:2: id: nothing uses the claim 'lost'",
    ),
    (
        "a chapter without its data file",
        "data/chapters/lane.yml",
        None,
        DELETE,
        "docs/part/lane.md:1: record: there is no data/chapters/lane.yml",
    ),
    (
        "a data file without its page",
        "docs/systems/gate.md",
        None,
        DELETE,
        "data/systems/gate.yml:1: page: has no page docs/systems/gate.md",
    ),
    (
        "no front matter",
        "docs/part/lane.md",
        "---\ndescription: A sample chapter that calls every macro that takes an id.\n---\n",
        "",
        "docs/part/lane.md:1: front matter: is missing",
    ),
    ("broken front matter", "docs/part/lane.md", "description: A", "description: [A", r"docs/part/lane.md:\d+: YAML: "),
    (
        "unknown front matter key",
        "docs/part/lane.md",
        "description:",
        "titel: x\ndescription:",
        "docs/part/lane.md:2: titel: is not a key",
    ),
    (
        "two right answers",
        "data/chapters/lane.yml",
        "{text: b}, {text: c}], because",
        "{text: b, right: true}, {text: c}], because",
        "data/chapters/lane.yml:8: questions.0: has not exactly one right answer",
    ),
    (
        "a definition that rambles",
        "data/glossary.yml",
        "A door that reads a face.",
        "word " * 30,
        "data/glossary.yml:4: terms.0.definition: has 30 words; say it in 25 or fewer",
    ),
    # What YAML lets pass and no author means.
    (
        "an alias inside itself",
        "data/claims/lane.yml",
        "unit: days",
        "unit: &a [*a]",
        "data/claims/lane.yml:6: claims.0.unit.0: is repeated by an alias",
    ),
    (
        "a tab",
        "data/claims/lane.yml",
        "    unit: days",
        "\tunit: days",
        "data/claims/lane.yml:6: YAML: cannot be read (found a tab",
    ),
    (
        "one step too deep",
        "data/claims/lane.yml",
        "    unit: days",
        "      unit: days",
        "data/claims/lane.yml:6: YAML: cannot be read",
    ),
    (
        "a key that is a number",
        "data/claims/lane.yml",
        "unit: days",
        "5: days",
        "data/claims/lane.yml:6: claims.0: has a key that is not text",
    ),
    (
        "a key that is a list",
        "data/claims/lane.yml",
        "unit: days",
        "? [a]\n    : b",
        "data/claims/lane.yml:6: claims.0: has a key that is not text",
    ),
    (
        "minutes read as 90",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, 1:30]",
        "data/tables/counts.yml:9: rows.0.cells.2: '1:30' would be read as",
    ),
    (
        "a leading zero",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, 010]",
        "data/tables/counts.yml:9: rows.0.cells.2: '010' would be read as",
    ),
    (
        "no number at all",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, .nan]",
        "data/tables/counts.yml:9: rows.0.cells.2: is not a number that can be shown",
    ),
    (
        "a control character",
        "data/claims/lane.yml",
        "unit: days",
        "unit: da\x07ys",
        "data/claims/lane.yml:6: YAML: holds the control character 0x07",
    ),
    (
        "an unknown tag",
        "data/claims/lane.yml",
        "unit: days",
        "unit: !secret days",
        "data/claims/lane.yml:6: YAML: holds a value that cannot be read",
    ),
    (
        "two documents",
        "data/claims/lane.yml",
        "  - id: lane-claim",
        "---\n  - id: lane-claim",
        "data/claims/lane.yml:13: YAML: cannot be read",
    ),
    (
        "nested without end",
        "data/claims/lane.yml",
        "unit: days",
        "unit: " + "[" * 5000,
        "data/claims/lane.yml:1: YAML: is nested 5000 deep",
    ),
    (
        "a hexadecimal number",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, 0x1F]",
        "data/tables/counts.yml:9: rows.0.cells.2: '0x1F' would be read as",
    ),
    (
        "a number with underscores",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, 1_000]",
        "data/tables/counts.yml:9: rows.0.cells.2: '1_000' would be read",
    ),
    (
        "an octal number",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, 0b11]",
        "data/tables/counts.yml:9: rows.0.cells.2: '0b11' would be read as",
    ),
    (
        "a letter that turns others round",
        "data/claims/lane.yml",
        "unit: days",
        "unit: da\u202eys",
        "data/claims/lane.yml:6: claims.0.unit: holds U+202E (right-to-left override), which nobody sees; delete it",
    ),
    (
        "a letter without width",
        "data/claims/lane.yml",
        "unit: days",
        "unit: da\u200bys",
        "data/claims/lane.yml:6: claims.0.unit: holds U+200B (zero width space)",
    ),
    (
        "a hidden letter written as an escape",
        "data/claims/lane.yml",
        "unit: days",
        'unit: "da\\u2066ys"',
        "data/claims/lane.yml:6: claims.0.unit: holds U+2066 (left-to-right isolate)",
    ),
    (
        "a NUL written as an escape",
        "data/claims/lane.yml",
        "unit: days",
        'unit: "da\\0ys"',
        "data/claims/lane.yml:6: claims.0.unit: holds U+0000",
    ),
    (
        "a NUL in a page",
        "docs/index.md",
        "Nothing here.",
        "Nothing\0 here.",
        "docs/index.md:7: text: holds U+0000 (a control character)",
    ),
    (
        "a hidden letter in a page",
        "docs/index.md",
        "Nothing here.",
        "Nothing\u00ad here.",
        "docs/index.md:7: text: holds U+00AD (soft hyphen)",
    ),
    (
        "a hidden letter in the settings",
        "mkdocs.yml",
        "site_name: Sample",
        "site_name: Sam\u200dple",
        "mkdocs.yml:1: site_name: holds U+200D",
    ),
    # Figures.
    (
        "a date to come",
        "data/claims/lane.yml",
        'as_of: "2018"',
        'as_of: "2918-07"',
        "data/claims/lane.yml:8: claims.0.as_of: 2918-07 is still to come",
    ),
    (
        "a source read tomorrow",
        "data/sources.yml",
        'issued: "2018"',
        'issued: "2018"\n    accessed: "9999-12-31"',
        "data/sources.yml:6: sources.0.accessed: 9999-12-31 is still to come",
    ),
    (
        "a cell that a spreadsheet would run",
        "data/tables/counts.yml",
        "[Here, 2018, 5]",
        '["=HYPERLINK(1)", 2018, 5]',
        "data/tables/counts.yml:9: rows.0.cells.0: begins with '=', so a spreadsheet would run it",
    ),
    (
        "a year to come",
        "data/tables/counts.yml",
        "[Here, 2018, 5]",
        "[Here, 2918, 5]",
        "data/tables/counts.yml:9: rows.0.cells.1: '2918' is still to come",
    ),
    (
        "a row twice",
        "data/tables/counts.yml",
        "  - {cells: [There",
        "  - {cells: [Here, 2018, 5], sources: [paper], kind: official}\n  - {cells: [There",
        "data/tables/counts.yml:10: rows.1: has the same cells as row 1; delete one of them",
    ),
    (
        "a value ten times its words",
        "data/claims/lane.yml",
        "value: 5",
        "value: 50",
        "data/claims/lane.yml:5: claims.0.value: '50' is not what 'shown' and 'text' say; make them agree",
    ),
    (
        "words changed without the statement",
        "data/claims/lane.yml",
        "shown: five days",
        "shown: nine days",
        "data/claims/lane.yml:3: claims.0.shown: has a figure (9) that 'text' does not hold; make them agree",
    ),
    (
        "a figure changed in the statement alone",
        "data/claims/lane.yml",
        "took five days",
        "took nine days",
        "data/claims/lane.yml:3: claims.0.shown: has a figure (5) that 'text' does not hold",
    ),
    (
        "a cell that repeats a claim wrongly",
        "data/tables/counts.yml",
        "[Here, 2018, 5], ",
        "[Here, 2018, 50], claims: {count: lane-delay}, ",
        "data/tables/counts.yml:9: rows.0.claims.count: 50 is not the figure of the claim 'lane-delay' (five "
        "days); make them agree",
    ),
    (
        "an unknown claim in a cell",
        "data/tables/counts.yml",
        "5], ",
        "5], claims: {count: lane}, ",
        "data/tables/counts.yml:9: rows.0.claims.count: there is no claim 'lane'",
    ),
    (
        "a claim in an unknown column",
        "data/tables/counts.yml",
        "5], ",
        "5], claims: {doors: lane-delay}, ",
        "data/tables/counts.yml:9: rows.0.claims.doors: there is no column 'doors'",
    ),
    (
        "a chapter's words beside its claim",
        "data/chapters/lane.yml",
        "reviewed:",
        "repeats: [lane-delay]\nreviewed:",
        "data/chapters/lane.yml:4: repeats.0: does not hold the figure of the claim 'lane-delay' (five days)",
    ),
    (
        "another's words beside a claim",
        "data/claims/lane.yml",
        "    kind: measured\n",
        "    kind: company\n    others:\n      - {source: paper, agrees: 'no', claim: lane-delay, says: Six days.}\n",
        "data/claims/lane.yml:20: others.0.says: does not hold the figure of the claim 'lane-delay'",
    ),
    (
        "a sum that does not come out",
        "data/tables/counts.yml",
        "about: How many.}",
        "about: How many., formula: year / 2}",
        "data/tables/counts.yml:9: rows.0.cells.2: 5 is not what 'year / 2' gives (1009)",
    ),
    (
        "a formula of an unknown column",
        "data/tables/counts.yml",
        "about: How many.}",
        "about: How many., formula: years / 2}",
        "data/tables/counts.yml:7: columns.2.formula: names 'years', which is no other column",
    ),
    (
        "a formula that runs code",
        "data/tables/counts.yml",
        "about: How many.}",
        "about: How many., formula: exit()}",
        "data/tables/counts.yml:7: columns.2.formula: holds more than columns, numbers",
    ),
    # Records.
    (
        "null for a text",
        "data/claims/lane.yml",
        "who: The office",
        "who: null",
        "data/claims/lane.yml:7: claims.0.who: is not text",
    ),
    (
        "an empty item",
        "data/claims/lane.yml",
        "claims:\n",
        "claims:\n  -\n",
        "data/claims/lane.yml:2: claims.0: is not a group of keys",
    ),
    (
        "a word that is not one of the list",
        "data/claims/lane.yml",
        "kind: official",
        "kind: oficial",
        "data/claims/lane.yml:9: claims.0.kind: is not one of the words that may stand here; write 'measured', "
        "'estimate'",
    ),
    (
        "our calculation without its sum",
        "data/claims/lane.yml",
        "kind: official",
        "kind: ours",
        "data/claims/lane.yml:2: claims.0: 'our calculation' needs its 'sum'",
    ),
    (
        "a sum that is wrong",
        "data/claims/lane.yml",
        "kind: official",
        "kind: ours\n    sum: 25 ÷ 190 × 100 = 14",
        "data/claims/lane.yml:10: claims.0.sum: '25 ÷ 190 × 100' is 13.1579, not 14; correct the sum",
    ),
    (
        "a sum without a result",
        "data/claims/lane.yml",
        "kind: official",
        "kind: ours\n    sum: 25 ÷ 190",
        "data/claims/lane.yml:10: claims.0.sum: '25 ÷ 190' has no result",
    ),
    (
        "our search without its places",
        "data/claims/lane.yml",
        "kind: official",
        "kind: search",
        "data/claims/lane.yml:2: claims.0: 'our search' needs 'looked_in'",
    ),
    (
        "our search without its date",
        "data/claims/lane.yml",
        "kind: official",
        "kind: search\n    looked_in: [the web]",
        "data/claims/lane.yml:2: claims.0: 'our search' needs the month or day of the search",
    ),
    (
        "a measurement by nobody",
        "data/sources.yml",
        "type: report",
        "type: webpage",
        "data/claims/lane.yml:18: kind: is measured, but none of its sources is by the measurer",
    ),
    (
        "an echo that agrees",
        "data/claims/lane.yml",
        "kind: official",
        "kind: official\n    others:\n      - {source: paper, agrees: 'yes', standing: echo, says: The same.}",
        "data/claims/lane.yml:11: claims.0.others.0: cannot agree or disagree, since its standing is 'echo'",
    ),
    (
        "a voice without an answer",
        "data/claims/lane.yml",
        "kind: official",
        "kind: official\n    others:\n      - {source: paper, says: The same.}",
        "data/claims/lane.yml:11: claims.0.others.0: says of the same thing, but not whether it agrees",
    ),
    (
        "a voice from another town",
        "data/claims/lane.yml",
        "  - id: lane-claim\n",
        """    place: Aville, Land
    others:
      - {source: paper, agrees: 'no', says: In Beville it was quick.}
  - id: lane-claim
    place: Beville, Land
""",
        "data/claims/lane.yml:15: others.0.says: tells of Beville, not of Aville, Land; add 'standing: elsewhere'",
    ),
    (
        "a place in a source it does not have",
        "data/claims/lane.yml",
        "kind: official",
        "kind: official\n    locators: {other: page 2}",
        "data/claims/lane.yml:2: claims.0: locates 'other', which is none of its sources",
    ),
    (
        "an argument on one word",
        "data/claims/lane.yml",
        "    would_settle: A second office.\n",
        "",
        "data/claims/lane.yml:10: sources: carries an argument of the site and rests on one source",
    ),
    (
        "a row of no kind",
        "data/tables/counts.yml",
        "5], sources: [paper], kind: official",
        "5], sources: [paper]",
        "data/tables/counts.yml:9: rows.0: needs a kind from the table",
    ),
    (
        "a row of two kinds",
        "data/tables/counts.yml",
        "support: good",
        "support: good\nkind: expert",
        "data/tables/counts.yml:10: rows.0: needs a kind from the table",
    ),
    (
        "a cell that is a list",
        "data/tables/counts.yml",
        "2018, 5]",
        "2018, [5]]",
        "data/tables/counts.yml:9: rows.0.cells.2: is not a number, true or false or text; correct it",
    ),
    (
        "two columns of one id",
        "data/tables/counts.yml",
        "id: year",
        "id: place",
        "data/tables/counts.yml:6: columns.1.id: 'place' is the id of an earlier",
    ),
    (
        "a source named twice",
        "data/claims/lane.yml",
        "sources: [paper]",
        "sources: [paper, paper]",
        "data/claims/lane.yml:10: claims.0.sources: names 'paper' twice",
    ),
    (
        "an address that runs a script",
        "data/sources.yml",
        "https://example.org/report",
        "javascript:alert(1)",
        "data/sources.yml:6: sources.0.URL: has a form that is not allowed; write an address that begins with 'https://'",
    ),
    (
        "a DOI with its resolver",
        "data/sources.yml",
        "title: A report",
        "title: A report\n    DOI: https://doi.org/10.1000/x",
        "data/sources.yml:5: sources.0.DOI: has a form that is not allowed; write the DOI alone",
    ),
    (
        "two options of one text",
        "data/chapters/lane.yml",
        "{text: b}, {text: c}], because",
        "{text: a}, {text: c}], because",
        "data/chapters/lane.yml:8: questions.0: has two options of the same text",
    ),
    (
        "two questions of one id",
        "data/chapters/lane.yml",
        "id: lane-q4",
        "id: lane-q3",
        "data/chapters/lane.yml:11: questions.3.id: 'lane-q3' is also a question of data/chapters/lane.yml",
    ),
    (
        "a prompt with a question's id",
        "data/chapters/lane.yml",
        "id: lane-p3",
        "id: lane-q3",
        "data/chapters/lane.yml:15: discussion.2.id: 'lane-q3' is also a question of data/chapters/lane.yml",
    ),
    (
        "an objective that nothing shows",
        "data/chapters/lane.yml",
        "shown_by: [lane-q1, lane-q2]",
        "shown_by: []",
        "data/chapters/lane.yml:3: objectives.0.shown_by: ",
    ),
    (
        "an objective shown by nothing here",
        "data/chapters/lane.yml",
        "lane-q4, lane-p1]",
        "lane-q4, lane-p9]",
        "data/chapters/lane.yml:3: objectives.1.shown_by.2: 'lane-p9' is no question or prompt of this chapter",
    ),
    (
        "a question that serves no objective",
        "data/chapters/lane.yml",
        "lane-q3, lane-q4",
        "lane-q4",
        "data/chapters/lane.yml:10: questions.2.id: 'lane-q3' serves no objective",
    ),
    (
        "a name that leads nowhere",
        "data/thesaurus.yml",
        None,
        "thesaurus:\n  - {id: a, said: [x], means: ['?!']}\n",
        "data/thesaurus.yml:2: means.0: '?!' leads nowhere",
    ),
    (
        "an entry nobody would meet",
        "data/thesaurus.yml",
        None,
        "thesaurus:\n  - {id: a, means: [lane]}\n",
        "data/thesaurus.yml:2: thesaurus.0: has neither 'said' nor 'listed'",
    ),
    (
        "an outlet without a name",
        "data/outlets.yml",
        None,
        "outlets:\n  - {id: a, place: A}\n",
        "data/outlets.yml:2: outlets.0: has neither 'names'",
    ),
    (
        "an outlet of no source",
        "data/outlets.yml",
        None,
        "outlets:\n  - {id: a, place: A, names: [Nobody]}\n",
        "data/outlets.yml:2: id: nothing uses the outlet 'a'",
    ),
    (
        "a term nobody meets",
        "data/glossary.yml",
        "terms:\n",
        "terms:\n  - {id: door, term: Door, definition: It opens.}\n",
        "data/glossary.yml:2: id: nothing uses the term 'door'; call it, or list the glossary",
    ),
    (
        "a fact that no page lists",
        "data/article.yml",
        None,
        "facts:\n  - {id: f001, says: S, kind: reporter, topic: t, confidence: {level: high, why: w}}\n",
        "data/article.yml:2: id: nothing uses the fact 'f001'; list the facts on a page",
    ),
    (
        "a folder of drafts",
        "data/drafts/sources.yml",
        None,
        "sources: []\n",
        "data/drafts/sources.yml:1: file: is not where any record belongs",
    ),
    (
        "another ending",
        "data/claims/more.YML",
        None,
        "claims: []\n",
        "data/claims/more.YML:1: file: is not where any record belongs",
    ),
    (
        "a file that cannot be an id",
        "data/tables/My_counts.yml",
        None,
        "title: x\n",
        "data/tables/My_counts.yml:1: file: 'My_counts' cannot be an id",
    ),
    # Pages.
    (
        "curly quotes",
        "docs/part/lane.md",
        'cite("paper")',
        "cite(“paper”)",
        "docs/part/lane.md:9: macro: 'cite(“paper”)' cannot be read",
    ),
    (
        "a call that is not closed",
        "docs/part/lane.md",
        "{{ ending() }}",
        "{{ ending() }",
        "docs/part/lane.md:15: macro: '{{' has no partner",
    ),
    (
        "a call that is not opened",
        "docs/part/lane.md",
        '{{ cite("paper") }}',
        '{ cite("paper") }}',
        "docs/part/lane.md:9: macro: '}}' has no partner",
    ),
    (
        "a comment in a call",
        "docs/part/lane.md",
        'cite("paper") }}',
        'cite("paper") # why }}',
        "docs/part/lane.md:9: macro: 'cite(\"paper\") # why' cannot be read",
    ),
    (
        "a call inside code",
        "docs/part/lane.md",
        '{{ cite("paper") }}',
        '`{{ cite("paper") }}`',
        "docs/part/lane.md:9: macro: stands inside code",
    ),
    (
        "a text for a number",
        "docs/part/lane.md",
        'table("counts")',
        'table("counts", first="2")',
        "docs/part/lane.md:11: macro: 'first' takes a number",
    ),
    (
        "an option twice",
        "docs/part/lane.md",
        'table("counts")',
        'table("counts", first=1, first=2)',
        "docs/part/lane.md:11: macro: 'table' has an option",
    ),
    (
        "an empty wording",
        "docs/part/lane.md",
        'claim("lane-delay")',
        'claim("lane-delay", "")',
        "docs/part/lane.md:9: macro: 'claim' takes plain texts",
    ),
    (
        "an unknown part",
        "docs/part/lane.md",
        "{{ quiz() }}",
        '{{ contents("x") }}\n{{ quiz() }}',
        "docs/part/lane.md:13: contents: there is no part 'x'; correct it, or add it to",
    ),
    (
        "questions without a record",
        "docs/index.md",
        "Nothing here.",
        "{{ quiz() }}",
        "docs/index.md:7: quiz: speaks of the page's own record",
    ),
    (
        "a script",
        "docs/index.md",
        "Nothing here.",
        "<script>x()</script>",
        "docs/index.md:7: HTML: holds an element that the site's strict policy",
    ),
    (
        "an inline style",
        "docs/index.md",
        "Nothing here.",
        '<p style="color:red">x</p>',
        "docs/index.md:7: HTML: holds an inline style or handler",
    ),
    (
        "a picture without words",
        "docs/index.md",
        "Nothing here.",
        "![](assets/css/base.css)",
        "docs/index.md:7: image: has no words",
    ),
    (
        "a picture of another site",
        "docs/index.md",
        "Nothing here.",
        "![A](https://example.org/a.png)",
        "docs/index.md:7: image: is loaded from another",
    ),
    (
        "a picture that is not there",
        "docs/index.md",
        "Nothing here.",
        "![A](assets/a.png)",
        "docs/index.md:7: link: 'assets/a.png' leads to no file",
    ),
    (
        "a link to a built page",
        "docs/index.md",
        "Nothing here.",
        "[A](part/lane.html)",
        "docs/index.md:7: link: 'part/lane.html' leads to no file",
    ),
    (
        "a second first heading",
        "docs/index.md",
        "Nothing here.",
        "# Again",
        "docs/index.md:7: heading: there is a second heading",
    ),
    (
        "a key of the front matter twice",
        "docs/part/lane.md",
        "description:",
        "title: A\ntitle: B\ndescription:",
        "docs/part/lane.md:3: title: is a duplicate key (first on line 2)",
    ),
    (
        "a description of one word",
        "docs/index.md",
        "A sample of every kind of page, small enough to break in every way.",
        "Short.",
        "docs/index.md:2: description: is too short; write at least 40 characters",
    ),
    (
        "a description that ends its attribute",
        "docs/index.md",
        "A sample of",
        'A "sample" of',
        "docs/index.md:2: description: holds a straight quote",
    ),
    (
        "a title that ends its element",
        "docs/index.md",
        "description:",
        "title: </title>\ndescription:",
        "docs/index.md:2: title: holds a straight quote or an angle bracket",
    ),
    (
        "a name put in front of the heading",
        "docs/part/lane.md",
        "# {{ title() }}",
        "***\n\n# {{ title() }}",
        "docs/part/lane.md:5: heading: comes after something else, so the page would lose its name",
    ),
    (
        "an ending twice",
        "docs/part/lane.md",
        "{{ ending() }}",
        "{{ ending() }}\n\n{{ ending() }}",
        "docs/part/lane.md:17: ending: stands twice",
    ),
    (
        "an open element",
        "docs/index.md",
        "Nothing here.",
        "<details>",
        "docs/index.md:7: HTML: holds an element, a comment or an address",
    ),
    (
        "an element that only calls itself Chinese",
        "docs/index.md",
        "Nothing here.",
        '<span lang="zh-Hans" class="x">失信</span>',
        "docs/index.md:7: HTML: holds an element",
    ),
    ("a closing element", "docs/index.md", "Nothing here.", "</article>", "docs/index.md:7: HTML: holds an element"),
    ("a comment", "docs/index.md", "Nothing here.", "<!-- x", "docs/index.md:7: HTML: holds an element"),
    (
        "a picture by an element",
        "docs/index.md",
        "Nothing here.",
        '<img src="https://example.org/a.png">',
        "docs/index.md:7: HTML: holds an element",
    ),
    (
        "an address in brackets that runs a script",
        "docs/index.md",
        "Nothing here.",
        "<javascript:alert(1)>",
        "docs/index.md:7: HTML: holds an element",
    ),
    (
        "a link that runs a script",
        "docs/index.md",
        "Nothing here.",
        "[A](javascript:alert(1))",
        "docs/index.md:7: link: 'javascript:alert(1' is neither",
    ),
    (
        "an attribute that runs a script",
        "docs/index.md",
        "Nothing here.",
        '[A](index.md){: href="javascript:x()" }',
        "docs/index.md:7: attributes: may only be a class or an id",
    ),
    (
        "a template sign in a record",
        "data/claims/lane.yml",
        "unit: days",
        "unit: da{{ys",
        "data/claims/lane.yml:6: claims.0.unit: holds '{{', which a",
    ),
    # Files that stand where none belongs, and files that are gone.
    (
        "a copy of a record",
        "data/glossary.yml.bak",
        None,
        "x",
        "data/glossary.yml.bak:1: file: is no record, and nothing",
    ),
    ("notes among the records", "data/notes.txt", None, "x", "data/notes.txt:1: file: is no record, and nothing reads"),
    (
        "notes among the pages",
        "docs/notes.txt",
        None,
        "x",
        "docs/notes.txt:1: file: is no page, and would be published",
    ),
    (
        "a page that only the builder knows",
        "docs/part/x.markdown",
        None,
        "# X",
        "docs/part/x.markdown:1: file: is no page, and would be published as it is; name it '….md'",
    ),
    (
        "a copy of a template",
        "overrides/macros/title.html.bak",
        None,
        "x",
        "overrides/macros/title.html.bak:1: file: is no template, and nothing reads it",
    ),
    (
        "no outlets",
        "data/outlets.yml",
        None,
        DELETE,
        "data/outlets.yml:1: file: is missing, and every outlet stands in it; put it back, or write 'outlets: []'",
    ),
    (
        "an empty template",
        "overrides/macros/title.html",
        None,
        "\n",
        "overrides/macros/title.html:1: template: is empty;",
    ),
    (
        "a hidden letter in a template",
        "overrides/macros/title.html",
        None,
        "a\n\u202eb",
        "overrides/macros/title.html:2: template: holds U+202E",
    ),
    (
        "a template nested without end",
        "overrides/macros/title.html",
        None,
        "{{ " + "[" * 5000,
        "overrides/macros/title.html:1: template: cannot be read (it is nested without end); write it out",
    ),
    (
        "a script in a template",
        "overrides/macros/title.html",
        None,
        "<p>x</p>\n<script>x()</script>",
        "overrides/macros/title.html:2: template: holds an inline script; put it below docs/assets/js/",
    ),
    (
        "a handler in a template",
        "overrides/macros/title.html",
        None,
        "<p {{ title }}\n onclick='x()'>x</p>",
        "overrides/macros/title.html:1: template: holds an inline style, handler or address that runs",
    ),
    (
        "a template that is drawn and not there",
        "overrides/macros/table.html",
        None,
        DELETE,
        "overrides/macros/table.html:1: template: is missing, and explainer/view/figures.py needs it",
    ),
    (
        "a key with a colon and no end",
        "data/claims/lane.yml",
        "unit: days",
        '"a:' + "b" * 500 + '": days',
        "data/claims/lane.yml:6: claims.0.a…bbbbbbbbbbbbbbbbbbbbbbbbbbbb: is not a key",
    ),
    # Settings and templates.
    (
        "an extension that reads other files",
        "mkdocs.yml",
        "markdown_extensions: [attr_list]",
        "markdown_extensions: [attr_list, pymdownx.snippets]",
        "mkdocs.yml:8: markdown_extensions: may hold attr_list, smarty, .* take 'pymdownx.snippets' out",
    ),
    (
        "dead links that pass",
        "mkdocs.yml",
        "anchors: warn",
        "anchors: ignore",
        "mkdocs.yml:9: validation.links.anchors: is not one of the words that may stand here; write 'warn'",
    ),
    (
        "a setting that leaves pages out",
        "mkdocs.yml",
        "site_name:",
        "exclude_docs: '*.md'\nsite_name:",
        "mkdocs.yml:1: exclude_docs: is not a key",
    ),
    ("drafts", "mkdocs.yml", "site_name:", "draft_docs: about/\nsite_name:", "mkdocs.yml:1: draft_docs: is not a key"),
    (
        "addresses that move",
        "mkdocs.yml",
        "use_directory_urls: false",
        "use_directory_urls: true",
        "mkdocs.yml:3: use_directory_urls: is not one of",
    ),
    (
        "a script from elsewhere",
        "mkdocs.yml",
        "extra_javascript: [",
        "extra_javascript: ['https://example.org/a.js', ",
        "mkdocs.yml:13: extra_javascript.0",
    ),
    (
        "a tracker",
        "mkdocs.yml",
        "extra: {",
        "extra: {analytics: {provider: google}, ",
        "mkdocs.yml:11: extra.analytics: is not a key",
    ),
    (
        "another plugin",
        "mkdocs.yml",
        "  - macros:",
        "  - tags\n  - macros:",
        "mkdocs.yml:5: plugins: must be 'macros' with module_name",
    ),
    (
        "macros that let errors pass",
        "mkdocs.yml",
        "on_error_fail: true",
        "on_error_fail: false",
        "mkdocs.yml:5: plugins: must be 'macros' with",
    ),
    (
        "no plugin",
        "mkdocs.yml",
        "plugins:\n  - search: {enabled: false}\n  - macros: {module_name: explainer/mkdocs_macros, "
        "on_undefined: strict, on_error_fail: true}\n",
        "plugins: []\n",
        "mkdocs.yml:5: plugins: must be 'macros' with",
    ),
    ("a hook", "mkdocs.yml", "site_name:", "hooks: [a.py]\nsite_name:", "mkdocs.yml:1: hooks: is not a key"),
    (
        "a name that begins an element",
        "mkdocs.yml",
        "site_name: Sample",
        "site_name: <b>Sample",
        "mkdocs.yml:1: site_name: holds a sign that ends",
    ),
    (
        "another folder",
        "mkdocs.yml",
        "site_name:",
        "docs_dir: data\nsite_name:",
        "mkdocs.yml:1: docs_dir: is not one of",
    ),
    (
        "a page outside the navigation",
        "mkdocs.yml",
        "nav: [index.md, ",
        "nav: [",
        "docs/index.md:1: nav: is not in the navigation",
    ),
    (
        "a page twice in the navigation",
        "mkdocs.yml",
        "[index.md,",
        "[index.md, index.md,",
        "mkdocs.yml:10: nav.1: 'index.md' stands in the navigation twice",
    ),
    (
        "a missing page in the navigation",
        "mkdocs.yml",
        "[index.md,",
        "[index.md, x.md,",
        "mkdocs.yml:10: nav.1: there is no page docs/x.md",
    ),
    (
        "a setting twice",
        "mkdocs.yml",
        "site_name: Sample",
        "site_name: Sample\nsite_name: Other",
        "mkdocs.yml:2: site_name: is a duplicate key",
    ),
    (
        "a setting that is needed",
        "mkdocs.yml",
        "site_url: https://sample.example/\n",
        "",
        "mkdocs.yml:1: site_url: required key is missing",
    ),
    ("broken settings", "mkdocs.yml", "site_name: Sample", "site_name: [Sample", "mkdocs.yml:2: YAML: cannot be read"),
    ("no settings", "mkdocs.yml", None, DELETE, "mkdocs.yml:1: file: cannot be opened (no such file or directory)"),
    (
        "a broken template",
        "overrides/macros/title.html",
        None,
        "{% if %}",
        "overrides/macros/title.html:1: template: cannot be read",
    ),
]


def _break(project: Path, file: str, old: str | None, new: str | None) -> None:
    path = project / file
    if new is DELETE:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    text = new if old is None else path.read_text(encoding="utf-8").replace(old, new, 1)
    assert old is None or text != path.read_text(encoding="utf-8"), "the case changes nothing"
    path.write_bytes(text.encode("latin-1" if "\xf6" in text else "utf-8"))


def _run(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main([command, "--root", str(project)])
    return status, capsys.readouterr().err


def test_the_sample_is_sound(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(project, "check", capsys) == (0, "")


@pytest.mark.parametrize(("name", "file", "old", "new", "line"), CASES, ids=[case[0] for case in CASES])
def test_bad_input_gives_one_clear_line(
    name: str, file: str, old: str | None, new: str | None, line: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(project, file, old, new)
    status, said = _run(project, "check", capsys)
    assert status == 1
    assert "Traceback" not in said
    first_file = re.escape(line.split(":")[0])
    about = [fault for fault in said.splitlines() if re.match(first_file, fault)]
    assert any(fault.startswith(line) or re.match(line, fault) for fault in about), said
    assert all(re.match(r"[\w/.-]+:\d+: [^:]+: .+; .+", fault) for fault in said.splitlines()), said


@pytest.mark.parametrize("name", ["data/claims/x.yml", "docs/part/x.md"])
def test_a_name_that_is_no_file_is_a_fault(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / name).mkdir()
    assert f"{name}:1: file: cannot be opened (is a directory); " in _run(project, "check", capsys)[1]
    (project / name).rmdir()
    (project / name).symlink_to(project / name)
    assert (
        f"{name}:1: file: cannot be opened (too many levels of symbolic links); " in _run(project, "check", capsys)[1]
    )


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("data/claims/lane.yml", "docs/part/lane.md", "mkdocs.yml"):
        text = (project / name).read_bytes().replace(b"\n", b"\r\n")
        (project / name).write_bytes(b"\xef\xbb\xbf" + text)
    assert _run(project, "check", capsys) == (0, "")


def test_chinese_words_may_say_that_they_are_chinese(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(project, "docs/index.md", "Nothing here.", 'The list (<span lang="zh-Hans">失信</span>).')
    assert _run(project, "check", capsys) == (0, "")


def test_all_faults_come_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    _break(project, "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018]")
    _break(project, "docs/part/lane.md", 'cite("paper")', 'cite("papers")')
    _, said = _run(project, "check", capsys)
    for file in ("data/glossary.yml:3", "data/tables/counts.yml:9", "docs/part/lane.md:9"):
        assert file in said


def test_very_many_faults_are_told_by_the_first_of_each_sort_and_a_count(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = "".join(f"  - {{id: lost-{number}, type: report, title: L{number}, read: no}}\n" for number in range(2000))
    _break(project, "data/sources.yml", "sources:\n", f"sources:\n{lost}")
    _break(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    status, said = _run(project, "check", capsys)
    lines = said.splitlines()
    assert status == 1 and len(lines) == 28, said[-600:]
    assert lines[0].startswith("data/glossary.yml:3: terms.0.term") or "glossary" in lines[0]
    assert lines[-1] == (
        "data/sources.yml:27: sources.25.read: 1975 more faults of this sort begin here; "
        "mend those above first, then look again"
    )


def test_two_records_in_each_others_files_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = project / "data" / "systems" / "gate.yml"
    text = first.read_text(encoding="utf-8")
    other = text.replace("Gate", "Wall").replace("gate", "wall")
    assert other != text
    first.write_text(other, encoding="utf-8")
    (project / "data" / "systems" / "wall.yml").write_text(text, encoding="utf-8")
    page = (project / "docs" / "systems" / "gate.md").read_text(encoding="utf-8")
    (project / "docs" / "systems" / "wall.md").write_text(page, encoding="utf-8")
    said = _run(project, "check", capsys)[1]
    for file, own in (("gate", "wall"), ("wall", "gate")):
        assert (
            f"data/systems/{file}.yml:1: file: holds nothing of '{file}', and what '{own}' is named after; put each"
        ) in said, said


def test_a_link_to_another_file_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("docs/assets/css/x.css", "overrides/macros/x.html", "data/claims/x.yml"):
        (project / name).symlink_to("/etc/hostname")
        assert f"{name}:1: file: is a link to another file" in _run(project, "check", capsys)[1]
        (project / name).unlink()


def test_what_an_editor_keeps_for_itself_is_no_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("data/.glossary.yml.swp", "docs/.DS_Store", "docs/4913"):
        (project / name).write_bytes(b"\0")
    assert _run(project, "check", capsys) == (0, "")


def test_a_fault_leaves_the_last_good_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    _break(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    status, _ = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            "docs/index.md",
            "Nothing here.",
            "See [this](#nowhere).",
            "docs/index.md:7: link: '#nowhere': there is no such anchor on this page; correct",
        ),
        (
            "overrides/macros/title.html",
            None,
            "{{ nobody.home }}",
            "overrides/macros/title.html:1: template: cannot be filled ('nobody' is undefined); ",
        ),
    ],
    ids=["anchor", "template"],
)
def test_what_only_the_build_sees_leaves_the_last_good_site(
    file: str, old: str | None, new: str, line: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    _break(project, file, old, new)
    status, said = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")
    assert said.startswith(line) and said.count("\n") == 1


def test_a_broken_record_is_not_also_called_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(project, "data/tables/counts.yml", "licence: Facts", "license: Facts")
    _break(project, "data/claims/lane.yml", "who: The office", "woh: The office")
    _, said = _run(project, "check", capsys)
    assert {line.split(":")[0] for line in said.splitlines()} == {"data/tables/counts.yml", "data/claims/lane.yml"}


def test_a_pipe_and_a_device_are_refused_and_not_waited_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(project / "data" / "tables" / "pipe.yml")
    (project / "data" / "tables" / "zero.yml").symlink_to("/dev/zero")
    said = _run(project, "check", capsys)[1]
    for name in ("pipe", "zero"):
        assert f"data/tables/{name}.yml:1: file: cannot be opened (it is no plain file)" in said
