import { spawn } from 'node:child_process';

/** A command on a real terminal, 100 columns wide, which `script` of util-linux makes. */
export class RealTerminal {
  /** All that the terminal was sent. */
  output = '';
  #child;

  constructor(command, { cwd, env = {} }) {
    this.#child = spawn('script', ['-qec', `stty cols 100; ${command}`, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm', LC_ALL: 'C.UTF-8', SHELL: '/bin/sh', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout.setEncoding('utf8').on('data', (text) => {
      this.output += text;
    });
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  type(keys) {
    this.#child.stdin.write(keys);
  }
}
