import { loadConfig } from './config.ts';
import { buildShop } from './shop.ts';

const config = loadConfig();
const shop = buildShop(config);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shop.close());
process.stdout.write(`Shop at ${await shop.listen({ host: config.host, port: config.port })}\n`);
