/** The schema of zklint.json with its descriptions in Chinese. `texts` are those of the manifest, which tell of all rules. */
export function chineseSchema(schema, words, texts) {
  return JSON.parse(JSON.stringify(schema), function translate(key, value) {
    if (key === 'description' && typeof value === 'string') return words[value] ?? value;
    if (key === 'rules' && value.properties) {
      for (const [id, rule] of Object.entries(value.properties)) rule.description = texts[`rules.${id}`];
    }
    return value;
  });
}
