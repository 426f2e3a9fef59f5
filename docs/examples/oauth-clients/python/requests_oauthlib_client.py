import os

# For plain HTTP on loopback only.
os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"

import requests
import requests_oauthlib
from oauthlib.oauth2 import BackendApplicationClient
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session
from steps import (API_CLIENT_ID, API_CLIENT_SECRET, CLIENT_ID, CLIENT_SECRET, ISSUER, WHOAMI,
                   check, check_active, check_caller, check_refused, check_revoked, run)

METHODS = {
    "client_secret_basic": {"auth": HTTPBasicAuth(CLIENT_ID, CLIENT_SECRET)},
    "client_secret_post": {"client_secret": CLIENT_SECRET, "include_client_id": True},
}


def try_with(method):
    metadata = {}
    merchant = OAuth2Session(client=BackendApplicationClient(client_id=CLIENT_ID))

    # The library has no calls for discovery, introspection and revocation; these are plain requests.
    def discover():
        metadata.update(requests.get(ISSUER + "/.well-known/oauth-authorization-server").json())
        check(metadata["issuer"] == ISSUER, "another issuer")

    def introspect():
        return requests.post(metadata["introspection_endpoint"], auth=(API_CLIENT_ID, API_CLIENT_SECRET),
                             data={"token": merchant.token["access_token"]})

    def revoke():
        requests.post(metadata["revocation_endpoint"], auth=(CLIENT_ID, CLIENT_SECRET),
                      data={"token": merchant.token["access_token"]}).raise_for_status()
        check_revoked(introspect())

    run("requests-oauthlib " + requests_oauthlib.__version__, method, {
        "discover": discover,
        "token": lambda: merchant.fetch_token(metadata["token_endpoint"], **METHODS[method]),
        "call": lambda: check_caller(merchant.get(WHOAMI)),
        "introspect": lambda: check_active(introspect()),
        "revoke": revoke,
        "refused call": lambda: check_refused(merchant.get(WHOAMI)),
    })


for one in METHODS:
    try_with(one)
