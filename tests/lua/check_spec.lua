local check = require('inquit.check')
local inquit = require('inquit')
local profile = require('inquit.check.profile')
local verb = require('inquit.check.verb')

-- What the checks with these codes find: { "words: message", ... }.
local function found(text, codes, user)
  local result = assert(inquit.annotate(text))
  local wish = user or {}
  for _, code in ipairs(profile.CODES) do
    wish[code] = 'off'
  end
  for _, code in ipairs(codes) do
    wish[code] = 'info'
  end
  local lines = {}
  for i, finding in ipairs(check.run(result, (check.settings(wish)))) do
    lines[i] = ('%s: %s'):format(result:text(finding.range), finding.message)
  end
  return lines
end

describe('inquit.check', function()
  it('looks for unbalanced marks alone unless asked for more', function()
    local text = 'A senior official claimed it.\n\nMarta Silva said “it is late.\n'
    local result = assert(inquit.annotate(text))
    assert.same({
      {
        range = { 48, 51 },
        code = 'unbalanced',
        severity = 'warn',
        message = 'quotation mark is never closed',
      },
    }, check.run(result))
  end)

  it('gives what it finds in text order', function()
    local text = 'A senior official claimed that it was late.\n\nMarta Silva said “it is.\n'
    local result = assert(inquit.annotate(text))
    local codes = {}
    for i, finding in ipairs(check.run(result, (check.settings({ profile = 'newsroom' })))) do
      codes[i] = finding.code
    end
    assert.same({ 'anonymous', 'loaded', 'unbalanced' }, codes)
  end)

  it('finds quotations of nobody', function()
    local text =
      'The ferry was late.\n\n“It is closed.”\n\nIt rained on the quay for an hour.\n'
    assert.same(
      { '“It is closed.”: nobody is named for this quotation' },
      found(text, { 'unattributed' })
    )
    assert.same({}, found('“It is closed,” Marta Silva said.', { 'unattributed' }))
  end)

  it('finds people without a name, once, and no organisation', function()
    local text = 'A senior official said that the boat was old. “It leaks,” the official said. '
      .. 'Nordlys Energy said that it would pay. Ada Lem and Jon Ek came late. '
      .. 'The two said that it rained.'
    assert.same(
      { 'A senior official: "senior official" has no name here' },
      found(text, { 'anonymous' })
    )
  end)

  it('finds cues that take sides, in all their forms', function()
    local text = 'Ada Lem admitted that the pump was broken. “Nobody paid,” Jon Ek has claimed. '
      .. 'Ada Lem pointed out that it rained. Jon Ek said that it did not.'
    assert.same({
      'admitted: "admit" tells that it is true and a fault; neutral: say',
      'has claimed: "claim" casts doubt on what is said; neutral: say',
      'pointed out: "point out" tells that it is true; neutral: say',
    }, found(text, { 'loaded' }))
  end)

  it('finds quotations that run on without a cue', function()
    local later = '“It broke in May.\n\n“Nobody came to look.\n\n“We waited for a week.”'
    local text = '“The pump is old,” Ada Lem said.\n\n' .. later .. '\n'
    local message = 'for 3 paragraphs the reader is not told who speaks; the limit is 2'
    assert.same({ later .. ': ' .. message }, found(text, { 'uncued' }, { paragraphs = 2 }))
    assert.same({}, found(text, { 'uncued' }, { paragraphs = 3 }))
    local told =
      '“It broke in May.\n\n“Nobody came.\n\n“We waited for a week,” Ada Lem said.\n'
    assert.same({}, found(told, { 'uncued' }, { paragraphs = 1 }))
  end)

  it('finds people whom their last name alone brings in, but for headlines', function()
    local text = 'Lem wants a boat\n\nLem was late. “It leaks,” Ada Lem said. Jon Ek said no. '
      .. 'Ek said that it rained.\n'
    assert.same({ 'Lem: Lem is brought in by last name only' }, found(text, { 'surname' }))
    local right = 'Lem wants a boat\n\nAda Lem said that it leaks. Lem said that it rained.\n'
    assert.same({}, found(right, { 'surname' }))
  end)

  it('finds one voice that has most of the words', function()
    local text = '“It leaks, and it has leaked for as long as I can think,” Ada Lem said. '
      .. '“No,” Jon Ek said. “Yes,” Ada Lem said.'
    local message = 'Ada Lem has 93 % of all words that are said; the limit is 80 %'
    local words = '“It leaks, and it has leaked for as long as I can think,”: '
    assert.same({ words .. message }, found(text, { 'dominant' }, { share = 80 }))
    assert.same({}, found(text, { 'dominant' }, { share = 95 }))
    assert.same({}, found('“It leaks,” Ada Lem said.', { 'dominant' }, { share = 1 }))
  end)

  it('finds nothing in an empty text', function()
    assert.same({}, found('', profile.CODES))
  end)
end)

describe('a profile', function()
  it('comes with inquit: default, newsroom, agency', function()
    for _, name in ipairs(profile.NAMES) do
      assert.is_truthy(profile.find(name))
    end
    assert.same({ unbalanced = 'warn' }, profile.find('default').switches)
  end)

  it('can be a file, with the options of the user over it', function()
    local path = os.tmpname()
    local file = assert(io.open(path, 'w'))
    file:write('# ours\nloaded: error # always\r\n\nshare: 50\n')
    file:close()
    local settings = check.settings({ profile = path, loaded = 'profile', anonymous = 'hint' })
    os.remove(path)
    assert.equal('error', settings.switches.loaded)
    assert.equal('hint', settings.switches.anonymous)
    assert.equal('off', settings.switches.unbalanced)
    assert.same({ paragraphs = 2, share = 50 }, settings.limits)
  end)

  it('that is wrong is named, and the default one holds', function()
    for text, reason in pairs({
      ['loaded: often'] = 'line 1: loaded: expected one of off, hint, info, warn, error; got often',
      ['# x\nshare: most'] = 'line 2: share: expected a number, got most',
      ['verbs: warn'] = 'line 1: there is no check and no limit called verbs',
      ['loaded'] = 'line 1: expected "name: value", got loaded',
    }) do
      assert.same({ nil, reason }, { profile.read(text) })
    end
    local settings, wrong = check.settings({ profile = 'nowhere' })
    assert.equal('warn', settings.switches.unbalanced)
    assert.is_truthy(wrong:find('^profile nowhere: '))
  end)
end)

describe('the table of loaded verbs', function()
  local by_form = verb.read(profile.data('loaded.verbs'))

  it('knows each verb in its forms', function()
    for form, base in pairs({
      ['admits'] = 'admit',
      ['is admitting'] = 'admit',
      ['realised'] = 'realise',
      ['Bragging'] = 'brag',
      ['confesses'] = 'confess',
      ['lashed out'] = 'lash out',
      ['made clear'] = 'make clear',
    }) do
      local one = verb.find(by_form, form)
      assert.equal(base, one and one.verb, form)
    end
    assert.is_nil(verb.find(by_form, 'made'))
    assert.is_nil(verb.find(by_form, 'says'))
  end)

  it('has a neutral word and a reason for each', function()
    for form, verbs in pairs(by_form) do
      for _, one in ipairs(verbs) do
        assert.is_truthy(one.neutral:find('%a') and one.why:find('%a'), form)
      end
    end
  end)
end)
