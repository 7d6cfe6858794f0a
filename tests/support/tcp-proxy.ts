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
};

/** Closed when the test ends. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  const line: Line = { open: new Set(), goal: target, passed: 0, cutAt: Number.POSITIVE_INFINITY };
  const server = createServer((client) => {
    const host = connect(line.goal, '127.0.0.1');
    pass(line, client, host);
    pass(line, host, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    cut(line);
    server.close();
  });
  return {
    // Proof: a TCP server that listens has an address with a port.
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes) => {
      line.cutAt = line.passed + bytes;
    },
    leadTo: (port) => {
      line.goal = port;
    },
    passed: () => line.passed,
  };
}

type Line = { readonly open: Set<Socket>; goal: number; passed: number; cutAt: number };

function pass(line: Line, from: Socket, to: Socket): void {
  from.on('data', (bytes: Buffer) => {
    const left = line.cutAt - line.passed;
    to.write(left < bytes.byteLength ? bytes.subarray(0, left) : bytes);
    line.passed += Math.min(left, bytes.byteLength);
    if (line.passed >= line.cutAt) cut(line);
  });
  from.on('end', () => to.end());
  from.on('close', () => {
    line.open.delete(from);
    to.destroy();
  });
  // A line that breaks is what this is for.
  from.on('error', () => undefined);
  line.open.add(from);
}

function cut(line: Line): void {
  line.cutAt = Number.POSITIVE_INFINITY;
  for (const socket of line.open) socket.resetAndDestroy();
}
