import { run } from './processes.mjs';

/** What zklint says of a folder whose absolute paths are those of this machine, as people would call it. */
export async function problemsIn(folder) {
  const program = `${process.cwd()}/packages/cli/dist/zklint.cjs`;
  // That a folder for temporary files is none for data is true, and not what these files are about.
  const options = ['-z', '3.8.0', '--on-host', '--no-config', '--rule', 'volatile-data-dir=off', '-f', 'json'];
  const { output, errors } = await run(process.execPath, [program, ...options, '.'], { cwd: folder, seconds: 60 });
  if (!output.startsWith('{')) throw new Error(`zklint failed: ${errors}`);
  return JSON.parse(output).problems;
}
