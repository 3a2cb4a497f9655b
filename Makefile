PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
SETTINGS := pyproject.toml constraints.txt

.PHONY: run test formats check bench pictures pages clean

run: $(VENV)/installed
	@$(BIN)/onrecord

test: $(VENV)/installed-test
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

formats: $(VENV)/installed-test $(VENV)/installed-formats
	@$(BIN)/python -m pytest -m formats -rs

check: $(VENV)/installed-check
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m docs.pictures --check
	@$(BIN)/python -m docs.columns --check
	@$(BIN)/python -m docs.commands --check
	@$(BIN)/python -m docs.keys --check
	@$(BIN)/python -m docs.rules --check

bench: $(VENV)/installed-bench
	@$(BIN)/python -m benchmarks

pictures: $(VENV)/installed
	@$(BIN)/python -m docs.pictures

pages: $(VENV)/installed
	@$(BIN)/python -m docs.columns
	@$(BIN)/python -m docs.commands
	@$(BIN)/python -m docs.keys
	@$(BIN)/python -m docs.rules

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("onrecord needs Python 3.11 or later; name one with: make PYTHON=python3.12 run")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(SETTINGS) | $(VENV)/bin/python
	@echo "Installing onrecord into $(VENV) ..."
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-%: $(SETTINGS) | $(VENV)/bin/python
	@echo "Installing what '$*' needs into $(VENV) ..."
	@$(PIP) --editable ".[$*]"
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
