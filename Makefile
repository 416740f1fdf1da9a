# Mallette: `make run` and `make test` install what they need, say so, and do the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test bench deb bindings ui check-ui packages test-packages

OUT := out
UI_STAMP := ui/node_modules/.package-lock.json

help: ## Show this list.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: packages ui ## Build the application and open its window on the demonstration plan.
	cargo build --release --bin mallette
	@bash .make/run target/release/mallette $(OUT)

test: test-packages check-ui ui .venv/ready ## Install what the tests need and run every test.
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	@bash .make/with-display cargo test --workspace

bench: test-packages ui ## Measure opening, searching, writing, printing, memory and size, each against a reference.
	cargo build --release --example empty_window
	@bash .make/with-display cargo bench --bench measures

deb: packages ui ## Build a Debian package into out/.
	cargo build --release --bin mallette
	@bash .make/deb target/release/mallette $(OUT)

bindings: ## Write the interface's bindings.ts anew from the commands.
	MALLETTE_WRITE=1 cargo test --workspace --test ipc the_bindings

ui: $(UI_STAMP) ## Build the interface.
	cd ui && npm run --silent build

check-ui: $(UI_STAMP)
	cd ui && npm run --silent check && npm run --silent test

$(UI_STAMP): ui/package-lock.json
	@echo "Front-end packages: npm ci"
	cd ui && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

packages:
	@bash .make/packages build

test-packages:
	@bash .make/packages build test

.venv/ready: .make/python-requirements
	python3 -m venv .venv
	.venv/bin/pip install --quiet --requirement .make/python-requirements
	@touch $@
