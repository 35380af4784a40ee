import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepToLog, start, watchingOver } from '../../packages/vscode/src/failures.ts';

/** VS Code as the extension sees it, and what a person clicks on in each message. */
const host = vi.hoisted(() => ({
  messages: [] as string[],
  commands: [] as string[],
  click: undefined as ((label: string | undefined) => void) | undefined,
}));

vi.mock('vscode', () => ({
  commands: { executeCommand: async (command: string) => host.commands.push(command) },
  l10n: { t: (text: string) => text },
  window: {
    showErrorMessage: (message: string) => {
      host.messages.push(message);
      return new Promise((resolve) => {
        host.click = resolve;
      });
    },
  },
}));
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
  State: { Stopped: 1, Running: 2, Starting: 3 },
}));

const [doNotRestart, restart] = [1, 2];
const [running, starting] = [2, 3];
const handlerAt = (state: number) => watchingOver(() => ({ state }) as never);
const closed = async (handler: ReturnType<typeof handlerAt>) => Number((await handler.closed()).action);

beforeEach(() => {
  host.messages.length = 0;
  host.commands.length = 0;
});
afterEach(async () => {
  host.click?.(undefined);
  await Promise.resolve();
  vi.useRealTimers();
});

test('a server that dies is started again, and not for ever', async () => {
  const handler = handlerAt(running);
  for (let times = 0; times < 4; times++) expect(await closed(handler)).toBe(restart);
  expect(host.messages).toEqual([]);
  expect(await closed(handler)).toBe(doNotRestart);
  expect(host.messages).toEqual(['zklint has ended several times and is not started again.']);
});

test('one that dies now and then is always started again', async () => {
  vi.useFakeTimers();
  const handler = handlerAt(running);
  for (let times = 0; times < 20; times++) {
    expect(await closed(handler)).toBe(restart);
    vi.advanceTimersByTime(60_000);
  }
});

test('one that dies while it starts is told of once, and left alone', async () => {
  expect(await closed(handlerAt(starting))).toBe(doNotRestart);
  await start({ start: () => Promise.reject(new Error('gone')) } as never);
  expect(host.messages).toEqual(['zklint could not start.']);
  host.click?.('Show Log');
  await vi.waitFor(() => expect(host.commands).toEqual(['zklint.showLog']));
});

test('what the client would say in a message of its own goes to the log', () => {
  const error = vi.fn();
  const client = { error };
  keepToLog(client as never);
  (client.error as (...given: unknown[]) => void)('It failed', 'data', 'force');
  expect(error).toHaveBeenCalledWith('It failed', 'data', false);
});
