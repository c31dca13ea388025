# Everything runs in .venv, which is made anew whenever requirements.lock changes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LANGUAGES = el fi sk sl uk
LOCALE = plugins/opengov/theme/locale
# Lines of a catalogue's header that change with every run, and tell nobody anything.
DATED = '^"(Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team|Generated-By)'
OUTDATED = This needs Python 3.11 or newer as `$(PYTHON)`; name another one with: make PYTHON=python3.13

PROGRAMS = chromium default-jre-headless npm

.PHONY: help site serve check test test-browser test-browser-full test-readers test-readers-full benchmark-readers readers-lock pictures lighthouse coverage lint format types lock messages benchmark clean

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 20

site: $(VENV)/ready ## check the data and build the portal into site/, whole or not at all
	$(BIN)/opengov build

serve: $(VENV)/ready ## preview the portal; edits of pages and data reload it
	$(BIN)/mkdocs serve

check: $(VENV)/ready ## say every problem of the data
	$(BIN)/opengov check

test: $(VENV)/ready ## run the tests; ARGS are those of pytest
	$(BIN)/python -m pytest $(ARGS)

test-browser: $(VENV)/browser ## look at the example portal in Chromium, in every two of page, language, width, colours, state
	$(BIN)/python -m pytest tests/browser $(ARGS)

test-browser-full: $(VENV)/browser ## look at it in all of them; takes an hour, with CHROMIUM=/usr/bin/chromium-headless-shell half of it
	OPENGOV_BROWSER_FULL=1 $(BIN)/python -m pytest tests/browser $(ARGS)

test-readers: $(VENV)/readers/ready ## ask calendar programs what they make of our feeds
	$(BIN)/python -m pytest tests/readers $(ARGS)

test-readers-full: $(VENV)/readers/ready ## the same, with 200 histories of edits; takes a quarter of an hour
	OPENGOV_HISTORIES=200 $(BIN)/python -m pytest tests/readers $(ARGS)

benchmark-readers: $(VENV)/readers/ready ## give the fast programs 100,000 meetings, and time them
	OPENGOV_MEETINGS=100000 $(BIN)/python -m pytest tests/readers/test_readers.py --durations 0 \
		-k "many or libical or KCalendarCore or npm or icalendar" $(ARGS)

readers-lock: $(VENV)/ready ## resolve anew what PyPI and npm have of calendar programs
	$(BIN)/python -m pip install --quiet uv
	cd tests/readers/python && ../../../$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command "make readers-lock" --output-file requirements.txt requirements.in
	npm install --silent --package-lock-only --omit-lockfile-registry-resolved --prefix tests/readers/js

pictures: $(VENV)/browser ## take the pictures of the README anew
	$(BIN)/python -m screenshots.take

lighthouse: $(VENV)/browser ## let Lighthouse judge a meeting page on a slow phone
	npm ci --silent --prefix benchmarks/lighthouse
	$(BIN)/python -m benchmarks.lighthouse.measure

coverage: $(VENV)/ready ## run the tests and name the branches that none takes
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

lint: $(VENV)/ready ## look for mistakes and for another format than ruff's
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/ready ## mend both, as far as ruff can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/ready ## check the types
	$(BIN)/python -m pip install --quiet --require-hashes --requirement tests/browser/requirements.lock
	$(BIN)/mypy

lock: $(VENV)/ready ## resolve requirements.lock anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --fork-strategy fewest \
		--all-extras --group build --group test --group lint \
		--custom-compile-command "make lock" --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --fork-strategy fewest \
		--group browser --constraint requirements.lock \
		--custom-compile-command "make lock" --output-file tests/browser/requirements.lock

messages: $(VENV)/ready ## bring the catalogues up to date with the words in code and templates
	$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --no-location --sort-output --no-wrap \
		--output-file $(VENV)/messages.pot plugins/opengov
	for language in $(LANGUAGES); do \
		catalogue=$(LOCALE)/$$language.po; \
		test -e $$catalogue && action="update --no-fuzzy-matching --ignore-obsolete" || action=init; \
		$(BIN)/pybabel --quiet $$action --no-wrap --input-file $(VENV)/messages.pot \
			--locale $$language --output-file $$catalogue && \
		grep -vE $(DATED) $$catalogue > $(VENV)/messages.po && cp $(VENV)/messages.po $$catalogue; \
	done

benchmark: $(VENV)/ready ## measure against other generators
	$(BIN)/python benchmarks/run.py $(ARGS)

clean: ## forget the environment, the built portal and every cache
	rm -rf $(VENV) site .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage*

$(VENV)/ready: $(VENV)/locked pyproject.toml
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/browser: $(VENV)/ready tests/browser/requirements.lock tests/browser/package-lock.json
	@for program in chromium java npm; do \
		command -v $$program >/dev/null || { echo 'This needs $(PROGRAMS); in Debian: apt-get install $(PROGRAMS)'; exit 1; }; \
	done
	$(BIN)/python -m pip install --quiet --require-hashes --requirement tests/browser/requirements.lock
	npm ci --silent --prefix tests/browser
	@touch $@

$(VENV)/readers/ready: $(VENV)/ready tests/readers/python/requirements.txt tests/readers/js/package-lock.json
	rm -rf $(@D)
	$(PYTHON) -m venv $(@D)/python
	$(@D)/python/bin/python -m pip install --quiet --require-hashes --requirement tests/readers/python/requirements.txt
	mkdir $(@D)/npm
	cp tests/readers/js/package.json tests/readers/js/package-lock.json $(@D)/npm
	npm ci --silent --ignore-scripts --prefix $(@D)/npm
	@touch $@

$(VENV)/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo '$(OUTDATED)'; exit 1; }
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@touch $@
