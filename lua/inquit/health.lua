-- :checkhealth inquit

local M = {}

-- What the engine has to make of it is certain, and takes each of its stages.
local SENTENCE = '"We won the cup," Jane Smith said.'
local EXPECTED = 'direct | Jane Smith | said | "We won the cup,"'

---Runs a sentence that is known through the engine.
---@return boolean is_right
---@return string found
function M.prove()
  local result, reason = require('inquit.native').annotate(SENTENCE)
  if not result then
    return false, reason
  end
  local lines = {}
  for one in result:attributions() do
    local cue, content = result:texts(one.cue), result:texts(one.content)
    lines[#lines + 1] = table.concat({ one.kind, one.speaker or '-', cue, content }, ' | ')
  end
  local found = table.concat(lines, '; ')
  return found == EXPECTED, found
end

local function check_neovim(health)
  local inline = require('inquit.compat').has_inline_text
  if vim.fn.has('nvim-0.7.2') == 0 then
    health.error('Neovim 0.7.2 or later is needed')
  elseif inline then
    health.ok('Neovim shows names within the line')
  else
    health.ok('Neovim shows names at the end of the line (within it from 0.10 on)')
  end
end

local function check_server(health)
  if not require('inquit.compat').has_server then
    health.ok('no language server (0.10): definition, references and the like stay as they are')
  elseif not require('inquit.config').get().lsp then
    health.ok('the language server is switched off by vim.g.inquit.lsp')
  else
    local count = #vim.lsp.get_clients({ name = 'inquit' })
    health.ok(
      ('the language server is a part of this Neovim; %s at work'):format(
        require('inquit.message').count(count, 'server')
      )
    )
  end
end

local function check_engine(health)
  local native = require('inquit.native')
  local core, reason = native.load()
  if not core then
    health.error(reason)
    return
  end
  local path = vim.api.nvim_get_runtime_file('lua/inquit/core.so', false)[1]
  health.ok(('C module %s, ABI %d: %s'):format(core.version, core.abi, path or 'on package.cpath'))
  health.ok(('model %s, run by the kernel %s'):format(core.engine()))
  local is_right, found = M.prove()
  if is_right then
    health.ok('it reads: ' .. found)
  else
    health.error(('it reads %s as: %s'):format(SENTENCE, found), { 'expected: ' .. EXPECTED })
  end
end

local function check_options(health)
  local _, problems = require('inquit.config').get()
  for _, problem in ipairs(problems) do
    health.error(problem, { 'see :help inquit-options' })
  end
  if #problems == 0 then
    health.ok(vim.g.inquit and 'vim.g.inquit is valid' or 'vim.g.inquit is not set: defaults hold')
  end
end

local function is_article(buffer)
  return vim.api.nvim_buf_is_loaded(buffer)
    and vim.fn.buflisted(buffer) == 1
    and vim.api.nvim_buf_get_option(buffer, 'buftype') == ''
end

-- The roster of each article that is open, once; where none is, that of the current folder.
local function rosters()
  local articles = vim.tbl_filter(is_article, vim.api.nvim_list_bufs())
  local found, seen = {}, {}
  for _, buffer in ipairs(articles[1] and articles or { 0 }) do
    local roster = require('inquit.buffer_roster').get(buffer)
    if not seen[roster] then
      seen[roster] = true
      found[#found + 1] = roster
    end
  end
  return found
end

local function check_speakers(health)
  local told = {}
  for _, roster in ipairs(rosters()) do
    health.ok(
      ('%s known: %s'):format(
        require('inquit.message').count(#roster.known, 'speaker'),
        roster.path or 'there is no ' .. require('inquit.roster.folder').FILE
      )
    )
    for _, problem in ipairs(roster.problems) do
      if not told[problem] then
        told[problem] = true
        health.warn(problem, { 'see :help inquit-who' })
      end
    end
  end
end

function M.check()
  local health = require('inquit.compat').health()
  health.start('inquit')
  check_neovim(health)
  check_server(health)
  check_engine(health)
  check_options(health)
  check_speakers(health)
end

return M
