import type { Rule, Severity } from '@zklint/linter';
import { Message, type Tell } from '@zklint/linter/messages';

/** Where the program is described, and below it each rule. */
export const homepage = process.env['ZKLINT_HOMEPAGE'] ?? '';

/** SARIF's names of the severities. */
export const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** GitHub's names of them. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** A rule as SARIF describes it; `page` is its page, of which the text ends at the first heading. */
export function ruleAsSarif({ id, summary, severity, optIn }: Rule, page: string | undefined, tell: Tell) {
  const [, , ...why] = (page?.split('\n## ', 1)[0] ?? '').trim().split('\n\n');
  const short = tell(new Message(summary));
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: why[0] ?? short },
    helpUri: `${homepage}/rules/${id}`,
    help: { text: [short, ...why].join('\n\n'), ...(page !== undefined && { markdown: page }) },
    defaultConfiguration: { level: levels[severity], enabled: !optIn },
    properties: { tags: ['zookeeper'], 'problem.severity': problemSeverities[severity] },
  };
}
