# Everything a newcomer needs: `make quiz` to use Ardoise, `make test` to check it.
# Nothing is required beforehand but python3 (3.11 or newer), make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip install --quiet --no-input
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11

.PHONY: quiz test setup setup-test format lint types layers unit check bench lock clean

quiz: setup
	$(BIN)/ardoise run

setup: $(VENV)/run.stamp

setup-test: $(VENV)/test.stamp $(VENV)/chromium

$(BIN)/python:
	$(PYTHON) tests/setup/make_venv.py $(VENV)

$(VENV)/run.stamp: requirements/run.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/run.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/test.stamp: requirements/test.lock $(VENV)/run.stamp
	$(PIP) --require-hashes -r requirements/test.lock
	touch $@

# The path of a Chromium for the browser tests: the system's, else one installed for them.
$(VENV)/chromium: tests/setup/chromium.sh $(VENV)/test.stamp
	sh tests/setup/chromium.sh $(BIN)/python > $@.tmp
	mv $@.tmp $@

test: lint types layers unit check

lint: setup-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup-test
	$(BIN)/mypy

layers: setup-test
	$(BIN)/lint-imports

unit: setup-test
	ARDOISE_CHROMIUM="$$(cat $(VENV)/chromium)" $(BIN)/python -m pytest

check: setup
	$(BIN)/ardoise check

format: setup-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Ratios measured side by side in one run; nothing here fails a build.
bench: setup-test
	@for bench in tests/bench/bench_*.py; do \
		echo "== $$bench"; ARDOISE_CHROMIUM="$$(cat $(VENV)/chromium)" $(BIN)/python $$bench || exit 1; \
	done

# Pins every dependency with its hashes; run it after a change of pyproject.toml.
lock: setup
	$(PIP) uv
	$(COMPILE) --upgrade --extra build pyproject.toml --output-file requirements/run.lock
	$(COMPILE) --upgrade --extra build --extra test --extra propose --constraints requirements/run.lock pyproject.toml --output-file requirements/test.lock

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
