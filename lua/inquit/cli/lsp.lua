-- inquit lsp: a language server for any editor, over standard input and output.

local M = {}

---Adds the command to the command line.
---@param root table of argparse
function M.add(root)
  root:command('lsp', 'Serve an editor: a language server on standard input and output.'):epilog([[
The editor starts it with the command "inquit lsp". It may send the options of g:inquit (see the
help page of the plugin) as initializationOptions, or later as settings under "inquit".
Symbols are the speakers, with their quotations; "definition" leads from a pronoun or a name to the
first full mention, "references" to all mentions and quotations; "rename" and code actions write
the file .inquit/speakers.txt, never the article.]])
end

---@param luv table
---@param say fun(message: string) on standard error
---@return integer status for the shell
function M.run(luv, say)
  if luv.guess_handle(0) == 'tty' then
    say('an editor is to speak here, not a person; Ctrl-D ends it')
  end
  return require('inquit.lsp.stdio').run(luv, say)
end

return M
