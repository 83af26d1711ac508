-- The C module: missing, of another ABI, and :checkhealth that tells of both.
local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe('the C module', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  local function replace(module)
    nvim:lua(([[package.preload['inquit.core'] = function() %s end]]):format(module))
  end

  local function health()
    nvim:command('checkhealth inquit')
    local text
    local is_done = vim.wait(5000, function()
      text = table.concat(nvim:api('nvim_buf_get_lines', 0, 0, -1, true), '\n')
      return text:find('vim.g.inquit', 1, true) or text:find('option ', 1, true)
    end, 10)
    assert.is_truthy(is_done, text)
    return text
  end

  it('proves itself in :checkhealth', function()
    local text = health()
    assert.is_truthy(text:find('C module %d+%.%d+%.%d+, ABI %d+: .*core%.so'), text)
    assert.is_truthy(text:find('model %x+, run by the kernel %w+'), text)
    assert.is_truthy(text:find('direct | Jane Smith | said | "We won the cup,"', 1, true), text)
    assert.is_nil(text:find('ERROR', 1, true), text)
  end)

  it('that is missing is no error at start-up; then the message says how to build it', function()
    replace([[error("module 'inquit.core' not found:\n\tno field")]])
    local message = nvim:failure('Inquit')
    assert.is_truthy(message:find('inquit: the C module inquit.core is not built; ', 1, true))
    assert.is_truthy(message:find('make %-C %S+'))
    assert.is_truthy(nvim:failure('Inquit next'):find('is not built', 1, true))
    assert.is_truthy(nvim:failure('Inquit speakers'):find('is not built', 1, true))
    assert.same({}, nvim:lua('return vim.fn.getcompletion("Inquit next ", "cmdline")'))
    local text = health()
    assert.is_truthy(text:find('ERROR.-is not built'), text)
  end)

  it('of another ABI is refused', function()
    replace('return { abi = 99, version = "9.9.9" }')
    local message = nvim:failure('Inquit')
    assert.is_truthy(message:find('is of ABI 99, ABI %d+ is needed'))
    assert.is_truthy(message:find('start again', 1, true))
    local text = health()
    assert.is_truthy(text:find('ERROR.-ABI 99'), text)
  end)

  it('that reads the sentence wrong is told of', function()
    replace([[return { abi = require('inquit.native').ABI, version = '0.0.0', engine = function()
      return 'of yesterday', 'portable'
    end, annotate = function()
      return { attribution_count = function() return 0 end }
    end }]])
    local text = health()
    assert.is_truthy(text:find('ERROR.-expected: direct | Jane Smith'), text)
  end)

  it('is not all that :checkhealth looks at: options are, too', function()
    nvim:command([[let g:inquit = { 'lable': 1 }]])
    assert.is_truthy(health():find('ERROR.-option lable does not exist; label does'))
  end)
end)
