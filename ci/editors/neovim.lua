-- What a user of Neovim sees and does, key by key; the answers go into the file $REPORT as JSON.
local report = {}

-- Keys are only taken when no script runs: every wait gives the editor back for a moment.
local function wait(what, condition)
  for _ = 1, 400 do
    local found = condition()
    if found then return found end
    coroutine.yield()
  end
  error('waited in vain for ' .. what)
end
local function text(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, true), '\n') .. '\n' end
local function to(line, column) vim.api.nvim_win_set_cursor(0, { line, column - 1 }) end

local function shown(buffer)
  local lines = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local severity = vim.diagnostic.severity[one.severity]:lower():gsub('warn$', 'warning')
    table.insert(lines, string.format('%d:%d-%d %s %s', one.lnum + 1, one.col + 1, one.end_col + 1, severity,
      one.user_data.lsp.code))
  end
  table.sort(lines)
  return lines
end
local function shows(pattern, buffer)
  return function()
    local lines = shown(buffer or 0)
    return table.concat(lines, '\n'):find(pattern) and lines
  end
end

local function steps()
  -- A message that doesn't fit would wait for the Enter key.
  vim.o.cmdheight = 10
  vim.cmd('edit zk1/zoo.cfg')
  local first = vim.api.nvim_get_current_buf()
  report.marked = wait('diagnostics', shows('unknown%-parameter'))

  local titles = {}
  local wanted
  vim.ui.select = function(items, options, choose)
    titles = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(titles) do
      if title:find(wanted) then return choose(items[index], index) end
    end
    choose()
  end
  local function act(title)
    wanted = title
    local before = text()
    vim.api.nvim_input('gra')
    wait('the action ' .. title, function() return text() ~= before end)
    return titles
  end
  to(6, 3)
  report.actions = act('Rename it')
  report.fixed = text()

  wait('no misspelt key', function() return not shows('unknown%-parameter')() end)
  to(2, 3)
  vim.api.nvim_input('K')
  local window = wait('hover', function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then return one end
    end
  end)
  report.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
  vim.api.nvim_win_close(window, true)

  local function complete(typed)
    vim.api.nvim_input('Go' .. typed)
    wait('a new line', function() return vim.api.nvim_get_current_line() == typed end)
    vim.api.nvim_input('<C-x><C-o>')
    -- A single one is taken without a menu.
    wait('completion', function() return vim.fn.pumvisible() == 1 or vim.api.nvim_get_current_line() ~= typed end)
    local offered = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
    local line = vim.api.nvim_get_current_line()
    vim.api.nvim_input('<C-e><Esc>')
    wait('normal mode', function() return vim.api.nvim_get_mode().mode == 'n' end)
    vim.cmd('undo')
    return offered, line
  end
  report.completion = complete('')
  _, report.completed = complete('autopurge.pur')

  vim.cmd('set hidden | edit zk2/zoo.cfg')
  local second = vim.api.nvim_get_current_buf()
  vim.api.nvim_input('G0f3;i3<Esc>')
  report.elsewhere = wait('a diagnostic in the other file', shows('server%-list%-mismatch', first))

  vim.cmd('buffer ' .. first)
  to(9, 8)
  vim.api.nvim_input('grr')
  local found = wait('references', function()
    local list = vim.fn.getqflist()
    return #list > 0 and list
  end)
  report.references = vim.tbl_map(function(one)
    return vim.fn.fnamemodify(vim.fn.bufname(one.bufnr), ':.') .. ':' .. one.lnum
  end, found)
  vim.cmd('cclose')

  vim.ui.input = function(_, answer) answer('4') end
  local before = text()
  to(9, 8)
  vim.api.nvim_input('grn')
  wait('the new id', function() return text() ~= before end)
  report.renamed = { text(first), text(second) }

  before = text()
  vim.api.nvim_input('grf')
  wait('formatting', function() return text() ~= before end)
  report.formatted = text()
end

local running = coroutine.create(steps)
local timer = vim.loop.new_timer()
timer:start(0, 25, vim.schedule_wrap(function()
  if coroutine.status(running) ~= 'dead' then
    local ok, failure = coroutine.resume(running)
    if not ok then report.failure = debug.traceback(running, failure) end
    if coroutine.status(running) ~= 'dead' then return end
  end
  if timer:is_closing() then return end
  timer:close()
  vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.REPORT)
  vim.cmd('qa!')
end))
