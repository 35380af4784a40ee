import type { FileSystem } from '@zklint/linter';
import { type Message, say, type Tell } from '@zklint/linter/messages';
import type { Terminal } from './terminal.ts';

/** A run may take so long before it says how far it is, and then says so at such intervals; both in milliseconds. */
const patience = 500;
const interval = 100;

/** How far a long run is, as a line on the terminal of the standard error. A short run shows nothing. */
export class Progress {
  private readonly terminal: Terminal;
  private readonly tell: Tell;
  private next = performance.now() + patience;

  constructor(terminal: Terminal, tell: Tell) {
    this.terminal = terminal;
    this.tell = tell;
  }

  /** Shows a sentence where it is time to. What it gives is to be awaited: meanwhile the run can be interrupted. */
  step(sentence: () => Message): Promise<void> | undefined {
    if (performance.now() < this.next) return undefined;
    const { progressWidth } = this.terminal;
    const text = progressWidth > 0 ? this.tell(sentence()) : '';
    // A line that is broken can't be erased. No sentence comes near to half of that.
    if (text.length * 2 >= progressWidth) {
      this.next = Number.POSITIVE_INFINITY;
      return undefined;
    }
    this.next = performance.now() + interval;
    return this.terminal.showProgress(text);
  }

  /** Hides the line before a piece of work that gives nothing else a turn: only then does an interrupt end it at once. */
  readonly hide = (): Promise<void> => this.terminal.hideProgress();

  /** A file system that counts what is read. */
  watch(fileSystem: FileSystem): FileSystem {
    const [folders, files] = [new Set<string>(), new Set<string>()];
    const step = () => this.step(() => say`Folders looked through: ${folders.size}, files read: ${files.size}`);
    return {
      ...fileSystem,
      list: async (uri) => {
        const items = await fileSystem.list(uri);
        if (items.length > 0) folders.add(uri);
        await step();
        return items;
      },
      readBytes: async (uri, limit) => {
        const bytes = await fileSystem.readBytes(uri, limit);
        if (bytes !== undefined) files.add(uri);
        await step();
        return bytes;
      },
    };
  }
}
