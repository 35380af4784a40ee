import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = join(import.meta.dirname, '../../packages/cli/schemas');

/** The names of the schemas that are published. */
export const schemaNames: readonly string[] = readdirSync(folder).map((file) => file.replace('.schema.json', ''));

export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
}

/** Tells what is wrong with a document, by the schema of a name. */
export function validator(name: string): (document: string) => readonly string[] {
  return validatorBy(readSchema(name));
}

/** Tells what is wrong with a document, by a schema. */
export function validatorBy(schema: object): (document: string) => readonly string[] {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return (document) => {
    if (validate(JSON.parse(document))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}
