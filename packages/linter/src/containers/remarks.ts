import type { Finding } from '../rule.ts';
import type { ServerConfig } from '../server-config.ts';
import type { Remark } from './container.ts';

/** The misspelt variable of a server's container that was meant to give something: `server` for the list, or `myid`. */
export function misspeltFor(meant: string, { container }: ServerConfig): Remark | undefined {
  return container?.remarks.find((remark) => remark.meant === meant);
}

/** What the reading of a server's container found that is a rule's matter. */
export function remarksFor(rule: Remark['rule'], { container }: ServerConfig): readonly Finding[] {
  return (container?.remarks ?? [])
    .filter((remark) => remark.rule === rule)
    .map(({ at, message, severity, related }) => ({
      at,
      message,
      ...(severity && { severity }),
      ...(related && { related }),
    }));
}
