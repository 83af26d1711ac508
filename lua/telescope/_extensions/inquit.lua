-- :Telescope inquit: telescope.nvim looks for its extensions by this path.

local function quotations(options)
  local current = require('inquit.current')
  local document, reason = current.document()
  local filter = { show = current.settings().show }
  reason = document and require('inquit.picker').pick(document, filter, 'telescope', options)
    or reason
  if reason then
    require('inquit.message').error(reason)
  end
end

return require('telescope').register_extension({
  exports = { inquit = quotations, quotations = quotations },
})
