import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Session } from './session.mjs';

const warmUps = 20;
const keystrokes = 200;
const requests = 200;
/** How long edits go on, and how long one may take: some servers wait half a second after each. */
const editing = 1500;
const patience = 8000;
const opened = 10_000;

/** Milliseconds from the start of the process to the answer to initialize. */
export async function startTime(server) {
  const session = await inFolder((folder) => Session.start(server, folder), server);
  await session.end();
  return { start: session.startTime };
}

/** Times for a document of 50 lines, and the memory that is resident after it. */
export async function usualWork(server) {
  return inSession(server, 50, async (session, document) => {
    await edit(session, document, warmUps);
    const edits = await edit(session, document, keystrokes);
    const { uri, hovers, completions } = document;
    const { hoverProvider, completionProvider, documentSymbolProvider } = session.offers;
    const hover = hoverProvider && (await askAt(session, 'textDocument/hover', uri, hovers));
    const completion = completionProvider && (await askAt(session, 'textDocument/completion', uri, completions));
    const typing = completionProvider && (await completeWhileTyping(session, document));
    const symbols = documentSymbolProvider && (await askAt(session, 'textDocument/documentSymbol', uri, [undefined]));
    return { edits, hover, completion, typing, symbols, memory: session.memory };
  });
}

/** Times for a document of 20 000 lines. */
export async function largeWork(server) {
  return inSession(server, 20_000, async (session, document) => {
    await edit(session, document, 4);
    return { edits: await edit(session, document, 20) };
  });
}

/** Resident memory before and after many other documents were opened and closed, each once it was judged. */
export async function memoryAfterMany(server) {
  return inSession(server, 50, async (session, document) => {
    await edit(session, document, keystrokes);
    const before = session.memory;
    await session.close(document.uri);
    const text = document.lines.join('\n');
    for (let index = 0; index < opened; index++) {
      const uri = `file:///nowhere/${index}/${basename(document.uri)}`;
      await openJudged(session, server, { uri, text });
      await session.close(uri);
    }
    await openJudged(session, server, { uri: document.uri, text });
    const after = session.memory;
    return { growth: after - before };
  });
}

async function inFolder(action, server) {
  const folder = mkdtempSync(join(tmpdir(), 'zklint-'));
  try {
    server.prepare?.(folder);
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** With a document of so many lines open and judged. */
async function inSession(server, count, action) {
  return inFolder(async (folder) => {
    const session = await Session.start(server, folder);
    const document = server.documentOf(count);
    const uri = `file://${folder}/${document.name}`;
    const lines = [...document.lines];
    await openJudged(session, server, { uri, text: lines.join('\n') });
    try {
      return await action(session, { ...document, uri, lines }, folder);
    } finally {
      await session.end();
    }
  }, server);
}

async function openJudged(session, { languageId }, { uri, text }) {
  const published = session.published(uri, () => true, patience);
  await session.open({ uri, languageId, text });
  await published;
}

/** Times from a keystroke that makes or mends a mistake to the diagnostics that have it or have it no more. */
async function edit(session, document, count) {
  const { uri, lines, line, wrong, right } = document;
  const times = [];
  const end = performance.now() + editing;
  for (let turn = 0; turn < count && (times.length === 0 || performance.now() < end); turn++) {
    document.isWrong = !document.isWrong;
    const { isWrong } = document;
    const hasMistake = (diagnostics) =>
      diagnostics.some(({ range }) => range.start.line >= line && range.start.line <= line + 1);
    const published = session.published(uri, (diagnostics) => hasMistake(diagnostics) === isWrong, patience);
    await session.replaceLine(uri, lines, line, isWrong ? wrong : right);
    const time = await published;
    if (time === undefined) return [Number.POSITIVE_INFINITY];
    times.push(time);
  }
  return times;
}

/** Times of a request at one of some places after the other. */
async function askAt(session, method, uri, places) {
  const times = [];
  for (let turn = -warmUps; turn < requests; turn++) {
    const position = places.at(turn % places.length);
    const time = await session.ask(method, { textDocument: { uri }, ...(position && { position }) });
    if (turn >= 0) times.push(time);
  }
  return times;
}

/** Times from a keystroke to the completions that an editor asks for at once. */
async function completeWhileTyping(session, { uri, lines, line, right }) {
  const times = [];
  for (let turn = -warmUps; turn < requests; turn++) {
    const begin = performance.now();
    await session.replaceLine(uri, lines, line, right.slice(0, 1 + (Math.abs(turn) % right.length)));
    const position = { line, character: lines[line].length };
    await session.ask('textDocument/completion', { textDocument: { uri }, position });
    if (turn >= 0) times.push(performance.now() - begin);
  }
  await session.replaceLine(uri, lines, line, right);
  return times;
}
