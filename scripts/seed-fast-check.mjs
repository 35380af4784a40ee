import fc from 'fast-check';
import { seedOfSources } from './seed.mjs';

// Run by vitest before the tests. fast-check prints the seed of a property that fails.
fc.configureGlobal({ seed: seedOfSources() });
