package org.merchantaccess.http.oauth.metadata;

import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.json.JsonObject;

/** A metadata document. */
interface MetadataDocument {

    /** Returns the URL that the document describes, whose path follows the well-known path. */
    String subject(TokenIssuer issuer);

    /** Returns the document about a server with this issuer, which is a URL. */
    JsonObject describe(TokenIssuer issuer);
}
