// Prepares the demo for the clients with the management API, and prints their variables for a shell. Called with the file of `demo --json`.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const demo = JSON.parse(readFileSync(process.argv[2])).test;

async function post(path, body) {
  const response = await fetch(demo.hub + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${demo.management_key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

const api = await post('/api/resource-servers', { name: 'OAuth clients' });

// Assertions are signed with the private key. The app key stays valid beside the public key for its grace, a day.
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
await post(`/api/merchants/${demo.merchant_id}/app-ids/${demo.app_id}/public-keys`, {
  public_key: publicKey.export({ type: 'spki', format: 'pem' }),
});

const variables = {
  OAUTH_ISSUER: demo.api,
  OAUTH_CLIENT_ID: demo.app_id,
  OAUTH_CLIENT_SECRET: demo.app_key,
  OAUTH_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
  OAUTH_API_CLIENT_ID: api.client_id,
  OAUTH_API_CLIENT_SECRET: api.client_secret,
};
for (const [name, value] of Object.entries(variables)) console.log(`${name}='${value}'`);
