import * as oauth from 'oauth4webapi';
import { api, check, clientId, clientSecret, issuer, privateKey, run, whoami } from './steps.js';

const methods = {
  client_secret_basic: oauth.ClientSecretBasic(clientSecret),
  client_secret_post: oauth.ClientSecretPost(clientSecret),
  private_key_jwt: oauth.PrivateKeyJwt(privateKey),
};

// For plain HTTP on loopback only.
const insecure = { [oauth.allowInsecureRequests]: true };

const merchant = { client_id: clientId };
const resourceServer = { client_id: api.clientId };

for (const [method, authentication] of Object.entries(methods)) {
  let server;
  let token;
  const call = () => oauth.protectedResourceRequest(token, 'GET', whoami, undefined, undefined, insecure);
  const introspect = async () => {
    const secret = oauth.ClientSecretPost(api.clientSecret);
    const response = await oauth.introspectionRequest(server, resourceServer, secret, token, insecure);
    return oauth.processIntrospectionResponse(server, resourceServer, response);
  };
  await run('oauth4webapi', method, {
    discover: async () => {
      const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
      server = await oauth.processDiscoveryResponse(issuer, response);
      const resource = await oauth.resourceDiscoveryRequest(issuer, insecure);
      const { authorization_servers } = await oauth.processResourceDiscoveryResponse(issuer, resource);
      check(authorization_servers.includes(server.issuer), 'the API accepts tokens of another server');
    },
    token: async () => {
      const response = await oauth.clientCredentialsGrantRequest(server, merchant, authentication, {}, insecure);
      token = (await oauth.processClientCredentialsResponse(server, merchant, response)).access_token;
    },
    call: async () => {
      const caller = await (await call()).json();
      check(caller.app_id === clientId, 'another caller');
    },
    verify: async () => {
      const request = new Request(whoami, { headers: { authorization: `Bearer ${token}` } });
      const claims = await oauth.validateJwtAccessToken(server, request, server.issuer, insecure);
      check(claims.client_id === clientId, 'another client');
    },
    introspect: async () => {
      const found = await introspect();
      check(found.active && found.client_id === clientId, 'not active');
    },
    revoke: async () => {
      await oauth.processRevocationResponse(
        await oauth.revocationRequest(server, merchant, authentication, token, insecure),
      );
      check(!(await introspect()).active, 'active after its revocation');
    },
    'refused call': async () => {
      const refused = await call().catch((fault) => fault);
      check(refused instanceof oauth.WWWAuthenticateChallengeError, 'not refused');
      check(refused.status === 401 && refused.cause[0].parameters.error === 'invalid_token', 'refused otherwise');
    },
  });
}
