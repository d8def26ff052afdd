/**
 * Writes the published JSON Schemas into schemas/, from the code that reads and writes the formats. With `--check` it
 * writes nothing and names the files that differ.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { datasetJsonSchema, ruleSetJsonSchema, schemaText } from '../src/intake/json-schema.ts';
import { evaluationSchema } from '../src/report/evaluation/evaluation-schema.ts';
import { layoutJsonSchema } from '../src/report/layout/layout-schema.ts';
import { proofSchema } from '../src/report/proof/proof-schema.ts';
import { whatIfSchema } from '../src/report/what-if-schema.ts';

const folder = new URL('../schemas/', import.meta.url);

const schemas = {
  'dataset.schema.json': datasetJsonSchema,
  'evaluation.schema.json': evaluationSchema,
  'layout.schema.json': layoutJsonSchema,
  'proof.schema.json': proofSchema,
  'rules.schema.json': ruleSetJsonSchema,
  'whatif.schema.json': whatIfSchema,
} as const;

function isCurrent(file: URL, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(name, folder);
  const text = schemaText(schema());
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!isCurrent(file, text)) {
    console.error(`schemas/${name} is not what the code makes: run npm run schemas`);
    process.exitCode = 1;
  }
}
