"""What both clients share: the environment, and the line that reports the steps of one client."""

import os

ISSUER = os.environ["OAUTH_ISSUER"]
CLIENT_ID = os.environ["OAUTH_CLIENT_ID"]
CLIENT_SECRET = os.environ["OAUTH_CLIENT_SECRET"]
PRIVATE_KEY = os.environ["OAUTH_PRIVATE_KEY"]
API_CLIENT_ID = os.environ["OAUTH_API_CLIENT_ID"]
API_CLIENT_SECRET = os.environ["OAUTH_API_CLIENT_SECRET"]
WHOAMI = ISSUER + "/v1/whoami"


def check(condition, fault):
    if not condition:
        raise AssertionError(fault)


def check_caller(response):
    response.raise_for_status()
    check(response.json()["app_id"] == CLIENT_ID, "another caller")


def check_refused(response):
    check(response.status_code == 401, f"status {response.status_code}")
    check('error="invalid_token"' in response.headers["WWW-Authenticate"], "refused otherwise")


def check_active(response):
    response.raise_for_status()
    found = response.json()
    check(found["active"] and found["client_id"] == CLIENT_ID, "not active")


def check_revoked(response):
    response.raise_for_status()
    check(response.json() == {"active": False}, "active after its revocation")


def run(client, method, steps):
    """Runs the steps in order, prints one line, and fails with the first step that fails."""
    done = []
    for name, step in steps.items():
        try:
            step()
        except Exception:
            print(f"{client}, {method}: {', '.join(done + [name + ' FAILED'])}")
            raise
        done.append(name + " ok")
    print(f"{client}, {method}: {', '.join(done)}")
