/** So many characters are filled in for one Compose file: values that repeat each other grow without an end. */
const budget = 1_000_000;

/** The variables that Compose fills in, as the files beside it tell them. */
export class Values {
  private readonly known = new Map<string, string | undefined>();
  private left = budget;

  /** An undefined value is set, but not known. */
  set(name: string, value: string | undefined): void {
    this.known.set(name, value);
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  get(name: string): string | undefined {
    const value = this.known.get(name);
    if (value === undefined || value.length > this.left) return undefined;
    this.left -= value.length;
    return value;
  }

  /** All names and values; nothing of them counts as filled in. */
  all(): ReadonlyMap<string, string | undefined> {
    return this.known;
  }
}
