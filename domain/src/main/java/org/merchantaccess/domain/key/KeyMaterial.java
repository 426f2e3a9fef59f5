package org.merchantaccess.domain.key;

/**
 * What is known of a key of an App ID: a verifier of the secret that the merchant's software sends, or the public half of a key pair with
 * which it signs.
 */
public sealed interface KeyMaterial permits KeyVerifier, ClientPublicKey {}
