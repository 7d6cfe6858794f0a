// Which networks this machine is on, as one comparable text. What it says is never believed about a destination; that it has
// changed is a reason to ask again.
import { networkInterfaces } from 'node:os';

export function networkSignature(): string {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses]) => (addresses ?? []).map((one) => ({ name, ...one })))
    .filter(({ internal }) => !internal)
    .map(({ name, cidr, address }) => `${name} ${cidr ?? address}`)
    .toSorted()
    .join('\n');
}
