import { createServer } from 'node:http';
import type { Site } from '@/tests/crm/site';

export interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Serves a site to this machine alone, whatever host the browser asks for. */
export async function serveLocally(site: Site, origin: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = site(new URL(request.url ?? '/', origin));
    if (answer) response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return {
    port: address.port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
