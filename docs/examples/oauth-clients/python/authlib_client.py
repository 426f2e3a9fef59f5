import json
import os

# For plain HTTP on loopback only.
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import authlib
import requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.jose import JsonWebKey
from authlib.oauth2.rfc7523 import PrivateKeyJWT, private_key_jwt_sign
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata, get_well_known_url
from steps import (API_CLIENT_ID, API_CLIENT_SECRET, CLIENT_ID, CLIENT_SECRET, ISSUER, PRIVATE_KEY, WHOAMI,
                   check_active, check_caller, check_refused, check_revoked, run)


class ShortPrivateKeyJWT(PrivateKeyJWT):
    """Signs assertions that are valid for a minute. The default of Authlib is an hour, which Merchant Access refuses."""

    def sign(self, auth, token_endpoint):
        return private_key_jwt_sign(
            auth.client_secret, auth.client_id, token_endpoint, alg="ES256", expires_in=60)


def session(method):
    if method != "private_key_jwt":
        return OAuth2Session(CLIENT_ID, CLIENT_SECRET, token_endpoint_auth_method=method)
    key = JsonWebKey.import_key(json.loads(PRIVATE_KEY))
    created = OAuth2Session(
        CLIENT_ID, key, token_endpoint_auth_method=method, revocation_endpoint_auth_method=method)
    created.register_client_auth_method(ShortPrivateKeyJWT())
    return created


def try_with(method):
    metadata = AuthorizationServerMetadata()
    merchant = session(method)
    api = OAuth2Session(API_CLIENT_ID, API_CLIENT_SECRET, token_endpoint_auth_method="client_secret_basic")

    def discover():
        metadata.update(requests.get(get_well_known_url(ISSUER, external=True)).json())
        # Not validate(): it refuses a server without response types, which this grant does not use.
        metadata.validate_issuer()
        metadata.validate_token_endpoint()

    def introspect():
        return api.introspect_token(metadata["introspection_endpoint"], merchant.token["access_token"])

    def revoke():
        merchant.revoke_token(metadata["revocation_endpoint"], merchant.token["access_token"]).raise_for_status()
        check_revoked(introspect())

    run("Authlib " + authlib.__version__, method, {
        "discover": discover,
        "token": lambda: merchant.fetch_token(metadata["token_endpoint"], grant_type="client_credentials"),
        "call": lambda: check_caller(merchant.get(WHOAMI)),
        "introspect": lambda: check_active(introspect()),
        "revoke": revoke,
        "refused call": lambda: check_refused(merchant.get(WHOAMI)),
    })


for one in "client_secret_basic", "client_secret_post", "private_key_jwt":
    try_with(one)
