-- What a cue reports: statement, belief, intention or perception. The spans are given, so that this
-- is about the cue and what stands around it alone.

local inquit = require('inquit')

local ROLES = { ['['] = 'source', ['{'] = 'cue', ['<'] = 'content' }

--- "[She] {said} <that it rains>." without its marks, with the spans that they mark.
local function given(marked)
  local spans, text, at = { source = {}, cue = {}, content = {} }, '', 1
  for before, mark, words, after in marked:gmatch('([^%[{<]*)([%[{<])([^%]}>]*)[%]}>]()') do
    text = text .. before
    table.insert(spans[ROLES[mark]], { #text, #text + #words })
    text, at = text .. words, after
  end
  return text .. marked:sub(at), spans
end

local function reports(marked)
  local text, spans = given(marked)
  return assert(inquit.annotate(text, { given = { spans } })):attribution(1)
end

local CASES = {
  statement = {
    '[Lindqvist] {said} <that the ferry was late>.',
    '[Lindqvist] {wrote} <that the ferry was late>.',
    '<The ferry was late>, {according to} [Lindqvist].',
    '[Lindqvist]{:} <“The ferry was late.”>',
    '[Lindqvist] {denied} <that the ferry was late>.',
    '[The survey] {found} <that most ferries are late>.',
    '[The report] {shows} <that most ferries are late>.',
    '[Lindqvist] {vowed that} <the ferry would never be late again>.',
    '[Lindqvist] {agreed} <that the ferry was late>.',
    '[Lindqvist] {told the council} <that the ferry was late>.',
    '<The ferry was late>, the council {was told by} [Lindqvist].',
    '[Lindqvist] {expressed hope} <that the ferry would be on time>.',
    '[Lindqvist] {seemed to suggest} <that the ferry was late>.',
    '[Lindqvist] {has made clear her hope} <that the ferry will be on time>.',
    '[Lindqvist] {declined to say} <whether the ferry was late>.',
    -- A quotation where "said" has one.
    '<“The ferry will be late,”> [she] {thinks}.',
    '[She] {thought}, <“The ferry will be late.”>',
    '[She] {wondered}: <“Will the ferry be late?”>',
    -- Nothing reports it.
    '<“The ferry is late.”> - [Lindqvist]',
  },
  belief = {
    '[Okafor] {thinks} <that the bridge is safe>.',
    '[Okafor] {does not believe} <the bridge is safe>.',
    '<The bridge>, [Okafor] {believes}, <is safe>.',
    '[Okafor] {hopes} <that the bridge is safe>.',
    '[Okafor] {hopes} <to see the bridge repaired>.',
    '[Okafor] {fears} <the bridge is not safe>.',
    '[Okafor] {is confident} <that the bridge is safe>.',
    '[Okafor] {is expected} <to close the bridge>.',
    '[Okafor] {decided} <that the bridge was safe>.',
    '[Okafor] {felt that} <the bridge was safe>.',
    '[Okafor] {felt} <she could trust the bridge>.',
    '[Okafor] {sees} <the bridge as a gift to the valley>.',
    '[Okafor] {sees} <no danger to the bridge>.',
    '[Okafor] {saw} <the bridge as a gift to the valley>.',
    '<The bridge> {is widely seen as} <a gift to the valley>.',
    '[Okafor] {seems} <to like the bridge>.',
    '[Okafor] {believes in} <“the will of the river”>.',
    "In [Okafor]'s {opinion} <the bridge is safe>.",
  },
  intention = {
    '[The mill] {plans} <to hire forty people>.',
    '[The mill] {wants} <forty people more>.',
    '[The mill] {vowed} <to hire forty people>.',
    '[The mill] {has vowed never again} <to hire children>.',
    '[The mill] {agreed to} <hire forty people>.',
    '[The mill] {decided not} <to hire anybody>.',
    '[The mill] {will seek} <a loan from the bank>.',
    '[The mill] {is eager} <to hire forty people>.',
    '[The mill] {would like to} <hire forty people>.',
    '[The mill] {plans to announce} <forty new jobs>.',
  },
  perception = {
    '[Haddad] {saw} <the van leave the yard>.',
    '[Haddad] {heard} <a dog bark behind the kiln>.',
    '[Haddad] {noticed} <that the lock was broken>.',
    '[Haddad] {learned} <that the lock was broken>.',
    '[Haddad] {felt} <the ground shake>.',
    '[Haddad] {was told} <that the lock was broken>.',
  },
}

describe('what is reported', function()
  for expected, cases in pairs(CASES) do
    for _, marked in ipairs(cases) do
      it(('is a %s: %s'):format(expected, marked), function()
        assert.equal(expected, reports(marked).reports)
      end)
    end
  end

  it('is read from cues in pieces, and from none', function()
    assert.equal('intention', reports('[Haddad] {has} long {planned} <to leave>.').reports)
    assert.equal('statement', reports('[Haddad]{,} said Aune, {said} <that she left>.').reports)
    assert.equal('statement', reports('<“We leave.”>').reports)
  end)

  it('counts as said in quotation marks, whatever the cue', function()
    assert.is_true(reports('[Okafor] {believes in} <“the will of the river”>.').is_said)
    assert.is_true(reports('[Okafor] {believes} <the bridge is “a gift”>.').is_said)
    assert.is_true(reports('[Okafor] {said} <the bridge is a gift>.').is_said)
    assert.is_false(reports('[Okafor] {believes} <the bridge is a gift>.').is_said)
  end)
end)
