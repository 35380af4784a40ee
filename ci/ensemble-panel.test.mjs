import { ensembleDrawing } from '@zklint/language-service';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostileTexts } from '../test/support/hostile.ts';
import { ableClient, open } from '../test/support/page.ts';
import { channels, contrast } from './panel/colours.mjs';
import { dress, openPanel, themes } from './panel/panel-page.mjs';

// The page of the panel without VS Code around it, and drawings of the server.
const settings = 'dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n';
const listOf = (count) =>
  Array.from({ length: count }, (_, index) => `server.${index + 1}=zk${index + 1}:2888:3888\n`).join('');
const members = (count, more = {}) => ({
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`conf/zk${index + 1}/zoo.cfg`, settings + listOf(count)]),
  ),
  ...more,
});
/** The second of three has a fault in its fifth line. */
const faulty = members(3, { 'conf/zk2/zoo.cfg': `${settings}tickTme=1\n${listOf(3)}` });

const attacks = [
  '<script>alert(1)</script>',
  '<img/src=x/onerror=alert(1)>',
  '"onload="alert(1)',
  "'onclick='alert(1)",
  '</text><script>alert(1)</script>',
  '</title></svg><script>alert(1)</script>',
];

async function drawingOf(files) {
  const { page } = await open(files);
  return ensembleDrawing(page(Object.keys(files)[0]), ableClient);
}

let browser;
let page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await openPanel(browser);
  return async () => {
    expect(await page.evaluate(() => window.faults)).toEqual([]);
    await page.close();
  };
});

const sendRaw = (message) => page.evaluate((data) => window.postMessage(data, '*'), message);
const sent = () => page.evaluate(() => window.sent);

async function show(drawing) {
  const { svg, style } = drawing;
  await sendRaw({
    kind: 'drawing',
    svg,
    style,
    uri: 'file:///conf/zk1/zoo.cfg',
    toProblem: '{0}: go to the first problem',
  });
  await page.waitForFunction(() => document.querySelector('svg'));
}

test('the page says how much room there is, and shows words with a button', async () => {
  expect(await sent()).toEqual([{ kind: 'room', room: Math.round(1000 / 0.85) }]);
  await page.setViewportSize({ width: 340, height: 700 });
  await expect.poll(sent).toContainEqual({ kind: 'room', room: 400 });
  await sendRaw({ kind: 'words', text: '<b>closed</b>', button: 'Open <i>it</i>' });
  await page.getByRole('button', { name: 'Open <i>it</i>' }).click();
  expect(await page.getByRole('status').textContent()).toBe('<b>closed</b>');
  expect((await sent()).at(-1)).toEqual({ kind: 'button' });
});

test('a page that has no room yet asks for a picture all the same', async () => {
  await page.addInitScript(() => Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 0 }));
  await page.reload();
  expect(await sent()).toEqual([{ kind: 'room', room: 0 }]);
});

describe('a click', () => {
  test('on a server leads to its line', async () => {
    await show(await drawingOf(faulty));
    await page.getByText('server.3', { exact: true }).click();
    expect((await sent()).at(-1)).toEqual({ kind: 'go', path: 'conf/zk3/zoo.cfg', line: 7 });
  });

  test('on the number of its problems leads to the first of them', async () => {
    await show(await drawingOf(faulty));
    await page.locator('.problem').click();
    expect((await sent()).at(-1)).toEqual({ kind: 'go', path: 'conf/zk2/zoo.cfg', line: 5 });
  });

  test('beside the servers leads nowhere', async () => {
    await show(await drawingOf(faulty));
    await page.locator('text.title').click();
    expect(await sent()).toHaveLength(1);
  });
});

describe('with the keyboard alone', () => {
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));

  test('the servers and their problems are reached in the order in which one reads', async () => {
    await show(await drawingOf(faulty));
    const heard = [];
    for (let index = 0; index < 4; index++) {
      await page.keyboard.press('Tab');
      heard.push(await focused());
    }
    expect(heard.map((label) => label.split(',')[0])).toEqual([
      'server.1',
      'server.2',
      expect.stringMatching(/^1 (error|warning).*: go to the first problem$/),
      'server.3',
    ]);
    await page.keyboard.press('Enter');
    expect((await sent()).at(-1)).toEqual({ kind: 'go', path: 'conf/zk3/zoo.cfg', line: 7 });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect((await sent()).at(-1)).toEqual({ kind: 'go', path: 'conf/zk2/zoo.cfg', line: 5 });
  });

  test('arrows lead from server to server', async () => {
    await show(await drawingOf(members(9)));
    await page.keyboard.press('Tab');
    const heard = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'End', 'ArrowRight', 'Home']) {
      await page.keyboard.press(key);
      heard.push((await focused()).split(',')[0].slice('server.'.length));
    }
    expect(heard.join(' ')).toBe('2 5 8 5 4 9 9 1');
  });

  test('whoever is on a server stays there while the picture changes', async () => {
    await show(await drawingOf(faulty));
    await page.locator('.problem').focus();
    await show(await drawingOf(members(3)));
    await page.waitForFunction(() => !document.querySelector('.problem'));
    expect(await focused()).toMatch(/^server\.2,/);
  });

  test('the focus is seen', async () => {
    await show(await drawingOf(faulty));
    const strokeOf = (selector) =>
      page
        .locator(selector)
        .evaluate((element) => [getComputedStyle(element).stroke, getComputedStyle(element).strokeWidth]);
    await page.keyboard.press('Tab');
    expect(await strokeOf('#ensemble-1-server-1-line')).toEqual(['rgb(0, 95, 184)', '3px']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await strokeOf('.problem > .hit')).toEqual(['rgb(0, 95, 184)', '3px']);
  });
});

test('those who hear the page are told what the picture shows', async () => {
  await show(await drawingOf(faulty));
  const heard = await page.locator('svg').ariaSnapshot();
  expect(heard).toContain('group "Ensemble of 3 servers in conf/"');
  expect(heard).toContain('2 of 3 votes decide: it survives the loss of any 1 server.');
  expect(heard).toMatch(
    /link "server\.1, participant, zk1, peer 2888, election 3888, clients 2181, conf\/zk1\/zoo\.cfg/,
  );
  expect(heard).toMatch(/link "1 (error|warning).*: go to the first problem"/);
  // Not once more.
  expect(heard.match(/2888/g)).toHaveLength(3);
});

describe('hostile files', () => {
  test('are text, whatever their hosts and folders are called', async () => {
    for (const [index, text] of [...hostileTexts, ...attacks, 'x'.repeat(100_000)].entries()) {
      const name = text.toWellFormed().replace(/[\r\n/]/g, '_');
      const lines = `server.1=${name}:2888:3888\nserver.2=zk${index}:2888:3888\nserver.3=c:2888:3888\n`;
      await show(await drawingOf({ [`${encodeURIComponent(name.slice(0, 100))}/zoo.cfg`]: settings + lines }));
      const labels = await page
        .locator('[aria-label]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label').length));
      expect(labels.length).toBeGreaterThan(1);
      expect(Math.max(...labels)).toBeLessThanOrEqual(1000);
      expect(await page.locator('script, img, iframe, b').count()).toBe(1);
    }
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'],
    ['<g onclick="alert(1)" onload="alert(1)" style="fill:red"/>'],
    ['<a href="javascript:alert(1)"><text>x</text></a>'],
    ['<image href="https://elsewhere.example/x.png" onerror="alert(1)"/>'],
    ['<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example"/></foreignObject>'],
    ['<use href="data:image/svg+xml,x"/>'],
    ['<animate attributeName="x" onbegin="alert(1)"/>'],
    ['<style>@import "https://elsewhere.example/x.css";</style>'],
  ])('would not run even if the server let this through: %s', async (inside) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await sendRaw({
      kind: 'drawing',
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="99" onload="alert(1)">${inside}<text id="last">x</text></svg>`,
      style: '',
      uri: 'file:///x',
      toProblem: '',
    });
    await page.locator('#last').waitFor({ state: 'attached' });
    const names = await page
      .locator('main *')
      .evaluateAll((all) => all.flatMap((one) => [one.localName, ...one.getAttributeNames()]));
    expect(
      names.filter((name) => /^on|href|src|^(script|a|image|use|animate|foreignObject|iframe)$/.test(name)),
    ).toEqual([]);
    expect(
      await page.locator('main g').evaluateAll((all) => all.map((one) => one.getAttribute('style'))),
    ).not.toContain('fill:red');
    expect(asked).toEqual([]);
    // What the parser meets there is refused already.
    const refused = await page.evaluate(() => window.faults.splice(0));
    expect(refused.filter((fault) => !/^(script|style)-src-(attr|elem) inline$/.test(fault))).toEqual([]);
  });

  test('a script that somehow stands in the page does not run', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'alert(1)';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/x.png';
      document.body.append(image);
    });
    await page.waitForFunction(() => window.faults.length === 2);
    expect(await page.evaluate(() => window.faults.splice(0))).toEqual([
      'script-src-elem inline',
      'img-src https://elsewhere.example/x.png',
    ]);
  });
});

describe.each(Object.entries(themes))('in a %s theme', (_, theme) => {
  test('the picture has its colours, and what is written can be read', async () => {
    await dress(page, theme);
    await show(await drawingOf(faulty));
    const [, background, text] = theme;
    const colours = await page.evaluate(() => {
      const paint = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
      return {
        page: paint('.page', 'fill'),
        card: paint('.server > .frame', 'fill'),
        title: paint('text.title', 'fill'),
        muted: paint('text.muted', 'fill'),
        host: paint('.host > .frame', 'fill'),
        error: paint('.problem .mark > .shape', 'fill'),
        edge: paint('.host > .frame', 'stroke'),
        participant: paint('.mark.participant > .shape', 'fill'),
        fine: paint('.mark.fine > .shape', 'stroke'),
      };
    });
    const shown = Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, channels(colour)]));
    expect(shown.page).toEqual(channels(background));
    expect(shown.card).toEqual(channels(background));
    expect(shown.title).toEqual(channels(text));
    expect(contrast(shown.title, shown.host)).toBeGreaterThan(7);
    expect(contrast(shown.muted, shown.host)).toBeGreaterThan(4.5);
    for (const sign of ['error', 'fine', 'participant']) expect(contrast(shown[sign], shown.card)).toBeGreaterThan(2.9);
    if (theme[0].includes('contrast')) expect(contrast(shown.edge, shown.page)).toBeGreaterThan(4.5);
  });
});

describe('room', () => {
  const widthOf = () => page.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);

  test('a wide panel shows the picture in its own size, a narrow one smaller, and then the page scrolls', async () => {
    const drawing = await drawingOf(members(25));
    const natural = Number(/width="(\d+)"/.exec(drawing.svg)[1]);
    await page.setViewportSize({ width: 1600, height: 700 });
    await show(drawing);
    expect(await widthOf()).toBe(natural);
    await page.setViewportSize({ width: natural - 100, height: 700 });
    expect(await widthOf()).toBeLessThanOrEqual(natural - 100);
    await page.setViewportSize({ width: 300, height: 700 });
    expect(await widthOf()).toBe(natural * 0.75);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(300);
  });

  test('the page stays where it was scrolled to, while one types and when it is made again', async () => {
    const files = members(25);
    await show(await drawingOf(files));
    await page.evaluate(() => window.scrollTo(0, 500));
    await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('500'));
    await show(await drawingOf({ ...files, 'conf/zk1/zoo.cfg': `${files['conf/zk1/zoo.cfg']}tickTme=1\n` }));
    await page.waitForFunction(() => document.querySelector('.problem'));
    expect(await page.evaluate(() => window.scrollY)).toBe(500);
    await page.reload();
    await dress(page, themes.light);
    await show(await drawingOf(files));
    expect(await page.evaluate(() => window.scrollY)).toBe(500);
  });
});
