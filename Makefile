# make run: the dashboard on http://localhost:8501; make test: every test. Both make their own environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
unexport PYTHONDONTWRITEBYTECODE  # without compiled modules every process compiles them again

.PHONY: run test check national clean

run: $(VENV)/.ready
	$(BIN)/python -m db migrate
	$(BIN)/python -m data demo load --first
	$(BIN)/streamlit run app.py --server.port $(PORT) --server.headless true

national: $(VENV)/.ready  ## the demonstration at full scale: 128,000 villages, 1,000,000 service records
	$(BIN)/python -m db migrate
	$(BIN)/python -m data demo clear
	$(BIN)/python -m data demo load --scale national

test: $(VENV)/.ready-tests check
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(VENV)/.ready-tests
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.ready: $(VENV)/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet -r requirements.txt
	touch $@

$(VENV)/.ready-tests: $(VENV)/.ready tests/requirements.txt
	$(BIN)/python -m pip install --quiet -r tests/requirements.txt
	touch $@

clean:
	rm -rf $(VENV)
