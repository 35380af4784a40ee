import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { top } from '../working-tree.mjs';

const program = join(top, 'build/vscode-host/node_modules/code-server/out/node/entry.js');
const vsix = join(top, 'build/zklint.vsix');

/** Nothing asks, greets, or moves by itself. */
const quiet = {
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  // Any other program that begins to listen would bring a message up.
  'remote.autoForwardPorts': false,
  'workbench.editor.enablePreview': false,
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
};

/**
 * Real VS Code: a server of its own with the packed extension, and a browser. All that it writes is in a folder of its
 * own; `close` ends what was started, and so does the end of this process, or ten minutes. Folders are trusted, unless
 * somebody `mayDistrust` them: then none is, until it is trusted in its window.
 */
export async function startVSCode({ mayDistrust = false } = {}) {
  for (const [file, script] of [
    [program, 'ci/install-vscode.sh'],
    [vsix, 'ci/package-vsix.sh'],
  ]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: bash ${script} makes it.`);
  }
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-vscode-')));
  const data = join(home, 'data');
  const common = [program, '--config', join(home, 'none.yaml'), '--user-data-dir', data];
  common.push('--extensions-dir', join(home, 'extensions'));
  const foreign = /^(VSCODE_|VITEST|XDG_|NODE_OPTIONS$|NODE_ENV$|CI$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  // It asks no other machine for extensions.
  Object.assign(env, { HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' });
  const options = { cwd: home, env, encoding: 'utf8' };
  const installed = spawnSync(process.execPath, [...common, '--install-extension', vsix], options);
  if (installed.status !== 0)
    throw new Error(`The extension can't be installed. ${installed.stdout}${installed.stderr}`);
  write(data, { 'User/settings.json': JSON.stringify(quiet) });
  speakChinese(data);

  const port = await freePort();
  const command = [...common, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry'];
  command.push('--disable-update-check', '--disable-getting-started-override');
  if (!mayDistrust) command.push('--disable-workspace-trust');
  // It makes a group of the processes, and ends all of them together.
  const server = spawn('timeout', ['--kill-after=5', '600', process.execPath, ...command], options);
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const end = () => server.exitCode === null && server.signalCode === null && process.kill(-server.pid, 'SIGKILL');
  process.once('exit', end);
  let browser;
  const close = async () => {
    await browser?.close();
    end();
    await ended;
    process.off('exit', end);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  try {
    for (let tries = 0; !(await isUp(port)); tries++) {
      if (tries > 300 || server.exitCode !== null) throw new Error(`VS Code does not start. ${log}`);
      await wait(100);
    }
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
  } catch (error) {
    await close();
    throw error;
  }

  const address = `http://127.0.0.1:${port}`;
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;

  /** A window with a folder of files, of which it may open one. What is given to the browser has the names of playwright. */
  async function open(files, { file, settings, payload = [], onPage = () => {}, ...given } = {}) {
    const folder = join(mkdtempSync(join(home, 'window-')), 'zookeeper');
    write(folder, files);
    if (settings) write(folder, { '.vscode/settings.json': JSON.stringify(settings) });
    const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, ...given });
    const page = await context.newPage();
    await onPage(page);
    const opened = file ? [...payload, ['openFile', remote(join(folder, file))]] : payload;
    const query = new URLSearchParams({ folder, payload: JSON.stringify(opened) });
    await page.goto(`${address}/?${query}`);
    return { page, folder };
  }

  /**
   * Runs the checks of a file inside the extension host of a window: the name of each, and what went wrong in it. See
   * inside.cjs.
   */
  async function runInside(script, files) {
    let hasEnded = false;
    const onPage = async (page) => {
      await page.exposeFunction('codeAutomationLog', () => {});
      await page.exposeFunction('codeAutomationExit', () => (hasEnded = true));
    };
    const payload = [
      ['extensionDevelopmentPath', remote(join(home, 'nothing'))],
      ['extensionTestsPath', remote(join(import.meta.dirname, script))],
    ];
    write(home, {
      'nothing/package.json': '{"name":"nothing","publisher":"nobody","version":"0.0.0","engines":{"vscode":"*"}}',
    });
    const { page, folder } = await open(files, { payload, onPage });
    for (let tries = 0; !hasEnded && tries < 1200; tries++) await wait(100);
    await page.context().close();
    const report = `${folder}.json`;
    if (!existsSync(report)) throw new Error(`${script} wrote no report. ${log}`);
    return JSON.parse(readFileSync(report, 'utf8'));
  }

  return { open, runInside, close, home };
}

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function isUp(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * What the Chinese language pack leaves behind, with few of its words: a browser that asks for Chinese gets it from
 * extensions. Without argv.json it would be asked in vain.
 */
function speakChinese(data) {
  const words = {
    'vs/workbench/contrib/markers/browser/messages': {
      'markers.panel.title.problems': '问题',
      'markers.panel.filter.placeholder': '筛选器(例如 text、**/*.ts、!**/node_modules/**)',
      'markers.panel.at.ln.col.number': '[行 {0}，列 {1}]',
    },
  };
  const pack = { extensionIdentifier: { id: 'nobody.chinese' }, version: '1.0.0' };
  const translations = { vscode: join(data, 'zh-cn.json') };
  const languages = { 'zh-cn': { hash: '0', label: '中文', extensions: [pack], translations } };
  write(data, {
    'User/argv.json': '{}',
    'languagepacks.json': JSON.stringify(languages),
    'zh-cn.json': JSON.stringify({ version: '1.0.0', contents: words }),
  });
}
