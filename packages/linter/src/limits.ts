/** How much a run looks at of what it is given. */
export interface Limits {
  /** The bytes of a file. */
  readonly file: number;
  /** The UTF-16 units of a value, as it is written. */
  readonly value: number;
  /** The findings that are shown of a file. */
  readonly findings: number;
  /** The files and folders that are walked to find configurations. */
  readonly files: number;
  /** The UTF-16 units of a YAML file, which takes far more memory than other files. */
  readonly yaml: number;
  /** The aliases of a YAML file. */
  readonly aliases: number;
}

const megabyte = 1024 * 1024;
const unlimited = Number.POSITIVE_INFINITY;

export const usualLimits: Limits = {
  file: 10 * megabyte,
  value: megabyte,
  findings: 1000,
  files: 100_000,
  yaml: megabyte,
  aliases: 100,
};
export const noLimits: Limits = {
  file: unlimited,
  value: unlimited,
  findings: unlimited,
  files: unlimited,
  yaml: unlimited,
  aliases: unlimited,
};
