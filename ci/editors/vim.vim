" What a user of Vim with ALE types and sees; the answers go into the file $REPORT as JSON.
let s:report = {}

function! s:text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

function! s:text_of(folder) abort
  return join(getbufline(bufnr(a:folder . '/zoo.cfg'), 1, '$'), "\n") . "\n"
endfunction

function! s:shown() abort
  return map(getloclist(0), {_, one -> printf('%d:%d-%d %s %s', one.lnum, one.col, one.end_col + 1,
  \ {'E': 'error', 'W': 'warning', 'I': 'info'}[one.type], matchstr(one.text, '^[a-z0-9-]\+\ze:'))})
endfunction

function! s:shows(pattern) abort
  return match(s:shown(), a:pattern) >= 0 ? s:shown() : []
endfunction

" In the popup window of ALE.
function! s:hover() abort
  let l:windows = popup_list()
  return empty(l:windows) ? '' : join(getbufline(winbufnr(l:windows[0]), 1, '$'), "\n")
endfunction

function! s:offered() abort
  return pumvisible() ? map(complete_info(['items']).items, 'v:val.word') : []
endfunction

function! s:listed() abort
  return map(getqflist(), {_, one -> fnamemodify(bufname(one.bufnr), ':.') . ':' . one.lnum})
endfunction

" ALE asks for a number, below the titles with theirs, or for a name.
runtime autoload/ale/util.vim
function! ale#util#Input(question, value, ...) abort
  if a:question =~# '^New name' | return '4' | endif
  let l:lines = filter(split(a:question, "\n"), 'v:val =~# "^\\d\\+)"')
  let s:report.actions = map(l:lines, 'substitute(v:val, "^\\d\\+) ", "", "")')
  return 1 + match(s:report.actions, 'Rename it')
endfunction

" The keys, what must then be seen, and what it is called in the report.
let s:steps = [
\ [":edit zk1/zoo.cfg\<CR>", {-> s:shows('unknown-parameter')}, 'marked'],
\ ['6Ggra', {-> s:text() =~# 'Cnxns=' ? s:text() : ''}, 'fixed'],
\ ['', {-> empty(s:shows('unknown-parameter')) ? s:shown() : []}, 'remaining'],
\ ['2GK', {-> s:hover()}, 'hover'],
\ ["Go\<C-x>\<C-o>", {-> s:offered()}, 'completion'],
\ ["\<C-e>\<Esc>uGoautopurge\<C-x>\<C-o>", {-> pumvisible() ? matchstr(getline('.'), '^autopurge..*') : ''}, 'completed'],
\ ["\<C-e>\<Esc>u:edit zk2/zoo.cfg\<CR>G0f3;i3\<Esc>:edit zk1/zoo.cfg\<CR>", {-> s:shows('server-list-mismatch')}, 'elsewhere'],
\ ["9G08|grr", {-> s:listed()}, 'references'],
\ [":cclose\<CR>:edit zk1/zoo.cfg\<CR>9G08|grn", {-> s:text() =~# 'server.4' ? [s:text(), s:text_of('zk2')] : []}, 'renamed'],
\ ['grf', {-> s:text() =~# 'tickTime=' ? s:text() : ''}, 'formatted'],
\]

let s:attempts = 0
function! s:go_on(timer) abort
  if s:attempts == 0 | call feedkeys(s:steps[0][0], 't') | endif
  let s:attempts += 1
  let [l:keys, l:Answer, l:name] = s:steps[0]
  let l:answer = l:Answer()
  if s:attempts > 200 && empty(l:answer)
    let s:report.failure = 'waited in vain for ' . l:name . ' in ' . s:text() . execute('messages')
  elseif empty(l:answer)
    " Some events of Vim wait for a key, and the one that completion waits for has come.
    if mode() ==# 'n' | call feedkeys("\<Ignore>", 't') | endif
    return
  else
    let s:report[l:name] = l:answer
    let s:attempts = 0
    call remove(s:steps, 0)
    if !empty(s:steps) | return | endif
  endif
  call writefile([json_encode(s:report)], $REPORT)
  qall!
endfunction

call timer_start(50, function('s:go_on'), {'repeat': -1})
