import { createServer } from 'node:net';

// Below the ports that the system gives to outgoing connections, of which the servers open many among themselves.
const [lowest, highest] = [10_000, 32_000];
let last = lowest + Math.floor(Math.random() * (highest - lowest));

/** So many ports of loopback that nobody listens on; none is given twice soon. */
export async function freePorts(count) {
  const ports = [];
  while (ports.length < count) {
    last = last >= highest ? lowest : last + 1;
    if (await isFree(last)) ports.push(last);
  }
  return ports;
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
