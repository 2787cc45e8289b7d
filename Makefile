SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help

PORT := 8080
PUBLIC_URL := /
# The site's scheme and host, if known: some of what a page says of itself needs a whole address.
export SITE :=

# Read from where they are pinned, so that no version is written twice.
export RUST_VERSION := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
export TRUNK_VERSION := $(shell sed -n 's/^trunk-version = "=\(.*\)"/\1/p' Trunk.toml)
export CARGO_FUZZ_VERSION := $(shell sed -n 's/^cargo-fuzz-version = "\(.*\)"/\1/p' fuzz/Cargo.toml)
export WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"/\1/p}' Cargo.lock)

# Outside the checkout, so that a second clone finds the tools compiled; on PATH only in here, so
# that versions installed for other work stay what they are.
export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/budget-viewer
export PATH := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin:$(TOOLS)/wasm-bindgen-$(WASM_BINDGEN_VERSION)/bin:$(TOOLS)/cargo-fuzz-$(CARGO_FUZZ_VERSION)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

# Trunk stops at any value of NO_COLOR but true and false.
ifeq ($(NO_COLOR),)
unexport NO_COLOR
else
export NO_COLOR := true
endif

heading = @printf '\n== %s\n'

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

.PHONY: serve
serve: free-port build ## Build, then serve at http://127.0.0.1:8080 (PORT=8081 for another port)
	@node tests/browser/server.js dist $(PORT) $(PUBLIC_URL)

# Before the build, because nobody wants to learn it some minutes later.
.PHONY: free-port
free-port:
	@! (: </dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null || { echo "Port $(PORT) is in use: choose another, as in 'make serve PORT=8081'" >&2; exit 1; }

.PHONY: build
build: set-up ## Build the release into dist/ (SITE=https://budget.example.org PUBLIC_URL=/budget/)
	$(heading) 'Building dist/'
	trunk build --release --public-url $(PUBLIC_URL)

# Which disclosure a single file is of.
ENTITY ?= tianmen-12345
YEAR ?= 2026
DISCLOSURE ?= data/$(ENTITY)/$(YEAR).json

.PHONY: single
single: has-disclosure build ## Build one file with everything in it into dist-single/, of DISCLOSURE or of ENTITY and YEAR
	$(heading) 'Building dist-single/'
	@TRUNK_PUBLIC_URL=$(PUBLIC_URL) cargo run --quiet --locked --features prerender --bin single -- $(DISCLOSURE) dist dist-single

.PHONY: has-disclosure
has-disclosure:
	@[[ -f $(DISCLOSURE) ]] || { echo "There is no $(DISCLOSURE): choose one, as in 'make single DISCLOSURE=data/$(ENTITY)/$(YEAR).json'" >&2; exit 1; }

.PHONY: test
test: check-format lint test-native check-size test-browser ## Run every check

.PHONY: check-format
check-format: set-up ## Check the formatting
	$(heading) 'Formatting'
	cargo fmt --check
	cargo fmt --check --manifest-path fuzz/Cargo.toml

.PHONY: lint
lint: set-up ## Run clippy for both targets, warnings being errors
	$(heading) 'Clippy, native'
	cargo clippy --locked --all-targets --features prerender,command-line,platform -- -D warnings
	$(heading) 'Clippy, wasm32'
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bin budget-viewer --features browser -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --bin reader --features reader -- -D warnings

.PHONY: test-native
test-native: set-up ## Run the native tests
	$(heading) 'Native tests'
	cargo test --locked --features prerender,command-line,platform
	$(heading) 'Reports for programs'
	node --test tests/command/

# Which tests: all whose names contain this.
TEST ?=

.PHONY: test-one
test-one: set-up ## Run the native tests whose names contain TEST
	cargo test --quiet --locked --features prerender,command-line,platform -- $(TEST)

.PHONY: test-rules
test-rules: set-up ## Run the tests of the audit's rules, or those of them whose names contain TEST
	cargo test --quiet --locked --features prerender,command-line,platform --bin budget --test audit --test report -- $(TEST)

# Which browser tests: a file below tests/browser/, without its .spec.js.
PAGE ?= layout

.PHONY: test-page
test-page: build ## Build dist/ and run the browser tests of one file, as in PAGE=import
	@.ci/set-up-browser
	playwright test --config tests/browser $(PAGE).spec.js

.PHONY: watch
watch: set-up ## Run test-one after every change
	@node tests/watch.js $(MAKE) --no-print-directory test-one TEST=$(TEST)

# Real documents are no part of the project.
DOCUMENTS ?= ../shared/disclosures

accuracy = cargo run --quiet --locked --profile native --features import --example accuracy --

.PHONY: accuracy
accuracy: set-up ## Compare what is read and found in DOCUMENTS with the answer keys
	$(heading) 'Figures, from text'
	$(accuracy) figures $(DOCUMENTS)
	$(heading) 'Figures, from PDF'
	$(accuracy) figures $(DOCUMENTS) --pdf
	$(heading) 'Contradictions, from text'
	$(accuracy) contradictions $(DOCUMENTS)
	$(heading) 'Contradictions, from PDF'
	$(accuracy) contradictions $(DOCUMENTS) --pdf

# Small documents with one difficulty each are no part of the project either.
# A file of keys by concept, as those in tests/accuracy/concepts/.
KEYS ?= tests/accuracy/concepts/1.tsv

.PHONY: concepts
concepts: set-up ## Compare what is read of DOCUMENTS with the concepts that KEYS have
	$(accuracy) concepts $(DOCUMENTS) $(KEYS)

.PHONY: cases
cases: DOCUMENTS = ../shared/cases
cases: set-up ## Read small DOCUMENTS with one difficulty each: every figure right, or listed as unread
	$(heading) 'Cases'
	$(accuracy) cases $(DOCUMENTS)

# How often each page is visited.
ROUNDS ?= 7

.PHONY: bench
bench: bench-import bench-drop bench-serve bench-page bench-scale ## Measure everything: the five below

.PHONY: bench-import
bench-import: set-up ## Measure how fast DOCUMENTS are read
	$(heading) 'Documents read'
	cargo bench --quiet --locked --features import --bench import -- $(DOCUMENTS)

.PHONY: bench-drop
bench-drop: build ## Measure how long a reader waits who drops one of DOCUMENTS on the page
	@.ci/set-up-browser
	$(heading) 'From drop to page'
	node benches/drop.js $(DOCUMENTS)

.PHONY: bench-serve
bench-serve: build ## Measure how many visits a server stands, and what one costs the network
	@.ci/set-up-browser
	@.ci/set-up-hosting wrk
	$(heading) 'From nginx to page'
	node benches/serve.js

.PHONY: bench-page
bench-page: build ## Measure the page beside what a team would use instead, in ROUNDS visits each
	@.ci/set-up-browser
	@.ci/set-up-peers
	$(heading) 'Peers'
	node benches/peers/build.js target/benches/peers
	$(heading) 'The page beside its peers'
	node benches/page/main.js $(ROUNDS) dist target/benches/peers target/benches/pictures

# A copy of the site, which other benches go on measuring as it is.
.PHONY: bench-scale
bench-scale: build ## Measure how cost grows with lines: disclosures of 100, 1,000 and 10,000
	@.ci/set-up-browser
	@rm -rf target/benches/scale
	@mkdir -p target/benches
	@cp -r dist target/benches/scale
	$(heading) 'From disclosure to page'
	cargo bench --quiet --locked --features prerender --bench scale -- target/benches/scale
	$(heading) 'The page in a browser'
	node benches/scale.js $(ROUNDS) target/benches/scale target/benches/pictures

# How long each target runs, and which do: by their names in fuzz/targets/.
FUZZ_SECONDS ?= 600
TARGETS ?= $(basename $(notdir $(wildcard fuzz/targets/*.rs)))

# No sanitizer: there is no unsafe code here, so that findings are panics, time and memory, and
# without one more inputs are tried. All targets run, whatever is found in one.
.PHONY: fuzz
fuzz: set-up ## Try changed documents on all readers, or on TARGETS, for FUZZ_SECONDS each
	@.ci/set-up-fuzz
	$(heading) 'Seeds'
	cargo +nightly run --quiet --locked --manifest-path fuzz/Cargo.toml --example seeds -- \
		fuzz/corpus tests/documents/* data/*/*.json $(wildcard $(DOCUMENTS)/*.txt $(DOCUMENTS)/*.pdf)
	@found=; for target in $(TARGETS); do \
		printf '\n== Fuzzing %s\n' $$target; \
		cargo +nightly fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS) \
			-max_len=16384 -timeout=10 -rss_limit_mb=2048 -dict=fuzz/corpus/words || found+=" $$target"; \
	done; \
	[[ -z $$found ]] || { echo "Findings in:$$found (see fuzz/artifacts/)" >&2; exit 1; }

.PHONY: check-size
check-size: build ## Build dist/ and compare what readers wait for with tests/size/budget.json
	$(heading) 'Sizes, as brotli sends them'
	node --test tests/size/
	node tests/size/check.js dist

# As the build makes it, but for the names of functions, which it leaves out.
held = target/held
.PHONY: held
held: set-up ## Show what the page's program holds, by crate and by module
	$(heading) 'The program with its names'
	cargo build --quiet --locked --release --target wasm32-unknown-unknown --features browser --bin budget-viewer
	wasm-bindgen --target no-modules --no-typescript --out-dir $(held) target/wasm32-unknown-unknown/release/budget-viewer.wasm
	wasm-opt -Oz -g $(held)/budget-viewer_bg.wasm -o $(held)/held.wasm
	$(heading) 'What it holds'
	node tests/size/held.js $(held)/held.wasm

.PHONY: test-browser
test-browser: build ## Build dist/ and test it in Chromium
	@.ci/set-up-browser
	@.ci/set-up-hosting
	$(heading) 'Browser tests'
	playwright test --config tests/browser

.PHONY: set-up
set-up: ## Install what is missing for a build
	@.ci/set-up
