# Every target says what it is for: make help.
GO   ?= go
TOOL := $(GO) tool -modfile=tools/go.mod
FUZZTIME ?= 10m

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

.PHONY: run
run: ## run the embedded Korea case
	$(GO) run ./cmd/hedge run

.PHONY: test
test: ## all tests; parts that need other programs skip with one line
	$(GO) test ./...

# The race detector and the 10,000 random programs are left to `make test`:
# this is the check one runs before every commit, and it stays under a minute.
.PHONY: check
check: ## formatting, vet, staticcheck, floors and short tests, under a minute
	@test -z "$$($(TOOL) gofumpt -l .)" || { echo "not gofumpt-clean (mend: make fmt):"; $(TOOL) gofumpt -l .; exit 1; }
	$(GO) vet ./...
	$(TOOL) staticcheck ./...
	$(GO) test -short ./...

.PHONY: fmt
fmt: ## format the Go files
	$(TOOL) gofumpt -w .

.PHONY: race
race: ## short tests under the race detector, without long ones that run nothing side by side
	$(GO) test -short -race -skip 'TestNoRounding|TestKorea|TestScripts/(beliefs|show|exit_codes|run_korea|digest|export|help)' ./run ./study ./cli .

.PHONY: bench
bench: ## speed as ratios in one run, beside plain Go loops
	$(GO) test -run '^$$' -bench . -benchtime 3x ./bench

# go test fuzzes one target at a time. A count (FUZZTIME=2000x) ends a run without
# the deadline that go test may report as a failure when it falls inside an input.
.PHONY: fuzz
fuzz: ## every fuzz target for FUZZTIME (10m, or a count: 3000x) each
	@for t in $$(grep -rhoE --include='*_test.go' '^func Fuzz[A-Za-z0-9]+' --with-filename . | sed -E 's#^\./(.*)/[^/]+_test\.go:func (Fuzz.*)#\1:\2#'); do \
	  echo "== $$t for $(FUZZTIME)"; \
	  $(GO) test -run '^$$' -fuzz "^$${t#*:}$$" -fuzztime $(FUZZTIME) "./$${t%%:*}" || exit 1; done

# A golden that changes is read before it is committed: git diff shows it.
.PHONY: golden
golden: ## rewrite golden files and show what changed
	HEDGE_GOLDEN=1 $(GO) test -short -count=1 ./lang ./chart ./briefing
	git --no-pager diff --stat -- '*testdata*'
