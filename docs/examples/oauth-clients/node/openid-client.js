import * as client from 'openid-client';
import { api, check, clientId, clientSecret, issuer, privateKey, run, whoami } from './steps.js';

const methods = {
  client_secret_basic: client.ClientSecretBasic(clientSecret),
  client_secret_post: client.ClientSecretPost(clientSecret),
  private_key_jwt: client.PrivateKeyJwt(privateKey),
};

// For plain HTTP on loopback only.
const insecure = { execute: [client.allowInsecureRequests] };

for (const [method, authentication] of Object.entries(methods)) {
  let merchant;
  let token;
  let call;
  let resourceServer;
  await run('openid-client', method, {
    discover: async () => {
      const options = { algorithm: 'oauth2', ...insecure };
      merchant = await client.discovery(issuer, clientId, undefined, authentication, options);
      resourceServer = await client.discovery(issuer, api.clientId, api.clientSecret, undefined, options);
      call = (text) => client.fetchProtectedResource(merchant, text, whoami, 'GET');
    },
    token: async () => {
      token = await client.clientCredentialsGrant(merchant);
      check(token.expiresIn() > 3500, 'the token expires too early');
    },
    call: async () => {
      const caller = await (await call(token.access_token)).json();
      check(caller.app_id === clientId, 'another caller');
    },
    introspect: async () => {
      const found = await client.tokenIntrospection(resourceServer, token.access_token);
      check(found.active && found.client_id === clientId, 'not active');
    },
    revoke: async () => {
      await client.tokenRevocation(merchant, token.access_token);
      const found = await client.tokenIntrospection(resourceServer, token.access_token);
      check(!found.active, 'active after its revocation');
    },
    'refused call': async () => {
      const refused = await call(token.access_token).catch((fault) => fault);
      check(refused instanceof client.WWWAuthenticateChallengeError, 'not refused');
      check(refused.status === 401 && refused.cause[0].parameters.error === 'invalid_token', 'refused otherwise');
    },
  });
}
