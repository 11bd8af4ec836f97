/** Loaded into processes by tests (`node --import`): nobody answers, and whoever calls is noted in the file `WARTA_CALLS`. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(whom: unknown): never {
  fs.appendFileSync(process.env.WARTA_CALLS ?? '', `${JSON.stringify(whom)}\n`);
  throw Object.assign(new Error('connect ENETUNREACH'), { code: 'ENETUNREACH' });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: readonly unknown[]) {
  const [first] = given.flat();
  // A socket of the machine's own has a path.
  const isLocal = typeof first === 'object' && first !== null && 'path' in first && first.path;
  return isLocal ? Reflect.apply(connect, this, given) : refuse(first);
};
Object.assign(dgram.Socket.prototype, { send: refuse, connect: refuse });
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(dns.promises, { lookup: refuse, resolve: refuse });
syncBuiltinESMExports();
