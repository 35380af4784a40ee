import type { Finding } from '../rule.ts';
import type { ServerConfig } from '../server-config.ts';
import type { Remark } from './container.ts';

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
