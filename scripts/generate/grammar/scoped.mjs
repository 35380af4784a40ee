/** A scope of this grammar. */
export const scoped = (name) => `${name}.zoocfg`;

/** A pattern for one of some texts. Longer ones first, or a shorter one would hide them. */
export function oneOf(texts) {
  const longestFirst = [...new Set(texts)].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
}
