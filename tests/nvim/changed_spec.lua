local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe('User InquitChanged', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
    nvim:lua([[
      told = {}
      vim.api.nvim_create_autocmd('User', {
        pattern = 'InquitChanged',
        callback = function(event)
          table.insert(told, { vim.api.nvim_get_current_buf(), event.data and event.data.buf })
        end,
      })
    ]])
  end)

  after_each(function()
    nvim:stop()
  end)

  it('comes once for each new annotation of a buffer', function()
    local buffer = nvim:api('nvim_get_current_buf')
    nvim:command('Inquit | Inquit next | Inquit')
    local told = nvim:lua('return told')
    assert.equal(1, #told)
    assert.equal(buffer, told[1][1])
    assert.is_true(told[1][2] == nil or told[1][2] == buffer)
    nvim:api('nvim_buf_set_lines', 0, 0, 1, true, { '“No,” Ada Lem said.' })
    nvim:command('Inquit next')
    assert.equal(2, #nvim:lua('return told'))
  end)
end)
