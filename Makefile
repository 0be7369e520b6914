# Everything that a person does with this project, in a word each. `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
UV := .tools/bin/uv
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run dev test check fix wheel lock screenshots messages chromium

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(READY) ## make .venv with everything that running and testing need

run: $(READY) ## serve a forum with a sample debate at 127.0.0.1:8000 (PORT=9000 changes the port)
	@exec $(BIN)/forum demo --port $(PORT)

dev: $(READY) ## the same with reloading on every change
	@exec $(BIN)/forum demo --port $(PORT) --reload

test: $(READY) chromium ## run the whole suite: SQLite, PostgreSQL, and journeys in Chromium
	$(BIN)/pytest -n 2 -ra

check: $(READY) chromium ## be sure: format, lint, floors, types, templates, then the suite with coverage
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/djlint --quiet --check --lint templates
	$(BIN)/pytest -n 2 -ra --cov --cov-report=term:skip-covered

fix: $(READY) ## format, and mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djlint --quiet --reformat templates

wheel: $(READY) ## build the wheel, install it elsewhere, and ask it for a page
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/pytest -q tests/packaging

lock: $(UV) ## choose the newest versions again and pin them by hash, without any address
	$(UV) pip compile $(LOCK) --extra postgres --extra redis --upgrade -o requirements/run.txt
	$(UV) pip compile $(LOCK) --extra postgres --extra redis --group test --group lint \
	  -c requirements/run.txt --upgrade -o requirements/dev.txt
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml

screenshots: $(READY) chromium ## take the pictures in docs/screenshots again
	$(BIN)/python -m tests.screenshots

messages: $(READY) ## collect the texts that translators work on
	$(BIN)/pybabel -q extract -F babel.cfg -k N_ -k lazy_gettext --no-location --omit-header \
	  -o forum/translations/messages.pot .

# Journeys in a browser need Debian's Chromium; without leave to install it they are skipped.
chromium:
	@command -v chromium >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium >/dev/null; } \
	  || echo "Chromium is not here and cannot be installed: journeys in a browser will be skipped."

# uv comes by pip, into a folder of its own: no root, no ensurepip and no virtualenv are needed.
$(UV): requirements/uv.txt
	@$(PYTHON) -m pip install --quiet --require-hashes --upgrade --target .tools -r $<
	@touch $@

# Where uv does not reach the packages (a mirror that only pip knows of), pip installs them.
$(READY): $(UV) requirements/dev.txt pyproject.toml
	@$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	@$(UV) pip sync --quiet --require-hashes --python $(BIN)/python requirements/dev.txt \
	  || $(PYTHON) -m pip --python $(BIN)/python install --quiet --require-hashes -r requirements/dev.txt
	@$(UV) pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	@touch $@
