import { Message, type Problem } from '@zklint/linter';

/** As much as people read in a terminal, and as an editor shows without a scroll bar; the page tells the rest. */
const longest = { message: 200, title: 60 };

/** What is wrong with how a problem is put into words. */
export function wordingFaults({ message, related = [], fix }: Problem): readonly string[] {
  return [
    ...sentenceFaults(message),
    ...related.flatMap((one) => sentenceFaults(one.message)),
    ...(fix ? lengthFaults(fix.title, longest.title) : []),
    ...(fix ? templateFaults(fix.title) : []),
  ];
}

function sentenceFaults(message: Message): readonly string[] {
  return [
    ...lengthFaults(message, longest.message),
    ...templateFaults(message),
    ...(/[.?]$/.test(String(message)) ? [] : [`it ends without a stop: ${message}`]),
  ];
}

function lengthFaults(message: Message, most: number): readonly string[] {
  const { length } = String(message);
  return length > most ? [`${length} characters, and ${most} are the most: ${message}`] : [];
}

/** Faults of a template and those inside it, each of which a translation must make sense of by itself. */
function templateFaults({ template, values }: Message, isInside = false): readonly string[] {
  const used = new Set([...template.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index)));
  const isFilled = used.size === values.length && [...used].every((index) => index < values.length);
  return [
    ...(isFilled ? [] : [`its values do not fit: ${template}`]),
    ...(/ {2}/.test(template) ? [`a double blank: ${template}`] : []),
    ...(isInside && /^$|^[\s,;:.]|\s$/.test(template) ? [`no phrase of its own: '${template}'`] : []),
    ...values.flatMap((value) => (value instanceof Message ? templateFaults(value, true) : [])),
  ];
}
