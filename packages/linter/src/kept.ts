/**
 * The same function, which finds the answer for an object once. For what several ask for, or a keystroke asks again of
 * objects that outlive it: the servers of other files, and their lines.
 */
export function kept<Key extends object, Answer>(find: (of: Key) => Answer): (of: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (of) => {
    const known = answers.get(of);
    if (known) return known.answer;
    const answer = find(of);
    answers.set(of, { answer });
    return answer;
  };
}
