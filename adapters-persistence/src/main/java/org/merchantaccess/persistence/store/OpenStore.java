package org.merchantaccess.persistence.store;

import java.util.List;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.persistence.restore.RevokedRight;

/** The open store of one environment, on any database: every port of the application except those that sign and read tokens, and read assertions. */
public interface OpenStore extends AutoCloseable {

    /** Returns all ports, with the given ports for tokens and assertions. Call it once. */
    Ports ports(TokenSigner signer, TokenReader reader, AssertionReader assertions);

    /** Returns the access of an extension to its tables. */
    StoreTables tables();

    /** Returns the keys that tokens are signed with. */
    SigningKeys signingKeys();

    /** Returns the rights revoked after the copy was made that this store was restored from, and that are valid again; usually empty. */
    List<RevokedRight> revived();

    /** Closes the store for good: its ports can no longer use the database or the key file. Closing twice has no effect. */
    @Override
    void close();
}
