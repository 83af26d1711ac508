-- The golden articles (tests/golden/README.md): what the engine finds in each is what stands below
-- it, no line more and no line less but for known errors, whatever its marks, its line ends and its
-- last newline.

local inquit = require('inquit')
local roster = require('inquit.roster')
local fail = require('busted').fail

local tests = debug.getinfo(1, 'S').source:match('^@(.*)lua[/\\][^/\\]*$')
local golden, samples = tests .. 'golden/', tests .. '../samples/'
local rosters = golden .. 'roster/'

local function names(folder)
  local list = {}
  local listing = assert(io.popen('ls "' .. folder .. '"'))
  for file in listing:lines() do
    list[#list + 1] = file:match('^(.*)%.txt$')
  end
  listing:close()
  return list
end

---@class golden.Article
---@field text string
---@field lines string[] expected attributions
---@field errors table<string, string[]> known ones: '+' what may be found, '-' what may be missing
---@field reports table<integer, string> what some of them report
---@field one_style boolean its marks cannot be exchanged for others

local function read(path)
  local file = assert(io.open(path, 'rb'))
  local bytes = file:read('*a')
  file:close()
  return bytes
end

---@return golden.Article
local function article_of(text, expected)
  local errors = { ['+'] = {}, ['-'] = {} }
  local article = { text = text, lines = {}, errors = errors, reports = {}, one_style = false }
  for line in expected:gmatch('[^\n]+') do
    local reports = line:match('^reports: (%l+)$')
    local sign, wrong = line:match('^~([+-]) (.*)$')
    if line:find('^# Only one style') then
      article.one_style = true
    elseif reports then
      article.reports[#article.lines] = reports
    elseif wrong then
      table.insert(errors[sign], wrong)
      if sign == '-' then
        table.insert(article.lines, wrong)
      end
    elseif line:sub(1, 1) ~= '#' then
      article.lines[#article.lines + 1] = line
    end
  end
  return article
end

local function golden_article(folder, name)
  return article_of(('\n' .. read(folder .. name .. '.txt')):match('^\n(.-)%f[^\n]%.\n(.*)$'))
end

-- ---------------------------------------------------------------- what is found

local function words(result, ranges)
  local text = result:texts(ranges, ' // '):gsub('%s+', ' ')
  return text == '' and '-' or text
end

local function found_lines(text, known)
  local result = assert(inquit.annotate(text, { known = known }))
  local lines = {}
  for row = 1, result:attribution_count() do
    local found = result:attribution(row)
    local speaker = found.speaker or '-'
    local cue, content = words(result, found.cue), words(result, found.content)
    lines[row] = table.concat({ found.kind, speaker, cue, content }, ' | ')
  end
  return lines
end

-- ---------------------------------------------------------------- comparing

local function fields(line)
  return { line:match('^(%S+) | (.-) | (.-) | (.*)$') }
end

local function agrees(expected, found)
  local one, other = fields(expected), fields(found)
  for i = 1, 4 do
    if one[i] ~= other[i] and one[i] ~= '?' then
      return false
    end
  end
  return true
end

-- The longest common sequence of lines, by the usual table; articles are short.
local function common(expected, found)
  local best = {}
  for i = #expected + 1, 1, -1 do
    best[i] = {}
    for k = #found + 1, 1, -1 do
      if i > #expected or k > #found then
        best[i][k] = 0
      elseif agrees(expected[i], found[k]) then
        best[i][k] = best[i + 1][k + 1] + 1
      else
        best[i][k] = math.max(best[i + 1][k], best[i][k + 1])
      end
    end
  end
  return best
end

local function is_known(errors, line)
  for _, known in ipairs(errors) do
    if agrees(known, line) then
      return true
    end
  end
  return false
end

---The lines of both, "-" before what is missing, "+" before what is too much; nil when they agree.
local function difference(expected, found, errors)
  local best = common(expected, found)
  if best[1][1] == #expected and #expected == #found then
    return nil
  end
  local lines, i, k, new = {}, 1, 1, false
  while i <= #expected or k <= #found do
    if i <= #expected and k <= #found and agrees(expected[i], found[k]) then
      lines[#lines + 1] = '  ' .. expected[i]
      i, k = i + 1, k + 1
    elseif k > #found or (i <= #expected and best[i + 1][k] >= best[i][k + 1]) then
      lines[#lines + 1] = '- ' .. expected[i]
      new = new or not is_known(errors['-'], expected[i])
      i = i + 1
    else
      lines[#lines + 1] = '+ ' .. found[k]
      new = new or not is_known(errors['+'], found[k])
      k = k + 1
    end
  end
  return new and table.concat(lines, '\n') or nil
end

local function expect(title, text, article, known)
  local diff = difference(article.lines, found_lines(text, known), article.errors)
  if diff then
    fail(('%s (- missing, + too much)\n%s\n\n%s'):format(title, diff, text), 3)
  end
end

-- What the attributions report, where the article says it.
local function expect_reports(title, article)
  local result = assert(inquit.annotate(article.text))
  for row, reports in pairs(article.reports) do
    local found = result:attribution(row).reports
    assert.equal(reports, found, ('%s: %s'):format(title, article.lines[row]))
  end
end

-- ---------------------------------------------------------------- the same in other clothes

local styles = {
  { 'straight', '"', '"' },
  { 'two apostrophes', "''", "''" },
  { 'latex', '``', "''" },
  { 'guillemets', '«', '»' },
  { 'reversed guillemets', '»', '«' },
  { 'german', '„', '“' },
  { 'corners', '「', '」' },
  { 'british', '‘', '’' },
}

-- The articles in curly double marks alone: there the exchange is one to one.
local function can_change_style(article)
  local text = article.text:gsub('’', '')
  if article.one_style or not text:find('“', 1, true) then
    return false
  end
  for _, mark in ipairs({ '"', '‘', '«', '‹', '„', '‚', '「', '`', "''" }) do
    if text:find(mark, 1, true) then
      return false
    end
  end
  return true
end

local function in_style(text, style)
  return (text:gsub('“', '\1'):gsub('”', style[3]):gsub('\1', style[2]))
end

local function lines_in_style(lines, style)
  local changed = {}
  for i, line in ipairs(lines) do
    changed[i] = in_style(line, style)
  end
  return changed
end

local function article_in_style(article, style)
  local errors = {}
  for sign, lines in pairs(article.errors) do
    errors[sign] = lines_in_style(lines, style)
  end
  return { lines = lines_in_style(article.lines, style), errors = errors }
end

-- ---------------------------------------------------------------- the articles

describe('golden article', function()
  for _, name in ipairs(names(golden)) do
    local article = golden_article(golden, name)

    it(name .. ' is annotated as it says', function()
      expect(name, article.text, article)
      expect_reports(name, article)
    end)

    it(name .. ' does not depend on line ends', function()
      local text = article.text:gsub('\r\n', '\n')
      expect(name .. ' with CRLF', (text:gsub('\n', '\r\n')), article)
      expect(name .. ' with LF', text, article)
      expect(name .. ' without a last newline', (text:gsub('\n$', '')), article)
    end)

    if can_change_style(article) then
      it(name .. ' does not depend on the style of its marks', function()
        for _, style in ipairs(styles) do
          local changed = article_in_style(article, style)
          expect(('%s in %s'):format(name, style[1]), in_style(article.text, style), changed)
        end
      end)
    end
  end

  it('has at least fifty of them', function()
    assert.is_true(#names(golden) >= 50)
  end)
end)

-- Who is who stands in the file of speakers beside the article.
describe('golden article with known speakers', function()
  for _, name in ipairs(names(rosters)) do
    it(name .. ' is annotated as it says', function()
      local article = golden_article(rosters, name)
      local speakers = roster.new({ roster.of_file(rosters .. name .. '.speakers') })
      assert.same({}, speakers.problems)
      expect(name, article.text, article, speakers.known)
    end)
  end
end)

-- What README and the help show has to be right as well.
describe('sample', function()
  for _, name in ipairs(names(samples)) do
    it(name .. ' is annotated as tests/golden/samples says', function()
      local expected = read(golden .. 'samples/' .. name .. '.txt')
      local article = article_of(read(samples .. name .. '.txt'), expected)
      expect(name, article.text, article)
    end)
  end
end)
