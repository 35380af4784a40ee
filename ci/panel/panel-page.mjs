import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensembleHtml } from '../../packages/vscode/src/ensemble-html.ts';

const built = join(import.meta.dirname, '../../packages/vscode/dist/page');
const origin = 'https://panel.example';
const contents = {
  '/': [
    'text/html',
    ensembleHtml({
      source: origin,
      script: `${origin}/ensemble.js`,
      style: `${origin}/ensemble.css`,
      language: 'en',
    }),
  ],
  '/ensemble.js': ['text/javascript', readFileSync(join(built, 'ensemble.js'), 'utf8')],
  '/ensemble.css': ['text/css', readFileSync(join(built, 'ensemble.css'), 'utf8')],
};

/** What VS Code gives to a page, and what a test wants to know of it. */
function vsCode() {
  window.sent = [];
  window.faults = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.sent.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
  window.alert = (text) => window.faults.push(`alert ${text}`);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.faults.push(`${violatedDirective} ${blockedURI}`),
  );
}

/** A class of the body, and the colours of the page, texts, links, errors, warnings and what passed. */
export const themes = {
  light: ['vscode-light', '#ffffff', '#3b3b3b', '#005fb8', '#e51400', '#bf8803', '#388a34'],
  dark: ['vscode-dark', '#1f1f1f', '#cccccc', '#4daafc', '#f14c4c', '#cca700', '#89d185'],
  'high contrast': ['vscode-high-contrast', '#000000', '#ffffff', '#21a6ff', '#f48771', '#ffd370', '#89d185'],
  'light high contrast': [
    'vscode-high-contrast vscode-high-contrast-light',
    '#ffffff',
    '#292929',
    '#0f4a85',
    '#b5200d',
    '#895503',
    '#374e06',
  ],
};

/** Dresses the page as VS Code does. */
export const dress = (page, theme) => page.evaluate(putOn, theme);

function putOn([className, page, text, link, error, warning, passed]) {
  document.body.className = className;
  const colours = {
    'editor-background': page,
    'editor-foreground': text,
    'textLink-foreground': link,
    'editorError-foreground': error,
    'editorWarning-foreground': warning,
    'charts-green': passed,
    focusBorder: link,
    ...(className.includes('contrast') && { contrastBorder: link }),
  };
  for (const [name, colour] of Object.entries(colours))
    document.documentElement.style.setProperty(`--vscode-${name}`, colour);
}

/** The page of the panel in a browser, without VS Code around it: its own HTML, style sheet and script. */
export async function openPanel(browser) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.addInitScript(vsCode);
  await page.route(`${origin}/**`, (route) => {
    const [contentType, body] = contents[new URL(route.request().url()).pathname] ?? [];
    return body === undefined ? route.abort() : route.fulfill({ contentType, body });
  });
  await page.goto(`${origin}/`);
  await dress(page, themes.light);
  return page;
}
