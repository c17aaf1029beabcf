# The commands of this project; `make` alone lists them.

PYTHON ?= python3
PORT ?= 8000
PIP_INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes
PIP_COMPILE = PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= .venv/bin/pip-compile \
	--quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --strip-extras

# What a real site would have, so that the checks judge the strict settings and no local file.
AS_DEPLOYED = OPS_ENV_FILE= DEBUG=off ALLOWED_HOSTS=ops.example.org TRUSTED_PROXY=0 \
	SITE_URL=https://ops.example.org DATABASE_URL=sqlite://:memory: \
	EMAIL_URL=smtp+tls://mail.example.org:587 CLAMD_URL=tcp://clamd.example.org:3310 \
	SECRET_KEY=for-checks-alone-0123456789-abcdefghijklmnopqrstuvwxyz

.DEFAULT_GOAL := help
.PHONY: help run test drill bench check lint imports migrations translations deploy content format lock tools npm

help: ## List these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1@\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F@ '{printf "%-20s %s\n", $$1, $$2}'

run: tools npm .venv/.installed node_modules/.installed .env ## Serve the site with a sample board; PORT=8000 is the default
	@if grep -q '^SITE_URL=http://localhost' .env; then \
		export SITE_URL="$${SITE_URL:-http://localhost:$(PORT)}"; \
	fi; \
	exec .venv/bin/python manage.py serve --port $(PORT)

test: .venv/.installed-dev ## Run the suite; ARGS="-k board" narrows it, ONLY=sqlite|postgresql|browser runs one part
	@.venv/bin/python -m tests.suite $(if $(ONLY),--only=$(ONLY)) $(ARGS)

drill: npm .venv/.installed-dev node_modules/.installed ## Kill and break the running site on SQLite and PostgreSQL; DRILL_SEED= repeats its moments
	@.venv/bin/python -m tests.suite tests/drill $(if $(ONLY),--only=$(ONLY)) $(ARGS)

bench: .venv/.installed-dev ## Print how long known things take beside unknown ones, as ratios
	@.venv/bin/python -m tests.bench

check: lint imports migrations translations deploy content ## Everything that is checked without running the site

lint: .venv/.installed-dev ## Lint and format of Python, lint of templates
	.venv/bin/ruff check --quiet .
	.venv/bin/ruff format --check --quiet .
	.venv/bin/djlint --quiet --lint templates

imports: .venv/.installed-dev ## Imports point down only
	.venv/bin/lint-imports --no-cache

migrations: .venv/.installed-dev ## No model has changed without its migration
	@$(AS_DEPLOYED) .venv/bin/python manage.py makemigrations --check --dry-run

translations: .venv/.installed-dev ## Every sentence has its French
	@$(AS_DEPLOYED) .venv/bin/python manage.py check_translations

deploy: .venv/.installed-dev ## The settings are safe for an https site
	@$(AS_DEPLOYED) .venv/bin/python manage.py check --deploy --fail-level WARNING

content: .venv/.installed-dev ## The published texts are whole
	@$(AS_DEPLOYED) .venv/bin/python manage.py check_content

format: .venv/.installed-dev ## Format Python and mend what the linter can
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

# The lock holds the package index's own hashes, whatever other sources this machine's pip is told of.
lock: .venv/.installed-dev ## Write the lock files anew from pyproject.toml and package.json; ARGS=--upgrade takes newer releases
	$(PIP_COMPILE) $(ARGS) --output-file requirements.txt pyproject.toml
	$(PIP_COMPILE) $(ARGS) --allow-unsafe --extra dev --constraint requirements.txt \
		--output-file requirements-dev.txt pyproject.toml
	npm install --package-lock-only

tools:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install python3, version 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11: install a newer one and name it, as in make run PYTHON=python3.12."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install python3-venv."; exit 1; }

npm:
	@command -v npm >/dev/null || { echo "npm is missing: install Node.js with npm."; exit 1; }

.venv/bin/python: | tools
	$(PYTHON) -m venv --clear .venv

.venv/.installed: requirements.txt | .venv/bin/python
	$(PIP_INSTALL) --requirement requirements.txt
	@touch $@

.venv/.installed-dev: requirements-dev.txt | .venv/bin/python
	$(PIP_INSTALL) --requirement requirements-dev.txt
	@touch .venv/.installed $@

node_modules/.installed: package-lock.json | npm
	@$(NPM_CI) --omit=dev
	@touch $@

node_modules/.installed-dev: package-lock.json | npm
	@$(NPM_CI) --include=dev
	@touch node_modules/.installed $@

# npm keeps its downloads in the home folder, where it can.
NPM_CI = [ -w "$${HOME:-/nowhere}" ] || export npm_config_cache="$(CURDIR)/var/npm"; \
	npm ci --no-progress --loglevel=error

.env:
	@umask 077; { echo "SITE_URL=http://localhost:$(PORT)"; \
		echo "SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')"; } > .env.new
	@mv .env.new .env
