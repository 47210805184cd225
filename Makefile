# The words of this project; `make` alone lists them. Needs sh, coreutils and Python.
PYTHON ?= python3
PORT ?= 8000
PY = .venv/bin/python
PIP_INSTALL = $(PY) -m pip install --quiet --no-cache-dir --disable-pip-version-check
ALONE = tests/web/test_lighthouse.py# it measures speed
SCRIPTS = .ci/with-postgres .ci/bare-demo
SECRET_KEY_OF_CHECKS = for-checks-only-0123456789-abcdefghijklmnopqrstuvwxyz
PRODUCTION = SECRET_KEY=$(SECRET_KEY_OF_CHECKS) PORTAL_DOMAIN=portal.example \
	PORTAL_TODAY= DEBUG=False

.DEFAULT_GOAL := help
.PHONY: help install demo test services browser lint long postgres check check-web matrix bench messages lock clean

define HELP
make install   .venv from the hashed lock, .env once, the .mo files
make demo      everything on SQLite at http://localhost:$(PORT), on 31 October 2019
make test      the tests, on SQLite
make services  the tests that start real servers: nginx before gunicorn
make browser   the tests in a real browser: Debian's Chromium
make check-web the public pages and the boards' admin pages before axe, the Nu HTML
               checker and Lighthouse (Node.js, Java, Chromium)
make lint      format, lint, contracts, types, the catalogue, Django's checks
make postgres  the tests, on a PostgreSQL of their own
make long      the tests that take half a minute each, on both databases
make check     these five: lint, test, long, services, postgres
make matrix    every address as every role against another site's rows, both databases
make bench     the dashboard's and the public pages' times
make messages  collect the words of code and templates into locale/
make lock      compile the pinned requirements anew
make clean     remove what the words above made, except .env and your own data
endef
export HELP

help:
	@printf '%s\n' "$$HELP"

install:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed: set PYTHON=/path/to/python3.11." >&2; \
		exit 2; }
	@$(PY) -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@lock="$$(sha256sum < requirements-dev.lock)"; \
	test "$$lock" = "$$(cat .venv/installed.lock 2>/dev/null)" || { \
		echo "Installing the pinned requirements in .venv (about a minute)" >&2; \
		$(PIP_INSTALL) --require-hashes -r requirements-dev.lock \
		&& echo "$$lock" > .venv/installed.lock; }
	@test -e .env || $(PY) -m portal.env
	@$(PY) -m portal.messages build

demo:
	@$(PYTHON) -m portal.demo_server port "$(PORT)"
	@$(MAKE) --no-print-directory install
	@exec $(PY) -m portal.demo_server serve "$(PORT)"

test: install
	@$(PY) -m pytest -n 2 $(TESTS)

services: install
	@$(PY) -m tests.services.servers
	@$(PY) -m pytest -m services

browser: install
	@$(PY) -m tests.browser.chromium
	@$(PY) -m pytest -n 2 -m browser

lint: install
	$(PY) -m ruff format --check . $(SCRIPTS)
	$(PY) -m ruff check . $(SCRIPTS)
	.venv/bin/lint-imports
	$(PY) -m mypy tenancy sections completeness
	$(PY) -m portal.messages check
	$(PRODUCTION) PORTAL_DOMAIN=localhost $(PY) manage.py check --fail-level WARNING
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING
	$(PRODUCTION) $(PY) manage.py makemigrations --check --dry-run

postgres: install
	@.ci/with-postgres --look
	.ci/with-postgres $(PY) -m pytest -n 2
	.ci/with-postgres $(PY) -m pytest -m services tests/services/test_within_a_second.py

long: install
	$(PY) -m pytest -n 2 -m long
	.ci/with-postgres $(PY) -m pytest -n 2 -m long

check: lint test long services postgres

check-web: install
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.web.tools
	@lock="$$(sha256sum < tests/web/package-lock.json)"; \
	test "$$lock" = "$$(cat tests/web/node_modules/.installed 2>/dev/null)" || { \
		npm ci --silent --prefix tests/web \
		&& echo "$$lock" > tests/web/node_modules/.installed; }
	@$(PY) -m tests.web.beside sh -ec '\
		$(PY) -m pytest -n 2 --dist loadfile -m web --ignore $(ALONE); \
		$(PY) -m pytest -m web $(ALONE)'

matrix: install
	$(PY) -m pytest -n 2 -m matrix
	.ci/with-postgres $(PY) -m pytest -n 2 -m matrix

bench: install
	@$(PY) -m tests.bench
	@.ci/with-postgres $(PY) -m tests.bench_many_sites

messages: install
	@$(PY) -m portal.messages collect

# A lock names no index and no host, and its hashes are those of every published file.
PIP_COMPILE = $(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe \
	--strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --cache-dir .venv/piptools

lock: install
	$(PIP_COMPILE) --upgrade --output-file requirements.lock requirements.in
	$(PIP_COMPILE) --upgrade --output-file requirements-dev.lock requirements-dev.in

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf var/demo.sqlite3 var/demo.sqlite3-wal var/demo.sqlite3-shm var/demo-media
	rm -rf var/static var/tmp
