# Needs only make and Python 3.11 or later; .venv is set up on first use, and again when pyproject.toml asks for more.
VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.installed
ARTICLES ?= seeds
DATA ?=

.DEFAULT_GOAL := help
.PHONY: help report test lint bench docs

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-8s %s\n' "$$name" "$$what"; done

report: $(READY) ## the discrepancy report over the seeds, or over ARTICLES="a.txt b.txt"
	@$(PYTHON) -m factcheck report $(ARTICLES)

test: $(READY) ## all tests
	@$(PYTHON) -m pytest

lint: $(READY) ## ruff, and mypy in strict mode
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy

bench: $(READY) ## one table of accuracy and speed; DATA=folder of benchmark data
	@$(PYTHON) benchmarks/bench.py $(DATA)

docs: $(READY) ## docs/rules.md from the rule packs, and the excerpt in README.md
	@$(PYTHON) -m factcheck rules list --format markdown -o docs/rules.md
	@$(PYTHON) scripts/update_readme.py

$(READY): pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh $(VENV)
