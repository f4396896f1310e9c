import { writeFile } from 'node:fs/promises';
import { packSchema } from './json-schema';

const FILE = new URL('../../public/pack.schema.json', import.meta.url);

await writeFile(FILE, JSON.stringify(packSchema(), null, 2));
