-- Every option, once: the defaults, the check and the help page come from this table.  Pure Lua but
-- for M.get.

local M = {}

---@class inquit.Option
---@field name string a dot leads into a table of options
---@field type 'string'|'boolean'|'number'|'integer'|'choice'|'list'|'path or list'
---@field choices string[]? of a choice
---@field low number? least value of a number
---@field high number? greatest value of a number
---@field default any
---@field description string for the help page

---@class inquit.Signs
---@field direct string
---@field indirect string
---@field mixed string

---@class inquit.Config
---@field attach string[]
---@field show inquit.Show
---@field label 'auto'|'inline'|'eol'|'none'
---@field signs inquit.Signs
---@field doubt number
---@field open boolean
---@field priority integer
---@field lsp boolean
---@field speakers string|inquit.UserSpeaker[]
---@field checks inquit.UserChecks
---@field outline { width: integer }
---@field picker 'auto'|'telescope'|'fzf-lua'|'mini.pick'|'select'

---@class inquit.UserSigns
---@field direct string?
---@field indirect string?
---@field mixed string?

---@class inquit.Options
---@field attach string[]?
---@field show inquit.Show?
---@field label ('auto'|'inline'|'eol'|'none')?
---@field signs inquit.UserSigns?
---@field doubt number?
---@field open boolean?
---@field priority integer?
---@field lsp boolean?
---@field speakers (string|inquit.UserSpeaker[])?
---@field checks inquit.UserChecks?
---@field outline { width: integer? }?
---@field picker ('auto'|'telescope'|'fzf-lua'|'mini.pick'|'select')?

-- The switch of a check.
local function check_switch(code, what)
  return {
    name = 'checks.' .. code,
    type = 'choice',
    choices = { 'profile', 'off', 'hint', 'info', 'warn', 'error' },
    default = 'profile',
    description = what,
  }
end

---@type inquit.Option[]
M.schema = {
  {
    name = 'attach',
    type = 'list',
    default = {},
    description = 'The filetypes whose buffers are annotated when they are opened, and follow '
      .. 'every edit, as by |:Inquit-attach|: such as { "text" }.',
  },
  {
    name = 'show',
    type = 'choice',
    choices = { 'said', 'all' },
    default = 'said',
    description = 'What is shown, listed and jumped to: statements and all that stands in '
      .. 'quotation marks ("said"), or also what is only thought, meant or perceived, as "hopes '
      .. 'that", "plans to" and "learned that" tell ("all").',
  },
  {
    name = 'label',
    type = 'choice',
    choices = { 'auto', 'inline', 'eol', 'none' },
    default = 'auto',
    description = 'Where the name of the speaker is shown: before the quotation ("inline", Neovim '
      .. '0.10 or later), at the end of the line where it begins ("eol"), nowhere ("none"). '
      .. '"auto": inline where this Neovim can, else at the end of the line.',
  },
  {
    name = 'signs.direct',
    type = 'string',
    default = '“”',
    description = 'Shown with the name where all of the statement stands in quotation marks.',
  },
  {
    name = 'signs.indirect',
    type = 'string',
    default = '~',
    description = 'Shown with the name where none of the statement stands in quotation marks.',
  },
  {
    name = 'signs.mixed',
    type = 'string',
    default = '“~',
    description = 'Shown with the name where some of the statement stands in quotation marks.',
  },
  {
    name = 'doubt',
    type = 'number',
    low = 0,
    high = 1,
    default = 0.5,
    description = 'Below this confidence the name is followed by a question mark.',
  },
  {
    name = 'open',
    type = 'boolean',
    default = true,
    description = 'Whether |:Inquit-quickfix| and |:Inquit-loclist| open the window of their list. '
      .. 'With a bang they never do.',
  },
  {
    name = 'priority',
    type = 'integer',
    low = 0,
    high = 65535,
    default = 150,
    description = 'Priority of the highlights; tree-sitter has 100, semantic tokens have 125.',
  },
  {
    name = 'lsp',
    type = 'boolean',
    default = true,
    description = 'Whether |:Inquit| and |:Inquit-attach| also have the language server answer for '
      .. 'the buffer, so that the keys of Neovim for definition, references, rename and the like '
      .. 'work there, see |inquit-lsp|. Needs Neovim 0.10 and a buffer with a file.',
  },
  {
    name = 'speakers',
    type = 'path or list',
    default = {},
    description = 'Speakers who are known everywhere: a list of tables with name, also, gender, '
      .. 'kind and note, or the path of a file, see |inquit-who|. Where a file above the article '
      .. 'knows a name too, that file is right.',
  },
  {
    name = 'picker',
    type = 'choice',
    choices = { 'auto', 'telescope', 'fzf-lua', 'mini.pick', 'select' },
    default = 'auto',
    description = 'What |:Inquit-pick| picks with; "auto": the first of these that is there; '
      .. '"select" is |vim.ui.select()|.',
  },
  {
    name = 'outline.width',
    type = 'integer',
    low = 10,
    high = 1000,
    default = 50,
    description = 'Columns of the window of |:Inquit-outline|, where it stands beside others.',
  },
  {
    name = 'checks.profile',
    type = 'string',
    default = 'default',
    description = 'What is checked, see |inquit-checks|: "default", "newsroom", "agency", or the '
      .. 'path of a file. The options below that are "profile" or 0 are as it says.',
  },
  check_switch('unbalanced', 'Quotation marks without their other half.'),
  check_switch('unattributed', 'Quotations of which nobody knows who says them.'),
  check_switch('anonymous', 'People who speak and are never named.'),
  check_switch('loaded', 'Cues that take sides, such as "claimed" and "admitted".'),
  check_switch('uncued', 'Quotations that run on without a cue over many paragraphs.'),
  check_switch('surname', 'People whom their last name alone brings in; headlines may.'),
  check_switch('dominant', 'A speaker who has most of the words.'),
  {
    name = 'checks.paragraphs',
    type = 'integer',
    low = 0,
    high = 1000,
    default = 0,
    description = 'Over how many paragraphs a quotation may run on without a cue.',
  },
  {
    name = 'checks.share',
    type = 'integer',
    low = 0,
    high = 100,
    default = 0,
    description = 'How many per cent of all words that are said one speaker may have.',
  },
}

local function is_one_of(value, choices)
  for _, choice in ipairs(choices) do
    if value == choice then
      return true
    end
  end
  return false
end

local function is_of_type(value, expected)
  if expected == 'integer' then
    return type(value) == 'number' and value % 1 == 0
  elseif expected == 'list' then
    return type(value) == 'table'
  elseif expected == 'path or list' then
    return type(value) == 'string' or type(value) == 'table'
  end
  return type(value) == expected
end

-- What is wrong with a value, or nil.
local function fault(option, value)
  if option.type == 'choice' then
    if not is_one_of(value, option.choices) then
      local choices = table.concat(option.choices, ', ')
      return ('expected one of %s; got %s'):format(choices, tostring(value))
    end
  elseif not is_of_type(value, option.type) then
    local got = type(value) == 'number' and tostring(value) or type(value)
    return ('expected %s, got %s'):format(option.type, got)
  elseif option.low and not (value >= option.low and value <= option.high) then
    return ('expected %s to %s, got %s'):format(option.low, option.high, value)
  end
end

-- Number of letters to insert, delete or change to make one word the other.
local function distance(one, other)
  local row = {}
  for j = 0, #other do
    row[j] = j
  end
  for i = 1, #one do
    local diagonal = row[0]
    row[0] = i
    for j = 1, #other do
      local change = diagonal + (one:byte(i) == other:byte(j) and 0 or 1)
      diagonal = row[j]
      row[j] = math.min(change, row[j] + 1, row[j - 1] + 1)
    end
  end
  return row[#other]
end

-- More letters apart than this, two names are not one name with a typo.
local TYPO = 3

---The one of names that comes nearest to word, or nil where none is near.
---@param word string
---@param names string[]
---@return string?
function M.nearest(word, names)
  local best, least = nil, math.min(TYPO, #word - 1) + 1
  for _, name in ipairs(names) do
    local apart = #word < 64 and distance(word, name) or TYPO + 1
    if apart < least then
      best, least = name, apart
    end
  end
  return best
end

local function unknown(name)
  local names = {}
  for i, option in ipairs(M.schema) do
    names[i] = option.name
  end
  local meant = M.nearest(name, names)
  return ('option %s does not exist'):format(name) .. (meant and ('; %s does'):format(meant) or '')
end

local function find(name)
  local is_group = false
  for _, option in ipairs(M.schema) do
    if option.name == name then
      return option, false
    end
    is_group = is_group or option.name:sub(1, #name + 1) == name .. '.'
  end
  return nil, is_group
end

local function put(config, name, value)
  local group, key = name:match('^(.-)%.(.*)$')
  if group then
    config[group] = config[group] or {}
    config[group][key] = value
  else
    config[name] = value
  end
end

local function take(config, problems, prefix, user)
  for key, value in pairs(user) do
    local name = prefix .. tostring(key)
    local option, is_group = find(name)
    local wrong
    if option then
      wrong = fault(option, value)
      if not wrong then
        put(config, name, value)
      end
    elseif not is_group then
      problems[#problems + 1] = unknown(name)
    elseif type(value) == 'table' then
      take(config, problems, name .. '.', value)
    else
      wrong = ('expected table, got %s'):format(type(value))
    end
    if wrong then
      problems[#problems + 1] = ('option %s: %s'):format(name, wrong)
    end
  end
end

---The defaults, with what the user has set over them.  What is wrong is named, and left out.
---@param user inquit.Options?
---@return inquit.Config config
---@return string[] problems sorted, without 'inquit: '
function M.resolve(user)
  local config, problems = {}, {}
  for _, option in ipairs(M.schema) do
    put(config, option.name, option.default)
  end
  if type(user) == 'table' then
    take(config, problems, '', user)
  elseif user ~= nil then
    problems[1] = ('vim.g.inquit: expected table, got %s'):format(type(user))
  end
  table.sort(problems)
  return config, problems
end

---The configuration of this Neovim.
---@return inquit.Config config
---@return string[] problems
function M.get()
  return M.resolve(vim.g.inquit)
end

return M
