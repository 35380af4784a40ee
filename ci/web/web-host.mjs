import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { top } from '../working-tree.mjs';

const code = join(top, 'build/vscode-host/node_modules/code-server/lib/vscode');
const workbench = 'out/vs/code/browser/workbench/workbench';
/** What is served below which path. */
const folders = { code, zklint: join(top, 'packages/vscode'), inside: join(import.meta.dirname, 'inside') };
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * VS Code as vscode.dev runs it: a page without any server behind it but one for files, extensions in a worker, and a
 * workspace that only an extension has. The program is code-server's, which otherwise insists on its server.
 * Gives the report of the checks in inside/.
 */
export async function runInWebHost() {
  if (!existsSync(code)) throw new Error(`${code} is missing: bash ci/install-vscode.sh makes it.`);
  let page;
  let isServerHidden = false;
  let tell;
  const report = new Promise((resolve) => {
    tell = resolve;
  });
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const send = (type, content) => {
      const status = content === undefined ? 404 : 200;
      answer.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(content);
    };
    if (pathname === '/') send('text/html', pageFor(server.address().port));
    else if (pathname === '/workers') send('application/json', String(page.workers().length));
    else if (pathname === '/messages') {
      const messages = await page.locator('.notification-list-item-message').allTextContents();
      send('application/json', JSON.stringify(messages));
    } else if (pathname.endsWith('-server')) {
      isServerHidden = pathname === '/hide-server';
      send('text/plain', '');
    } else if (isServerHidden && pathname.endsWith('/dist/server.js')) send('text/plain');
    else if (pathname === '/report') {
      let text = '';
      request.on('data', (part) => (text += part));
      request.on('end', () => tell(JSON.parse(text)));
      send('text/plain', '');
    } else send(types[extname(pathname)] ?? 'application/octet-stream', contentAt(decodeURIComponent(pathname)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    let waiting;
    const late = new Promise((_, reject) => {
      waiting = setTimeout(() => reject(new Error('VS Code in the browser told nothing.')), 120_000);
    });
    return await Promise.race([report, late]).finally(() => clearTimeout(waiting));
  } finally {
    await browser.close();
    server.close();
  }
}

function pageFor(port) {
  const extensions = ['/zklint', '/inside'].map((path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path }));
  const values = {
    WORKBENCH_WEB_CONFIGURATION: {
      folderUri: { scheme: 'memfs', path: '/r' },
      developmentOptions: { extensions },
      enableWorkspaceTrust: false,
      configurationDefaults: { 'workbench.startupEditor': 'none' },
      // What code-server adds.
      userDataPath: '/',
      isEnabledFileDownloads: false,
      isEnabledFileUploads: false,
      isEnabledCoderGettingStarted: false,
    },
    WORKBENCH_WEB_BASE_URL: '/code',
    WORKBENCH_NLS_FALLBACK_URL: '/code/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/code/out/nls.messages.js',
  };
  return readFileSync(join(code, `${workbench}.html`), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', '&quot;');
  });
}

function contentAt(path) {
  const [, folder, ...parts] = normalize(path).split('/');
  const file = folders[folder] && join(folders[folder], ...parts);
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return file.endsWith(`${workbench}.js`) ? withoutServer(readFileSync(file, 'utf8')) : readFileSync(file);
}

/** code-server's own changes: it takes every page for one with a server behind it, which also has the user's settings. */
function withoutServer(program) {
  const changes = [
    [',remoteAuthority:location.host}', '}'],
    ['.with({scheme:K.vscodeRemote}),"User")', '.with({scheme:K.vscodeUserData}),"User")'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`code-server has no ${from}: another version?`);
    return text.replace(from, to);
  }, program);
}
