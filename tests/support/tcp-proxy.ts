// A line on loopback that can be cut at any byte: it stands between the engine and a real server and changes nothing else.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type TcpProxy = {
  readonly port: number;
  /** Cuts every connection once so many more bytes have passed, whichever way. */
  readonly cutAfter: (bytes: number) => void;
  /** Where new connections go from now on. */
  readonly leadTo: (port: number) => void;
  /** Bytes that have passed so far, both ways. */
  readonly passed: () => number;
  readonly connections: () => number;
};

/** Closed when the test ends. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let goal = target;
  let passed = 0;
  let connections = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  const cut = (): void => {
    cutAt = Number.POSITIVE_INFINITY;
    for (const socket of open) socket.resetAndDestroy();
  };
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (bytes: Buffer) => {
      const left = cutAt - passed;
      to.write(left < bytes.byteLength ? bytes.subarray(0, left) : bytes);
      passed += Math.min(left, bytes.byteLength);
      if (passed >= cutAt) cut();
    });
    from.on('end', () => to.end());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
    // A line that breaks is what this is for.
    from.on('error', () => undefined);
    open.add(from);
  };
  const server = createServer((client) => {
    connections += 1;
    const host = connect(goal, '127.0.0.1');
    pass(client, host);
    pass(host, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    // Proof: a TCP server that listens has an address with a port.
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes) => {
      cutAt = passed + bytes;
    },
    leadTo: (port) => {
      goal = port;
    },
    passed: () => passed,
    connections: () => connections,
  };
}
