package org.merchantaccess.http.hub.gate;

import java.time.Clock;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.submission.FormGuard;
import org.merchantaccess.http.hub.submission.SubmittedForms;

/** Collaborators shared by all entry points for signed-in users. */
record EntryPointParts(
        Visitors visitors,
        HubAddress address,
        FormGuard forms,
        SubmittedForms submitted,
        IdentityProofs proofs,
        HubRequestProblemPages problemPages,
        Clock clock) {}
