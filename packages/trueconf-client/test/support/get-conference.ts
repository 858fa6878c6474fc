import { TrueConfClient } from '../../src/index.ts';

/** A program: makes a client of the options in its first argument and prints the id of the conference it gets. */
const client = new TrueConfClient(JSON.parse(process.argv[2] ?? ''));
const { id } = await client.conferences.get('1');
process.stdout.write(id);
await client.close();
