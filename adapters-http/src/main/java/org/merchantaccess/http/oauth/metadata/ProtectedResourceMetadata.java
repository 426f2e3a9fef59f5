package org.merchantaccess.http.oauth.metadata;

import java.util.List;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.json.JsonObject;

/**
 * Metadata of the API that accepts the tokens (RFC 9728, section 2). It has no {@code jwks_uri}, which would name keys of the API itself and
 * not those of tokens.
 */
final class ProtectedResourceMetadata implements MetadataDocument {

    @Override
    public String subject(TokenIssuer issuer) {
        return issuer.audience();
    }

    @Override
    public JsonObject describe(TokenIssuer issuer) {
        return JsonObject.empty()
                .text("resource", issuer.audience())
                .texts("authorization_servers", List.of(issuer.issuer()))
                .texts("bearer_methods_supported", List.of("header"));
    }
}
