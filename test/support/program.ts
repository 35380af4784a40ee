import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

/** What a process did. */
export interface ProgramRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The built program, copied to a place of its own, and a folder to run it in, empty before each test of the file. */
export class BuiltProgram {
  base = '';
  path = '';
  folder = '';

  constructor() {
    beforeAll(() => {
      this.base = mkdtempSync(join(tmpdir(), 'zklint-'));
      chmodSync(this.base, 0o755);
      // Elsewhere, and so without node_modules: the built files must be all that it takes.
      cpSync(join(import.meta.dirname, '../../packages/cli/dist'), join(this.base, 'dist'), { recursive: true });
      this.path = join(this.base, 'dist/zklint.cjs');
    });
    beforeEach(() => {
      this.folder = mkdtempSync(join(this.base, 'run-'));
      chmodSync(this.folder, 0o777);
    });
    afterAll(() => rmSync(this.base, { recursive: true, force: true }));
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  run(args: readonly string[], options: { input?: string | Uint8Array; uid?: number } = {}): ProgramRun {
    const env = { PATH: process.env['PATH'] };
    const ran = spawnSync(process.execPath, [this.path, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env,
      maxBuffer: 100_000_000,
      ...options,
    });
    return { code: ran.status, output: ran.stdout, errors: ran.stderr };
  }
}

/** Whatever it read, zklint itself is not at fault and prints nothing that steers a terminal or a CI server. */
export function expectCalm({ code, output, errors }: ProgramRun): void {
  expect(errors).not.toMatch(/This is a bug|\n +at /);
  expect([0, 1, 2]).toContain(code);
  expect(output + errors).not.toMatch(/[^\P{Cc}\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::[a-z]|##\w*\[/imu);
}
