import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Runs the steps of a composite action as GitHub's runner does, up to the first that fails: expressions are replaced
 * wherever they stand, so what a script takes from one is a part of it. Knows `run` steps in bash only. `steps` are the
 * ids of those to run, all if absent. Gives the exit code and all that was printed.
 */
export function runAction(action, { inputs: given = {}, workspace, env = {}, steps }) {
  const { inputs: declared, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'));
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (runs.using !== 'composite' || unknown.length > 0) throw new Error(`No composite action, or no input ${unknown}`);
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([name, { default: usual = '' }]) => [name, given[name] ?? usual]),
  );
  const temporary = mkdtempSync(join(tmpdir(), 'zklint-runner-'));
  let [code, output] = [0, ''];
  for (const { id, run, shell, env: own = {}, name: _, ...others } of runs.steps) {
    if (shell !== 'bash' || run === undefined || Object.keys(others).length > 0) throw new Error(`Unknown step ${id}`);
    if (steps && !steps.includes(id)) continue;
    const script = join(temporary, `${id}.sh`);
    writeFileSync(script, evaluate(run, inputs));
    const values = Object.entries(own).map(([name, value]) => [name, evaluate(value, inputs)]);
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: action,
        GITHUB_WORKSPACE: workspace,
        ...env,
        ...Object.fromEntries(values),
      },
    });
    output += ran.stdout + ran.stderr;
    code = ran.status;
    if (code !== 0) break;
  }
  rmSync(temporary, { recursive: true });
  return { code, output };
}

function evaluate(text, inputs) {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => {
    const name = /^\s*inputs\.([\w-]+)\s*$/.exec(expression)?.[1];
    if (name === undefined || !(name in inputs)) throw new Error(`Unknown expression ${expression}`);
    return inputs[name];
  });
}
