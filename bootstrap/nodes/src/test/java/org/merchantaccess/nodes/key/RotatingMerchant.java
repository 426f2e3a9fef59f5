package org.merchantaccess.nodes.key;

import java.util.Map;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;

/** A merchant whose active App ID gets new keys. */
final class RotatingMerchant {

    private final AccessClient client;
    private final Merchant merchant;

    RotatingMerchant(Cluster cluster) {
        this.client = cluster.client();
        this.merchant = client.createMerchant(cluster.node(0), 1);
    }

    /** Returns the active App ID with its first key. */
    Merchant.App first() {
        return merchant.app(0);
    }

    /** Makes a new key; returns the App ID with it, or the same App ID if there is no change. */
    Merchant.App replaceKey(Node node, String grace) {
        int number = client.managed(node, "POST", merchant.id(), keys(), Map.of("grace", grace), 201)
                .path("key")
                .asInt();
        String key = client.managed(node, "POST", merchant.id(), keys() + "/" + number + "/reveal", Map.of(), 200)
                .path("app_key")
                .asText();
        return new Merchant.App(merchant.id(), first().id(), key);
    }

    /** Ends a key at once. */
    void endKey(Node node, int number) {
        client.managed(node, "POST", merchant.id(), keys() + "/" + number + "/end", Map.of(), 200);
    }

    private String keys() {
        return "app-ids/" + first().id() + "/keys";
    }
}
