# Two commands do everything on a machine with Python 3.11 and make: `make demo` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: demo test fuzz mutants check bench docs clean

demo: $(INSTALLED)
	$(BIN)/surveys demo demo --force

test: $(INSTALLED)
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term

# Hours: every call that changes a file killed and failed, 500 moments of each command; every hostile file, and 2,000 damaged
# ones of each format. Seeds are printed.
fuzz: $(INSTALLED)
	SURVEYS_FUZZ=1 $(BIN)/python -m pytest -n 2 -s tests/surveys/robust tests/surveys/test_kill.py tests/hostile

# Hours: one small fault at a time in scoring and instruments, and whether a test sees it. `mutmut results` lists the rest.
mutants: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,mutants]'
	$(BIN)/mutmut run

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/surveys check
	$(BIN)/python docs/make_reference.py --check

bench: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,bench]'
	$(BIN)/python -m benchmarks.scoring
	$(BIN)/python -m benchmarks.validation
	$(BIN)/python -m benchmarks.followup
	$(BIN)/python -m benchmarks.release
	$(BIN)/python -m benchmarks.keying
	$(BIN)/python -m benchmarks.imports
	$(BIN)/python -m benchmarks.schedules

docs: $(INSTALLED)
	$(BIN)/python docs/make_reference.py

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) demo
