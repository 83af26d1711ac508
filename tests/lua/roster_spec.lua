local folder = require('inquit.roster.folder')
local roster = require('inquit.roster')
local text = require('inquit.roster.text')

local function put(path, content)
  local file = assert(io.open(path, 'wb'))
  file:write(content)
  file:close()
end

--- What a file with these bytes makes known, and its problems.
local function read(bytes)
  local path = os.tmpname()
  put(path, bytes)
  local made = roster.new({ roster.of_file(path, 'list.txt') })
  os.remove(path)
  return made.known, made.problems
end

--- Problems of a file in which one line is wrong, and which has to make Solveig Aune known still.
local function problem_of(bytes)
  local known, problems = read(bytes)
  assert.equal('Solveig Aune', known[1].name)
  assert.equal(1, #problems, table.concat(problems, '\n'))
  return problems[1]
end

local FILE = [[
# who is who in this folder
Solveig Aune
  also: the mayor, Mayor Aune
  gender: female
  kind: person
  note: elected in 2019

Nordlys Boatyard   # the one on the quay
	kind: organization
	also: the yard
]]

describe('The file of speakers', function()
  it('has names, other names, gender, kind and note', function()
    local known, problems = read(FILE)
    assert.same({}, problems)
    assert.same({
      {
        name = 'Solveig Aune',
        aliases = { 'the mayor', 'Mayor Aune' },
        gender = 'female',
        entity = 'person',
        note = 'elected in 2019',
        place = 'list.txt:2',
      },
      {
        name = 'Nordlys Boatyard',
        aliases = { 'the yard' },
        entity = 'organisation',
        place = 'list.txt:8',
      },
    }, known)
  end)

  it('may have CRLF, CR, a byte order mark, and no final line break', function()
    for _, bytes in ipairs({
      FILE:gsub('\n', '\r\n'),
      FILE:gsub('\n', '\r'),
      '\239\187\191' .. FILE,
      FILE:sub(1, -2),
    }) do
      local known, problems = read(bytes)
      assert.same({ {}, 2 }, { problems, #known })
      assert.equal('elected in 2019', known[1].note)
      assert.same({ 'the yard' }, known[2].aliases)
    end
  end)

  it('may be empty, or say nothing', function()
    for _, bytes in ipairs({ '', '\n\n', '# nobody\n', '\239\187\191', '  \t\n' }) do
      assert.same({ {}, {} }, { read(bytes) })
    end
  end)

  it('needs only names; a field needs no margin and no small letters', function()
    local known, problems = read('Ana  Petrova\nBo Li\nAlso: Li\nGender: Male\nkind: unknown\n')
    assert.same({}, problems)
    assert.same('Ana Petrova', known[1].name)
    assert.same({ 'Li' }, known[2].aliases)
    assert.equal('male', known[2].gender)
    assert.is_nil(known[2].entity)
  end)

  it('lets a list of names go on after a comma, and come twice', function()
    local known, problems = read('Bo Li\n  also: the coach,\n    Coach Li,\n  also: Bo\n')
    assert.same({}, problems)
    assert.same({ 'the coach', 'Coach Li', 'Bo' }, known[1].aliases)
  end)

  it('keeps a # that follows no blank', function()
    assert.equal('Pier#7', read('Pier#7 # a club')[1].name)
  end)

  it('names a line that is wrong, and takes the rest', function()
    for line, reason in pairs({
      ['  the mayor'] = 'expected "also:", "gender:", "kind:" or "note:"; '
        .. 'a name begins at the margin',
      ['  alos: the mayor'] = '"alos:" is unknown; expected "also:", "gender:", "kind:" or "note:"',
      ['  also:'] = '"also:" is empty',
      ['  gender: x\27[31m'] = 'gender: expected female, male or unknown; got x\239\191\189[31m',
      ['  kind: boat'] = 'kind: expected person, organisation, group, document or unknown; '
        .. 'got boat',
      ['  also: a\255b'] = 'also: is not UTF-8',
      ['  note: a\0b'] = 'note: has a control character',
    }) do
      local known, problems = read('Solveig Aune\n' .. line .. '\n  gender: female\n')
      assert.same({ 'list.txt:2: ' .. reason }, problems)
      assert.equal('female', known[1].gender)
    end
  end)

  it('gives what stands below a broken name to nobody', function()
    for _, broken in ipairs({ 'B\255 Li\n  gender: male\n', '  Bo Li\n    gender: male\n' }) do
      local known, problems = read('Solveig Aune\n' .. broken .. 'Ana Petrova\n  gender: female\n')
      assert.equal(1, #problems)
      assert.matches('^list%.txt:2: ', problems[1])
      assert.is_nil(known[1].gender)
      assert.equal('female', known[2].gender)
    end
  end)

  it('names a field before the first name', function()
    assert.equal(
      'list.txt:1: "also:" stands before the first name',
      problem_of('also: x\nSolveig Aune\n')
    )
  end)

  it('names a speaker of two genders', function()
    assert.equal(
      'list.txt:3: gender: Solveig Aune is female already',
      problem_of('Solveig Aune\n gender: female\n gender: male\n')
    )
  end)

  it('names an alias of two speakers, and leaves it to the first', function()
    local known, problems = read('Solveig Aune\n also: the mayor\nBo Li\n also: Li, The Mayor\n')
    assert.same({ 'list.txt:4: "The Mayor" is Solveig Aune already (line 2)' }, problems)
    assert.same({ 'the mayor' }, known[1].aliases)
    assert.same({ 'Li' }, known[2].aliases)
  end)

  it('leaves a name to its speaker, whoever has it as an alias', function()
    local known, problems = read('Solveig Aune\n also: Bo Li, the mayor\nBo Li\n')
    assert.same({ 'list.txt:2: "Bo Li" is a speaker already (line 3)' }, problems)
    assert.same({ 'the mayor' }, known[1].aliases)
    assert.equal('Bo Li', known[2].name)
  end)

  it('adds what stands below a name that comes twice', function()
    local known, problems = read('Solveig Aune\n gender: female\nsolveig aune\n also: the mayor\n')
    assert.same({ 'list.txt:3: "solveig aune" is a speaker already (line 1)' }, problems)
    assert.equal(1, #known)
    assert.same({ 'the mayor' }, known[1].aliases)
  end)

  it('counts an alias that comes twice for one speaker once', function()
    local known, problems = read('Bo Li\n also: Bo, bo, Bo Li\n')
    assert.same({}, problems)
    assert.same({ 'Bo' }, known[1].aliases)
  end)

  it('is refused in UTF-16, with the way out', function()
    local _, problems = read('\255\254B\0o\0\n\0')
    assert.same({ 'list.txt:1: the file is UTF-16; save it as UTF-8' }, problems)
  end)

  it('may be any bytes, with no more complaints than a person reads', function()
    local bytes = {}
    for i = 0, 60000 do
      bytes[i + 1] = string.char(i * 7919 % 251 + (i % 5))
    end
    local _, problems = read(table.concat(bytes))
    assert.is_true(#problems > 0 and #problems <= 21)
    assert.matches('more like these$', problems[#problems])
  end)

  it('may have a hundred thousand speakers', function()
    local lines = {}
    for i = 1, 100000 do
      lines[i] = ('Name%d Surname%d\n  also: Nick%d\n'):format(i, i, i)
    end
    local entries, faults = text.read(table.concat(lines))
    assert.same({ 100000, 0 }, { #entries, #faults })
  end)

  it('that cannot be read is a problem', function()
    local function problems(path)
      return roster.new({ roster.of_file(path) }).problems
    end
    assert.same({ '/nowhere/at/all: No such file or directory' }, problems('/nowhere/at/all'))
    assert.same({ '/tmp: Is a directory' }, problems('/tmp'))
    assert.same({ '/dev/zero: the file is longer than 16 MiB' }, problems('/dev/zero'))
  end)
end)

describe('A list of speakers', function()
  local function of(list)
    local made = roster.new({ roster.of_list(list, 'speakers') })
    return made.known, made.problems
  end

  it('has the same fields as the file', function()
    local known, problems = of({
      {
        name = 'Bo Li',
        also = { 'the coach', 'Li, Bo' },
        gender = 'male',
        kind = 'person',
        note = 'x',
      },
      { name = 'Ana Petrova', also = 'the judge, Petrova' },
    })
    assert.same({}, problems)
    assert.same({
      name = 'Bo Li',
      aliases = { 'the coach', 'Li, Bo' },
      gender = 'male',
      entity = 'person',
      note = 'x',
      place = 'speakers[1]',
    }, known[1])
    assert.same({ 'the judge', 'Petrova' }, known[2].aliases)
  end)

  it('names what is wrong, and takes the rest', function()
    local known, problems = of({
      'Bo Li',
      { nom = 'Bo Li' },
      { name = '' },
      { name = 'Ana Petrova', gender = 7, aliases = 'Ana', also = { 'Ann', 7 }, note = 'a judge' },
      { name = 'Jo Ek', also = 'Jo' },
    })
    assert.same({
      'speakers[1]: expected a table with a name',
      'speakers[2]: expected a table with a name',
      'speakers[3]: the name is empty',
      'speakers[4]: "aliases:" is unknown; expected "also:", "gender:", "kind:" or "note:"',
      'speakers[4]: also: expected strings, got number',
      'speakers[4]: gender: expected string, got number',
    }, problems)
    assert.same({ 'a judge', { 'Ann' } }, { known[1].note, known[1].aliases })
    assert.same({ 'Jo' }, known[2].aliases)
  end)

  it('is a list', function()
    assert.same({ 'speakers: expected a list of tables' }, select(2, of({ name = 'Bo Li' })))
  end)
end)

describe('Two sources', function()
  it('are one roster; the nearer one is right, without a word', function()
    local near =
      roster.of_list({ { name = 'Solveig Aune', also = 'the mayor', note = 'near' } }, 'a')
    local far = roster.of_list({
      { name = 'Bo Li', also = 'the mayor, Li' },
      { name = 'Solveig Aune', also = 'Aune', gender = 'female', note = 'far' },
    }, 'b')
    local made = roster.new({ near, far })
    assert.same({}, made.problems)
    assert.same(2, #made.known)
    assert.same({ 'the mayor', 'Aune' }, made.known[1].aliases)
    assert.same({ 'female', 'near' }, { made.known[1].gender, made.known[1].note })
    assert.same({ 'Li' }, made.known[2].aliases)
  end)
end)

describe('The folder of the file', function()
  local root

  before_each(function()
    root = os.tmpname()
    os.remove(root)
    os.execute(('mkdir -p %s/a/b/c %s/a/.inquit %s/a/b/.inquit'):format(root, root, root))
  end)

  after_each(function()
    os.execute('rm -rf ' .. root)
  end)

  it('is the nearest one upwards', function()
    assert.is_nil(folder.find(root .. '/a/b/c'))
    put(root .. '/a/.inquit/speakers.txt', 'Bo Li\n')
    assert.equal(root .. '/a/.inquit/speakers.txt', folder.find(root .. '/a/b/c'))
    put(root .. '/a/b/.inquit/speakers.txt', 'Jo Ek\n')
    assert.equal(root .. '/a/b/.inquit/speakers.txt', folder.find(root .. '/a/b/c'))
    assert.equal(root .. '/a/.inquit/speakers.txt', folder.find(root .. '/a'))
  end)

  it('need not exist', function()
    assert.is_nil(folder.find('/nowhere/at/all'))
    assert.is_nil(folder.find('/'))
  end)

  it('comes of a path, from the root', function()
    assert.equal('/x/a', folder.absolute('a', '/x'))
    assert.equal('/a', folder.absolute('../.././a/', '/x'))
    assert.equal('/a/b', folder.absolute('/a//c/../b', '/x'))
    assert.equal('/', folder.absolute('..', '/'))
    assert.same({ '/a', '/', '/' }, { folder.of('/a/b'), folder.of('/b'), folder.of('/') })
  end)

  it('is shown from the current one, where it lies below', function()
    assert.equal('b/c', folder.shown('/a/b/c', '/a'))
    assert.equal('/ab/c', folder.shown('/ab/c', '/a'))
    assert.equal('a', folder.shown('/a', '/'))
  end)
end)
