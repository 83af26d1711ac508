# inquit: `make help` tells what can be made.

CC ?= cc
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
DESTDIR ?=
BINDIR ?= $(PREFIX)/bin
LUADIR ?= $(PREFIX)/share/lua/5.4
LIBDIR ?= $(PREFIX)/lib/lua/5.4
LUA ?= lua5.4
BUILD ?= build

# Where the corpus and its scorers lie, for `make eval` and `make train`.
POLNEAR ?=
EVAL ?= $(POLNEAR)/../../eval

VERSION := $(shell sed -n 's/^.define INQUIT_VERSION "\(.*\)"/\1/p' csrc/inquit.h)

# A parameter may bear the name of its type (`const token *token`): gcc's full -Wshadow minds that,
# clang's does not.
SHADOW := $(if $(findstring clang,$(shell $(CC) --version)),-Wshadow,-Wshadow=local)
WARNINGS := -Wall -Wextra -Wconversion $(SHADOW)
# The _INCDIR and _LIBDIR variables are how luarocks tells.
PCRE2_CFLAGS := $(or $(PCRE2_INCDIR:%=-I%),$(shell pkg-config --cflags libpcre2-8 2>/dev/null))
PCRE2_LIBS := $(or $(PCRE2_LIBDIR:%=-L% -lpcre2-8),$(shell pkg-config --libs libpcre2-8 \
                                                           2>/dev/null),-lpcre2-8)
LIBS := $(PCRE2_LIBS) -lpthread
LUAJIT_CFLAGS := $(shell pkg-config --cflags luajit 2>/dev/null || \
                         pkg-config --cflags lua5.1 2>/dev/null)
LUA54_CFLAGS := $(or $(LUA_INCDIR:%=-I%),$(shell pkg-config --cflags lua5.4 2>/dev/null || \
                                                 pkg-config --cflags lua-5.4 2>/dev/null))

# MODE is what the checks add: -Werror, or sanitizers.  No fused products: each machine computes the
# same bits (csrc/kernel.h).
compile = $(CC) -std=c11 $(WARNINGS) $(CFLAGS) $(MODE) -ffp-contract=off -fPIC -fvisibility=hidden \
          -MMD -MP -MT $@ -Icsrc -Ibuild $(PCRE2_CFLAGS)

sources := $(wildcard csrc/*.c)
objects := $(sources:csrc/%.c=$(BUILD)/obj/%.o)
library := $(BUILD)/libinquit.a
binding := $(wildcard csrc/lua/*.c)
lexicon := build/lexicon_table.inc
lexicons := $(sort $(wildcard csrc/data/*.lex))
c_files := $(shell find csrc tests -name '*.[ch]')
lua_files := bin/inquit $(shell find lua plugin tests scripts -name '*.lua')
trainer := $(wildcard csrc/train/*.c)
unit_tests := $(patsubst tests/c/%.c,$(BUILD)/tests/%,$(wildcard tests/c/test_*.c))

.DELETE_ON_ERROR:
.PHONY: all library lua54 luajit tools unit-tests test check check-format check-lint check-layers \
        check-rock check-version check-warnings asan golden bench bench-editor fuzz doc eval links train format clean \
        install install-lua54 help

all: luajit lua54 ## build the module for Neovim and the one for Lua 5.4

# --- the library ------------------------------------------------------------------------------

library: $(library) ## build/libinquit.a: the core alone, for C programs (csrc/inquit.h)

$(library): $(objects)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/obj/%.o: csrc/%.c
	@mkdir -p $(@D)
	$(compile) -c $< -o $@

$(BUILD)/obj/lexicon.o: $(lexicon)

$(BUILD)/obj/embedded.o: csrc/data/inquit.model

$(lexicon): build/lexicon_compile $(lexicons)
	$< $@ $(lexicons)

# Runs while building, and so never with the sanitizers or the flags of another machine.
build/lexicon_compile: csrc/tools/lexicon_compile.c csrc/utf8.c csrc/utf8.h csrc/lexicon.h \
  csrc/lexicon_hash.h
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 -Icsrc $(filter %.c,$^) -o $@

# --- the two Lua modules ------------------------------------------------------------------------
# Linked beside and renamed: a process that runs the old file keeps it whole.

luajit: lua/inquit/core.so ## lua/inquit/core.so, for Neovim, LuaJIT and Lua 5.1

lua54: build/lua5.4/inquit/core.so ## build/lua5.4/inquit/core.so, for bin/inquit

lua/inquit/core.so: $(binding) csrc/lua/inquit_lua.h $(library)
	@test -n "$(LUAJIT_CFLAGS)" || { echo 'inquit: no LuaJIT or Lua 5.1 headers:' \
	  'apt install libluajit-5.1-dev' >&2; exit 1; }
	@mkdir -p $(BUILD)/obj
	$(compile) -MF $(BUILD)/obj/core-luajit.d $(LUAJIT_CFLAGS) -shared $(binding) $(library) \
	  $(LIBS) -o $@.new
	mv -f $@.new $@

build/lua5.4/inquit/core.so: $(binding) csrc/lua/inquit_lua.h $(library)
	@test -n "$(LUA54_CFLAGS)" || { echo 'inquit: no Lua 5.4 headers:' \
	  'apt install liblua5.4-dev' >&2; exit 1; }
	@mkdir -p $(@D) $(BUILD)/obj
	$(compile) -MF $(BUILD)/obj/core-lua5.4.d $(LUA54_CFLAGS) -shared $(binding) $(library) \
	  $(LIBS) -o $@.new
	mv -f $@.new $@

# --- tests --------------------------------------------------------------------------------------

test: ## all tests; the last line adds them up
	@scripts/run-suites tests

check: ## format, lint, layers, warnings of gcc and clang, and all tests
	@scripts/run-suites checks tests

asan: $(lexicon) ## build the C tests (build/asan/tests/) with address and undefined behaviour sanitizers
	@$(MAKE) --no-print-directory BUILD=build/asan CFLAGS='-O1 -g -fno-omit-frame-pointer' \
	  MODE='-Werror -fsanitize=address,undefined -fno-sanitize-recover=all' unit-tests

unit-tests: $(unit_tests)

$(BUILD)/tests/%: tests/c/%.c $(library)
	@mkdir -p $(@D)
	$(compile) $< $(library) $(LIBS) -lcmocka -lm -o $@

$(BUILD)/tests/test_train_%: tests/c/test_train_%.c $(BUILD)/libtrain.a $(library)
	@mkdir -p $(@D)
	$(compile) -Icsrc/train $< $(BUILD)/libtrain.a $(library) $(TRAIN_LIBS) $(LIBS) -lcmocka -lm -o $@

golden: lua54 ## only the golden articles
	$(LUA) /usr/bin/busted --lpath='./lua/?.lua;./lua/?/init.lua' --cpath='./build/lua5.4/?.so' \
	  tests/lua/golden_spec.lua

check-format: ## clang-format and stylua have nothing to change
	clang-format --dry-run -Werror $(c_files)
	stylua --check $(lua_files)

format: ## let clang-format and stylua change what check-format complains about
	clang-format -i $(c_files)
	stylua $(lua_files)

check-lint: $(lexicon) ## clang-tidy and luacheck; what Neovim shares is Lua 5.1
	@printf '%s\n' $(sources) $(binding) | \
	  xargs -P 2 -I '{}' clang-tidy --quiet '{}' -- -std=c11 -Icsrc -Ibuild $(PCRE2_CFLAGS) \
	  $(LUA54_CFLAGS) 2>build/clang-tidy.log || { grep -v ' generated' build/clang-tidy.log; exit 1; }
	luacheck --quiet $(lua_files)
	@for file in $(filter-out bin/% scripts/% lua/inquit/cli/%,$(lua_files)); do \
	  luajit -b -t raw $$file /dev/null || exit 1; \
	done

check-layers: $(library) ## includes and requires point one way; the core has no mutable globals
	$(LUA) scripts/check-layers.lua
	@! objdump -t $(library) | grep -E ' O \.t?(data|bss)[[:space:]]' || \
	  { echo 'inquit: the core has mutable globals' >&2; exit 1; }

check-rock: lua54 ## luarocks builds and installs the rockspec, without a network
	rm -rf build/rock
	luarocks --lua-version 5.4 --tree build/rock make inquit-scm-1.rockspec >build/rock.log 2>&1 || \
	  { cat build/rock.log; exit 1; }
	build/rock/bin/inquit --version

check-version: ## the version of inquit.h is the one that others state
	scripts/check-version

check-warnings: $(lexicon) ## all C with warnings as errors, by gcc and by clang
	@for cc in gcc clang; do \
	  $(MAKE) --no-print-directory BUILD=build/$$cc CC=$$cc MODE=-Werror library tools || exit 1; \
	done

tools: $(BUILD)/bench $(BUILD)/replay_text $(BUILD)/replay_model $(binding:csrc/lua/%.c=$(BUILD)/lua/%.o) \
       $(BUILD)/lexicon_compile.o $(BUILD)/libtrain.a

$(BUILD)/lua/%.o: csrc/lua/%.c
	@mkdir -p $(@D)
	$(compile) $(LUA54_CFLAGS) -c $< -o $@

$(BUILD)/lexicon_compile.o: csrc/tools/lexicon_compile.c
	@mkdir -p $(@D)
	$(compile) -c $< -o $@

# --- measuring ------------------------------------------------------------------------------------

bench: $(BUILD)/bench ## speed of each stage and peak memory
	$(BUILD)/bench samples/*.txt

bench-editor: luajit ## from an edit to updated marks, in Neovim (NVIM=nvim)
	@$(or $(NVIM),nvim) --headless -n -u tests/minimal_init.lua -c 'luafile scripts/bench_editor.lua' \
	  -- samples/*.txt

$(BUILD)/bench: $(wildcard csrc/bench/*.[ch]) $(library)
	$(compile) $(filter %.c,$^) $(library) $(LIBS) -lz -lm -o $@

# The fuzz entries with a plain main that replays files.
$(BUILD)/replay_%: csrc/fuzz/fuzz_%.c csrc/fuzz/replay.c $(library)
	$(compile) $(filter %.c,$^) $(library) $(LIBS) -o $@

FUZZ_SECONDS ?= 60
fuzz: $(lexicon) ## libFuzzer on texts and on models, each for FUZZ_SECONDS (60)
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=clang CFLAGS='-O1 -g' \
	  MODE='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' \
	  build/fuzz/run_text build/fuzz/run_model
	@mkdir -p build/fuzz/corpus build/fuzz/models
	build/fuzz/run_text -max_total_time=$(FUZZ_SECONDS) -max_len=8192 \
	  -artifact_prefix=build/fuzz/ build/fuzz/corpus tests/golden
	build/fuzz/run_model -max_total_time=$(FUZZ_SECONDS) -max_len=200 \
	  -artifact_prefix=build/fuzz/ build/fuzz/models

$(BUILD)/run_%: csrc/fuzz/fuzz_%.c $(library)
	$(compile) -fsanitize=fuzzer $< $(library) $(LIBS) -o $@

doc: ## write the options section of doc/inquit.txt from the schema
	$(LUA) scripts/help_options.lua

eval: lua54 ## scores on PolNeAR dev: make eval POLNEAR=dir [EVAL=dir of the scorers]
	@POLNEAR='$(POLNEAR)' EVAL='$(EVAL)' scripts/eval $(BUILD)/eval

# --- the trainer --------------------------------------------------------------------------------

# It runs where it is built, and may reorder sums; the core is built as ever.
TRAIN_CFLAGS ?= -O3 -march=native -ffast-math
TRAIN_LIBS := -lz -ljansson
SEED ?= 1
TRAIN_OPTIONS ?=

train: $(BUILD)/train/train ## learn csrc/data/inquit.model: make train POLNEAR=dir [SEED=1]
	@test -n '$(POLNEAR)' || { echo 'inquit: make train POLNEAR=dir' >&2; exit 2; }
	$< --polnear='$(POLNEAR)' --texts=csrc/train/texts --seed=$(SEED) --out=csrc/data/inquit.model \
	  $(TRAIN_OPTIONS)

links: $(BUILD)/train/train ## learn csrc/link_weights.def: make links POLNEAR=dir
	@test -n '$(POLNEAR)' || { echo 'inquit: make links POLNEAR=dir' >&2; exit 2; }
	$< --polnear='$(POLNEAR)' --texts=csrc/train/texts --links=csrc/link_weights.def

$(BUILD)/train/train: $(BUILD)/train/train.o $(BUILD)/libtrain.a $(library)
	$(compile) $(TRAIN_CFLAGS) $^ $(TRAIN_LIBS) $(LIBS) -lm -o $@

# All of the trainer but its main, for the tests.
$(BUILD)/libtrain.a: $(patsubst csrc/train/%.c,$(BUILD)/train/%.o,$(filter-out %/train.c,$(trainer)))
	rm -f $@ && ar rcs $@ $^

$(BUILD)/train/%.o: csrc/train/%.c
	@mkdir -p $(@D)
	$(compile) $(TRAIN_CFLAGS) -c $< -o $@

# --- the rest ---------------------------------------------------------------------------------------

install: install-lua54 library ## command line, Lua 5.4 module and C library below PREFIX
	install -d $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 644 csrc/inquit.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(library) $(DESTDIR)$(PREFIX)/lib/
	printf '%s\n' 'Name: inquit' 'Description: who said what in a news article' \
	  'Version: $(VERSION)' 'Requires.private: libpcre2-8' 'Libs.private: -lpthread' 'Cflags: -I$(PREFIX)/include' \
	  'Libs: -L$(PREFIX)/lib -linquit' >$(DESTDIR)$(PREFIX)/lib/pkgconfig/inquit.pc

install-lua54: lua54 ## bin/inquit and what it needs: BINDIR, LUADIR, LIBDIR (luarocks sets them)
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR)/inquit
	install -m 755 bin/inquit $(DESTDIR)$(BINDIR)/
	install -m 755 build/lua5.4/inquit/core.so $(DESTDIR)$(LIBDIR)/inquit/
	cd lua && find inquit -type f ! -name '*.so*' -exec install -D -m 644 {} $(abspath \
	  $(DESTDIR)$(LUADIR))/{} \;

clean: ## remove all that was built
	rm -rf build lua/inquit/core.so lua/inquit/core.so.new

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

-include $(wildcard $(BUILD)/obj/*.d $(BUILD)/tests/*.d $(BUILD)/train/*.d $(BUILD)/*.d)
