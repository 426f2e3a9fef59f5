// What both clients share: the environment, and the line that reports the steps of one client.
import { readFileSync } from 'node:fs';

const variable = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

export const issuer = new URL(variable('OAUTH_ISSUER'));
export const clientId = variable('OAUTH_CLIENT_ID');
export const clientSecret = variable('OAUTH_CLIENT_SECRET');
export const api = { clientId: variable('OAUTH_API_CLIENT_ID'), clientSecret: variable('OAUTH_API_CLIENT_SECRET') };
export const whoami = new URL('/v1/whoami', issuer);

const jwk = JSON.parse(variable('OAUTH_PRIVATE_KEY'));
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
export const privateKey = await crypto.subtle.importKey('jwk', jwk, P256, false, ['sign']);

export function check(condition, fault) {
  if (!condition) throw new Error(fault);
}

function versionOf(library) {
  return JSON.parse(readFileSync(new URL(`node_modules/${library}/package.json`, import.meta.url))).version;
}

/** Runs the steps in order, prints one line, and fails the process with the first step that fails. */
export async function run(library, method, steps) {
  const done = [];
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
      done.push(`${name} ok`);
    } catch (fault) {
      console.log(`${library} ${versionOf(library)}, ${method}: ${[...done, `${name} FAILED`].join(', ')}`);
      throw fault;
    }
  }
  console.log(`${library} ${versionOf(library)}, ${method}: ${done.join(', ')}`);
}
