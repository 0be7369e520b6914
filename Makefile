# Everything that a person does with this project, in a word each. `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
UV := .tools/bin/uv
RUNS := .venv/.runs
READY := .venv/.ready
PIN := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
LOCK := $(PIN) --extra postgres --extra redis --group build pyproject.toml

export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := true
export PIP_ROOT_USER_ACTION := ignore
# Modules are compiled once for all processes, whatever the surroundings say: a command starts in a third of the time.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run dev test check fix peers wheel lock screenshots messages chromium

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(READY) ## make .venv with everything that running and testing need

run: $(RUNS) ## serve a forum with a sample debate at 127.0.0.1:8000 (PORT=9000 changes the port)
	@exec $(BIN)/forum demo --port $(PORT)

dev: $(READY) ## serve the same forum, restarting on every change
	@$(BIN)/forum db upgrade
	@exec $(BIN)/flask --app forum.app:serving_app run --debug --port $(PORT)

test: $(READY) chromium ## run the whole suite: SQLite, PostgreSQL, and journeys in Chromium
	$(BIN)/pytest -n 2 --dist worksteal -ra

check: $(READY) chromium ## be sure: format, lint, floors, types, templates, then the suite with coverage
	@echo "-- format";    $(BIN)/ruff format --check .
	@echo "-- lint";      $(BIN)/ruff check .
	@echo "-- floors";    $(BIN)/lint-imports --no-cache
	@echo "-- types";     $(BIN)/mypy
	@echo "-- templates"; $(BIN)/djlint --quiet --check --lint templates
	@echo "-- tests";     $(BIN)/pytest -n 2 --dist worksteal -ra --cov --cov-report=term:skip-covered

fix: $(READY) ## format, and mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djlint --quiet --reformat templates

peers: $(RUNS) ## measure reasoning, also against packages that do the same (installed aside)
	@$(UV) pip install --quiet --no-deps --require-hashes --target .tools/peers -r requirements/peers.txt \
	  || $(PYTHON) -m pip install --quiet --no-deps --require-hashes --target .tools/peers -r requirements/peers.txt
	PYTHONPATH=.tools/peers $(BIN)/forum bench --part reasoning

wheel: $(READY) ## build the wheel, install it elsewhere, and ask it for a page
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/pytest -q -m packaging tests/packaging

lock: $(UV) ## choose the newest versions again and pin them by hash, without any address
	$(UV) pip compile $(LOCK) --upgrade -o requirements/run.txt
	$(UV) pip compile $(LOCK) --upgrade --group test --group lint \
	  -c requirements/run.txt -o requirements/dev.txt
	$(UV) pip compile $(PIN) --upgrade --group peers -c requirements/run.txt -o requirements/peers.txt

screenshots: $(READY) chromium ## take the pictures in docs/screenshots again
	$(BIN)/python -m tests.screenshots

messages: $(READY) ## collect the texts that translators work on
	@mkdir -p forum/translations
	$(BIN)/pybabel -q extract -F pyproject.toml -k lazy_gettext --no-location --omit-header \
	  -o forum/translations/messages.pot .

# Journeys in a browser need Debian's Chromium; without leave to install it they are skipped.
chromium:
	@command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || sh -c 'sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	  $$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive \
	  apt-get -qq install -y --no-install-recommends chromium-headless-shell fonts-liberation' >/dev/null 2>&1 \
	  || echo "Chromium is not here and cannot be installed: journeys in a browser will be skipped."

# uv comes by pip, into a folder of its own: no root, no ensurepip and no virtualenv are needed.
$(UV): requirements/uv.txt
	@$(PYTHON) -m pip install --quiet --require-hashes --upgrade --target .tools -r $<
	@touch $@

# Where uv does not reach the packages (a mirror that only pip knows of), pip installs them.
define install
@$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
@$(UV) pip install --quiet --no-deps --require-hashes --python $(BIN)/python -r $(1) \
  || $(PYTHON) -m pip --python $(BIN)/python install --quiet --no-deps --require-hashes -r $(1)
@$(UV) pip install --quiet --offline --no-deps --no-build-isolation --python $(BIN)/python --editable .
@touch $@
endef

$(RUNS): $(UV) requirements/run.txt pyproject.toml
	$(call install,requirements/run.txt)

$(READY): $(RUNS) requirements/dev.txt
	$(call install,requirements/dev.txt)
