package vn.eid.sync.keys;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** A TLS client with one key: it offers that one, whatever authorities the server lists, and the server decides. */
final class SingleKeyManager extends X509ExtendedKeyManager {
    private static final String ALIAS = "station";
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    SingleKeyManager(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return fits(keyType) ? new String[] {ALIAS} : new String[0];
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return choose(keyTypes);
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
        return choose(keyTypes);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return chain.toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null; // the contract of JSSE for "none": a station is never a server
    }

    private String choose(String... keyTypes) {
        for (var keyType : keyTypes) {
            if (fits(keyType)) {
                return ALIAS;
            }
        }
        return null; // the contract of JSSE for "none"
    }

    private boolean fits(String keyType) {
        return keyType.startsWith(chain.get(0).getPublicKey().getAlgorithm());
    }
}
