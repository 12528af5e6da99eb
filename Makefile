# Two commands do everything on a machine with Python 3.11 and make: `make demo` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: demo test check bench docs clean

demo: $(INSTALLED)
	$(BIN)/surveys demo demo --force

test: $(INSTALLED)
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/surveys check
	$(BIN)/python docs/make_reference.py --check

bench: $(INSTALLED)
	$(BIN)/python -m benchmarks.scoring

docs: $(INSTALLED)
	$(BIN)/python docs/make_reference.py

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) demo
