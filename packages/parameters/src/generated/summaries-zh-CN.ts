// Written by `npm run generate` from packages/parameters/data. Do not edit.

export const summaries: Readonly<Record<string, string>> = {
};
