import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

export { hostileTexts } from './hostile.ts';

/** Tells what is wrong with a SARIF log, by the official schema. */
export function sarifValidator(schema: object): (log: unknown) => readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (log) =>
    validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
